/// A calendar day of the second calculation, kept as the number its digits form: 2027-03-01 is
/// 20270301.
///
/// Such numbers compare like the days they stand for, and nothing more than the length of a month
/// is needed to step from one day to the next.
struct GDatum: Comparable, Hashable {
  var zahl: Int

  init(zahl: Int) {
    self.zahl = zahl
  }

  init(jahr: Int, monat: Int, tag: Int) {
    self.init(zahl: jahr * 10_000 + monat * 100 + tag)
  }

  /// Reads `2027-03-01`; anything else is a mistake of the test data and gives nil.
  init?(_ text: String) {
    let teile = text.split(separator: "-")
    guard teile.count == 3, let jahr = Int(teile[0]), let monat = Int(teile[1]),
      let tag = Int(teile[2])
    else { return nil }
    self.init(jahr: jahr, monat: monat, tag: tag)
  }

  var jahr: Int { zahl / 10_000 }
  var monat: Int { zahl / 100 % 100 }
  var tag: Int { zahl % 100 }

  var text: String {
    let jahrtext = String(10_000 + jahr).dropFirst()
    return jahrtext + "-" + String(100 + monat).dropFirst() + "-" + String(100 + tag).dropFirst()
  }

  static func istSchaltjahr(_ jahr: Int) -> Bool {
    jahr % 400 == 0 || (jahr % 4 == 0 && jahr % 100 != 0)
  }

  static func tageImMonat(_ monat: Int, _ jahr: Int) -> Int {
    switch monat {
    case 2: istSchaltjahr(jahr) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  var folgetag: GDatum {
    if tag < GDatum.tageImMonat(monat, jahr) { return GDatum(zahl: zahl + 1) }
    return ersterDesFolgemonats
  }

  var vortag: GDatum {
    if tag > 1 { return GDatum(zahl: zahl - 1) }
    let vormonat = monat == 1 ? 12 : monat - 1
    let vorjahr = monat == 1 ? jahr - 1 : jahr
    return GDatum(jahr: vorjahr, monat: vormonat, tag: GDatum.tageImMonat(vormonat, vorjahr))
  }

  var ersterDesMonats: GDatum { GDatum(jahr: jahr, monat: monat, tag: 1) }

  var ersterDesFolgemonats: GDatum {
    monat == 12
      ? GDatum(jahr: jahr + 1, monat: 1, tag: 1) : GDatum(jahr: jahr, monat: monat + 1, tag: 1)
  }

  /// The n-th birthday or anniversary: 29 February becomes 1 March where the year lacks it.
  func jahrestag(_ n: Int) -> GDatum {
    if monat == 2 && tag == 29 && !GDatum.istSchaltjahr(jahr + n) {
      return GDatum(jahr: jahr + n, monat: 3, tag: 1)
    }
    return GDatum(jahr: jahr + n, monat: monat, tag: tag)
  }

  func plus(tage: Int) -> GDatum {
    var ergebnis = self
    for _ in 0..<max(0, tage) { ergebnis = ergebnis.folgetag }
    return ergebnis
  }

  static func < (links: GDatum, rechts: GDatum) -> Bool { links.zahl < rechts.zahl }
}

/// A period of the second calculation: both days belong to it, nil is open.
struct GZeitraum {
  var von: GDatum?
  var bis: GDatum?

  func enthaelt(_ tag: GDatum) -> Bool {
    if let von, tag.zahl < von.zahl { return false }
    if let bis, tag.zahl > bis.zahl { return false }
    return true
  }
}
