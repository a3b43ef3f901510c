public import Domain
internal import Texte

/// Notes that parents still want what they asked for.
public struct AnmeldungBestaetigen: Anmeldungsschritt, Equatable {
  public static let art = Vorgangsart.anmeldungBestaetigen
  public static let aus: Set<Anmeldung.Status> = [.offen]

  public var anmeldungen: [Kennung<Anmeldung>]
  /// The day on which they said so; nil for today.
  public var am: Tag?

  /// A confirmation.
  public init(_ anmeldungen: [Kennung<Anmeldung>], am: Tag? = nil) {
    self.anmeldungen = anmeldungen
    self.am = am
  }

  public var argumente: [(name: String, wert: String)] { [kennungen, ("am", am?.iso ?? "")] }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.anmeldungen(), am: try zeile.tagOderKeiner("am"))
  }

  public func nachher(_ vorher: Anmeldung, _ schreiben: Schreibzugriff) -> Anmeldung {
    var neu = vorher
    neu.bestaetigtAm = am ?? schreiben.lesen.heute
    return neu
  }

  public func satz(_ was: String, _ lesen: Lesezugriff) -> String {
    lesen.texte(
      AnmeldungText.bestaetigt, ["am": (am ?? lesen.heute).deutsch, "was": was])
  }
}
