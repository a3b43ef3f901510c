/// The steps of a Verlauf of places wherever they lie: in memory, or in the bytes of the database.
public protocol Stufenfolge {
  /// How many steps there are.
  var anzahl: Int { get }
  /// The first day of a step; days rise from step to step.
  func tag(_ i: Int) -> Tag
  /// The quantity from that day on, in hundredths.
  func wert(_ i: Int) -> Int32
}

extension Stufenfolge {
  /// How many steps begin on or before a day.
  ///
  /// - Complexity: O(log n)
  @inlinable
  public func index(nach tag: Tag) -> Int {
    var low = 0
    var high = anzahl
    while low < high {
      let middle = (low + high) / 2
      if self.tag(middle) <= tag { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The quantity on a day, in hundredths.
  @inlinable
  public func wert(am tag: Tag) -> Int32 {
    let i = index(nach: tag)
    return i == 0 ? 0 : wert(i - 1)
  }

  /// The smallest quantity of any day in a period, in hundredths.
  @inlinable
  public func minimum(in zeitraum: Zeitraum) -> Int32 {
    var i = index(nach: zeitraum.von)
    var smallest = i == 0 ? 0 : wert(i - 1)
    while i < anzahl, tag(i) <= zeitraum.bis {
      smallest = min(smallest, wert(i))
      i += 1
    }
    return smallest
  }
}

extension Stufenfolge {
  /// Hands out the smallest quantity of each of some periods that follow each other.
  ///
  /// - Complexity: O(log n + steps within the periods)
  @inlinable
  public func minima(in fenster: [Zeitraum], _ body: (Int32) -> Void) {
    guard let first = fenster.first else { return }
    var i = index(nach: first.von)
    var current = i == 0 ? 0 : wert(i - 1)
    for zeitraum in fenster {
      while i < anzahl, tag(i) <= zeitraum.von {
        current = wert(i)
        i += 1
      }
      var smallest = current
      while i < anzahl, tag(i) <= zeitraum.bis {
        current = wert(i)
        smallest = min(smallest, current)
        i += 1
      }
      body(smallest)
    }
  }
}

extension Verlauf: Stufenfolge where Menge == Platzzahl {
  @inlinable public var anzahl: Int { schritte.count }
  @inlinable
  public func tag(_ i: Int) -> Tag { schritte[i].ab }
  @inlinable
  public func wert(_ i: Int) -> Int32 { schritte[i].wert.hundertstel }
}
