import Domain
import Office
import TestSupport
import Testing

@Suite("Every figure can be explained down to the single record")
struct WarumTests {
  private func sum(_ amt: Amt, _ figur: WarumAuskunft.Figur, _ zeile: Platzzeile, _ tag: Tag) throws
    -> Platzzahl
  {
    try amt.frage(
      WarumAuskunft(figur, einrichtung: zeile.einrichtung, kategorie: zeile.kategorie, am: tag)
    ).reduce(.zero) { $0 + $1.menge }
  }

  @Test("and what its records add is the figure", arguments: 1...12)
  func contributionsAddUp(seed: Int) throws {
    let amt = try Probeamt(Zufallskommune(seed: UInt64(seed) + 900, kinder: 20).dateien).amt()
    var zufall = Zufall(seed: UInt64(seed))
    for _ in 1...8 {
      let tag = try #require(Tag(iso: zufall.tag(2024...2030)))
      let frei = try amt.frage(FreiAuskunft(am: tag))
      for zeile in frei.map(\.werte) {
        let wo = "seed \(seed), \(zeile.einrichtung?.text ?? ""), \(zeile.kategorie), \(tag.iso)"
        #expect(try sum(amt, .frei, zeile, tag) == zeile.frei, "\(wo)")
        #expect(try sum(amt, .summand(.plaetze), zeile, tag) == zeile.plaetze, "\(wo)")
        #expect(try sum(amt, .summand(.gesperrt), zeile, tag) == zeile.gesperrt, "\(wo)")
        #expect(try sum(amt, .summand(.bestand), zeile, tag) == zeile.bestand, "\(wo)")
        #expect(try sum(amt, .summand(.zusagen), zeile, tag) == zeile.zusagen, "\(wo)")
        #expect(try sum(amt, .summand(.reserviert), zeile, tag) == zeile.reserviert, "\(wo)")
        #expect(try sum(amt, .angebot, zeile, tag) == zeile.plaetze - zeile.gesperrt, "\(wo)")
      }
      for zeile in try amt.frage(BedarfAuskunft(am: tag)) {
        let wo = "seed \(seed), \(zeile.werte.einrichtung?.text ?? "–"), \(tag.iso)"
        #expect(
          try sum(amt, .neuanmeldungen, zeile.werte, tag) == Platzzahl(zeile.neuanmeldungen),
          "\(wo)")
        #expect(
          try sum(amt, .wechselwuensche, zeile.werte, tag) == Platzzahl(zeile.wechselwuensche),
          "\(wo)")
        #expect(try sum(amt, .deckung, zeile.werte, tag) == zeile.deckung, "\(wo)")
      }
    }
  }

  @Test("also where the bound on all categories together decides")
  func gesamtBound() throws {
    let muster = Probeamt.muster
    let amt = try Probeamt(
      muster.mit(
        "betriebserlaubnis", "e1;gesamt;20;;;", "e1;gesamt;4;;;\ne1;kindergarten;9;;;"
      )
      .mit("sperren", "s1;e1;krippe", "s2;e1;gesamt;1;;;Umbau\ns1;e1;krippe"))
    let tag = try #require(Tag(iso: "2026-09-01"))
    let posten = try amt.frage(
      WarumAuskunft(
        .frei, einrichtung: Kennung(gespeichert: "e1"), kategorie: .krippe, am: tag))
    let lines = posten.map {
      "\($0.summand?.rawValue ?? "") \($0.platzart.rawValue) \($0.id) \($0.menge.text)"
    }
    #expect(
      lines == [
        "plaetze gesamt e1 4", "gesperrt gesamt s2 -1", "bestand krippe v1 -1",
        "reserviert krippe r1 -2", "zusagen kindergarten v2 -0.5",
      ])
  }
}
