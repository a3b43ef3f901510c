import Domain
import Testing

@Suite("Children taken down twice are found, and others are not taken for them")
struct DublettenPaareTests {
  /// Pairs with the truth, as others made them; nil where they are not there.
  private static let datei: [(a: Karte, b: Karte, istDublette: Bool)]? =
    lines(of: sharedFolder + "/beispiele/dubletten/paare.csv")?.dropFirst().compactMap { line in
      let f = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard f.count == 14, let a = karte(f[1...6]), let b = karte(f[7...12]) else { return nil }
      return (a, b, f[13] == "ja")
    }

  private static func karte(_ f: ArraySlice<String>) -> Karte? {
    let f = Array(f)
    return Tag(iso: f[2]).map {
      Karte(
        vorname: f[0], nachname: f[1], geboren: $0, strasse: f[3], plz: f[4], telefon: f[5])
    }
  }

  @Test("of 400 pairs with the truth", .enabled(if: datei != nil))
  func file() throws {
    let pairs = try #require(Self.datei)
    #expect(pairs.count == 400)
    let wrong = pairs.indices.filter {
      Dublettenurteil(pairs[$0].a.person, pairs[$0].b.person).istDublette != pairs[$0].istDublette
    }
    let missed = wrong.count { pairs[$0].istDublette }
    #expect(missed * 100 <= pairs.count { $0.istDublette } * 3, "pairs \(wrong.map { $0 + 1 })")
    #expect((wrong.count - missed) * 100 <= pairs.count { !$0.istDublette })
  }

  @Test("of pairs with every variation that a register may have", arguments: [1, 2, 3] as [UInt64])
  func generated(seed: UInt64) throws {
    var maker = try #require(Paarerzeuger(seed: seed))
    let count = 2000
    var missed = 0
    var wrong = 0
    for _ in 0..<count {
      let (a, b) = maker.dublette()
      if !Dublettenurteil(a.person, b.person).istDublette { missed += 1 }
      let (c, d) = maker.verschiedene()
      if Dublettenurteil(c.person, d.person).istDublette { wrong += 1 }
    }
    #expect(missed * 100 <= count * 3)
    #expect(wrong * 100 <= count)
  }
}
