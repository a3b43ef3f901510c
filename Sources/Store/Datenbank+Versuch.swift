package import Domain

extension Datenbank {
  /// The newest entry of the trace in the file itself, beside those that a trial makes.
  package func festeNummer() throws(StoreError) -> Int {
    try connection.first("SELECT max(nummer) FROM main.spur") { $0.int(0) } ?? 0
  }

  /// A number that rises with every Vorgang, of the file and of a trial.
  package func spurstand() throws(StoreError) -> Int { try letzteNummer() + festeNummer() }

  /// What a trial rests upon: the records that it changed, those that they refer to, and the
  /// Einrichtungen whose places or demand it reckoned.
  ///
  /// - Returns: nil where it rests upon everything
  package func versuchtes(mandant: Int) throws(StoreError) -> Set<Verweis>? {
    guard let changed = try geaendert(nach: Versuchsschicht.beginn, mandant: mandant) else {
      return nil
    }
    guard try Versuchsschicht.liegt(ueber: "platzverlauf", connection) else { return changed }
    let houses = try connection.all(
      """
      SELECT e.id FROM versuch_platzverlauf p JOIN einrichtung e ON e.key = p.einrichtung
      WHERE p.mandant = ?
      """, [.int(mandant)]
    ) { Verweis(.einrichtungen, $0.text(0)) }
    return changed.union(houses)
  }
}
