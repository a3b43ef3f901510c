import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("The phone desk")
struct TelefonTests {
  private let zimmer: Amtszimmer

  init() throws { zimmer = try Amtszimmer(schirm: .freiePlaetze) }

  private func felder() -> String { zimmer.bild()[3] }
  private func rolle(_ row: Int, _ column: Int) -> Role {
    zimmer.sitzung.draw(signs: .unicode)[Point(row: row, column: column)].role
  }

  @Test("The answer is read after at most 16 keys, the two Tabs that are not needed included")
  func sechzehnTasten() throws {
    let keys = "\"030525\" Tab \"010327\" Tab \"45\""
    #expect(try KeyScript.parse(keys).count <= 16)
    try zimmer.tippe(keys)
    let withTabs = zimmer.bild()
    #expect(zimmer.meldung.hasPrefix("Ab 1. März in "))
    #expect(zimmer.meldung.contains("bis zur Schule gesichert"))
    let other = try Amtszimmer(schirm: .freiePlaetze)
    try other.tippe("\"030525\" \"010327\" \"45\"")
    #expect(other.bild() == withTabs)
  }

  @Test("A Tab is taken as superfluous only right after a date that went on by itself")
  func tabDanach() throws {
    try zimmer.tippe("\"030525\" ↓ Tab \"45\"")
    #expect(felder().contains("Stunden 45"))
  }

  @Test("A field that holds something is replaced by the first letter, edited after an arrow")
  func ersetzen() throws {
    try zimmer.tippe("\"030525\" \"010327\" \"45\" Umschalt-Tab \"1.8.27\" Tab")
    #expect(felder().contains("ab 01.08.2027"))
    try zimmer.tippe("← \"3\" Tab")
    #expect(felder().contains("Stunden 435"))
  }

  @Test("Every key of a complete question asks anew, and nothing is asked twice")
  func jederTaste() throws {
    try zimmer.tippe("\"03052\"")
    for (key, asks) in [("5", true), ("0", false), ("1", false), ("0", false)] {
      let orders = zimmer.nur(.key(.text(Character(key))))
      #expect(orders.count == (asks ? 1 : 0), "after \(key)")
    }
    try zimmer.tippe("\"327\" \"4\"")
    #expect(zimmer.nur(.key(.text("5"))).count == 1)
    #expect(zimmer.nur(.key(.backspace)).count == 1)
    #expect(zimmer.nur(.key(.tab)).isEmpty)
    #expect(zimmer.nur(.key(.text("s"))).count == 1)
  }

  @Test("An incomplete date leaves the last answer standing, dimmed, until the date is whole")
  func unvollstaendig() throws {
    try zimmer.tippe("\"030525\" \"010327\"")
    let rows = zimmer.zeilen
    #expect(rolle(7, 3) != .leise)
    try zimmer.tippe("Umschalt-Tab \"0104\"")
    #expect(zimmer.zeilen == rows)
    #expect(rolle(7, 3) == .leise && rolle(8, 3) == .leise)
    #expect(zimmer.meldung == "Der gewünschte Beginn ist noch nicht vollständig.")
    try zimmer.tippe("\"27\"")
    #expect(rolle(7, 3) != .leise)
  }

  @Test("A start that the office refuses is said, and the answer of before is not read out for it")
  func verweigert() throws {
    try zimmer.tippe("\"030525\" \"010327\"")
    try zimmer.tippe("Umschalt-Tab \"010345\"")
    let refusal = zimmer.meldung
    #expect(!refusal.contains("gesichert"))
    try zimmer.tippe("↓")
    #expect(zimmer.meldung == refusal)
    #expect(rolle(7, 3) == .leise)
    try zimmer.tippe("Umschalt-Tab \"010427\"")
    #expect(zimmer.meldung.hasPrefix("Ab 1. April"))
  }

  @Test("A digit more than a date can hold is dropped and changes no screen")
  func zuVieleZiffern() throws {
    try zimmer.tippe("\"03.05.20251\"")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
    #expect(felder().contains("Geboren 03.05.2025 "))
  }

  @Test("In a date field ? is a command; in a text field it is typed, and Strg-G ? explains")
  func fragezeichen() throws {
    try zimmer.tippe("\"030525\" \"?\"")
    #expect(zimmer.sitzung.dialoge.count == 1)
    try zimmer.tippe("Esc Tab Tab Tab \"?\"")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(felder().contains("wo ?"))
    try zimmer.tippe("Rück Strg-G \"?\"")
    #expect(zimmer.sitzung.dialoge.count == 1)
  }

