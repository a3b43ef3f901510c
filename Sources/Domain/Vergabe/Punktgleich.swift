/// Why a child stands behind one that has the same points.
public struct Punktgleich: Equatable, Sendable {
  /// How many points both have.
  public let punkte: Int
  /// The rule that decides between them.
  public let durch: Kriterienkatalog.Gleichstand
  /// Its lot.
  public let los: UInt64
  /// The lot of the one before it.
  public let vorn: UInt64
}
