/// What speaks for two records being one child, or against it.
///
/// The points of all Merkmale of a pair are added; from `Dublettenurteil.schwelle` on it is one child.
public enum Merkmal: String, CaseIterable, Sendable {
  // First names: what tells twins apart weighs most.
  case vornameGleich, vornameSchreibweise, vornameZusatz, vornameKlang, vornameTippfehler
  case vornameAehnlich, vornameBegonnen, vornameTeilweise, vornameAnders
  // Surname: it may change.
  case nachnameGleich, nachnameSchreibweise, nachnameKlang, nachnameTippfehler, nachnameTeil
  case nachnameAehnlich, nachnameBegonnen, nachnameAnders
  /// First name and surname stand in each other's place.
  case namenVertauscht
  case geburtstagGleich, geburtstagVertauscht, geburtstagVertippt, geburtstagTeilweise
  case geburtstagAnders
  /// Another birthday beside the same names in one family: brothers and sisters have different names.
  case geburtstagAndersTrotzFamilie
  /// Another sex beside the same first names: rather a slip.
  case geschlechtAnders
  /// Another sex beside another first name: brother and sister.
  case geschlechtUndVornameAnders
  // The family. It is the same for brothers and sisters, too.
  case telefon, email, elternteil, anschrift
  /// Phone, mail, parents and address are known, two of them at least, and none is the same.
  case familieAnders

  /// The points, below zero where it speaks against one child.
  public var punkte: Int {
    switch self {
    case .vornameGleich: 35
    case .vornameSchreibweise: 33
    case .vornameZusatz: 32
    case .vornameKlang, .vornameTippfehler: 30
    case .vornameAehnlich: 18
    case .vornameBegonnen: 20
    case .vornameTeilweise: -20
    case .vornameAnders: -50
    case .nachnameGleich: 25
    case .nachnameSchreibweise: 24
    case .nachnameKlang, .nachnameTippfehler: 20
    case .nachnameTeil: 18
    case .nachnameAehnlich: 12
    case .nachnameBegonnen: 15
    case .nachnameAnders: -8
    case .namenVertauscht: -3
    case .geburtstagGleich: 35
    case .geburtstagVertauscht: 25
    case .geburtstagVertippt: 18
    case .geburtstagTeilweise: 0
    case .geburtstagAnders: -45
    case .geburtstagAndersTrotzFamilie: -10
    case .geschlechtAnders: -15
    case .geschlechtUndVornameAnders: -50
    case .telefon: 15
    case .email, .elternteil, .anschrift: 10
    case .familieAnders: -10
    }
  }

  /// Whether it is about the family, not the child; all such count `hoechstensFamilie` at most.
  var istFamilie: Bool {
    switch self {
    case .telefon, .email, .elternteil, .anschrift: true
    default: false
    }
  }

  /// How much the same family counts at most: brothers and sisters have it, too.
  static let hoechstensFamilie = 25
}
