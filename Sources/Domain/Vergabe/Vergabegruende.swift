/// Why an Einrichtung gives no places of a kind.
public enum Platzmangel: Equatable, Sendable {
  /// Nobody says why.
  case unbekannt
  /// The Jugendamt gives none there, for this reason.
  case amt(String)
  /// It has none.
  case ohne
  /// All that it has are taken or promised.
  case belegt
  /// None is free for a whole stay, though not all are taken.
  case nichtFrei
}

/// Why a child gets a place at one of its wishes, or doesn't.
public enum Vergabegrund: Equatable, Sendable {
  /// It gets a place here.
  case platz
  /// It is a Wechselkind and keeps the place that it has here.
  case behaelt
  /// A better wish is fulfilled.
  case bessererWunsch
  /// The Einrichtung takes no part in the round, where somebody said so for this reason.
  case nimmtNichtTeil(warum: String?)
  /// The Einrichtung does not accept it.
  case nichtAngenommen
  /// There are no places of its category.
  case keinePlaetze(Platzmangel)
  /// All places of its category have better ranks; `letzter` is nil where Wechselkinder have them all.
  case kategorieVoll(plaetze: Int, letzter: Int?, eigener: Int)
  /// All places of the house have better ranks.
  case hausVoll(plaetze: Int, letzter: Int?, eigener: Int)
  /// The Einrichtung does not accept these brothers and sisters of it.
  case geschwisterNichtAngenommen([Int])
  /// There are no places for some of the siblings.
  case geschwisterOhnePlaetze(Platzkategorie, Platzmangel)
  /// Not all siblings of a category find a place by rank: so many places, so many of them for better
  /// ranks than that of the last sibling.
  case geschwisterKategorie(Platzkategorie, plaetze: Int, vorher: Int, noetig: Int, raenge: [Int])
  /// Not all siblings find a place in the house.
  case geschwisterHaus(plaetze: Int, vorher: Int, noetig: Int, raenge: [Int])
  /// It would have to get a place here; there is no stable result then.
  case einspruch
}

/// A wish of a child, and what became of it.
public struct Wunschgrund: Equatable, Sendable {
  /// Which wish it is, from 1.
  public let wunsch: Int
  /// The Einrichtung, by its number in the round.
  public let einrichtung: Int
  /// What became of it.
  public internal(set) var grund: Vergabegrund
  /// Whether it is the place that the child has already.
  public let istBisher: Bool
  /// What decided between it and the last one that got a place, where both have the same points.
  public var gleich: Punktgleich?
}

/// What an Einrichtung gives out: of a category, or of all together.
public struct Vergabestand: Equatable, Sendable {
  /// Which places.
  public let art: Platzart
  /// How many of them.
  public let plaetze: Int
  /// How many of them are given.
  public let vergeben: Int
  /// How many of those have Wechselkinder who were here before.
  public let wechselkinder: Int
  /// The last rank that was taken, without Wechselkinder.
  public let letzter: Int?
}

/// Why a result is what it is, for each child and each Einrichtung.
public struct Vergabegruende: Sendable {
  private let runde: Vergaberunde
  private let ergebnis: Vergabeergebnis
  private var familieVon: [Int: Int] = [:]
  /// For each Einrichtung the children that it takes, with their ranks.
  private var belegung: [[(kind: Int, kategorie: Platzkategorie, rang: Int)]]

  /// The reasons of a result.
  public init(_ runde: Vergaberunde, _ ergebnis: Vergabeergebnis) {
    self.runde = runde
    self.ergebnis = ergebnis
    belegung = Array(repeating: [], count: runde.einrichtungen.count)
    for (f, familie) in runde.familien.enumerated() {
      for kind in familie { familieVon[Int(kind)] = f }
    }
    for kind in runde.kinder.indices {
      guard let j = ergebnis.wuensche[kind] else { continue }
      let wish = runde.wunsch(kind, Int(j))
      belegung[Int(wish.einrichtung)].append((kind, runde.kategorien[kind], Int(wish.rang)))
    }
  }

