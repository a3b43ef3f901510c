public import Domain
internal import Store
public import Texte

/// A child by what tells it apart in a list, without its address.
public struct Kindzeile: Equatable, Sendable {
  /// Its id.
  public let id: Kennung<Kind>
  /// First names.
  public let vorname: String
  /// Surname.
  public let nachname: String
  /// Birthday.
  public let geburtsdatum: Tag

  init(_ kind: Kind) {
    id = kind.id
    vorname = kind.vorname
    nachname = kind.nachname
    geburtsdatum = kind.geburtsdatum
  }
}

/// Which children of the Mandant were probably taken down twice, those who left included.
public struct DublettenAuskunft: Auskunft {
  /// A pair.
  public struct Zeile: Equatable, Sendable {
    /// The one whose id stands first.
    public let a: Kindzeile
    /// The other.
    public let b: Kindzeile
    /// How much speaks for one child, to 100.
    public let punkte: Int
    /// What speaks for it and against, in words.
    public let grund: String
  }

  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let kinder = try lesen.datenbank.saetze(Kind.self, buch: &buch).map(\.satz)
    let eltern = Dictionary(
      grouping: try lesen.datenbank.saetze(Sorgeberechtigter.self, buch: &buch).map(\.satz),
      by: \.kind)
    let personen = kinder.map { Dublettenperson($0, eltern: eltern[$0.id] ?? []) }
    return dubletten(unter: personen).map { paar in
      Zeile(
        a: Kindzeile(kinder[paar.a]), b: Kindzeile(kinder[paar.b]), punkte: paar.urteil.punkte,
        grund: lesen.texte.grund(paar.urteil))
    }
  }
}

extension Textkatalog {
  /// What speaks for one child and against it, in short phrases.
  public func grund(_ urteil: Dublettenurteil) -> String {
    urteil.merkmale.compactMap { DublettenText(rawValue: $0.rawValue).map { self($0) } }
      .joined(separator: ", ")
  }
}
