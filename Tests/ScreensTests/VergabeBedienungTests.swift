import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Vergabe: what somebody new to it takes for granted")
struct VergabeBedienungTests {
  private func formular(_ zimmer: Amtszimmer) -> Formular? {
    if case .formular(let form) = zimmer.sitzung.dialoge.last { form } else { nil }
  }

  private func mitZweitemKatalog() -> [String: String] {
    var dateien = Rundenkommune.dateien
    dateien["kataloge", default: ""] += "c2;Zweiter;eingang;;;;\n"
    return dateien
  }

  @Test("The same child opens again and again, from each list and with Strg-O")
  func nocheinmal() throws {
    let wartende = try Amtszimmer(KinderKommune.dateien, schirm: .warteliste)
    for zimmer in [wartende, try vergabezimmer("Tab ↓")] {
      for tasten in ["Enter", "Esc Enter", "Esc Strg-O"] {
        try zimmer.tippe(tasten)
        #expect(zimmer.bild()[3].contains("Kind "), "\(tasten)")
      }
      try zimmer.tippe("Esc 4")
      #expect(zimmer.sitzung.kinder.treffer.count == 1, "the search shows who was opened last")
      try zimmer.tippe("Enter")
      #expect(zimmer.bild()[3].contains("Kind "))
    }
  }

