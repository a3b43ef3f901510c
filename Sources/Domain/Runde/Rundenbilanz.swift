/// How many children of a group got their first, their second … wish, keep what they have, or got
/// nothing.
public struct Rundenbilanz: Equatable, Sendable {
  /// By what children are put together.
  public enum Gliederung: CaseIterable, Sendable { case alle, kategorie, einrichtung, sozialraum }

  /// The group: a category, the id of an Einrichtung, a part of the town; empty for all.
  public let gruppe: String
  /// How many got their first wish, their second one and so on, without those who stay.
  public private(set) var nachWunsch: [Int] = []
  /// How many Wechselkinder keep their place.
  public private(set) var bleiben = 0
  /// How many got nothing; for an Einrichtung: who wished it most and is nowhere.
  public private(set) var ohne = 0

  /// How many children there are.
  public var kinder: Int { nachWunsch.reduce(0, +) + bleiben + ohne }
  /// How many have a place afterwards.
  public var versorgt: Int { kinder - ohne }

  /// A group of these children.
  ///
  /// - Parameters:
  ///   - gruppe: the group
  ///   - kinder: which wish each of them got, from 0, and whether it keeps the place that it has
  public init(_ gruppe: String, _ kinder: [(wunsch: Int?, bleibt: Bool)] = []) {
    self.gruppe = gruppe
    for kind in kinder { zaehle(kind.wunsch, bleibt: kind.bleibt) }
  }

  fileprivate mutating func zaehle(_ wunsch: Int?, bleibt: Bool) {
    if bleibt { return bleiben += 1 }
    guard let wunsch else { return ohne += 1 }
    while nachWunsch.count <= wunsch { nachWunsch.append(0) }
    nachWunsch[wunsch] += 1
  }
}

/// A child that is elsewhere in another trial.
public struct Rundenwechsel: Equatable, Sendable {
  /// The child, by its place among those who take part.
  public let antrag: Int
  /// Which of its wishes it had before, from 0; nil for none.
  public let vorher: Int?
  /// Which it has now.
  public let nachher: Int?
}

extension Rundenprobe {
  /// What came of it, group by group in their order.
  ///
  /// A child counts at the Einrichtung where it is afterwards, or at its first wish where it has no
  /// place.
  public func bilanz(_ gliederung: Rundenbilanz.Gliederung) -> [Rundenbilanz] {
    var groups: [String: Rundenbilanz] = [:]
    if gliederung == .alle { groups[""] = Rundenbilanz("") }
    for (i, antrag) in lage.antraege.enumerated() {
      let key =
        switch gliederung {
        case .alle: ""
        case .kategorie: antrag.kategorie.rawValue
        case .einrichtung:
          bleibtIn(i).map { lage.haeuser[$0].kennung.text }
            ?? antrag.wuensche.first?.einrichtung.text ?? ""
        case .sozialraum: antrag.sozialraum
        }
      groups[key, default: Rundenbilanz(key)]
        .zaehle(ergebnis.wuensche[i].map { Int($0) }, bleibt: behaelt(i))
    }
    let order = Platzkategorie.allCases.map(\.rawValue)
    return groups.values.sorted { a, b in
      gliederung == .kategorie
        ? order.firstIndex(of: a.gruppe) ?? 0 < order.firstIndex(of: b.gruppe) ?? 0
        : bytewiseBefore(a.gruppe, b.gruppe)
    }
  }

  /// Who would be elsewhere than in another trial with the same children.
  public func wechsel(gegen vorher: Rundenprobe) -> [Rundenwechsel] {
    let before = Dictionary(
      vorher.lage.antraege.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { a, _ in a })
    return lage.antraege.indices.compactMap { i in
      guard let j = before[lage.antraege[i].kind] else { return nil }
      let (old, new) = (vorher.ergebnis.wuensche[j], ergebnis.wuensche[i])
      guard old != new else { return nil }
      return Rundenwechsel(antrag: i, vorher: old.map { Int($0) }, nachher: new.map { Int($0) })
    }
  }

  /// Pairs of children who would both rather have the place of the other, of the same category, where
  /// both Einrichtungen accept them: they may swap if all agree.
  public func tauschpaare() -> [(Int, Int)] {
    var byHouse: [Int: [Int]] = [:]
    for i in lage.antraege.indices where lage.antraege[i].familie == nil && !behaelt(i) {
      if let house = haus(i) { byHouse[house, default: []].append(i) }
    }
    func better(_ i: Int) -> [Int] {
      guard let now = ergebnis.wuensche[i] else { return [] }
      return vergabe.wuensche(i).prefix(Int(now)).filter { $0.rang >= 0 }.map {
        Int($0.einrichtung)
      }
    }
    var result: [(Int, Int)] = []
    for (house, children) in byHouse.sorted(by: { $0.key < $1.key }) {
      for i in children {
        for other in better(i) {
          for j in byHouse[other] ?? []
          where i < j && lage.antraege[i].kategorie == lage.antraege[j].kategorie
            && better(j).contains(house)
          {
            result.append((i, j))
          }
        }
      }
    }
    return result
  }
}
