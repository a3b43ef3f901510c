public import Domain
internal import Store
internal import Texte

/// Notes that a family takes the place that it was promised: the Zusage no longer runs out, and waits
/// to be signed.
///
/// It is refused where nobody leaves the place any more.
public struct VertragAnnehmen: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragAnnehmen

  /// The promised contract.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// What stood in its columns when somebody saw it; none where nobody says so.
  public var vorher: [Feldwert]

  /// The acceptance of a Zusage.
  public init(_ vertrag: Kennung<Betreuungsvertrag>, vorher: [Feldwert] = []) {
    self.vertrag = vertrag
    self.vorher = vorher
  }

  public var argumente: [(name: String, wert: String)] {
    [("vertrag", vertrag.text)] + Vorgangszeile.vorher(vorher)
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.kennung("vertrag"), vorher: zeile.vorher(Betreuungsvertrag.gesehen))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let alt = try schreiben.vertrag(vertrag, in: [.zugesagt], vorher: vorher)
    guard let frist = alt.satz.zusageBis else { return .unveraendert(schreiben.lesen.texte) }
    let lesen = schreiben.lesen
    let found = try schreiben.wechselplan(alt.satz)
    if let (plan, ergebnis) = found, plan.haengt(ergebnis) {
      throw Ablehnung(
        lesen.texte(
          RundeText.haengtSatz,
          ["name": plan.name(ergebnis), "wo": try schreiben.wo(alt.satz.einrichtung)]))
    }
    var neu = alt.satz
    neu.zusageBis = nil
    try schreiben.aendere(alt, in: neu)
    guard let (plan, ergebnis) = found, let ring = plan.unterzeichner(ergebnis) else {
      let late =
        frist < lesen.heute
        ? " " + lesen.texte(VertragText.nachFrist, ["tag": frist.deutsch]) : ""
      return try schreiben.ergebnis(.angenommen, neu, dazu: late)
    }
    return try schreiben.ergebnis(
      .angenommenZusammen, neu,
      dazu: " "
        + lesen.texte(
          VertragText.nurZusammen, ["wer": try lesen.wer(Array(ring.dropFirst()), plan)]))
  }
}
