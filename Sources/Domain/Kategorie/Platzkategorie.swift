/// The kinds of places.
///
/// `U2` and the like are filters on age, not categories.
public enum Platzkategorie: String, CaseIterable, Sendable, Comparable {
  /// Under three (U3).
  case krippe
  /// From three to school (Ü3).
  case kindergarten
  /// School children.
  case hort

  /// The place in the order in which categories are listed: 0, 1, 2.
  public var rang: Int {
    switch self {
    case .krippe: 0
    case .kindergarten: 1
    case .hort: 2
    }
  }

  /// The category with this place in the order.
  public init?(rang: Int) {
    guard Self.allCases.indices.contains(rang) else { return nil }
    self = Self.allCases[rang]
  }

  public static func < (a: Self, b: Self) -> Bool { a.rang < b.rang }
}
