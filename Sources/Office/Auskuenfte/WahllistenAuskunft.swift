public import Domain
internal import Store

/// What can be chosen in forms: the Einrichtungen, the Belegrechte in them, and for whom they have
/// places.
public struct WahllistenAuskunft: Auskunft {
  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// The Einrichtungen that are not closed for good, by name.
    public let einrichtungen: [Einrichtungskopf]
    /// The Belegrechte, by id.
    public let belegrechte: [Belegrecht]
    /// The permits for at least one place.
    public let erlaubnisse: [Betriebserlaubnis]
    /// Which category a child has on which day; nil until it was asked.
    public let regel: Kategorieregel?

    /// Nothing to choose from, until it was asked.
    public init() { (einrichtungen, belegrechte, erlaubnisse, regel) = ([], [], [], nil) }

    init(
      _ einrichtungen: [Einrichtungskopf], _ belegrechte: [Belegrecht],
      _ erlaubnisse: [Betriebserlaubnis], _ regel: Kategorieregel
    ) {
      self.einrichtungen = einrichtungen
      self.belegrechte = belegrechte
      self.erlaubnisse = erlaubnisse
      self.regel = regel
    }
  }

  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let heads = try lesen.verzeichnis.einrichtungen()
    // To their ids the other records refer.
    _ = try lesen.datenbank.saetze(Einrichtung.self, buch: &buch)
    return Antwort(
      try lesen.verzeichnis.nachNamen().map { heads[$0] }
        .filter { $0.satz.gueltig.bis >= lesen.heute },
      try lesen.datenbank.saetze(Belegrecht.self, buch: &buch).map(\.satz),
      try lesen.datenbank.saetze(Betriebserlaubnis.self, buch: &buch).map(\.satz)
        .filter { $0.plaetze > .zero }, lesen.regel)
  }
}
