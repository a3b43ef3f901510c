public import Domain
internal import Store
internal import Texte

/// Promises a place to a child: for an Anmeldung, which is `vermittelt` then, for a stored child, or
/// by a contract that was drafted.
public struct VertragZusagen: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragZusagen

  /// The id that a new contract gets.
  public var id: Kennung<Betreuungsvertrag>
  /// The Anmeldung that is answered.
  public var anmeldung: Kennung<Anmeldung>?
  /// The child, where there is no Anmeldung.
  public var kind: Kennung<Kind>?
  /// The draft, where there is one.
  public var vertrag: Kennung<Betreuungsvertrag>?
  /// The first day; nil for that of the Anmeldung or the draft.
  public var beginn: Tag?
  /// What else is said of the contract.
  public var angaben: Vertragsangaben
  public var ueberbuchung: String

  /// A Zusage.
  public init(
    id: Kennung<Betreuungsvertrag>, anmeldung: Kennung<Anmeldung>? = nil,
    kind: Kennung<Kind>? = nil, vertrag: Kennung<Betreuungsvertrag>? = nil, beginn: Tag? = nil,
    angaben: Vertragsangaben = Vertragsangaben(), ueberbuchung: String = ""
  ) {
    self.id = id
    self.anmeldung = anmeldung
    self.kind = kind
    self.vertrag = vertrag
    self.beginn = beginn
    self.angaben = angaben
    self.ueberbuchung = ueberbuchung
  }

  public var argumente: [(name: String, wert: String)] {
    [
      ("id", id.text), ("anmeldung", anmeldung?.text ?? ""), ("kind", kind?.text ?? ""),
      ("vertrag", vertrag?.text ?? ""), ("beginn", beginn?.iso ?? ""),
    ] + angaben.argumente + [("ueberbuchung", ueberbuchung)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      id: try zeile.neueKennung("id"), anmeldung: try zeile.kennungOderKeine("anmeldung"),
      kind: try zeile.kennungOderKeine("kind"), vertrag: try zeile.kennungOderKeine("vertrag"),
      beginn: try zeile.tagOderKeiner("beginn"), angaben: try Vertragsangaben(zeile),
      ueberbuchung: zeile["ueberbuchung"])
    if anmeldung == nil, kind == nil, vertrag == nil { throw .argument("anmeldung") }
    if kind != nil, anmeldung != nil || vertrag != nil { throw .argument("kind") }
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if id.text.isEmpty, vertrag == nil { id = Kennung(gespeichert: neu()) }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let asked = try anmeldung.map { try schreiben.vermittle($0) }
    var neu: Betreuungsvertrag
    if let vertrag {
      let alt = try schreiben.vertrag(vertrag, in: [.entwurf])
      if let asked, asked.kind != alt.satz.kind {
        throw Ablehnung(
          .falscheBenutzung,
          schreiben.lesen.texte(
            VertragText.anderesKind, ["anmeldung": asked.id.text, "vertrag": vertrag.text]))
      }
      neu = angaben.eingetragen(in: alt.satz)
      neu.laufzeit = try schreiben.laufzeit(
        beginn ?? alt.satz.laufzeit.von, angaben.ende ?? alt.satz.laufzeit.bis)
      neu.sageZu(bis: schreiben.zusagefrist)
      try schreiben.aendere(alt, in: neu)
    } else {
      neu = try neuer(asked, schreiben)
      neu.sageZu(bis: schreiben.zusagefrist)
      try schreiben.fuegeEin(neu)
    }
    let frist = schreiben.lesen.texte(
      VertragText.antwortBis, ["tag": neu.zusageBis?.deutsch ?? ""])
    return try schreiben.ergebnis(.zugesagt, neu, dazu: " " + frist)
  }

  /// The contract that follows from an Anmeldung, or is made for a child.
  private func neuer(
    _ asked: Anmeldung?, _ schreiben: Schreibzugriff
  ) throws -> Betreuungsvertrag {
    guard let child = asked?.kind ?? kind, let ab = beginn ?? asked?.wunsch.von else {
      throw Vorgangsfehler.argument("beginn")
    }
    guard let haus = angaben.einrichtung ?? asked?.wuensche.first else {
      throw Ablehnung(.falscheBenutzung, schreiben.lesen.texte(VertragText.ohneEinrichtung))
    }
    let wunschende = asked.flatMap { $0.wunsch.bis == .offen ? nil : $0.wunsch.bis }
    let ende = try angaben.ende ?? schreiben.ende(child, in: haus, ab: ab, wunschende: wunschende)
    return angaben.eingetragen(
      in: Betreuungsvertrag(
        id: id, kind: child, einrichtung: haus, laufzeit: try schreiben.laufzeit(ab, ende),
        stunden: asked?.stunden, status: .entwurf, platzanteil: asked?.platzanteil ?? Platzzahl(1)))
  }
}

extension Betreuungsvertrag {
  /// Makes it a Zusage, to be answered by a day unless one was named already.
  mutating func sageZu(bis frist: Tag) {
    status = .zugesagt
    zusageBis = zusageBis ?? frist
  }
}
