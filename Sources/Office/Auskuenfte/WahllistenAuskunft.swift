public import Domain
internal import Store

/// What can be chosen in forms: the Einrichtungen and the Belegrechte in them.
public struct WahllistenAuskunft: Auskunft {
  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// The Einrichtungen that are not closed for good, by name.
    public let einrichtungen: [Einrichtungskopf]
    /// The Belegrechte, by id.
    public let belegrechte: [Belegrecht]

    /// Nothing to choose from, until it was asked.
    public init() { (einrichtungen, belegrechte) = ([], []) }

    init(_ einrichtungen: [Einrichtungskopf], _ belegrechte: [Belegrecht]) {
      self.einrichtungen = einrichtungen
      self.belegrechte = belegrechte
    }
  }

  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let heads = try lesen.verzeichnis.einrichtungen()
    return Antwort(
      try lesen.verzeichnis.nachNamen().map { heads[$0] }
        .filter { $0.satz.gueltig.bis >= lesen.heute },
      try lesen.datenbank.saetze(Belegrecht.self, buch: &buch).map(\.satz))
  }
}
