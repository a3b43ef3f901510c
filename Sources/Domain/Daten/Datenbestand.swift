/// A record and where it stands: a line of a file, or already stored.
public struct Eintrag<Satz: Datensatz>: Equatable, Sendable {
  /// The record.
  public var satz: Satz
  /// The line of the file in which it begins; 0 for a stored record.
  public var zeile: Int
  /// Whether a field of the line could not be taken: of the record only its id and its references
  /// are then to be believed.
  public var fehlerhaft: Bool

  /// A record from a line of a file, or a stored one.
  public init(_ satz: Satz, zeile: Int = 0, fehlerhaft: Bool = false) {
    self.satz = satz
    self.zeile = zeile
    self.fehlerhaft = fehlerhaft
  }
}

/// All records of one Mandant, as they are exchanged and judged: a folder of the exchange format,
/// or what is stored.
public struct Datenbestand: Equatable, Sendable {
  /// The Mandant; exactly one.
  public var mandant: [Eintrag<Mandant>] = []
  /// Values set by the Kommune.
  public var parameter: [Eintrag<Parameter>] = []
  /// Träger.
  public var traeger: [Eintrag<Traeger>] = []
  /// Einrichtungen.
  public var einrichtungen: [Eintrag<Einrichtung>] = []
  /// Permitted places.
  public var betriebserlaubnis: [Eintrag<Betriebserlaubnis>] = []
  /// Platzsperren.
  public var sperren: [Eintrag<Platzsperre>] = []
  /// Groups.
  public var gruppen: [Eintrag<Gruppe>] = []
  /// Belegrechte.
  public var belegrechte: [Eintrag<Belegrecht>] = []
  /// Children.
  public var kinder: [Eintrag<Kind>] = []
  /// Sorgeberechtigte.
  public var sorgeberechtigte: [Eintrag<Sorgeberechtigter>] = []
  /// Contracts.
  public var vertraege: [Eintrag<Betreuungsvertrag>] = []
  /// Children in groups.
  public var zuordnungen: [Eintrag<Zuordnung>] = []
  /// Anmeldungen.
  public var anmeldungen: [Eintrag<Anmeldung>] = []
  /// Promised call-backs.
  public var rueckrufe: [Eintrag<Rueckruf>] = []
  /// Kriterienkataloge.
  public var kataloge: [Eintrag<Kriterienkatalog>] = []
  /// Their lines.
  public var kriterien: [Eintrag<Kriterium>] = []
  /// Runden of the Vergabe.
  public var runden: [Eintrag<Runde>] = []
  /// Places that a Runde does not get.
  public var rundenplaetze: [Eintrag<Rundenplatz>] = []
  /// Decisions of Einrichtungen on applicants.
  public var rundenentscheide: [Eintrag<Rundenentscheid>] = []
  /// What Runden gave.
  public var rundenergebnisse: [Eintrag<Rundenergebnis>] = []
  /// Minutes of Runden.
  public var rundenprotokolle: [Eintrag<Rundenprotokoll>] = []

  /// No records at all.
  public init() {}
}
