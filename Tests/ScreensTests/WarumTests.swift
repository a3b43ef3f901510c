import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("Why this number?")
struct WarumTests {
  /// What is shown in the dialog: the sum and the contributions, as on the screen.
  private func dialog(_ zimmer: Amtszimmer) throws -> Warum {
    guard case .warum(let warum) = zimmer.sitzung.dialoge.last else {
      throw Fehlt()
    }
    return warum
  }

  private struct Fehlt: Error {}

  @Test(
    "The contributions shown add up to every figure of the Übersicht, on days past and to come",
    arguments: 1...6 as ClosedRange<UInt64>)
  func uebersicht(seed: UInt64) throws {
    let kommune = Zufallskommune(seed: seed, einrichtungen: 3, kinder: 24)
    let zimmer = try Amtszimmer(kommune.dateien, heute: "2026-11-02")
    var checked = 0
    for day in ["010326", "021126", "310727", "010827", "290228"] {
      try zimmer.tippe("F5 \"\(day)\" Enter")
      let answer = try #require(zimmer.sitzung.uebersicht.antwort)
      for (i, row) in answer.zeilen.enumerated() {
        for figur in Figur.zeile {
          checked += 1
          try pruefe(zimmer, figur, figur.wert(row)) {
            $0.uebersicht.summe = nil
            $0.uebersicht.liste.follow(i)
          }
        }
      }
      for (i, sum) in answer.summen.enumerated() {
        for figur in Figur.summe {
          checked += 1
          try pruefe(zimmer, figur, figur.wert(sum)) { $0.uebersicht.summe = i }
        }
      }
    }
    #expect(checked > 200)
  }

  @Test("On the Warteliste: what is free where a child wishes to be, and who else asks for that")
  func warteliste() throws {
    let zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste)
    try zimmer.tippe("/ \"muller\" Enter ?")
    var seen: [String] = []
    for _ in 0..<4 {
      let warum = try dialog(zimmer)
      let frage = try #require(warum.frage)
      let row = try zimmer.amt.frage(BedarfAuskunft(am: frage.am)).first {
        $0.werte.einrichtung == frage.einrichtung && $0.werte.kategorie == frage.kategorie
      }
      let wert =
        frage.figur == .frei
        ? Int(row?.werte.frei.hundertstel ?? 0) : (row?.neuanmeldungen ?? 0) * 100
      #expect(warum.summe == wert, "\(warum.ziele[warum.ziel].titel)")
      seen.append(warum.ziele[warum.ziel].titel)
      try zimmer.tippe("Tab")
    }
    #expect(
      seen == [
        "Freie Plätze am 01.08.2027 · Krippe U3 · Kita Sonnenblume",
        "Neuanmeldungen am 01.08.2027 · Krippe U3 · Kita Sonnenblume",
        "Freie Plätze am 01.08.2027 · Krippe U3 · Waldkita",
        "Neuanmeldungen am 01.08.2027 · Krippe U3 · Waldkita",
      ])
    // Who waits since long is looked at as old as it is now; who has no wish waits with the others.
    try zimmer.tippe("Esc Esc / \"lukasz\" Enter F5 \"010827\" Enter ?")
    #expect(
      try dialog(zimmer).ziele.allSatisfy { $0.titel.contains("01.08.2027 · Kindergarten Ü3") })
    try zimmer.tippe("Esc Esc / \"celik\" Enter ?")
    #expect(try dialog(zimmer).ziele.map(\.titel).joined().contains("ohne Wunsch"))
    #expect(zimmer.bild().contains { $0.contains("Çelik, Deniz") })
  }

  private func pruefe(
    _ zimmer: Amtszimmer, _ figur: Figur, _ wert: Int, _ select: (inout Sitzung) -> Void
  ) throws {
    zimmer.fuehreAus {
      select(&$0)
      $0.uebersicht.figur = figur
      return []
    }
    try zimmer.tippe("\"?\"")
    let shown = try dialog(zimmer)
    #expect(shown.zeilen.reduce(0) { $0 + $1.menge } == wert, "\(figur)")
    #expect(shown.summe == wert)
    // What stands behind a part of a sum adds up to the part, or to its own figure.
    if let part = shown.zeilen.firstIndex(where: { $0.ziel != nil }) {
      let row = zimmer.sitzung.uebersicht.antwort?.zeilen.first {
        figur.summand($0) == shown.zeilen[part].menge
          && $0.einrichtung?.satz.id == shown.zeilen[part].ziel?.frage.einrichtung
          && $0.werte.werte.kategorie == shown.zeilen[part].ziel?.frage.kategorie
      }
      try zimmer.tippe("Enter")
      let behind = try dialog(zimmer)
      #expect(behind.summe == row.map(figur.wert))
      try zimmer.tippe("Esc")
    }
    try zimmer.tippe("Esc")
  }

  @Test(
    "So they do for both figures of every row of Freie Plätze",
    arguments: 1...6 as ClosedRange<UInt64>)
  func freiePlaetze(seed: UInt64) throws {
    let kommune = Zufallskommune(seed: seed, einrichtungen: 4, kinder: 24)
    let zimmer = try Amtszimmer(kommune.dateien, heute: "2026-11-02", schirm: .freiePlaetze)
    for call in ["\"030525\" \"010327\"", "\"030523\" \"010926\"", "\"030519\" \"010828\""] {
      try zimmer.tippe("Strg-N " + call)
      // A child that is too old by then gets no answer.
      guard let answer = zimmer.sitzung.freiePlaetze.antwort else { continue }
      for i in answer.zeilen.indices {
        zimmer.fuehreAus {
          $0.freiePlaetze.liste.follow(i)
          return []
        }
        let row = try #require(zimmer.sitzung.freiePlaetze.zeile)
        try zimmer.tippe("\"?\"")
        let narrow = try dialog(zimmer)
        let question = try #require(narrow.frage)
        let free = try zimmer.amt.frage(
          FreiAuskunft(
            am: question.am, kategorie: question.kategorie, einrichtung: question.einrichtung))
        #expect(narrow.summe == Int(free.first?.werte.frei.hundertstel ?? 0))
        try zimmer.tippe("Tab")
        #expect(try dialog(zimmer).summe == row.wartende * 100)
        try zimmer.tippe("Esc")
      }
    }
  }

  @Test("Tab goes from figure to figure, and the title says which one it is")
  func tab() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("\"?\"")
    #expect(zimmer.bild()[3].contains("Freie Plätze am 02.11.2026"))
    try zimmer.tippe("Tab")
    #expect(zimmer.bild()[3].contains("Neuanmeldungen"))
    try zimmer.tippe("Umschalt-Tab Umschalt-Tab")
    #expect(zimmer.bild()[3].contains("Reserviert"))
  }

  @Test("Under a bound on all categories together it says what is free in all of them")
  func zusammen() throws {
    var dateien = Musterkommune.dateien
    dateien["betriebserlaubnis"]? += "e1;gesamt;11;;;BE-1\n"
    let zimmer = try Amtszimmer(dateien)
    try zimmer.tippe("/ \"sonnen\" Enter \"?\"")
    let shown = { zimmer.bild().contains { $0.contains("in allen Kategorien zusammen frei: 1 ") } }
    for _ in 0..<Figur.zeile.count where !shown() { try zimmer.tippe("Tab") }
    #expect(shown())
    let without = try Amtszimmer()
    try without.tippe("/ \"sonnen\" Enter \"?\" Tab Tab Tab Tab Tab")
    #expect(!without.bild().contains { $0.contains("zusammen frei") })
  }
}
