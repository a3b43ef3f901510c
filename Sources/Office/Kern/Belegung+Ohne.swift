internal import Domain

extension Belegung {
  /// What is left of it before and after days on which its child gives the place to others.
  func ohne(_ tage: Zeitraum) -> [Belegung] {
    [
      Zeitraum(von: laufzeit.von, bis: min(laufzeit.bis, tage.von - 1)),
      tage.bis == .offen
        ? nil : Zeitraum(von: max(laufzeit.von, tage.bis + 1), bis: laufzeit.bis),
    ].compactMap { rest in
      rest.map {
        var kept = self
        kept.laufzeit = $0
        return kept
      }
    }
  }
}
