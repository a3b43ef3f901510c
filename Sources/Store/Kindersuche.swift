package import Domain

extension Datenbank {
  /// The children of a Mandant who were born on one of these days or whose parents have this phone
  /// number, each with its Sorgeberechtigte.
  ///
  /// - Parameters:
  ///   - mandant: the number of the Mandant
  ///   - tage: birthdays; none where it is not known
  ///   - nummer: a phone number as `rufnummer` makes it; one that is too short finds nobody
  /// - Returns: the children in the order in which they were stored
  /// - Throws: what the database could not do
  package func kinder(
    _ mandant: Int, geboren tage: [Tag], rufnummer nummer: String
  ) throws(StoreError) -> [(kind: Kind, eltern: [Sorgeberechtigter])] {
    var buch = Schluesselbuch(mandant: mandant)
    let days = tage.map { String($0.nummer) }.joined(separator: ", ")
    var keys: Set<Int> = []
    // The plus keeps SQLite from going through the index of all ids of the Mandant.
    try connection.query(
      "SELECT key FROM kind WHERE geburtsdatum IN (SELECT value FROM json_each(?)) AND +mandant = ?",
      [.text("[\(days)]"), .int(mandant)]
    ) { (row: Statement) throws(StoreError) in keys.insert(row.int(0)) }
    if nummer.utf8.count >= 6 {
      // Two digits in the end are quickly compared and leave few numbers to be read.
      try connection.query(
        "SELECT kind, telefon FROM sorgeberechtigter WHERE substr(telefon, -2) = ? AND +mandant = ?",
        [.text(String(nummer.suffix(2))), .int(mandant)]
      ) { (row: Statement) throws(StoreError) in
        if rufnummer(row.text(1)) == nummer { keys.insert(row.int(0)) }
      }
    }
    var result: [(kind: Kind, eltern: [Sorgeberechtigter])] = []
    for key in keys.sorted() {
      let found: [Kind] = try satz(key, "key", buch)
      guard let kind = found.first else { continue }
      buch[.kinder].addStored(key, kind.id.text)
      result.append((kind, try satz(key, "kind", buch)))
    }
    return result
  }

  private func satz<S: Speichersatz>(
    _ key: Int, _ spalte: String, _ buch: Schluesselbuch
  ) throws(StoreError) -> [S] {
    let columns = S.spaltenSQL.joined(separator: ", ")
    return try connection.all(
      "SELECT \(columns) FROM \(S.tabelle) WHERE \(spalte) = ? ORDER BY key", [.int(key)]
    ) { S($0, 0, buch) }
  }
}
