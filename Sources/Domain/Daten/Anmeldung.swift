/// What parents ask for: a place (Betreuungsanfrage), or that their need is known
/// (Bedarfsmeldung, which secures the Rechtsanspruch, § 24 SGB VIII).
public struct Anmeldung: Datensatz {
  /// The two kinds.
  public enum Art: String, CaseIterable, Sendable { case bedarfsmeldung, betreuungsanfrage }

  /// What became of it.
  public enum Status: String, CaseIterable, Sendable {
    case offen, vermittelt, zurueckgezogen, abgelehnt
  }

  /// Its id.
  public var id: Kennung<Anmeldung>
  /// For whom.
  public var kind: Kennung<Kind>
  /// Its kind.
  public var art: Art
  /// The days on which care is asked for.
  public var wunsch: Zeitraum
  /// The hours asked for.
  public var stunden: Wochenstunden?
  /// The day on which it came in.
  public var eingang: Tag
  /// The Einrichtungen asked for, the most wished first.
  public var wuensche: [Kennung<Einrichtung>]
  /// What became of it.
  public var status: Status
  /// `key=value` pairs, separated by a vertical bar, for the Vergabe.
  public var kriterien: String
  /// How much of a place is asked for.
  public var platzanteil: Platzzahl
  /// When the parents last confirmed it.
  public var bestaetigtAm: Tag?
  /// A note.
  public var bemerkung: String

  public static let satzart = Satzart.anmeldungen
  public static let spalten: [Spalte] = [
    "id", "kind_id", "art", "wunschbeginn", "wochenstunden", "eingang", "wuensche", "status",
    "kriterien", "[wunschende]", "[platzanteil]", "[bestaetigt_am]", "[bemerkung]",
  ]
  public var schluessel: String { id.text }

  /// An Anmeldung.
  public init(
    id: Kennung<Anmeldung>, kind: Kennung<Kind>, art: Art, wunsch: Zeitraum,
    stunden: Wochenstunden? = nil, eingang: Tag, wuensche: [Kennung<Einrichtung>] = [],
    status: Status = .offen, kriterien: String = "", platzanteil: Platzzahl = Platzzahl(1),
    bestaetigtAm: Tag? = nil, bemerkung: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.art = art
    self.wunsch = wunsch
    self.stunden = stunden
    self.eingang = eingang
    self.wuensche = wuensche
    self.status = status
    self.kriterien = kriterien
    self.platzanteil = platzanteil
    self.bestaetigtAm = bestaetigtAm
    self.bemerkung = bemerkung
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    kind = felder.kennung()
    art = felder.wort(.bedarfsmeldung)
    let beginn = felder.tag()
    stunden = felder.stunden()
    eingang = felder.tag()
    wuensche = felder.kennungen()
    status = felder.wort(.offen)
    kriterien = felder.text()
    wunsch = felder.zeitraum(von: beginn)
    platzanteil = felder.platzanteil()
    bestaetigtAm = felder.tagOderKeiner()
    bemerkung = felder.text()
  }

  public var felder: [String] {
    [
      id.text, kind.text, art.rawValue, wunsch.von.iso, stunden?.text ?? "", eingang.iso,
      wuensche.map(\.text).joined(separator: "|"), status.rawValue, kriterien, wunsch.bis.iso,
      platzanteil.anteilText, bestaetigtAm?.iso ?? "", bemerkung,
    ]
  }
}
