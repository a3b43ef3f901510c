/// What a round gives to whom.
public struct Vergabeergebnis: Equatable, Sendable {
  /// For each child which of its wishes it gets, from 0; nil where it gets none.
  public let wuensche: [Int32?]
  /// Who has a justified objection; empty where the result is stable.
  public let einsprueche: [Einspruch]
  /// Whether it is proven that somebody objects to every result; only ever for a round with siblings.
  public internal(set) var gibtKeinStabiles = false

  /// A family, or a child alone, that an Einrichtung which it prefers would have to take.
  public struct Einspruch: Equatable, Sendable {
    /// The children, in order.
    public let kinder: [Int32]
    /// Which of their wishes it is, from 0.
    public let wunsch: Int32
    /// The Einrichtung.
    public let einrichtung: Int32
  }

  /// Whether nobody has a justified objection.
  public var istStabil: Bool { einsprueche.isEmpty }

  /// How many children get a place.
  public var versorgt: Int { wuensche.count { $0 != nil } }

  /// How many children get their first wish, their second one and so on.
  public var nachWunsch: [Int] {
    var counts: [Int] = []
    for case let wunsch? in wuensche {
      while counts.count <= Int(wunsch) { counts.append(0) }
      counts[Int(wunsch)] += 1
    }
    return counts
  }
}

extension Vergaberunde {
  /// Where a child is by a result; nil where it gets no place.
  public func einrichtung(_ kind: Int, _ ergebnis: Vergabeergebnis) -> Int? {
    ergebnis.wuensche[kind].map { Int(wunsch(kind, Int($0)).einrichtung) }
  }

  /// The lines of a result, ordered by the ids of the children.
  public func zuteilungen(_ ergebnis: Vergabeergebnis) -> [Zuteilung] {
    kinder.indices.map { kind in
      Zuteilung(
        kind: kinder[kind],
        einrichtung: einrichtung(kind, ergebnis).map { einrichtungen[$0] },
        wunsch: ergebnis.wuensche[kind].map { $0 + 1 })
    }
  }
}
