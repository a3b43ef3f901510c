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
  /// What becomes of the Einrichtung in the wishes of an Anmeldung that is open again.
  public var wunsch: Wunschfolge
  /// What stood in its columns when somebody saw it; none where nobody says so.
  public var vorher: [Feldwert]

  /// What becomes of a wish that was fulfilled.
  public enum Wunschfolge: String, CaseIterable, Sendable {
    /// It stays.
    case bleibt
    /// The family doesn't want the place: the next Runde doesn't offer it again.
    case gestrichen
  }

  /// A cancellation.
  public init(
    vertrag: Kennung<Betreuungsvertrag>, grund: String, anmeldung: Anmeldung.Status? = nil,
    wunsch: Wunschfolge = .bleibt, vorher: [Feldwert] = []
  ) {
    self.vertrag = vertrag
    self.grund = grund
    self.anmeldung = anmeldung
    self.wunsch = wunsch
    self.vorher = vorher
  }

  public var begruendung: String { grund }

  public var argumente: [(name: String, wert: String)] {
    [
      ("vertrag", vertrag.text), ("grund", grund), ("anmeldung", anmeldung?.rawValue ?? ""),
      ("wunsch", wunsch == .bleibt ? "" : wunsch.rawValue),
    ] + Vorgangszeile.vorher(vorher)
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      vertrag: try zeile.kennung("vertrag"), grund: try zeile.pflicht("grund") { $0 },
      anmeldung: try zeile.wortOderKeines("anmeldung"),
      wunsch: try zeile.wortOderKeines("wunsch") ?? .bleibt,
      vorher: zeile.vorher(Betreuungsvertrag.gesehen))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let alt = try schreiben.vertrag(
      vertrag, in: [.entwurf, .zugesagt, .unterschrieben], vorher: vorher)
    let neu = alt.satz
    if neu.status == .unterschrieben, neu.laufzeit.von <= schreiben.lesen.heute {
      throw Ablehnung(
        schreiben.lesen.texte(
          VertragText.laeuftSchon,
          ["wer": try schreiben.bezeichnung(neu), "beginn": neu.laufzeit.von.deutsch]))
    }
    try schreiben.storniere(alt)
    let dazu = try schreiben.folge(
      anmeldung ?? .vermittelt, aus: neu, ohneWunsch: wunsch == .gestrichen)
    return try schreiben.ergebnis(.storniert, neu, dazu: dazu)
  }
}
