import Domain
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

@Suite("Commands are data")
struct BefehleTests {
  @Test("No two commands that are there at once share a key, and none takes one of the frame")
  func tasten() throws {
    let frame = Set(Sitzung.rahmenbefehle.flatMap(\.tasten))
    for schirm in Schirm.allCases {
      let keys = Set(schirm.buehne.sitzungsbefehle.flatMap(\.tasten))
      #expect(keys.isDisjoint(with: frame.union([.control("c"), .escape])), "\(schirm)")
    }
    for (name, schirm, tasten) in BilderTests.bilder {
      let zimmer = try BilderTests.zimmer(schirm)
      try zimmer.tippe(tasten)
      let keys = zimmer.sitzung.befehle.flatMap(\.tasten)
      #expect(Set(keys).count == keys.count, "\(name)")
    }
  }

  @Test("Every command has a name for the legend and a line of help, every key a name to type")
  func worte() throws {
    let texte = try Amtszimmer().texte
    let own = Schirm.allCases.flatMap({ $0.buehne.sitzungsbefehle })
    for befehl in own + Sitzung.rahmenbefehle {
      let name = befehl.name(texte)
      #expect(!name.isEmpty && name.columns <= 16 && name != befehl.hilfe(texte))
      #expect(befehl.hilfe(texte).hasSuffix(".") || befehl.hilfe(texte).hasSuffix("?"))
      for key in befehl.tasten { #expect(Key(name: key.name) == key) }
    }
  }

  @Test("A command that is not possible says why and changes nothing")
  func unmoeglich() throws {
    for schirm in Schirm.allCases {
      let zimmer = try Amtszimmer(schirm: schirm)
      if schirm == .uebersicht { try zimmer.tippe("/ \"nirgendwo\" Enter") }
      for befehl in schirm.buehne.sitzungsbefehle {
        var sitzung = zimmer.sitzung
        guard let grund = befehl.warumNicht(sitzung) else { continue }
        #expect(sitzung.fuehreAus(befehl).isEmpty)
        #expect(sitzung.meldung == Meldung(zimmer.texte(grund), .warnung))
        sitzung.meldung = nil
        #expect(sitzung == zimmer.sitzung)
      }
    }
  }

  @Test("Every letter answers: what is no key of the screen says so, and names the help")
  func wirkungslos() throws {
    for schirm in Schirm.allCases where ![.kinder, .freiePlaetze].contains(schirm) {
      let zimmer = try BilderTests.zimmer(schirm)
      let before = zimmer.sitzung
      try zimmer.tippe("\"ß\"")
      #expect(zimmer.meldung == "ß tut hier nichts; F1 zeigt alle Tasten.", "\(schirm)")
      try zimmer.tippe("?")
      #expect(zimmer.sitzung != before, "\(schirm)")
    }
  }

  @Test("The palette finds a command by its words and does it")
  func palette() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("F2 \"monat vor\" Enter")
    #expect(zimmer.sitzung.umfeld.stichtag.deutsch == "02.12.2026")
    try zimmer.tippe("Strg-P \"freie\" Enter")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
    try zimmer.tippe("F2 \"neu\" Esc")
    #expect(zimmer.sitzung.dialoge.isEmpty)
  }

  @Test("Help names every command of the screen, and its last line can be reached")
  func hilfe() throws {
    for schirm in Schirm.allCases {
      let zimmer = try Amtszimmer(schirm: schirm)
      try zimmer.tippe("F1 Ende")
      let last = String(zimmer.sitzung.hilfetext.split(separator: " ").last ?? "")
      #expect(zimmer.bild().contains { $0.contains(last) })
      for befehl in schirm.buehne.sitzungsbefehle + Sitzung.rahmenbefehle {
        #expect(zimmer.sitzung.hilfetext.contains(befehl.hilfe(zimmer.texte)))
      }
    }
  }

  @Test("The legend always names the way out, and in a dialog the keys of the dialog")
  func legende() throws {
    for (_, schirm, tasten) in BilderTests.bilder {
      let zimmer = try Amtszimmer(schirm: schirm)
      try zimmer.tippe(tasten)
      let line = zimmer.bild()[23]
      switch zimmer.sitzung.dialoge.last {
      case nil: #expect(line.contains("F10 Ende"))
      case .bestaetigen: #expect(line == " j Ja Enter Nein")
      default: #expect(line.contains("Esc ") && !line.contains("F10"))
      }
    }
  }

  @Test("A click on the legend presses the key, on a name shows the screen, on a row selects it")
  func maus() throws {
    let zimmer = try Amtszimmer()
    let legend = zimmer.bild()[23]
    let help = try #require(legend.firstRange(of: "Hilfe")).lowerBound
    try zimmer.tippe("Klick 24,\(legend[..<help].count + 1)")
    #expect(zimmer.bild()[3].contains("Hilfe"))
    let back = try #require(zimmer.bild()[23].firstRange(of: "Esc")).lowerBound
    try zimmer.tippe("Klick 24,\(zimmer.bild()[23][..<back].count + 1)")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    try zimmer.tippe("Klick 15,20")
    #expect(zimmer.bild()[14].hasPrefix("▌"))
    try zimmer.tippe("Klick 6,20")
    #expect(zimmer.bild()[5].hasPrefix("▌"))
    try zimmer.tippe("Klick 2,18")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
    try zimmer.tippe("\"030525\" Klick 9,20")
    #expect(zimmer.bild()[8].hasPrefix("▌"))
    try zimmer.tippe("Klick 1,1 Klick 24,80 Klick 3,3 Klick 99,99")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
  }

  @Test("Whatever is typed, nothing breaks: the cursor is on the screen, every line as wide as it")
  func zufallstasten() throws {
    let zimmer = try Amtszimmer(nurBild: "nur Bild")
    var zufall = Zufall(seed: 30)
    let named: [Key] = [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .control("g"), .control("p"), .control("t"), .control("n"),
      .control("c"), .control("z"), .control("w"), .alt("x"),
    ]
    let typed = Array("0123456789.+-,?/<>hmjnäß李\u{301}\u{202E} ")
    for step in 0..<3000 {
      let event: Event =
        switch zufall.zahl(0...20) {
        case 0...7: .key(.text(typed[zufall.zahl(0...(typed.count - 1))]))
        case 8...16: .key(named[zufall.zahl(0...(named.count - 1))])
        case 17: .key(.function(zufall.zahl(1...12)))
        case 18: .click(Point(row: zufall.zahl(0...50), column: zufall.zahl(0...140)))
        case 19: .paste(zufall.eines("030525", "Süd\n\u{1B}[2J", "+3m", ""))
        default:
          .resized(Size(width: zufall.eines(80, 80, 132, 200, 20), height: zufall.eines(24, 50, 3)))
        }
      zimmer.fuehreAus { $0.update(event) }
      if step % 50 == 0 { zimmer.folgeAenderungen() }
      guard step % 3 == 0 else { continue }
      let canvas = zimmer.sitzung.draw(signs: .unicode)
      let cursor = try #require(canvas.cursor, "after \(step) keys")
      let wide = canvas.lines(trimmed: false).allSatisfy { $0.columns == canvas.size.width }
      try #require(canvas.bounds.contains(cursor) && wide, "after \(step) keys: \(event)")
    }
  }
}
