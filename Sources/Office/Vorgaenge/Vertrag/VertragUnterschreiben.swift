public import Domain
internal import Store
internal import Texte

/// Signs a contract that was drafted or promised.
///
/// A child has one signed contract at a time: where others are in the way, the refusal names one and
/// offers to end it the day before; with `beende` both happen at once.
public struct VertragUnterschreiben: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragUnterschreiben

  /// The contract.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// The signed contracts that end on the day before it begins.
  public var beende: [Kennung<Betreuungsvertrag>]
  /// The open Anmeldung that is answered by it, where no Zusage has done so.
  public var anmeldung: Kennung<Anmeldung>?
  public var ueberbuchung: String

  /// A signature.
  public init(
    vertrag: Kennung<Betreuungsvertrag>, beende: [Kennung<Betreuungsvertrag>] = [],
    anmeldung: Kennung<Anmeldung>? = nil, ueberbuchung: String = ""
  ) {
    self.vertrag = vertrag
    self.beende = beende
    self.anmeldung = anmeldung
    self.ueberbuchung = ueberbuchung
  }

  public var argumente: [(name: String, wert: String)] {
    [
      ("vertrag", vertrag.text), ("beende", beende.map(\.text).joined(separator: "|")),
      ("anmeldung", anmeldung?.text ?? ""), ("ueberbuchung", ueberbuchung),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      vertrag: try zeile.kennung("vertrag"), beende: try zeile.kennungen("beende"),
      anmeldung: try zeile.kennungOderKeine("anmeldung"), ueberbuchung: zeile["ueberbuchung"])
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let alt = try schreiben.vertrag(vertrag, in: [.entwurf, .zugesagt])
    var neu = alt.satz
    neu.status = .unterschrieben
    let lastDay = neu.laufzeit.von - 1
    var dazu = ""
    for id in beende {
      let other = try schreiben.vertrag(id, in: [.unterschrieben])
      guard other.satz.kind == neu.kind, other.satz.laufzeit.schneidet(neu.laufzeit) else {
        throw Ablehnung(
          .falscheBenutzung,
          texte(VertragText.nichtImWeg, ["wer": try schreiben.bezeichnung(other.satz)]))
      }
      let wo = try schreiben.wo(other.satz.einrichtung)
      if hatNichtBegonnen(other.satz, neu, schreiben) {
        try schreiben.storniere(other)
        dazu += " " + texte(VertragText.dortStorniert, ["wo": wo])
      } else {
        try schreiben.beende(other, zum: lastDay)
        dazu += " " + texte(VertragText.dortBeendet, ["wo": wo, "zum": lastDay.deutsch])
      }
    }
    if let other = try schreiben.imWeg(neu) {
      throw try ablehnung(neu, other, zum: lastDay, schreiben)
    }
    dazu += try schreiben.vermittle(anmeldung, durch: vertrag, von: neu.kind)
    try schreiben.aendere(alt, in: neu)
    return try schreiben.ergebnis(.unterschrieben, neu, dazu: dazu)
  }

  /// Whether nothing would be left of another contract, and nothing of it was lived yet: such a one is
  /// cancelled instead of ended.
  private func hatNichtBegonnen(
    _ other: Betreuungsvertrag, _ neu: Betreuungsvertrag, _ schreiben: Schreibzugriff
  ) -> Bool {
    other.laufzeit.von >= neu.laufzeit.von && other.laufzeit.von > schreiben.lesen.heute
  }

  /// That another contract is in the way, and the offer to end or cancel it where that can be done.
  private func ablehnung(
    _ neu: Betreuungsvertrag, _ other: Betreuungsvertrag, zum tag: Tag, _ schreiben: Schreibzugriff
  ) throws -> Ablehnung {
    let (texte, wo) = (schreiben.lesen.texte, try schreiben.wo(other.einrichtung))
    let cancels = hatNichtBegonnen(other, neu, schreiben)
    let frage =
      cancels
      ? texte(VertragText.dortStornieren, ["wo": wo, "beginn": other.laufzeit.von.deutsch])
      : texte(VertragText.dortBeenden, ["wo": wo, "zum": tag.deutsch])
    let all = (beende + [other.id]).map(\.text).joined(separator: "|")
    return Ablehnung(
      .abgelehnt, try schreiben.imWegSatz(neu, other),
      ausweg: cancels || other.laufzeit.von <= tag
        ? .argument(frage: frage, name: "beende", wert: all) : nil)
  }
}
