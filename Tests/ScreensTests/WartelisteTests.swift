import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("The Warteliste")
struct WartelisteTests {
  private let zimmer: Amtszimmer

  init() throws { zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste) }

  /// The ids of the Anmeldungen that are seen, in order.
  private var gezeigt: [String] {
    let t = zimmer.sitzung.warteliste.tabelle
    return t.reihenfolge.map { t.zeilen[$0].schluessel }
  }
  private var kopf: String { zimmer.bild()[3].trimmed }
  private func zeile(_ name: String) -> String { zimmer.bild().first { $0.contains(name) } ?? "" }

  @Test("It opens with all who wait, by name, and says since when the oldest does")
  func anfang() {
    #expect(gezeigt.count == 8 && gezeigt.first == "b4")
    #expect(kopf.hasPrefix("Alle offenen Anmeldungen") && kopf.hasSuffix(" 8"))
    #expect(zimmer.meldung == "ältester Eingang 01.03.2026")
  }

  @Test("A child with a contract is B, any other N, in letter and colour")
  func bestandUndNeu() throws {
    #expect(zeile("Łukasz").contains("  B   Łukasz, Jan"))
    #expect(zeile("Müller").contains("  N   Müller, Anna"))
    let canvas = zimmer.sitzung.draw(signs: .unicode)
    for (name, role) in [("Łukasz", Role.bestand), ("Müller", .neu)] {
      let row = try #require(canvas.text.firstIndex { $0.contains(name) })
      #expect(canvas[Point(row: row, column: 3)].role == role)
    }
    let row = try #require(zimmer.sitzung.warteliste.tabelle.zeilen.first { $0.id.text == "b2" })
    #expect(row.bestand?.einrichtung.satz.name == "Waldkita")
    #expect(row.bestand?.bis.deutsch == "31.07.2027")
  }

  @Test(
    "The search finds names however they are typed, parents, street and phone number",
    arguments: [
      ("muller", ["b1"]), ("mueller", ["b1"]), ("lukasz", ["b2"]), ("eva oeztuerk", ["b1"]),
      ("rosenstrasse 5", ["b1"]), ("0341/55", ["b1"]), ("0341 777", ["b2"]), ("+49341777", ["b2"]),
      ("celik deniz", ["b3"]), ("b4", ["b4"]), ("nirgends", []),
    ])
  func suche(_ text: String, _ expected: [String]) throws {
    try zimmer.tippe("/ \"\(text)\"")
    #expect(gezeigt == expected)
    #expect(kopf.hasPrefix("Suche \(text)") && kopf.hasSuffix("\(expected.count) von 8"))
    try zimmer.tippe("Esc")
    #expect(gezeigt.count == 8)
  }

  @Test("A protected address is not found, not shown and not written")
  func auskunftssperre() throws {
    for text in ["geheimgasse", "verborgen", "0341 999"] {
      try zimmer.tippe("/ \"\(text)\"")
      #expect(gezeigt.isEmpty)
      try zimmer.tippe("Esc")
    }
    try zimmer.tippe("Größe 250x40")
    #expect(!zimmer.bild().joined().contains("Verborgen"))
    #expect(zimmer.bild().joined().contains("Süd"))
    let list = Warteliste.ausgabe(zimmer.sitzung.warteliste, [], zimmer.sitzung.umfeld)
    let cells = list.zeilen.joined()
    #expect(cells.contains("Çelik, Deniz") && cells.contains("Süd"))
    #expect(!cells.contains { $0.contains("Geheim") || $0.contains("Verborgen") })
  }

  @Test("A column is chosen and sorted, again the other way, and the one before decides the rest")
  func sortieren() throws {
    try zimmer.tippe("\"s\"")
    #expect(zimmer.meldung == "Wählen Sie zuerst mit ← → eine Spalte.")
    zimmer.waehleSpalte("stunden")
    try zimmer.tippe("\"s\"")
    #expect(gezeigt.first == "b3" && gezeigt[1] == "b2")
    #expect(gezeigt[2] == "b4", "those of 45 hours by name")
    try zimmer.tippe("\"s\"")
    #expect(gezeigt.last == "b3" && gezeigt[0] == "b4")
    #expect(zimmer.bild()[4].contains("Std↓"))
  }

  @Test("Sorting goes to the first row, and so does Pos1; Ende goes to the last")
  func ersteZeile() throws {
    let today = zimmer.sitzung.umfeld.stichtag
    func row() -> String? { zimmer.sitzung.warteliste.tabelle.zeile?.schluessel }
    zimmer.waehleSpalte("stunden")
    try zimmer.tippe("Ende \"s\"")
    #expect(row() == gezeigt.first)
    try zimmer.tippe("Ende")
    #expect(row() == gezeigt.last)
    try zimmer.tippe("F5 \"+3m\" Enter Ende Pos1")
    #expect(row() == gezeigt.first)
    #expect(zimmer.sitzung.umfeld.stichtag != today, "Pos1 means today only where there is no list")
  }

  @Test("A column that has no room is seen as soon as it is chosen")
  func verdeckteSpalte() throws {
    #expect(!zimmer.bild()[4].contains("Eingang"))
    zimmer.waehleSpalte("eingang")
    #expect(zimmer.bild()[4].contains("Eingang"))
  }

  @Test(
    "A filter shows only what fits",
    arguments: [
      (["bestand": "b"], ["b2"]), (["kategorie": "kindergarten"], ["a4", "b2"]),
      (["alter": "u2"], ["b4", "a1", "a2", "b1", "a3"]), (["alter": "ue3"], ["a4", "b2"]),
      (["einrichtung": "e3"], ["b4", "b1"]), (["traeger": "t2"], ["b4", "b1"]),
      (["ortsteil": "Süd"], ["b4", "b1"]), (["stunden": "35"], ["b2"]),
      (["status": "zurueckgezogen"], ["b5"]), (["wunsch_ab": "2027-09-01"], ["b3"]),
      (["eingang_bis": "2026-03-31"], ["b2"]), (["ohne_wunsch": "ja"], ["a4", "b3"]),
      (["ortsteil": "Süd", "einrichtung": "e1"], ["b1"]),
    ])
  func filter(_ werte: [String: String], _ expected: [String]) throws {
    let kept = Dictionary(uniqueKeysWithValues: werte.map { ("warteliste.filter." + $0, $1) })
    let zimmer = try Amtszimmer(
      Wartende.dateien, schirm: .warteliste,
      merkzettel: kept.merging(["schirm": "warteliste"]) { $1 })
    let t = zimmer.sitzung.warteliste.tabelle
    #expect(Set(t.reihenfolge.map { t.zeilen[$0].schluessel }) == Set(expected))
    #expect(zimmer.bild()[3].hasPrefix(" Filter: "))
    #expect(zimmer.bild()[3].hasSuffix("von \(werte["status"] == nil ? 8 : 1)"))
  }

  @Test("The filter is typed into a form, always seen, and taken away with one key")
  func filterformular() throws {
    try zimmer.tippe("F4 Tab \"kinder\" F8")
    #expect(Set(gezeigt) == ["a4", "b2"])
    #expect(kopf.hasPrefix("Filter: Kindergarten Ü3") && kopf.hasSuffix("2 von 8"))
    try zimmer.tippe("F4 \"best\" F8")
    #expect(gezeigt == ["b2"])
    #expect(kopf.hasPrefix("Filter: Bestandskinder · Kindergarten Ü3"))
    try zimmer.tippe("F4 Esc Entf")
    #expect(gezeigt.count == 8 && kopf.hasPrefix("Alle"))
  }

  @Test("Filter, order, columns and row are found again at the next start, and never a name")
  func merkzettel() throws {
    try zimmer.tippe("F4 Tab Tab \"U2\" F8 Ende")
    zimmer.waehleSpalte("wunsch")
    try zimmer.tippe("\"s\" \"s\" \"t\" \"geboren\" Leertaste Enter")
    let kept = zimmer.sitzung.merkzettel
    #expect(!kept.values.contains { $0.contains("Müller") || $0.contains("Abel") })
    let other = try Amtszimmer(Wartende.dateien, merkzettel: kept)
    #expect(other.sitzung.schirm == .warteliste)
    let (a, b) = (zimmer.sitzung.warteliste, other.sitzung.warteliste)
    #expect(a.filter == b.filter && a.tabelle.sortierungen == b.tabelle.sortierungen)
    #expect(b.tabelle.ausgeblendet == ["geboren"])
    #expect(a.tabelle.zeile?.schluessel == b.tabelle.zeile?.schluessel)
    #expect(!other.bild()[4].contains("geboren"))
  }

  @Test("Marked rows are counted, with the oldest Eingang among them")
  func marken() throws {
    try zimmer.tippe("Leertaste")
    #expect(zimmer.meldung == "1 markiert · ältester Eingang 10.06.2026")
    #expect(zimmer.sitzung.warteliste.tabelle.zeile?.schluessel != "b4", "the cursor goes on")
    try zimmer.tippe("\"*\"")
    #expect(zimmer.meldung == "8 markiert · ältester Eingang 01.03.2026")
    try zimmer.tippe("/ \"muller\" Enter \"*\"")
    #expect(zimmer.meldung.hasPrefix("7 markiert"), "what the search hides stays marked")
    try zimmer.tippe("Esc Esc")
    #expect(zimmer.meldung.hasPrefix("ältester"))
  }

  @Test("What others do is seen at once: the cursor stays, and what is gone is struck until a key")
  func kollege() throws {
    try zimmer.tippe("↓ ↓")
    let row = zimmer.sitzung.warteliste.tabelle.zeile?.schluessel
    try zimmer.kollege(AnmeldungZurueckziehen([Kennung(gespeichert: "b4")]))
    zimmer.folgeAenderungen()
    #expect(gezeigt.first == "b4" && zeile("Abel").hasPrefix(" −"))
    #expect(zimmer.sitzung.warteliste.tabelle.zeile?.schluessel == row)
    #expect(kopf.hasSuffix(" 7"))
    try zimmer.tippe("↓")
    #expect(!gezeigt.contains("b4"))
  }

  @Test("An Anmeldung is changed in its form; only what was typed is written")
  func aendern() throws {
    try zimmer.tippe("/ \"muller\" Enter F6 Tab Tab Tab Strg-U \"35\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.hasPrefix("Gespeichert"))
    let stored = try zimmer.amt.frage(BestandAuskunft()).anmeldungen.first {
      $0.satz.id.text == "b1"
    }?.satz
    #expect(stored?.stunden == Wochenstunden(35) && stored?.wuensche.count == 2)
    #expect(stored?.bestaetigtAm?.iso == "2026-10-01")
    try zimmer.tippe("Esc Esc")
    #expect(zeile("Müller").contains(" 35 "))
  }

  @Test("The day that all screens look at decides who is in care, and how old the children are")
  func stichtag() throws {
    try zimmer.tippe("F5 \"010827\" Enter")
    #expect(zeile("Łukasz").contains("  N   Łukasz, Jan"), "its contract has ended")
    #expect(zeile("Abel").contains(" 1;4 seit 08/27"))
  }
}

