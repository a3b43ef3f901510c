import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("What is marked on the Warteliste")
struct WartelistemarkenTests {
  private let zimmer: Amtszimmer

  init() throws { zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste) }

  private var markiert: Set<String> { zimmer.sitzung.warteliste.tabelle.markiert }

  private func kollege(_ vorgang: some Vorgang) throws {
    try zimmer.kollege(vorgang)
    zimmer.folgeAenderungen()
  }

  @Test("A row that vanished keeps no mark, also while it is still seen, and gets none again")
  func verschwunden() throws {
    try zimmer.tippe("*")
    let all = markiert
    #expect(all.contains("b1") && all.count > 4)
    try kollege(AnmeldungZurueckziehen([Kennung(gespeichert: "b1")]))
    #expect(zimmer.sitzung.warteliste.tabelle.verschwunden == ["b1"])
    #expect(markiert == all.subtracting(["b1"]))
    #expect(zimmer.meldung.hasPrefix("\(all.count - 1) markiert"))
    // The next key would let it go; the mark of all rows does not reach it before.
    try zimmer.tippe("* *")
    #expect(markiert == all.subtracting(["b1"]))
    try zimmer.tippe("b j")
    let stored = try zimmer.amt.frage(BestandAuskunft()).anmeldungen.map(\.satz)
    #expect(stored.first { $0.id.text == "b1" }?.status == .zurueckgezogen)
    try kollege(AnmeldungWiederOeffnen([Kennung(gespeichert: "b1")]))
    #expect(!markiert.contains("b1"), "who comes back is not marked by anybody")
  }

  @Test("A row on which the cursor stands can't be marked once it has vanished")
  func unterDemCursor() throws {
    try zimmer.tippe("/ \"muller\" Enter")
    try kollege(AnmeldungZurueckziehen([Kennung(gespeichert: "b1")]))
    try zimmer.tippe("\" \"")
    #expect(zimmer.meldung.hasPrefix("Diese Zeile steht nicht mehr auf der Liste"))
    #expect(markiert.isEmpty)
  }

  @Test("All that are marked become the other kind at once, and go back at once")
  func umwandeln() throws {
    func arten() throws -> [Anmeldung.Art] {
      try zimmer.amt.frage(BestandAuskunft()).anmeldungen.map(\.satz)
        .filter { ["b1", "b4"].contains($0.id.text) }.map(\.art)
    }
    #expect(try arten() == [.betreuungsanfrage, .betreuungsanfrage])
    try zimmer.tippe("/ \"abel\" Enter")
    for _ in 0..<zimmer.sitzung.warteliste.gezeigt
    where zimmer.sitzung.warteliste.tabelle.zeile?.id.text != "b4" { try zimmer.tippe("↓") }
    try zimmer.tippe("\" \" / Strg-U \"muller\" Enter \" \"")
    #expect(markiert == ["b1", "b4"])
    try zimmer.tippe("u")
    #expect(zimmer.bild().contains { $0.contains("Umwandeln: 2 Anmeldungen") })
    try zimmer.tippe("F8")
    #expect(zimmer.meldung.hasPrefix("Jetzt Bedarfsmeldung"))
    #expect(try arten() == [.bedarfsmeldung, .bedarfsmeldung])
    try zimmer.tippe("Strg-Z j")
    #expect(try arten() == [.betreuungsanfrage, .betreuungsanfrage])
  }
}
