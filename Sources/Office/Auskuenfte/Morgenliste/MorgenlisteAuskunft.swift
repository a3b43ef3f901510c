public import Domain
internal import Store
internal import Texte

/// What the user has to do today, and what comes up.
///
/// What he has put off to a later day is told apart.
public struct MorgenlisteAuskunft: Auskunft {
  /// Who is to be called back, where that is known; nil asks it anew for all Einrichtungen.
  public let rueckrufe: [RueckrufAuskunft.Zeile]?

  /// The question.
  public init(rueckrufe: [RueckrufAuskunft.Zeile]? = nil) { self.rueckrufe = rueckrufe }

  /// The kind of what is to be done, in the order in which it is listed.
  public enum Art: String, CaseIterable, Sendable {
    /// A Zusage runs out, or has run out.
    case zusage
    /// Somebody is to be called back, because there is a place now.
    case rueckruf
    /// An Einrichtung has more children than places on a day.
    case ueberbelegt
    /// A child grows into a category in which its Einrichtung has no place.
    case wechsel
    /// A permit ends.
    case erlaubnis
    /// Parents are to be asked whether their Anmeldung still holds.
    case bestaetigen
    /// What comes from elsewhere was not read in for long.
    case einlesen
  }

  /// Something that is to be done.
  public struct Posten: Equatable, Sendable {
    /// What kind of thing.
    public let art: Art
    /// By what it is known while it waits; what was put off is kept under it.
    public let schluessel: String
    /// The child, or who is to be called; empty where it is about an Einrichtung.
    public var wer = ""
    /// The Einrichtung; nil where there is none.
    public var einrichtung: Einrichtungskopf?
    /// The category, where it is about places.
    public var kategorie: Platzkategorie?
    /// The day of which it is about: of the deadline, the change, the last confirmation.
    public let tag: Tag
    /// The day to which the user has put it off; nil where it is due.
    public var bis: Tag?
    /// What else belongs to it, such as the telephone number.
    public var dazu = ""
    /// The records behind it, the nearest first.
    public var saetze: [Verweis] = []
    /// The id of the record with which it is done by a Vorgang; nil where there is none.
    var erledigbar: String?

