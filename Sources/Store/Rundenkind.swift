package import Domain

/// A child with a result of a Runde, as the offers read it.
package struct Rundenkind {
  /// A contract of the child, in whatever state.
  package struct Vertrag {
    package let id: Kennung<Betreuungsvertrag>
    /// The number of the Einrichtung.
    package let einrichtung: Int
    package let status: Betreuungsvertrag.Status
    package let laufzeit: Zeitraum
    package let zusageBis: Tag?
  }

  /// The id of the result.
  package let ergebnis: Kennung<Rundenergebnis>
  /// The number of the child, by which contracts name it.
  package let kindnummer: Int
  package let vorname: String
  package let nachname: String
  package let geboren: Tag
  package let zurueckgestellt: Bool
  /// Whether nobody is to learn where it is (§ 51 BMG).
  package let hatAuskunftssperre: Bool
  /// How far the Anmeldung is with which it took part, and what it asks for today.
  package let anmeldung: Anmeldung.Status
  package let eingang: Tag
  package let stunden: Wochenstunden?
  package let wunsch: Zeitraum
  /// The numbers of the Einrichtungen asked for today, the most wished first.
  package fileprivate(set) var wuensche: [Int] = []
  /// Its contracts, in the order of their days.
  package fileprivate(set) var vertraege: [Vertrag] = []
  /// The first phone number of a parent that may be told; empty where there is none.
  package fileprivate(set) var telefon = ""

  fileprivate init(_ row: Statement) {
    ergebnis = Kennung(gespeichert: row.text(1))
    kindnummer = row.int(2)
    vorname = row.text(3)
    nachname = row.text(4)
    geboren = row.tag(5)
    zurueckgestellt = row.int(6) == 1
    anmeldung = row.wort(7)
    stunden = row.zahlOderKeine(8)
    wunsch = row.zeitraum(9)
    hatAuskunftssperre = row.int(11) == 1
    eingang = row.tag(12)
  }
}

extension Datenbank {
  /// The children with a result of a Runde.
  package func rundenkinder(
    _ mandant: Int, _ runde: Kennung<Runde>
  ) throws(StoreError) -> [Rundenkind] {
    let key = try connection.first(
      "SELECT key FROM runde WHERE mandant = ? AND id = ?", [.int(mandant), .text(runde.text)]
    ) { $0.int(0) }
    let those = "+e.mandant = ? AND e.runde = \(key ?? 0)"
    func mitlauf(_ columns: String, _ join: String, _ order: String) throws(StoreError) -> Mitlauf {
      try Mitlauf(
        connection, mandant,
        """
        SELECT e.key, \(columns) FROM rundenergebnis e CROSS JOIN \(join) WHERE \(those)
        ORDER BY e.key, \(order)
        """)
    }
    let wishes = try mitlauf(
      "w.einrichtung, w.rang", "wunsch w ON w.anmeldung = e.anmeldung", "w.rang")
    let contracts = try mitlauf(
      "v.id, v.einrichtung, v.status, v.von, v.bis, v.zusage_bis", "vertrag v ON v.kind = e.kind",
      "v.von, v.id")
    let parents = try mitlauf(
      "s.telefon, s.id", "sorgeberechtigter s ON s.kind = e.kind AND s.telefon <> ''", "s.id")
    var result: [Rundenkind] = []
    try connection.query(
      """
      SELECT e.key, e.id, k.key, k.vorname, k.nachname, k.geburtsdatum, k.zurueckgestellt,
        a.status, a.stunden, a.von, a.bis, k.auskunftssperre, a.eingang
      FROM rundenergebnis e CROSS JOIN kind k ON k.key = e.kind
        CROSS JOIN anmeldung a ON a.key = e.anmeldung
      WHERE \(those) ORDER BY e.key
      """, [.int(mandant)]
    ) { (row: Statement) throws(StoreError) in
      var found = Rundenkind(row)
      let key = row.int(0)
      try wishes.jede(key) { found.wuensche.append($0.int(1)) }
      try contracts.jede(key) {
        found.vertraege.append(
          Rundenkind.Vertrag(
            id: Kennung(gespeichert: $0.text(1)), einrichtung: $0.int(2), status: $0.wort(3),
            laufzeit: $0.zeitraum(4), zusageBis: $0.tagOderKeiner(6)))
      }
      try parents.jede(key) { if found.telefon.isEmpty { found.telefon = $0.text(1) } }
      result.append(found)
    }
    return result
  }
}
