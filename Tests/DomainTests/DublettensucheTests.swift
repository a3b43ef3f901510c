import Domain
import Testing

@Suite("Among many children those taken down twice are found without comparing all with all")
struct DublettensucheTests {
  /// Children, some of whom are there twice, and some who look alike.
  private func personen(_ seed: UInt64, _ count: Int) throws -> [Dublettenperson] {
    var maker = try #require(Paarerzeuger(seed: seed))
    return (0..<count / 10).flatMap { _ in
      let (a, b) = maker.dublette()
      let (c, d) = maker.verschiedene()
      return [a, c, b, d] + (0..<6).map { _ in maker.karte() }
    }.map(\.person)
  }

  @Test("and none is left out", arguments: [11, 12, 13] as [UInt64])
  func allWithAll(seed: UInt64) throws {
    let children = try personen(seed, 250)
    var expected: [[Int]] = []
    for a in children.indices {
      for b in children.indices.dropFirst(a + 1)
      where Dublettenurteil(children[a], children[b]).istDublette {
        expected.append([a, b])
      }
    }
    let found = dubletten(unter: children)
    #expect(expected.count > 20)
    #expect(Set(found.map { [$0.a, $0.b] }) == Set(expected))
    #expect(found.map(\.urteil.punkte) == found.map(\.urteil.punkte).sorted(by: >))
  }

  @Test("and the same children in another order are the same pairs")
  func order() throws {
    let children = try personen(21, 300)
    let n = children.count - 1
    let there = dubletten(unter: children).map { [$0.a, $0.b] }
    let back = dubletten(unter: children.reversed()).map { [n - $0.b, n - $0.a] }
    #expect(Set(there) == Set(back))
  }

  @Test("and a birthday that everybody was given doesn't make all of them pairs")
  func oneBirthday() throws {
    let day = try #require(Tag(iso: "2020-01-01"))
    var maker = try #require(Paarerzeuger(seed: 31))
    var cards = (0..<2000).map { _ in maker.karte() }
    for i in cards.indices { cards[i].geboren = day }
    cards.append(cards[7])
    let found = dubletten(unter: cards.map(\.person))
    #expect(found.contains { $0.a == 7 && $0.b == 2000 && $0.urteil.punkte == 100 })
  }
}