  @Test("Digits are typed in fields; after Strg-G they change the screen, and all is kept")
  func ziffern() throws {
    try zimmer.tippe("\"030525\" \"010327\" \"35\" Strg-G \"1\"")
    #expect(zimmer.sitzung.schirm == .uebersicht)
    try zimmer.tippe("\"2\"")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
    #expect(felder().contains("Stunden 35"))
  }

  @Test("A late answer to a question that is no longer asked is dropped")
  func spaet() throws {
    try zimmer.tippe("\"030525\" \"010327\"")
    guard case .frage(let first)? = zimmer.nur(.key(.text("4"))).first,
      case .frage(let second)? = zimmer.nur(.key(.text("5"))).first,
      case .platz(let alt) = first, case .platz(let neu) = second
    else {
      Issue.record("no question")
      return
    }
    let before = zimmer.bild()
    let late = try zimmer.amt.frage(alt)
    zimmer.fuehreAus { $0.update(.antwort(first, .platz(late))) }
    #expect(zimmer.bild() == before)
    let answer = try zimmer.amt.frage(neu)
    zimmer.fuehreAus { $0.update(.antwort(second, .platz(answer))) }
    #expect(zimmer.sitzung.freiePlaetze.antwort == answer)
  }

  @Test("The selected row stays selected when a colleague changes something")
  func auswahlBleibt() throws {
    try zimmer.tippe("\"030525\" \"010327\" ↓ ↓ ↓")
    let selected = try #require(zimmer.sitzung.freiePlaetze.zeile?.einrichtung.satz.id)
    try zimmer.kollege(try anmeldung(1, in: "e4"))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.freiePlaetze.zeile?.einrichtung.satz.id == selected)
    try zimmer.tippe("\"4\"")
    #expect(zimmer.sitzung.freiePlaetze.liste.selection == 0)
  }

  @Test("What the child will be is said in one line, never cut off")
  func kindsatz() throws {
    try zimmer.tippe("\"030525\" \"010328\"")
    #expect(zimmer.bild()[4].hasPrefix(" 2 Jahre 9 Monate · Krippe bis 02.05.2028, Kindergarten"))
    #expect(zimmer.bild()[4].hasSuffix("Schule 01.08.2031"))
  }

  @Test("Strg-N empties the fields for the next call")
  func neuerAnruf() throws {
    let empty = zimmer.bild()
    try zimmer.tippe("\"030525\" \"010327\" \"45\" Tab \"nord\" Strg-N")
    #expect(zimmer.bild() == empty)
  }

  @Test("The Träger is found by the beginning of the name or chosen from the list")
  func traeger() throws {
    try zimmer.tippe("\"030525\" Tab Tab Tab Tab \"wald\"")
    #expect(zimmer.zeilen.count == 2)
    try zimmer.tippe("F4 \"josef\" Enter")
    #expect(zimmer.zeilen.count == 1)
    #expect(zimmer.zeilen[0].contains("St. Josef"))
  }

  @Test("The list of Träger follows what colleagues change, and the head a new day")
  func kopfFolgt() throws {
    try zimmer.kollege(Aendern(.traeger, "t3", [Feldwert("name", "Stift St. Anna")]))
    zimmer.folgeAenderungen()
    try zimmer.tippe("\"030525\" Tab Tab Tab Tab F4 \"anna\" Enter")
    #expect(zimmer.zeilen.count == 1)
    let (next, kopf) = (zimmer.sitzung.umfeld.heute + 1, Auftrag.frage(.kopf(KopfAuskunft())))
    #expect(zimmer.nur(.uhr(heute: next, uhrzeit: "00:00")).contains(kopf))
    #expect(!zimmer.nur(.uhr(heute: next, uhrzeit: "00:01")).contains(kopf))
  }

  @Test("No key leads beyond the days that can be written")
  func letzterTag() throws {
    try zimmer.tippe("F5 \"+9999j\" Enter")
    #expect(zimmer.meldung.contains("ist kein Tag"))
    try zimmer.tippe("Esc F5 \"31.12.9999\" Enter Strg-G \"1\" → → \">\"")
    #expect(zimmer.bild()[0].contains("31.12.9999"))
    try zimmer.tippe("F5 \"01.01.0001\" Enter ← \"<\"")
    #expect(zimmer.bild()[0].contains("01.01.0001"))
  }

  @Test("A child that was born today is one that can be asked for")
  func heuteGeboren() throws {
    try zimmer.tippe("\"021126\"")
    #expect(zimmer.bild()[3].contains("02.11.2026"))
    #expect(zimmer.meldung.hasPrefix("Ab 2. November"))
  }
}
