extension Niederschrift {
  /// Two children in the order of an Einrichtung that its rules would have put the other way round.
  public struct Rangmangel: Equatable, Sendable {
    public let einrichtung: String
    /// The child that stands before.
    public let vorher: String
    /// The child that would have come first.
    public let nachher: String
  }

  /// Where an order does not follow from what came before the points and from the points, without a
  /// decision of the Einrichtung.
  public var rangmaengel: [Rangmangel] {
    var result: [Rangmangel] = []
    for (einrichtung, rows) in Dictionary(grouping: rang, by: \.einrichtung) {
      let ordered = rows.filter { $0.rang != nil && $0.grund.isEmpty }
        .sorted { ($0.rang ?? 0) < ($1.rang ?? 0) }
      for (a, b) in zip(ordered, ordered.dropFirst()) {
        let (first, second) = (stufe(a), stufe(b))
        if first > second || first == second && a.punkte < b.punkte {
          result.append(Rangmangel(einrichtung: einrichtung, vorher: a.kind, nachher: b.kind))
        }
      }
    }
    return result.sorted { ($0.einrichtung, $0.vorher) < ($1.einrichtung, $1.vorher) }
  }

  private func stufe(_ satz: Rang) -> Rangliste.Stufe {
    Rangliste.Stufe.allCases.first { "\($0)" == satz.stufe } ?? .punkte
  }
}
