public import Domain
internal import Texte

/// Makes a Betreuungsanfrage of a Bedarfsmeldung when a place appears, or the other way round.
public struct AnmeldungUmwandeln: Anmeldungsschritt, Equatable {
  public static let art = Vorgangsart.anmeldungUmwandeln
  public static let aus: Set<Anmeldung.Status> = [.offen]

  public var anmeldungen: [Kennung<Anmeldung>]
  /// What it becomes.
  public var anmeldungsart: Anmeldung.Art

  /// A change of the kind.
  public init(_ anmeldungen: [Kennung<Anmeldung>], in anmeldungsart: Anmeldung.Art) {
    self.anmeldungen = anmeldungen
    self.anmeldungsart = anmeldungsart
  }

  public var argumente: [(name: String, wert: String)] {
    [kennungen, ("art", anmeldungsart.rawValue)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.anmeldungen(), in: try zeile.wort("art"))
  }

  public func nachher(_ vorher: Anmeldung, _ schreiben: Schreibzugriff) -> Anmeldung {
    var neu = vorher
    neu.art = anmeldungsart
    return neu
  }

  public func satz(_ was: String, _ lesen: Lesezugriff) -> String {
    lesen.texte(
      AnmeldungText.umgewandelt,
      ["art": lesen.texte(AnmeldungText.art(anmeldungsart)), "was": was])
  }
}
