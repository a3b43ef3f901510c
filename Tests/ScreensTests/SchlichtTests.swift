import TestSupport
import Testing

@testable import ScreenKit
@testable import Screens

@Suite("The plain screen, for who has it read aloud")
struct SchlichtTests {
  private static let anruf = "\"030525\" \"010327\" \"45\""
  private static let bilder: [(name: String, schirm: Schirm, tasten: String)] = [
    ("schlicht-uebersicht", .uebersicht, ""), ("schlicht-freie-plaetze", .freiePlaetze, anruf),
    ("schlicht-formular", .freiePlaetze, anruf + " Enter \"Ali\" Tab \"Öz\""),
    ("schlicht-warum", .uebersicht, "?"), ("schlicht-ende", .uebersicht, "F10"),
    ("schlicht-kind", .kinder, "\"astrom\" Enter"), ("schlicht-vergabe", .vergabe, "↓ +"),
  ]

  @Test("Screens, a form and dialogs look as they were kept", arguments: bilder)
  func bild(name: String, schirm: Schirm, tasten: String) throws {
    let zimmer = try BilderTests.zimmer(schirm, istSchlicht: true)
    try zimmer.tippe(tasten)
    try Golden.pruefe(zimmer, name + "-80x24", signs: .plain)
  }

  @Test("No screen has a line, a bar or a row of one sign, and each has its cursor")
  func ohneBilder() throws {
    let pictures = Set(Sign.allCases.filter(\.isPicture).map { Character($0.text) })
    for (_, schirm, tasten) in BilderTests.bilder {
      let zimmer = try BilderTests.zimmer(schirm, istSchlicht: true)
      try zimmer.tippe(tasten)
      for groesse in ["80x24", "132x43"] {
        try zimmer.tippe("Größe " + groesse)
        let canvas = zimmer.sitzung.draw(signs: .plain)
        for line in canvas.text {
          #expect(!line.contains { pictures.contains($0) }, "\(line)")
          for sign in ["---", "===", "|", "....", "####", "BBB"] where sign != "|" {
            #expect(!line.contains(sign), "\(line)")
          }
        }
        #expect(canvas.cursor != nil, "\(schirm) \(tasten)")
      }
    }
  }

  @Test("Nothing stands beside anything else, however wide the terminal is")
  func untereinander() throws {
    func bild(_ schirm: Schirm, _ tasten: String) throws -> String {
      let zimmer = try BilderTests.zimmer(schirm, istSchlicht: true)
      try zimmer.tippe("Größe 200x60 " + tasten)
      return zimmer.sitzung.draw(signs: .plain).text.joined(separator: "\n")
    }
    #expect(try !bild(.kinder, "\"k9\" Enter").contains("Geschichte\n"))
    let places = try bild(.freiePlaetze, Self.anruf)
    #expect(places.contains("Einrichtung ") && !places.contains("ab 01.03.2027  Krippe"))
    let table = try bild(.kapazitaet, "F4 \"sonnen\" Enter")
    #expect(table.contains("\n>01.11.2026 "))
    // One group at a time; the arrows lead to the others.
    let board = try bild(.gruppen, "→")
    #expect(board.contains(">Igel") && !board.contains("Bären") && !board.contains("Mäuse ·"))
  }

  @Test("The same words are said as with frames and bars")
  func gleicheWorte() throws {
    let zimmer = try Amtszimmer(istSchlicht: true)
    let plain = zimmer.sitzung.draw(signs: .plain).text.joined(separator: "\n")
    for words in ["es fehlen", "Bestand", "Kita Löwenzahn", "Meldung", "Einrichtung"]
    where zimmer.bild().joined().contains(words) {
      #expect(plain.contains(words), "\(words)")
    }
    #expect(!plain.contains("24 Monate") && !plain.contains("Quartale"))
  }
}
