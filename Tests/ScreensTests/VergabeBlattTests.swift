import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Vergabe, the sheets: keys act on what one sees, and say why they don't")
struct VergabeBlattTests {
  private func formular(_ zimmer: Amtszimmer) -> Formular? {
    if case .formular(let form) = zimmer.sitzung.dialoge.last { form } else { nil }
  }

  private func gewaehlt(_ zimmer: Amtszimmer) -> VergabeAngebotszeile? {
    zimmer.sitzung.vergabe.angebotsliste.zeile
  }

  private func mit(_ namen: [String: String]) -> [String: String] {
    var dateien = Rundenkommune.dateien
    for (alt, neu) in namen { dateien["kinder"] = dateien["kinder"]?.replacing(alt, with: neu) }
    return dateien
  }

  @Test("What was answered stays under the cursor, and a second key is none for the next family")
  func angenommen() throws {
    let zimmer = try vergabezimmer("E j A F8 / \"offen\" Enter")
    let first = try #require(gewaehlt(zimmer))
    try zimmer.tippe("a")
    #expect(gewaehlt(zimmer)?.schluessel == first.schluessel)
    #expect(gewaehlt(zimmer)?.stand == .angenommen)
    #expect(zimmer.bild().contains { $0.contains(first.name) && $0.contains("angenommen") })
    try zimmer.tippe("a")
    #expect(zimmer.meldung == zimmer.texte(GrundText.schonAngenommen))
    #expect(zimmer.sitzung.vergabe.angebote?.anzahl(.angenommen) == 1)
    // A search that is set anew finds what is true now.
    try zimmer.tippe("/ \"offen\" Enter")
    #expect(zimmer.sitzung.vergabe.angebotsliste.gezeigt == 2)
  }

  @Test("So does a child that its Kita refuses while one looks for those who get a place")
  func abgelehnt() throws {
    let zimmer = try vergabezimmer("Tab Tab Tab → / \"bekäme\" Enter")
    let first = try #require(zimmer.sitzung.vergabe.liste.zeile)
    try zimmer.tippe("x \"kein Fahrdienst\" F8")
    #expect(zimmer.sitzung.vergabe.liste.zeile?.schluessel == first.schluessel)
    #expect(zimmer.sitzung.vergabe.liste.zeile?.rang == nil)
  }

  @Test("Whose surname begins with what is searched stands first, on every sheet with children")
  func nachname() throws {
    let dateien = mit(["Ada;Abel": "Kuhn;Þorsteinn", "Dora;Dorn": "Vera;Stein"])
    for tasten in ["Tab Tab ", "Tab Tab Tab → ", "E j A F8 "] {
      let zimmer = try vergabezimmer(tasten + "/ \"stein\" Enter", dateien)
      let z = zimmer.sitzung.vergabe
      let found =
        switch z.blatt {
        case .kinder: z.kinder.reihenfolge.map { z.kinder.zeilen[$0].antrag.name }
        case .liste: z.liste.reihenfolge.map { z.liste.zeilen[$0].antrag.name }
        default: z.angebotsliste.reihenfolge.map { z.angebotsliste.zeilen[$0].name }
        }
      #expect(found == ["Stein, Vera", "Þorsteinn, Kuhn"], "\(tasten)")
    }
  }

  @Test("A refusal by mistake is taken back on its row, with the Anmeldung and the wish")
  func absageZurueck() throws {
    let zimmer = try vergabezimmer("E j A F8 / \"abel\" Enter x F8")
    #expect(gewaehlt(zimmer)?.stand == .abgelehnt)
    try zimmer.tippe("a")
    #expect(zimmer.meldung == zimmer.texte(GrundText.schonAbgelehnt))
    try zimmer.tippe("x")
    #expect(zimmer.bild().joined(separator: " ").contains("Absage zurücknehmen?"))
    try zimmer.tippe("j")
    #expect(zimmer.meldung.hasPrefix("Absage zurückgenommen: Ada Abel, Sonne"))
    #expect(gewaehlt(zimmer)?.stand == .offen)
    #expect(gewaehlt(zimmer)?.wuensche.map(\.text) == ["e1", "e2"])
  }

  @Test("Not where somebody else has got the place: one sentence, and no way round it")
  func absageBleibt() throws {
    let zimmer = try vergabezimmer("E j A F8 / \"cruz\" Enter x F8 A F8 / \"cruz\" Enter")
    #expect(gewaehlt(zimmer)?.stand == .abgelehnt)
    try zimmer.tippe("x")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    #expect(zimmer.meldung.contains("Mond"), "\(zimmer.meldung)")
    #expect(gewaehlt(zimmer)?.stand == .abgelehnt)
  }

