package import Domain

/// A record that waits for somebody, with the child and the Einrichtung that it is about.
package struct Faelliges: Sendable {
  /// The number under which it is stored.
  package let key: Int
  /// Its id; of a permit the id of its Einrichtung.
  package let id: String
  /// The child; nil where it is about none.
  package let kind: (id: String, name: String)?
  /// The number of the Einrichtung; nil where there is none.
  package let einrichtung: Int?
  /// The day from which on it waits.
  package let tag: Tag
}

extension Datenbank {
  private func faelliges(
    _ sql: String, _ werte: [Value]
  ) throws(StoreError) -> [Faelliges] {
    try connection.all(sql, werte) { row in
      Faelliges(
        key: row.int(0), id: row.text(1),
        kind: row.isNull(2) ? nil : (row.text(2), row.text(3) + " " + row.text(4)),
        einrichtung: row.intOrNil(5), tag: row.tag(6))
    }
  }

  /// Open Anmeldungen that were last confirmed on this day or before, the oldest first: the number
  /// and the id of each, and the day.
  package func unbestaetigt(
    _ mandant: Int, bis tag: Tag
  ) throws(StoreError) -> [(key: Int, id: String, tag: Tag)] {
    try connection.all(
      """
      SELECT key, id, coalesce(bestaetigt_am, eingang) AS zuletzt FROM anmeldung
      WHERE mandant = ? AND status = 0 AND zuletzt <= ? ORDER BY zuletzt, id
      """, [.int(mandant), .int(Int(tag.nummer))]
    ) { ($0.int(0), $0.text(1), $0.tag(2)) }
  }

  /// An Anmeldung by its number, with its child and its first wish.
  package func anmeldung(_ key: Int, am tag: Tag) throws(StoreError) -> Faelliges? {
    try faelliges(
      """
      SELECT a.key, a.id, k.id, k.vorname, k.nachname,
        (SELECT einrichtung FROM wunsch WHERE anmeldung = a.key AND rang = 1), ?
      FROM anmeldung a JOIN kind k ON k.key = a.kind WHERE a.key = ?
      """, [.int(Int(tag.nummer)), .int(key)]
    ).first
  }

  /// Zusagen whose deadline is this day or before, the oldest first.
  package func ablaufendeZusagen(_ mandant: Int, bis tag: Tag) throws(StoreError) -> [Faelliges] {
    try faelliges(
      """
      SELECT v.key, v.id, k.id, k.vorname, k.nachname, v.einrichtung, v.zusage_bis
      FROM vertrag v JOIN kind k ON k.key = v.kind
      WHERE v.mandant = ? AND v.status = 1 AND v.zusage_bis <= ? ORDER BY v.zusage_bis, v.id
      """, [.int(mandant), .int(Int(tag.nummer))])
  }

  /// Permits that end within a period, without one that follows with as many places.
  package func endendeErlaubnisse(
    _ mandant: Int, in zeitraum: Zeitraum
  ) throws(StoreError) -> [Faelliges] {
    try faelliges(
      """
      SELECT b.key, e.id, NULL, NULL, NULL, b.einrichtung, b.bis
      FROM betriebserlaubnis b JOIN einrichtung e ON e.key = b.einrichtung
      WHERE b.mandant = ? AND b.bis BETWEEN ? AND ? AND e.bis > b.bis AND NOT EXISTS (
        SELECT 1 FROM betriebserlaubnis n WHERE n.einrichtung = b.einrichtung
          AND n.kategorie = b.kategorie AND n.von = b.bis + 1 AND n.plaetze >= b.plaetze)
      ORDER BY b.bis, e.id, b.kategorie
      """,
      [
        .int(mandant), .int(Int(zeitraum.von.nummer)), .int(Int(zeitraum.bis.nummer)),
      ])
  }

  /// A contract by its number, with its child.
  package func vertrag(_ key: Int, am tag: Tag) throws(StoreError) -> Faelliges? {
    try faelliges(
      """
      SELECT v.key, v.id, k.id, k.vorname, k.nachname, v.einrichtung, ?
      FROM vertrag v JOIN kind k ON k.key = v.kind WHERE v.key = ?
      """, [.int(Int(tag.nummer)), .int(key)]
    ).first
  }

  /// When records were last delivered by this Vorgang, in UTC as ISO 8601; nil where never.
  package func letzteLieferung(
    _ mandant: Int, durch vorgang: String, ausser befehl: String
  ) throws(StoreError) -> String? {
    try connection.first(
      """
      SELECT zeit FROM spur WHERE mandant = ? AND vorgang GLOB ? AND vorgang <> ?
      ORDER BY nummer DESC LIMIT 1
      """, [.int(mandant), .text(vorgang + " *"), .text(befehl)]
    ) { $0.text(0) }
  }
}
