import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("Buchungsübersicht: how many children are booked for how many hours")
struct BerichteTests {
  /// The sample Kommune with contracts of several hours.
  static var dateien: [String: String] {
    var result = Musterkommune.dateien
    let rows = (result["vertraege"] ?? "").split(separator: "\n").enumerated().map { i, row in
      row.replacing(";45;", with: ";\(["25", "35", "45", "45", ""][i % 5]);")
    }
    result["vertraege"] = rows.joined(separator: "\n") + "\n"
    return result
  }

  private func zimmer(_ tasten: String = "", breite: Int = 80) throws -> Amtszimmer {
    let zimmer = try Amtszimmer(Self.dateien, breite: breite, schirm: .berichte)
    try zimmer.tippe(tasten)
    return zimmer
  }

  @Test("9 shows it, and the message line says the whole in one sentence")
  func satz() throws {
    let zimmer = try Amtszimmer(Self.dateien)
    try zimmer.tippe("9")
    #expect(zimmer.sitzung.schirm == .berichte)
    #expect(
      zimmer.meldung == "26 Kinder: 5 mit 25, 6 mit 35, 11 mit 45 Stunden, 4 ohne Angabe.")
    try zimmer.tippe("z")
    #expect(zimmer.meldung.hasPrefix("27 Kinder: "))
    #expect(zimmer.bild()[4].contains("Verträge und Zusagen"))
    try zimmer.tippe("F5 \"010120\" Enter")
    #expect(zimmer.meldung == "An diesem Tag ist hier niemand gebucht.")
    try zimmer.tippe("Enter")
    #expect(zimmer.meldung == "Dazu muss zuerst eine Zeile da sein.")
  }

  @Test("A child with a contract and a Zusage elsewhere counts twice, and that is said")
  func doppelt() throws {
    var dateien = Self.dateien
    dateien["vertraege"]? += "v99;k4;e3;2026-08-01;2027-07-31;25;zugesagt;;\n"
    let zimmer = try Amtszimmer(dateien, schirm: .berichte)
    #expect(zimmer.meldung.hasPrefix("26 Kinder: "))
    try zimmer.tippe("z")
    #expect(zimmer.meldung.hasPrefix("28 Kinder: "))
    #expect(zimmer.meldung.hasSuffix("1 Kind zählt mit Vertrag und Zusage doppelt."))
  }

  @Test(
    "Enter on any figure opens as many children as it says; Esc leads back to it", arguments: 0...4)
  func zellen(nach: Int) throws {
    let zimmer = try zimmer("z " + String(repeating: "Tab ", count: nach))
    let z = zimmer.sitzung.berichte
    for row in 0..<z.anzahl {
      for column in z.spalten.indices {
        try zimmer.tippe("Pos1 " + String(repeating: "↓ ", count: row) + "→")
        let now = zimmer.sitzung.berichte
        #expect(now.band == z.spalten[column])
        try zimmer.tippe("Enter")
        let opened = zimmer.sitzung.berichte
        if now.zahl == 0 {
          #expect(zimmer.meldung == "Hinter dieser Zahl steht kein Kind.")
          #expect(opened.zelle == nil)
        } else {
          #expect(opened.kinder.gezeigt == now.zahl, "row \(row), column \(column)")
          try zimmer.tippe("Esc")
          #expect(zimmer.sitzung.berichte.gewaehlt == now.gewaehlt)
        }
      }
    }
  }

  @Test("In the list of children one searches and sorts, Enter opens the child, 9 leads back")
  func kinder() throws {
    let zimmer = try zimmer("Ende Enter")
    #expect(zimmer.sitzung.berichte.kinder.gezeigt == 26)
    try zimmer.tippe("/ \"wald\" Enter")
    #expect(zimmer.sitzung.berichte.kinder.gezeigt == 2)
    let kind = try #require(zimmer.sitzung.berichte.kinder.zeile?.kind)
    try zimmer.tippe("Enter")
    #expect(zimmer.sitzung.schirm == .kinder)
    #expect(zimmer.bild().joined().contains("Kind \(kind.text)"))
    try zimmer.tippe("9")
    #expect(zimmer.sitzung.berichte.kinder.gezeigt == 2)
    try zimmer.tippe("Esc → → s")
    #expect(zimmer.sitzung.berichte.kinder.sortierungen.first?.spalte == "geboren")
    try zimmer.tippe("Esc")
    #expect(zimmer.sitzung.berichte.zelle == nil)
  }

  @Test("s puts the largest figure first, then the smallest, then the names again")
  func sortieren() throws {
    let zimmer = try zimmer("s")
    func summen() -> [Int] { zimmer.sitzung.berichte.zeilen.map(\.summe) }
    let names = try Amtszimmer(Self.dateien, schirm: .berichte).sitzung.berichte.zeilen
    #expect(summen() == summen().sorted(by: >))
    #expect(zimmer.bild()[5].contains("Summe↓"))
    try zimmer.tippe("s")
    #expect(summen() == summen().sorted())
    try zimmer.tippe("s")
    #expect(zimmer.sitzung.berichte.zeilen == names)
  }

  @Test("The filter narrows to part of a name, a Träger, a category; Entf shows all again")
  func filter() throws {
    let zimmer = try zimmer("F4 \"kita\" Tab \"Wald\" F8")
    #expect(zimmer.sitzung.berichte.zeilen.map(\.name) == ["Waldkita"])
    #expect(zimmer.bild()[4].contains("kita · Waldkinder e. V. · nur unterschriebene"))
    try zimmer.tippe("Entf")
    #expect(zimmer.sitzung.berichte.zeilen.count == 6)
    try zimmer.tippe("F4 Tab Tab \"hort\" F8")
    #expect(zimmer.sitzung.berichte.zeilen.map(\.name) == ["Hort am Bach"])
    try zimmer.tippe("Entf Entf")
    #expect(zimmer.meldung.contains("Filter"))
  }

  @Test("F9 writes what is seen, with the sums; of the children never an address")
  func ausgabe() throws {
    func liste(_ tasten: String) throws -> Ausgabe {
      let zimmer = try zimmer(tasten)
      for auftrag in zimmer.nur(.key(.function(8))) {
        if case .ausgeben(let ausgabe) = auftrag { return ausgabe }
      }
      throw CancellationError()
    }
    let table = try liste("Tab Tab F9")
    #expect(table.spalten == ["Kategorie", "25 h", "35 h", "45 h", "o.Ang", "Summe"])
    #expect(table.zeilen.last == ["Summe", "5", "6", "11", "4", "26"])
    #expect(table.kopf.first == "Buchungsübersicht, Stichtag 02.11.2026")
    let children = try liste("Ende Enter F9")
    #expect(children.zeilen.count == 26)
    #expect(!children.zeilen.joined().contains { $0.contains("Weg 1") })
  }

  @Test("What others change is counted at once, and the cursor stays")
  func andere() throws {
    let zimmer = try zimmer("↓ ↓")
    let before = zimmer.sitzung.berichte
    try zimmer.kollege(
      Aendern(.vertraege, "v2", [Feldwert("ende", "2026-10-31")]))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.berichte.summen.reduce(0, +) == 25)
    #expect(zimmer.sitzung.berichte.gewaehlt == before.gewaehlt)
  }

  @Test("Where there are more numbers of hours than room, the chosen one is always seen")
  func vieleSpalten() throws {
    var dateien = Self.dateien
    dateien["vertraege"] =
      (dateien["vertraege"] ?? "").split(separator: "\n").enumerated().map {
        i, row in row.replacing(/;(25|35|45|);unterschrieben/, with: ";\(i + 19).5;unterschrieben")
      }.joined(separator: "\n") + "\n"
    let zimmer = try Amtszimmer(dateien, schirm: .berichte)
    #expect(zimmer.bild()[4].contains("Spalten 1–"))
    for band in zimmer.sitzung.berichte.spalten {
      try zimmer.tippe("→")
      #expect(zimmer.bild()[5].contains(Berichte.titel(band, zimmer.texte)))
    }
  }
}
