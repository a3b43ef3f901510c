/// A Kita, a Hort or a Tagespflegestelle.
public struct Einrichtung: Datensatz {
  /// The kinds of Einrichtungen.
  public enum Art: String, CaseIterable, Sendable {
    case krippe, kindergarten, kita, hort, tagespflege
  }

  /// Its id.
  public var id: Kennung<Einrichtung>
  /// Who runs it.
  public var traeger: Kennung<Traeger>
  /// Its name.
  public var name: String
  /// Its kind.
  public var art: Art
  /// Street and number.
  public var strasse: String
  /// Postcode.
  public var plz: String
  /// Town.
  public var ort: String
  /// Amtlicher Gemeindeschlüssel of the town.
  public var ags: String
  /// The days on which it is open.
  public var gueltig: Zeitraum
  /// Part of the town.
  public var ortsteil: String
  /// The weekly hours it offers; empty where it names none.
  public var stunden: [Wochenstunden]
  /// Phone number.
  public var telefon: String
  /// Mail address.
  public var email: String

  public static let satzart = Satzart.einrichtungen
  public static let spalten: [Spalte] = [
    "id", "traeger_id", "name", "art", "strasse", "plz", "ort", "ags", "gueltig_ab", "gueltig_bis",
    "[ortsteil]", "[stunden]", "[telefon]", "[email]",
  ]
  public var schluessel: String { id.text }

  /// An Einrichtung.
  public init(
    id: Kennung<Einrichtung>, traeger: Kennung<Traeger>, name: String, art: Art,
    strasse: String = "", plz: String = "", ort: String = "", ags: String = "",
    gueltig: Zeitraum = .immer, ortsteil: String = "", stunden: [Wochenstunden] = [],
    telefon: String = "", email: String = ""
  ) {
    self.id = id
    self.traeger = traeger
    self.name = name
    self.art = art
    self.strasse = strasse
    self.plz = plz
    self.ort = ort
    self.ags = ags
    self.gueltig = gueltig
    self.ortsteil = ortsteil
    self.stunden = stunden
    self.telefon = telefon
    self.email = email
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    traeger = felder.kennung()
    name = felder.name(.c)
    art = felder.wort(.kita)
    strasse = felder.name(.c, pflicht: false)
    plz = felder.text()
    ort = felder.name(.c, pflicht: false)
    ags = felder.text()
    gueltig = felder.zeitraum()
    ortsteil = felder.name(.c, pflicht: false)
    stunden = felder.stundenliste()
    telefon = felder.text()
    email = felder.text()
  }

  public var felder: [String] {
    [
      id.text, traeger.text, name, art.rawValue, strasse, plz, ort, ags, gueltig.von.iso,
      gueltig.bis.iso, ortsteil, stunden.map(\.text).joined(separator: "|"), telefon, email,
    ]
  }
}

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