extension Amtszimmer {
  /// Goes with the arrow to a column of the Warteliste.
  fileprivate func waehleSpalte(_ name: String) {
    for _ in Warteliste.spalten where sitzung.warteliste.tabelle.spalte != name {
      fuehreAus { $0.update(.key(.right)) }
    }
  }
}

@Suite("What becomes of those who wait")
struct WartelisteSchritteTests {
  private let zimmer: Amtszimmer

  init() throws { zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste) }

  private func anmeldung(_ id: String) throws -> Anmeldung? {
    try zimmer.amt.frage(BestandAuskunft()).anmeldungen.first { $0.satz.id.text == id }?.satz
  }

  @Test("Enter opens the child")
  func kind() throws {
    try zimmer.tippe("/ \"muller\" Enter Enter")
    #expect(zimmer.sitzung.schirm == .kinder)
    #expect(zimmer.bild().contains { $0.contains("Müller, Anna") })
    try zimmer.tippe("\"3\"")
    #expect(zimmer.sitzung.warteliste.tabelle.zeile?.schluessel == "b1")
  }

  @Test("Several are confirmed at once, in one Vorgang that can be taken back")
  func bestaetigen() throws {
    try zimmer.tippe("/ \"abel\" Enter \"*\" Esc \"b\"")
    #expect(zimmer.bild().contains { $0.contains("2 Anmeldungen: Wird der Platz noch") })
    try zimmer.tippe("Enter")
    #expect(try anmeldung("b4")?.bestaetigtAm == nil, "Enter is the safe no")
    try zimmer.tippe("\"bj\"")
    for id in ["b4", "a3"] { #expect(try anmeldung(id)?.bestaetigtAm?.iso == "2026-11-02") }
    #expect(zimmer.sitzung.warteliste.tabelle.markiert.count == 2)
    try zimmer.tippe("Strg-Z j")
    #expect(try anmeldung("b4")?.bestaetigtAm == nil && anmeldung("a3")?.bestaetigtAm == nil)
  }

  @Test("Who withdrew leaves the list, struck through until the next key")
  func zurueckziehen() throws {
    try zimmer.tippe("\"rj\"")
    #expect(try anmeldung("b4")?.status == .zurueckgezogen)
    #expect(zimmer.bild()[5].hasPrefix("▌− N   Abel, Kim"))
    try zimmer.tippe("↓")
    #expect(!zimmer.bild()[5].contains("Kim"))
  }

  @Test(
    "No key meant for a row that has vanished acts on the next child",
    arguments: ["Enter", "p", "r", "b", "x", "Leertaste", "F6"])
  func verschwunden(_ taste: String) throws {
    try zimmer.tippe("\"rj\"")
    try zimmer.tippe(taste)
    #expect(zimmer.sitzung.dialoge.isEmpty && zimmer.sitzung.schirm == .warteliste)
    #expect(zimmer.meldung.contains("steht nicht mehr auf der Liste"))
    #expect(zimmer.sitzung.warteliste.tabelle.markiert.isEmpty)
    #expect(zimmer.bild()[5].hasPrefix("▌−"))
  }

  @Test("The cursor leaves a row that vanished to the one below it, and is on it once it is back")
  func verlassen() throws {
    let next = zimmer.sitzung.warteliste.tabelle.reihenfolge[1]
    let key = zimmer.sitzung.warteliste.tabelle.zeilen[next].schluessel
    try zimmer.tippe("\"rj\" Strg-Z j")
    #expect(zimmer.bild()[5].hasPrefix("▌  N   Abel, Kim"))
    try zimmer.tippe("\"rj\" ↓")
    #expect(zimmer.sitzung.warteliste.tabelle.zeile?.schluessel == key)
    #expect(zimmer.sitzung.warteliste.tabelle.verschwunden.isEmpty)
  }

  @Test("A refusal needs a reason, and a Bedarfsmeldung is never refused")
  func ablehnen() throws {
    try zimmer.tippe("\"x\" F8")
    #expect(zimmer.sitzung.dialoge.count == 1)
    try zimmer.tippe("\"kein Platz\" F8")
    #expect(try anmeldung("b4")?.status == .abgelehnt)
    #expect(try anmeldung("b4")?.bemerkung.contains("kein Platz") == true)
    // That is said before a reason is typed.
    try zimmer.tippe("/ \"celik deniz\" Enter \"x\"")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.hasPrefix("Eine Bedarfsmeldung wird nie abgelehnt (§ 24 SGB VIII)"))
    try zimmer.tippe("Esc * x")
    #expect(zimmer.sitzung.dialoge.isEmpty)
  }

  @Test("Where a place is missing, all that is missing is read before the reason is typed")
  func ueberbuchung() throws {
    try zimmer.tippe("/ \"muller\" Enter \"p\" \"St. Josef\" F8")
    let picture = zimmer.bild().map(\.trimmed).joined(separator: " ")
    #expect(picture.contains("Es fehl") && picture.contains("Grund *"), "\(picture)")
    #expect(zimmer.meldung.hasPrefix("Noch ist nichts gespeichert."))
    try zimmer.tippe("\"Geschwister\" F8 j")
    #expect(try anmeldung("b1")?.status == .vermittelt)
  }

  @Test("A place is promised from its form, and the message says what it did to the places")
  func zusagen() throws {
    try zimmer.tippe("/ \"muller\" Enter \"p\" F8")
    try zimmer.tippe("\"j\"")
    let made = try zimmer.amt.frage(BestandAuskunft()).vertraege.last { $0.satz.kind.text == "w1" }
    #expect(made?.satz.status == .zugesagt && made?.satz.einrichtung.text == "e1")
    #expect(made?.satz.laufzeit.von.iso == "2027-08-01")
    #expect(try anmeldung("b1")?.status == .vermittelt)
    #expect(zimmer.meldung.contains("Kita Sonnenblume"))
  }

  @Test("A place can be promised for one only")
  func nurEine() throws {
    try zimmer.tippe("\"*p\"")
    #expect(zimmer.meldung == "Das geht nur für eine Anmeldung; lösen Sie die Marken mit Esc.")
  }
}