  @Test("A finding that is mended is struck through, no other one, and the cursor stays")
  func behoben() throws {
    let zimmer = try vergabezimmer("Tab")
    let all = zimmer.sitzung.vergabe.befunde.zeilen.map(\.befund)
    let i = try #require(all.firstIndex { $0.grund == .nachweisFehlt(["Arbeit"]) })
    try zimmer.tippe(String(repeating: "↓ ", count: i))
    try zimmer.kollege(
      Aendern(.anmeldungen, "a2", [Feldwert("kriterien", "arbeit=ja|nachweis=arbeit")]))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.vergabe.befunde.verschwunden.count == 1)
    #expect(zimmer.sitzung.vergabe.befunde.istZeileVerschwunden)
    #expect(zimmer.sitzung.vergabe.befunde.liste.selected(count: all.count) == i)
    try zimmer.tippe("↓")
    #expect(zimmer.sitzung.vergabe.befunde.zeile?.befund == all[i + 1])
    #expect(zimmer.sitzung.vergabe.befunde.verschwunden.isEmpty)
  }

  @Test("Another Runde has other rows; none of the former one is struck through")
  func andereRunde() throws {
    for blatt in ["", "Tab ", "Tab Tab "] {
      let zimmer = try vergabezimmer(
        blatt + "n Strg-U \"Zweite\" Tab Tab Tab Tab Tab Tab Strg-U \"Hort\" F8")
      #expect(zimmer.sitzung.vergabe.runde?.name == "Zweite")
      #expect(zimmer.sitzung.vergabe.befunde.verschwunden.isEmpty)
      #expect(zimmer.sitzung.vergabe.kinder.verschwunden.isEmpty)
    }
  }

  @Test("A form opens with what is kept, also where something else holds")
  func gespeichertes() throws {
    let zimmer = try vergabezimmer("↓ Enter \"5\" Tab \"Res\" F4 Enter F8 Enter")
    #expect(formular(zimmer)?.felder.first?.editor.text == "5")
    try zimmer.tippe("\"0\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    let lage = try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage
    #expect(lage.haeuser[0].plaetze[.kindergarten] == 0)
    // What is tried stands there, and is compared with what is kept.
    try zimmer.tippe("+ Enter")
    #expect(formular(zimmer)?.felder.first?.editor.text == "1")
    #expect(formular(zimmer)?.felder.first?.anfang == "0")
    try zimmer.tippe("F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
  }

  @Test("So does the form of a rank, and of a place that was tried")
  func gespeicherterRang() throws {
    let zimmer = try vergabezimmer("Tab Tab Tab m \"999\" Tab \"zuletzt\" F8")
    let entscheid = { () throws -> Rundenentscheid in
      try #require(try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage.entscheide.first)
    }
    #expect(try entscheid().rang == 999)
    try zimmer.tippe("m")
    #expect(formular(zimmer)?.felder.first?.editor.text == "999")
    try zimmer.tippe("\"3\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    #expect(try entscheid().rang == 3)
  }

  @Test("The line of a trial says what is tried and what comes of it, and nothing else")
  func versuchssatz() throws {
    let zimmer = try vergabezimmer("Umschalt-Tab Umschalt-Tab p \"0\" F8", mitZweitemKatalog())
    #expect(
      zimmer.meldung.hasPrefix(
        "Versuch (andere Punkte): gleich viele mit Platz, 2 Kinder wären anderswo;"))
    // The points of one catalogue are none of the other.
    try zimmer.tippe("c Ende Enter")
    #expect(zimmer.meldung.hasPrefix("Versuch (Katalog „Zweiter“): "))
    try zimmer.tippe("Entf g")
    #expect(zimmer.meldung.hasPrefix("Versuch (Geschwister einzeln): gleich viele"))
  }

  @Test("How many wishes an Anmeldung may have is said in each form of a Runde")
  func wunschgrenze() throws {
    var ohne = Rundenkommune.dateien
    ohne["runden"] = ohne["runden"]?.split(separator: "\n").first.map { $0 + "\n" }
    for (tasten, dateien) in [
      ("n", ohne), ("n", Rundenkommune.dateien), ("E j A F8 k", Rundenkommune.dateien),
      ("E j A F8 F6", Rundenkommune.dateien),
    ] {
      let zimmer = try vergabezimmer(tasten, dateien)
      let said = zimmer.bild().joined(separator: " ")
      #expect(said.contains("Eine Anmeldung nennt höchstens"), "\(tasten)")
      #expect(!said.contains("höchstens 0"), "\(tasten)")
    }
  }

  @Test(
    "A search stands in the head, looks at all that a row shows, and says where nothing is found")
  func suche() throws {
    for (blatt, wort, n) in [
      ("", "mond", "1 von 2"), ("Tab ", "nachweis arbeit", "1 von 3"),
      ("Tab Tab ", "dorn", "1 von 8"),
      ("Tab Tab ", "ohne platz", "4 von 8"),
      ("Tab Tab Tab → ", "bekäme", "2 von 7"),
    ] {
      let zimmer = try vergabezimmer(blatt + "/ \"\(wort)\"")
      #expect(zimmer.bild()[3].contains("Suche \(wort)"), "\(wort)")
      #expect(zimmer.bild()[3].contains(n), "\(wort): \(zimmer.bild()[3])")
      try zimmer.tippe("Enter")
      #expect(zimmer.bild()[3].contains("Suche \(wort)"), "\(wort)")
      try zimmer.tippe("/ Strg-U \"xyz\"")
      #expect(zimmer.bild().joined().contains("Kein Treffer. Esc zeigt wieder alle."), "\(wort)")
      try zimmer.tippe("Esc")
      #expect(zimmer.bild()[3].contains("Hauptrunde  ") && !zimmer.bild()[3].contains("Suche"))
    }
  }

  @Test("After Esc from a search one is on the row that was found")
  func sucheVerlassen() throws {
    let zimmer = try vergabezimmer("Tab Tab / \"holm\" Enter Esc")
    #expect(zimmer.sitzung.vergabe.kinder.zeile?.antrag.name == "Holm, Hans")
    #expect(zimmer.sitzung.vergabe.kinder.gezeigt == 8)
    try zimmer.tippe("Tab → / \"dorn\" Enter")
    #expect(zimmer.bild()[8].contains("Sonne: 1 von 7 Bewerbungen"))
  }

  @Test("Einrichtungen come by name, and the kind of places that is turned is marked at once")
  func plaetze() throws {
    let zimmer = try vergabezimmer()
    let rows = zimmer.bild()
    #expect(rows[9].contains("Mond") && rows[10].contains("Sonne"))
    #expect(rows[8].contains("\(Sign.selected.text)U3"))
    try zimmer.tippe("↓")
    #expect(zimmer.bild()[8].contains("\(Sign.selected.text)Ü3"))
    #expect(zimmer.meldung == "Sonne, Ü3: 2 sicher, gibt 2; 2 vergeben, letzter Rang 2.")
    try zimmer.tippe("←")
    #expect(zimmer.meldung == "Sonne, U3: gibt keine Plätze.")
    try zimmer.tippe("Tab Tab Tab e")
    #expect(zimmer.bild().joined(separator: "\n").contains(#/Mond[^\n]*\n[^\n]*Sonne/#))
  }

  @Test("A trial stays with its Einrichtung when others come or go")
  func versuchBleibt() throws {
    let zimmer = try vergabezimmer("↓ +")
    try zimmer.kollege(
      Anlegen(
        .einrichtungen,
        [
          Feldwert("id", "e0"), Feldwert("traeger_id", "t1"), Feldwert("name", "Aster"),
          Feldwert("art", "kita"),
        ]))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.vergabe.probe?.lage.haeuser.count == 3)
    #expect(
      zimmer.sitzung.vergabe.versuche
        == [VergabeZustand.Stelle(haus: Kennung(gespeichert: "e1"), art: .kindergarten): 3])
    #expect(zimmer.meldung.contains("Sonne, Ü3: 2 sicher, gibt 3"))
    #expect(zimmer.meldung.contains("+1 mit Platz"))
  }

  @Test("Whole names and whole wishes: nothing that decides is cut off")
  func nichtsAbgeschnitten() throws {
    var dateien = Rundenkommune.dateien
    let long = "Kindertagesstätte am Alten Güterbahnhof"
    dateien["einrichtungen"] = dateien["einrichtungen"]?.replacing("Mond", with: long)
    dateien["runden"] = dateien["runden"]?
      .replacing(";Hauptrunde;", with: ";Hauptrunde der Stadt Auen für das Jahr 2027;")
    dateien["kriterien"] = dateien["kriterien"]?
      .replacing(";Arbeit;", with: ";Beide Eltern arbeiten oder eines allein;")
    let zimmer = try vergabezimmer("/ \"sonne\" Enter + Tab Tab Tab Tab", dateien)
    let moves = zimmer.bild().filter { $0.contains(Sign.right.text) }
    #expect(!moves.isEmpty && moves.allSatisfy { $0.trimmed.hasSuffix(".)") }, "\(moves)")
    #expect(zimmer.bild()[3].contains("  8 Kinder · Beginn"), "\(zimmer.bild()[3])")
    try zimmer.tippe("p")
    #expect(zimmer.bild().joined().contains("Beide Eltern arbeiten oder eines allein"))
  }

  @Test("Read aloud, the comparison says every wish, who stays and who has nothing")
  func schlicht() throws {
    let zimmer = try vergabezimmer("Umschalt-Tab Umschalt-Tab", istSchlicht: true)
    #expect(
      zimmer.bild(.plain).contains {
        $0.contains("Kindergarten Ü3: 1. Wunsch 3 . 2. 1 . ohne Platz 4")
      }, "\(zimmer.bild(.plain))")
  }

  @Test("Once it is decided, no comparison asks for what the minutes don't know")
  func sozialraum() throws {
    let zimmer = try vergabezimmer("Umschalt-Tab Umschalt-Tab t t")
    #expect(zimmer.sitzung.vergabe.gliederung == .sozialraum)
    try zimmer.tippe("E j")
    #expect(!zimmer.bild().joined().contains("ohne Angabe"))
    for _ in 1...3 {
      try zimmer.tippe("t")
      #expect(zimmer.sitzung.vergabe.gliederung != .sozialraum)
    }
  }

  @Test("The minutes of a decided Runde are read, copied and written")
  func niederschrift() throws {
    let zimmer = try vergabezimmer("N")
    #expect(zimmer.meldung == zimmer.texte(GrundText.erstEntscheiden))
    try zimmer.tippe("E j F2 \"nieder\" Enter")
    #expect(zimmer.bild().joined().contains("Niederschrift der Runde „Hauptrunde“"))
    let copied = zimmer.nur(.key(.control("y"))).compactMap {
      if case .kopiere(let text) = $0 { text } else { nil }
    }
    #expect(copied.first?.contains("Kriterien und Punkte") == true)
    zimmer.fuehreAus {
      $0.dialoge = [.text(Textblatt("Lang", String(repeating: "Zeile\n", count: 2000)))]
      return []
    }
    #expect(zimmer.nur(.key(.control("y"))).isEmpty && zimmer.meldung.contains("F9"))
    try zimmer.tippe("Esc N F9")
    let written = zimmer.nur(.key(.function(8))).compactMap {
      if case .ausgeben(let ausgabe) = $0 { ausgabe } else { nil }
    }
    #expect(written.first?.name == "niederschrift" && written.first?.ziel == .text)
    #expect(written.first?.zeilen.contains(["Kriterien und Punkte"]) == true)
    try zimmer.tippe("Esc")
    #expect(zimmer.sitzung.dialoge.isEmpty)
  }

  @Test(
    "Without a Runde it says what is to be done first, and a catalogue only where there is none")
  func leer() throws {
    var dateien = Rundenkommune.dateien
    dateien["runden"] = dateien["runden"]?.split(separator: "\n").first.map { $0 + "\n" }
    let ready = try vergabezimmer("", dateien)
    #expect(!ready.bild().joined().contains("Katalog"))
    for name in ["kataloge", "kriterien"] {
      dateien[name] = dateien[name]?.split(separator: "\n").first.map { $0 + "\n" }
    }
    #expect(try vergabezimmer("", dateien).bild().joined().contains("Kriterienkatalog"))
  }

  @Test("A child that was moved is refused all the same, and one that was refused is moved")
  func verschobenUndAbgelehnt() throws {
    let zimmer = try vergabezimmer("Tab Tab Tab → / \"dorn\" Enter m \"1\" Tab \"Probe\" F8")
    func rang() throws -> Int? {
      try #require(try zimmer.amt.frage(RundenprobeAuskunft(n1)).lage.entscheide.first).rang
    }
    #expect(try rang() == 1)
    try zimmer.tippe("x Strg-U \"kein Fahrdienst\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    #expect(try rang() == nil)
    try zimmer.tippe("m \"2\" F8")
    #expect(try rang() == 2)
  }
}
