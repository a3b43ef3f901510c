public import Domain
internal import Store

/// How the free places of an Einrichtung go on while a child would be there, and why.
public struct VerlaufAuskunft: Auskunft {
  /// The Einrichtung.
  public let einrichtung: Kennung<Einrichtung>
  /// The stay.
  public let wunsch: Platzwunsch

  /// The question for a stay.
  public init(_ einrichtung: Kennung<Einrichtung>, _ wunsch: Platzwunsch) {
    self.einrichtung = einrichtung
    self.wunsch = wunsch
  }

  /// Why the number changes on a day.
  public struct Grund: Equatable, Sendable {
    /// What happens on this day.
    public let anlass: Veraenderung.Anlass
    /// Among which figures the record counts; nil for the Einrichtung itself.
    public let summand: Summand?
    /// The places it counts among.
    public let platzart: Platzart?
    /// How many more places are free by it, negative where it takes some away.
    public let menge: Platzzahl
    /// The id of the record.
    public let id: String
    /// What people call it.
    public let name: String
  }

  /// From a day on so many places are free.
  public struct Stufe: Equatable, Sendable {
    /// The first day.
    public let ab: Tag
    /// The category that the child has then.
    public let kategorie: Platzkategorie
    /// Free places.
    public let frei: Platzzahl
    /// Whether the child's category begins on this day.
    public let wechsel: Bool
    /// What changes; nothing for the first day of the stay.
    public let gruende: [Grund]
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Stufe] {
    let key = try lesen.key(einrichtung)
    // What begins or ends on a day of the stay after the first one does so within it.
    let rechnung = Platzrechnung(
      try lesen.quelle.grundlage(key, in: wunsch.zeitraum), regel: lesen.regel,
      in: wunsch.zeitraum)
    let verlaeufe = rechnung.verlaeufe()
    var result: [Stufe] = []
    for abschnitt in wunsch.abschnitte {
      let frei = verlaeufe[abschnitt.kategorie.rang].frei
      for stufe in frei.stufen(in: abschnitt.zeitraum) {
        let day = stufe.zeitraum.von
        let isFirst = day == wunsch.zeitraum.von
        result.append(
          Stufe(
            ab: day, kategorie: abschnitt.kategorie, frei: stufe.wert,
            wechsel: !isFirst && day == abschnitt.zeitraum.von,
            gruende: isFirst
              ? [] : try gruende(rechnung, abschnitt.kategorie, day, lesen)))
      }
    }
    return result
  }

  private func gruende(
    _ rechnung: Platzrechnung, _ kategorie: Platzkategorie, _ tag: Tag, _ lesen: Lesezugriff
  ) throws -> [Grund] {
    try rechnung.veraenderungen(kategorie, am: tag).map { change in
      let found = try change.beitrag.flatMap { try lesen.quelle.nachweis($0.summand, $0.nummer) }
      return Grund(
        anlass: change.anlass, summand: change.beitrag?.summand, platzart: change.beitrag?.art,
        menge: change.menge, id: found?.id ?? "", name: found?.name ?? "")
    }
  }
}
