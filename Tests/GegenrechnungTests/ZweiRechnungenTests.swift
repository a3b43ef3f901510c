import Domain
import TestSupport
import Testing

@Suite("Two calculations that know nothing of each other agree")
struct ZweiRechnungenTests {
  /// Names the first line in which two answers differ.
  private func vergleiche(_ program: String?, _ probe: String?, _ wo: String) -> Bool {
    if program == probe { return true }
    let a = (program ?? "wrong usage").split(separator: "\n", omittingEmptySubsequences: false)
    let b = (probe ?? "wrong usage").split(separator: "\n", omittingEmptySubsequences: false)
    for i in 0..<max(a.count, b.count) {
      let (x, y) = (i < a.count ? a[i] : "–", i < b.count ? b[i] : "–")
      guard x != y else { continue }
      Issue.record("\(wo): the program says \(x), the second calculation \(y)")
      break
    }
    return false
  }

  private func tag(_ text: String) throws -> Tag { try #require(Tag(iso: text)) }

  /// What a Land might say where the Kommune is silent.
  private func profil(_ zufall: inout Zufall) -> [String: String] {
    var werte: [String: String] = [:]
    for zeile in Zufallskommune.parameter(&zufall, jahre: 2025...2029) {
      let teile = zeile.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      werte[teile[0]] = teile[1]
    }
    return werte
  }

  @Test("on the category of a child on each day of twelve years", arguments: Faelle.bis(40))
  func categoriesOnEveryDay(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed), einrichtungen: 1, kinder: 8)
    var zufall = Zufall(seed: UInt64(seed) + 1000)
    let land = profil(&zufall)
    let program = try Domainbild(kommune.dateien, profil: land)
    let probe = Gegenrechnung(dateien: kommune.dateien, profil: land)
    let tage = 12 * 365 + 3
    let von = try tag("2020-01-01")
    let zeitraum = try #require(Zeitraum(von: von, bis: von + (tage - 1)))
    for kind in program.kinder {
      let verbleib = zufall.tagOderOffen(2025...2029, offen: 50)
      var kategorien: [String] = []
      program.regel.forEachAbschnitt(
        geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt,
        verbleibBis: Tag(iso: verbleib), in: zeitraum
      ) { tage, kategorie in
        kategorien += Array(repeating: kategorie.rawValue, count: tage.bis - tage.von + 1)
      }
      let andere = probe.kategorien(
        kind: kind.id.text, von: von.iso, tage: tage, verbleibBis: verbleib)
      let first = zip(kategorien, andere).enumerated().first { $0.element.0 != $0.element.1 }
      #expect(
        kategorien == andere,
        """
        seed \(seed), born \(kind.geburtsdatum.iso), verbleib \(verbleib), Land \(land): \
        \((von + (first?.offset ?? 0)).iso) \(String(describing: first?.element)) \
        under \(kommune.dateien["parameter"] ?? "")
        """)
      let day = zufall.zahl(0...(tage - 1))
      let einzeln = program.regel.kategorie(
        geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt,
        verbleibBis: Tag(iso: verbleib), am: von + day)
      #expect(einzeln.rawValue == andere[day])
    }
  }

  @Test(
    "on the free places of every day of 400 days, and without a break",
    arguments: Faelle.bis(60))
  func freeOnEveryDay(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed))
    var zufall = Zufall(seed: UInt64(seed) + 2000)
    let von = try tag(zufall.tag(2024...2028))
    let fenster = try #require(Zeitraum(von: von, bis: von + 399))
    let program = try Domainbild(
      kommune.dateien, fenster: zufall.trifft(50) ? fenster : .immer)
    let probe = Gegenrechnung(dateien: kommune.dateien)
    for tage in 0..<400 {
      let am = von + tage
      let same = vergleiche(
        program.frei(Zeitraum(am: am)), probe.frei(am: am.iso), "seed \(seed), frei on \(am.iso)")
      if !same { return }
    }
    for _ in 1...8 {
      let am = von + zufall.zahl(0...399)
      let bis = min(fenster.bis, am + zufall.zahl(0...150))
      let same = vergleiche(
        program.frei(try #require(Zeitraum(von: am, bis: bis))),
        probe.frei(am: am.iso, bis: bis.iso), "seed \(seed), frei \(am.iso) to \(bis.iso)")
      if !same { return }
    }
  }

  @Test("on who asks for a place, and whether it is covered", arguments: Faelle.bis(60))
  func demandOnManyDays(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed) + 500, kinder: 24)
    var zufall = Zufall(seed: UInt64(seed) + 3000)
    let program = try Domainbild(kommune.dateien)
    let probe = Gegenrechnung(dateien: kommune.dateien)
    for _ in 1...60 {
      let am = try tag(zufall.tag(2024...2030))
      let fenster = zufall.trifft(50) ? Zeitraum.immer : Zeitraum(ab: am - zufall.zahl(0...200))
      let same = vergleiche(
        program.bedarf(am: am, fenster: fenster), probe.bedarf(am: am.iso),
        "seed \(seed), bedarf on \(am.iso)")
      if !same { return }
    }
  }

  @Test("on the day on which a wish that names no end is over", arguments: Faelle.bis(40))
  func endOfAWish(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed) + 7000, einrichtungen: 1, kinder: 1)
    var zufall = Zufall(seed: UInt64(seed) + 6000)
    let program = try Domainbild(kommune.dateien)
    let probe = Gegenrechnung(dateien: kommune.dateien)
    for _ in 1...40 {
      let geboren = try tag(zufall.geburtstag(2015...2026))
      let zurueck = zufall.trifft(30)
      let ab = try tag(zufall.tag(2024...2030))
      let wunsch = try? Platzwunsch(
        geboren: geboren, zurueckgestellt: zurueck, ab: ab, anteil: Platzzahl(1),
        regel: program.regel)
      let same = vergleiche(
        wunsch?.zeitraum.bis.iso,
        probe.wunschende(geboren: geboren.iso, zurueckgestellt: zurueck, ab: ab.iso),
        "seed \(seed), wish for \(geboren.iso) from \(ab.iso)")
      if !same { return }
    }
  }

  @Test("on a concrete place for a child that is not known yet", arguments: Faelle.bis(60))
  func concretePlaceForAnyBirthday(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed) + 900, kinder: 10)
    var zufall = Zufall(seed: UInt64(seed) + 4000)
    let program = try Domainbild(kommune.dateien)
    let probe = Gegenrechnung(dateien: kommune.dateien)
    for runde in 1...5 {
      let geboren = try tag(zufall.geburtstag(2016...2028))
      var ab = try tag(zufall.tag(2025...2029))
      var bis = zufall.trifft(60) ? ab + zufall.zahl(0...700) : nil
      if runde > 3 {
        // Around the first day of school and the last day of Hort the wish ends in other ways.
        let school = program.regel.schulbeginn(geboren: geboren, zurueckgestellt: false)
        ab = school.geburtstag(runde == 4 ? 0 : zufall.zahl(0...5)) + zufall.zahl(-1...1)
        bis = nil
      }
      let anteil = zufall.eines("1", "1", "0.5", "0.25", "2", "1.5")
      let same = vergleiche(
        program.platz(
          geboren: geboren, ab: ab, bis: bis, anteil: try #require(Platzzahl(text: anteil))),
        probe.platz(geboren: geboren.iso, ab: ab.iso, bis: bis?.iso, anteil: anteil),
        "seed \(seed), place for \(geboren.iso) from \(ab.iso) to \(bis?.iso ?? "-"), \(anteil)")
      if !same { return }
    }
  }

  @Test(
    "on a concrete place for a child of the Kommune, whose own place is not counted against it",
    arguments: Faelle.bis(40))
  func concretePlaceForAKnownChild(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed) + 1300, kinder: 10)
    var zufall = Zufall(seed: UInt64(seed) + 5000)
    let program = try Domainbild(kommune.dateien)
    let probe = Gegenrechnung(dateien: kommune.dateien)
    for (nummer, kind) in program.kinder.enumerated() {
      // Whether a reserved place that the child gives up falls back to its holder is not asked.
      let reserved = program.vertraege.contains { $0.kind == kind.id && $0.belegrecht != nil }
      if reserved || nummer % 2 == 1 { continue }
      let ab = zufall.tag(2025...2029)
      let bis = zufall.trifft(70) ? Gegenrechnung.tag(nach: ab, tage: zufall.zahl(0...500)) : nil
      let same = vergleiche(
        program.platz(
          geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt, ab: try tag(ab),
          bis: bis.flatMap { Tag(iso: $0) }, anteil: Platzzahl(1), ohneKind: nummer),
        probe.platz(kind: kind.id.text, ab: ab, bis: bis),
        "seed \(seed), place for \(kind.id.text) from \(ab) to \(bis ?? "-")")
      if !same { return }
    }
  }

  @Test(
    "on the published examples too (left out where their folder is missing)",
    .enabled(if: Beispielordner.vorhanden), arguments: Beispielordner.namen)
  func publishedExamples(ordner: String) throws {
    let dateien = try Beispielordner.lies(ordner)
    let program = try Domainbild(dateien)
    for (name, antwort) in try Beispielordner.lies(ordner + "/erwartet") {
      let frage = try #require(Frage(name))
      let am = try tag(frage.am)
      let meine: String?
      switch frage.art {
      case .frei: meine = program.frei(try #require(Zeitraum(von: am, bis: am + 200)))
      case .bedarf: meine = program.bedarf(am: am)
      case .platz(let geboren, let bis, let anteil):
        meine = program.platz(
          geboren: try tag(geboren), ab: am, bis: bis.flatMap { Tag(iso: $0) },
          anteil: try #require(Platzzahl(text: anteil)))
      }
      _ = vergleiche(meine, antwort, "\(ordner)/\(name)")
    }
  }
}
