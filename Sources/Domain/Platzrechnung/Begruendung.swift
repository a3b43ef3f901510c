/// What one record adds to a figure on a day, with its sign.
public struct Begruendung: Equatable, Sendable {
  /// What the record adds, and over which period.
  public let beitrag: Beitrag
  /// How much of the figure it is on that day; negative where it takes away.
  public let menge: Platzzahl
}

extension Platzrechnung {
  /// Why a figure is what it is on a day: what each record adds; the sum is the figure.
  ///
  /// Where the bound on all categories together decides over `frei`, its parts are the reasons.
  ///
  /// - Parameters:
  ///   - summand: the figure; nil for `frei`
  ///   - kategorie: the category
  ///   - tag: the day
  /// - Returns: nothing where there is no row on that day
  public func begruendung(
    _ summand: Summand?, _ kategorie: Platzkategorie, am tag: Tag
  ) -> [Begruendung] {
    let verlauf = verlaeufe()[kategorie.rang]
    guard verlauf.zeile.wert(am: tag) > .zero else { return [] }
    if let summand { return posten(summand, kategorie.platzart, am: tag, mal: 1) }
    let own = posten(kategorie.platzart, am: tag)
    let sum = own.reduce(Platzzahl.zero) { $0 + $1.menge }
    if sum == verlauf.frei.wert(am: tag) { return own }
    let bound =
      posten(.plaetze, .gesamt, am: tag, mal: 1) + posten(.gesperrt, .gesamt, am: tag, mal: -1)
    return Platzkategorie.allCases.reduce(bound) { result, each in
      result
        + [Summand.bestand, .zusagen, .reserviert].flatMap {
          posten($0, each.platzart, am: tag, mal: -1)
        }
    }
  }

  func posten(_ art: Platzart, am tag: Tag) -> [Begruendung] {
    Summand.allCases.flatMap { posten($0, art, am: tag, mal: $0 == .plaetze ? 1 : -1) }
  }

  private func posten(
    _ summand: Summand, _ art: Platzart, am tag: Tag, mal vorzeichen: Int
  ) -> [Begruendung] {
    beitraege.filter {
      $0.summand == summand && $0.art == art && $0.zeitraum.enthaelt(tag)
    }.compactMap { beitrag in
      var menge = beitrag.menge
      if summand == .reserviert {
        guard let recht = belegrechte.first(where: { $0.nummer == beitrag.nummer }) else {
          return nil
        }
        menge = unbenutzt(recht).wert(am: tag)
      }
      return Begruendung(beitrag: beitrag, menge: vorzeichen < 0 ? -menge : menge)
    }
  }
}
