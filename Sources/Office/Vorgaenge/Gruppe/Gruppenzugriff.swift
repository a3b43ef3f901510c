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
  /// - Returns: the contracts of those who were not there already
  func setze(_ schritte: [Gruppenschritt]) throws -> [Betreuungsvertrag] {
    var moved: [Betreuungsvertrag] = []
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
      moved.append(vertrag)
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
    return gibtEsNicht(gruppe)
  }

  /// The refusal where a group doesn't exist on a day.
  func gibtEsNicht(_ gruppe: Gruppe) -> Ablehnung {
    Ablehnung(
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

  /// What is now wrong with some groups from a day on, and was not before: one sentence for each.
  ///
  /// - Parameters:
  ///   - gruppen: the groups
  ///   - vorher: the house before
  ///   - einrichtung: the Einrichtung
  ///   - tag: the day
  ///   - bis: what begins only later is not said
  /// - Returns: the sentences, each with a blank before it
  /// - Throws: what the database says
  func warnungen(
    _ gruppen: [Kennung<Gruppe>], vorher: Gruppenhaus, _ einrichtung: Kennung<Einrichtung>,
    ab tag: Tag, bis: Tag = .offen
  ) throws -> String {
    let haus = try lesen.gruppenhaus(einrichtung, ab: tag)
    return gruppen.compactMap { id -> String? in
      guard let gruppe = haus.gruppe(id) else { return nil }
      let before = vorher.gruppe(id).map { vorher.belegung($0).ueberschreitungen } ?? []
      let new = haus.belegung(gruppe).ueberschreitungen.filter {
        $0.istZuWarnen(ab: tag) && $0.zeitraum.von <= bis && !before.contains($0)
      }
      guard let first = new.first else { return nil }
      let rest = new.count > 1 ? " (+\(new.count - 1))" : ""
      return " "
        + lesen.texte(
          GruppenText.warnung,
          ["gruppe": gruppe.name, "satz": lesen.texte(first, ab: tag) + rest])
    }.joined()
  }
}
