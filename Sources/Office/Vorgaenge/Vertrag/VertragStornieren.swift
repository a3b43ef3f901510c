public import Domain
internal import Store
internal import Texte

/// Cancels a contract that was drafted, promised, or signed and has not begun yet.
public struct VertragStornieren: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragStornieren

  /// The contract.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// Why; it is kept in the trace.
  public var grund: String
  /// What becomes of the Anmeldung behind it; nil leaves it `vermittelt`.
  public var anmeldung: Anmeldung.Status?

  /// A cancellation.
  public init(
    vertrag: Kennung<Betreuungsvertrag>, grund: String, anmeldung: Anmeldung.Status? = nil
  ) {
    self.vertrag = vertrag
    self.grund = grund
    self.anmeldung = anmeldung
  }

  public var begruendung: String { grund }

  public var argumente: [(name: String, wert: String)] {
    [("vertrag", vertrag.text), ("grund", grund), ("anmeldung", anmeldung?.rawValue ?? "")]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      vertrag: try zeile.kennung("vertrag"), grund: try zeile.pflicht("grund") { $0 },
      anmeldung: try zeile.wortOderKeines("anmeldung"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let alt = try schreiben.vertrag(vertrag, in: [.entwurf, .zugesagt, .unterschrieben])
    let neu = alt.satz
    if neu.status == .unterschrieben, neu.laufzeit.von <= schreiben.lesen.heute {
      throw Ablehnung(
        schreiben.lesen.texte(
          VertragText.laeuftSchon,
          ["wer": try schreiben.bezeichnung(neu), "beginn": neu.laufzeit.von.deutsch]))
    }
    try schreiben.storniere(alt)
    let dazu = try schreiben.folge(anmeldung ?? .vermittelt, aus: neu)
    return try schreiben.ergebnis(.storniert, neu, dazu: dazu)
  }
}
