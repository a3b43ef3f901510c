extension Rundenprobe {
  /// Why an applicant stands behind the one before it in the order of an Einrichtung; nil where its
  /// points say that, or a Vorrang or the Einrichtung itself.
  public func punktgleich(_ platz: Rangliste.Platz) -> Punktgleich? {
    let house = Int(vergabe.wunsch(platz.antrag, platz.wunsch).einrichtung)
    let list = ranglisten[house].plaetze
    guard let i = list.firstIndex(of: platz), i > 0 else { return nil }
    return punktgleich(platz, hinter: list[i - 1])
  }

  /// Why a child stands behind the last one that got a place where it got none.
  func punktgleich(_ grund: Wunschgrund) -> Punktgleich? {
    let list = ranglisten[grund.einrichtung].plaetze
    switch grund.grund {
    case .kategorieVoll(_, let last?, let own), .hausVoll(_, let last?, let own):
      guard list.indices.contains(last - 1), list.indices.contains(own - 1) else { return nil }
      return punktgleich(list[own - 1], hinter: list[last - 1])
    default: return nil
    }
  }

  /// Nil, too, where that is no longer known of a decided Runde: its minutes tell no nearness, and
  /// nothing of a child that was erased.
  private func punktgleich(
    _ platz: Rangliste.Platz, hinter vorn: Rangliste.Platz
  ) -> Punktgleich? {
    guard zeigtGruende, platz.entscheid == nil, vorn.entscheid == nil,
      (platz.stufe, platz.punkte) == (vorn.stufe, vorn.punkte)
    else { return nil }
    let (one, other) = (lage.antraege[platz.antrag], lage.antraege[vorn.antrag])
    let rules = lage.katalog.gleichstand
    let (before, rule) = lage.antraege.entscheide(vorn, platz, rules)
    let isKnown =
      lage.runde.status == .vorbereitung
      || !one.anmeldung.text.isEmpty && !other.anmeldung.text.isEmpty
        && !rules.prefix { $0 != rule }.contains(.naehe)
    guard before, isKnown else { return nil }
    return Punktgleich(punkte: platz.punkte, durch: rule, los: one.los, vorn: other.los)
  }
}
