/// A list of records among all of a Mandant.
public typealias Satzliste<Satz: Datensatz> = WritableKeyPath<Datenbestand, [Eintrag<Satz>]>

extension Satzart {
  /// The type of the records in such a file.
  public var datensatz: any Datensatz.Type {
    switch self {
    case .mandant: Mandant.self
    case .parameter: Parameter.self
    case .traeger: Traeger.self
    case .einrichtungen: Einrichtung.self
    case .betriebserlaubnis: Betriebserlaubnis.self
    case .sperren: Platzsperre.self
    case .gruppen: Gruppe.self
    case .belegrechte: Belegrecht.self
    case .kinder: Kind.self
    case .sorgeberechtigte: Sorgeberechtigter.self
    case .vertraege: Betreuungsvertrag.self
    case .zuordnungen: Zuordnung.self
    case .anmeldungen: Anmeldung.self
    case .rueckrufe: Rueckruf.self
    case .kataloge: Kriterienkatalog.self
    case .kriterien: Kriterium.self
    case .runden: Runde.self
    case .rundenplaetze: Rundenplatz.self
    case .rundenentscheide: Rundenentscheid.self
    case .rundenergebnisse: Rundenergebnis.self
    case .rundenprotokolle: Rundenprotokoll.self
    }
  }
}

extension Mandant {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.mandant }
}

extension Parameter {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.parameter }
}

extension Traeger {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.traeger }
}

extension Einrichtung {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.einrichtungen }
}

extension Betriebserlaubnis {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.betriebserlaubnis }
}

extension Platzsperre {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.sperren }
}

extension Gruppe {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.gruppen }
}

extension Belegrecht {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.belegrechte }
}

extension Kind {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.kinder }
}

extension Sorgeberechtigter {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.sorgeberechtigte }
}

extension Betreuungsvertrag {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.vertraege }
}

extension Zuordnung {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.zuordnungen }
}

extension Anmeldung {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.anmeldungen }
}

extension Rueckruf {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.rueckrufe }
}

extension Kriterienkatalog {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.kataloge }
}

extension Kriterium {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.kriterien }
}

extension Runde {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.runden }
}

extension Rundenplatz {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.rundenplaetze }
}

extension Rundenentscheid {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.rundenentscheide }
}

extension Rundenergebnis {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.rundenergebnisse }
}

extension Rundenprotokoll {
  /// Where such records lie.
  public static var liste: Satzliste<Self> { \.rundenprotokolle }
}
