import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("The list of the Übersicht shows first what is short")
struct UebersichtlisteTests {
  /// The names and categories of the rows.
  private func zeilen(_ zimmer: Amtszimmer) -> [String] {
    zimmer.bild()[11..<21].map { String($0.dropFirst().prefix(24)).trimmed }.filter { $0 != "" }
  }

  @Test("n leaves only rows that are not covered, as a filter that is seen, and Esc lifts it")
  func nurFehlende() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("n")
    #expect(zimmer.meldung.hasPrefix("Filter: nur ▲   "))
    #expect(zimmer.meldung.hasSuffix("von 11 Zeilen · oben: alle"))
    let short = zimmer.sitzung.uebersicht
    let rows = try #require(short.antwort).zeilen
    #expect(!short.sichtbar.isEmpty && short.sichtbar.allSatisfy { rows[$0].werte.deckung < .zero })
    #expect(short.sichtbar.count == rows.count { $0.werte.deckung < .zero })
    try zimmer.tippe("/ \"josef\" Enter")
    #expect(zimmer.meldung.hasPrefix("Filter: josef · nur ▲   1 von 11"))
    try zimmer.tippe("Esc")
    #expect(zimmer.sitzung.uebersicht.sichtbar.count == rows.count)
  }

  @Test("s puts first where most is short, and once more by name")
  func sortieren() throws {
    let zimmer = try Amtszimmer()
    let all = zeilen(zimmer)
    try zimmer.tippe("s")
    #expect(zimmer.meldung.hasPrefix("Sortiert nach Deckung"))
    let z = zimmer.sitzung.uebersicht
    let order = z.sichtbar.compactMap { z.antwort?.zeilen[$0].werte.deckung }
    #expect(order == order.sorted() && order.count == 11)
    try zimmer.tippe("s")
    #expect(zeilen(zimmer) == all)
  }

  @Test("A figure that a Gesamtzahl lowers has a sign, in its row and in the sum, and ? says why")
  func gedeckelt() throws {
    var files = Musterkommune.dateien
    files["betriebserlaubnis"]? += "e2;gesamt;5;;;BE-2\n"
    let zimmer = try Amtszimmer(files)
    try zimmer.tippe("/ \"loewen\" Enter")
    let row = try #require(zimmer.bild().first { $0.contains("Löwenzahn") && $0.contains("Ü3") })
    #expect(row.contains("◆0"))
    #expect(zimmer.bild()[6].contains("◆"))
    #expect(!zimmer.bild()[4].contains("◆"))
    try zimmer.tippe("↓ ?")
    #expect(zimmer.bild().contains { $0.contains("(gesamt)") })
    #expect(zimmer.bild().contains { $0.contains("zusammen 0") })
  }

  @Test("A day on which no contract runs is named, not called covered")
  func ausserhalb() throws {
    let zimmer = try Amtszimmer()
    for day in ["1.8.1899", "1.8.9999"] {
      try zimmer.tippe("F5 \"\(day)\" Enter")
      #expect(
        zimmer.meldung == "Am 0\(day.replacing(".8.", with: ".08.")) läuft kein Vertrag: "
          + "Der Tag liegt wohl außerhalb der Daten.")
    }
  }

  @Test("Tab goes only to figures that are shown")
  func gezeigte() throws {
    let zimmer = try Amtszimmer()
    for _ in 0..<9 {
      try zimmer.tippe("Tab")
      #expect(zimmer.bild()[10].contains("▌"), "\(zimmer.sitzung.uebersicht.figur)")
    }
  }

  @Test("The old word of the filter is replaced by what is typed, and an umlaut is meant")
  func altesWort() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("/ \"josef\" Enter / \"löwen\" Enter")
    #expect(zimmer.sitzung.uebersicht.filter.text == "löwen")
    #expect(!zimmer.sitzung.uebersicht.sichtbar.isEmpty)
    try zimmer.tippe("/ \"jösef\" Enter")
    #expect(zimmer.sitzung.uebersicht.sichtbar.isEmpty)
  }

  @Test("While the filter is typed the line of keys names what works there")
  func tastenzeile() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("/ \"so\"")
    #expect(zimmer.bild()[23] == " Enter Fertig Esc Filter weg F10 Ende")
    try zimmer.tippe("Klick 24,3")
    #expect(!zimmer.sitzung.uebersicht.filtert && !zimmer.sitzung.uebersicht.filter.isEmpty)
  }
}
