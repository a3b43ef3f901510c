/// Why free places are not on a day what they were the day before: what one record does to them.
public struct Veraenderung: Equatable, Sendable {
  /// What happens on the day.
  public enum Anlass: Equatable, Sendable {
    /// The record begins.
    case beginnt
    /// The record ended the day before.
    case endet
    /// The child has this category from now on.
    case wechseltIn(Platzkategorie)
    /// The child had this category until now.
    case wechseltAus(Platzkategorie)
    /// More or less of a Belegrecht is used.
    case genutzt
    /// The Einrichtung opens.
    case oeffnet
    /// The Einrichtung is closed.
    case schliesst
  }

  /// What happens.
  public let anlass: Anlass
  /// What the record adds, and over which period; nil for the Einrichtung itself.
  public let beitrag: Beitrag?
  /// How many more places are free by it, negative where it takes some away.
  public let menge: Platzzahl
}

extension Platzrechnung {
  /// Why `frei` of a category is not on a day what it was the day before.
  ///
  /// Where the bound on all categories together decides on both days or on none, the quantities add
  /// up to the difference; where it begins or ceases to decide, they are what both sides saw.
  ///
  /// - Parameters:
  ///   - kategorie: the category
  ///   - tag: the day
  ///   - alleFiguren: whether to name also what changes only other figures of the category, while the
  ///     bound decides over `frei`
  /// - Returns: one for each record that changes something
  public func veraenderungen(
    _ kategorie: Platzkategorie, am tag: Tag, alleFiguren: Bool = false
  ) -> [Veraenderung] {
    let days = [tag - 1, tag]
    let frei = verlaeufe()[kategorie.rang].frei
    let open = days.map { offen.wert(am: $0) > .zero }
    if !open.contains(true) { return [] }
    if open[0] != open[1] {
      let change = frei.wert(am: tag) - frei.wert(am: tag - 1)
      return [Veraenderung(anlass: open[1] ? .oeffnet : .schliesst, beitrag: nil, menge: change)]
    }
    let bound = days.map { day in
      posten(kategorie.platzart, am: day).reduce(.zero) { $0 + $1.menge } != frei.wert(am: day)
    }
    return beitraege.compactMap { b in
      let counts = bound.map {
        $0
          ? b.art == .gesamt || b.istBelegung || b.summand == .reserviert
          : b.art == kategorie.platzart
      }
      let isOwn = alleFiguren && b.art == kategorie.platzart
      guard isOwn || counts.contains(true) else { return nil }
      let before = menge(b, am: tag - 1)
      let after = menge(b, am: tag)
      let anlass = anlass(b, am: tag)
      // The bound itself comes and goes, also one of no places.
      let isBound = b.art == .gesamt && b.summand == .plaetze && anlass != .genutzt
      // Under the bound it is all one in which category a child is.
      guard before != after || isBound,
        isOwn || !(bound[0] && bound[1] && anlass.istWechsel)
      else { return nil }
      return Veraenderung(
        anlass: anlass, beitrag: b,
        menge: b.summand == .plaetze ? after - before : before - after)
    }
  }

  /// How much a record takes or gives on a day.
  private func menge(_ b: Beitrag, am tag: Tag) -> Platzzahl {
    guard b.zeitraum.enthaelt(tag) else { return .zero }
    guard b.summand == .reserviert, let recht = belegrechte.first(where: { $0.nummer == b.nummer })
    else { return b.menge }
    return unbenutzt(recht).wert(am: tag)
  }

  private func anlass(_ b: Beitrag, am tag: Tag) -> Veraenderung.Anlass {
    let begins = b.zeitraum.von == tag
    guard begins || b.zeitraum.bis + 1 == tag else { return .genutzt }
    let other = beitraege.first {
      b.istBelegung && $0.summand == b.summand && $0.nummer == b.nummer
        && (begins ? $0.zeitraum.bis + 1 == tag : $0.zeitraum.von == tag)
    }?.art.kategorie
    guard let other else { return begins ? .beginnt : .endet }
    return begins ? .wechseltAus(other) : .wechseltIn(other)
  }
}

extension Veraenderung.Anlass {
  fileprivate var istWechsel: Bool {
    switch self {
    case .wechseltIn, .wechseltAus: true
    default: false
    }
  }
}