  @Test("An old word is replaced by what is typed, mended by other keys, and left with its sheet")
  func suchzeile() throws {
    let zimmer = try vergabezimmer("Tab Tab / \"holm\" Enter / \"d\"")
    #expect(zimmer.sitzung.vergabe.kinder.suche.text == "d")
    try zimmer.tippe("Enter / Enter")
    #expect(zimmer.sitzung.vergabe.kinder.suche.text == "d")
    try zimmer.tippe("/ Rück \"ek\" Enter / Ende \"x\"")
    #expect(zimmer.sitzung.vergabe.kinder.suche.text == "ekx")
    try zimmer.tippe("Esc / \"holm\" Enter Tab Umschalt-Tab")
    #expect(zimmer.sitzung.vergabe.kinder.suche.isEmpty)
    #expect(zimmer.sitzung.vergabe.kinder.gezeigt == 8)
  }

  @Test("Ü3 finds no U3")
  func kategorie() throws {
    var dateien = Rundenkommune.dateien
    dateien["kinder"]? += "k9;Kim;Kurz;2025-09-01;w;;04109;Auen;14713000;;Süd;\n"
    dateien["anmeldungen"]? += "b1;k9;betreuungsanfrage;2027-08-01;45;2027-01-01;e2;offen;;;\n"
    for (wort, n) in [("ü3", 8), ("u3", 9), ("ue3", 8)] {
      let zimmer = try vergabezimmer("Tab Tab / \"\(wort)\" Enter", dateien)
      #expect(zimmer.sitzung.vergabe.kinder.gezeigt == n, "\(wort)")
    }
  }

  @Test("Places are turned and fixed only where the mark stands before a category")
  func marke() throws {
    let zimmer = try vergabezimmer("↓ ← ←")
    #expect(zimmer.sitzung.vergabe.haustabelle.spalte == "name")
    #expect(zimmer.meldung.contains("← →"))
    for taste in ["+", "-", "Enter", "?"] {
      try zimmer.tippe(taste)
      #expect(zimmer.meldung == zimmer.texte(GrundText.keinePlatzart), "\(taste)")
    }
    #expect(!zimmer.sitzung.vergabe.versucht && zimmer.sitzung.dialoge.isEmpty)
    try zimmer.tippe("→ → +")
    #expect(zimmer.sitzung.vergabe.versuche.map(\.key.art) == [.kindergarten])
  }

