package import Domain

/// An open Anmeldung with its child, as the Vergabe reads it.
package struct Bewerber {
  /// A contract of the child that takes a place.
  package struct Vertrag {
    package let id: Kennung<Betreuungsvertrag>
    /// The number of the Einrichtung.
    package let einrichtung: Int
    package let zugesagt: Bool
    /// Whether it is on a place of a Belegrecht.
    package let aufBelegrecht: Bool
    package let laufzeit: Zeitraum
    /// How much of a place it takes.
    package let anteil: Platzzahl
    /// The last day on which the child keeps its Krippe place.
    package let verbleibBis: Tag?
  }

  /// The id of the Anmeldung.
  package let id: Kennung<Anmeldung>
  package let eingang: Tag
  package let wunsch: Zeitraum
  package let stunden: Wochenstunden?
  package let platzanteil: Platzzahl
  package let kriterien: String
  /// The number of the child, by which contracts name it.
  package let kindnummer: Int
  /// The id of the child.
  package let kind: Kennung<Kind>
  package let vorname: String
  package let nachname: String
  package let geboren: Tag
  package let zurueckgestellt: Bool
  /// Whether its address must not be told (§ 51 BMG).
  package let geschuetzt: Bool
  /// Where the child lives, also under an Auskunftssperre: then only whether it is another Kommune may
  /// be seen by it.
  package fileprivate(set) var wohnort: (ortsteil: String, plz: String, ags: String)
  /// The numbers of the Einrichtungen asked for, the most wished first.
  package fileprivate(set) var wuensche: [Int] = []
  /// Its contracts that take a place on the day asked for or later, in the order of their days.
  package fileprivate(set) var vertraege: [Vertrag] = []

  fileprivate init(_ row: Statement) {
    id = Kennung(gespeichert: row.text(1))
    eingang = row.tag(2)
    stunden = row.zahlOderKeine(3)
    platzanteil = row.zahl(4)
    kriterien = row.text(5)
    wunsch = row.zeitraum(6)
    kindnummer = row.int(8)
    kind = Kennung(gespeichert: row.text(9))
    vorname = row.text(10)
    nachname = row.text(11)
    geboren = row.tag(12)
    zurueckgestellt = row.int(13) == 1
    geschuetzt = row.int(17) == 1
    wohnort = (row.text(14), row.text(15), row.text(16))
  }
}

extension Datenbank {
  /// The open Anmeldungen of a Mandant that came in until a day, in the order of the ids of their
  /// children.
  ///
  /// - Parameters:
  ///   - mandant: the number of the Mandant
  ///   - stichtag: the last day of Eingang
  ///   - ab: the day from which on contracts of the children are looked at
  /// - Returns: the Anmeldungen
  /// - Throws: why the file can't be read
  package func bewerber(
    _ mandant: Int, bis stichtag: Tag, vertraegeAb ab: Tag
  ) throws(StoreError) -> [Bewerber] {
    let those = "a.mandant = ? AND a.status = 0 AND a.eingang <= \(stichtag.nummer)"
    let wishes = try Mitlauf(
      connection, mandant,
      """
      SELECT a.key, w.einrichtung, w.rang FROM anmeldung a CROSS JOIN wunsch w ON w.anmeldung = a.key
      WHERE \(those) ORDER BY a.key, w.rang
      """)
    let contracts = try Mitlauf(
      connection, mandant,
      """
      SELECT a.key, v.id, v.einrichtung, v.status, v.von, v.bis, v.belegrecht,
        v.platzanteil, v.verbleib_bis
      FROM anmeldung a CROSS JOIN vertrag v ON v.kind = a.kind AND v.bis >= \(ab.nummer)
        AND v.status IN (1, 2)
      WHERE \(those) ORDER BY a.key, v.von
      """)
    let protected = try Schutzadressen(connection: connection)
      .alle(Kind.tabelle, mandant: mandant)
    var result: [Bewerber] = []
    try connection.query(
      """
      SELECT a.key, a.id, a.eingang, a.stunden, a.platzanteil, a.kriterien, a.von, a.bis, k.key,
        k.id, k.vorname, k.nachname, k.geburtsdatum, k.zurueckgestellt, k.ortsteil, k.plz, k.ags,
        k.auskunftssperre
      FROM anmeldung a CROSS JOIN kind k ON k.key = a.kind WHERE \(those) ORDER BY a.key
      """, [.int(mandant)]
    ) { (row: Statement) throws(StoreError) in
      var found = Bewerber(row)
      let key = row.int(0)
      try wishes.jede(key) { found.wuensche.append($0.int(1)) }
      try contracts.jede(key) {
        found.vertraege.append(
          Bewerber.Vertrag(
            id: Kennung(gespeichert: $0.text(1)), einrichtung: $0.int(2),
            zugesagt: $0.int(3) == 1, aufBelegrecht: $0.intOrNil(6) != nil,
            laufzeit: $0.zeitraum(4), anteil: $0.zahl(7), verbleibBis: $0.tagOderKeiner(8)))
      }
      if let address = protected[found.kindnummer] {
        func part(_ name: String) -> String { address.first { $0.spalte == name }?.wert ?? "" }
        found.wohnort = (part("ortsteil"), part("plz"), part("ags"))
      }
      result.append(found)
    }
    return result.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }

  /// The Anmeldungen of a Mandant whose Kriterien name something, such as the id of a child.
  package func anmeldungen(
    _ mandant: Int, nennen wort: String
  ) throws(StoreError) -> [Kennung<Anmeldung>] {
    try connection.all(
      "SELECT id FROM anmeldung WHERE mandant = ? AND instr(kriterien, ?) ORDER BY id",
      [.int(mandant), .text(wort)]
    ) { Kennung(gespeichert: $0.text(0)) }
  }
}
