/// What is wrong with the form of a file, before its fields are read.
public enum Aufbaugrund: Equatable, Sendable {
  case fehlendeSpalte
  case unbekannteSpalte
  case doppelteSpalte
  case spalteAnFalscherStelle
  case feldzahl(erwartet: Int, gefunden: Int)
  case anfuehrungszeichenImFeld
  case textNachAnfuehrungszeichen
  case anfuehrungszeichenNichtGeschlossen
  case keinUtf8
  case steuerzeichen(UInt32)
}

/// Why an import is refused.
public enum Importgrund: Equatable, Sendable {
  /// The form of the file.
  case aufbau(Aufbaugrund)
  /// A single field.
  case feld(Feldgrund)
  /// A rule that needs more than one record.
  case regel(Regelgrund)
}

/// What an import refuses, and where it stands.
public struct Importfehler: Error, Equatable, Sendable {
  /// File, line and column.
  public let stelle: Fundstelle
  /// What is wrong there.
  public let grund: Importgrund

  /// A fault at a place.
  public init(_ stelle: Fundstelle, _ grund: Importgrund) {
    self.stelle = stelle
    self.grund = grund
  }

  /// A broken rule.
  public init(_ verstoss: Verstoss) {
    self.init(verstoss.fundstelle, .regel(verstoss.grund))
  }
}
