import Domain
import ScreenKit
import TestSupport
import Testing

@testable import App
@testable import Office
@testable import Screens

@Suite("The history of a child")
struct GeschichteTests {
  private func geschichte(_ zimmer: Amtszimmer) throws -> [GeschichteAuskunft.Schritt] {
    try zimmer.amt.frage(GeschichteAuskunft(Kennung(gespeichert: "k4")))
  }

  @Test("It names day and time, and what was undone stays in it: by whom and when")
  func zurueckgenommen() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    let before = try geschichte(zimmer).count
    try zimmer.tippe("\"k4\" Enter s \"35\" Tab Strg-U \"010127\" F8 Strg-Z j h")
    let steps = try geschichte(zimmer)
    #expect(steps.count == before + 2)
    #expect(steps[0].zurueckgenommen == nil)
    #expect(
      steps[1].zurueckgenommen
        == GeschichteAuskunft.Ruecknahme(
          zeit: Zeitpunkt(utc: "2026-11-02T09:42:00Z"), nutzer: "weber"))
    // The contract that is no longer there was made all the same.
    #expect(steps[1].aenderungen.contains { $0.art == .neu })
    #expect(steps[0].aenderungen.contains { $0.art == .weg })
    let shown = zimmer.bild().map(\.trimmed).joined(separator: " ")
    #expect(shown.contains("02.11.2026 09:42 weber: "))
    #expect(shown.contains("▲ zurückgenommen von weber"))
  }

  @Test("A parent who was deleted is still told of, but only of the own child")
  func geloescht() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.kollege(Loeschen(.sorgeberechtigte, "s2", []))
    let own = try zimmer.amt.frage(GeschichteAuskunft(Kennung(gespeichert: "k9")))
    #expect(own.first?.aenderungen.contains { $0.art == .weg } == true)
    #expect(try geschichte(zimmer).allSatisfy { !$0.aenderungen.contains { $0.art == .weg } })
  }

  @Test("A moment of the trace is read at this place")
  func ortszeit() throws {
    let moment = try #require(Uhr.ortszeit("2026-07-01T22:30:15Z"))
    let utc = try #require(Zeitpunkt(utc: "2026-07-01T22:30:15Z"))
    #expect(utc.uhrzeit == "22:30" && utc.tag.iso == "2026-07-01")
    // All zones of the world differ by quarters of an hour.
    #expect((moment.tag - utc.tag).magnitude <= 1)
    #expect(["00", "15", "30", "45"].contains(moment.uhrzeit.suffix(2)))
    #expect(Uhr.ortszeit("gestern") == nil)
  }
}
