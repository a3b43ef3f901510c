internal import Domain
internal import Store
internal import Texte

// What the Vorgänge on contracts share.

extension Schreibzugriff {
  /// A stored contract in one of these states; a refusal that says what can be done else.
  func vertrag(
    _ id: Kennung<Betreuungsvertrag>, in erlaubt: Set<Betreuungsvertrag.Status>
  ) throws -> Gespeichert<Betreuungsvertrag> {
    let found = try satz(id)
    guard erlaubt.contains(found.satz.status) else {
      let texte = lesen.texte
      throw Ablehnung(
        texte(
          VertragText.falscherStand,
          [
            "wer": try bezeichnung(found.satz),
            "stand": texte(VertragText.stand(found.satz.status)),
            "rat": texte(VertragText.rat(found.satz.status)),
          ]))
    }
    return found
  }

  /// The same of a contract that still is as somebody saw it; a refusal that says how it is now.
  func vertrag(
    _ id: Kennung<Betreuungsvertrag>, in erlaubt: Set<Betreuungsvertrag.Status>,
    vorher: [Feldwert]
  ) throws -> Gespeichert<Betreuungsvertrag> {
    let now = try satz(id).satz
    guard now.hat(vorher) else {
      throw Ablehnung(
        lesen.texte(
          VertragText.inzwischen,
          ["wer": try bezeichnung(now), "stand": lesen.texte.stand(now)]))
    }
    return try vertrag(id, in: erlaubt)
  }

  /// The contract by child, Einrichtung and id, as the middle of a sentence.
  func bezeichnung(_ vertrag: Betreuungsvertrag) throws -> String {
    lesen.texte(
      VertragText.wer,
      [
        "name": try name(vertrag.kind), "wo": try wo(vertrag.einrichtung),
        "vertrag": vertrag.id.text,
      ])
  }

  /// The name of an Einrichtung.
  func wo(_ einrichtung: Kennung<Einrichtung>) throws -> String {
    try lesen.einrichtung(einrichtung).satz.name
  }

  /// What is said of a contract that was done: child, Einrichtung and days.
  func ergebnis(
    _ text: VertragText, _ vertrag: Betreuungsvertrag, dazu: String = ""
  ) throws -> Vorgangsergebnis {
    var result = Vorgangsergebnis(
      satz: lesen.texte(
        text,
        [
          "name": try name(vertrag.kind), "wo": try wo(vertrag.einrichtung),
          "tage": lesen.texte(vertrag.laufzeit),
        ]) + dazu)
    result.neu = vertrag.verweis
    return result
  }

