import ScreenKit
import TestSupport
import Testing

@testable import App
@testable import Screens

@Suite("What is chosen can be copied")
struct KopierenTests {
  /// The text that Strg-Y hands over.
  private func kopiert(_ zimmer: Amtszimmer) -> String? {
    for case .kopiere(let text) in zimmer.nur(.key(.control("y"))) { return text }
    return nil
  }

  @Test("First the cell, then its row with tabs; another row begins with its cell")
  func zelleUndZeile() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("/ \"löwenzahn\" Enter")
    let cell = try #require(kopiert(zimmer))
    let row = try #require(kopiert(zimmer))
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    #expect(cells[0] == "Kita Löwenzahn" && cells[8] == cell)
    #expect(!row.hasSuffix("\t"))
    try zimmer.tippe("↓ Umschalt-Tab")
    #expect(kopiert(zimmer)?.contains("\t") == false)
  }

  @Test("A sum is copied with its category")
  func summe() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("↑")
    _ = kopiert(zimmer)
    #expect(kopiert(zimmer)?.hasPrefix("Hort\t") == true)
  }

  @Test("Every screen with rows has something to copy", arguments: Schirm.allCases)
  func ueberall(schirm: Schirm) throws {
    let zimmer = try BilderTests.zimmer(schirm)
    switch schirm {
    case .freiePlaetze:
      #expect(kopiert(zimmer) == nil)
      #expect(zimmer.meldung.contains("nichts gewählt"))
      try zimmer.tippe("\"030525\"")
    case .kinder: try zimmer.tippe("\"abel\"")
    default: break
    }
    let cell = try #require(kopiert(zimmer))
    #expect(try #require(kopiert(zimmer)).contains(cell))
    // Only what is seen: the cell stands on the screen.
    try zimmer.tippe("Größe 250x60")
    #expect(zimmer.bild().joined(separator: "\n").contains(cell))
  }

  @Test("A cell ends no line, whatever stands in it")
  func zeilenende() {
    let cells = Kopierbares(["rm -rf\n", "x\r\ny"], gewaehlt: 0)
    #expect(cells?.zelle == "rm -rf" && cells?.zeile == "rm -rf\txy")
  }

  @Test("A protected address is not in any row")
  func auskunftssperre() throws {
    let zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste)
    var rows: [String] = []
    for _ in 0..<8 {
      _ = kopiert(zimmer)
      rows.append(try #require(kopiert(zimmer)))
      try zimmer.tippe("↓")
    }
    #expect(Set(rows).count == 8 && rows.contains { $0.contains("Çelik, Deniz") })
    #expect(!rows.contains { $0.contains("Geheim") || $0.contains("Verborgen") })
  }

  @Test("What arrived is said, and that a terminal takes nothing")
  func gesagt() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("Strg-Y")
    #expect(zimmer.meldung.hasPrefix("Dieses Terminal lässt nichts"))
    #expect(Meldung.kopiert("Hort\t3", zimmer.texte).satz == "Kopiert: Hort | 3")
  }
}
