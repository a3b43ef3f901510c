import Domain

/// The days around which the demo is built, and the rule by which a child has its category.
struct Demozeit {
  /// The day on which the demo is shown.
  let heute: Tag
  /// The rule of Sachsen: the category changes on the third birthday.
  let regel: Kategorieregel
  /// The first day of the present Kitajahr and school year.
  let letzterAugust: Tag
  /// The first day of the next one.
  let naechsterAugust: Tag

  init(heute: Tag) {
    self.heute = heute
    let wechsel = Regelwert(
      wert: .kategoriewechsel(.geburtstag), ab: .anfang, fundstelle: "", sicherheit: .angenommen)
    regel = Kategorieregel(
      parameter: Parametersatz(
        kommune: [], land: Landesprofil(werte: [.kategoriewechsel: [wechsel]]),
        standard: Landesprofil(werte: [:])))
    let august = Demozeit.august(heute.jahr)
    letzterAugust = august <= heute ? august : Demozeit.august(heute.jahr - 1)
    naechsterAugust = letzterAugust.geburtstag(1)
  }

  private static func august(_ jahr: Int) -> Tag {
    Tag(jahr: jahr, monat: 8, tag: 1) ?? .anfang
  }

  /// The days that the demo looks after: as long as any contract of it runs.
  var fenster: Zeitraum {
    Zeitraum(von: heute - 2500, bis: heute + 3000) ?? Zeitraum(am: heute)
  }

  /// The first day of the month so many months from now.
  func erster(_ monate: Int) -> Tag { heute.monatserster.plus(monate: monate) }

  /// The first of August on or after a day.
  func august(ab tag: Tag) -> Tag {
    let august = Demozeit.august(tag.jahr)
    return august >= tag ? august : august.geburtstag(1)
  }

  /// The first of the birthdays of those who start school on this first of August.
  func jahrgang(schulbeginn: Tag) -> Tag {
    Tag(jahr: schulbeginn.jahr - 7, monat: 7, tag: 1) ?? .anfang
  }

  /// The latest 29 February on which a child of at least one year was born.
  var schalttag: Tag {
    (0...12).lazy.compactMap { Tag(jahr: heute.jahr - $0, monat: 2, tag: 29) }
      .first { $0.geburtstag(1) < heute } ?? heute - 800
  }
}
