import Domain
import TestSupport
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

  var sicherung: Platzsicherung {
    Platzsicherung(
      Platzrechnung(grundlage, regel: rundenregel), antraege, beginn: beginn,
      ueblich: rundenregel.uebliche(ab: beginn.von))
  }

  var sicher: SicherePlaetze { sicherung.plaetze }

  /// A child that is there already.
  mutating func nimmAuf(_ anzahl: Int, geboren: String) throws {
    for _ in 0..<anzahl {
      let n = grundlage.belegungen.count + 1
      grundlage.belegungen.append(
        Belegung(
          nummer: n, kind: n, geboren: try #require(Tag(iso: geboren)), zurueckgestellt: false,
          verbleibBis: nil, laufzeit: .immer, anteil: Platzzahl(1), zugesagt: false,
          belegrecht: nil))
    }
  }
}

@Suite("How many places a Runde can give out without promising one that isn't there")
struct SicherePlaetzeTests {
  @Test("As many as are free, of each category")
  func free() throws {
    var haus = Haus([(.krippe, 3), (.kindergarten, 5)])
    try haus.melde(9, geboren: "2026-03-01")
    try haus.melde(9, geboren: "2023-03-01", bis: "2028-07-31")
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

  @Test("Where nobody applies, as many are safe as could stay, beside those who are there and come")
  func nobody() throws {
    // Two of the Krippe are in the Kindergarten from 2028 on.
    var haus = Haus([(.krippe, 5), (.kindergarten, 5)])
    try haus.nimmAuf(2, geboren: "2025-03-01")
    try haus.melde(2, geboren: "2026-03-01")
    #expect(haus.sicher == SicherePlaetze(kategorien: [3, 1, 0]))
    // Under a bound on all together those of the Krippe take what the others could have.
    haus = Haus([(.krippe, 4), (.kindergarten, 4), (.gesamt, 5)])
    try haus.melde(3, geboren: "2026-07-01", bis: "2028-07-31")
    #expect(haus.sicher == SicherePlaetze(kategorien: [4, 2, 0]))
    // Before, none but the first day counted: of a permit that ends nothing is left.
    haus = Haus([(.krippe, 3), (.kindergarten, 5)])
    haus.grundlage.erlaubnisse[1] = Platzposten(
      nummer: 1, art: .kindergarten, menge: Platzzahl(5),
      zeitraum: try #require(Zeitraum(von: .anfang, bis: haus.beginn.von + 300)))
    #expect(haus.sicher == SicherePlaetze(kategorien: [3, 0, 0]))
  }

  @Test("What keeps a bound from being higher: the days, the places, and who else is reckoned with")
  func engpass() throws {
    var haus = Haus([(.krippe, 2), (.kindergarten, 5)])
    try haus.melde(2, geboren: "2024-12-01")
    try haus.melde(9, geboren: "2023-12-01")
    let kindergarten = try #require(haus.sicherung.engpass(.kindergarten))
    #expect(kindergarten.art == .kindergarten && kindergarten.frei == 5)
    #expect(kindergarten.kinder == [2, 0, 0])
    #expect(kindergarten.zeitraum.von.iso == "2027-12-01")
    // One more of the Krippe has no place on the first day.
    let krippe = try #require(haus.sicherung.engpass(.krippe))
    #expect(krippe.art == .krippe && krippe.frei == 2 && krippe.kinder == [0, 0, 0])
    #expect(krippe.zeitraum.von == haus.beginn.von)
    #expect(haus.sicherung.engpass(.gesamt) == nil)
    haus = Haus([(.krippe, 4), (.kindergarten, 4), (.gesamt, 5)])
    try haus.melde(9, geboren: "2026-07-01", bis: "2028-07-31")
    try haus.melde(9, geboren: "2023-12-01")
    #expect(haus.sicherung.engpass(.gesamt)?.frei == 5)
  }

  @Test("What is left of the narrow days is the bound, in random houses")
  func engpassZufall() throws {
    var dice = Zufall(seed: 7)
    for _ in 0..<200 {
      var haus = Haus([
        (.krippe, dice.zahl(0...5)), (.kindergarten, dice.zahl(0...6)), (.hort, dice.zahl(0...3)),
      ])
      for _ in 0..<dice.zahl(0...4) {
        try haus.nimmAuf(1, geboren: dice.tag(2021...2026))
      }
      for _ in 0..<dice.zahl(0...9) {
        try haus.melde(
          1, geboren: dice.eines("2019-05-01", "2023-12-01", "2024-12-01", "2026-03-01"))
      }
      let found = haus.sicherung
      for kategorie in Platzkategorie.allCases {
        let narrow = try #require(found.engpass(kategorie.platzart), "\(haus)")
        #expect(
          max(0, narrow.frei - narrow.kinder.reduce(0, +)) == found.plaetze[kategorie.platzart],
          "\(kategorie) \(narrow) \(haus)")
      }
    }
  }
}
