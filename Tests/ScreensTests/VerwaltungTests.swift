import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("Master data is kept on the screen Verwaltung")
struct VerwaltungTests {
  private func zimmer(_ tasten: String = "") throws -> Amtszimmer {
    let zimmer = try Amtszimmer(schirm: .verwaltung)
    try zimmer.tippe(tasten)
    return zimmer
  }

  private func datei(_ zimmer: Amtszimmer) throws -> Datenbestand {
    try zimmer.amt.frage(BestandAuskunft())
  }

  @Test("The letter V shows it, small or large, and from a field with Strg-G before")
  func wechsel() throws {
    let zimmer = try Amtszimmer()
    for tasten in ["\"v\"", "1 \"V\"", "2 Strg-G v", "2 Strg-G V"] {
      try zimmer.tippe(tasten)
      #expect(zimmer.sitzung.schirm == .verwaltung, "\(tasten)")
    }
    try zimmer.tippe("2 Tab Tab Tab \"v\"")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
  }

  @Test("From an Einrichtung one key leads to what belongs to it, Esc leads back to its row")
  func dazu() throws {
    let zimmer = try zimmer("/ \"loewe\" Enter o")
    #expect(zimmer.bild()[4].contains("nur Kita Löwenzahn"))
    #expect(zimmer.sitzung.verwaltung.tabelle.zeilen.count == 2)
    try zimmer.tippe("Tab Tab Tab Tab")
    #expect(zimmer.sitzung.verwaltung.art == .betriebserlaubnis)
    // The owner stands in a new record already.
    try zimmer.tippe("n \"hort\" Tab \"5\" F8 j")
    #expect(zimmer.sitzung.verwaltung.tabelle.zeilen.count == 3)
    try zimmer.tippe("Esc")
    #expect(zimmer.sitzung.verwaltung.art == .einrichtungen)
    #expect(zimmer.sitzung.verwaltung.zeile?["id"] == "e2")
    try zimmer.tippe("Esc Umschalt-Tab ↓ o")
    #expect(zimmer.bild()[4].contains("nur Stadt Auen"))
    #expect(zimmer.sitzung.verwaltung.tabelle.zeilen.map { $0["id"] } == ["e1", "e2", "e6"])
  }

