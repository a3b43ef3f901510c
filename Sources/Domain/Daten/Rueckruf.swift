/// A call-back that was promised: what somebody asked on the phone, and what the answer was, until a
/// fitting place appears.
public struct Rueckruf: Datensatz {
  /// Its id.
  public var id: Kennung<Rueckruf>
  /// Who is to be called.
  public var name: String
  /// Phone number.
  public var telefon: String
  /// The child's birthday, or the day on which it is expected.
  public var geboren: Tag
  /// The wished start.
  public var ab: Tag
  /// The hours asked for.
  public var stunden: Wochenstunden?
  /// Part of name, Ortsteil or Ort, or the beginning of the PLZ; empty for everywhere.
  public var wo: String
  /// Only Einrichtungen of this Träger.
  public var traeger: Kennung<Traeger>?
  /// What was answered.
  public var antwort: String
  /// The day of the call.
  public var eingang: Tag
  /// The day on which nobody had to call any more.
  public var erledigtAm: Tag?
  /// A note.
  public var bemerkung: String

  public static let satzart = Satzart.rueckrufe
  public static let spalten: [Spalte] = [
    "id", "name", "telefon", "geboren", "ab", "stunden", "wo", "traeger_id", "antwort", "eingang",
    "erledigt_am", "bemerkung",
  ]
  public var schluessel: String { id.text }

  /// A call-back.
  public init(
    id: Kennung<Rueckruf>, name: String, telefon: String = "", geboren: Tag, ab: Tag,
    stunden: Wochenstunden? = nil, wo: String = "", traeger: Kennung<Traeger>? = nil,
    antwort: String = "", eingang: Tag, erledigtAm: Tag? = nil, bemerkung: String = ""
  ) {
    self.id = id
    self.name = name
    self.telefon = telefon
    self.geboren = geboren
    self.ab = ab
    self.stunden = stunden
    self.wo = wo
    self.traeger = traeger
    self.antwort = antwort
    self.eingang = eingang
    self.erledigtAm = erledigtAm
    self.bemerkung = bemerkung
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    name = felder.name(.a)
    telefon = felder.text()
    geboren = felder.tag()
    ab = felder.tag()
    stunden = felder.stunden()
    wo = felder.text()
    traeger = felder.kennungOderKeine()
    antwort = felder.text()
    eingang = felder.tag()
    erledigtAm = felder.tagOderKeiner()
    bemerkung = felder.text()
  }

  public var felder: [String] {
    [
      id.text, name, telefon, geboren.iso, ab.iso, stunden?.text ?? "", wo, traeger?.text ?? "",
      antwort, eingang.iso, erledigtAm?.iso ?? "", bemerkung,
    ]
  }

  /// Whether it is still to be kept on a day: not done, and not longer ago than a number of days.
  public func istOffen(am tag: Tag, tage: Int) -> Bool {
    erledigtAm == nil && tag <= eingang + tage
  }
}