  /// The days of a contract; a refusal where it would end before it begins.
  func laufzeit(_ von: Tag, _ bis: Tag) throws -> Zeitraum {
    guard let result = Zeitraum(von: von, bis: bis) else {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(AmtText.endeVorBeginn, ["bis": bis.deutsch, "von": von.deutsch]))
    }
    return result
  }

  /// The last day of a contract for which nobody named one: that of the wish, else the day before
  /// school starts, or the end of the Hort; never after the Einrichtung closes.
  func ende(
    _ kind: Kennung<Kind>, in haus: Kennung<Einrichtung>, ab: Tag, wunschende: Tag?
  ) throws -> Tag {
    let child = try satz(kind).satz
    do {
      let wunsch = try Platzwunsch(
        geboren: child.geburtsdatum, zurueckgestellt: child.zurueckgestellt, ab: ab,
        bis: wunschende, anteil: Platzzahl(1), regel: lesen.regel)
      return min(wunsch.zeitraum.bis, try lesen.einrichtung(haus).satz.gueltig.bis)
    } catch let Platzwunsch.Fehler.beginntNachEnde(ab, ende) {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(AmtText.wunschNachEnde, ["ab": ab.deutsch, "ende": ende.deutsch]))
    }
  }

  /// The day until which a family has to answer a Zusage of today.
  var zusagefrist: Tag {
    lesen.heute + lesen.regel.parameter.anzahl(.zusageFristTage, am: lesen.heute)
  }

  /// Ends a contract earlier, with its Zuordnungen.
  ///
  /// - Returns: the Zuordnungen that it had
  @discardableResult
  func beende(_ alt: Gespeichert<Betreuungsvertrag>, zum tag: Tag) throws -> [Zuordnung] {
    guard let rest = Zeitraum(von: alt.satz.laufzeit.von, bis: tag) else {
      throw Ablehnung(
        lesen.texte(
          VertragText.beginntErst,
          ["wer": try bezeichnung(alt.satz), "beginn": alt.satz.laufzeit.von.deutsch]))
    }
    guard tag <= alt.satz.laufzeit.bis else {
      throw Ablehnung(
        lesen.texte(
          VertragText.endetSchon,
          ["wer": try bezeichnung(alt.satz), "ende": alt.satz.laufzeit.bis.deutsch]))
    }
    var neu = alt.satz
    neu.laufzeit = rest
    try aendere(alt, in: neu)
    return try stutzeZuordnungen(neu.id, auf: rest)
  }

  /// Cancels a contract, with its Zuordnungen.
  func storniere(_ alt: Gespeichert<Betreuungsvertrag>) throws {
    var neu = alt.satz
    neu.status = .storniert
    try aendere(alt, in: neu)
    try stutzeZuordnungen(neu.id, auf: nil)
  }

  /// Keeps of the Zuordnungen of a contract what lies within a period; nil takes them all away.
  ///
  /// - Returns: the Zuordnungen that it had
  @discardableResult
  func stutzeZuordnungen(
    _ vertrag: Kennung<Betreuungsvertrag>, auf zeitraum: Zeitraum?
  ) throws -> [Zuordnung] {
    let alt = try saetze(Zuordnung.self, .kennung(vertrag.text))
    let had = alt.map(\.satz)
    let neu = had.gestutzt(auf: zeitraum)
    if neu != had { try schreiber.ersetze(alt, durch: neu, schluessel: vertrag.text) }
    return had
  }
}

extension [Zuordnung] {
  /// What of them lies within a period, possibly for another contract.
  func gestutzt(
    auf zeitraum: Zeitraum?, _ vertrag: Kennung<Betreuungsvertrag>? = nil
  ) -> [Zuordnung] {
    compactMap { zuordnung in
      zeitraum.flatMap(zuordnung.gueltig.schnitt).map {
        Zuordnung(
          vertrag: vertrag ?? zuordnung.vertrag, gruppe: zuordnung.gruppe,
          gruppenform: zuordnung.gruppenform, gueltig: $0)
      }
    }
  }
}

extension Betreuungsvertrag {
  /// The columns that one sees before one answers for a family.
  static let gesehen = ["einrichtung_id", "status", "zusage_bis"]
}

extension Vorgangszeile {
  /// What stood in columns before, as arguments.
  static func vorher(_ werte: [Feldwert]) -> [(name: String, wert: String)] {
    werte.map { ($0.spalte + vorherEndung, $0.wert) }
  }

  /// What somebody says that stood in these columns before.
  func vorher(_ spalten: [String]) -> [Feldwert] {
    spalten.map { Feldwert($0, self[$0 + Self.vorherEndung]) }.filter { !$0.wert.isEmpty }
  }
}

extension Textkatalog {
  /// How far a contract has come, with the deadline of an offer.
  func stand(_ vertrag: Betreuungsvertrag) -> String {
    guard vertrag.status == .zugesagt else { return self(VertragText.stand(vertrag.status)) }
    return vertrag.zusageBis.map { self(VertragText.istOffenBis, ["tag": $0.deutsch]) }
      ?? self(VertragText.istAngenommen)
  }
}

extension VertragText {
  /// How far a contract has come, as the middle of a sentence.
  static func stand(_ status: Betreuungsvertrag.Status) -> VertragText {
    switch status {
    case .entwurf: .istEntwurf
    case .zugesagt: .istZugesagt
    case .unterschrieben: .istUnterschrieben
    case .storniert: .istStorniert
    }
  }

  /// What can be done with it.
  static func rat(_ status: Betreuungsvertrag.Status) -> VertragText {
    switch status {
    case .entwurf: .ratEntwurf
    case .zugesagt: .ratZugesagt
    case .unterschrieben: .ratUnterschrieben
    case .storniert: .ratStorniert
    }
  }
}
