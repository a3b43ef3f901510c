public import Domain
internal import Store
internal import Texte

/// The addresses of a child and its Sorgeberechtigte under an Auskunftssperre (§ 51 BMG).
///
/// Lists, searches, counts and points don't have them; the Vergabe only asks whether the child lives in
/// another Kommune.
public struct SchutzadresseAuskunft: Auskunft {
  /// The child.
  public let kind: Kennung<Kind>

  /// The question for a child.
  public init(_ kind: Kennung<Kind>) { self.kind = kind }

  /// Somebody, and where he can be found.
  public struct Anschrift: Equatable, Sendable {
    /// First name and surname.
    public let name: String
    /// What is kept apart.
    public let felder: [Feldwert]
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Anschrift] {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let kinder = try lesen.datenbank.saetze(Kind.self, .kennung(kind.text), buch: &buch)
    let eltern = try lesen.datenbank.saetze(
      Sorgeberechtigter.self, .von(Verweis(.kinder, kind.text)), buch: &buch)
    return try kinder.map { try anschrift($0, lesen) } + eltern.map { try anschrift($0, lesen) }
  }

  private func anschrift<S: Speichersatz>(
    _ satz: Gespeichert<S>, _ lesen: Lesezugriff
  ) throws -> Anschrift {
    Anschrift(
      name: lesen.texte.bezeichnung(satz.satz),
      felder: try lesen.datenbank.schutzadresse(satz))
  }
}
