/// What counts for the places of one Einrichtung: everything from which its free places follow.
///
/// Records are named by the number under which they are stored, so that every figure can be traced
/// back to them.
public struct Platzgrundlage: Sendable {
  /// The days on which the Einrichtung is open.
  public var offen: Zeitraum
  /// Permitted places.
  public var erlaubnisse: [Platzposten] = []
  /// Permitted places that are not offered.
  public var sperren: [Platzposten] = []
  /// Places reserved for others; never for all categories together.
  public var belegrechte: [Platzposten] = []
  /// Contracts that take a place.
  public var belegungen: [Belegung] = []

  /// An Einrichtung without any places.
  public init(offen: Zeitraum) { self.offen = offen }
}

/// Places over a period: of a permit, a Sperre or a Belegrecht.
public struct Platzposten: Sendable {
  /// The number of the record.
  public var nummer: Int
  /// Which places.
  public var art: Platzart
  /// How many.
  public var menge: Platzzahl
  /// On which days.
  public var zeitraum: Zeitraum

  /// Places of a record over a period.
  public init(nummer: Int, art: Platzart, menge: Platzzahl, zeitraum: Zeitraum) {
    self.nummer = nummer
    self.art = art
    self.menge = menge
    self.zeitraum = zeitraum
  }
}

/// A promised or signed contract, and what decides in which category its child is.
public struct Belegung: Sendable {
  /// The number of the contract.
  public var nummer: Int
  /// The number of the child.
  public var kind: Int
  /// The child's birthday.
  public var geboren: Tag
  /// Whether the child starts school a year later.
  public var zurueckgestellt: Bool
  /// The last day on which it keeps its Krippe place.
  public var verbleibBis: Tag?
  /// The days on which the contract runs.
  public var laufzeit: Zeitraum
  /// How much of a place it takes.
  public var anteil: Platzzahl
  /// Whether it is promised and not yet signed.
  public var zugesagt: Bool
  /// The number of the Belegrecht on whose place the child is.
  public var belegrecht: Int?

  /// A contract that takes a place.
  public init(
    nummer: Int, kind: Int, geboren: Tag, zurueckgestellt: Bool, verbleibBis: Tag?,
    laufzeit: Zeitraum, anteil: Platzzahl, zugesagt: Bool, belegrecht: Int?
  ) {
    self.nummer = nummer
    self.kind = kind
    self.geboren = geboren
    self.zurueckgestellt = zurueckgestellt
    self.verbleibBis = verbleibBis
    self.laufzeit = laufzeit
    self.anteil = anteil
    self.zugesagt = zugesagt
    self.belegrecht = belegrecht
  }
}
