/// Who may swap the places that a Runde gave: the one rule for what is proposed and what is done.
///
/// Two children, or two families as a whole, swap where each of them gains: the place of the other is
/// a better wish, which it still has today, in an Einrichtung that accepted it. No Einrichtung has
/// more children of a category afterwards than it gives places. Either offers are out to all of them
/// or to none, and nobody has signed. That the Einrichtungen agree is asked of the office.
public struct Tauschregel {
  /// How far a child has come whose place can still be swapped.
  public struct Stand: Equatable, Sendable {
    /// Whether an offer is out.
    public let hatAngebot: Bool
    /// What it wishes today.
    public let wuensche: [Kennung<Einrichtung>]

    /// How far a child has come.
    public init(hatAngebot: Bool, wuensche: [Kennung<Einrichtung>]) {
      self.hatAngebot = hatAngebot
      self.wuensche = wuensche
    }
  }

  /// Why two can't swap; children and Einrichtungen by their numbers in the Runde.
  public enum Hindernis: Equatable, Sendable {
    /// The child has no place that could still be swapped.
    case ohnePlatz(Int)
    /// Both are in the same Einrichtung.
    case gleicheEinrichtung(Int)
    /// Only one of the families has an offer.
    case einAngebot
    /// The child doesn't wish the Einrichtung, or no longer.
    case nichtGewuenscht(Int, einrichtung: Int)
    /// The Einrichtung refused the child.
    case nichtAngenommen(Int, einrichtung: Int)
    /// The child would have no better wish.
    case keinGewinn(Int, einrichtung: Int)
    /// The Einrichtung would have more children than places.
    case grenze(einrichtung: Int)
  }

  private let probe: Rundenprobe
  private let stand: [Kennung<Kind>: Stand]?
  private let familien: [Int: [Int]]
  private let kinder: [Int: [Int]]

  /// The rule for a Runde.
  ///
  /// - Parameters:
  ///   - probe: the Runde, with the places of today
  ///   - stand: the children whose places can still be swapped; nil for all
  public init(_ probe: Rundenprobe, _ stand: [Kennung<Kind>: Stand]? = nil) {
    self.probe = probe
    self.stand = stand
    let all = probe.lage.antraege.indices
    familien = Dictionary(grouping: all.filter { probe.lage.antraege[$0].familie != nil }) {
      probe.lage.antraege[$0].familie ?? 0
    }
    kinder = Dictionary(grouping: all.filter { probe.haus($0) != nil }) { probe.haus($0) ?? 0 }
  }

  /// The children who move with a child, itself included.
  public func familie(_ kind: Int) -> [Int] {
    probe.lage.antraege[kind].familie.flatMap { familien[$0] } ?? [kind]
  }

  /// Why two children, with their families, can't swap; nil where they can.
  public func hindernis(_ a: Int, _ b: Int) -> Hindernis? {
    let (one, other) = (familie(a), familie(b))
    if let gone = (one + other).first(where: { probe.haus($0) == nil || istVorbei($0) }) {
      return .ohnePlatz(gone)
    }
    guard let here = probe.haus(a), let there = probe.haus(b) else { return .ohnePlatz(a) }
    if here == there { return .gleicheEinrichtung(here) }
    if Set((one + other).map(hatAngebot)).count > 1 { return .einAngebot }
    return one.compactMap { hindernis($0, nach: there) }.first
      ?? other.compactMap { hindernis($0, nach: here) }.first
      ?? [(here, one, other), (there, other, one)].first { !passt(in: $0, ohne: $1, mit: $2) }
      .map { .grenze(einrichtung: $0.0) }
  }

  /// With whom a child can swap; of a family one stands for all.
  public func partner(_ kind: Int) -> [Int] {
    guard let now = probe.wunsch(kind) else { return [] }
    return probe.vergabe.wuensche(kind).prefix(now)
      .flatMap { kinder[Int($0.einrichtung)] ?? [] }
      .filter { familie($0)[0] == $0 && hindernis(kind, $0) == nil }
  }

  /// All who can swap, each pair once.
  public func paare() -> [(Int, Int)] {
    probe.lage.antraege.indices.filter { familie($0)[0] == $0 }
      .flatMap { a in partner(a).filter { a < $0 }.map { (a, $0) } }
  }

  private func istVorbei(_ kind: Int) -> Bool {
    stand.map { $0[probe.lage.antraege[kind].kind] == nil } ?? false
  }

  private func hatAngebot(_ kind: Int) -> Bool {
    stand?[probe.lage.antraege[kind].kind]?.hatAngebot ?? false
  }

  private func hindernis(_ kind: Int, nach haus: Int) -> Hindernis? {
    let today = stand?[probe.lage.antraege[kind].kind]?.wuensche
    guard let new = probe.wunsch(kind, in: probe.lage.haeuser[haus].kennung),
      today?.contains(probe.lage.haeuser[haus].kennung) != false
    else { return .nichtGewuenscht(kind, einrichtung: haus) }
    if new.rang < 0 { return .nichtAngenommen(kind, einrichtung: haus) }
    return new.stelle < probe.wunsch(kind) ?? 0 ? nil : .keinGewinn(kind, einrichtung: haus)
  }

  /// Whether an Einrichtung has no more children than places once some have gone and others come.
  private func passt(in haus: Int, ohne: [Int], mit: [Int]) -> Bool {
    func zahl(_ kinder: [Int], _ art: Platzart) -> Int {
      kinder.count {
        (art.kategorie ?? probe.lage.antraege[$0].kategorie) == probe.lage.antraege[$0].kategorie
      }
    }
    return Platzart.allCases.allSatisfy { art in
      let more = zahl(mit, art) - zahl(ohne, art)
      guard more > 0, let most = probe.vergabe.grenzen[haus][art] else { return true }
      return zahl(kinder[haus] ?? [], art) + more <= most
    }
  }
}

extension Rundenprobe {
  /// Which wish of a child an Einrichtung is, from 0, and its rank there: 0 where it has its place,
  /// below where it is not accepted; nil where it didn't wish it.
  public func wunsch(
    _ antrag: Int, in haus: Kennung<Einrichtung>
  ) -> (stelle: Int, rang: Int)? {
    vergabe.wuensche(antrag).enumerated()
      .first { vergabe.einrichtungen[Int($0.element.einrichtung)] == haus }
      .map { ($0.offset, Int($0.element.rang)) }
  }

  /// The Runde with the places of today: whoever has swapped since the decision has the place of the
  /// other, and the decision stays what it was.
  ///
  /// - Parameter heute: where each child has its place today
  /// - Returns: the same Runde, with the swaps beside its result
  public func getauscht(_ heute: [(kind: Kennung<Kind>, einrichtung: Kennung<Einrichtung>)])
    -> Rundenprobe
  {
    let places = Dictionary(
      lage.antraege.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { a, _ in a })
    var result = self
    for (kind, einrichtung) in heute {
      guard let i = places[kind], let now = wunsch(i, in: einrichtung)?.stelle, now != wunsch(i)
      else { continue }
      result.tausche(i, now)
    }
    return result
  }
}
