public import Domain
internal import Store
internal import Texte

/// Changes the hours of a signed contract from a day on: it ends the day before, and a new one with
/// the same conditions and Zuordnungen follows it.
public struct VertragStunden: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragStunden

  /// The id that the new contract gets.
  public var id: Kennung<Betreuungsvertrag>
  /// The contract.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// The first day of the new hours.
  public var ab: Tag
  /// The hours of care a week.
  public var stunden: Wochenstunden

  /// A change of hours.
  public init(
    id: Kennung<Betreuungsvertrag>, vertrag: Kennung<Betreuungsvertrag>, ab: Tag,
    stunden: Wochenstunden
  ) {
    self.id = id
    self.vertrag = vertrag
    self.ab = ab
    self.stunden = stunden
  }

  public var argumente: [(name: String, wert: String)] {
    [("id", id.text), ("vertrag", vertrag.text), ("ab", ab.iso), ("stunden", stunden.text)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      id: try zeile.neueKennung("id"), vertrag: try zeile.kennung("vertrag"),
      ab: try zeile.tag("ab"), stunden: try zeile.pflicht("stunden") { Wochenstunden(text: $0) })
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if id.text.isEmpty { id = Kennung(gespeichert: neu()) }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let alt = try schreiben.vertrag(vertrag, in: [.unterschrieben])
    if alt.satz.stunden == stunden { return .unveraendert(texte) }
    var neu = alt.satz
    neu.stunden = stunden
    if ab == neu.laufzeit.von {
      try schreiben.aendere(alt, in: neu)
    } else {
      let had = try schreiben.beende(alt, zum: ab - 1)
      guard let rest = Zeitraum(von: ab, bis: alt.satz.laufzeit.bis) else {
        throw Ablehnung(
          texte(
            VertragText.endetSchon,
            [
              "wer": try schreiben.bezeichnung(alt.satz),
              "ende": alt.satz.laufzeit.bis.deutsch,
            ]))
      }
      neu.id = id
      neu.laufzeit = rest
      neu.zusageBis = nil
      try schreiben.fuegeEin(neu)
      let follow = had.gestutzt(auf: rest, id)
      if !follow.isEmpty {
        try schreiben.schreiber.ersetze([], durch: follow, schluessel: id.text)
      }
    }
    var result = Vorgangsergebnis(
      satz: texte(
        VertragText.stunden,
        [
          "name": try schreiben.name(neu.kind), "wo": try schreiben.wo(neu.einrichtung),
          "ab": ab.deutsch, "stunden": stunden.deutsch,
        ]))
    result.neu = neu.verweis
    return result
  }
}
