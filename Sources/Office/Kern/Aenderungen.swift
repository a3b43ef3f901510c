public import Domain
internal import Store

/// What was changed since one looked last, so that a screen asks again only what it shows.
public struct Aenderungen: Equatable, Sendable {
  /// The records, with those that they refer to; nil where so much has changed that all of it counts.
  public let saetze: Set<Verweis>?

  /// The changes of these records; nil for everything.
  public init(_ saetze: Set<Verweis>?) { self.saetze = saetze }

  /// Whether any record of these kinds was changed.
  public func betrifft(_ arten: Set<Satzart>) -> Bool {
    saetze?.contains { arten.contains($0.satzart) } ?? true
  }

  /// Whether this record was changed, or one that refers to it.
  public func betrifft(_ verweis: Verweis) -> Bool { saetze?.contains(verweis) ?? true }

  /// The Einrichtungen in which a place can have come or gone; nil where that can be any.
  public var orte: Set<Kennung<Einrichtung>>? {
    guard let saetze, !betrifft([.mandant, .parameter, .traeger, .rueckrufe]) else { return nil }
    return Set(
      saetze.lazy.filter { $0.satzart == .einrichtungen }
        .map { Kennung(gespeichert: $0.schluessel) })
  }
}

extension Satzart {
  /// The kinds of records from which the free places and the demand follow.
  public static let fuerPlaetze: Set<Satzart> = [
    .mandant, .parameter, .traeger, .einrichtungen, .betriebserlaubnis, .sperren, .belegrechte,
    .kinder, .vertraege, .anmeldungen,
  ]
}
