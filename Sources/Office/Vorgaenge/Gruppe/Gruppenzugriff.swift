internal import Domain
internal import Store
internal import Texte

// What the Vorgänge on groups share.

/// That a child goes to a group, or to none, from a day on.
struct Gruppenschritt {
  let vertrag: Kennung<Betreuungsvertrag>
  let gruppe: Kennung<Gruppe>?
  let ab: Tag
}

extension Schreibzugriff {
  /// Carries children to groups, one after the other.
  ///
  /// - Returns: the contracts of those who were not there already, each with its first day there
  func setze(
    _ schritte: [Gruppenschritt]
  ) throws -> [(vertrag: Betreuungsvertrag, ab: Tag)] {
    var moved: [(vertrag: Betreuungsvertrag, ab: Tag)] = []
    for schritt in schritte {
      let vertrag = try vertrag(schritt.vertrag, in: [.zugesagt, .unterschrieben]).satz
      let gruppe = try schritt.gruppe.map { try satz($0).satz }
      let alt = try saetze(Zuordnung.self, .kennung(vertrag.id.text))
      let had = alt.map(\.satz)
      guard let neu = had.gesetzt(in: gruppe, vertrag.id, vertrag.laufzeit, ab: schritt.ab) else {
        throw try ablehnung(vertrag, gruppe)
      }
      guard neu != had else { continue }
      try schreiber.ersetze(alt, durch: neu, schluessel: vertrag.id.text)
      moved.append(
        (vertrag, [Zuordnung].ersterTag(in: gruppe, vertrag.laufzeit, ab: schritt.ab)))
    }
    return moved
  }

  /// Why a child can't be in a group: its contract has ended, or the group has.
  private func ablehnung(_ vertrag: Betreuungsvertrag, _ gruppe: Gruppe?) throws -> Ablehnung {
    guard let gruppe, gruppe.gueltig.bis < vertrag.laufzeit.bis else {
      return Ablehnung(
        lesen.texte(
          VertragText.endetSchon,
          ["wer": try bezeichnung(vertrag), "ende": vertrag.laufzeit.bis.deutsch]))
    }
    return Ablehnung(
      lesen.texte(
        GruppenText.gruppeGibtEsNicht,
        ["gruppe": gruppe.name, "tage": lesen.texte(gruppe.gueltig)]))
  }

  /// A child by name, or how many.
  func wer(_ vertraege: [Betreuungsvertrag]) throws -> String {
    guard vertraege.count == 1 else {
      return lesen.texte(GruppenText.mehrereKinder, ["n": String(vertraege.count)])
    }
    return try name(vertraege[0].kind)
  }

  /// Takes the children of a group along into what it has become.
  ///
  /// - Parameters:
  ///   - gruppe: the group
  ///   - gruppen: those that follow one another, or itself
  ///   - ab: the first day of what is new
  /// - Throws: what the database says
  func nimmKinderMit(
    _ gruppe: Kennung<Gruppe>, in gruppen: [Gruppe], ab: Tag
  ) throws {
    let here = try saetze(Zuordnung.self, .von(Verweis(.gruppen, gruppe.text)))
    for vertrag in Set(here.map(\.satz.vertrag)).sorted() {
      let all = try saetze(Zuordnung.self, .kennung(vertrag.text))
      let had = all.map(\.satz)
      let neu = had.fortgesetzt(gruppe, in: gruppen, ab: ab)
      if neu != had { try schreiber.ersetze(all, durch: neu, schluessel: vertrag.text) }
    }
  }

  /// The Einrichtungen of contracts, each once.
  func haeuser(_ vertraege: [Kennung<Betreuungsvertrag>]) throws -> [Kennung<Einrichtung>] {
    var result: [Kennung<Einrichtung>] = []
    for id in vertraege {
      let haus = try satz(id).satz.einrichtung
      if !result.contains(haus) { result.append(haus) }
    }
    return result
  }

  /// Does something with groups, and adds what is now wrong with them from a day on and was not
  /// before: one sentence for each.
  ///
  /// - Parameters:
  ///   - haeuser: the Einrichtungen of the groups
  ///   - tag: the day
  ///   - bis: what begins only later is not said
  ///   - tue: does it, and names the groups
  /// - Returns: what came of it
  /// - Throws: what the database says
  func mitWarnungen(
    _ haeuser: [Kennung<Einrichtung>], ab tag: Tag, bis: Tag = .offen,
    _ tue: () throws -> (Vorgangsergebnis, [Kennung<Gruppe>])
  ) throws -> Vorgangsergebnis {
    let before = try haeuser.map { try lesen.gruppenhaus($0, ab: tag) }
    var (result, gruppen) = try tue()
    guard result.geaendert else { return result }
    for (vorher, einrichtung) in zip(before, haeuser) {
      let haus = try lesen.gruppenhaus(einrichtung, ab: tag)
      result.satz += gruppen.compactMap { id in
        haus.gruppe(id).flatMap { warnung($0, haus, vorher: vorher, ab: tag, bis: bis) }
      }.joined()
    }
    return result
  }

  /// What is now wrong with a group and was not before, as a sentence with a blank before it.
  private func warnung(
    _ gruppe: Gruppe, _ haus: Gruppenhaus, vorher: Gruppenhaus, ab tag: Tag, bis: Tag
  ) -> String? {
    let before = vorher.gruppe(gruppe.id).map { vorher.belegung($0).ueberschreitungen } ?? []
    let new = haus.belegung(gruppe).ueberschreitungen.filter {
      $0.istZuWarnen(ab: tag) && $0.zeitraum.von <= bis && !before.contains($0)
    }
    guard let first = new.first else { return nil }
    let said = lesen.texte(first, ab: tag)
    return " "
      + lesen.texte(
        GruppenText.warnung,
        [
          "gruppe": gruppe.name,
          "satz": new.count == 1
            ? said
            : lesen.texte(GruppenText.undWeitere, ["satz": said, "n": String(new.count - 1)]),
        ])
  }
}
