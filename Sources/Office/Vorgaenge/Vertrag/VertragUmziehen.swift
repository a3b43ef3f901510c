public import Domain
internal import Store
internal import Texte

/// Moves a child with a signed contract to another Einrichtung from a day on.
///
/// Where the new contract is signed, the old one ends the day before. Where it is only promised, the
/// old one goes on: signing the new one offers to end it.
public struct VertragUmziehen: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragUmziehen

  /// How far the new contract has come.
  public enum Stand: String, CaseIterable, Sendable { case zugesagt, unterschrieben }

  /// The id that the new contract gets.
  public var id: Kennung<Betreuungsvertrag>
  /// The contract in the Einrichtung that the child leaves.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// The first day in the new one.
  public var ab: Tag
  /// How far the new contract has come.
  public var stand: Stand
  /// Where to, and what is different in the new contract.
  public var angaben: Vertragsangaben
  /// The open Anmeldung that is answered by it: what the family wished instead.
  public var anmeldung: Kennung<Anmeldung>?
  public var ueberbuchung: String

  /// A move; `angaben` must name the Einrichtung.
  public init(
    id: Kennung<Betreuungsvertrag>, vertrag: Kennung<Betreuungsvertrag>, ab: Tag, stand: Stand,
    angaben: Vertragsangaben, anmeldung: Kennung<Anmeldung>? = nil, ueberbuchung: String = ""
  ) {
    self.id = id
    self.vertrag = vertrag
    self.ab = ab
    self.stand = stand
    self.angaben = angaben
    self.anmeldung = anmeldung
    self.ueberbuchung = ueberbuchung
  }

  public var argumente: [(name: String, wert: String)] {
    [("id", id.text), ("vertrag", vertrag.text), ("ab", ab.iso), ("status", stand.rawValue)]
      + angaben.argumente
      + [("anmeldung", anmeldung?.text ?? ""), ("ueberbuchung", ueberbuchung)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      id: try zeile.neueKennung("id"), vertrag: try zeile.kennung("vertrag"),
      ab: try zeile.tag("ab"), stand: try zeile.wort("status"),
      angaben: try Vertragsangaben(zeile), anmeldung: try zeile.kennungOderKeine("anmeldung"),
      ueberbuchung: zeile["ueberbuchung"])
    if angaben.einrichtung == nil { throw .argument("einrichtung") }
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if id.text.isEmpty { id = Kennung(gespeichert: neu()) }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let alt = try schreiben.vertrag(vertrag, in: [.unterschrieben])
    guard let haus = angaben.einrichtung, haus != alt.satz.einrichtung else {
      throw Ablehnung(
        .falscheBenutzung,
        schreiben.lesen.texte(
          VertragText.schonDort, ["wer": try schreiben.bezeichnung(alt.satz)]))
    }
    var neu = alt.satz
    (neu.id, neu.belegrecht, neu.zusageBis) = (id, nil, nil)
    neu = angaben.eingetragen(in: neu)
    neu.laufzeit = try schreiben.laufzeit(ab, try ende(alt.satz, haus, schreiben))
    if stand == .zugesagt {
      neu.sageZu(bis: schreiben.zusagefrist)
    } else if ab != alt.satz.laufzeit.bis + 1 || alt.satz.laufzeit.bis == .offen {
      try schreiben.beende(alt, zum: ab - 1)
    }
    try schreiben.fuegeEin(neu)
    let dazu = try schreiben.vermittle(anmeldung, durch: id, von: neu.kind)
    return try schreiben.ergebnis(
      stand == .zugesagt ? .umzugZugesagt : .umgezogen, neu, dazu: dazu)
  }

  /// The last day: that of the old contract, else as for a new one.
  private func ende(
    _ alt: Betreuungsvertrag, _ haus: Kennung<Einrichtung>, _ schreiben: Schreibzugriff
  ) throws -> Tag {
    if let ende = angaben.ende { return ende }
    guard ab <= alt.laufzeit.bis else {
      return try schreiben.ende(alt.kind, in: haus, ab: ab, wunschende: nil)
    }
    return min(alt.laufzeit.bis, try schreiben.lesen.einrichtung(haus).satz.gueltig.bis)
  }
}
