/// What is wrong with the result of a round.
public enum Vergabemangel: Equatable, Sendable {
  /// A child that applies has no line.
  case fehlt(Kennung<Kind>)
  /// A child that does not apply has one.
  case unbekannt(Kennung<Kind>)
  /// A child has more than one.
  case mehrfach(Kennung<Kind>)
  /// A bound is broken.
  case grenze(Kennung<Einrichtung>, Platzart, plaetze: Int, vergeben: Int)
  /// A child gets what it did not wish.
  case nichtGewuenscht(Kennung<Kind>, Kennung<Einrichtung>)
  /// A child gets a place where it wasn't accepted.
  case nichtAngenommen(Kennung<Kind>, Kennung<Einrichtung>)
  /// The number of the wish is not that of the place.
  case falscherWunsch(Kennung<Kind>, genannt: Int?, richtig: Int?)
  /// A Wechselkind loses the place that it has.
  case schlechterGestellt(Kennung<Kind>, bisher: Kennung<Einrichtung>)
  /// Siblings are not all in the same place.
  case getrennt([Kennung<Kind>])
  /// A child, or a family, would be taken by an Einrichtung that it prefers.
  case einspruch([Kennung<Kind>], Kennung<Einrichtung>, wunsch: Int)
}

/// Judges the result of a round as somebody would with the lists on the desk.
///
/// It shares no code with the reckoning, and a test reads that in it: it goes through the lists of each Einrichtung by rank, as the
/// Einrichtung itself would.
public struct Vergabepruefung {
  /// A child in the list of an Einrichtung.
  private struct Platz {
    let kind: Int
    let kategorie: Platzkategorie
    let rang: Int
  }

  private struct Haus {
    let id: Kennung<Einrichtung>
    /// What it gives out; a category without a row has no places.
    var plaetze: [Platzkategorie: Int] = [:]
    /// The bound for all together; nil where there is none.
    var gesamt: Int?
    var raenge: [Int: Int] = [:]
    var kinder: [Platz] = []
  }

  /// What was found: bounds, then children by their ids, then objections.
  public private(set) var maengel: [Vergabemangel] = []

  private var haeuser: [Haus] = []
  private var hausnummer: [Kennung<Einrichtung>: Int] = [:]
  private let bewerbungen: [Bewerbung]
  private var wuensche: [[Int]] = []
  private var bisher: [Int?] = []
  /// For each child the house in which it is.
  private var platz: [Int?]
  private var familien: [[Int]] = []

  /// Judges a result.
  public init(_ unterlagen: Vergabeunterlagen, _ zuteilungen: [Zuteilung]) {
    bewerbungen = unterlagen.bewerbungen.sorted { $0.kind < $1.kind }
    platz = Array(repeating: nil, count: bewerbungen.count)
    legeListenAn(unterlagen)
    trageEin(zuteilungen)
    pruefeGrenzen()
    pruefeFamilien()
    pruefeEinsprueche()
  }

  private mutating func legeListenAn(_ unterlagen: Vergabeunterlagen) {
    for satz in unterlagen.plaetze {
      let house = haus(satz.einrichtung)
      if let kategorie = satz.art.kategorie {
        haeuser[house].plaetze[kategorie] = Int(satz.plaetze)
      } else {
        haeuser[house].gesamt = Int(satz.plaetze)
      }
    }
    var number: [Kennung<Kind>: Int] = [:]
    var families: [Kennung<Familie>: [Int]] = [:]
    for (k, bewerbung) in bewerbungen.enumerated() {
      number[bewerbung.kind] = k
      var list = bewerbung.wuensche.map { haus($0) }
      let now = bewerbung.bisher.map { haus($0) }
      // What a child has is its last wish, also where it didn't write that down.
      if let now, list.last != now { list.append(now) }
      wuensche.append(list)
      bisher.append(now)
      if let familie = bewerbung.familie {
        families[familie, default: []].append(k)
      } else {
        familien.append([k])
      }
    }
    familien += families.values
    familien.sort { $0[0] < $1[0] }
    for satz in unterlagen.raenge {
      guard let k = number[satz.kind] else { continue }
      let house = haus(satz.einrichtung)
      haeuser[house].raenge[k] = Int(satz.rang)
    }
    for (k, house) in bisher.enumerated() {
      if let house { haeuser[house].raenge[k] = 0 }
    }
  }

