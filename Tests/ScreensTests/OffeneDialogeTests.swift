import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("What is open follows the data, and the mouse")
struct OffeneDialogeTests {
  private func warum(_ zimmer: Amtszimmer) throws -> Warum {
    guard case .warum(let warum) = zimmer.sitzung.dialoge.last else { throw Fehlt() }
    return warum
  }

  private func verlauf(_ zimmer: Amtszimmer) throws -> Platzdetails {
    guard case .verlauf(let details) = zimmer.sitzung.dialoge.last else { throw Fehlt() }
    return details
  }

  private struct Fehlt: Error {}

  /// The text of the row with the cursor.
  private func gewaehlt(_ zimmer: Amtszimmer) -> String {
    let canvas = zimmer.sitzung.draw(signs: .unicode)
    return canvas.cursor.map { canvas.text[$0.row].trimmed } ?? ""
  }

  /// A colleague lets the first contract end at the end of 2026.
  private func kuerze(_ zimmer: Amtszimmer) throws {
    var files = Musterkommune.dateien
    files["vertraege"] = files["vertraege"]?.split(separator: "\n").map {
      String($0).replacing(/^(v1;.*);2030-07-31;/) { "\($0.output.1);2026-12-31;" }
    }.joined(separator: "\n")
    #expect(files != Musterkommune.dateien)
    try zimmer.kollege(Einlesen(ordner: "muster"), liefert: files)
    zimmer.folgeAenderungen()
  }

  @Test("A reason that is open counts what a colleague takes down, and the cursor stays")
  func warum() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("/ \"loewen\" Enter Tab ?")
    #expect(try warum(zimmer).summe == 100)
    let before = gewaehlt(zimmer)
    #expect(before.contains("Anmeldung a3"))
    try zimmer.kollege(try anmeldung(1, in: "e2", ab: "2026-10-01"))
    zimmer.folgeAenderungen()
    #expect(try warum(zimmer).summe == 200)
    #expect(gewaehlt(zimmer) == before)
  }

  @Test("So does the sum over the Kommune, with its title")
  func summe() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("↑ ↑ ↑ Tab Tab ? ↓")
    let before = try warum(zimmer)
    #expect(before.von == Warum.Summe(kategorie: .krippe, figur: .neu))
    let row = gewaehlt(zimmer)
    try zimmer.kollege(try anmeldung(1, in: "e1", ab: "2026-10-01"))
    zimmer.folgeAenderungen()
    let after = try warum(zimmer)
    #expect(after.summe == before.summe + 100)
    #expect(after.summe == after.zeilen.reduce(0) { $0 + $1.menge })
    // Behind the window another part of the screen is seen.
    #expect(gewaehlt(zimmer).hasPrefix(row.prefix { $0 != "│" }))
    #expect(after.titel == before.titel)
  }

  @Test("and the Verlauf of a place")
  func verlaufFolgt() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe("\"030525\" \"010327\" F6 ↓ ↓ ↓")
    let before = try verlauf(zimmer)
    let row = gewaehlt(zimmer)
    #expect(row.contains("02.06.2027"))
    try kuerze(zimmer)
    let after = try verlauf(zimmer)
    #expect(after.stufen != before.stufen && after.stufen.first?.frei == Platzzahl(2))
    #expect(gewaehlt(zimmer).contains("02.06.2027"))
  }

  @Test("A click selects a row in both, and one beside the rows nothing")
  func klick() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("↓ ↓ ?")
    #expect(try warum(zimmer).zeilen.count > 3)
    try zimmer.tippe("Klick 7,20")
    #expect(gewaehlt(zimmer) == zimmer.bild()[6].trimmed)
    try zimmer.tippe("Klick 4,20 Klick 21,20")
    #expect(gewaehlt(zimmer) == zimmer.bild()[6].trimmed)
    try zimmer.tippe("Esc \"2\" \"030525\" \"010327\" F6 Klick 8,20")
    #expect(gewaehlt(zimmer) == zimmer.bild()[7].trimmed)
    try zimmer.tippe("Klick 1,20")
    #expect(gewaehlt(zimmer) == zimmer.bild()[7].trimmed)
  }

  @Test("From 132 columns on the Verlauf stands beside the list and follows its cursor")
  func daneben() throws {
    let zimmer = try Amtszimmer(breite: 132, hoehe: 43, schirm: .freiePlaetze)
    try zimmer.tippe("\"030525\" \"010327\"")
    for _ in 0..<3 {
      let row = try #require(zimmer.sitzung.freiePlaetze.zeile)
      let pane = try #require(zimmer.sitzung.freiePlaetze.daneben)
      #expect(zimmer.bild()[6].contains("│ \(row.einrichtung.satz.name)"))
      try zimmer.tippe("F6")
      #expect(try verlauf(zimmer).stufen == pane.stufen && !pane.stufen.isEmpty)
      try zimmer.tippe("Esc ↓")
    }
    try zimmer.tippe("↑ ↑ ↑")
    let before = zimmer.sitzung.freiePlaetze.daneben?.stufen
    try kuerze(zimmer)
    #expect(zimmer.sitzung.freiePlaetze.daneben?.stufen != before)
    // A click on the pane is none on the list.
    let row = gewaehlt(zimmer)
    try zimmer.tippe("Klick 9,110")
    #expect(gewaehlt(zimmer) == row)
    try zimmer.tippe("Größe 131x43")
    #expect(!zimmer.bild()[7].contains("│"))
  }
}