  @Test(
    "A new Sperre says what it does to the places before it is saved, and No leaves all as it was")
  func sperre() throws {
    let typed = "Tab Tab n \"sonnen\" Tab \"krippe\" Tab \"2\" Tab Tab Tab \"Personal\" F8"
    let zimmer = try zimmer(typed)
    #expect(zimmer.bild().joined().contains("1 → −1 frei, überbelegt ab 02.11.2026 (1"))
    try zimmer.tippe("Enter")
    #expect(try datei(zimmer).sperren.count == 1)
    try zimmer.tippe("F8 j")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.sitzung.meldung?.satz.hasPrefix("Angelegt: Platzsperre") == true)
    let made = try #require(try datei(zimmer).sperren.map(\.satz).first { $0.id.text != "s1" })
    #expect(made.einrichtung.text == "e1" && made.kategorie == .krippe)
    #expect(made.gueltig == Zeitraum(ab: zimmer.sitzung.umfeld.heute))
    try zimmer.tippe("Strg-Z j")
    #expect(try datei(zimmer).sperren.count == 1)
  }

  @Test(
    "Ending asks for the last day, the Stichtag stands there; what has ended is dimmed or hidden")
  func beenden() throws {
    let zimmer = try zimmer("Tab Tab F5 \"310127\" Enter e")
    #expect(zimmer.bild().joined().contains("31.01.2027"))
    try zimmer.tippe("F8 j")
    #expect(try datei(zimmer).sperren.first?.satz.gueltig.bis.iso == "2027-01-31")
    #expect(zimmer.sitzung.verwaltung.zeile?.giltAmStichtag == true)
    try zimmer.tippe("F5 \"010227\" Enter")
    #expect(zimmer.bild()[6].contains("○"))
    try zimmer.tippe("g")
    #expect(zimmer.bild()[4].contains("nur was gilt"))
    #expect(zimmer.sitzung.verwaltung.tabelle.reihenfolge.isEmpty)
  }

  @Test("A permit is one row among others: changed, copied and taken away alone")
  func erlaubnis() throws {
    let zimmer = try zimmer("Tab Enter")
    #expect(zimmer.sitzung.verwaltung.zeile?["einrichtung_id"] == "e6")
    try zimmer.tippe("Esc ↓ ↓ Enter Tab \"5\" F8 ↓ Enter j")
    let e2 = try datei(zimmer).betriebserlaubnis.map(\.satz).filter { $0.einrichtung.text == "e2" }
    #expect(e2.map(\.plaetze.text) == ["2", "5"])
    try zimmer.tippe("c Tab \"hort\" F8 j Entf")
    #expect(zimmer.bild().joined().contains("löschen?"))
    try zimmer.tippe("Enter")
    #expect(try datei(zimmer).betriebserlaubnis.count == 11)
  }

  @Test("A change holds from a day on, the Stichtag stands there; what was until then stays")
  func abEinemTag() throws {
    let zimmer = try zimmer("Tab ↓ ↓ Enter Tab \"5\" F8")
    #expect(zimmer.bild().joined().contains("Ab wann gilt das?"))
    try zimmer.tippe("Enter")
    #expect(zimmer.bild().joined().contains("02.11.2026"))
    try zimmer.tippe("\"010827\" F8")
    #expect(zimmer.bild().joined().contains("Das ändert an den Plätzen"))
    try zimmer.tippe("j")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    func e2() throws -> [String] {
      try datei(zimmer).betriebserlaubnis.map(\.satz).filter { $0.einrichtung.text == "e2" }
        .map { "\($0.plaetze.text) \($0.gueltig.von.iso) \($0.gueltig.bis.iso)" }
    }
    #expect(try e2() == ["2  ", "8  2027-07-31", "5 2027-08-01 "])
    try zimmer.tippe("Strg-Z j")
    #expect(try e2() == ["2  ", "8  "])
    // Whoever changes only the last day is not asked.
    try zimmer.tippe("Enter Tab Tab Tab \"310727\" F8")
    // Children are on these places: one says why they go all the same.
    #expect(zimmer.bild().joined().contains("Überbelegung"))
    try zimmer.tippe("\"Auflage\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(try e2() == ["2  ", "8  2027-07-31"])
  }

  @Test(
    "A new permit beside a running one: one says whether besides or instead, and sees the effect")
  func stattDessen() throws {
    let typed = "Tab n \"Löwenz\" Tab \"krippe\" Tab \"5\" Tab Strg-U \"010827\" F8"
    let zimmer = try zimmer(typed)
    #expect(zimmer.bild().joined().contains("Zusätzlich zur bisherigen Erlaubnis"))
    func plaetze() throws -> [String] {
      try datei(zimmer).betriebserlaubnis.map(\.satz)
        .filter { $0.einrichtung.text == "e2" && $0.kategorie == .krippe }
        .map { "\($0.plaetze.text) \($0.gueltig.bis.iso)" }
    }
    try zimmer.tippe("Esc F8 Enter")
    #expect(zimmer.bild().joined().contains("2 → 7 frei"))
    try zimmer.tippe("Enter F8 ↓ Enter")
    #expect(zimmer.bild().joined().contains("2 → 5 frei"))
    #expect(try plaetze() == ["2 "])
    try zimmer.tippe("j")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(try plaetze() == ["2 2027-07-31", "5 "])
    try zimmer.tippe("Strg-Z j")
    #expect(try plaetze() == ["2 "])
  }

  @Test("Taken away is only what nobody needs, and only after a yes")
  func loeschen() throws {
    let zimmer = try zimmer("Umschalt-Tab Entf j")
    #expect(zimmer.sitzung.meldung?.satz.contains("wird noch gebraucht") == true)
    try zimmer.tippe("Tab Tab Tab Tab Entf j")
    #expect(try datei(zimmer).belegrechte.isEmpty == false || zimmer.sitzung.dialoge.count == 1)
    try zimmer.tippe("j")
    #expect(try datei(zimmer).belegrechte.isEmpty)
    #expect(zimmer.meldung.hasPrefix("Gelöscht: Werk AG"))
  }

  @Test("A record that was taken away is not counted, and no key meant for it acts on the next")
  func verschwunden() throws {
    let zimmer = try zimmer("Tab Entf j \"Brand\" F8")
    if !zimmer.sitzung.dialoge.isEmpty { try zimmer.tippe("j") }
    let t = zimmer.sitzung.verwaltung.tabelle
    #expect(t.istZeileVerschwunden && t.gezeigt == t.reihenfolge.count - 1)
    #expect(zimmer.bild()[4].contains("\(t.gezeigt) von \(t.gezeigt)"))
    try zimmer.tippe("Entf")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.contains("steht nicht mehr auf der Liste"))
  }

  @Test("A parameter gets a new value from a day on; that of the Land stays until then")
  func parameter() throws {
    let zimmer = try zimmer("Umschalt-Tab Umschalt-Tab Umschalt-Tab Umschalt-Tab")
    #expect(zimmer.meldung.contains("§ 1 SächsKitaG"))
    try zimmer.tippe("Enter \"kitajahr, 0\" F8")
    #expect(zimmer.meldung == "Wert: nicht in der Liste (F4)")
    try zimmer.tippe("Strg-U \"nächsten Kita\" Tab \"010827\" F8")
    #expect(zimmer.bild().joined().contains("Speichern?"))
    try zimmer.tippe("j")
    #expect(try datei(zimmer).parameter.map(\.satz.wert.text) == ["kitajahr_ende"])
    #expect(zimmer.bild()[6].contains("am dritten Geburtstag     ●"))
    #expect(zimmer.bild()[7].contains("eigener Wert"))
    try zimmer.tippe("e")
    #expect(zimmer.meldung.contains("neuen Wert"))
    try zimmer.tippe("Entf")
    #expect(zimmer.meldung.contains("nicht von Ihnen"))
  }

  @Test("What two change at once in different columns is kept from both")
  func zwei() throws {
    let zimmer = try zimmer("/ \"loewe\" Enter Enter Tab Tab Tab Strg-U \"Am Markt 2\"")
    try zimmer.kollege(
      Aendern(.einrichtungen, "e2", [Feldwert("telefon", "0341 2")]))
    zimmer.folgeAenderungen()
    try zimmer.tippe("F8")
    let e2 = try #require(try datei(zimmer).einrichtungen.map(\.satz).first { $0.id.text == "e2" })
    #expect(e2.strasse == "Am Markt 2" && e2.telefon == "0341 2")
  }
}
