import Domain
import Office
import ScreenKit
import Testing

@testable import App
@testable import Screens

@Suite("The frame loses nothing that was begun")
struct RahmenTests {
  private func mitFormular() throws -> Amtszimmer {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe("\"030525\" \"010327\" F8 \"Karl\" Tab \"Klein\"")
    return zimmer
  }

  @Test("Strg-C and F10 ask, name the form that is open, and a second one is no answer")
  func strgC() throws {
    for taste in ["Strg-C", "F10"] {
      let zimmer = try mitFormular()
      try zimmer.tippe(taste)
      #expect(zimmer.bild().joined(separator: " ").contains("noch nicht gespeichert"))
      try zimmer.tippe("Strg-C Strg-C F10")
      #expect(zimmer.sitzung.dialoge.count == 2 && !zimmer.ausfuehrung.ende)
      try zimmer.tippe("Enter")
      #expect(zimmer.bild().contains { $0.contains("Klein") })
      try zimmer.tippe(taste + " \"j\"")
      #expect(zimmer.ausfuehrung.ende)
    }
  }

  @Test("F1 helps in a form too, and what must wait says so")
  func imFormular() throws {
    let zimmer = try mitFormular()
    for taste in ["F5", "F2", "Strg-G", "Strg-T", "Strg-Z"] {
      try zimmer.tippe(taste)
      #expect(zimmer.meldung == "Das geht erst, wenn dieses Fenster geschlossen ist (Esc).")
      #expect(zimmer.sitzung.dialoge.count == 1)
    }
    try zimmer.tippe("F1")
    #expect(zimmer.bild()[3].contains("Hilfe"))
    try zimmer.tippe("F1 Esc \"e\"")
    #expect(zimmer.bild().contains { $0.contains("Kleine") })
  }

  @Test("A window that is too small says so in full, and takes no command meanwhile")
  func zuKlein() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("Größe 60x20")
    #expect(
      zimmer.bild().prefix(2).joined(separator: " ")
        == "Platzwart braucht mindestens 80x24 Zeichen, hier sind es 60x20.")
    try zimmer.tippe("? \"2\" F10 Klick 1,1 Größe 80x24")
    #expect(zimmer.sitzung.dialoge.isEmpty && zimmer.sitzung.schirm == .uebersicht)
  }
}
