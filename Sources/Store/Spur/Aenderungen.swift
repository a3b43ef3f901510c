package import Domain

extension Datenbank {
  /// The number of the newest entry of the trace, 0 where there is none.
  package func letzteNummer() throws(StoreError) -> Int {
    try connection.last("nummer", in: "spur")
  }

  /// The records that were changed for a Mandant after an entry, with those that they refer to; of a
  /// child also the Einrichtungen in which it has contracts, because it needs other places there.
  ///
  /// - Parameters:
  ///   - nummer: the number of the entry
  ///   - bis: the last entry that is looked at
  ///   - mandant: the number of the Mandant
  ///   - lieferung: the name of the Vorgang whose new records leave no rows
  /// - Returns: nil where so much has come from elsewhere that all of it counts as changed
  /// - Throws: what the database says
  /// - Complexity: O(changed records)
  package func geaendert(
    nach nummer: Int, bis: Int = .max, mandant: Int, lieferung: String? = nil
  ) throws(StoreError) -> Set<Verweis>? {
    var result: Set<Verweis> = []
    var isMuch = false
    let new = try connection.all(
      "SELECT nummer, vorgang FROM spur WHERE nummer > ? AND nummer <= ? AND mandant = ?",
      [.int(nummer), .int(bis), .int(mandant)]
    ) { (nummer: $0.int(0), vorgang: $0.text(1)) }
    for eintrag in new {
      let zeilen = try zeilen(eintrag.nummer)
      let isDelivered = lieferung.map(eintrag.vorgang.hasPrefix) ?? false
      isMuch = isMuch || zeilen.isEmpty || isDelivered
      for zeile in zeilen where !zeile.istAnschrift {
        guard let typ = zeile.satzart?.speichersatz else {
          isMuch = true
          continue
        }
        try verweise(typ, zeile, &result)
        if typ.satzart == .kinder {
          result.formUnion(try einrichtungen(kind: zeile.satz, mandant: mandant))
        }
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
