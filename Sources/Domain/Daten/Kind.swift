/// A child, in care or waiting.
public struct Kind: Datensatz {
  /// As in the register: male, female, divers, without entry.
  public enum Geschlecht: String, CaseIterable, Sendable { case m, w, d, o }

  /// Its id.
  public var id: Kennung<Kind>
  /// First names.
  public var vorname: String
  /// Surname.
  public var nachname: String
  /// Birthday, or the day on which it is expected.
  public var geburtsdatum: Tag
  /// Its sex as in the register; nil where it was not given.
  public var geschlecht: Geschlecht?
  /// Street and number.
  public var strasse: String
  /// Postcode.
  public var plz: String
  /// Town.
  public var ort: String
  /// Amtlicher Gemeindeschlüssel of the town.
  public var ags: String
  /// Whether it starts school a year later.
  public var zurueckgestellt: Bool
  /// Part of the town.
  public var ortsteil: String
  /// Whether its address must not be told (§ 51 BMG).
  public var auskunftssperre: Bool

  public static let satzart = Satzart.kinder
  public static let spalten: [Spalte] = [
    "id", "vorname", "nachname", "geburtsdatum", "geschlecht", "strasse", "plz", "ort", "ags",
    "zurueckgestellt", "[ortsteil]", "[auskunftssperre]",
  ]
  public var schluessel: String { id.text }

  /// A child.
  public init(
    id: Kennung<Kind>, vorname: String, nachname: String, geburtsdatum: Tag,
    geschlecht: Geschlecht? = nil, strasse: String = "", plz: String = "", ort: String = "",
    ags: String = "", zurueckgestellt: Bool = false, ortsteil: String = "",
    auskunftssperre: Bool = false
  ) {
    self.id = id
    self.vorname = vorname
    self.nachname = nachname
    self.geburtsdatum = geburtsdatum
    self.geschlecht = geschlecht
    self.strasse = strasse
    self.plz = plz
    self.ort = ort
    self.ags = ags
    self.zurueckgestellt = zurueckgestellt
    self.ortsteil = ortsteil
    self.auskunftssperre = auskunftssperre
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    vorname = felder.name(.a)
    nachname = felder.name(.a)
    geburtsdatum = felder.tag()
    geschlecht = felder.wortOderKeines()
    strasse = felder.name(.c, pflicht: false)
    plz = felder.text()
    ort = felder.name(.c, pflicht: false)
    ags = felder.text()
    zurueckgestellt = felder.jaOderLeer()
    ortsteil = felder.name(.c, pflicht: false)
    auskunftssperre = felder.jaOderLeer()
  }

  public var felder: [String] {
    [
      id.text, vorname, nachname, geburtsdatum.iso, geschlecht?.rawValue ?? "", strasse, plz, ort,
      ags,
      Domain.jaOderLeer(zurueckgestellt), ortsteil, Domain.jaOderLeer(auskunftssperre),
    ]
  }
}

/// Who has custody of a child.
public struct Sorgeberechtigter: Datensatz {
  /// Their id.
  public var id: Kennung<Sorgeberechtigter>
  /// Whose custodian.
  public var kind: Kennung<Kind>
  /// First names.
  public var vorname: String
  /// Surname.
  public var nachname: String
  /// Street and number.
  public var strasse: String
  /// Postcode.
  public var plz: String
  /// Town.
  public var ort: String
  /// Phone number.
  public var telefon: String
  /// Mail address.
  public var email: String

  public static let satzart = Satzart.sorgeberechtigte
  public static let spalten: [Spalte] = [
    "id", "kind_id", "vorname", "nachname", "strasse", "plz", "ort", "telefon", "email",
  ]
  public var schluessel: String { id.text }

  /// Somebody who has custody of a child.
  public init(
    id: Kennung<Sorgeberechtigter>, kind: Kennung<Kind>, vorname: String, nachname: String,
    strasse: String = "", plz: String = "", ort: String = "", telefon: String = "",
    email: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.vorname = vorname
    self.nachname = nachname
    self.strasse = strasse
    self.plz = plz
    self.ort = ort
    self.telefon = telefon
    self.email = email
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    kind = felder.kennung()
    vorname = felder.name(.a)
    nachname = felder.name(.a)
    strasse = felder.name(.c, pflicht: false)
    plz = felder.text()
    ort = felder.name(.c, pflicht: false)
    telefon = felder.text()
    email = felder.text()
  }

  public var felder: [String] {
    [id.text, kind.text, vorname, nachname, strasse, plz, ort, telefon, email]
  }
}
