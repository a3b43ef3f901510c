/// How sure a value of a Land's profile is.
public enum Sicherheit: String, Sendable {
  /// Read in a public source.
  case gelesen
  /// Follows from a rule that was read.
  case abgeleitet
  /// Known, to be verified.
  case erinnert
  /// Not known; the usual value stands in.
  case angenommen
}

/// A value of a parameter, from a day on, and where it comes from.
public struct Regelwert: Equatable, Sendable {
  /// The value.
  public let wert: Parameterwert
  /// The first day, `.anfang` for always.
  public let ab: Tag
  /// The paragraph or source, in German.
  public let fundstelle: String
  /// How sure it is.
  public let sicherheit: Sicherheit
  /// Whether the Kommune itself has set it.
  public let istEigener: Bool

  /// A value of a parameter from a day on.
  public init(
    wert: Parameterwert, ab: Tag, fundstelle: String, sicherheit: Sicherheit,
    istEigener: Bool = false
  ) {
    self.istEigener = istEigener
    self.wert = wert
    self.ab = ab
    self.fundstelle = fundstelle
    self.sicherheit = sicherheit
  }
}

/// The rules of a Land, or what a Kommune sets instead, as data.
public struct Landesprofil: Equatable, Sendable {
  /// The values of each parameter, in the order of their days.
  public let werte: [Parameterart: [Regelwert]]
  /// The forms that its groups can have.
  public let gruppenformen: [Gruppenform]

  /// A profile of these values; their order doesn't matter.
  public init(werte: [Parameterart: [Regelwert]], gruppenformen: [Gruppenform] = []) {
    self.werte = werte.mapValues { $0.sorted { $0.ab < $1.ab } }
    self.gruppenformen = gruppenformen
  }
}

/// The values in force for a Kommune on each day: its own, else those of its Land, else the usual
/// ones, which are then assumed.
public struct Parametersatz: Equatable, Sendable {
  private let werte: [Parameterart: [Regelwert]]
  /// The forms that groups can have in the Land.
  public let gruppenformen: [Gruppenform]

  /// The values for a Kommune.
  ///
  /// - Parameters:
  ///   - kommune: what the Kommune sets
  ///   - land: the profile of its Land
  ///   - standard: the usual values, one for each parameter from the beginning on
  public init(kommune: Landesprofil, land: Landesprofil, standard: Landesprofil) {
    var werte: [Parameterart: [Regelwert]] = [:]
    for art in Parameterart.allCases {
      let own = kommune.werte[art] ?? []
      let first = own.first?.ab ?? .offen
      let below = land.werte[art] ?? []
      let usual = (standard.werte[art] ?? []).filter { $0.ab < below.first?.ab ?? .offen }
      werte[art] = (usual + below).filter { $0.ab < first } + own
    }
    self.werte = werte
    gruppenformen = land.gruppenformen
  }

  /// The value in force on a day, with its source.
  public func regelwert(_ art: Parameterart, am tag: Tag) -> Regelwert? {
    werte[art]?.last { $0.ab <= tag }
  }

  /// All values of a parameter in the order of their days; each is in force until the next one.
  public func regelwerte(_ art: Parameterart) -> [Regelwert] { werte[art, default: []] }

  /// The days on which the value of one of these parameters changes.
  func wechseltage(_ arten: [Parameterart]) -> [Tag] {
    Array(Set(arten.flatMap { werte[$0, default: []].map(\.ab) })).sorted()
  }

  func monatstag(_ art: Parameterart, am tag: Tag) -> Monatstag {
    guard case .monatstag(let wert)? = regelwert(art, am: tag)?.wert else {
      return art == .einschulungLetzterGeburtstag
        ? Monatstag(monat: 6, tag: 30) : Monatstag(monat: 8, tag: 1)
    }
    return wert
  }

  func wechsel(am tag: Tag) -> Kategoriewechsel {
    guard case .kategoriewechsel(let wert)? = regelwert(.kategoriewechsel, am: tag)?.wert
    else { return .geburtstag }
    return wert
  }

  /// A number, such as the years of Hort.
  public func anzahl(_ art: Parameterart, am tag: Tag) -> Int {
    guard case .anzahl(let wert)? = regelwert(art, am: tag)?.wert else {
      return art.ersatzzahl
    }
    return wert
  }

  /// The first day of the Kitajahr in which `tag` lies.
  public func kitajahr(am tag: Tag) -> Tag {
    monatstag(.kitajahrBeginn, am: tag).letzter(bis: tag)
  }

  /// The first day of the first Kitajahr that begins after a day.
  public func naechstesKitajahr(nach tag: Tag) -> Tag {
    monatstag(.kitajahrBeginn, am: tag).erster(ab: tag + 1)
  }

  /// All values that decide over categories, in words that change with them.
  public var kennzeichen: String {
    [
      Parameterart.kategoriewechsel, .kitajahrBeginn, .schuljahrBeginn,
      .einschulungLetzterGeburtstag,
    ].map { art in
      let all = werte[art, default: []].map { "\($0.ab.iso)=\($0.wert.text)" }
      return "\(art.rawValue) \(all.joined(separator: " "))"
    }.joined(separator: "; ")
  }

  /// The values in force on a day that decide over places and are only assumed.
  public func angenommen(am tag: Tag) -> [Parameterart] {
    Parameterart.allCases.filter {
      $0.entscheidetUeberPlaetze && regelwert($0, am: tag)?.sicherheit == .angenommen
    }
  }
}
