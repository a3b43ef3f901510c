import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Vergabe on the screen: a Runde from its places to the answers of the families")
struct VergabeSchirmTests {
  private func zimmer(
    _ tasten: String = "", _ dateien: [String: String] = Rundenkommune.dateien, breite: Int = 80
  ) throws -> Amtszimmer {
    // By name the Einrichtungen come in the order of their ids, which the keys of the tests count on.
    let zimmer = try Amtszimmer(
      dateien.mapValues { $0.replacing("Mond", with: "Stern") }, heute: Rundenkommune.heute,
      breite: breite, schirm: .vergabe)
    try zimmer.tippe(tasten)
    return zimmer
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
    let zimmer = try zimmer("", dateien)
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
    let zimmer = try zimmer()
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
    #expect(zimmer.meldung.contains("gibt 0; 0 vergeben"))
    try zimmer.tippe("Entf")
    #expect(!zimmer.sitzung.vergabe.versucht)
    try zimmer.tippe("Entf")
    #expect(zimmer.meldung == zimmer.texte(GrundText.nichtsVersucht))
    #expect(try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage == before)
  }

  @Test("How many places an Einrichtung gives is fixed with a reason, also what was tried")
  func festlegen() throws {
    let zimmer = try zimmer("- Enter Tab \"Res\" F4 Enter F8")
    let haus = try lage(zimmer).haeuser[0]
    #expect(haus.plaetze[.kindergarten] == 1 && haus.sicher[.kindergarten] == 2)
    #expect(zimmer.bild()[9].contains("1/1\(Sign.down.text)"))
    try zimmer.tippe("↑")
    #expect(zimmer.meldung.contains("2 sicher, gibt 1 (Reserve für Notfälle)"))
    try zimmer.tippe("Enter \"9\" F8 Tab")
    #expect(zimmer.bild()[9].contains("Soll 9 geben, sicher sind 2: Es gelten 2."))
    try zimmer.tippe("Enter")
    #expect(zimmer.bild().joined().contains("Plätze in der Runde"))
  }

  @Test("? on the places of an Einrichtung shows what is free there, down to the contract")
  func warum() throws {
    let zimmer = try zimmer("↓ ? Tab")
    #expect(zimmer.bild().joined().contains("sicher · frei am 01.08.2027"))
    #expect(zimmer.bild().joined().contains("v8 Holm, Hans"))
  }