  private mutating func haus(_ id: Kennung<Einrichtung>) -> Int {
    if let known = hausnummer[id] { return known }
    hausnummer[id] = haeuser.count
    haeuser.append(Haus(id: id))
    return haeuser.count - 1
  }

  private mutating func trageEin(_ zuteilungen: [Zuteilung]) {
    var lines: [Kennung<Kind>: Zuteilung] = [:]
    for zuteilung in zuteilungen {
      if lines[zuteilung.kind] == nil {
        lines[zuteilung.kind] = zuteilung
      } else {
        maengel.append(.mehrfach(zuteilung.kind))
      }
    }
    for (k, bewerbung) in bewerbungen.enumerated() {
      guard let line = lines.removeValue(forKey: bewerbung.kind) else {
        maengel.append(.fehlt(bewerbung.kind))
        continue
      }
      var wish: Int?
      if let einrichtung = line.einrichtung {
        let house = haus(einrichtung)
        wish = wuensche[k].firstIndex(of: house)
        platz[k] = house
        haeuser[house].kinder.append(
          Platz(
            kind: k, kategorie: bewerbung.kategorie, rang: haeuser[house].raenge[k] ?? .max))
        if wish == nil { maengel.append(.nichtGewuenscht(bewerbung.kind, einrichtung)) }
        if haeuser[house].raenge[k] == nil {
          maengel.append(.nichtAngenommen(bewerbung.kind, einrichtung))
        }
      }
      let right = wish.map { $0 + 1 }
      let named = line.wunsch.map { Int($0) }
      if right != named, line.einrichtung == nil || wish != nil {
        maengel.append(.falscherWunsch(bewerbung.kind, genannt: named, richtig: right))
      }
      if let bisher = bewerbung.bisher, wish == nil {
        maengel.append(.schlechterGestellt(bewerbung.kind, bisher: bisher))
      }
    }
    maengel += lines.keys.sorted().map { .unbekannt($0) }
  }

  private mutating func pruefeGrenzen() {
    var found: [Vergabemangel] = []
    for haus in haeuser.sorted(by: { $0.id < $1.id }) {
      for art in Platzart.allCases {
        let bound = art.kategorie.map { haus.plaetze[$0] ?? 0 } ?? haus.gesamt
        let taken = haus.kinder.count { art == .gesamt || art.kategorie == $0.kategorie }
        if let bound, taken > bound {
          found.append(.grenze(haus.id, art, plaetze: bound, vergeben: taken))
        }
      }
    }
    maengel = found + maengel
  }

  private mutating func pruefeFamilien() {
    for familie in familien where Set(familie.map { platz[$0] }).count > 1 {
      maengel.append(.getrennt(familie.map { bewerbungen[$0].kind }))
    }
  }

  private mutating func pruefeEinsprueche() {
    for house in haeuser.indices { haeuser[house].kinder.sort { $0.rang < $1.rang } }
    for familie in familien where Set(familie.map { platz[$0] }).count == 1 {
      for (nummer, house) in wuensche[familie[0]].enumerated() {
        if platz[familie[0]] == house { break }
        guard naehme(house, familie) else { continue }
        maengel.append(
          .einspruch(
            familie.map { bewerbungen[$0].kind }, haeuser[house].id, wunsch: nummer + 1))
      }
    }
  }

  /// Whether an Einrichtung that goes by rank through those who are there and a family takes all of
  /// the family.
  private func naehme(_ house: Int, _ familie: [Int]) -> Bool {
    let haus = haeuser[house]
    var list = haus.kinder
    for kind in familie {
      guard let rang = haus.raenge[kind] else { return false }
      list.append(Platz(kind: kind, kategorie: bewerbungen[kind].kategorie, rang: rang))
    }
    list.sort { $0.rang < $1.rang }
    var free = haus.plaetze
    var room = haus.gesamt ?? list.count
    var taken = 0
    for platz in list {
      guard room > 0, let left = free[platz.kategorie], left > 0 else { continue }
      free[platz.kategorie] = left - 1
      room -= 1
      if familie.contains(platz.kind) { taken += 1 }
    }
    return taken == familie.count
  }
}
