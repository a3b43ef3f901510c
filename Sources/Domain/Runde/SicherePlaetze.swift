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

/// The bounds of an Einrichtung, and what keeps each of them from being higher.
public struct Platzsicherung: Sendable {
  /// The most that can be given out.
  public private(set) var plaetze = SicherePlaetze(kategorien: [0, 0, 0])
  /// What is free at least when the first can begin, by category.
  let start: [Lage]
  /// The days on which anything changes, with what is free then and who could be there.
  let lagen: [Lage]
  private let ueblich: [Zeitraum?]
  /// The categories for which nobody applies.
  private(set) var fehlende: [Int] = []

  /// Finds the bounds.
  ///
  /// On each day the worst choice is looked at: as many children of each category at the start as
  /// the bound allows, of those whose stay covers the day. Where the Krippe places and the
  /// Kindergarten places that their children need later stand in each other's way, the choice with
  /// most children counts, and of those the one with most of the youngest.
  ///
  /// Every child counts as one whole place in the category that it has by its age: who is there already
  /// and would take more if it stayed is no applicant, but part of what is taken.
  ///
  /// Where nobody applies for a category, as many are safe as could stay there for all of a usual stay
  /// in it, beside all others who may be chosen: it is what the next one who applies can hope for.
  ///
  /// - Parameters:
  ///   - rechnung: the places of the Einrichtung, without what the contracts of Wechselkinder there take
  ///     while these ask for a place
  ///   - antraege: who wishes for it, and the Wechselkinder who are there
  ///   - fenster: the days on which a stay can begin
  ///   - offen: the days on which the Einrichtung is open; every stay ends with them
  ///   - ueblich: by category the days of a usual stay in it that begins with `fenster`
  /// - Complexity: O(places · days on which something changes)
  public init(
    _ rechnung: Platzrechnung, _ antraege: [Rundenantrag], beginn fenster: Zeitraum,
    offen: Zeitraum = .immer, ueblich: [Zeitraum?]
  ) {
    let frei = rechnung.verlaeufe().map(\.frei)
    let zusammen = rechnung.freiZusammen()
    var days: Set<Tag> = [fenster.von]
    for verlauf in frei + [zusammen] { days.formUnion(verlauf.stufen.map(\.ab)) }
    for antrag in antraege {
      for teil in antrag.aufenthalt.abschnitte {
        days.formUnion([teil.zeitraum.von, min(teil.zeitraum.bis, .offen - 1) + 1])
      }
    }
    let order = days.filter { $0 >= fenster.von && $0 <= offen.bis }.sorted()
    lagen = order.enumerated().compactMap { i, day in
      Zeitraum(von: day, bis: i + 1 < order.count ? order[i + 1] - 1 : offen.bis).map {
        Lage(
          tage: $0, frei: frei.map { $0.wert(am: day).ganze },
          zusammen: rechnung.istGedeckelt(am: day) ? zusammen.wert(am: day).ganze : nil, antraege)
      }
    }
    self.ueblich = ueblich
    // What nobody can take is not asked: no more than is free when the first can begin.
    let first = lagen.filter { $0.tage.schneidet(fenster) }
    start = frei.indices.compactMap { k in first.min { $0.frei[k] < $1.frei[k] } }
    guard start.count == frei.count else { return }
    fuelle()
  }

  func anfang(_ kategorie: Int) -> Int { max(0, start[kategorie].frei[kategorie]) }

