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
    ).posten.reduce(.zero) { $0 + $1.menge }
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
        .frei, einrichtung: Kennung(gespeichert: "e1"), kategorie: .krippe, am: tag)
    ).posten
    let lines = posten.map {
      "\($0.summand?.rawValue ?? "") \($0.platzart.rawValue) \($0.id) \($0.menge.text)"
    }
    #expect(
      lines == [
        "plaetze gesamt e1 4", "gesperrt gesamt s2 -1", "bestand krippe v1 -1",
        "reserviert krippe r1 -2", "zusagen kindergarten v2 -0.5",
      ])
  }

  @Test("and a permit of no places is one of them; where there is no row there is nothing")
  func noPlaces() throws {
    let amt = try Probeamt(
      Probeamt.muster.mit("betriebserlaubnis", "e1;gesamt;20;;;", "e2;hort;0;2026-01-01;;"))
    let frage = { (tag: String) in
      try amt.frage(
        WarumAuskunft(
          .frei, einrichtung: Kennung(gespeichert: "e2"), kategorie: .hort,
          am: try #require(Tag(iso: tag)))
      ).posten.map(\.menge.text)
    }
    #expect(try frage("2026-09-01") == ["0"])
    #expect(try frage("2025-09-01") == [])
  }

  @Test("What is free in all categories together, day by day", arguments: 1...10)
  func together(seed: Int) throws {
    let amt = try Probeamt(Zufallskommune(seed: UInt64(seed) + 500, kinder: 25).dateien).amt()
    let bestand = try amt.frage(BestandAuskunft())
    var zufall = Zufall(seed: UInt64(seed))
    var seen = 0
    for _ in 1...12 {
      let tag = try #require(Tag(iso: zufall.tag(2024...2030)))
      for (id, zeilen) in Dictionary(
        grouping: try amt.frage(FreiAuskunft(am: tag)).map(\.werte), by: \.einrichtung)
      {
        let bound = bestand.betriebserlaubnis.map(\.satz).filter {
          $0.einrichtung == id && $0.kategorie == .gesamt && $0.gueltig.enthaelt(tag)
        }
        let locked = bestand.sperren.map(\.satz).filter {
          $0.einrichtung == id && $0.kategorie == .gesamt && $0.gueltig.enthaelt(tag)
        }
        let taken = zeilen.reduce(Platzzahl.zero) { $0 + $1.bestand + $1.zusagen + $1.reserviert }
        let offered = zeilen.reduce(Platzzahl.zero) { $0 + $1.plaetze - $1.gesperrt }
        let capped =
          bound.reduce(Platzzahl.zero) { $0 + $1.plaetze }
          - locked.reduce(.zero) { $0 + $1.plaetze } - taken
        let answer = try amt.frage(
          WarumAuskunft(.frei, einrichtung: id, kategorie: zeilen[0].kategorie, am: tag)
        ).zusammen
        #expect(answer == (bound.isEmpty ? nil : min(offered - taken, capped)), "\(tag.iso)")
        seen += bound.isEmpty ? 0 : 1
      }
    }
    #expect(seen > 0 || seed > 1)
  }

  @Test("Every step of the free places has its reasons, and they add up", arguments: 1...12)
  func steps(seed: Int) throws {
    let amt = try Probeamt(Zufallskommune(seed: UInt64(seed) + 700, kinder: 30).dateien).amt()
    var steps = 0
    for zeile in try amt.frage(
      PlatzAuskunft(
        .geboren(try #require(Tag(iso: "2024-05-03"))), ab: try #require(Tag(iso: "2025-01-01")))
    ).zeilen {
      let id = zeile.einrichtung.satz.id
      let wunsch = try amt.frage(
        PlatzAuskunft(
          .geboren(try #require(Tag(iso: "2024-05-03"))), ab: try #require(Tag(iso: "2025-01-01")))
      ).wunsch
      var before: VerlaufAuskunft.Stufe?
      for stufe in try amt.frage(VerlaufAuskunft(id, wunsch)) {
        defer { before = stufe }
        guard let before, !stufe.wechsel else { continue }
        let wo =
          "seed \(seed), \(id.text), \(stufe.ab.iso), \(stufe.kategorie), \(before.frei.text) \(stufe.frei.text)"
        #expect(!stufe.gruende.isEmpty, "\(wo)")
        func bound(_ tag: Tag) throws -> Bool {
          try amt.frage(
            WarumAuskunft(.frei, einrichtung: id, kategorie: stufe.kategorie, am: tag)
          ).posten.contains { $0.platzart == .gesamt }
        }
        guard try bound(stufe.ab) == bound(stufe.ab - 1) else { continue }
        let sum = stufe.gruende.reduce(Platzzahl.zero) { $0 + $1.menge }
        #expect(sum == stufe.frei - before.frei, "\(wo)")
        steps += 1
      }
    }
    #expect(steps > 0)
  }
}
