public import Domain
internal import Texte

/// Opens an Anmeldung again that was withdrawn, refused or had got a place.
public struct AnmeldungWiederOeffnen: Anmeldungsschritt, Equatable {
  public static let art = Vorgangsart.anmeldungWiederOeffnen
  public static let aus: Set<Anmeldung.Status> = [.vermittelt, .zurueckgezogen, .abgelehnt]

  public var anmeldungen: [Kennung<Anmeldung>]

  /// A return to the waiting list.
  public init(_ anmeldungen: [Kennung<Anmeldung>]) { self.anmeldungen = anmeldungen }

  public var argumente: [(name: String, wert: String)] { [kennungen] }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.anmeldungen())
  }

  public func nachher(_ vorher: Anmeldung, _ schreiben: Schreibzugriff) -> Anmeldung {
    var neu = vorher
    neu.status = .offen
    return neu
  }

  public func satz(_ was: String, _ lesen: Lesezugriff) -> String {
    lesen.texte(AnmeldungText.wiederOffen, ["was": was])
  }
}
