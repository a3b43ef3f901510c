import Domain
import TestSupport
import Testing

@Suite("Who may swap the places of a Runde")
struct TauschregelTests {
  /// All pairs of families who could swap, by trying each on paper.
  private func zuFuss(_ probe: Rundenprobe) -> Set<[Int]> {
    let lage = probe.lage
    let accepted = probe.ranglisten.map { Set($0.plaetze.map(\.antrag)) }
    let now = lage.antraege.indices.map { probe.haus($0) }
    func wunsch(_ kind: Int, _ haus: Int?) -> Int {
      lage.antraege[kind].wuensche.firstIndex {
        $0.einrichtung == haus.map { lage.haeuser[$0].kennung }
      } ?? 99
    }
    func hatRaum(_ orte: [Int?]) -> Bool {
      lage.haeuser.indices.allSatisfy { h in
        let there = orte.indices.filter { orte[$0] == h }
        return there.count <= lage.haeuser[h].plaetze[.gesamt] ?? 99
          && Platzkategorie.allCases.allSatisfy { kategorie in
            there.count { lage.antraege[$0].kategorie == kategorie }
              <= lage.haeuser[h].plaetze.kategorien[kategorie.rang]
          }
      }
    }
    let families = Dictionary(grouping: lage.antraege.indices) {
      lage.antraege[$0].familie.map { "f\($0)" } ?? "\($0)"
    }.values.map { $0.sorted() }
    var result: Set<[Int]> = []
    for one in families {
      for other in families where one[0] < other[0] {
        guard let here = now[one[0]], let there = now[other[0]], here != there else { continue }
        var after = now
        for kind in one { after[kind] = there }
        for kind in other { after[kind] = here }
        let all = one + other
        if all.allSatisfy({ wunsch($0, after[$0]) < wunsch($0, now[$0]) }),
          all.allSatisfy({ accepted[after[$0] ?? 0].contains($0) }), hatRaum(after)
        {
          result.insert([one[0], other[0]])
        }
      }
    }
    return result
  }

  @Test("The rule proposes exactly the pairs that are found by trying each on paper")
  func gegenrechnung() throws {
    var zufall = Zufall(seed: 5)
    var (found, withFamilies) = (0, 0)
    for _ in 0..<3000 {
      let probe = try zufallsprobe(&zufall)
      let regel = Tauschregel(probe)
      let pairs = regel.paare().map { [$0, $1] }
      #expect(Set(pairs) == zuFuss(probe))
      #expect(Set(pairs).count == pairs.count)
      found += pairs.count
      withFamilies += pairs.count { $0.contains { regel.familie($0).count > 1 } }
    }
    #expect(found > 50 && withFamilies > 5, "\(found) \(withFamilies)")
  }
}
