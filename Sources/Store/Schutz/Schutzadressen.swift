package import Domain

/// Addresses under an Auskunftssperre (§ 51 BMG): they lie in a table of their own, by the table and
/// number of the record that they belong to; in its own columns the record has none.
///
/// So whatever reads records, searches or counts them can't give one away.
struct Schutzadressen {
  /// The table, which is also its name in the trace.
  static let tabelle = "schutzadresse"

  let connection: Connection

  /// The address of a record; empty where none is kept apart.
  func lies(_ tabelle: String, _ key: Int) throws(StoreError) -> [Feldwert] {
    try alle(
      "SELECT satz, inhalt FROM schutzadresse WHERE tabelle = ? AND satz = ?",
      [.text(tabelle), .int(key)])[key] ?? []
  }

  /// All addresses of the records of a table, by their numbers.
  func alle(_ tabelle: String, mandant: Int) throws(StoreError) -> [Int: [Feldwert]] {
    try alle(
      "SELECT satz, inhalt FROM schutzadresse WHERE tabelle = ? AND mandant = ?",
      [.text(tabelle), .int(mandant)])
  }

  private func alle(_ sql: String, _ werte: [Value]) throws(StoreError) -> [Int: [Feldwert]] {
    var result: [Int: [Feldwert]] = [:]
    try connection.query(
      "SELECT a.satz, f.key, f.value FROM (\(sql)) a, json_each(a.inhalt) f", werte
    ) { (row: Statement) throws(StoreError) in
      result[row.int(0), default: []].append(Feldwert(row.text(1), row.text(2)))
    }
    return result
  }

  /// Keeps the address of a record apart; an empty one is none.
  func schreibe(
    _ anschrift: [Feldwert], _ tabelle: String, _ key: Int, mandant: Int
  ) throws(StoreError) {
    try connection.run(
      "DELETE FROM schutzadresse WHERE tabelle = ? AND satz = ?", [.text(tabelle), .int(key)])
    guard !anschrift.isEmpty else { return }
    try connection.run(
      "INSERT INTO schutzadresse VALUES (?, ?, ?, ?)",
      [.text(tabelle), .int(key), .int(mandant), .text(Self.text(anschrift))])
  }

  /// An address as it is kept.
  static func text(_ anschrift: [Feldwert]) -> String {
    let pairs = anschrift.map { "\(jsonText($0.spalte)):\(jsonText($0.wert))" }
    return "{" + pairs.joined(separator: ",") + "}"
  }

  /// The numbers of the children of a Mandant whose address is kept apart.
  func kinder(mandant: Int) throws(StoreError) -> Set<Int> {
    Set(
      try connection.all(
        "SELECT key FROM kind WHERE mandant = ? AND auskunftssperre = 1", [.int(mandant)]
      ) { $0.int(0) })
  }
}

extension Datenbank {
  /// The address of a stored record; empty where none is kept apart.
  package func schutzadresse<S: Speichersatz>(
    _ satz: Gespeichert<S>
  ) throws(StoreError) -> [Feldwert] {
    try Schutzadressen(connection: connection).lies(S.tabelle, satz.key)
  }

  /// The columns of a stored record that nobody is told by the way, because its address is kept apart.
  package func verdeckteSpalten<S: Speichersatz>(
    _ satz: Gespeichert<S>
  ) throws(StoreError) -> [String] {
    guard !S.verdeckbareSpalten.isEmpty else { return [] }
    return try schutzadresse(satz).isEmpty ? [] : S.verdeckbareSpalten
  }

  /// The records with the addresses that are kept apart, for who writes or hands on all of them.
  func mitSchutzadressen<S: Speichersatz>(
    _ saetze: [Gespeichert<S>], mandant: Int
  ) throws(StoreError) -> [Gespeichert<S>] {
    guard S.self is any Schuetzbar.Type, !saetze.isEmpty else { return saetze }
    let kept =
      saetze.count == 1
      ? [saetze[0].key: try Schutzadressen(connection: connection).lies(S.tabelle, saetze[0].key)]
      : try Schutzadressen(connection: connection).alle(S.tabelle, mandant: mandant)
    guard !kept.isEmpty else { return saetze }
    var result = saetze
    for i in result.indices {
      guard let anschrift = kept[result[i].key], !anschrift.isEmpty else { continue }
      result[i].satz = result[i].satz.mit(anschrift).satz
    }
    return result
  }
}
