import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Vergabe on the screen: a Runde from its places to the lists of the Kitas and what is tried")
struct VergabeVorbereitungTests {
  /// What stands above the fields of the form that is open.
  private func kopf(_ zimmer: Amtszimmer) throws -> String {
    guard case .formular(let form)? = zimmer.sitzung.dialoge.last else { return "" }
    return form.kopf
  }

  private func lage(_ zimmer: Amtszimmer) throws -> Rundenlage {
    try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage
  }

  /// Who stands on the list of the first Einrichtung, by id.
  private func liste(_ zimmer: Amtszimmer) throws -> [String] {
    let lage = try lage(zimmer)
    return lage.ranglisten()[0].plaetze.map { lage.antraege[$0.antrag].kind.text }
  }

  @Test("Without a Runde it says how to make one; the form makes it, and it is shown")
  func neu() throws {
    var dateien = Rundenkommune.dateien
    dateien["runden"] = dateien["runden"]?.split(separator: "\n").first.map { $0 + "\n" }
    let zimmer = try vergabezimmer("", dateien)
    #expect(zimmer.bild().joined().contains("Mit n legen Sie eine an"))
    try zimmer.tippe("+")
    #expect(zimmer.meldung == "Es gibt noch keine Runde; n legt eine an.")
    try zimmer.tippe("n F8")
    #expect(zimmer.sitzung.vergabe.runde?.name == "Hauptrunde 2027")
    #expect(zimmer.bild()[3].contains("in Vorbereitung"))
    try zimmer.tippe("F6 Tab Tab Tab Tab Tab \"150427\" F8")
    #expect(zimmer.sitzung.vergabe.runde?.frist?.iso == "2027-04-15")
    try zimmer.tippe("k F8")
    #expect(zimmer.sitzung.vergabe.alleRunden.count == 2)
    #expect(zimmer.bild()[3].contains("Hauptrunde 2027 – Nachrücken"))
    #expect(
      Set(zimmer.sitzung.vergabe.alleRunden.map(\.saat)).count == 1, "the lots are the same")
    // Of two with the same days nobody knows which stands first.
    for tasten in ["F4 Ende Enter", "F4 Pos1 Enter"]
    where zimmer.sitzung.vergabe.runde?.name != "Hauptrunde 2027" { try zimmer.tippe(tasten) }
    #expect(zimmer.sitzung.vergabe.runde?.name == "Hauptrunde 2027")
  }

  @Test("A place more or less is tried at the key, the bars follow, and nothing is changed")
  func versuchen() throws {
    let zimmer = try vergabezimmer("↓")
    let before = try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage
    #expect(zimmer.meldung == "Sonne, Ü3: 2 sicher, gibt 2; 2 vergeben, letzter Rang 2.")
    // Ben has his first wish then, and Dora the place that he had.
    try zimmer.tippe("+")
    #expect(
      zimmer.meldung.hasSuffix(
        "Versuch (1 andere Platzzahl): +1 mit Platz, 2 Kinder wären anderswo; Entf verwirft."))
    #expect(zimmer.bild()[6].contains("Versuch"))
    try zimmer.tippe("- -")
    #expect(zimmer.meldung.contains("gibt 1; 1 vergeben, letzter Rang 1. Versuch"))
    try zimmer.tippe("- - -")
    #expect(zimmer.meldung == "Sonne, Ü3: Weniger als 0 Plätze gibt es nicht.")
    try zimmer.tippe("Entf")
    #expect(!zimmer.sitzung.vergabe.versucht)
    try zimmer.tippe("Entf")
    #expect(zimmer.meldung == zimmer.texte(GrundText.nichtsVersucht))
    #expect(try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage == before)
  }

  @Test("How many places an Einrichtung gives is fixed with a reason, also what was tried")
  func festlegen() throws {
    let zimmer = try vergabezimmer("↓ - Enter Tab \"Res\" F4 Enter F8")
    let haus = try lage(zimmer).haeuser[0]
    #expect(haus.plaetze[.kindergarten] == 1 && haus.sicher[.kindergarten] == 2)
    #expect(zimmer.bild()[10].contains("1/1\(Sign.down.text)"))
    try zimmer.tippe("↑ ↓")
    #expect(zimmer.meldung.contains("2 sicher, gibt 1 (Reserve für Notfälle)"))
    // What counts instead is said at once, and stands among the findings.
    try zimmer.tippe("Enter \"9\" F8")
    #expect(zimmer.meldung.hasSuffix(" Soll 9 geben, sicher sind 2: Es gelten 2."))
    try zimmer.tippe("Tab")
    #expect(zimmer.bild()[9].contains("Soll 9 geben, sicher sind 2: Es gelten 2."))
    try zimmer.tippe("Enter")
    #expect(zimmer.bild().joined().contains("Plätze in der Runde"))
  }

  @Test("A bound below the Wechselkinder who are there is stored with the word that these count")
  func wenigerAlsDa() throws {
    let zimmer = try vergabezimmer("→ Enter")
    let asked = try kopf(zimmer)
    #expect(asked.contains("Mond, Ü3: 2 sind sicher"))
    #expect(asked.contains("1 Wechselkind ist schon da: So viele Plätze gelten mindestens."))
    try zimmer.tippe("\"0\" Tab \"Umbau im Haus\" F8")
    #expect(
      zimmer.meldung.hasSuffix(" Soll 0 geben, 1 Wechselkind ist schon da: Es gilt 1."))
    let said = try zimmer.amt.fuehreAus(
      try #require(
        Vorgangszeile(
          "anlegen satzart=rundenplaetze runde_id=n1 einrichtung_id=e1 kategorie=kindergarten plaetze=5 grund=Anbau"
        )))
    #expect(said.satz.hasSuffix(" Soll 5 geben, sicher sind 2: Es gelten 2."))
  }

  @Test("All together have no bound until one is set: the form is empty, and says what is safe")
  func gesamt() throws {
    let zimmer = try vergabezimmer("→ → → Enter")
    #expect(zimmer.sitzung.vergabe.gewaehlteArt == .gesamt)
    #expect(
      try kopf(zimmer).contains("Eine eigene Grenze ist nicht nötig; sicher sind zusammen 3."))
    guard case .formular(let form)? = zimmer.sitzung.dialoge.last else {
      Issue.record("no form")
      return
    }
    #expect(form.felder.first?.editor.text == "")
    try zimmer.tippe("\"2\" Tab \"Reserve\" F8")
    #expect(try lage(zimmer).haeuser[1].plaetze.gesamt == 2)
  }

  @Test(
    "? on safe places names the days that bind and who else counts; behind it are the contracts")
  func warum() throws {
    let zimmer = try vergabezimmer("→ ?")
    let said = zimmer.bild().joined(separator: "\n")
    #expect(said.contains("Mond, Kindergarten Ü3: 2 sicher"))
    // One of two is taken by Hans, who would leave it.
    #expect(said.contains(#/Knapp vom 01.08.2027 bis [0-9.]{10}: Kindergarten Ü3, Plätze +2 /#))
    #expect(said.contains(#/an diesem Tag belegt +−1 /#))
    #expect(said.contains(#/Platz von Hans Holm \(will wechseln\) +1 /#))
    #expect(said.contains("zusammen 2"))
    // The window is as high as its lines.
    #expect(zimmer.bild().count { $0.hasPrefix(" │") || $0.hasPrefix("▌│") } == 5)
    try zimmer.tippe("↓ Enter")
    #expect(zimmer.bild().joined().contains("v8 Holm, Hans"))
    try zimmer.tippe("Esc Esc → → ?")
    #expect(zimmer.meldung.contains("gilt keine eigene Grenze"))
  }

  @Test("The question before the decision counts what the Prüfung and the command count")
  func befundzahl() throws {
    var dateien = Rundenkommune.dateien
    // Alike enough to be found twice.
    dateien["kinder"] = dateien["kinder"]?.replacing("k7;Gina;Fink", with: "k7;Fee;Fink")
    dateien["kataloge"] = dateien["kataloge"]?.replacing("aelter;;;", with: "aelter;;was fehlt;")
    let zimmer = try vergabezimmer("E", dateien)
    let all = try lage(zimmer).befunde
    #expect(all.contains { if case .dublette = $0.grund { true } else { false } })
    #expect(all.filter { $0.grund == .katalogLuecken("was fehlt") }.count == 1)
    guard case .bestaetigen(let question)? = zimmer.sitzung.dialoge.last else {
      Issue.record("no question")
      return
    }
    let asked = question.satz
    #expect(asked.contains("\(all.count) Befunde stehen in der Prüfung"))
    #expect(asked.contains("\(all.filter(\.istZuKlaeren).count) zu klären"))
    #expect(asked.contains("Vom Katalog „Katalog“ ist nicht alles bekannt"))
    try zimmer.tippe("Esc Tab")
    #expect(zimmer.sitzung.vergabe.befunde.zeilen.count == all.count)
    #expect(zimmer.bild()[4].contains("Prüfung \(all.count)"))
  }

  @Test("Every finding leads to its record, of children who take no part too")
  func befunde() throws {
    var dateien = Rundenkommune.dateien
    dateien["anmeldungen"] = dateien["anmeldungen"]?
      .replacing(
        "a3;k3;betreuungsanfrage;2027-08-01;45;2027-01-03;e2;offen;kindeswohl=ja|nachweis=kindeswohl;;",
        with: "a3;k3;betreuungsanfrage;2027-08-01;45;2027-01-03;e2;offen;;;0.5")
    let zimmer = try vergabezimmer("Tab", dateien)
    let all = zimmer.sitzung.vergabe.befunde.zeilen
    #expect(all.contains { $0.befund.schliesstAus })
    for (i, zeile) in all.enumerated() {
      #expect(zimmer.sitzung.vergabe.blatt == .pruefung)
      try zimmer.tippe(String(repeating: "↓ ", count: i))
      #expect(zimmer.meldung.hasPrefix(zeile.befund.wer + ": "))
      try zimmer.tippe("Enter")
      if let kind = zeile.befund.kind {
        #expect(zimmer.bild()[3].contains("Kind \(kind.text)"), "\(zeile.befund.grund)")
        #expect(zimmer.sitzung.kinder.zeile?.verweis == zeile.befund.satz, "\(zeile.befund.grund)")
      } else {
        #expect(zimmer.sitzung.schirm == .verwaltung)
        #expect(zimmer.sitzung.verwaltung.zeile?.satz == zeile.befund.satz)
      }
      // Where evidence is missing the question is open.
      while !zimmer.sitzung.dialoge.isEmpty { try zimmer.tippe("Esc") }
      try zimmer.tippe("7 Bild↑")
    }
  }

  @Test("Findings of one kind are shown alone; of a decided Runde those that its minutes keep")
  func befundeEinerArt() throws {
    let zimmer = try vergabezimmer("Tab")
    let all = zimmer.sitzung.vergabe.befunde.zeilen.count
    try zimmer.tippe("f \"doppelt\" Enter")
    #expect(zimmer.sitzung.vergabe.befunde.zeilen.map(\.befund.satz.schluessel) == ["a9"])
    #expect(zimmer.bild()[4].contains("Prüfung 1/\(all)"))
    try zimmer.tippe("f Pos1 Enter")
    #expect(zimmer.sitzung.vergabe.befunde.zeilen.count == all)
    try zimmer.tippe("E j")
    let kept = zimmer.bild()
    #expect(kept[4].contains("Prüfung \(all)"))
    #expect(kept.contains { $0.contains(#/Behr, Ben +Ein Nachweis fehlte;/#) })
    // Of a child that was left out, or is there twice, too.
    try zimmer.tippe("f \"doppelt\" Enter")
    #expect(zimmer.bild().contains { $0.contains(#/Abel, Ada +Zweite Anmeldung;/#) })
  }

  @Test("Why a child gets its place or none, wish by wish; o opens it")
  func gruende() throws {
    let zimmer = try vergabezimmer("Tab Tab / \"dorn\" Enter")
    #expect(zimmer.meldung.hasPrefix("Dorn, Dora: 1. Wunsch Mond: "))
    try zimmer.tippe("Enter")
    let said = zimmer.bild().joined(separator: "\n")
    #expect(said.contains("1. Wunsch Mond") && said.contains("2. Wunsch Sonne"))
    try zimmer.tippe("Esc o")
    #expect(zimmer.sitzung.schirm == .kinder)
    #expect(zimmer.bild()[3].contains("Kind k4"))
  }

  @Test("In the list of a Kita a child is moved or refused with a reason, and that is taken back")
  func listeDerKita() throws {
    let zimmer = try vergabezimmer("Tab Tab Tab → / \"dorn\" Enter m \"1\" Tab \"Integration\" F8")
    #expect(try liste(zimmer).first == "k4")
    try zimmer.tippe("r")
    #expect(try liste(zimmer).first == "k1")
    try zimmer.tippe("x \"kein Fahrdienst\" F8")
    #expect(try !liste(zimmer).contains("k4"))
    try zimmer.tippe("↑")
    #expect(zimmer.meldung == "Dorn, Dora: nicht angenommen: kein Fahrdienst")
    try zimmer.tippe("Esc →")
    #expect(zimmer.bild()[8].contains("Mond: 4 Bewerbungen"))
    try zimmer.tippe("e \"sonne\" Enter")
    #expect(zimmer.bild()[8].contains("Sonne: 7 Bewerbungen"))
  }

  @Test("For what a child gets its points only those see who may; all see the sum and Vorrang")
  func punkte() throws {
    let zimmer = try vergabezimmer("Tab Tab Tab → Enter")
    #expect(zimmer.bild().joined().contains("Arbeit: 10"))
    let fremd = try Amtszimmer(
      Rundenkommune.dateien, heute: Rundenkommune.heute, schirm: .vergabe, siehtGruende: false)
    // Wide, what belongs to a row stands beside it.
    for (groesse, kita) in [("80x24", "→"), ("200x60", "")] {
      try fremd.tippe("Größe \(groesse) Tab Tab Tab \(kita) Enter")
      let said = fremd.bild().joined()
      #expect(said.contains("Summe 10") && said.contains("beim Jugendamt"))
      #expect(!said.contains("Arbeit"))
      try fremd.tippe("Esc Umschalt-Tab Umschalt-Tab")
      #expect(!fremd.bild().joined().contains("Arbeit"))
      try fremd.tippe("Umschalt-Tab")
      // Other points would put everybody in a wrong order.
      try fremd.tippe("Tab Tab Tab Tab p")
      #expect(fremd.sitzung.vergabe.blatt == .vergleich)
      #expect(fremd.meldung == fremd.texte(GrundText.gruendeBeimAmt))
      try fremd.tippe("c")
      #expect(fremd.meldung == fremd.texte(GrundText.gruendeBeimAmt))
      try fremd.tippe("Umschalt-Tab Umschalt-Tab Umschalt-Tab Umschalt-Tab")
    }
  }

  @Test("Other points and another catalogue are tried; the comparison says who would move")
  func anderePunkte() throws {
    var dateien = Rundenkommune.dateien
    dateien["kataloge", default: ""] += "c2;Zweiter;eingang;;;;\n"
    let zimmer = try vergabezimmer("Umschalt-Tab Umschalt-Tab", dateien)
    let before = try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage
    // Without points for work age decides: Ben before Hans.
    for tasten in ["p \"0\" F8", "c Ende Enter"] {
      try zimmer.tippe(tasten)
      #expect(
        zimmer.meldung.contains("gleich viele mit Platz, 2 Kinder wären anderswo; Entf verwirft."),
        "\(tasten)"
      )
      let said = zimmer.bild().joined(separator: "\n")
      #expect(said.contains("Behr, Ben: Mond (2.) → Sonne (1.)"))
      #expect(said.contains("Holm, Hans: Sonne (1.) → Mond (bisher)"))
      try zimmer.tippe("Entf")
      #expect(!zimmer.bild().joined().contains("Behr, Ben"))
    }
    // The points that it has are no trial.
    try zimmer.tippe("p F8")
    #expect(!zimmer.sitzung.vergabe.versucht)
    try zimmer.tippe("c Enter g")
    #expect(zimmer.meldung.contains("Versuch (Geschwister einzeln)"))
    #expect(try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage == before)
  }

  @Test("The reasons of a child that would move are one Enter away")
  func wechsel() throws {
    let zimmer = try vergabezimmer("↓ + Umschalt-Tab Umschalt-Tab Enter")
    #expect(zimmer.meldung == zimmer.texte(GrundText.keinKindGewaehlt))
    try zimmer.tippe("Ende Enter")
    #expect(zimmer.bild().joined().contains("1. Wunsch Mond"))
  }
}
