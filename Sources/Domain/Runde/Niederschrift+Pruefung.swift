extension Niederschrift {
  /// Where an order does not follow from the rules, as far as the minutes tell.
  public enum Rangmangel: Equatable, Sendable {
    /// Of two children the second would have come first, and the Einrichtung decided on neither.
    case umgekehrt(einrichtung: String, vorher: String, nachher: String)
    /// A child wishes for an Einrichtung that neither ranks it nor says why it was refused.
    case ungenannt(einrichtung: String, kind: String)
  }

  /// Where the orders do not follow from what comes before the points, from the points, and from the
  /// lot where nothing else decides between equals.
  public var rangmaengel: [Rangmangel] {
    let rows = Dictionary(grouping: rang, by: \.einrichtung)
    return rows.keys.sorted(by: bytewiseBefore).flatMap { umgekehrt($0, rows[$0] ?? []) }
      + ungenannt(rows)
  }

  private func umgekehrt(_ einrichtung: String, _ rows: [Rang]) -> [Rangmangel] {
    let byLot =
      (gleichstand.first ?? Kriterienkatalog.Gleichstand.los.rawValue)
      == Kriterienkatalog.Gleichstand.los.rawValue
    let lots = Dictionary(bewerbungen.map { ($0.kind, $0.los) }, uniquingKeysWith: { a, _ in a })
    // Ascending in the order of the rules, for which points are turned round, whatever number somebody
    // wrote; what is not known does not decide.
    func platz(_ satz: Rang) -> (Int, Int, Int) {
      (
        Rangliste.Stufe(name: satz.stufe).rawValue, ~satz.punkte,
        byLot ? lots[satz.kind] ?? 0 : 0
      )
    }
    let ordered = rows.filter { $0.rang != nil && $0.grund.isEmpty }
      .sorted { $0.rang ?? 0 < $1.rang ?? 0 }
    return zip(ordered, ordered.dropFirst()).filter { platz($0) > platz($1) }.map {
      .umgekehrt(einrichtung: einrichtung, vorher: $0.kind, nachher: $1.kind)
    }
  }

  private func ungenannt(_ rows: [String: [Rang]]) -> [Rangmangel] {
    let named = rows.mapValues { rows in
      Set(rows.filter { $0.rang != nil || !$0.grund.isEmpty }.map(\.kind))
    }
    return bewerbungen.flatMap { satz in
      satz.wuensche.filter { $0 != satz.bisher && named[$0]?.contains(satz.kind) != true }
        .map { .ungenannt(einrichtung: $0, kind: satz.kind) }
    }
  }
}

extension Rangliste.Stufe {
  /// The one that minutes name.
  public init(name: String) { self = Self.allCases.first { "\($0)" == name } ?? .punkte }
}
