internal import Texte

/// The screens that there are, each under its digit.
public enum Schirm: String, CaseIterable, Sendable {
  case uebersicht
  case freiePlaetze = "freie-plaetze"
  case warteliste
  case kinder

  /// The digit under which it is reached; it stays the same for every role.
  public var ziffer: Character {
    switch self {
    case .uebersicht: "1"
    case .freiePlaetze: "2"
    case .warteliste: "3"
    case .kinder: "4"
    }
  }

  /// Its name in the line of screens.
  var titel: RahmenText {
    switch self {
    case .uebersicht: .schirmUebersicht
    case .freiePlaetze: .schirmFreiePlaetze
    case .warteliste: .schirmWarteliste
    case .kinder: .schirmKinder
    }
  }

  /// What its digit is called and does.
  var taste: TastenText {
    switch self {
    case .uebersicht: .uebersicht
    case .freiePlaetze: .freiePlaetze
    case .warteliste: .warteliste
    case .kinder: .kinder
    }
  }

  /// What it is for, in a few sentences.
  var hilfe: HilfeText {
    switch self {
    case .uebersicht: .uebersicht
    case .freiePlaetze: .freiePlaetze
    case .warteliste: .warteliste
    case .kinder: .kinder
    }
  }

  /// Its commands.
  var befehle: [Befehl<Sitzung>] {
    switch self {
    case .uebersicht: Uebersicht.befehle.map { $0.gehoben(\.uebersicht) }
    case .freiePlaetze: FreiePlaetze.befehle.map { $0.gehoben(\.freiePlaetze) }
    case .warteliste: Warteliste.befehle.map { $0.gehoben(\.warteliste) }
    case .kinder: Kinder.befehle.map { $0.gehoben(\.kinder) }
    }
  }
}
