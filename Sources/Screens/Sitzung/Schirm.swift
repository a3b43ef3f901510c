internal import ScreenKit
internal import Texte

extension Sitzung {
  /// Goes to a screen by its digit or a click.
  ///
  /// Kinder then always begins with an empty search: what one types next is a name, never a command
  /// on the child that is still open.
  mutating func wechsle(zu schirm: Schirm) {
    self.schirm = schirm
    herkunft = []
    guard schirm == .kinder, kinder.stelle != nil else { return }
    kinder.schliesse()
    kinder.suche = LineEditor(limit: 60)
  }

  /// Goes to a screen because of what was chosen; Esc leads back from there.
  mutating func springe(zu schirm: Schirm) {
    if schirm != self.schirm { herkunft.append(self.schirm) }
    self.schirm = schirm
  }
}

/// The screens that there are, each under its digit.
public enum Schirm: String, CaseIterable, Sendable {
  case uebersicht
  case freiePlaetze = "freie-plaetze"
  case warteliste
  case kinder
  case gruppen
  case kapazitaet
  case vergabe
  case berichte
  case verwaltung

  /// The digit under which it is reached; it stays the same for every role.
  public var ziffer: Character {
    switch self {
    case .uebersicht: "1"
    case .freiePlaetze: "2"
    case .warteliste: "3"
    case .kinder: "4"
    case .gruppen: "5"
    case .kapazitaet: "6"
    case .vergabe: "7"
    case .berichte: "9"
    case .verwaltung: "V"
    }
  }

  /// The keys under which it is reached: its digit, or its letter large or small.
  var tasten: [Key] {
    let typed = [Key.text(ziffer)]
    guard ziffer.isLetter, let small = ziffer.lowercased().first else { return typed }
    return [.text(small)] + typed
  }

  /// Its name in the line of screens.
  var titel: RahmenText {
    switch self {
    case .uebersicht: .schirmUebersicht
    case .freiePlaetze: .schirmFreiePlaetze
    case .warteliste: .schirmWarteliste
    case .kinder: .schirmKinder
    case .kapazitaet: .schirmKapazitaet
    case .gruppen: .schirmGruppen
    case .vergabe: .schirmVergabe
    case .berichte: .schirmBerichte
    case .verwaltung: .schirmVerwaltung
    }
  }

  /// The same where not all names have room.
  var kurz: RahmenText {
    switch self {
    case .uebersicht: .kurzUebersicht
    case .freiePlaetze: .kurzFreiePlaetze
    case .warteliste: .kurzWarteliste
    case .kinder: .schirmKinder
    case .kapazitaet: .kurzKapazitaet
    case .gruppen: .kurzGruppen
    case .vergabe: .schirmVergabe
    case .berichte: .kurzBerichte
    case .verwaltung: .kurzVerwaltung
    }
  }

  /// What its digit is called and does.
  var taste: TastenText {
    switch self {
    case .uebersicht: .uebersicht
    case .freiePlaetze: .freiePlaetze
    case .warteliste: .warteliste
    case .kinder: .kinder
    case .kapazitaet: .kapazitaet
    case .gruppen: .gruppen
    case .vergabe: .vergabe
    case .berichte: .berichte
    case .verwaltung: .verwaltung
    }
  }

  /// What it is for, in a few sentences.
  var hilfe: HilfeText {
    switch self {
    case .uebersicht: .uebersicht
    case .freiePlaetze: .freiePlaetze
    case .warteliste: .warteliste
    case .kinder: .kinder
    case .kapazitaet: .kapazitaet
    case .gruppen: .gruppen
    case .vergabe: .vergabe
    case .berichte: .berichte
    case .verwaltung: .verwaltung
    }
  }
}
