internal import Domain
internal import Office
internal import ScreenKit

/// How the places of some Einrichtungen go on: what is looked at, and where the cursor stands.
struct KapazitaetZustand: Equatable, Sendable {
  /// Where one looks: the day of the cursor, and the first month that is asked for.
  struct Blick: Equatable, Sendable {
    /// The Stichtag from which it came; another one takes the cursor with it.
    let stichtag: Tag
    var tag: Tag
    var ab: Tag
  }

  /// What changes on a day, and the question that it answers.
  struct Tagesbild: Equatable, Sendable {
    let frage: KapazitaetstagAuskunft
    let antwort: KapazitaetstagAuskunft.Antwort
  }

  /// How many months can be shown at once.
  static let weiten = [1, 3, 12, 24, 36]
  /// How many months are asked for.
  static let monate = 36

  var umkreis = Umkreis()
  var kategorie = Platzkategorie.krippe
  /// How many months are shown.
  var weite = 12
  /// Whether the table is shown instead of the chart; on a wide terminal, whether the chart has all
  /// the room.
  var tabelle = false
  /// All Träger, to choose from.
  var traeger: [Traeger] = []
  /// All Einrichtungen, to choose from.
  var einrichtungen: [Einrichtungskopf] = []
  var antwort: KapazitaetAuskunft.Antwort?
  /// What changes on the day of the cursor, and the question for it.
  var tag: Tagesbild?
  /// The list of what changes on the day.
  var liste = ListView()
  /// How many more categories are tried until one has places.
  private var weitere = 0
  private var gesehen: Blick?

  /// Where one looks now.
  func blick(_ umfeld: Umfeld) -> Blick {
    let day = umfeld.stichtag
    if let gesehen, gesehen.stichtag == day { return gesehen }
    var new = Blick(stichtag: day, tag: day, ab: gesehen?.ab ?? day.monatserster)
    new.holeNach()
    return new
  }

  /// Where one has looked last.
  var zuletzt: Blick? { gesehen }

  /// Moves the cursor to a day.
  mutating func gehe(zu tag: Tag, _ umfeld: Umfeld) { gehe(zu: tag, von: blick(umfeld)) }

  /// Moves the cursor to a day from where it stood.
  mutating func gehe(zu tag: Tag, von blick: Blick) {
    var new = blick
    new.tag = tag.schreibbar
    new.holeNach()
    gesehen = new
    liste = ListView()
  }

  /// Looks at a day that is or becomes the Stichtag.
  mutating func gehe(zuStichtag tag: Tag) {
    gehe(zu: tag, von: Blick(stichtag: tag, tag: tag, ab: gesehen?.ab ?? tag.monatserster))
  }

  /// Keeps where one looks.
  mutating func merke(_ blick: Blick) { gesehen = blick }

  /// Looks at other Einrichtungen; without a category at the shown one, or the next that they have.
  mutating func zeige(_ umkreis: Umkreis, _ kategorie: Platzkategorie?) {
    self.umkreis = umkreis
    weitere = kategorie == nil ? Platzkategorie.allCases.count - 1 : 0
    waehle(kategorie ?? self.kategorie)
  }

  /// Looks at another category.
  mutating func waehle(_ kategorie: Platzkategorie) {
    self.kategorie = kategorie
    liste = ListView()
  }

  /// Takes the figures; where there are no places in the whole period it goes on to another category
  /// of the Einrichtungen that were just chosen.
  mutating func empfange(_ neu: KapazitaetAuskunft.Antwort) {
    antwort = neu
    let isEmpty = neu.stufen.allSatisfy { $0.werte.plaetze == 0 && $0.werte.belegt == 0 }
    if isEmpty, weitere > 0 { waehle(kategorie.naechste(1)) }
    weitere = isEmpty ? max(0, weitere - 1) : 0
  }

  /// What has to be known of the whole period.
  func frage(_ blick: Blick) -> KapazitaetAuskunft {
    KapazitaetAuskunft(umkreis, kategorie, von: blick.ab, bis: blick.ende)
  }

  /// What has to be known of the day.
  func tagesfrage(_ blick: Blick) -> KapazitaetstagAuskunft {
    KapazitaetstagAuskunft(umkreis, kategorie, am: blick.tag)
  }

