import Domain
import Office
import ScreenKit
import Seeds
import Testing
import Texte

@testable import App
@testable import Screens

@Suite("The practice: a clerk's day in seven tasks")
struct UebungTests {
  /// What the tasks name in pictures.
  private static let beispiele = Uebungsbeispiele(
    bestaetigen: "Ayşe Weiß", zusage: "Jürgen Öztürk", stunden: ("Kim Abel", Wochenstunden(35)),
    sperre: ("Kita Löwenzahn", .kindergarten))

  private func zimmer() throws -> Amtszimmer {
    try Amtszimmer(uebung: { _ in Self.beispiele })
  }

  /// A practice over the records of the demo, as the program makes it.
  private func demo(_ heute: Tag) throws -> Amtszimmer {
    let saat = try Saatordner(executable: projectFolder + "/Package.swift")
    let bestand = demobestand(heute: heute, startwert: 2027, woerter: try Demowoerter(saat))
    return try Amtszimmer(
      heute: heute.iso, bestand: bestand, uebung: { try Uebungsbeispiele(aus: $0, heute: heute) })
  }

  @Test(
    "Every task is done with the keys that it names, and ticks itself off, whatever day it is",
    arguments: ["2026-01-31", "2026-05-02", "2026-08-01", "2026-11-02"])
  func tagwerk(tag: String) throws {
    let heute = try #require(Tag(iso: tag))
    let zimmer = try demo(heute)
    func getippt(_ monate: Int) -> String {
      let day = heute.plus(monate: monate).iso.split(separator: "-")
      return "\(day[2])\(day[1])\(day[0].suffix(2))"
    }
    let beispiele = try #require(zimmer.sitzung.uebung?.beispiele)
    let keys: [(Uebungsaufgabe, String)] = [
      (
        .anfrage,
        "Esc 2 \"\(getippt(-10))\" \"\(getippt(9))\" \"45\" ↓ Enter \"Kim\" Tab \"Probe\" F8"
      ),
      (.bestaetigen, "Strg-G 3 / \"\(beispiele.bestaetigen)\" Enter b j"),
      (.zusagen, "3 / Strg-U \"\(beispiele.zusage)\" Enter p F8 j"),
      (.unterschreiben, "4 \"\(beispiele.zusage)\" Enter u j"),
      (
        .stunden,
        "4 / Strg-U \"\(beispiele.stunden.kind)\" Enter s \"\(beispiele.stunden.stunden.text)\" "
          + "Tab Strg-U \"\(getippt(1))\" F8"
      ),
      (
        .sperre,
        "v Tab Tab n \"\(beispiele.sperre.haus)\" Tab \"kinderg\" Tab \"1\" F8 j"
      ),
      (.zuruecknehmen, "Strg-Z j"),
    ]
    #expect(keys.map(\.0) == Uebungsaufgabe.allCases)
    for (i, (aufgabe, tasten)) in keys.enumerated() {
      #expect(zimmer.sitzung.uebung?.naechste == aufgabe)
      try zimmer.tippe(tasten)
      let said = zimmer.sitzung.meldung?.satz ?? ""
      #expect(zimmer.sitzung.uebung?.erledigt.count == i + 1, "\(aufgabe): \(said)")
      let end = "Aufgabe \(i + 1) von 7 erledigt; als Nächstes: "
      #expect(said.contains(i < 6 ? end : "F10 und j beenden die Übung"), "\(said)")
      #expect(zimmer.meldung.hasSuffix("."), "\(zimmer.meldung)")
    }
    #expect(zimmer.sitzung.uebung?.naechste == nil)
    #expect(try !zimmer.amt.frage(BestandAuskunft()).sperren.contains { $0.satz.grund == "" })
  }

  @Test("It begins with the list; its key shows it again from everywhere, over a form too")
  func ueberall() throws {
    let zimmer = try zimmer()
    func istOben() -> Bool {
      if case .uebung = zimmer.sitzung.dialoge.last { true } else { false }
    }
    #expect(istOben())
    for schirm in Schirm.allCases {
      try zimmer.tippe("Esc Strg-G \(schirm.ziffer) Strg-L")
      #expect(istOben() && zimmer.sitzung.schirm == schirm && zimmer.sitzung.dialoge.count == 1)
      try zimmer.tippe("Strg-L")
      #expect(zimmer.sitzung.dialoge.count == 1)
      #expect(!zimmer.sitzung.befehle.filter { $0.tasten.contains(Uebung.taste) }.isEmpty)
    }
    try zimmer.tippe("Esc Strg-G 4 F8 \"Ab\" Strg-L")
    #expect(istOben() && zimmer.sitzung.dialoge.count == 2)
    try zimmer.tippe("Esc \"el\"")
    #expect(zimmer.bild().contains { $0.contains("Abel") })
    try zimmer.tippe("Esc j Strg-P \"aufgaben\" Enter")
    #expect(istOben())
    try zimmer.tippe("Esc F1")
    #expect(zimmer.sitzung.hilfetext.contains("Zeigt die Aufgaben der Übung"))
  }

  @Test("Every sentence of a task can be read in full")
  func satz() throws {
    let zimmer = try zimmer()
    for aufgabe in Uebungsaufgabe.allCases {
      let words = zimmer.sitzung.uebung?.satz(aufgabe, zimmer.sitzung.umfeld) ?? ""
      #expect(wrap(words, width: 74).count <= 5, "\(words)")
      let shown = zimmer.bild().joined(separator: " ").split(separator: " ").map(String.init)
      #expect(words.split(separator: " ").allSatisfy { shown.contains(String($0)) })
      try zimmer.tippe("↓")
    }
  }

  @Test("Only Vorgänge of the right kind count")
  func fremdes() throws {
    let zimmer = try zimmer()
    try zimmer.tippe("Esc")
    try zimmer.kollege(AnmeldungBestaetigen([Kennung(gespeichert: "a1")]))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.uebung?.erledigt == [.bestaetigen])
    try zimmer.kollege(
      Anlegen(.traeger, [Feldwert("name", "AWO"), Feldwert("art", "frei")]))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.uebung?.erledigt == [.bestaetigen])
  }

  @Test("Outside of the practice nothing of it is there")
  func sonstNicht() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("Strg-L")
    #expect(zimmer.sitzung.dialoge.isEmpty && !zimmer.bild().joined().contains("ÜBUNG"))
    #expect(!zimmer.sitzung.hilfetext.contains("Übung"))
    #expect(zimmer.sitzung.uebungsfrage.isEmpty)
  }

  @Test("The list and the band look as they were kept")
  func bilder() throws {
    let zimmer = try zimmer()
    try zimmer.tippe("Esc")
    try zimmer.kollege(AnmeldungBestaetigen([Kennung(gespeichert: "a1")]))
    zimmer.folgeAenderungen()
    for (name, tasten) in [("uebung-band", ""), ("uebung", "Strg-L ↓ ↓ ↓ ↓ ↓")] {
      try zimmer.tippe(tasten)
      try Golden.pruefe(zimmer, name + "-80x24", rollen: true)
      try Golden.pruefe(zimmer, name + "-80x24-ascii", signs: .ascii)
    }
  }
}