    /// The Vorgang by which it is done; nil where there is none.
    public var erledigung: Vorgangszeile? {
      guard let id = erledigbar else { return nil }
      return switch art {
      case .zusage: VertragVerfallen(vertrag: Kennung(gespeichert: id)).zeile
      case .rueckruf: RueckrufErledigen(Kennung(gespeichert: id)).zeile
      case .bestaetigen: AnmeldungBestaetigen([Kennung(gespeichert: id)]).zeile
      case .ueberbelegt, .wechsel, .erlaubnis, .einlesen: nil
      }
    }
  }

  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// What is to be done, in the order of its kinds; of many of a kind the first ones.
    public let posten: [Posten]
    /// How much of each kind there is in all.
    public let anzahl: [Art: Int]
    /// What the user has put off, in the same order.
    public var aufgeschoben: [Posten] = []
  }

  /// How many Anmeldungen are listed at most; whoever has more begins with these.
  static let hoechstens = 200
  /// How far ahead Zusagen are named, in days.
  static let zusagetage = 7
  /// How far ahead changes of the category are named, in days.
  static let wechseltage = 60
  /// How far ahead permits are named, in months.
  static let erlaubnismonate = 6
  /// How far ahead over-occupied days are named, in months.
  static let ueberbelegungsmonate = 12
  /// After how many days an import is old.
  static let einlesetage = 30
  /// The kind under which a user keeps what he has put off.
  public static let ablage = "morgenliste"

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let later = try lesen.datenbank.ablage(
      lesen.mandant.key, nutzer: lesen.nutzer, art: Self.ablage)
    func bis(_ schluessel: String) -> Tag? {
      later[schluessel].flatMap { Tag(iso: $0) }.flatMap { $0 > lesen.heute ? $0 : nil }
    }
    let waiting = try unbestaetigt(lesen).map { row in
      (row: row, bis: bis(Self.schluessel(.bestaetigen, row.id, row.tag)))
    }
    let due = waiting.filter { $0.bis == nil }
    let listed = try (due.prefix(Self.hoechstens) + waiting.filter { $0.bis != nil }).compactMap {
      try lesen.datenbank.anmeldung($0.row.key, am: $0.row.tag).map {
        try posten(.bestaetigen, $0, lesen, Verweis(.anmeldungen, $0.id), erledigbar: true)
      }
    }
    let before =
      try zusagen(lesen) + rueckrufe(lesen) + plaetze(lesen) + erlaubnisse(lesen)
    let all = (before + listed + (try einlesen(lesen))).map { posten in
      var posten = posten
      posten.bis = bis(posten.schluessel)
      return posten
    }
    let now = all.filter { $0.bis == nil }
    var counts = Dictionary(grouping: now, by: \.art).mapValues(\.count)
    if !due.isEmpty { counts[.bestaetigen] = due.count }
    return Antwort(
      posten: now, anzahl: counts, aufgeschoben: all.filter { $0.bis != nil })
  }

  /// Anmeldungen that nobody has confirmed for long.
  private func unbestaetigt(
    _ lesen: Lesezugriff
  ) throws -> [(key: Int, id: String, tag: Tag)] {
    let months = lesen.regel.parameter.anzahl(.bestaetigungMonate, am: lesen.heute)
    return try lesen.datenbank.unbestaetigt(
      lesen.mandant.key, bis: lesen.heute.plus(monate: -months) - 1)
  }

  private static func schluessel(_ art: Art, _ id: String, _ tag: Tag) -> String {
    "\(art.rawValue) \(id) \(tag.iso)"
  }

  private func zusagen(_ lesen: Lesezugriff) throws -> [Posten] {
    try lesen.datenbank.ablaufendeZusagen(
      lesen.mandant.key, bis: lesen.heute + Self.zusagetage
    ).map {
      try posten(
        .zusage, $0, lesen, Verweis(.vertraege, $0.id), erledigbar: $0.tag < lesen.heute)
    }
  }

  /// Who asked to be called back and can have a place now.
  private func rueckrufe(_ lesen: Lesezugriff) throws -> [Posten] {
    try (rueckrufe ?? RueckrufAuskunft().antworte(lesen)).compactMap { zeile in
      guard let house = zeile.plaetze.first else { return nil }
      let call = zeile.rueckruf
      var result = Posten(
        art: .rueckruf, schluessel: "\(Art.rueckruf.rawValue) \(call.id.text)", wer: call.name,
        einrichtung: house, tag: call.eingang, dazu: call.telefon)
      result.saetze = [Verweis(.einrichtungen, house.satz.id.text)]
      result.erledigbar = call.id.text
      return result
    }
  }

  private func erlaubnisse(_ lesen: Lesezugriff) throws -> [Posten] {
    let ahead = Zeitraum(
      von: lesen.heute, bis: lesen.heute.plus(monate: Self.erlaubnismonate))
    return try ahead.map { try lesen.datenbank.endendeErlaubnisse(lesen.mandant.key, in: $0) }?
      .map { try posten(.erlaubnis, $0, lesen, nil, erledigbar: false) } ?? []
  }

  private func posten(
    _ art: Art, _ f: Faelliges, _ lesen: Lesezugriff, _ satz: Verweis?, erledigbar: Bool
  ) throws -> Posten {
    let house = try f.einrichtung.flatMap { try lesen.verzeichnis.kopf($0) }
    var result = Posten(
      art: art, schluessel: Self.schluessel(art, f.id, f.tag), wer: f.kind?.name ?? "",
      einrichtung: house, tag: f.tag)
    result.saetze =
      [f.kind.map { Verweis(.kinder, $0.id) }, satz].compactMap { $0 }
      + [house.map { Verweis(.einrichtungen, $0.satz.id.text) }].compactMap { $0 }
    if erledigbar { result.erledigbar = f.id }
    return result
  }

  /// That nothing was read in for long, where it is done at all.
  private func einlesen(_ lesen: Lesezugriff) throws -> [Posten] {
    let last = try lesen.datenbank.letzteLieferung(
      lesen.mandant.key, durch: Vorgangsart.einlesen.rawValue,
      ausser: KopfAuskunft.demo)
    guard let day = last.flatMap({ Tag(iso: String($0.prefix(10))) }),
      lesen.heute - day > Self.einlesetage
    else { return [] }
    return [
      Posten(art: .einlesen, schluessel: "\(Art.einlesen.rawValue) \(day.iso)", tag: day)
    ]
  }
}
