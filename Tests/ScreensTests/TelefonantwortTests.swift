import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("What the phone desk answers")
struct TelefonantwortTests {
  private static let anruf = "\"030525\" \"010327\" \"45\""

  /// Whatever is free on the wished day stands before what begins later.
  @Test("Throughout comes first, then what is free on the wished day, then later, then full")
  func reihenfolge() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe("\"030525\" \"010327\"")
    #expect(
      zimmer.zeilen.map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" } == [
        "Kita Sonnenblume       Süd          01.03.2027 1 Platz, Wechsel gesichert",
        "Tagespflege Kern       Nord         01.03.2027 dort nur bis zum Kindergarten",
        "Waldkita               Nord         01.03.2027 bis 02.05.28, wieder 01.08.30",
        "Kita Löwenzahn         Süd          15.04.2027 45 Tage später, durchgehend",
        "Kita St. Josef mit de… Mitte        18.02.2028 11 Monate später, durchgehend",
        "Hort am Bach           Mitte        –          hat keine Plätze (Krippe)",
      ])
    try zimmer.tippe("Größe 200x43")
    #expect(zimmer.bild()[9].contains("nur bis 02.05.2028, ab 01.08.2030 wieder"))
  }

  @Test("The sentence never says of a day with a free place that it is full")
  func vorerst() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " Tab \"wald\"")
    #expect(
      zimmer.meldung
        == "Ab 1. März in „Waldkita“, aber nur bis 2. Mai 2028 und wieder ab 1. August 2030; "
        + "in Süd „Kita Sonnenblume“.")
    try zimmer.tippe("Umschalt-Tab \"35\" Tab \"nord\"")
    #expect(
      zimmer.meldung
        == "Ab 1. März in „Tagespflege Kern“, aber nur bis zum Kindergarten (2. Mai 2028); in Süd "
        + "„Kita Sonnenblume“.")
  }

  @Test("Ways out on the wished day stand before a start much later, one soon before them")
  func auswege() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " Tab \"mitte\"")
    #expect(
      zimmer.meldung
        == "Ab 1. März nichts frei; in Süd „Kita Sonnenblume“ · ab 18. Februar 2028 in "
        + "„Kita St. Josef mit dem langen Namen“.")
    try zimmer.tippe("Strg-U \"löwen\"")
    #expect(
      zimmer.meldung
        == "Ab 1. März nichts frei; ab 15. April 2027 in „Kita Löwenzahn“ · in Süd "
        + "„Kita Sonnenblume“.")
    try zimmer.tippe("Umschalt-Tab \"40\" Tab \"sonnen\"")
    #expect(zimmer.meldung.contains("mit 45 Stunden in „Kita Sonnenblume“"))
  }

  @Test("? explains the first day on which the place breaks")
  func bricht() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " Tab \"wald\" Strg-G ?")
    #expect(
      zimmer.bild().contains {
        $0.contains("Freie Plätze am 03.05.2028 · Kindergarten Ü3 · Waldkita")
      })
    #expect(zimmer.bild().contains { $0.contains("zusammen 0") })
    try zimmer.tippe("Esc F6")
    #expect(zimmer.bild().contains { $0.contains("▌○ ab 03.05.2028  Kindergarten Ü3") })
  }

  @Test("Who waits is said in the row where there is room, in a wide window in a column")
  func wartende() throws {
    var files = Musterkommune.dateien
    files["anmeldungen"]? += "ax;k1;betreuungsanfrage;2026-10-01;45;2026-05-02;e3;offen;\n"
    files["vertraege"] = files["vertraege"]?.replacing("v1;k1;", with: "v1;k2;")
    files["vertraege"] = files["vertraege"]?.split(separator: "\n")
      .filter { !$0.hasPrefix("v1;") }.joined(separator: "\n")
    let zimmer = try Amtszimmer(files, breite: 132, hoehe: 43, schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf)
    let row = try #require(zimmer.bild().first { $0.contains("Waldkita  ") })
    #expect(row.contains("01.08.30       1 │"))
    try zimmer.kollege(try anmeldung(1, in: "e1"))
    zimmer.folgeAenderungen()
    try zimmer.tippe("Größe 80x24")
    #expect(zimmer.zeilen[0].hasSuffix("1 wartet"))
  }
}
