import Domain
import TestSupport
import Testing

@Suite("Who may swap the places of a Runde")
struct TauschregelTests {
  private static let beginn = Tag(iso: "2027-08-01") ?? .anfang

  /// A small Runde with families, categories and refusals.
  private func runde(_ zufall: inout Zufall) throws -> Rundenprobe {
    let houses = (1...3).map { Kennung<Einrichtung>(gespeichert: "e\($0)") }
    let id = Kennung<Runde>(gespeichert: "n1")
    var antraege: [Rundenantrag] = []
    var decided: [Rundenentscheid] = []
    while antraege.count < 9 {
      let isFamily = zufall.trifft(30)
      let wishes = houses.shuffled(using: &zufall).prefix(zufall.zahl(2...3))
      for _ in 0..<(isFamily ? 2 : 1) {
        let n = antraege.count + 1
        let born = Self.beginn - 1500
        let kind = Kennung<Kind>(gespeichert: "k\(n < 10 ? "0" : "")\(n)")
        antraege.append(
          Rundenantrag(
            anmeldung: Kennung(gespeichert: "a\(n)"), kind: kind, geboren: born,
            aufenthalt: try Platzwunsch(
              geboren: born, ab: Self.beginn, bis: Self.beginn + 30, anteil: Platzzahl(1),
              regel: rundenregel),
            kategorie: zufall.eines(.krippe, .kindergarten), eingang: Self.beginn,
            wuensche: wishes.map { Rundenantrag.Wunsch($0) },
            los: zufall.next()))
        // Each Einrichtung has an order of its own: with one for all nobody could gain.
        for house in wishes {
          decided.append(
            Rundenentscheid(
              id: Kennung(gespeichert: "d\(decided.count)"), runde: id, einrichtung: house,
              kind: kind, rang: zufall.trifft(10) ? nil : zufall.zahl(1...9), grund: "x"))
        }
      }
      if isFamily {
        for i in antraege.indices.suffix(2) { antraege[i].familie = antraege.count }
      }
    }
    return Rundenprobe(
      Rundenlage(
        runde: Runde(
          id: id, name: "", katalog: Kennung(gespeichert: "c1"), beginn: Zeitraum(am: Self.beginn),
          stichtag: Self.beginn, saat: ""),
        katalog: Kriterienkatalog(id: Kennung(gespeichert: "c1"), name: ""),
        kriterien: Kriterienliste([], am: Self.beginn),
        haeuser: houses.map {
          Rundenlage.Haus(
            kennung: $0, name: $0.text,
            sicher: SicherePlaetze(
              kategorien: [zufall.zahl(0...3), zufall.zahl(0...3), 0],
              gesamt: zufall.trifft(30) ? 3 : nil))
        },
        antraege: antraege, entscheide: decided, befunde: []))
  }

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
      let probe = try runde(&zufall)
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
