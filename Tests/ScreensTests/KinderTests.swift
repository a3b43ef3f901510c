import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("A child and all that is known of it")
struct KinderTests {
  /// What is pressed to see a picture.
  static let bilder: [(name: String, tasten: String)] = [
    ("kinder-leer", ""), ("kinder-suche", "\"ab\""), ("kinder-akte", "\"k9\" Enter"),
    ("kinder-hilfe", "F1"), ("kinder-neu", "F8 \"Ida\" Tab \"Cruz\" Tab \"090125\" Tab"),
    ("kinder-kind", "\"k9\" Enter e"), ("kinder-elternteil", "\"k9\" Enter p"),
    ("kinder-anmeldung", "\"k9\" Enter m"), ("kinder-anmeldung-aendern", "\"k9\" Enter ↓ Enter"),
    ("kinder-entwurf", "\"k9\" Enter c"), ("kinder-zusage", "\"k9\" Enter ↓ z"),
    ("kinder-vertrag", "\"k9\" Enter Enter"), ("kinder-unterschreiben", "\"k9\" Enter u"),
    ("kinder-kuendigen", "\"k4\" Enter k"), ("kinder-storno", "\"k9\" Enter x"),
    ("kinder-stunden", "\"k4\" Enter s \"37\""), ("kinder-umzug", "\"k4\" Enter w"),
    ("kinder-ablehnen", "\"k9\" Enter ↓ x"), ("kinder-geschichte", "\"k9\" Enter ↓ b h"),
    ("kinder-doppelt", "\"k9\" Enter d"), ("kinder-suchen", "F3 \"kita\""),
    ("kinder-gesperrt", "\"k2\" Enter"),
    ("kinder-stattdessen", "F8 \"Ida\" Tab \"Cruz\" Tab \"090125\" Tab F6"),
  ]

  @Test("The screen and its dialogs look as they were kept", arguments: bilder)
  func bild(name: String, tasten: String) throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe(tasten)
    try Golden.pruefe(zimmer, name + "-80x24", rollen: true)
    try Golden.pruefe(zimmer, name + "-80x24-ascii", signs: .ascii)
    try zimmer.tippe("Größe 200x60")
    try Golden.pruefe(zimmer, name + "-200x60")
  }

  @Test("What two have changed at once looks as it was kept")
  func konflikt() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter e Tab Tab Tab Tab Strg-U \"Am Markt 3\"")
    try zimmer.kollege(Aendern(.kinder, "k9", [Feldwert("strasse", "Lange Gasse 7")]))
    try zimmer.tippe("F8 Enter")
    let stored = try zimmer.amt.frage(BestandAuskunft()).kinder.first { $0.satz.id.text == "k9" }
    #expect(stored?.satz.strasse == "Lange Gasse 7", "Enter chooses, only F8 saves")
    try Golden.pruefe(zimmer, "kinder-konflikt-80x24", rollen: true)
    try Golden.pruefe(zimmer, "kinder-konflikt-80x24-ascii", signs: .ascii)
  }

  /// How many keys are no letters of the data.
  static func tasten(_ script: String) throws -> Int {
    try KeyScript.parse(script).count
  }

  @Test("The digit always leads to the search, so that a name runs no command on the open child")
  func ziffer() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    for way in ["4", "1 4"] {
      try zimmer.tippe("\"k9\" Enter")
      #expect(zimmer.sitzung.kinder.stelle != nil)
      try zimmer.tippe(way + " \"rubt\"")
      #expect(zimmer.sitzung.kinder.stelle == nil && zimmer.sitzung.dialoge.isEmpty)
      #expect(zimmer.sitzung.kinder.suche.text == "rubt")
      try zimmer.tippe("Strg-O")
      #expect(zimmer.sitzung.kinder.stelle != nil, "the child is one key away")
      try zimmer.tippe("/ Strg-U")
    }
  }

  @Test("A child is found by its name within eight keys beside the letters")
  func finden() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien)
    let (before, after) = ("\"4\"", "Enter")
    #expect(try Self.tasten(before) + Self.tasten(after) <= 8)
    try zimmer.tippe(before + " \"dabrowska zo\" " + after)
    #expect(zimmer.bild()[3].contains("Dąbrowska, Zo"))
    #expect(zimmer.sitzung.schirm == .kinder)
  }

  @Test("While one types the list follows, and the cursor begins at the top")
  func tippen() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"a\"")
    let many = zimmer.sitzung.kinder.treffer.count
    try zimmer.tippe("↓ ↓ \"b\"")
    #expect(zimmer.sitzung.kinder.treffer.count < many)
    #expect(zimmer.sitzung.kinder.liste.selection == 0)
    try zimmer.tippe("\"xyz\"")
    #expect(zimmer.meldung == "So ist kein Kind zu finden.")
    try zimmer.tippe("Esc")
    #expect(zimmer.sitzung.kinder.suche.isEmpty)
  }

  @Test("Strg-O goes back through the children, from other screens too, to the row as left")
  func zurueck() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter ↓ ↓ / Strg-U \"k1\" Enter")
    #expect(zimmer.sitzung.kinder.kind?.text == "k1")
    try zimmer.tippe("Strg-O")
    #expect(zimmer.sitzung.kinder.kind?.text == "k9")
    #expect(zimmer.sitzung.kinder.auswahl.selection == 2)
    try zimmer.tippe("\"1\" Strg-O")
    #expect(zimmer.sitzung.schirm == .kinder && zimmer.sitzung.kinder.kind?.text == "k9")
    try zimmer.tippe("/ Strg-U")
    #expect(zimmer.sitzung.kinder.treffer.map(\.id.text) == ["k1", "k9"])
  }

  @Test("At first no child was open, and Strg-O says so")
  func nochKeins() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("Strg-O")
    #expect(zimmer.meldung == "Es war noch kein Kind geöffnet.")
    #expect(zimmer.sitzung.schirm == .uebersicht)
  }

  @Test("The address of a child with an Auskunftssperre is nowhere on the screen")
  func auskunftssperre() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"k2\" Enter")
    #expect(zimmer.bild()[3].contains("▲ Auskunftssperre"))
    for _ in zimmer.sitzung.kinder.zeilen {
      #expect(!zimmer.bild().contains { $0.contains("Geheimweg") })
      try zimmer.tippe("↓")
    }
  }
}
