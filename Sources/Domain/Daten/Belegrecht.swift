/// Places that a company or another Kommune has reserved.
public struct Belegrecht: Datensatz {
  /// Its id.
  public var id: Kennung<Belegrecht>
  /// Where.
  public var einrichtung: Kennung<Einrichtung>
  /// The category of the reserved places.
  public var kategorie: Platzkategorie
  /// For whom.
  public var inhaber: String
  /// How many places.
  public var plaetze: Platzzahl
  /// On which days.
  public var gueltig: Zeitraum

  public static let satzart = Satzart.belegrechte
  public static let spalten: [Spalte] = [
    "id", "einrichtung_id", "kategorie", "inhaber", "plaetze", "von", "bis",
  ]
  public var schluessel: String { id.text }

  /// Reserved places.
  public init(
    id: Kennung<Belegrecht>, einrichtung: Kennung<Einrichtung>, kategorie: Platzkategorie,
    inhaber: String, plaetze: Platzzahl, gueltig: Zeitraum = .immer
  ) {
    self.id = id
    self.einrichtung = einrichtung
    self.kategorie = kategorie
    self.inhaber = inhaber
    self.plaetze = plaetze
    self.gueltig = gueltig
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    einrichtung = felder.kennung()
    kategorie = felder.wort(.krippe)
    inhaber = felder.name(.c)
    plaetze = felder.plaetze()
    gueltig = felder.zeitraum()
  }

  public var felder: [String] {
    [
      id.text, einrichtung.text, kategorie.rawValue, inhaber, plaetze.text, gueltig.von.iso,
      gueltig.bis.iso,
    ]
  }
}
