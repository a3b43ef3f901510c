/// Two Verläufe, day by day, become one.
///
/// - Parameters:
///   - a: the first Verlauf
///   - b: the second Verlauf
///   - regel: what stands on a day on which `a` and `b` have these quantities; it must make zero of
///     two zeros, because that is what stands before all steps
/// - Returns: what the rule says, day by day
/// - Complexity: O(n + m)
@inlinable
public func verbunden<A, B, C>(
  _ a: Verlauf<A>, _ b: Verlauf<B>, _ regel: (A, B) -> C
) -> Verlauf<C> {
  var result = Verlauf<C>()
  var (i, j) = (0, 0)
  var (wertA, wertB) = (A.zero, B.zero)
  while i < a.stufen.count || j < b.stufen.count {
    let dayA = i < a.stufen.count ? a.stufen[i].ab : .offen
    let dayB = j < b.stufen.count ? b.stufen[j].ab : .offen
    let day = min(dayA, dayB)
    if i < a.stufen.count, dayA == day {
      wertA = a.stufen[i].wert
      i += 1
    }
    if j < b.stufen.count, dayB == day {
      wertB = b.stufen[j].wert
      j += 1
    }
    result.append(ab: day, regel(wertA, wertB))
  }
  return result
}

extension Verlauf {
  /// The sum, day by day.
  @inlinable
  public static func + (a: Verlauf, b: Verlauf) -> Verlauf { verbunden(a, b, +) }

  /// The difference, day by day.
  @inlinable
  public static func - (a: Verlauf, b: Verlauf) -> Verlauf { verbunden(a, b, -) }

  /// What isn't negative; zero on all other days.
  @inlinable public var nichtNegativ: Verlauf {
    verbunden(self, Verlauf()) { wert, _ in max(wert, .zero) }
  }

  /// This quantity on the days on which `bedingung` is above zero, zero on all others.
  @inlinable
  public func nurWo<B>(_ bedingung: Verlauf<B>) -> Verlauf {
    verbunden(self, bedingung) { wert, gilt in gilt > .zero ? wert : .zero }
  }
}
