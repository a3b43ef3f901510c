package import Domain

/// An entry of the trace as it is read: what was done, and what it changed.
package struct Spureintrag: Equatable, Sendable {
  /// Its number.
  package let nummer: Int
  /// The moment, in UTC, as ISO 8601.
  package let zeit: String
  /// Who did it.
  package let nutzer: String
  /// The Vorgang as its command line; nil where it was erased.
  package let vorgang: String?
  /// The name of the Vorgang; empty where it was erased.
  package var name: String { String((vorgang ?? "").prefix { $0 != " " }) }
}

extension Datenbank {
  /// The entries of a user for a Mandant, the newest first, until `body` says that it is enough.
  package func eintraege(
    von nutzer: String, mandant: Int, _ body: (Spureintrag) throws(StoreError) -> Bool
  ) throws(StoreError) {
    var before = Int.max
    // One after the other: mostly the first is the one that is looked for.
    while let eintrag = try connection.first(
      """
      SELECT nummer, zeit, nutzer, vorgang FROM spur
      WHERE mandant = ? AND nutzer = ? AND nummer < ? ORDER BY nummer DESC LIMIT 1
      """, [.int(mandant), .text(nutzer), .int(before)], Self.eintrag)
    {
      guard try body(eintrag) else { return }
      before = eintrag.nummer
    }
  }

  /// The entry with this number, nil where the Mandant has none.
  package func eintrag(_ nummer: Int, mandant: Int) throws(StoreError) -> Spureintrag? {
    try connection.first(
      "SELECT nummer, zeit, nutzer, vorgang FROM spur WHERE mandant = ? AND nummer = ?",
      [.int(mandant), .int(nummer)], Self.eintrag)
  }

  private static func eintrag(_ row: Statement) -> Spureintrag {
    Spureintrag(
      nummer: row.int(0), zeit: row.text(1), nutzer: row.text(2), vorgang: row.textOrNil(3))
  }

  /// What an entry changed, in order.
  package func zeilen(_ nummer: Int) throws(StoreError) -> [Spurzeile] {
    try connection.all(
      "SELECT tabelle, satz, vorher, nachher FROM spurzeile WHERE spur = ? ORDER BY key",
      [.int(nummer)]
    ) {
      Spurzeile(
        tabelle: $0.text(0), satz: $0.text(1), vorher: $0.textOrNil(2), nachher: $0.textOrNil(3))
    }
  }

  /// The first entry after this one that changed one of the records of a row.
  package func spaeter(
    als nummer: Int, _ zeile: Spurzeile, mandant: Int
  ) throws(StoreError) -> Spureintrag? {
    try connection.first(
      """
      SELECT s.nummer, s.zeit, s.nutzer, s.vorgang FROM spurzeile z JOIN spur s ON s.nummer = z.spur
      WHERE z.tabelle = ? AND z.satz = ? AND z.spur > ? AND s.mandant = ? ORDER BY z.spur LIMIT 1
      """,
      [.text(zeile.tabelle), .text(zeile.satz), .int(nummer), .int(mandant)], Self.eintrag)
  }

  /// The records that Vorgänge of a kind have taken away, the oldest first.
  package func geloescht(
    durch vorgang: String, mandant: Int
  ) throws(StoreError) -> [(satz: Verweis, vorgang: String?)] {
    try connection.all(
      """
      SELECT z.tabelle, z.satz, s.vorgang FROM spur s JOIN spurzeile z ON z.spur = s.nummer
      WHERE s.mandant = ? AND s.vorgang GLOB ? AND z.nachher IS NULL ORDER BY z.key
      """, [.int(mandant), .text(vorgang + " *")]
    ) { row in
      let zeile = Spurzeile(tabelle: row.text(0), satz: row.text(1), vorher: nil, nachher: nil)
      return zeile.satzart.map { (Verweis($0, zeile.satz), row.textOrNil(2)) }
    }.compactMap { $0 }
  }

  /// The records that the trace keeps as text.
  package func saetze<S: Speichersatz>(_: S.Type, aus text: String?) throws(StoreError) -> [S] {
    let read = try feldwerte(aus: text).map { S.gelesen(aus: $0).satz }
    return zeigtGruende ? read : read.map(\.ohneGruende)
  }

  /// The columns of the records that the trace keeps as text.
  package func feldwerte(aus text: String?) throws(StoreError) -> [[Feldwert]] {
    guard let text else { return [] }
    let list = text.hasPrefix("[") ? text : "[\(text)]"
    var rows: [[Feldwert]] = []
    try connection.query(
      """
      SELECT s.key, f.key, f.value FROM json_each(?) s, json_each(s.value) f
      ORDER BY s.id, f.id
      """, [.text(list)]
    ) { (row: Statement) throws(StoreError) in
      if rows.count <= row.int(0) { rows.append([]) }
      rows[row.int(0)].append(Feldwert(row.text(1), row.text(2)))
    }
    return rows
  }
}

extension Spurzeile {
  /// Whether it keeps an address under an Auskunftssperre of this record.
  package func istAnschrift<S: Speichersatz>(_: S.Type, von schluessel: String) -> Bool {
    tabelle == Schutzadressen.tabelle && satz == "\(S.tabelle)/\(schluessel)"
  }

  /// Whether it keeps an address under an Auskunftssperre; it stands beside the row of its record.
  package var istAnschrift: Bool { tabelle == Schutzadressen.tabelle }

  /// The kind of the record; nil for the Mandant itself.
  package var satzart: Satzart? { Satzart.allCases.first { $0.speichersatz?.tabelle == tabelle } }
}
