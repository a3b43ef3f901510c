import Domain
import ScreenKit
import Testing

@testable import Office
@testable import Screens

@Suite("What is to be done is worked off from the Übersicht")
struct MorgenlisteTests {
  /// An office in which one Zusage has run out and four Anmeldungen wait for a confirmation.
  private func zimmer(_ tasten: String = "", breite: Int = 80) throws -> Amtszimmer {
    let zimmer = try Amtszimmer(heute: "2026-11-11", breite: breite)
    try zimmer.kollege(Aendern(.vertraege, "v9", [Feldwert("zusage_bis", "2026-11-10")]))
    zimmer.folgeAenderungen()
    try zimmer.tippe(tasten)
    return zimmer
  }

  @Test("The message line names the counts, and what the Übersicht says where there is room")
  func meldung() throws {
    #expect(
      try zimmer().meldung
        == "Zu tun: 1 Zusage läuft ab · 1 Überbelegung · 4 Anmeldungen bestätigen")
    #expect(try zimmer(breite: 200).meldung.hasSuffix("1 ist überbelegt."))
    let nothing = try Amtszimmer(heute: "2026-09-15")
    #expect(nothing.meldung.hasPrefix("Zu tun: 1 Überbelegung"))
  }

  @Test("It is asked only when the screen has been drawn, and again only when something changed")
  func spaeter() throws {
    var sitzung = try zimmer().sitzung
    #expect(sitzung.spaeter().isEmpty)
    _ = sitzung.update(.key(.down))
    #expect(sitzung.spaeter().isEmpty)
    let asked = sitzung.update(.daten(Aenderungen(nil)))
    #expect(!asked.contains(.frage(.morgenliste(MorgenlisteAuskunft()))))
    #expect(sitzung.spaeter() == [.frage(.rueckrufe(RueckrufAuskunft()))])
  }

  @Test("A line is done by a key, and what was done can be taken back")
  func erledigen() throws {
    let zimmer = try zimmer("z f")
    #expect(zimmer.bild().joined().contains("Die Zusage verfallen lassen?"))
    try zimmer.tippe("Enter")
    #expect(zimmer.bild().contains { $0.contains("Zusagen laufen ab (1)") })
    try zimmer.tippe("f j")
    #expect(zimmer.meldung.contains("Kita Sonnenblume"))
    #expect(zimmer.bild().contains { $0.contains("Überbelegt (1)") })
    #expect(!zimmer.bild().contains { $0.contains("Zusagen laufen ab") })
    try zimmer.tippe("f")
    #expect(zimmer.meldung.contains("nicht erledigen"))
    try zimmer.tippe("↓ f")
    #expect(zimmer.bild().contains { $0.contains("Anmeldungen bestätigen (3)") })
    try zimmer.tippe("Esc Strg-Z j z")
    #expect(zimmer.bild().contains { $0.contains("Anmeldungen bestätigen (4)") })
  }

  @Test("A line is put off to a later day, and to no other")
  func aufschieben() throws {
    let zimmer = try zimmer("z w \"gestern\" Enter")
    #expect(zimmer.meldung.contains("kein späterer Tag"))
    try zimmer.tippe("Esc w \"heute\" Enter")
    #expect(zimmer.meldung.contains("kein späterer Tag"))
    try zimmer.tippe("Strg-U \"mo\" Enter")
    #expect(zimmer.meldung == "Das kommt am 16.11.2026 wieder.")
    #expect(!zimmer.bild().contains { $0.contains("Zusagen laufen ab") })
    try zimmer.tippe("Esc ↓")
    #expect(zimmer.meldung.hasPrefix("Zu tun: 1 Überbelegung"))
  }

  @Test("Enter opens what it is about")
  func oeffnen() throws {
    let zimmer = try zimmer("z ↓ Enter")
    #expect(zimmer.sitzung.schirm == .verwaltung && zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.bild()[4].contains("nur Kita St. Josef"))
  }

  @Test("What can't be opened says what to do")
  func einlesen() throws {
    var sitzung = try zimmer().sitzung
    let old = MorgenlisteAuskunft.Posten(
      art: .einlesen, schluessel: "einlesen", tag: sitzung.umfeld.heute)
    sitzung.dialoge = [
      .morgenliste(Morgenliste(MorgenlisteAuskunft.Antwort(posten: [old], anzahl: [:])))
    ]
    _ = sitzung.update(.key(.enter))
    #expect(sitzung.meldung?.satz.contains("platzwart import ORDNER") == true)
  }

  @Test("What another has done vanishes from the open list, the cursor stays on its line")
  func zwei() throws {
    let zimmer = try zimmer("z ↓ ↓ ↓")
    func line() throws -> String {
      guard case .morgenliste(let liste) = zimmer.sitzung.dialoge.last else { return "" }
      return try #require(liste.gewaehlt?.schluessel)
    }
    let before = try line()
    try zimmer.kollege(VertragVerfallen(vertrag: Kennung(gespeichert: "v9")))
    zimmer.folgeAenderungen()
    #expect(try line() == before)
    #expect(!zimmer.bild().contains { $0.contains("Zusagen laufen ab") })
  }

  @Test("F1 explains the list, not the screen behind it")
  func hilfe() throws {
    let shown = try zimmer("z F1").bild().joined(separator: " ")
    #expect(shown.contains("Zu tun ist, was heute ansteht"))
    #expect(!shown.contains("Die Übersicht sagt für den Stichtag"))
  }

  @Test("Tab goes from section to section, and round")
  func abschnitte() throws {
    let zimmer = try zimmer("z")
    func art() -> MorgenlisteAuskunft.Art? {
      guard case .morgenliste(let liste) = zimmer.sitzung.dialoge.last else { return nil }
      return liste.gewaehlt?.art
    }
    #expect(art() == .zusage)
    var seen: [MorgenlisteAuskunft.Art?] = []
    for _ in 0..<3 {
      try zimmer.tippe("Tab")
      seen.append(art())
    }
    #expect(seen == [.ueberbelegt, .bestaetigen, .zusage])
    try zimmer.tippe("Umschalt-Tab")
    #expect(art() == .bestaetigen)
  }

  @Test("What was put off is seen with its day, and can be brought back")
  func aufgeschobenes() throws {
    let zimmer = try zimmer("z w \"mo\" Enter")
    #expect(!zimmer.bild().contains { $0.contains("Zusagen laufen ab") })
    try zimmer.tippe("a")
    #expect(zimmer.bild().contains { $0.contains("Aufgeschobenes ───") })
    #expect(zimmer.bild().contains { $0.contains("kommt am 16.11.2026 · ") })
    try zimmer.tippe("h")
    #expect(zimmer.meldung == "Das steht wieder unter „Zu tun“.")
    #expect(zimmer.bild().contains { $0.contains("Sie haben nichts aufgeschoben.") })
    try zimmer.tippe("a")
    #expect(zimmer.bild().contains { $0.contains("Zusagen laufen ab (1)") })
    let next = try Amtszimmer(nach: zimmer, heute: "2026-11-16")
    try next.tippe("z")
    #expect(next.bild().contains { $0.contains("Zusagen laufen ab (1)") })
  }
}
