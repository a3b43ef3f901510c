/// How a Kommune ranks the applicants of an Einrichtung: its Kriterien and what decides between equals.
public struct Kriterienkatalog: Datensatz {
  /// What decides between children of the same points, in an order of its own.
  public enum Gleichstand: String, CaseIterable, Sendable {
    /// The older child first.
    case aelter
    /// The earlier Eingang first.
    case eingang
    /// Who lives in the Ortsteil of the Einrichtung first, then who has its PLZ.
    case naehe
    /// The lot alone; it also decides where nothing else does.
    case los
  }

  /// Its id.
  public var id: Kennung<Kriterienkatalog>
  /// What it is called.
  public var name: String
  /// What decides between children of the same points; the lot comes last of all.
  public var gleichstand: [Gleichstand]
  /// Where it was published, or who decided on it.
  public var quelle: String
  /// What is not known of it; empty where everything is.
  public var luecken: String
  /// On which days a Runde can follow it.
  public var gueltig: Zeitraum

  public static let satzart = Satzart.kataloge
  public static let spalten: [Spalte] = [
    "id", "name", "gleichstand", "quelle", "luecken", "gueltig_ab", "gueltig_bis",
  ]
  public var schluessel: String { id.text }

  /// A catalogue without any Kriterium yet.
  public init(
    id: Kennung<Kriterienkatalog>, name: String, gleichstand: [Gleichstand] = [],
    quelle: String = "", luecken: String = "", gueltig: Zeitraum = .immer
  ) {
    self.id = id
    self.name = name
    self.gleichstand = gleichstand
    self.quelle = quelle
    self.luecken = luecken
    self.gueltig = gueltig
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    name = felder.pflichttext()
    gleichstand = felder.woerter()
    quelle = felder.text()
    luecken = felder.text()
    gueltig = felder.zeitraum()
  }

  public var felder: [String] {
    [
      id.text, name, gleichstand.map(\.rawValue).joined(separator: "|"), quelle, luecken,
      gueltig.von.iso, gueltig.bis.iso,
    ]
  }
}

extension [Kriterienkatalog] {
  /// By which of them an Anmeldung is asked now, by its lines of which day, and for a stay from when
  /// on: that of the next Runde that is still prepared, on its Stichtag; else of those in force today the one that came into force last.
  public func massgeblich(
    _ runden: [Runde], heute: Tag
  ) -> (katalog: Kennung<Kriterienkatalog>, am: Tag, beginn: Tag)? {
    let next = runden.filter { $0.status == .vorbereitung }
      .min { ($0.stichtag, $0.id) < ($1.stichtag, $1.id) }
    if let next { return (next.katalog, next.stichtag, next.beginn.von) }
    return filter { $0.gueltig.enthaelt(heute) }
      .max { ($0.gueltig.von, $0.id) < ($1.gueltig.von, $1.id) }.map { ($0.id, heute, .anfang) }
  }
}
