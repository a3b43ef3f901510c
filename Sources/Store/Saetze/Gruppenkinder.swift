package import Domain

/// A child with a contract in an Einrichtung, as its groups need it; without any address.
package struct Gruppenkindsatz: Sendable {
  /// The contract.
  package let vertrag: Betreuungsvertrag
  /// The child.
  package let kind: Kind
  /// The groups of the child under this contract, in order.
  package fileprivate(set) var zuordnungen: [Zuordnung] = []
}

extension Datenbank {
  /// The promised and signed contracts of an Einrichtung that run on a day or later, with child and
  /// groups.
  ///
  /// - Parameters:
  ///   - einrichtung: the number of the Einrichtung
  ///   - id: its id
  ///   - tag: the day
  /// - Returns: the contracts in the order in which they were stored
  /// - Throws: why the file can't be read
  package func gruppenkinder(
    _ einrichtung: Int, _ id: Kennung<Einrichtung>, ab tag: Tag
  ) throws(StoreError) -> [Gruppenkindsatz] {
    var result: [Gruppenkindsatz] = []
    var last = 0
    try connection.query(
      """
      SELECT v.key, v.id, v.status, v.platzanteil, v.stunden, v.verbleib_bis, v.von, v.bis,
        k.id, k.vorname, k.nachname, k.geburtsdatum, k.geschlecht, k.zurueckgestellt,
        g.id, z.gruppenform, z.von, z.bis
      FROM vertrag v JOIN kind k ON k.key = v.kind
      LEFT JOIN zuordnung z ON z.vertrag = v.key LEFT JOIN gruppe g ON g.key = z.gruppe
      WHERE v.einrichtung = ? AND v.bis >= ? AND v.status IN (1, 2) ORDER BY v.key, z.von
      """, [.int(einrichtung), .int(Int(tag.nummer))]
    ) { (row: Statement) throws(StoreError) in
      if row.int(0) != last {
        last = row.int(0)
        let kind = Kind(
          id: Kennung(gespeichert: row.text(8)), vorname: row.text(9), nachname: row.text(10),
          geburtsdatum: row.tag(11), geschlecht: row.wortOderKeines(12),
          zurueckgestellt: row.jaNein(13))
        result.append(
          Gruppenkindsatz(
            vertrag: Betreuungsvertrag(
              id: Kennung(gespeichert: row.text(1)), kind: kind.id, einrichtung: id,
              laufzeit: row.zeitraum(6), stunden: row.zahlOderKeine(4), status: row.wort(2),
              platzanteil: row.zahl(3), verbleibBis: row.tagOderKeiner(5)), kind: kind))
      }
      guard !row.isNull(14) else { return }
      result[result.count - 1].zuordnungen.append(
        Zuordnung(
          vertrag: result[result.count - 1].vertrag.id, gruppe: Kennung(gespeichert: row.text(14)),
          gruppenform: row.text(15), gueltig: row.zeitraum(16)))
    }
    return result
  }
}
