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
    /// What counts for the Vergabe; nil where no Kriterienkatalog is in force.
    public let kriterien: Kriterienliste?

    /// Nothing to choose from, until it was asked.
    public init() {
      (einrichtungen, belegrechte, erlaubnisse, regel, kriterien) = ([], [], [], nil, nil)
    }

    init(
      _ einrichtungen: [Einrichtungskopf], _ belegrechte: [Belegrecht],
      _ erlaubnisse: [Betriebserlaubnis], _ regel: Kategorieregel,
      _ kriterien: Kriterienliste?
    ) {
      self.einrichtungen = einrichtungen
      self.belegrechte = belegrechte
      self.erlaubnisse = erlaubnisse
      self.regel = regel
      self.kriterien = kriterien
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
        .filter { $0.plaetze > .zero }, lesen.regel, try kriterien(lesen, &buch))
  }

  /// The lines of the catalogue that counts.
  private func kriterien(
    _ lesen: Lesezugriff, _ buch: inout Schluesselbuch
  ) throws -> Kriterienliste? {
    let datenbank = lesen.datenbank
    let kataloge = try datenbank.saetze(Kriterienkatalog.self, buch: &buch).map(\.satz)
    // Who can't see the answers isn't asked for them.
    guard !kataloge.isEmpty, lesen.siehtPunktgruende else { return nil }
    _ = try datenbank.saetze(Traeger.self, buch: &buch)
    let runden = try datenbank.saetze(Runde.self, buch: &buch).map(\.satz)
    guard let next = kataloge.massgeblich(runden, heute: lesen.heute) else { return nil }
    let lines = try datenbank.saetze(
      Kriterium.self, .von(Verweis(.kataloge, next.katalog.text)), buch: &buch
    ).map(\.satz)
    return Kriterienliste(lines, am: next.am, beginn: next.beginn)
  }
}
