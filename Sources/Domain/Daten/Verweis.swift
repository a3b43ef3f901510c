/// A record by its kind and its id, as another one refers to it.
public struct Verweis: Hashable, Sendable {
  /// The kind of the record.
  public let satzart: Satzart
  /// By what it is known.
  public let schluessel: String

  /// A reference to a record.
  public init(_ satzart: Satzart, _ schluessel: String) {
    self.satzart = satzart
    self.schluessel = schluessel
  }
}

extension Spalte {
  /// The kind of the records to which the column refers; nil for a column that says something itself.
  public var ziel: Satzart? {
    switch name {
    case "traeger_id": .traeger
    case "einrichtung_id", "wuensche": .einrichtungen
    case "gruppe_id": .gruppen
    case "belegrecht_id": .belegrechte
    case "kind_id": .kinder
    case "vertrag_id": .vertraege
    case "anmeldung_id": .anmeldungen
    case "katalog_id": .kataloge
    case "runde_id": .runden
    default: nil
    }
  }
}

extension Datensatz {
  /// The record itself, as others refer to it.
  public var verweis: Verweis { Verweis(Self.satzart, schluessel) }

  /// The records to which it refers.
  public var verweise: [Verweis] {
    zip(Self.spalten, felder).flatMap { spalte, feld in
      guard let ziel = spalte.ziel else { return [Verweis]() }
      return feld.split(separator: "|").map { Verweis(ziel, String($0)) }
    }
  }
}
