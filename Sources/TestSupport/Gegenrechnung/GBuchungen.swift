extension Gegenrechnung {
  /// How many contracts run on a day, by the key of their row and the hours as they stand in the
  /// file.
  ///
  /// The rows are each `einrichtung`, `kategorie` or `alter`; anything else is all together.
  public func buchungen(
    nach: String, am tag: String, mitZusagen: Bool
  ) -> [String: [String: Int]] {
    guard let tag = GDatum(tag) else { return [:] }
    let stand = regeln.stand(am: tag)
    var result: [String: [String: Int]] = [:]
    for haus in einrichtungen {
      for vertrag in haus.vertraege
      where vertrag.zeit.enthaelt(tag) && (mitZusagen || !vertrag.zugesagt) {
        let zeile =
          switch nach {
          case "einrichtung": haus.id
          case "kategorie":
            vertrag.kind.kategorie(am: tag, stand: stand, verbleibBis: vertrag.verbleibBis).rawValue
          case "alter": String(vertrag.kind.geboren.jahre(am: tag))
          default: "alle"
          }
        result[zeile, default: [:]][vertrag.stunden, default: 0] += 1
      }
    }
    return result
  }
}

extension GDatum {
  /// Full years on a day of somebody born on this one; −1 before the birth.
  fileprivate func jahre(am heute: GDatum) -> Int {
    if heute < self { return -1 }
    var feier = GDatum(jahr: heute.jahr, monat: monat, tag: tag)
    if monat == 2, tag == 29, !GDatum.istSchaltjahr(heute.jahr) {
      feier = GDatum(jahr: heute.jahr, monat: 3, tag: 1)
    }
    return heute.jahr - jahr - (heute < feier ? 1 : 0)
  }
}
