internal import CSodium

/// What a Vorgang leaves in the trace beside its changes.
package struct Spurkopf: Equatable, Sendable {
  /// The moment, in UTC, as ISO 8601.
  package let zeit: String
  /// Who did it.
  package let nutzer: String
  /// The Vorgang, as its command line.
  package let vorgang: String

  /// The head of an entry.
  package init(zeit: String, nutzer: String, vorgang: String) {
    self.zeit = zeit
    self.nutzer = nutzer
    self.vorgang = vorgang
  }
}

/// A changed record: what it was and what it became, as JSON; nil where there was or is none.
package struct Spurzeile: Equatable, Sendable {
  package let tabelle: String
  package let satz: String
  package let vorher: String?
  package let nachher: String?
}

/// The trace of everything that was done: entries that can't be changed unseen.
///
/// A digest is BLAKE2b over salt and content. The chain of an entry covers that of the one before,
/// its own digest and those of its rows. So a content can be erased while the chain stays whole; its
/// salt goes with it, and nobody can try what would give the digest.
struct Spur {
  let connection: Connection

  /// The number that the next entry gets.
  func naechsteNummer() throws(StoreError) -> Int {
    try connection.last("nummer", in: "spur") + 1
  }

  /// Writes an entry and its rows.
  func schreibe(
    _ kopf: Spurkopf, nummer: Int, mandant: Int, zeilen: [Spurzeile]
  ) throws(StoreError) {
    let before = try connection.first(
      "SELECT kette FROM spur WHERE nummer = ?", [.int(nummer - 1)]
    ) { $0.blob(0) }
    let salt = Self.salz()
    let digest = Self.digest(salt, Self.inhalt(kopf, nummer: nummer, mandant: mandant))
    let sealed = zeilen.map { zeile in
      let salt = Self.salz()
      return (zeile: zeile, salt: salt, digest: Self.digest(salt, Self.inhalt(zeile)))
    }
    let chain = Self.digest(before ?? [], digest + sealed.flatMap(\.digest))
    try connection.run(
      "INSERT INTO spur VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        .int(nummer), .text(kopf.zeit), .text(kopf.nutzer), .int(mandant), .text(kopf.vorgang),
        .blob(salt), .blob(digest), .blob(chain),
      ])
    for (zeile, salt, digest) in sealed {
      try connection.run(
        """
        INSERT INTO spurzeile(spur, tabelle, satz, vorher, nachher, salz, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .int(nummer), .text(zeile.tabelle), .text(zeile.satz),
          zeile.vorher.map(Value.text) ?? .null, zeile.nachher.map(Value.text) ?? .null,
          .blob(salt), .blob(digest),
        ])
    }
  }

  /// Erases the contents of rows, by their keys.
  func tilge(zeilen: [Int]) throws(StoreError) {
    for key in zeilen {
      try connection.run(
        "UPDATE spurzeile SET vorher = NULL, nachher = NULL, salz = x'' WHERE key = ?", [.int(key)])
    }
  }

  /// Erases what was typed in entries, by their numbers, where that is of a kind.
  func tilge(vorgaenge: [Int], mit bedingung: String) throws(StoreError) {
    for number in Set(vorgaenge).sorted() {
      try connection.run(
        "UPDATE spur SET vorgang = NULL, salz = x'' WHERE nummer = ? AND (\(bedingung))",
        [.int(number)])
    }
  }

  /// The numbers of the entries whose content or chain is no longer what was written.
  ///
  /// An erased content (null) is taken as it is; its digest must still stand in the chain.
  func gebrochen() throws(StoreError) -> [Int] {
    var broken: [Int] = []
    var before: [UInt8] = []
    var expected = 1
    try connection.query(
      "SELECT nummer, zeit, nutzer, mandant, vorgang, salz, digest, kette FROM spur ORDER BY nummer"
    ) { (row: Statement) throws(StoreError) in
      let nummer = row.int(0)
      var whole = nummer == expected
      if let vorgang = row.textOrNil(4) {
        let kopf = Spurkopf(zeit: row.text(1), nutzer: row.text(2), vorgang: vorgang)
        let inhalt = Self.inhalt(kopf, nummer: nummer, mandant: row.int(3))
        whole = whole && Self.digest(row.blob(5), inhalt) == row.blob(6)
      }
      var digests: [UInt8] = []
      try connection.query(
        """
        SELECT tabelle, satz, vorher, nachher, salz, digest FROM spurzeile
        WHERE spur = ? ORDER BY key
        """, [.int(nummer)]
      ) { (row: Statement) throws(StoreError) in
        digests += row.blob(5)
        guard !row.isNull(2) || !row.isNull(3) else { return }
        let zeile = Spurzeile(
          tabelle: row.text(0), satz: row.text(1), vorher: row.textOrNil(2),
          nachher: row.textOrNil(3))
        whole = whole && Self.digest(row.blob(4), Self.inhalt(zeile)) == row.blob(5)
      }
      whole = whole && Self.digest(before, row.blob(6) + digests) == row.blob(7)
      if !whole { broken.append(nummer) }
      before = row.blob(7)
      expected = nummer + 1
    }
    return broken
  }

  // Control characters never occur in a content, so they keep its parts apart.
  private static func inhalt(_ kopf: Spurkopf, nummer: Int, mandant: Int) -> [UInt8] {
    Array(
      "\(nummer)\u{1f}\(kopf.zeit)\u{1f}\(kopf.nutzer)\u{1f}\(mandant)\u{1f}\(kopf.vorgang)".utf8)
  }

  private static func inhalt(_ zeile: Spurzeile) -> [UInt8] {
    let parts = [zeile.tabelle, zeile.satz, zeile.vorher ?? "", zeile.nachher ?? ""]
    return Array(parts.joined(separator: "\u{1f}").utf8)
  }

  private static func salz() -> [UInt8] {
    var salt = [UInt8](repeating: 0, count: 16)
    randombytes_buf(&salt, salt.count)
    return salt
  }

  private static func digest(_ salt: [UInt8], _ content: [UInt8]) -> [UInt8] {
    blake2b(salt + content)
  }
}
