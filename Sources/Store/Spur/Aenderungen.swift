package import Domain

extension Datenbank {
  /// The number of the newest entry of the trace, 0 where there is none.
  package func letzteNummer() throws(StoreError) -> Int {
    try connection.first("SELECT max(nummer) FROM spur") { $0.int(0) } ?? 0
  }

  /// The records that were changed for a Mandant after an entry, with those that they refer to; of a
  /// child also the Einrichtungen in which it has contracts, because it needs other places there.
  ///
  /// - Parameters:
  ///   - nummer: the number of the entry
  ///   - mandant: the number of the Mandant
  ///   - lieferung: the name of the Vorgang whose new records leave no rows
  /// - Returns: nil where so much has come from elsewhere that all of it counts as changed
  /// - Throws: what the database says
  /// - Complexity: O(changed records)
  package func geaendert(
    nach nummer: Int, mandant: Int, lieferung: String
  ) throws(StoreError) -> Set<Verweis>? {
    var result: Set<Verweis> = []
    var isMuch = false
    try connection.query(
      """
      SELECT z.tabelle, z.satz, z.vorher, z.nachher, s.vorgang FROM spur s
      LEFT JOIN spurzeile z ON z.spur = s.nummer WHERE s.nummer > ? AND s.mandant = ?
      """, [.int(nummer), .int(mandant)]
    ) { (row: Statement) throws(StoreError) in
      let zeile = Spurzeile(
        tabelle: row.text(0), satz: row.text(1), vorher: row.textOrNil(2),
        nachher: row.textOrNil(3))
      if zeile.istAnschrift { return }
      guard let typ = zeile.satzart?.speichersatz, !row.text(4).hasPrefix(lieferung) else {
        return isMuch = true
      }
      try verweise(typ, zeile, &result)
      if typ.satzart == .kinder {
        result.formUnion(try einrichtungen(kind: zeile.satz, mandant: mandant))
      }
    }
    return isMuch ? nil : result
  }

  private func einrichtungen(
    kind: String, mandant: Int
  ) throws(StoreError) -> [Verweis] {
    try connection.all(
      """
      SELECT DISTINCT e.id FROM kind k JOIN vertrag v ON v.kind = k.key
      JOIN einrichtung e ON e.key = v.einrichtung WHERE k.mandant = ? AND k.id = ?
      """, [.int(mandant), .text(kind)]
    ) { Verweis(.einrichtungen, $0.text(0)) }
  }

  private func verweise<S: Speichersatz>(
    _: S.Type, _ zeile: Spurzeile, _ result: inout Set<Verweis>
  ) throws(StoreError) {
    result.insert(Verweis(S.satzart, zeile.satz))
    for text in [zeile.vorher, zeile.nachher] {
      for satz in try saetze(S.self, aus: text) { result.formUnion(satz.verweise) }
    }
  }
}