  /// The figures of the period, where they are there.
  func verlauf(_ blick: Blick) -> KapazitaetAuskunft.Antwort? {
    antwort.flatMap { $0.frage == frage(blick) ? $0 : nil }
  }

  /// What changes on the day, where that is there.
  func tagesantwort(_ blick: Blick) -> KapazitaetstagAuskunft.Antwort? {
    tag.flatMap { $0.frage == tagesfrage(blick) ? $0.antwort : nil }
  }

  /// The months that are shown: those around the cursor, by whole pages from the first one on.
  func fenster(_ blick: Blick) -> Zeitraum? {
    let months = blick.ab.volleMonate(am: blick.tag)
    let first = min(months / weite * weite, Self.monate - weite)
    let from = blick.ab.plus(monate: first)
    return Zeitraum(von: from, bis: from.plus(monate: weite) - 1)
  }

  /// The nearest day before or after the cursor on which something changes.
  func naechsterWechsel(_ schritt: Int, _ blick: Blick) -> Tag? {
    // On the first day of the period nothing changes, the figures only begin.
    let days = verlauf(blick)?.stufen.dropFirst().map(\.ab)
    return schritt > 0 ? days?.first { $0 > blick.tag } : days?.last { $0 < blick.tag }
  }

  /// In how many Einrichtungen places are free on the day of the cursor; nil until that is known.
  var freieHaeuser: Int? {
    gesehen.flatMap(tagesantwort)?.zeilen.count { $0.werte.werte.frei > .zero }
  }

  /// Looks at all where what one looked at doesn't exist any more.
  mutating func vergissVerschwundene() {
    let isThere =
      umkreis.einrichtung.map { id in einrichtungen.contains { $0.satz.id == id } }
      ?? umkreis.traeger.map { id in traeger.contains { $0.id == id } }
      ?? umkreis.ortsteil.map { name in einrichtungen.contains { $0.satz.ortsteil == name } }
    if isThere == false { umkreis = Umkreis() }
  }
}

extension KapazitaetZustand.Blick {
  /// The last day that is asked for.
  var ende: Tag { ab.plus(monate: KapazitaetZustand.monate) - 1 }

  /// Brings the period to the cursor: by a year, or where that is not enough at once.
  fileprivate mutating func holeNach() {
    if tag < ab { ab = ab.plus(monate: -12) } else if tag > ende { ab = ab.plus(monate: 12) }
    if tag < ab || tag > ende { ab = tag.monatserster }
  }
}

// What is kept between two starts.

extension KapazitaetZustand {
  private static let merkname = "kapazitaet."

  var merkzettel: [String: String] {
    let values = [
      "einrichtung": umkreis.einrichtung?.text, "traeger": umkreis.traeger?.text,
      "ortsteil": umkreis.ortsteil, "kategorie": kategorie.rawValue, "monate": String(weite),
      "tabelle": tabelle ? "ja" : "",
    ]
    return Dictionary(
      uniqueKeysWithValues: values.map { (Self.merkname + $0.key, $0.value ?? "") })
  }

  mutating func nimmAuf(_ merkzettel: [String: String]) {
    func kept(_ name: String) -> String? {
      merkzettel[Self.merkname + name].flatMap { $0.isEmpty ? nil : $0 }
    }
    umkreis = Umkreis(
      einrichtung: kept("einrichtung").flatMap { Kennung($0) },
      traeger: kept("traeger").flatMap { Kennung($0) }, ortsteil: kept("ortsteil"))
    kategorie = kept("kategorie").flatMap { Platzkategorie(rawValue: $0) } ?? kategorie
    weite =
      kept("monate").flatMap { Int($0) }.flatMap { Self.weiten.contains($0) ? $0 : nil } ?? weite
    tabelle = kept("tabelle") != nil
  }
}

extension Platzkategorie {
  /// The next category, or the one before it; after the last one the first.
  func naechste(_ schritt: Int) -> Platzkategorie {
    let all = Platzkategorie.allCases
    return all[(rang + schritt + all.count) % all.count]
  }
}