  /// What became of each wish of a child, best first.
  public func wuensche(_ kind: Int) -> [Wunschgrund] {
    runde.wuensche(kind).enumerated().map { j, wish in
      Wunschgrund(
        wunsch: j + 1, einrichtung: Int(wish.einrichtung), grund: grund(kind, j, wish),
        istBisher: wish.rang == 0)
    }
  }

  /// What an Einrichtung gives out, category by category and all together, and to whom.
  public func stand(_ e: Int) -> [Vergabestand] {
    Platzart.allCases.compactMap { art in
      guard let plaetze = runde.grenzen[e][art] else { return nil }
      let there = belegung[e].filter { art == .gesamt || $0.kategorie == art.kategorie }
      if plaetze == 0, there.isEmpty, art != .gesamt { return nil }
      return Vergabestand(
        art: art, plaetze: plaetze, vergeben: there.count,
        wechselkinder: there.count { $0.rang == 0 }, letzter: letzter(there.map(\.rang)))
    }
  }

  private func letzter(_ raenge: [Int]) -> Int? { raenge.max().flatMap { $0 > 0 ? $0 : nil } }

  private func grund(_ kind: Int, _ j: Int, _ wish: Vergaberunde.Wunsch) -> Vergabegrund {
    if let given = ergebnis.wuensche[kind], given <= j {
      return given < j ? .bessererWunsch : wish.rang == 0 ? .behaelt : .platz
    }
    if wish.rang < 0 { return .nichtAngenommen }
    let e = Int(wish.einrichtung)
    if let f = familieVon[kind] { return grund(runde.familien[f].map { Int($0) }, j, e) }
    let plaetze = runde.grenzen[e][runde.kategorien[kind].platzart] ?? 0
    let all = runde.grenzen[e][.gesamt] ?? .max
    if min(plaetze, all) == 0 { return .keinePlaetze(.unbekannt) }
    let own = Int(wish.rang)
    let there = belegung[e].filter { $0.kategorie == runde.kategorien[kind] }.map(\.rang)
    if there.count >= plaetze, own > there.max() ?? 0 {
      return .kategorieVoll(plaetze: plaetze, letzter: letzter(there), eigener: own)
    }
    let house = belegung[e].map(\.rang)
    if there.count < plaetze, house.count >= all, own > house.max() ?? 0 {
      return .hausVoll(plaetze: all, letzter: letzter(house), eigener: own)
    }
    return .einspruch
  }

  /// Why not all of a family find a place in an Einrichtung.
  private func grund(_ familie: [Int], _ j: Int, _ e: Int) -> Vergabegrund {
    let refused = familie.filter { runde.wunsch($0, j).rang < 0 }
    if !refused.isEmpty { return .geschwisterNichtAngenommen(refused) }
    let own = familie.map { (runde.kategorien[$0], Int(runde.wunsch($0, j).rang)) }
    let last = own.map(\.1).max() ?? 0
    var before = 0
    for kategorie in Platzkategorie.allCases {
      let plaetze = runde.grenzen[e][kategorie.platzart] ?? 0
      let raenge = own.filter { $0.0 == kategorie }.map(\.1).sorted()
      func vorher(_ rang: Int) -> Int {
        belegung[e].count { $0.kategorie == kategorie && $0.rang < rang }
      }
      if let lastOfThese = raenge.last {
        if plaetze == 0 { return .geschwisterOhnePlaetze(kategorie, .unbekannt) }
        if vorher(lastOfThese) + raenge.count > plaetze {
          return .geschwisterKategorie(
            kategorie, plaetze: plaetze, vorher: vorher(lastOfThese), noetig: raenge.count,
            raenge: raenge)
        }
      }
      before += min(plaetze - raenge.count, vorher(last))
    }
    if let all = runde.grenzen[e][.gesamt], before + familie.count > all {
      return .geschwisterHaus(
        plaetze: all, vorher: before, noetig: familie.count, raenge: own.map(\.1).sorted())
    }
    return .einspruch
  }
}
