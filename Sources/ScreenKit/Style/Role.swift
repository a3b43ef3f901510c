/// What a cell means; a theme says how that looks.
public enum Role: String, CaseIterable, Sendable {
  /// Ordinary text, and the ground of the screen.
  case grund
  /// Lines and frames.
  case rahmen
  /// The title line and titles of panels.
  case titel
  /// The name of a screen that is not shown.
  case reiter
  /// The name of the screen that is shown.
  case reiterAktiv
  /// Places taken by contracts.
  case bestand
  /// Places that are promised.
  case zusage
  /// Places that are reserved.
  case reserviert
  /// Places that are free.
  case frei
  /// New children who need a place.
  case neu
  /// More children than places.
  case ueberbelegt
  /// Places that may not be used.
  case gesperrt
  /// Demand that is covered.
  case gedeckt
  /// Demand that is partly covered.
  case teilweise
  /// Demand that is not covered.
  case fehlt
  /// The mark and the name of the selected row.
  case auswahl
  /// A field one may fill in.
  case feld
  /// The field that is being filled in.
  case feldAktiv
  /// The heading of a table.
  case ueberschrift
  /// What matters less at the moment.
  case leise
  /// Something to look at.
  case warnung
  /// Something that is wrong.
  case fehler
  /// The message line.
  case meldung
  /// A key in the legend.
  case taste
  /// What a key in the legend does.
  case legende
  /// Something that stands out, such as what a filter found.
  case hervorgehoben
  /// A figure that changed under one's eyes.
  case geaendert
  /// What the Betriebserlaubnis permits.
  case erlaubnis

  /// The letter (ASCII) that stands for the role in a golden grid of roles.
  public var code: UInt8 {
    switch self {
    case .grund: UInt8(ascii: ".")
    case .rahmen: UInt8(ascii: "-")
    case .titel: UInt8(ascii: "T")
    case .reiter: UInt8(ascii: "r")
    case .reiterAktiv: UInt8(ascii: "R")
    case .bestand: UInt8(ascii: "B")
    case .zusage: UInt8(ascii: "Z")
    case .reserviert: UInt8(ascii: "V")
    case .frei: UInt8(ascii: "F")
    case .neu: UInt8(ascii: "N")
    case .ueberbelegt: UInt8(ascii: "U")
    case .gesperrt: UInt8(ascii: "G")
    case .gedeckt: UInt8(ascii: "d")
    case .teilweise: UInt8(ascii: "t")
    case .fehlt: UInt8(ascii: "f")
    case .auswahl: UInt8(ascii: "A")
    case .feld: UInt8(ascii: "e")
    case .feldAktiv: UInt8(ascii: "E")
    case .ueberschrift: UInt8(ascii: "H")
    case .leise: UInt8(ascii: "l")
    case .warnung: UInt8(ascii: "W")
    case .fehler: UInt8(ascii: "X")
    case .meldung: UInt8(ascii: "M")
    case .taste: UInt8(ascii: "K")
    case .legende: UInt8(ascii: "k")
    case .hervorgehoben: UInt8(ascii: "h")
    case .geaendert: UInt8(ascii: "g")
    case .erlaubnis: UInt8(ascii: "P")
    }
  }

  /// The role with this letter.
  public init?(code: UInt8) {
    guard let role = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = role
  }
}
