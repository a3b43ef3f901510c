import TestSupport
import Testing

@Suite("The program and a second calculation agree on random folders")
struct ZufallTests {
  private func same(_ result: Prozessergebnis, _ expected: String?, _ wo: String) {
    guard let expected else {
      #expect(result.status == 2, "\(wo)")
      return
    }
    #expect(result.status == 0, "\(wo)")
    guard result.ausgabe != expected else { return }
    let lines = zip(result.ausgabe.split(separator: "\n"), expected.split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record("\(wo): the program says \(first?.0 ?? "–"), the other \(first?.1 ?? "–")")
  }

  @Test("byte for byte", arguments: 1...12)
  func byteForByte(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed) + 2000, kinder: 16)
    let schalter = try Schalter(kommune.dateien)
    let probe = Gegenrechnung(dateien: kommune.dateien)
    var zufall = Zufall(seed: UInt64(seed))
    for _ in 1...4 {
      let am = zufall.tag(2024...2030)
      let bis = Gegenrechnung.tag(nach: am, tage: zufall.zahl(0...400))
      same(
        try schalter.ruf("frei", "--am", am, "--bis", bis), probe.frei(am: am, bis: bis),
        "seed \(seed), frei \(am) \(bis)")
      same(try schalter.ruf("frei", "--am", am), probe.frei(am: am), "seed \(seed), frei \(am)")
      same(
        try schalter.ruf("bedarf", "--am", am), probe.bedarf(am: am), "seed \(seed), bedarf \(am)")
      try place(schalter, probe, kommune, &zufall, seed)
    }
  }

  private func place(
    _ schalter: Schalter, _ probe: Gegenrechnung, _ kommune: Zufallskommune, _ zufall: inout Zufall,
    _ seed: Int
  ) throws {
    let ab = zufall.tag(2025...2029)
    let bis = zufall.trifft(60) ? Gegenrechnung.tag(nach: ab, tage: zufall.zahl(0...500)) : nil
    let anteil = zufall.eines("1", "0.5", "0.25", "2")
    let rest =
      ["--ab", ab, "--platzanteil", anteil] + (bis.map { ["--bis", $0] } ?? [])
    let geboren = zufall.geburtstag(2017...2027)
    same(
      try schalter.ruf(["platz", "--geboren", geboren] + rest),
      probe.platz(geboren: geboren, ab: ab, bis: bis, anteil: anteil),
      "seed \(seed), platz \(geboren) \(rest)")
    let kind = kommune.kinder[zufall.zahl(0...(kommune.kinder.count - 1))]
    same(
      try schalter.ruf(["platz", "--kind", kind] + rest),
      probe.platz(kind: kind, ab: ab, bis: bis, anteil: anteil),
      "seed \(seed), platz \(kind) \(rest)")
  }

  @Test("and an export, read again and written again, is the same", arguments: 1...12)
  func roundTrip(seed: Int) throws {
    let first = try Schalter(Zufallskommune(seed: UInt64(seed) + 3000).dateien)
    let written = try first.gibAus()
    #expect(try Schalter(written).gibAus() == written)
  }

  @Test("and what warum lists adds up to frei", arguments: 1...4)
  func whyAddsUp(seed: Int) throws {
    let schalter = try Schalter(Zufallskommune(seed: UInt64(seed) + 2500, kinder: 20).dateien)
    let rows = try schalter.ruf("frei", "--am", "2027-03-01").ausgabe.split(separator: "\n")
    for row in rows.dropFirst() {
      let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let why = try schalter.ruf("warum", cells[0], cells[1], "--am", "2027-03-01")
      let lines = why.ausgabe.split(separator: "\n")
      #expect(lines[0] == "summand;art;id;von;bis;menge;summe")
      let last = lines.dropFirst().last?.split(separator: ";").last.map(String.init)
      #expect(last ?? "0" == cells[7], "seed \(seed), \(row)")
    }
  }
}
