package import Domain

/// An Anmeldung with its child, as the waiting list reads it; never with a protected address.
package struct Wartender {
  /// Its id.
  package let id: Kennung<Anmeldung>
  package let art: Anmeldung.Art
  package let status: Anmeldung.Status
  package let eingang: Tag
  package let wunsch: Zeitraum
  package let stunden: Wochenstunden?
  package let bestaetigtAm: Tag?
  package let bemerkung: String
  package let kriterien: String
  /// The id of the child.
  package let kind: Kennung<Kind>
  package let vorname: String
  package let nachname: String
  package let geboren: Tag
  package let geschlecht: Kind.Geschlecht?
  package let zurueckgestellt: Bool
  /// Empty where the address is protected, like `strasse`.
  package let ortsteil: String
  package let strasse: String
  /// The numbers of the Einrichtungen asked for, the most wished first.
  package fileprivate(set) var wuensche: [Int] = []
  /// The names of those who have custody, and their phone numbers.
  package fileprivate(set) var eltern: [(vorname: String, nachname: String, telefon: String)] = []
  /// The first signed or promised contract that runs on the day asked for or later.
  package fileprivate(set) var vertrag: (einrichtung: Int, bis: Tag)?

  fileprivate init(_ row: Statement, mitGruenden: Bool) {
    id = Kennung(gespeichert: row.text(1))
    art = row.wort(2)
    status = row.wort(3)
    eingang = row.tag(4)
    stunden = row.zahlOderKeine(5)
    bestaetigtAm = row.tagOderKeiner(6)
    bemerkung = row.text(7)
    wunsch = row.zeitraum(8)
    kind = Kennung(gespeichert: row.text(10))
    vorname = row.text(11)
    nachname = row.text(12)
    geboren = row.tag(13)
    geschlecht = row.wortOderKeines(14)
    zurueckgestellt = row.int(15) == 1
    ortsteil = row.text(16)
    strasse = row.text(17)
    kriterien = mitGruenden ? row.text(18) : ""
  }
}

extension Datenbank {
  /// Hands out the Anmeldungen of a Mandant that have one of these states, in the order in which
  /// they were stored.
  ///
  /// Four readings in the same order walk beside one another, so that nothing is looked up twice. What
  /// orders them is read, too: only then a trial keeps the order without sorting.
  ///
  /// - Parameters:
  ///   - mandant: the number of the Mandant
  ///   - status: the states
  ///   - am: the day from which on contracts of the child are looked at
  ///   - body: takes one after the other
  /// - Throws: why the file can't be read
  package func wartende(
    _ mandant: Int, _ status: Set<Anmeldung.Status>, am: Tag,
    _ body: (Wartender) throws(StoreError) -> Void
  ) throws(StoreError) {
    let words = Anmeldung.Status.allCases.enumerated().filter { status.contains($0.element) }
      .map { String($0.offset) }
    // One state by itself is found by the index of those that are open.
    let states = words.count == 1 ? "= \(words[0])" : "IN (\(words.joined(separator: ", ")))"
    let those = "a.mandant = ? AND a.status \(states) ORDER BY a.key"
    let wishes = try Mitlauf(
      connection, mandant,
      """
      SELECT a.key, w.einrichtung, w.rang FROM anmeldung a CROSS JOIN wunsch w ON w.anmeldung = a.key
      WHERE \(those), w.rang
      """)
    let parents = try Mitlauf(
      connection, mandant,
      """
      SELECT a.key, s.vorname, s.nachname, s.telefon, s.key
      FROM anmeldung a CROSS JOIN sorgeberechtigter s ON s.kind = a.kind WHERE \(those), s.key
      """)
    let contracts = try Mitlauf(
      connection, mandant,
      """
      SELECT a.key, v.einrichtung, v.bis, v.von
      FROM anmeldung a CROSS JOIN vertrag v ON v.kind = a.kind AND v.bis >= \(am.nummer)
        AND v.status IN (1, 2)
      WHERE \(those), v.von
      """)
    try connection.query(
      """
      SELECT a.key, a.id, a.art, a.status, a.eingang, a.stunden, a.bestaetigt_am, a.bemerkung,
        a.von, a.bis, k.id, k.vorname, k.nachname, k.geburtsdatum, k.geschlecht, k.zurueckgestellt,
        iif(k.auskunftssperre, '', k.ortsteil), iif(k.auskunftssperre, '', k.strasse),
        a.kriterien
      FROM anmeldung a CROSS JOIN kind k ON k.key = a.kind WHERE \(those)
      """, [.int(mandant)]
    ) { (row: Statement) throws(StoreError) in
      var found = Wartender(row, mitGruenden: zeigtGruende)
      let key = row.int(0)
      try wishes.jede(key) { found.wuensche.append($0.int(1)) }
      try parents.jede(key) { found.eltern.append(($0.text(1), $0.text(2), $0.text(3))) }
      try contracts.jede(key) {
        if found.vertrag == nil { found.vertrag = ($0.int(1), $0.tag(2)) }
      }
      try body(found)
    }
  }
}
