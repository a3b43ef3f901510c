/// A quantity that changes from day to day: the one form in which places are reckoned.
///
/// It is a step function over all days. Before its first step it is zero; steps stand in the order
/// of their days, and each one changes the quantity.
@frozen
public struct Verlauf<Menge: AdditiveArithmetic & Comparable & Sendable>: Equatable, Sendable {
  /// From `ab` on the quantity is `wert`, until the next step.
  @frozen
  public struct Stufe: Equatable, Sendable {
    /// The first day with this quantity.
    public var ab: Tag
    /// The quantity.
    public var wert: Menge

    /// A step of a Verlauf.
    @inlinable
    public init(ab: Tag, wert: Menge) {
      self.ab = ab
      self.wert = wert
    }
  }

  @usableFromInline var schritte: [Stufe] = []

  /// The steps, in the order of their days.
  @inlinable public var stufen: [Stufe] { schritte }

  /// Zero on every day.
  @inlinable
  public init() {}

  /// The same quantity on every day of a period, zero on all others.
  @inlinable
  public init(_ wert: Menge, in zeitraum: Zeitraum) {
    self.init(summe: CollectionOfOne((zeitraum, wert)))
  }

  /// The sum of many quantities, each one over its own period, by one sweep over their ends.
  ///
  /// - Complexity: O(n log n)
  @inlinable
  public init(summe beitraege: some Sequence<(Zeitraum, Menge)>) {
    var changes: [Stufe] = []
    changes.reserveCapacity(beitraege.underestimatedCount * 2)
    for (zeitraum, menge) in beitraege where menge != .zero {
      changes.append(Stufe(ab: zeitraum.von, wert: menge))
      if zeitraum.bis != .offen {
        changes.append(Stufe(ab: zeitraum.bis + 1, wert: .zero - menge))
      }
    }
    changes.sort { $0.ab < $1.ab }
    self.init()
    schritte.reserveCapacity(changes.count)
    var sum = Menge.zero
    var i = 0
    while i < changes.count {
      let day = changes[i].ab
      while i < changes.count, changes[i].ab == day {
        sum += changes[i].wert
        i += 1
      }
      append(ab: day, sum)
    }
  }

  /// Adds a step at the end, unless the quantity stays the same.
  ///
  /// - Parameters:
  ///   - ab: a day after that of the last step
  ///   - wert: the quantity from that day on
  @inlinable
  public mutating func append(ab: Tag, _ wert: Menge) {
    if (stufen.last?.wert ?? .zero) != wert { schritte.append(Stufe(ab: ab, wert: wert)) }
  }

  /// The quantity on a day.
  ///
  /// - Complexity: O(log n)
  @inlinable
  public func wert(am tag: Tag) -> Menge {
    let i = index(nach: tag)
    return i == 0 ? .zero : stufen[i - 1].wert
  }

  /// How many steps begin on or before `tag`.
  @inlinable
  func index(nach tag: Tag) -> Int {
    var low = 0
    var high = stufen.count
    while low < high {
      let middle = (low + high) / 2
      if stufen[middle].ab <= tag { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The stretches of equal quantity in a period, whole, in order, also those of zero.
  @inlinable
  public func stufen(in zeitraum: Zeitraum) -> [(zeitraum: Zeitraum, wert: Menge)] {
    var result: [(zeitraum: Zeitraum, wert: Menge)] = []
    var von = zeitraum.von
    var wert = wert(am: von)
    for stufe in stufen[index(nach: von)...] where stufe.ab <= zeitraum.bis {
      result.append((Zeitraum(geordnet: von, stufe.ab - 1), wert))
      (von, wert) = (stufe.ab, stufe.wert)
    }
    result.append((Zeitraum(geordnet: von, zeitraum.bis), wert))
    return result
  }

  /// The smallest quantity of any day in a period.
  @inlinable
  public func minimum(in zeitraum: Zeitraum) -> Menge {
    var smallest = wert(am: zeitraum.von)
    for stufe in stufen[index(nach: zeitraum.von)...] {
      if stufe.ab > zeitraum.bis { break }
      if stufe.wert < smallest { smallest = stufe.wert }
    }
    return smallest
  }
}
