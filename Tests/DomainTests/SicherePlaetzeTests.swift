import Domain
import Testing

/// The category changes on the third birthday, school begins on 1 August.
let rundenregel: Kategorieregel = {
  let werte: [Parameterart: String] = [
    .kategoriewechsel: "geburtstag", .kitajahrBeginn: "08-01", .schuljahrBeginn: "08-01",
    .einschulungLetzterGeburtstag: "06-30", .hortJahre: "4",
  ]
  let profil = Landesprofil(
    werte: Dictionary(
      uniqueKeysWithValues: werte.compactMap { art, text in
        Parameterwert(text, art: art).map {
          (art, [Regelwert(wert: $0, ab: .anfang, fundstelle: "", sicherheit: .gelesen)])
        }
      }))
  return Kategorieregel(
    parameter: Parametersatz(kommune: Landesprofil(werte: [:]), land: profil, standard: profil))
}()

/// An Einrichtung with so many places of each kind for ever, and children who wish for it.
private struct Haus {
  var grundlage = Platzgrundlage(offen: .immer)
  var antraege: [Rundenantrag] = []
  let beginn = Zeitraum(am: Tag(iso: "2027-08-01") ?? .anfang)

  init(_ plaetze: [(Platzart, Int)]) {
    grundlage.erlaubnisse = plaetze.enumerated().map {
      Platzposten(nummer: $0, art: $1.0, menge: Platzzahl($1.1), zeitraum: .immer)
    }
  }

  mutating func melde(_ anzahl: Int, geboren: String, bis: String? = nil) throws {
    for _ in 0..<anzahl {
      let n = antraege.count + 1
      let born = try #require(Tag(iso: geboren))
      antraege.append(
        Rundenantrag(
          anmeldung: Kennung(gespeichert: "a\(n)"), kind: Kennung(gespeichert: "k\(n)"),
          geboren: born,
          aufenthalt: try Platzwunsch(
            geboren: born, ab: beginn.von, bis: bis.flatMap { Tag(iso: $0) }, anteil: Platzzahl(1),
            regel: rundenregel),
          eingang: beginn.von, wuensche: []))
    }
  }

  var sicher: SicherePlaetze {
    SicherePlaetze.hoechstens(
      Platzrechnung(grundlage, regel: rundenregel), antraege, beginn: beginn)
  }
}

@Suite("How many places a Runde can give out without promising one that isn't there")
struct SicherePlaetzeTests {
  @Test("As many as are free, of each category")
  func free() throws {
    var haus = Haus([(.krippe, 3), (.kindergarten, 5)])
    try haus.melde(9, geboren: "2026-03-01")
    #expect(haus.sicher == SicherePlaetze(kategorien: [3, 5, 0]))
  }

  @Test(
    "Who grows out of the Krippe needs a place in the Kindergarten beside those who begin there")
  func growing() throws {
    var haus = Haus([(.krippe, 2), (.kindergarten, 2)])
    try haus.melde(2, geboren: "2024-12-01")
    try haus.melde(4, geboren: "2023-12-01")
    // Two at most, and of equal choices the one with the youngest.
    #expect(haus.sicher == SicherePlaetze(kategorien: [2, 0, 0]))
    haus = Haus([(.krippe, 2), (.kindergarten, 5)])
    try haus.melde(2, geboren: "2024-12-01")
    try haus.melde(9, geboren: "2023-12-01")
    #expect(haus.sicher == SicherePlaetze(kategorien: [2, 3, 0]))
  }

  @Test("Fewer applicants than places take no more than they are")
  func few() throws {
    var haus = Haus([(.krippe, 4), (.kindergarten, 3)])
    try haus.melde(1, geboren: "2024-12-01")
    try haus.melde(9, geboren: "2023-12-01")
    // One of them grows out of the Krippe, so one place of three is kept for it.
    #expect(haus.sicher == SicherePlaetze(kategorien: [4, 2, 0]))
  }

  @Test("A bound on all together is a bound of the Runde, too")
  func together() throws {
    var haus = Haus([(.krippe, 4), (.kindergarten, 4), (.gesamt, 5)])
    try haus.melde(9, geboren: "2026-07-01", bis: "2028-07-31")
    try haus.melde(9, geboren: "2023-12-01")
    #expect(haus.sicher == SicherePlaetze(kategorien: [4, 4, 0], gesamt: 5))
  }

  @Test("Without a place for a child that grows, none is given to it")
  func nowhere() throws {
    var haus = Haus([(.krippe, 4)])
    try haus.melde(2, geboren: "2025-01-01")
    #expect(haus.sicher == SicherePlaetze(kategorien: [0, 0, 0]))
  }
}
