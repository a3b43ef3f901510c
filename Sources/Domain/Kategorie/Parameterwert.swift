/// What differs between Länder and Kommunen and can be set from a day on.
public enum Parameterart: String, CaseIterable, Sendable {
  case kategoriewechsel
  case kitajahrBeginn = "kitajahr_beginn"
  case schuljahrBeginn = "schuljahr_beginn"
  case einschulungLetzterGeburtstag = "einschulung_letzter_geburtstag"
  case wunscheinrichtungenAnzahl = "wunscheinrichtungen_anzahl"
  case hortJahre = "hort_jahre"
  /// How long a family has to answer a Zusage, in days.
  case zusageFristTage = "zusage_frist_tage"
  /// How many months before the wished start a Bedarfsmeldung is due (§ 24 Abs. 5 SGB VIII).
  case bedarfsmeldungFristMonate = "bedarfsmeldung_frist_monate"
  /// How many months before the wished start a Bedarfsmeldung is early.
  case bedarfsmeldungFruehMonate = "bedarfsmeldung_frueh_monate"
  /// How long a promised call-back is kept, in days.
  case rueckrufTage = "rueckruf_tage"
  /// After how many months parents are asked whether they still want what they asked for.
  case bestaetigungMonate = "bestaetigung_monate"

  /// Whether places and categories follow from it; if not, nobody needs to know that it is assumed.
  public var entscheidetUeberPlaetze: Bool {
    switch self {
    case .kategoriewechsel, .kitajahrBeginn, .schuljahrBeginn, .einschulungLetzterGeburtstag,
      .wunscheinrichtungenAnzahl, .hortJahre:
      true
    case .zusageFristTage, .bedarfsmeldungFristMonate, .bedarfsmeldungFruehMonate, .rueckrufTage,
      .bestaetigungMonate:
      false
    }
  }

  /// The number that stands in where not even the usual values name one.
  var ersatzzahl: Int {
    switch self {
    case .hortJahre: 4
    case .zusageFristTage: 14
    case .bedarfsmeldungFristMonate, .bestaetigungMonate: 6
    case .bedarfsmeldungFruehMonate: 24
    case .rueckrufTage: 90
    default: 3
    }
  }
}

/// When a child changes from a Krippe place to a Kindergarten place.
public enum Kategoriewechsel: Hashable, Sendable {
  /// On the third birthday.
  case geburtstag
  /// On the first day of the month after that of the third birthday.
  case folgemonat
  /// On the first day of the month of the third birthday.
  case geburtsmonat
  /// With the first Kitajahr that begins on or after the third birthday (Art. 21 Abs. 5 BayKiBiG).
  case kitajahrEnde
  /// With the first Kitajahr on whose Stichtag the child is three (KiBiz NRW: 1 November).
  case stichtag(Monatstag)

  /// Reads `geburtstag`, …, `stichtag:11-01`.
  public init?(_ text: String) {
    switch text {
    case "geburtstag": self = .geburtstag
    case "folgemonat": self = .folgemonat
    case "geburtsmonat": self = .geburtsmonat
    case "kitajahr_ende": self = .kitajahrEnde
    default:
      guard text.hasPrefix("stichtag:"), let day = Monatstag(text.dropFirst(9)) else { return nil }
      self = .stichtag(day)
    }
  }

  /// The form of the exchange format.
  public var text: String {
    switch self {
    case .geburtstag: "geburtstag"
    case .folgemonat: "folgemonat"
    case .geburtsmonat: "geburtsmonat"
    case .kitajahrEnde: "kitajahr_ende"
    case .stichtag(let day): "stichtag:\(day.text)"
    }
  }
}

/// The value of a parameter.
public enum Parameterwert: Hashable, Sendable {
  /// A rule for the category change.
  case kategoriewechsel(Kategoriewechsel)
  /// A day of the year.
  case monatstag(Monatstag)
  /// A whole number, 1 to 99.
  case anzahl(Int)

  /// Reads the value of a parameter, nil where it can't have such a one.
  public init?(_ text: String, art: Parameterart) {
    switch art {
    case .kategoriewechsel:
      guard let wert = Kategoriewechsel(text) else { return nil }
      self = .kategoriewechsel(wert)
    case .kitajahrBeginn, .schuljahrBeginn, .einschulungLetzterGeburtstag:
      guard let wert = Monatstag(text) else { return nil }
      self = .monatstag(wert)
    case .wunscheinrichtungenAnzahl, .hortJahre, .zusageFristTage, .bedarfsmeldungFristMonate,
      .bedarfsmeldungFruehMonate, .rueckrufTage, .bestaetigungMonate:
      guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
        let wert = Int(text), wert > 0
      else { return nil }
      self = .anzahl(wert)
    }
  }

  /// The form of the exchange format.
  public var text: String {
    switch self {
    case .kategoriewechsel(let wert): wert.text
    case .monatstag(let wert): wert.text
    case .anzahl(let wert): String(wert)
    }
  }
}
