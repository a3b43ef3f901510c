public import Domain
internal import Store

/// The groups of an Einrichtung with their children, for a board: on a day and after.
public struct GruppenAuskunft: Auskunft {
  /// The Einrichtung; nil for the first by name that has groups.
  public let einrichtung: Kennung<Einrichtung>?
  /// The day.
  public let am: Tag

  /// The question for an Einrichtung on a day.
  public init(_ einrichtung: Kennung<Einrichtung>?, am: Tag) {
    self.einrichtung = einrichtung
    self.am = am
  }

  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// The question.
    public let frage: GruppenAuskunft
    /// The Einrichtung; nil where none has groups.
    public let einrichtung: Einrichtungskopf?
    /// Its groups of that day and later, and the children who are there then or later.
    public let haus: Gruppenhaus
    /// How each group is occupied, in the same order.
    public let belegungen: [Gruppenbelegung]
    /// The Kitajahr that begins next.
    public let kitajahr: Zeitraum
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let parameter = lesen.regel.parameter
    // Who looks at a first day that is still to come means that one.
    let first = parameter.naechstesKitajahr(nach: am > lesen.heute ? am - 1 : am)
    let year =
      Zeitraum(von: first, bis: parameter.naechstesKitajahr(nach: first) - 1)
      ?? Zeitraum(am: first)
    guard let id = try einrichtung ?? erste(lesen) else {
      return Antwort(
        frage: self, einrichtung: nil,
        haus: Gruppenhaus(ab: am, gruppen: [], kinder: [], formen: []),
        belegungen: [], kitajahr: year)
    }
    let haus = try lesen.gruppenhaus(id, ab: am)
    return Antwort(
      frage: self, einrichtung: try lesen.einrichtung(id), haus: haus,
      belegungen: haus.gruppen.map(haus.belegung), kitajahr: year)
  }

  /// The first Einrichtung by name that has groups.
  private func erste(_ lesen: Lesezugriff) throws -> Kennung<Einrichtung>? {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let heads = try lesen.verzeichnis.einrichtungen()
    // A group names its Einrichtung by a number that the book then knows.
    _ = try lesen.datenbank.saetze(Einrichtung.self, buch: &buch)
    let some = Set(
      try lesen.datenbank.saetze(Gruppe.self, buch: &buch).map(\.satz)
        .filter { $0.gueltig.bis >= am }.map(\.einrichtung))
    return try lesen.verzeichnis.nachNamen().map { heads[$0].satz.id }.first(where: some.contains)
  }
}
