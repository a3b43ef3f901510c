public import Domain
internal import Store
internal import Texte

/// Takes back that a family refused the place of a Runde, or let the deadline pass: the contract is
/// promised again as it was, with the Anmeldung and its wishes, whoever cancelled it and when.
///
/// It is refused where the place is no longer there, where the child has another one, and where a
/// later Vorgang has touched one of the records.
public struct VertragWiederherstellen: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragWiederherstellen
  /// The place that somebody else has got by now is his.
  public static let istBegruendbar = false

  /// The contract.
  public var vertrag: Kennung<Betreuungsvertrag>

  /// The return of a cancelled contract.
  public init(_ vertrag: Kennung<Betreuungsvertrag>) { self.vertrag = vertrag }

  public var argumente: [(name: String, wert: String)] { [("vertrag", vertrag.text)] }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.kennung("vertrag"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let lesen = schreiben.lesen
    let alt = try schreiben.vertrag(vertrag, in: [.storniert])
    let ergebnis = try lesen.saetze(Rundenergebnis.self, .von(alt.satz.verweis)).first
    if let ergebnis { _ = try schreiben.runde(ergebnis.runde, in: [.angeboten]) }
    let last = try lesen.datenbank.geschichte(
      [alt.satz.verweis], mandant: lesen.mandant.key, hoechstens: 1
    ).first?.eintrag
    guard let last, ergebnis != nil,
      [VertragStornieren.art, VertragVerfallen.art].map(\.rawValue).contains(last.name)
    else {
      throw Ablehnung(
        lesen.texte(
          VertragText.nichtWiederherstellbar, ["wer": try schreiben.bezeichnung(alt.satz)]))
    }
    try schreiben.stelleHer(last)
    let neu = try lesen.satz(vertrag)
    let words: KeyValuePairs = [
      "name": try schreiben.name(neu.kind), "wo": try schreiben.wo(neu.einrichtung),
      "stand": lesen.texte.stand(neu),
    ]
    var result = Vorgangsergebnis(satz: lesen.texte(VertragText.wiederhergestellt, words))
    result.wirdFrei = try schreiben.wechselplan(neu)?.plan.ring ?? [:]
    result.rueckfrage = Vorgangsergebnis.Rueckfrage(
      satz: lesen.texte(VertragText.wiederherstellenFrage, words), zeile: zeile)
    return result
  }
}
