/// Permitted places that are not offered, mostly for want of staff.
public struct Platzsperre: Datensatz {
  /// Its id.
  public var id: Kennung<Platzsperre>
  /// Where.
  public var einrichtung: Kennung<Einrichtung>
  /// Which places.
  public var kategorie: Platzart
  /// How many.
  public var plaetze: Platzzahl
  /// On which days.
  public var gueltig: Zeitraum
  /// Why, in words.
  public var grund: String

  public static let satzart = Satzart.sperren
  public static let spalten: [Spalte] = [
    "id", "einrichtung_id", "kategorie", "plaetze", "von", "bis", "grund",
  ]
  public var schluessel: String { id.text }

  /// Permitted places that are not offered.
  public init(
    id: Kennung<Platzsperre>, einrichtung: Kennung<Einrichtung>, kategorie: Platzart,
    plaetze: Platzzahl, gueltig: Zeitraum = .immer, grund: String = ""
  ) {
    self.id = id
    self.einrichtung = einrichtung
    self.kategorie = kategorie
    self.plaetze = plaetze
    self.gueltig = gueltig
    self.grund = grund
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    einrichtung = felder.kennung()
    kategorie = felder.wort(.krippe)
    plaetze = felder.plaetze()
    gueltig = felder.zeitraum()
    grund = felder.text()
  }

  public var felder: [String] {
    [
      id.text, einrichtung.text, kategorie.rawValue, plaetze.text, gueltig.von.iso,
      gueltig.bis.iso, grund,
    ]
  }
}