  @Test("What can't be less says how many are there already")
  func wenigste() throws {
    let zimmer = try vergabezimmer("- - -")
    #expect(zimmer.meldung.hasPrefix("Mond, U3: Weniger als 0"), "\(zimmer.meldung)")
    try zimmer.tippe("→ - - -")
    #expect(
      zimmer.meldung
        == "Mond, Ü3: 1 Wechselkind ist schon da; weniger als 1 Platz geht nicht.")
    try zimmer.tippe("→ → +")
    #expect(zimmer.meldung.hasPrefix("Mond, gesamt: Für alle Plätze"), "\(zimmer.meldung)")
  }

  @Test("A Kita takes no part with one key, and again with the same; places contradict that")
  func teilnahme() throws {
    let zimmer = try vergabezimmer("↓ t")
    #expect(formular(zimmer)?.felder.map(\.name) == ["grund"])
    try zimmer.tippe("F8")
    #expect(formular(zimmer) != nil, "a reason is needed")
    try zimmer.tippe("\"Umbau\" F8")
    func gesamt() throws -> Int? {
      try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage.haeuser[0].plaetze.gesamt
    }
    #expect(try gesamt() == 0, "\(zimmer.meldung)")
    try zimmer.tippe("↑ ↓")
    #expect(zimmer.meldung == "Sonne nimmt nicht teil: Umbau.")
    #expect(zimmer.bild().contains { $0.contains("Sonne") && $0.contains("0/0") })
    try zimmer.tippe("Enter \"2\" Tab \"Reserve\" F8")
    #expect(zimmer.meldung.contains("Sonne nimmt nicht teil"), "\(zimmer.meldung)")
    try zimmer.tippe("Esc j t")
    #expect(zimmer.bild().joined(separator: " ").contains("nimmt nicht teil (Umbau)."))
    try zimmer.tippe("j")
    #expect(try gesamt() == nil)
    try zimmer.tippe("Enter \"2\" Tab \"nimmt nicht teil\" F8")
    #expect(zimmer.meldung.contains("widersprechen sich"), "\(zimmer.meldung)")
  }

  @Test("What takes the place of a bound says which one, and that families read the reason")
  func teilnahmeStattGrenze() throws {
    var dateien = Rundenkommune.dateien
    dateien["rundenplaetze"] =
      "id;runde_id;einrichtung_id;kategorie;plaetze;grund\np1;n1;e1;gesamt;1;Reserve\n"
    let zimmer = try vergabezimmer("↓ t", dateien)
    let kopf = try #require(formular(zimmer)?.kopf)
    #expect(kopf.contains("Die Grenze 1 (Reserve) entfällt"), "\(kopf)")
    #expect(kopf.hasSuffix("Der Grund steht auch in Briefen."), "\(kopf)")
  }

  @Test("Until when families answer stands in the form, and must stand there")
  func frist() throws {
    var dateien = Rundenkommune.dateien
    dateien["runden"] = dateien["runden"]?.replacing(";2027-04-15;", with: ";;")
    let zimmer = try vergabezimmer("E j A", dateien)
    #expect(formular(zimmer)?.felder.first?.editor.text == "15.03.2027")
    try zimmer.tippe("Strg-U F8")
    #expect(formular(zimmer) != nil)
    #expect(zimmer.sitzung.vergabe.runde?.status == .entschieden)
  }

  @Test("What can't succeed is refused at once, and asked only where it can")
  func sofort() throws {
    let zimmer = try vergabezimmer("E j A F8 S")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.contains("3 Angebote sind noch offen"), "\(zimmer.meldung)")
    try zimmer.tippe("A")
    #expect(zimmer.meldung == zimmer.texte(GrundText.nichtsAnzubieten))
    var dateien = Rundenkommune.dateien
    dateien["kataloge"] = dateien["kataloge"]?.replacing("aelter;;;;", with: "aelter;;;2027-03-01;")
    let later = try vergabezimmer("E", dateien)
    #expect(later.sitzung.dialoge.isEmpty)
    #expect(later.meldung.hasPrefix("Nicht möglich: "), "\(later.meldung)")
  }

  @Test("Who signs after a colleague is told so instead of asked")
  func unterschrieben() throws {
    let zimmer = try vergabezimmer("E j A F8 / \"abel\" Enter a")
    let ada = try #require(gewaehlt(zimmer)?.ergebnis.vertrag)
    try zimmer.kollege(VertragUnterschreiben(vertrag: ada))
    try zimmer.tippe("u")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.contains("ist inzwischen unterschrieben"), "\(zimmer.meldung)")
  }

  @Test("A finding leads to the very question whose evidence is missing")
  func nachweis() throws {
    let zimmer = try vergabezimmer("Tab / \"nachweis arbeit\" Enter Enter")
    #expect(formular(zimmer)?.felder[formular(zimmer)?.feld ?? 0].titel == "Arbeit")
    try zimmer.tippe("F4 Ende Enter F8 F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    let grounds = try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage.befunde.map(\.grund)
    #expect(!grounds.contains(.nachweisFehlt(["Arbeit"])))
  }

  @Test("A first day that is over is asked about before the Runde is made")
  func beginn() throws {
    let zimmer = try vergabezimmer("n Tab Tab \"010826\" F8")
    #expect(
      zimmer.bild().joined(separator: " ").contains("zurück. Trotzdem so speichern?"))
    try zimmer.tippe("n")
    #expect(formular(zimmer)?.felder[formular(zimmer)?.feld ?? 0].name == "beginn_von")
    try zimmer.tippe("F8 j")
    #expect(zimmer.sitzung.vergabe.runde?.beginn.von.iso == "2026-08-01", "\(zimmer.meldung)")
  }

  @Test("A wrong day leads to the field that was changed, not to the one that it contradicts")
  func falschesFeld() throws {
    for (tasten, name) in [
      ("F6 Tab Tab \"010128\" F8", "beginn_von"), ("F6 Tab Tab Tab \"010727\" F8", "beginn_bis"),
    ] {
      let zimmer = try vergabezimmer(tasten)
      #expect(formular(zimmer)?.felder[formular(zimmer)?.feld ?? 0].name == name)
      #expect(zimmer.meldung.contains("Das Ende liegt vor dem Beginn."), "\(zimmer.meldung)")
    }
  }

  @Test("Whole numbers say that they are")
  func ganzeZahl() throws {
    let zimmer = try vergabezimmer("↓ Enter \"2,5\"")
    #expect(zimmer.bild().joined().contains("keine ganze Zahl"))
    try zimmer.tippe("F1")
    #expect(zimmer.bild().joined(separator: " ").contains("Eine ganze Zahl, ohne Komma und Punkt."))
  }

  @Test("Whose places can be had anew a Runde tells before it is decided; its minutes say how many")
  func wechselkinder() throws {
    let zimmer = try vergabezimmer("→ ?")
    #expect(zimmer.bild().joined().contains("Hans Holm"))
    try zimmer.tippe("Esc E j ?")
    let decided = zimmer.bild().joined()
    #expect(decided.contains("Wechselkinder") && !decided.contains("Hans Holm"))
    // Where there are no places there is nothing to explain.
    try zimmer.tippe("Esc → ?")
    #expect(zimmer.sitzung.dialoge.isEmpty)
  }
}
