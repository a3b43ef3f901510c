public import Domain
internal import Store
internal import Texte

/// Which stored children look like the one that is being typed; the best first.
///
/// Whatever isn't typed yet is empty and says nothing. Without a birthday children are only found by
/// the phone number.
public struct AehnlicheAuskunft: Auskunft {
  /// A look-alike.
  public struct Zeile: Equatable, Sendable {
    /// The child.
    public let kind: Kindzeile
    /// How much speaks for one child, to 100.
    public let punkte: Int
    /// What speaks for it and against, in words.
    public let grund: String
  }

  /// So many are shown at most.
  public static let hoechstens = 5

  /// First names, or how they begin.
  public var vorname = ""
  /// Surname, or how it begins.
  public var nachname = ""
  /// Birthday.
  public var geburtsdatum: Tag?
  /// Sex.
  public var geschlecht: Kind.Geschlecht?
  /// Street and number.
  public var strasse = ""
  /// Postcode.
  public var plz = ""
  /// A parent's phone number.
  public var telefon = ""
  /// A parent's mail address.
  public var email = ""
  /// A parent's full name.
  public var elternteil = ""
  /// The child that is being changed: it doesn't look like itself.
  public var ausser: Kennung<Kind>?

  /// The question about a child of which nothing is typed yet.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    let typed = Dublettenperson(
      vorname: vorname, nachname: nachname, geburtsdatum: geburtsdatum, geschlecht: geschlecht,
      strasse: strasse, plz: plz, telefone: [telefon], mails: [email], eltern: [elternteil])
    let stored = try lesen.datenbank.kinder(
      lesen.mandant.key, geboren: geburtsdatum?.verwechselbare ?? [], rufnummer: rufnummer(telefon))
    let judged = stored.filter { $0.kind.id != ausser }.compactMap { child in
      let urteil = Dublettenurteil(
        getippt: typed, gespeichert: Dublettenperson(child.kind, eltern: child.eltern))
      return urteil.istAnsehenswert ? (child.kind, urteil) : nil
    }
    return judged.sorted {
      ($1.1.punkte, $0.0.id.text) < ($0.1.punkte, $1.0.id.text)
    }.prefix(Self.hoechstens).map {
      Zeile(kind: Kindzeile($0.0), punkte: $0.1.punkte, grund: lesen.texte.grund($0.1))
    }
  }
}