  private mutating func fuelle() {
    let asked = lagen.filter(\.istBesetzt)
    let missing = plaetze.kategorien.indices.filter { k in
      !asked.contains { $0.kinder[k].contains { $0 > 0 } }
    }
    fehlende = missing
    func anfang(_ kategorie: Int) -> Int {
      missing.contains(kategorie) ? 0 : self.anfang(kategorie)
    }
    for krippe in stride(from: anfang(0), through: 0, by: -1) {
      var bounds = [krippe, 0, 0]
      guard asked.allSatisfy({ $0.passt(bounds) }) else { continue }
      for kategorie in 1...2 {
        bounds[kategorie] = asked.reduce(anfang(kategorie)) {
          min($0, $1.hoechstens(kategorie, neben: bounds))
        }
      }
      if bounds.reduce(0, +) > plaetze.kategorien.reduce(0, +) { plaetze.kategorien = bounds }
    }
    let all = plaetze.kategorien.reduce(0, +)
    let together = asked.compactMap { lage in
      lage.zusammen.flatMap {
        $0 < lage.zusammenBesetzt(plaetze.kategorien) ? max(0, $0) : nil
      }
    }.min()
    plaetze.gesamt = together.flatMap { $0 < all ? $0 : nil }
    let bounds = plaetze.kategorien
    for kategorie in missing {
      plaetze.kategorien[kategorie] = stellen(kategorie, bounds).reduce(self.anfang(kategorie)) {
        min($0, max(0, $1.rest))
      }
    }
  }

  /// On the days of a usual stay that nobody asks for: what is left beside those who may be chosen.
  func stellen(
    _ kategorie: Int, _ bounds: [Int]
  ) -> [(lage: Lage, art: Platzart, rest: Int)] {
    guard let stay = ueblich[kategorie] else { return [] }
    let art = Platzkategorie.allCases[kategorie].platzart
    return lagen.filter { $0.tage.schneidet(stay) }.flatMap { lage in
      [(lage, art, lage.frei[kategorie] - lage.besetzt(kategorie, bounds))]
        + (lage.zusammen.map { [(lage, .gesamt, $0 - lage.zusammenBesetzt(bounds))] } ?? [])
    }
  }
}

extension Kategorieregel {
  /// By category the days of a usual stay in it that begins on a day: that of the youngest child.
  public func uebliche(ab tag: Tag) -> [Zeitraum?] {
    Platzkategorie.allCases.map { kategorie in
      (0...180).lazy.compactMap { months -> Zeitraum? in
        let stay = try? Platzwunsch(
          geboren: tag.plus(monate: -months), ab: tag, anteil: Platzzahl(1), regel: self)
        return stay?.abschnitte.first.flatMap { $0.kategorie == kategorie ? $0.zeitraum : nil }
      }.first
    }
  }
}

/// What is free on a day, and how many applicants could be there.
struct Lage: Sendable {
  /// The days on which that is so.
  let tage: Zeitraum
  let frei: [Int]
  let zusammen: Int?
  /// The applicants by their category at the start (outer) and on the day (inner).
  var kinder = [[Int]](repeating: [0, 0, 0], count: 3)

  init(tage: Zeitraum, frei: [Int], zusammen: Int?, _ antraege: [Rundenantrag]) {
    self.tage = tage
    self.frei = frei
    self.zusammen = zusammen
    for antrag in antraege {
      for teil in antrag.aufenthalt.abschnitte where teil.zeitraum.enthaelt(tage.von) {
        kinder[antrag.kategorie.rang][teil.kategorie.rang] += 1
      }
    }
  }

  var istBesetzt: Bool { kinder.contains { $0.contains { $0 > 0 } } }

  /// How many there can be in a category at most.
  func besetzt(_ kategorie: Int, _ bounds: [Int]) -> Int {
    gezaehlt(kategorie, bounds).reduce(0, +)
  }

  func zusammenBesetzt(_ bounds: [Int]) -> Int { gezaehlt(nil, bounds).reduce(0, +) }

  /// The same by their category at the start; nil for all categories of the day together.
  func gezaehlt(_ kategorie: Int?, _ bounds: [Int]) -> [Int] {
    bounds.indices.map { start in
      min(bounds[start], kategorie.map { kinder[start][$0] } ?? kinder[start].reduce(0, +))
    }
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
  var ganze: Int { Int(hundertstel < 0 ? (hundertstel - 99) / 100 : hundertstel / 100) }
}
