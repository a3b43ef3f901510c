/// What a Betriebserlaubnis or a Sperre counts: the places of a category, or of all together.
public enum Platzart: String, CaseIterable, Sendable {
  case krippe, kindergarten, hort, gesamt

  /// The category, nil for all together.
  public var kategorie: Platzkategorie? { Platzkategorie(rawValue: rawValue) }

  /// The place in the order in which they are listed: the categories, then all together.
  public var rang: Int { kategorie?.rang ?? Platzkategorie.allCases.count }
}

/// Permitted places of an Einrichtung (§ 45 SGB VIII).
public struct Betriebserlaubnis: Datensatz {
  /// Whose permit it is.
  public var einrichtung: Kennung<Einrichtung>
  /// What it permits.
  public var kategorie: Platzart
  /// How many places.
  public var plaetze: Platzzahl
  /// On which days.
  public var gueltig: Zeitraum
  /// The file reference of the authority.
  public var aktenzeichen: String

  public static let satzart = Satzart.betriebserlaubnis
  public static let spalten: [Spalte] = [
    "einrichtung_id", "kategorie", "plaetze", "gueltig_ab", "gueltig_bis", "[aktenzeichen]",
  ]
  /// The permits of an Einrichtung are kept and replaced as one set.
  public var schluessel: String { einrichtung.text }

  /// Permitted places.
  public init(
    einrichtung: Kennung<Einrichtung>, kategorie: Platzart, plaetze: Platzzahl,
    gueltig: Zeitraum = .immer, aktenzeichen: String = ""
  ) {
    self.einrichtung = einrichtung
    self.kategorie = kategorie
    self.plaetze = plaetze
    self.gueltig = gueltig
    self.aktenzeichen = aktenzeichen
  }

  public init(_ felder: inout Feldleser) {
    einrichtung = felder.kennung()
    kategorie = felder.wort(.krippe)
    plaetze = felder.plaetze()
    gueltig = felder.zeitraum()
    aktenzeichen = felder.text()
  }

  public var felder: [String] {
    [
      einrichtung.text, kategorie.rawValue, plaetze.text, gueltig.von.iso, gueltig.bis.iso,
      aktenzeichen,
    ]
  }

  /// By Einrichtung, category, days, places and Aktenzeichen; a day that is not given stands first.
  public static func steht(_ a: Self, vor b: Self) -> Bool {
    if a.einrichtung != b.einrichtung { return a.einrichtung < b.einrichtung }
    if a.kategorie != b.kategorie { return a.kategorie.rang < b.kategorie.rang }
    if a.gueltig.von != b.gueltig.von { return a.gueltig.von < b.gueltig.von }
    if a.gueltig.bis != b.gueltig.bis { return a.gueltig.bis.iso < b.gueltig.bis.iso }
    if a.plaetze != b.plaetze { return a.plaetze < b.plaetze }
    return bytewiseBefore(a.aktenzeichen, b.aktenzeichen)
  }
}
