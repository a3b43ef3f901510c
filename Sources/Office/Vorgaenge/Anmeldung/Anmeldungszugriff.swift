internal import Domain
internal import Store
internal import Texte

// What the Vorgänge on Anmeldungen share.

extension Schreibzugriff {
  /// A stored Anmeldung in one of these states; a refusal that says what can be done else.
  func anmeldung(
    _ id: Kennung<Anmeldung>, in erlaubt: Set<Anmeldung.Status>
  ) throws -> Gespeichert<Anmeldung> {
    let found = try satz(id)
    guard erlaubt.contains(found.satz.status) else {
      let texte = lesen.texte
      throw Ablehnung(
        texte(
          AnmeldungText.falscherStand,
          [
            "name": try name(found.satz.kind), "anmeldung": id.text,
            "stand": texte(AnmeldungText.stand(found.satz.status)),
            "rat": texte(AnmeldungText.rat(found.satz.status)),
          ]))
    }
    return found
  }

  /// Gives an open Anmeldung a place: it is `vermittelt` from now on.
  func vermittle(_ id: Kennung<Anmeldung>) throws -> Anmeldung {
    let alt = try anmeldung(id, in: [.offen])
    var neu = alt.satz
    neu.status = .vermittelt
    try aendere(alt, in: neu)
    return neu
  }

  /// Gives an open Anmeldung the place of a contract, which must be one of the same child.
  ///
  /// - Returns: a sentence that says so, empty where no Anmeldung is named
  func vermittle(
    _ id: Kennung<Anmeldung>?, durch vertrag: Kennung<Betreuungsvertrag>, von kind: Kennung<Kind>
  ) throws -> String {
    guard let id else { return "" }
    let asked = try vermittle(id)
    guard asked.kind == kind else {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(
          VertragText.anderesKind, ["anmeldung": id.text, "vertrag": vertrag.text]))
    }
    return satz(asked)
  }

  /// What has become of an Anmeldung, and which wish it has lost, behind another sentence.
  private func satz(_ anmeldung: Anmeldung, ohne wunsch: String? = nil) -> String {
    " "
      + lesen.texte(
        wunsch == nil ? AnmeldungText.folge : .folgeOhne,
        [
          "anmeldung": anmeldung.id.text,
          "stand": lesen.texte(AnmeldungText.stand(anmeldung.status)), "wo": wunsch ?? "",
        ])
  }

  /// What becomes of the Anmeldung behind a contract that came to nothing: the child's newest one
  /// that got a place in these days.
  ///
  /// - Parameters:
  ///   - status: what it is from now on
  ///   - vertrag: the contract
  ///   - ohneWunsch: whether an open one doesn't wish the Einrichtung any more
  /// - Returns: a sentence that says so, empty where there is no such Anmeldung or it stays
  /// - Throws: what the database says
  func folge(
    _ status: Anmeldung.Status, aus vertrag: Betreuungsvertrag, ohneWunsch: Bool = false
  ) throws -> String {
    let all = try saetze(Anmeldung.self, .von(Verweis(.kinder, vertrag.kind.text)))
    let newest = all.filter {
      $0.satz.status == .vermittelt && $0.satz.wunsch.schneidet(vertrag.laufzeit)
    }.max { ($0.satz.eingang, $0.satz.id) < ($1.satz.eingang, $1.satz.id) }
    guard let newest, status != .vermittelt else { return "" }
    var neu = newest.satz
    neu.status = status
    let gone = ohneWunsch && status == .offen && neu.wuensche.contains(vertrag.einrichtung)
    if gone { neu.wuensche.removeAll { $0 == vertrag.einrichtung } }
    try aendere(newest, in: neu)
    return satz(neu, ohne: gone ? try wo(vertrag.einrichtung) : nil)
  }
}

extension AnmeldungText {
  /// What became of an Anmeldung, as the end of a sentence.
  static func stand(_ status: Anmeldung.Status) -> AnmeldungText {
    switch status {
    case .offen: .istOffen
    case .vermittelt: .istVermittelt
    case .zurueckgezogen: .istZurueckgezogen
    case .abgelehnt: .istAbgelehnt
    }
  }

  /// What can be done with it.
  static func rat(_ status: Anmeldung.Status) -> AnmeldungText {
    switch status {
    case .offen: .ratOffen
    case .vermittelt, .zurueckgezogen, .abgelehnt: .ratErledigt
    }
  }

  /// What the kind of an Anmeldung is called.
  static func art(_ art: Anmeldung.Art) -> AnmeldungText {
    switch art {
    case .bedarfsmeldung: .bedarfsmeldung
    case .betreuungsanfrage: .betreuungsanfrage
    }
  }
}
