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
    ("schlicht-kind", .kinder, "\"astrom\" Enter"), ("schlicht-vergabe", .vergabe, "+"),
  ]

  @Test("Screens, a form and dialogs look as they were kept", arguments: bilder)
  func bild(name: String, schirm: Schirm, tasten: String) throws {
    let zimmer =
      schirm == .vergabe ? try BilderTests.zimmer(schirm) : try Amtszimmer(schirm: schirm)
    try zimmer.tippe(tasten)
    try Golden.pruefe(zimmer, name + "-80x24", signs: .plain)
  }

  @Test("No screen has a line, a bar or a row of one sign, and each has its cursor")
  func ohneBilder() throws {
    let pictures = Set(Sign.allCases.filter(\.isPicture).map { Character($0.text) })
    for (_, schirm, tasten) in BilderTests.bilder {
      let zimmer = try BilderTests.zimmer(schirm)
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

  @Test("The same words are said as with frames and bars")
  func gleicheWorte() throws {
    let zimmer = try Amtszimmer()
    let plain = zimmer.sitzung.draw(signs: .plain).text.joined(separator: "\n")
    for words in ["es fehlen", "Bestand", "Kita Löwenzahn", "Meldung", "Einrichtung"]
    where zimmer.bild().joined().contains(words) {
      #expect(plain.contains(words), "\(words)")
    }
    #expect(!plain.contains("24 Monate") && !plain.contains("Quartale"))
  }
}
