public import Domain
internal import Texte

/// Notes that parents no longer want what they asked for.
public struct AnmeldungZurueckziehen: Anmeldungsschritt, Equatable {
  public static let art = Vorgangsart.anmeldungZurueckziehen
  public static let aus: Set<Anmeldung.Status> = [.offen]

  public var anmeldungen: [Kennung<Anmeldung>]

  /// A withdrawal.
  public init(_ anmeldungen: [Kennung<Anmeldung>]) { self.anmeldungen = anmeldungen }

  public var argumente: [(name: String, wert: String)] { [kennungen] }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.anmeldungen())
  }

  public func nachher(_ vorher: Anmeldung, _ schreiben: Schreibzugriff) -> Anmeldung {
    var neu = vorher
    neu.status = .zurueckgezogen
    return neu
  }

  public func satz(_ was: String, _ lesen: Lesezugriff) -> String {
    lesen.texte(AnmeldungText.zurueckgezogen, ["was": was])
  }
}
