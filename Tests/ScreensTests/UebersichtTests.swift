import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("The Übersicht")
struct UebersichtTests {
  private let zimmer: Amtszimmer

  init() throws { zimmer = try Amtszimmer() }

  private var stichtag: String { zimmer.sitzung.umfeld.stichtag.deutsch }
  private var gewaehlt: String {
    zimmer.bild().first { $0.hasPrefix("▌") }.map { String($0.dropFirst().prefix(20)).trimmed }
      ?? ""
  }

  @Test(
    "F5 takes a day as a clerk writes it",
    arguments: [
      ("1.8.27", "01.08.2027"), ("010827", "01.08.2027"), ("+3m", "02.02.2027"),
      ("heute", "02.11.2026"), ("mo", "09.11.2026"), ("montag", "09.11.2026"),
      ("gestern", "01.11.2026"), ("1.8.", "01.08.2027"), ("0108", "01.08.2027"),
      ("31.12.", "31.12.2026"), ("2027-8-1", "01.08.2027"), ("01082027", "01.08.2027"),
    ])
  func stichtag(typed: String, day: String) throws {
    try zimmer.tippe("F5 \"\(typed)\" Enter")
    #expect(stichtag == day)
    let title = zimmer.sitzung.draw(signs: .unicode)
    let column = try #require(title.text[0].firstRange(of: "Stichtag")).lowerBound
    let cell = title[Point(row: 0, column: title.text[0][..<column].count)]
    #expect(cell.role == (typed == "heute" ? .titel : .warnung))
  }

  @Test("What is no day is said, and the field stays open")
  func keinTag() throws {
    try zimmer.tippe("F5 \"31.2.27\" Enter")
    #expect(zimmer.meldung.contains("31.2.27"))
    #expect(zimmer.sitzung.dialoge.count == 1)
  }

  @Test("Arrows step the Stichtag by a month, < and > by a year, Pos1 goes to today")
  func schritte() throws {
    for (key, day) in [
      ("→", "02.12.2026"), ("\">\"", "02.12.2027"), ("←", "02.11.2027"), ("\"<\"", "02.11.2026"),
      ("← Pos1", "02.11.2026"),
    ] {
      try zimmer.tippe(key)
      #expect(stichtag == day)
    }
  }

  @Test("The Stichtag holds for both screens")
  func beide() throws {
    try zimmer.tippe("F5 \"010827\" Enter \"2\" \"030525\"")
    #expect(zimmer.bild()[0].contains("01.08.2027"))
    #expect(zimmer.meldung.hasPrefix("Ab 1. August"))
  }

  @Test("The filter says what it leaves, finds umlauts by their plain letters, and Esc lifts it")
  func filter() throws {
    try zimmer.tippe("/ \"loewen\"")
    #expect(zimmer.meldung == "Filter: loewen   2 von 11 Zeilen · oben: alle")
    try zimmer.tippe("Enter")
    #expect(zimmer.meldung == "Filter: loewen   2 von 11 Zeilen · oben: alle")
    try zimmer.tippe("/ \"xx\"")
    #expect(zimmer.bild().contains { $0.contains("Keine Einrichtung passt zum Filter") })
    try zimmer.tippe("Esc")
    #expect(!zimmer.meldung.contains("Filter"))
  }

  @Test("A filter keeps the cursor on its row, or goes to the first one that it leaves")
  func filterauswahl() throws {
    try zimmer.tippe("↓ ↓ ↓ ↓ / \"sonnen\" Enter")
    #expect(zimmer.bild()[12].hasPrefix("▌Kita Sonnenblume    Ü3"))
    try zimmer.tippe("Esc ↓ / \"wald\" Enter")
    #expect(zimmer.bild()[11].hasPrefix("▌Waldkita"))
    try zimmer.tippe("Esc")
    #expect(gewaehlt == "Waldkita")
  }

  @Test("Digits are typed into the filter, and after Strg-G they change the screen")
  func ziffern() throws {
    try zimmer.tippe("/ \"04155\"")
    #expect(zimmer.meldung.contains("04155   3 von 11"))
    try zimmer.tippe("Strg-G \"2\"")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
  }

  @Test("The cursor stays on its row, and changed figures are underlined until the next key")
  func geaendert() throws {
    try zimmer.tippe("F5 \"010227\" Enter ↓ ↓ ↓")
    let before = gewaehlt
    try zimmer.kollege(try anmeldung(1, in: "e6", geboren: "2019-01-01"))
    try zimmer.kollege(try anmeldung(2, in: "e2"))
    zimmer.folgeAenderungen()
    #expect(gewaehlt == before)
    let canvas = zimmer.sitzung.draw(signs: .unicode)
    let underlined = canvas.text.indices.filter { row in
      (0..<80).contains { canvas[Point(row: row, column: $0)].role == .geaendert }
    }
    #expect(
      underlined.map { String(canvas.text[$0].prefix(15)).trimmed }.contains("Kita Löwenzahn"))
    try zimmer.tippe("↓")
    #expect(zimmer.sitzung.uebersicht.geaendert.isEmpty)
  }

  @Test("Only figures that changed are underlined, and a second change adds to the first")
  func nurGeaenderte() throws {
    try zimmer.kollege(try anmeldung(1, in: "e1"))
    zimmer.folgeAenderungen()
    try zimmer.kollege(try anmeldung(2, in: "e3"))
    zimmer.folgeAenderungen()
    let canvas = zimmer.sitzung.draw(signs: .unicode)
    let marked = canvas.text.indices.map { row in
      (0..<80).filter { canvas[Point(row: row, column: $0)].role == .geaendert }.map {
        canvas[Point(row: row, column: $0)].text
      }.joined().split(separator: " ").map(String.init)
    }.filter { !$0.isEmpty }
    #expect(marked.count == 3)
    #expect(marked.allSatisfy { $0.count < 4 })
  }

  @Test("A late answer for another day is dropped")
  func spaet() throws {
    guard case .frage(let first)? = zimmer.nur(.key(.right)).first,
      case .frage(let second)? = zimmer.nur(.key(.right)).first,
      case .uebersicht(let alt) = first, case .uebersicht(let neu) = second
    else {
      Issue.record("no question")
      return
    }
    let (late, answer) = (try zimmer.amt.frage(alt), try zimmer.amt.frage(neu))
    zimmer.fuehreAus { $0.update(.antwort(second, .uebersicht(answer))) }
    zimmer.fuehreAus { $0.update(.antwort(first, .uebersicht(late))) }
    #expect(zimmer.sitzung.uebersicht.antwort == answer)
  }

  @Test("At midnight today goes on, and with it a Stichtag that was today")
  func mitternacht() throws {
    let next = zimmer.sitzung.umfeld.heute + 1
    zimmer.fuehreAus { $0.update(.uhr(heute: next, uhrzeit: "00:00")) }
    #expect(stichtag == "03.11.2026")
    #expect(zimmer.sitzung.uebersicht.antwort?.am == next)
  }

  @Test("The program opens where it was closed, with the Stichtag on today")
  func merkzettel() throws {
    try zimmer.tippe("/ \"löwen\" Enter → Strg-T \"2\"")
    let other = try Amtszimmer(merkzettel: zimmer.sitzung.merkzettel)
    #expect(other.sitzung.schirm == .freiePlaetze)
    try other.tippe("Strg-G \"1\"")
    #expect(other.meldung.contains("2 von 11"))
    #expect(other.sitzung.umfeld.stichtag == other.sitzung.umfeld.heute)
  }
}
