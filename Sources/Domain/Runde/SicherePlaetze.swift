/// How many places of an Einrichtung a Runde can give out so that whoever of its applicants is chosen
/// within these bounds has a place on every day of the stay that is asked for, with all changes of
/// category and as long as the Einrichtung is open.
public struct SicherePlaetze: Equatable, Sendable {
  /// The bound of each category, in their order.
  public var kategorien: [Int]
  /// The bound of all together; nil where there is none.
  public var gesamt: Int?

  /// These bounds.
  public init(kategorien: [Int], gesamt: Int? = nil) {
    self.kategorien = kategorien
    self.gesamt = gesamt
  }

  /// The bound of a category or of all together.
  public subscript(art: Platzart) -> Int? {
    get { art.kategorie.map { kategorien[$0.rang] } ?? gesamt }
    set {
      if let kategorie = art.kategorie {
        kategorien[kategorie.rang] = newValue ?? 0
      } else {
        gesamt = newValue
      }
    }
  }
}

extension SicherePlaetze {
  /// The most that can be given out.
  ///
  /// On each day the worst choice is looked at: as many children of each category at the start as
  /// the bound allows, of those whose stay covers the day. Where the Krippe places and the
  /// Kindergarten places that their children need later stand in each other's way, the choice with
  /// most children counts, and of those the one with most of the youngest.
  ///
  /// Every child counts as one whole place in the category that it has by its age: who is there already
  /// and would take more if it stayed is no applicant, but part of what is taken.
  ///
  /// - Parameters:
  ///   - rechnung: the places of the Einrichtung, without what the contracts of Wechselkinder there take
  ///     while these ask for a place
  ///   - antraege: who wishes for it, and the Wechselkinder who are there
  ///   - fenster: the days on which a stay can begin
  ///   - offen: the days on which the Einrichtung is open; every stay ends with them
  /// - Returns: the bounds, possibly none above zero
  /// - Complexity: O(places · days on which something changes)
  public static func hoechstens(
    _ rechnung: Platzrechnung, _ antraege: [Rundenantrag], beginn fenster: Zeitraum,
    offen: Zeitraum = .immer
  ) -> SicherePlaetze {
    let frei = rechnung.verlaeufe().map(\.frei)
    let zusammen = rechnung.freiZusammen()
    var days: Set<Tag> = [fenster.von]
    for verlauf in frei + [zusammen] { days.formUnion(verlauf.stufen.map(\.ab)) }
    for antrag in antraege {
      for teil in antrag.aufenthalt.abschnitte { days.insert(teil.zeitraum.von) }
    }
    let lagen = days.filter { $0 >= fenster.von && $0 <= offen.bis }.map { day in
      Lage(
        frei: frei.map { $0.wert(am: day).ganze },
        zusammen: rechnung.istGedeckelt(am: day) ? zusammen.wert(am: day).ganze : nil,
        antraege, am: day)
    }.filter(\.istBesetzt)
    // What nobody can take is not asked: no more than is free when the first can begin.
    let start = frei.map { max(0, $0.minimum(in: fenster).ganze) }
    return beste(lagen, start)
  }

  private static func beste(_ lagen: [Lage], _ start: [Int]) -> SicherePlaetze {
    var best = SicherePlaetze(kategorien: [0, 0, 0])
    for krippe in stride(from: start[0], through: 0, by: -1) {
      var bounds = [krippe, 0, 0]
      guard lagen.allSatisfy({ $0.passt(bounds) }) else { continue }
      for kategorie in 1...2 {
        bounds[kategorie] = lagen.reduce(start[kategorie]) {
          min($0, $1.hoechstens(kategorie, neben: bounds))
        }
      }
      if bounds.reduce(0, +) > best.kategorien.reduce(0, +) { best.kategorien = bounds }
    }
    let alle = best.kategorien.reduce(0, +)
    best.gesamt = lagen.compactMap { lage in
      lage.zusammen.flatMap { $0 < lage.zusammenBesetzt(best.kategorien) ? max(0, $0) : nil }
    }.min()
    if let gesamt = best.gesamt, gesamt >= alle { best.gesamt = nil }
    return best
  }
}

/// What is free on a day, and how many applicants could be there.
private struct Lage {
  let frei: [Int]
  let zusammen: Int?
  /// The applicants by their category at the start (outer) and on the day (inner).
  var kinder = [[Int]](repeating: [0, 0, 0], count: 3)

  init(frei: [Int], zusammen: Int?, _ antraege: [Rundenantrag], am tag: Tag) {
    self.frei = frei
    self.zusammen = zusammen
    for antrag in antraege {
      for teil in antrag.aufenthalt.abschnitte where teil.zeitraum.enthaelt(tag) {
        kinder[antrag.kategorie.rang][teil.kategorie.rang] += 1
      }
    }
  }

  var istBesetzt: Bool { kinder.contains { $0.contains { $0 > 0 } } }

  /// How many there can be in a category at most.
  private func besetzt(_ kategorie: Int, _ bounds: [Int]) -> Int {
    bounds.indices.reduce(0) { $0 + min(bounds[$1], kinder[$1][kategorie]) }
  }

  func zusammenBesetzt(_ bounds: [Int]) -> Int {
    bounds.indices.reduce(0) { $0 + min(bounds[$1], kinder[$1].reduce(0, +)) }
  }

  /// Whether nobody is without a place, whoever is chosen.
  func passt(_ bounds: [Int]) -> Bool {
    frei.indices.allSatisfy { besetzt($0, bounds) <= max(0, frei[$0]) }
  }

  /// How many of a category at the start fit beside bounds that fit.
  func hoechstens(_ start: Int, neben bounds: [Int]) -> Int {
    var others = bounds
    others[start] = 0
    return frei.indices.reduce(Int.max) { most, kategorie in
      let rest = max(0, frei[kategorie]) - besetzt(kategorie, others)
      return kinder[start][kategorie] <= rest ? most : min(most, max(0, rest))
    }
  }
}

extension Platzzahl {
  /// Whole places; what is left of one is none.
  fileprivate var ganze: Int { Int(hundertstel < 0 ? (hundertstel - 99) / 100 : hundertstel / 100) }
}
