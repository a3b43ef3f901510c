/// One line of a Kriterienkatalog: for what a child gets points, or comes before all points.
public struct Kriterium: Datensatz {
  /// From what it follows whether, and how often, a child fulfils a Kriterium.
  public enum Art: String, CaseIterable, Sendable {
    /// The Anmeldung says `ja`.
    case ja
    /// The Anmeldung says how often: points for each.
    case anzahl
    /// The Anmeldung names the Einrichtungen at which it counts.
    case einrichtung
    /// The first wish counts, without a question.
    case erstwunsch
    /// Every child of the category and age fulfils it, without a question.
    case immer
    /// A child that lives in the Kommune, without a question.
    case ortsansaessig
    /// A child that lives in the Ortsteil of the Einrichtung, without a question.
    case ortsteil

    /// Whether the parents are asked.
    public var fragt: Bool { self == .ja || self == .anzahl || self == .einrichtung }
  }

  /// Its id.
  public var id: Kennung<Kriterium>
  /// Whose line it is.
  public var katalog: Kennung<Kriterienkatalog>
  /// By what the Anmeldung names it in `kriterien`.
  public var code: String
  /// What people read.
  public var bezeichnung: String
  /// From what it follows.
  public var art: Art
  /// The points, each time; nil where they are not known.
  public var punkte: Int?
  /// Whether who fulfils it comes before all points.
  public var vorrang: Bool
  /// By what it is proved; empty where nothing need be.
  public var nachweis: String
  /// For whom it counts; nil for every category.
  public var kategorie: Platzkategorie?
  /// The age in months at the start from which it counts.
  public var abMonat: Int?
  /// The last month of age at the start in which it counts.
  public var bisMonat: Int?
  /// Of the Kriterien of one group only the highest counts; empty for one that stands alone.
  public var gruppe: String
  /// The most points that it can give; nil for no limit.
  public var hoechstens: Int?
  /// On which days it is in force.
  public var gueltig: Zeitraum

  public static let satzart = Satzart.kriterien
  public static let spalten: [Spalte] = [
    "id", "katalog_id", "code", "bezeichnung", "art", "punkte", "vorrang", "nachweis",
    "kategorie", "ab_monat", "bis_monat", "gruppe", "hoechstens", "gueltig_ab", "gueltig_bis",
  ]
  public var schluessel: String { id.text }

  /// A Kriterium.
  public init(
    id: Kennung<Kriterium>, katalog: Kennung<Kriterienkatalog>, code: String, bezeichnung: String,
    art: Art = .ja, punkte: Int?, vorrang: Bool = false, nachweis: String = "",
    kategorie: Platzkategorie? = nil, abMonat: Int? = nil, bisMonat: Int? = nil,
    gruppe: String = "", hoechstens: Int? = nil, gueltig: Zeitraum = .immer
  ) {
    self.id = id
    self.katalog = katalog
    self.code = code
    self.bezeichnung = bezeichnung
    self.art = art
    self.punkte = punkte
    self.vorrang = vorrang
    self.nachweis = nachweis
    self.kategorie = kategorie
    self.abMonat = abMonat
    self.bisMonat = bisMonat
    self.gruppe = gruppe
    self.hoechstens = hoechstens
    self.gueltig = gueltig
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    katalog = felder.kennung()
    code = felder.kennwort(ausser: Kriterienangaben.Festwort.self)
    bezeichnung = felder.pflichttext()
    art = felder.wort(.ja)
    punkte = felder.ganzzahlOderKeine()
    vorrang = felder.jaOderLeer()
    nachweis = felder.text()
    kategorie = felder.wortOderKeines()
    abMonat = felder.ganzzahlOderKeine()
    bisMonat = felder.ganzzahlOderKeine()
    gruppe = felder.text()
    hoechstens = felder.ganzzahlOderKeine()
    gueltig = felder.zeitraum()
  }

  public var felder: [String] {
    func zahl(_ wert: Int?) -> String { wert.map(String.init) ?? "" }
    return [
      id.text, katalog.text, code, bezeichnung, art.rawValue, zahl(punkte), jaOderLeer(vorrang),
      nachweis, kategorie?.rawValue ?? "", zahl(abMonat), zahl(bisMonat), gruppe, zahl(hoechstens),
      gueltig.von.iso, gueltig.bis.iso,
    ]
  }
}