  @Test("Every finding leads to its record, of children who take no part too")
  func befunde() throws {
    var dateien = Rundenkommune.dateien
    dateien["anmeldungen"] = dateien["anmeldungen"]?
      .replacing(
        "a3;k3;betreuungsanfrage;2027-08-01;45;2027-01-03;e2;offen;kindeswohl=ja|nachweis=kindeswohl;;",
        with: "a3;k3;betreuungsanfrage;2027-08-01;45;2027-01-03;e2;offen;;;0.5")
    let zimmer = try zimmer("Tab", dateien)
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
      try zimmer.tippe("7 Bild↑")
    }
  }

  @Test("Findings of one kind are shown alone; of a decided Runde it is said why there are none")
  func befundeEinerArt() throws {
    let zimmer = try zimmer("Tab")
    let all = zimmer.sitzung.vergabe.befunde.zeilen.count
    try zimmer.tippe("f \"doppelt\" Enter")
    #expect(zimmer.sitzung.vergabe.befunde.zeilen.map(\.befund.satz.schluessel) == ["a9"])
    #expect(zimmer.bild()[4].contains("Prüfung 1/\(all)"))
    try zimmer.tippe("f Pos1 Enter")
    #expect(zimmer.sitzung.vergabe.befunde.zeilen.count == all)
    try zimmer.tippe("E j")
    #expect(zimmer.bild().joined().contains("Die Runde ist entschieden: Was zu klären war"))
  }

  @Test("Why a child gets its place or none, wish by wish; o opens it")
  func gruende() throws {
    let zimmer = try zimmer("Tab Tab / \"dorn\" Enter")
    #expect(zimmer.meldung.hasPrefix("Dorn, Dora: 1. Wunsch Stern: "))
    try zimmer.tippe("Enter")
    let said = zimmer.bild().joined(separator: "\n")
    #expect(said.contains("1. Wunsch Stern") && said.contains("2. Wunsch Sonne"))
    try zimmer.tippe("Esc o")
    #expect(zimmer.sitzung.schirm == .kinder)
    #expect(zimmer.bild()[3].contains("Kind k4"))
  }

  @Test("In the list of a Kita a child is moved or refused with a reason, and that is taken back")
  func listeDerKita() throws {
    let zimmer = try zimmer("Tab Tab Tab / \"dorn\" Enter m \"1\" Tab \"Integration\" F8")
    #expect(try liste(zimmer).first == "k4")
    try zimmer.tippe("r")
    #expect(try liste(zimmer).first == "k1")
    try zimmer.tippe("x \"kein Fahrdienst\" F8")
    #expect(try !liste(zimmer).contains("k4"))
    try zimmer.tippe("↑")
    #expect(zimmer.meldung == "Dorn, Dora: nicht angenommen: kein Fahrdienst")
    try zimmer.tippe("Esc →")
    #expect(zimmer.bild()[8].contains("Stern: 4 Bewerbungen"))
    try zimmer.tippe("e \"sonne\" Enter")
    #expect(zimmer.bild()[8].contains("Sonne: 7 Bewerbungen"))
  }

  @Test("For what a child gets its points only those see who may; all see the sum and Vorrang")
  func punkte() throws {
    let zimmer = try zimmer("Tab Tab Tab Enter")
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
    let zimmer = try zimmer("Umschalt-Tab Umschalt-Tab", dateien)
    let before = try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage
    // Without points for work age decides: Ben before Hans.
    for tasten in ["p \"0\" F8", "c Ende Enter"] {
      try zimmer.tippe(tasten)
      #expect(
        zimmer.meldung.contains("gleich viele mit Platz, 2 Kinder wären anderswo; Entf verwirft."),
        "\(tasten)"
      )
      let said = zimmer.bild().joined(separator: "\n")
      #expect(said.contains("Behr, Ben: Stern (2.) → Sonne (1.)"))
      #expect(said.contains("Holm, Hans: Sonne (1.) → Stern (2.)"))
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
    let zimmer = try zimmer("+ Umschalt-Tab Umschalt-Tab Enter")
    #expect(zimmer.meldung == zimmer.texte(GrundText.keinKindGewaehlt))
    try zimmer.tippe("Ende Enter")
    #expect(zimmer.bild().joined().contains("1. Wunsch Stern"))
  }

  @Test("It is decided, undone, decided, offered; then the answers come, row by row")
  func angebote() throws {
    let zimmer = try zimmer("E")
    #expect(zimmer.bild().joined(separator: " ").contains("4 von 8 Kindern"))
    try zimmer.tippe("j")
    #expect(zimmer.meldung.hasPrefix("„Hauptrunde“ ist entschieden: 4 von 8 Kindern"))
    try zimmer.tippe("+")
    #expect(zimmer.meldung == zimmer.texte(GrundText.rundeEntschieden))
    try zimmer.tippe("Strg-Z j")
    #expect(zimmer.bild()[3].contains("in Vorbereitung"))
    try zimmer.tippe("A")
    #expect(zimmer.meldung == zimmer.texte(GrundText.erstEntscheiden))
    try zimmer.tippe("E j A F8")
    // Ben waits until Hans has signed elsewhere.
    #expect(zimmer.sitzung.vergabe.blatt == .angebote)
    #expect(zimmer.bild()[5].contains("Ergebnis"))
    #expect(zimmer.bild()[7].contains("Antwort offen 3 · wartet noch 1"))
    let rows = zimmer.sitzung.vergabe.angebotsliste.zeilen.map(\.name)
    try zimmer.tippe("a")
    #expect(zimmer.meldung.hasPrefix("Angenommen: "))
    #expect(zimmer.sitzung.vergabe.angebotsliste.zeilen.map(\.name) == rows)
    try zimmer.tippe("a")
    #expect(zimmer.meldung == zimmer.texte(GrundText.keinAngebot))
    try zimmer.tippe("↓ ↓ x F8")
    #expect(zimmer.bild().contains { $0.hasPrefix(" Storniert: ") })
    // Ben can have what Cem leaves.
    #expect(
      zimmer.bild()[7].contains(
        "anzubieten (A) 1 · Antwort offen 1 · angenommen 1 · abgelehnt 1"))
    // Away and back those for whom something is to be done stand first.
    try zimmer.tippe("Tab")
    #expect(zimmer.bild()[5].contains("Ergebnis"), "as it was decided")
    try zimmer.tippe("Umschalt-Tab")
    #expect(zimmer.sitzung.vergabe.angebotsliste.zeilen.first?.stand == .bereit)
    try zimmer.tippe("Bild↑ Enter")
    #expect(zimmer.sitzung.schirm == .kinder)
    // Why it was decided so is said as long as the minutes are kept.
    try zimmer.tippe("7 Tab Tab Tab / \"abel\" Enter Enter")
    #expect(zimmer.bild().joined().contains("1. Wunsch Sonne"))
  }

  @Test(
    "An accepted offer is signed from the sheet; what the Wechselkind leaves can be offered then")
  func unterschreiben() throws {
    let zimmer = try zimmer("E j A F8 / \"holm\" Enter a u")
    #expect(zimmer.bild().joined(separator: " ").contains("Holm, Hans"))
    try zimmer.tippe("j")
    // The contract in the other Einrichtung is in the way; it is ended at once.
    try zimmer.tippe("j")
    #expect(zimmer.bild().joined().contains("Unterschrieben: Hans Holm, Sonne"))
    #expect(zimmer.bild()[7].contains("anzubieten (A) 1"))
    try zimmer.tippe("u")
    #expect(zimmer.meldung == zimmer.texte(GrundText.keinAngebot))
    try zimmer.tippe("A F8")
    #expect(zimmer.meldung.hasPrefix("1 Angebot ist hinaus"))
  }

  @Test("Whose place is gone stands first, with the day from which on it is missing")
  func fehlt() throws {
    let zimmer = try zimmer("E j A F8 / \"holm\" Enter x F8 Esc Tab Umschalt-Tab Bild↑")
    #expect(zimmer.sitzung.vergabe.angebotsliste.zeilen.first?.name == "Behr, Ben")
    #expect(
      zimmer.meldung == "Behr, Ben: kein Platz mehr · Stern · ab 01.08.2027 fehlt der Platz")
  }

  @Test("An offer that nobody answered in time is seen first, and on the sheet before one opens it")
  func ueberfaellig() throws {
    let zimmer = try zimmer("E j A F8")
    let danach = try Amtszimmer(nach: zimmer, heute: "2027-05-02")
    try danach.tippe("7")
    #expect(danach.bild()[4].contains("Angebote 3\(Sign.short.text)"))
    #expect(danach.bild()[7].contains("Frist vorbei 3"))
    #expect(danach.meldung.contains("Frist vorbei") && danach.meldung.contains("bis 15.04.2027"))
  }

  @Test("Two families who would both gain are proposed a swap, also when the offers are out")
  func tausch() throws {
    var dateien = Rundenkommune.dateien
    dateien["anmeldungen"] = dateien["anmeldungen"]?
      .replacing("2027-01-01;e1|e2;offen", with: "2027-01-01;e2|e1;offen")
      .replacing("a8;k8;betreuungsanfrage", with: "a8;k8;bedarfsmeldung")
    dateien["vertraege"] = dateien["vertraege"]?.split(separator: "\n").first.map { $0 + "\n" }
    dateien["rundenentscheide"] = """
      id;runde_id;einrichtung_id;kind_id;rang;grund
      d1;n1;e2;k2;1;Probe
      d2;n1;e2;k4;3;Probe

      """
    for offered in ["", "A F8 "] {
      let zimmer = try zimmer(
        "E j " + offered + "Pos1 " + (offered.isEmpty ? "Umschalt-Tab " : "")
          + "/ \"abel\" Enter", dateien)
      let before = try #require(zimmer.sitzung.vergabe.angebotsliste.zeile?.einrichtung)
      try zimmer.tippe("t")
      #expect(zimmer.bild().joined().contains("Ben Behr · Stern"), "\(offered)")
      // Without saying who agreed nothing is done.
      try zimmer.tippe("Enter F8")
      #expect(!zimmer.meldung.hasPrefix("Getauscht: "), "\(offered)")
      try zimmer.tippe("\"Frau Kern und Herr Lutz 3.3.\" F8")
      #expect(zimmer.meldung.hasPrefix("Getauscht: "), "\(offered)")
      #expect(zimmer.sitzung.vergabe.angebotsliste.zeile?.einrichtung != before)
      #expect(zimmer.sitzung.vergabe.angebotsliste.zeile?.ergebnis.wunsch == 1)
      // There is nothing more to gain.
      try zimmer.tippe("t")
      #expect(zimmer.meldung == zimmer.texte(RundenschirmText.keinTausch))
      // All sheets tell the place of today, the reasons also what was decided.
      try zimmer.tippe("Tab Tab Tab / \"abel\" Enter")
      #expect(zimmer.meldung.contains("hat jetzt einen Platz in Stern"), "\(offered)")
      try zimmer.tippe("Enter")
      #expect(zimmer.bild().joined().contains("Seit der Entscheidung getauscht"), "\(offered)")
    }
  }

  @Test("Which Runde and which sheet were shown is found again")
  func gemerkt() throws {
    let zimmer = try zimmer("F4 Enter Tab Tab")
    let next = try Amtszimmer(
      Rundenkommune.dateien, heute: Rundenkommune.heute, merkzettel: zimmer.sitzung.merkzettel)
    #expect(next.sitzung.schirm == .vergabe && next.sitzung.vergabe.blatt == .kinder)
    #expect(next.sitzung.vergabe.runde?.id == n1)
  }

  @Test("Every sheet is written as it is seen, and its cell copied")
  func ausgabe() throws {
    for blatt in VergabeZustand.Blatt.allCases {
      let zimmer = try zimmer(blatt == .angebote ? "E j" : "")
      try zimmer.tippe(
        String(repeating: "Tab ", count: VergabeZustand.Blatt.allCases.firstIndex(of: blatt) ?? 0))
      #expect(zimmer.sitzung.vergabe.blatt == blatt)
      try zimmer.tippe("F9")
      let lists = zimmer.nur(.key(.function(8))).compactMap {
        if case .ausgeben(let ausgabe) = $0 { ausgabe } else { nil }
      }
      #expect(lists.first?.name == "vergabe-" + blatt.rawValue)
      #expect(lists.first?.zeilen.isEmpty == false)
      #expect(lists.first?.zeilen.allSatisfy { $0.count == lists.first?.spalten.count } == true)
    }
  }
}
