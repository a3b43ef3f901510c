package import Domain

/// A contract that takes a place, with what is counted of its child.
package struct Buchung {
  /// The number of the child.
  package let kind: Int
  /// The number of the Einrichtung.
  package let einrichtung: Int
  package let laufzeit: Zeitraum
  package let stunden: Wochenstunden?
  package let istZusage: Bool
  package let verbleibBis: Tag?
  package let geboren: Tag
  package let zurueckgestellt: Bool
}

extension Platzquelle {
  /// Hands out the signed contracts that run on any day of a period, and the promised ones too.
  ///
  /// Both tables are read once from beginning to end: to look up each child costs more.
  ///
  /// - Parameters:
  ///   - fenster: the period
  ///   - mitZusagen: whether promised contracts are handed out, too
  ///   - body: takes one after the other, in the order in which they were stored
  /// - Throws: why the file can't be read
  package func buchungen(
    in fenster: Zeitraum, mitZusagen: Bool, _ body: (Buchung) throws(StoreError) -> Void
  ) throws(StoreError) {
    let kinder = try geburtstage()
    try connection.query(
      """
      SELECT kind, einrichtung, stunden, status, verbleib_bis, von, bis FROM vertrag
      WHERE mandant = ? AND bis >= ? AND von <= ? AND status IN (\(mitZusagen ? "1, 2" : "2"))
      """, [.int(mandant), .int(Int(fenster.von.nummer)), .int(Int(fenster.bis.nummer))]
    ) { (row: Statement) throws(StoreError) in
      guard let (geboren, zurueckgestellt) = kinder[row.int(0)] else { return }
      try body(
        Buchung(
          kind: row.int(0), einrichtung: row.int(1), laufzeit: row.zeitraum(5),
          stunden: row.zahlOderKeine(2), istZusage: row.int(3) == 1,
          verbleibBis: row.tagOderKeiner(4), geboren: geboren, zurueckgestellt: zurueckgestellt))
    }
  }

  /// The id and the names of a child, which is never its address.
  package func name(kind: Int) throws(StoreError) -> (
    id: String, vorname: String, nachname: String
  )? {
    try connection.first("SELECT id, vorname, nachname FROM kind WHERE key = ?", [.int(kind)]) {
      ($0.text(0), $0.text(1), $0.text(2))
    }
  }
}
