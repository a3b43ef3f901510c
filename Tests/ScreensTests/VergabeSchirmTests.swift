import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Vergabe on the screen: a Runde from its decision to the answers of the families")
struct VergabeSchirmTests {
  @Test("It is decided, undone, decided, offered; then the answers come, row by row")
  func angebote() throws {
    let zimmer = try vergabezimmer("E")
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
    #expect(zimmer.meldung == zimmer.texte(GrundText.schonAngenommen))
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
    let zimmer = try vergabezimmer("E j A F8 / \"holm\" Enter a u")
    // The contract in the other Einrichtung is in the way: that is asked at once, and nothing before.
    #expect(
      zimmer.bild().joined(separator: " ").contains("Hans Holm bei Sonne unterschreiben und den"))
    try zimmer.tippe("j")
    #expect(zimmer.bild().joined().contains("Unterschrieben: Hans Holm, Sonne"))
    #expect(zimmer.bild()[7].contains("anzubieten (A) 1"))
    try zimmer.tippe("u")
    #expect(zimmer.meldung == zimmer.texte(GrundText.angebotUnterschrieben))
    try zimmer.tippe("A F8")
    #expect(zimmer.meldung.hasPrefix("1 Angebot ist hinaus"))
  }

  @Test("Whose place is gone stands first, with the day from which on it is missing")
  func fehlt() throws {
    let zimmer = try vergabezimmer("E j A F8 / \"holm\" Enter x F8 Esc Tab Umschalt-Tab Bild↑")
    #expect(zimmer.sitzung.vergabe.angebotsliste.zeilen.first?.name == "Behr, Ben")
    #expect(zimmer.meldung == "Behr, Ben: kein Platz mehr · Mond")
    #expect(
      zimmer.bild().map(\.trimmed).contains("Im Amt:       ab 01.08.2027 fehlt der Platz"))
  }

  @Test("An offer that nobody answered in time is seen first, and on the sheet before one opens it")
  func ueberfaellig() throws {
    let zimmer = try vergabezimmer("E j A F8")
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
      let zimmer = try vergabezimmer(
        "E j " + offered + "Pos1 " + (offered.isEmpty ? "Umschalt-Tab " : "")
          + "/ \"abel\" Enter", dateien)
      let before = try #require(zimmer.sitzung.vergabe.angebotsliste.zeile?.einrichtung)
      try zimmer.tippe("t")
      #expect(
        zimmer.bild().joined().contains("Ada Abel nach Mond, Ben Behr nach Sonne"), "\(offered)")
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
      #expect(zimmer.meldung.contains("hat jetzt einen Platz in Mond"), "\(offered)")
      try zimmer.tippe("Enter")
      #expect(zimmer.bild().joined().contains("Seit der Entscheidung getauscht"), "\(offered)")
    }
  }

  @Test("Which Runde and which sheet were shown is found again")
  func gemerkt() throws {
    let zimmer = try vergabezimmer("F4 Enter Tab Tab")
    let next = try Amtszimmer(
      Rundenkommune.dateien, heute: Rundenkommune.heute, merkzettel: zimmer.sitzung.merkzettel)
    #expect(next.sitzung.schirm == .vergabe && next.sitzung.vergabe.blatt == .kinder)
    #expect(next.sitzung.vergabe.runde?.id == n1)
  }

  @Test("Every sheet is written as it is seen, and its cell copied")
  func ausgabe() throws {
    for blatt in VergabeZustand.Blatt.allCases {
      let zimmer = try vergabezimmer(blatt == .angebote ? "E j" : "")
      try zimmer.tippe(
        String(repeating: "Tab ", count: VergabeZustand.Blatt.allCases.firstIndex(of: blatt) ?? 0))
      #expect(zimmer.sitzung.vergabe.blatt == blatt)
      try zimmer.tippe("F9")
      let lists = zimmer.nur(.key(.function(8))).compactMap {
        if case .ausgeben(let ausgabe) = $0 { ausgabe } else { nil }
      }
      #expect(lists.first?.name == "vergabe-" + blatt.rawValue)
      #expect(lists.first?.zeilen.isEmpty == false)
      // On paper one must see what is only tried.
      #expect(
        lists.first?.kopf.contains("Versuch – nicht entschieden") == (blatt != .angebote),
        "\(blatt)")
      #expect(lists.first?.zeilen.allSatisfy { $0.count == lists.first?.spalten.count } == true)
    }
  }
}
