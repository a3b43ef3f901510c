/// How many places an Einrichtung gives out in a round: of each category, and of all together.
public struct Vergabegrenzen: Equatable, Sendable {
  /// Krippe, Kindergarten, Hort, gesamt.
  var werte: SIMD4<Int32>

  /// No places, and no bound for all together.
  public init() { werte = SIMD4(0, 0, 0, .max) }

  /// The bound of a category or of all together; nil where there is none for all together.
  public subscript(art: Platzart) -> Int? {
    get { werte[art.rang] == .max ? nil : Int(werte[art.rang]) }
    set { werte[art.rang] = newValue.map { Int32(clamping: $0) } ?? (art == .gesamt ? .max : 0) }
  }
}

/// A round of the Vergabe, ready to be reckoned: children and Einrichtungen are numbers from 0.
///
/// It is a value: a trial is a copy with another bound, and `rechne` changes nothing.
public struct Vergaberunde: Sendable {
  /// A wish, with the rank that the child has there.
  @frozen
  public struct Wunsch: Equatable, Sendable {
    /// The Einrichtung.
    public let einrichtung: Int32
    /// The rank, from 1; 0 for a Wechselkind where it is now, which comes before everybody, and
    /// `abgelehnt` where it isn't accepted.
    public var rang: Int32

    /// The rank of a child that isn't accepted.
    public static let abgelehnt: Int32 = -1

    /// A wish.
    public init(einrichtung: Int32, rang: Int32) {
      self.einrichtung = einrichtung
      self.rang = rang
    }
  }

  /// The Einrichtungen, ordered by their ids.
  public let einrichtungen: [Kennung<Einrichtung>]
  /// What each of them gives out.
  public var grenzen: [Vergabegrenzen]
  /// The children, ordered by their ids.
  public private(set) var kinder: [Kennung<Kind>] = []
  /// For each child the category of the place that it needs.
  public private(set) var kategorien: [Platzkategorie] = []
  /// The wishes of all children, one child after the other.
  private(set) var wuensche: [Wunsch] = []
  /// For each child where its wishes begin, and behind the last one where they end.
  private(set) var wunschbeginn: [Int32] = [0]
  /// The families of two and more children that are only placed together, each in order.
  public var familien: [[Int32]] = []

  /// A round without children.
  public init(einrichtungen: [Kennung<Einrichtung>], grenzen: [Vergabegrenzen]) {
    self.einrichtungen = einrichtungen
    self.grenzen = grenzen
  }

  /// Adds a child; children come in the order of their ids.
  public mutating func nimmAuf(
    _ kind: Kennung<Kind>, _ kategorie: Platzkategorie, _ wuensche: some Sequence<Wunsch>
  ) {
    kinder.append(kind)
    kategorien.append(kategorie)
    self.wuensche.append(contentsOf: wuensche)
    wunschbeginn.append(Int32(self.wuensche.count))
  }

  /// The wishes of a child, best first.
  public func wuensche(_ kind: Int) -> ArraySlice<Wunsch> {
    wuensche[Int(wunschbeginn[kind])..<Int(wunschbeginn[kind + 1])]
  }

  /// How many wishes a child has.
  func wunschzahl(_ kind: Int) -> Int { Int(wunschbeginn[kind + 1] - wunschbeginn[kind]) }

  /// A wish of a child.
  func wunsch(_ kind: Int, _ nummer: Int) -> Wunsch {
    wuensche[Int(wunschbeginn[kind]) + nummer]
  }

  /// The number of a child in this round.
  public func nummer(_ kind: Kennung<Kind>) -> Int? { stelle(kind, in: kinder) }

  /// The number of an Einrichtung in this round.
  public func nummer(_ einrichtung: Kennung<Einrichtung>) -> Int? {
    stelle(einrichtung, in: einrichtungen)
  }
}

extension Vergaberunde {
  /// A round by its papers.
  ///
  /// - Parameter unterlagen: who gives out what, who applies, and in which order
  /// - Throws: every contradiction in them
  public init(_ unterlagen: Vergabeunterlagen) throws(Vergabewidersprueche) {
    let faults = unterlagen.widersprueche
    guard faults.isEmpty else { throw Vergabewidersprueche(liste: faults) }
    let houses = Set(unterlagen.plaetze.map(\.einrichtung)).sorted()
    self.init(
      einrichtungen: houses,
      grenzen: Array(repeating: Vergabegrenzen(), count: houses.count))
    let house = Dictionary(
      uniqueKeysWithValues: houses.enumerated().map { ($1, Int32($0)) })
    for satz in unterlagen.plaetze {
      guard let e = house[satz.einrichtung] else { continue }
      grenzen[Int(e)][satz.art] = Int(satz.plaetze)
    }
    var families: [Kennung<Familie>: [Int32]] = [:]
    var child: [Kennung<Kind>: Int] = [:]
    for (k, satz) in unterlagen.bewerbungen.sorted(by: { $0.kind < $1.kind }).enumerated() {
      child[satz.kind] = k
      if let familie = satz.familie { families[familie, default: []].append(Int32(k)) }
      nimmAuf(
        satz.kind, satz.kategorie,
        satz.alleWuensche.compactMap { id in
          house[id].map {
            Wunsch(einrichtung: $0, rang: id == satz.bisher ? 0 : Wunsch.abgelehnt)
          }
        })
    }
    familien = families.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    for satz in unterlagen.raenge {
      guard let e = house[satz.einrichtung], let k = child[satz.kind],
        let w = wuensche(k).firstIndex(where: { $0.einrichtung == e && $0.rang != 0 })
      else { continue }
      wuensche[w].rang = satz.rang
    }
  }
}

extension Bewerbung {
  /// The wishes with the place that a Wechselkind has, which is always the last one.
  public var alleWuensche: [Kennung<Einrichtung>] {
    guard let bisher, !wuensche.contains(bisher) else { return wuensche }
    return wuensche + [bisher]
  }
}

/// The place of an id in a list that is ordered by them.
private func stelle<Art>(_ id: Kennung<Art>, in list: [Kennung<Art>]) -> Int? {
  var (low, high) = (0, list.count)
  while low < high {
    let middle = (low + high) / 2
    if list[middle] < id { low = middle + 1 } else { high = middle }
  }
  return low < list.count && list[low] == id ? low : nil
}
