/// A group of an Einrichtung.
public struct Gruppe: Datensatz {
  /// Its id.
  public var id: Kennung<Gruppe>
  /// Where.
  public var einrichtung: Kennung<Einrichtung>
  /// Its name.
  public var name: String
  /// Its Gruppenform, possibly one that the Land doesn't know, possibly none.
  public var gruppenform: String
  /// Its places.
  public var plaetze: Platzzahl
  /// On which days it exists.
  public var gueltig: Zeitraum

  public static let satzart = Satzart.gruppen
  public static let spalten: [Spalte] = [
    "id", "einrichtung_id", "name", "gruppenform", "plaetze", "gueltig_ab", "gueltig_bis",
  ]
  public var schluessel: String { id.text }

  /// A group.
  public init(
    id: Kennung<Gruppe>, einrichtung: Kennung<Einrichtung>, name: String, gruppenform: String = "",
    plaetze: Platzzahl, gueltig: Zeitraum = .immer
  ) {
    self.id = id
    self.einrichtung = einrichtung
    self.name = name
    self.gruppenform = gruppenform
    self.plaetze = plaetze
    self.gueltig = gueltig
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    einrichtung = felder.kennung()
    name = felder.name(.c)
    gruppenform = felder.text(hoechstens: 20)
    plaetze = felder.plaetze()
    gueltig = felder.zeitraum()
  }

  public var felder: [String] {
    [
      id.text, einrichtung.text, name, gruppenform, plaetze.text, gueltig.von.iso, gueltig.bis.iso,
    ]
  }
}
