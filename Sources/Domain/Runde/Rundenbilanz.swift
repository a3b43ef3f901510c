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

  /// A group without children.
  public init(_ gruppe: String) { self.gruppe = gruppe }

  fileprivate mutating func zaehle(_ wunsch: Int?, bleibt: Bool) {
    if bleibt { return bleiben += 1 }
    guard let wunsch else { return ohne += 1 }
    while nachWunsch.count <= wunsch { nachWunsch.append(0) }
    nachWunsch[wunsch] += 1
  }
}

extension Niederschrift {
  /// How many children got which wish, keep what they had, or got nothing, counted as in a trial.
  public var bilanz: Rundenbilanz {
    let kept = verbleib
    let wishes = Dictionary(
      bewerbungen.map { ($0.kind, $0.wuensche.indices) }, uniquingKeysWith: { a, _ in a })
    var result = Rundenbilanz("")
    for satz in ergebnis {
      // Minutes that somebody changed may name any number.
      let wish = satz.wunsch.flatMap { n in wishes[satz.kind]?.first { $0 + 1 == n } }
      result.zaehle(wish, bleibt: kept[satz.kind] != nil)
    }
    return result
  }

  /// The children who keep the place that they had, in the Runde or beside it, and where.
  public var verbleib: [String: String] {
    let result = Dictionary(
      ergebnis.map { ($0.kind, $0.einrichtung) }, uniquingKeysWith: { a, _ in a })
    return Dictionary(
      bewerbungen.compactMap { satz in
        let given = result[satz.kind] ?? ""
        let kept = given.isEmpty ? satz.ausserhalb ?? "" : satz.bisher
        return kept.isEmpty || !given.isEmpty && given != kept ? nil : (satz.kind, kept)
      }, uniquingKeysWith: { a, _ in a })
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
        .zaehle(wunsch(i), bleibt: behaelt(i))
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
      let (old, new) = (vorher.wunsch(j), wunsch(i))
      return old == new ? nil : Rundenwechsel(antrag: i, vorher: old, nachher: new)
    }
  }
}
