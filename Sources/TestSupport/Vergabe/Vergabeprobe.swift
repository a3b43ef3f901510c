public import Domain

/// Tries every possible result of a small round, and knows which of them are stable.
///
/// It shares no code with the program: who decides is a list of children on paper.
public struct Vergabeprobe {
  /// A result: for each child, in the order of the ids, its wish from 0, or -1.
  public typealias Ergebnis = [Int]

  private struct Bewerber {
    let kind: Int
    let kategorie: Int
    let rang: Int
  }

  private let wuensche: [[Int]]
  private let kategorie: [Int]
  /// For each child the rank at each of its wishes; nil where it isn't accepted.
  private let rang: [[Int?]]
  /// For each house the bounds of the three categories and of all together.
  private let grenzen: [[Int]]
  private let einheiten: [[Int]]
  private let bisher: [Bool]

  /// A round by its papers.
  public init(_ unterlagen: Vergabeunterlagen) {
    let bewerbungen = unterlagen.bewerbungen.sorted { $0.kind.text < $1.kind.text }
    let houses = Array(Set(unterlagen.plaetze.map(\.einrichtung.text))).sorted()
    var bounds = houses.map { _ in [0, 0, 0, Int.max] }
    for satz in unterlagen.plaetze {
      if let e = houses.firstIndex(of: satz.einrichtung.text) {
        bounds[e][satz.art.rang] = Int(satz.plaetze)
      }
    }
    grenzen = bounds
    wuensche = bewerbungen.map { bewerbung in
      var list = bewerbung.wuensche
      if let last = bewerbung.bisher, !list.contains(last) { list.append(last) }
      return list.compactMap { houses.firstIndex(of: $0.text) }
    }
    kategorie = bewerbungen.map(\.kategorie.rang)
    bisher = bewerbungen.map { $0.bisher != nil }
    rang = zip(bewerbungen, wuensche).map { bewerbung, list in
      list.map { e in
        if bewerbung.bisher?.text == houses[e] { return 0 }
        return unterlagen.raenge.first {
          $0.kind == bewerbung.kind && $0.einrichtung.text == houses[e]
        }.map { Int($0.rang) }
      }
    }
    var units: [[Int]] = []
    for (k, bewerbung) in bewerbungen.enumerated() {
      let first = bewerbungen.firstIndex {
        bewerbung.familie != nil && $0.familie == bewerbung.familie
      }
      if let first, first < k, let u = units.firstIndex(where: { $0[0] == first }) {
        units[u].append(k)
      } else {
        units.append([k])
      }
    }
    einheiten = units
  }

  /// All stable results.
  public func stabile() -> [Ergebnis] {
    var found: [Ergebnis] = []
    durchsuche { if einsprueche($0) == 0 { found.append($0) } }
    return found
  }

  /// How many objections there are at least against every result.
  public func wenigsteEinsprueche() -> Int {
    var least = Int.max
    durchsuche { if least > 0 { least = min(least, einsprueche($0)) } }
    return least
  }

  /// Goes through every result that is possible.
  private func durchsuche(_ besuche: (Ergebnis) -> Void) {
    var wishes = kategorie.map { _ in -1 }
    var free = grenzen
    func place(_ rest: ArraySlice<[Int]>) {
      guard let unit = rest.first else { return besuche(wishes) }
      for (j, e) in wuensche[unit[0]].enumerated() where unit.allSatisfy({ rang[$0][j] != nil }) {
        let before = free[e]
        for kind in unit {
          free[e][kategorie[kind]] -= 1
          free[e][3] -= 1
        }
        if free[e].allSatisfy({ $0 >= 0 }) {
          for kind in unit { wishes[kind] = j }
          place(rest.dropFirst())
          for kind in unit { wishes[kind] = -1 }
        }
        free[e] = before
      }
      if !bisher[unit[0]] { place(rest.dropFirst()) }
    }
    place(einheiten[...])
  }

  /// How many families, children alone among them, an Einrichtung that they prefer would take.
  public func einsprueche(_ wishes: Ergebnis) -> Int {
    einheiten.count { unit in
      let last = wishes[unit[0]] < 0 ? wuensche[unit[0]].count : wishes[unit[0]]
      return (0..<last).contains { j in naehme(unit, j, wishes) }
    }
  }

  private func naehme(_ unit: [Int], _ j: Int, _ wishes: Ergebnis) -> Bool {
    let e = wuensche[unit[0]][j]
    var list: [Bewerber] = []
    for kind in unit {
      guard let rang = rang[kind][j] else { return false }
      list.append(Bewerber(kind: kind, kategorie: kategorie[kind], rang: rang))
    }
    for kind in wishes.indices where wishes[kind] >= 0 && wuensche[kind][wishes[kind]] == e {
      list.append(
        Bewerber(
          kind: kind, kategorie: kategorie[kind], rang: rang[kind][wishes[kind]] ?? .max))
    }
    list.sort { $0.rang < $1.rang }
    var free = grenzen[e]
    var taken = 0
    for one in list where free[one.kategorie] > 0 && free[3] > 0 {
      free[one.kategorie] -= 1
      free[3] -= 1
      if unit.contains(one.kind) { taken += 1 }
    }
    return taken == unit.count
  }
}
