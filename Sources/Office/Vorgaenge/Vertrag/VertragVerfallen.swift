public import Domain
internal import Store
internal import Texte

/// Gives a promised place back, because the family has not answered in time.
public struct VertragVerfallen: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragVerfallen

  /// The contract.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// What becomes of the Anmeldung behind it; nil opens it again.
  public var anmeldung: Anmeldung.Status?

  /// A Zusage that nobody has answered.
  public init(vertrag: Kennung<Betreuungsvertrag>, anmeldung: Anmeldung.Status? = nil) {
    self.vertrag = vertrag
    self.anmeldung = anmeldung
  }

  public var argumente: [(name: String, wert: String)] {
    [("vertrag", vertrag.text), ("anmeldung", anmeldung?.rawValue ?? "")]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      vertrag: try zeile.kennung("vertrag"), anmeldung: try zeile.wortOderKeines("anmeldung"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let alt = try schreiben.vertrag(vertrag, in: [.zugesagt])
    var neu = alt.satz
    guard let frist = neu.zusageBis else {
      throw Ablehnung(
        texte(VertragText.ohneFrist, ["wer": try schreiben.bezeichnung(neu)]))
    }
    guard frist < schreiben.lesen.heute else {
      throw Ablehnung(
        texte(
          VertragText.fristLaeuft,
          ["wer": try schreiben.bezeichnung(neu), "frist": frist.deutsch]))
    }
    neu.status = .storniert
    try schreiben.aendere(alt, in: neu)
    try schreiben.stutzeZuordnungen(neu.id, auf: nil)
    let dazu = try schreiben.folge(anmeldung ?? .offen, aus: neu)
    return try schreiben.ergebnis(.verfallen, neu, dazu: dazu)
  }
}
