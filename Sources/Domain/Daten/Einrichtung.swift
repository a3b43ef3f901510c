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
