/// The categories of the second calculation, in the order in which rows are printed.
enum GKategorie: String, CaseIterable {
  case krippe, kindergarten, hort
}

/// One way to change from Krippe to Kindergarten.
enum GWechsel {
  case geburtstag, folgemonat, geburtsmonat, kitajahrEnde
  case stichtag(monat: Int, tag: Int)

  init(_ text: String) {
    switch text {
    case "geburtstag": self = .geburtstag
    case "folgemonat": self = .folgemonat
    case "geburtsmonat": self = .geburtsmonat
    case "kitajahr_ende": self = .kitajahrEnde
    default:
      let (monat, tag) = monatstag(String(text.dropFirst("stichtag:".count)))
      self = .stichtag(monat: monat, tag: tag)
    }
  }
}

/// Reads `08-01` as month and day.
func monatstag(_ text: String) -> (monat: Int, tag: Int) {
  let teile = text.split(separator: "-").map { Int($0) ?? 0 }
  return (teile[0], teile[1])
}

/// The parameters of a Kommune over time, and what follows from them for one child.
struct GRegeln {
  /// What holds while neither Kommune nor Land says otherwise.
  static let angenommen = [
    "kategoriewechsel": "geburtstag",
    "kitajahr_beginn": "08-01",
    "schuljahr_beginn": "08-01",
    "einschulung_letzter_geburtstag": "06-30",
    "wunscheinrichtungen_anzahl": "3",
    "hort_jahre": "4",
  ]

  private var werte: [String: [(ab: GDatum, wert: String)]] = [:]
  private var profil: [String: String]

  /// The days on which any parameter changes: between two of them all rules stay the same.
  let umbrueche: [GDatum]

  init(parameter: [[String: String]], profil: [String: String]) {
    self.profil = GRegeln.angenommen.merging(profil) { _, eigener in eigener }
    var tage: Set<GDatum> = []
    for zeile in parameter {
      let ab = GDatum(zeile["gueltig_ab"] ?? "") ?? GDatum(zahl: 0)
      werte[zeile["schluessel"] ?? "", default: []].append((ab, zeile["wert"] ?? ""))
      tage.insert(ab)
    }
    umbrueche = tage.sorted()
  }

  /// The value in force on the day: of several the one with the latest `gueltig_ab` on or before it.
  func wert(_ schluessel: String, am tag: GDatum) -> String {
    var bester: (ab: GDatum, wert: String)?
    for eintrag in werte[schluessel] ?? [] where eintrag.ab <= tag {
      if let bisher = bester, bisher.ab > eintrag.ab { continue }
      bester = eintrag
    }
    return bester?.wert ?? profil[schluessel] ?? ""
  }

  /// How many changes of any parameter lie on or before the day.
  func stand(am tag: GDatum) -> Int {
    var anzahl = 0
    for umbruch in umbrueche where umbruch <= tag { anzahl += 1 }
    return anzahl
  }

  func schulbeginn(geboren: GDatum, zurueckgestellt: Bool) -> GDatum {
    let sechster = geboren.jahrestag(6)
    var jahr = sechster.jahr
    while true {
      let (monat, tag) = monatstag(
        wert("einschulung_letzter_geburtstag", am: GDatum(jahr: jahr, monat: 8, tag: 1)))
      if sechster <= GDatum(jahr: jahr, monat: monat, tag: tag) { break }
      jahr += 1
    }
    if zurueckgestellt { jahr += 1 }
    let (monat, tag) = monatstag(
      wert("schuljahr_beginn", am: GDatum(jahr: jahr, monat: 8, tag: 1)))
    return GDatum(jahr: jahr, monat: monat, tag: tag)
  }

  /// The day from which the rule in force on `tag` makes the child `kindergarten`.
  func kindergartenAb(geboren: GDatum, nachDerRegelAm tag: GDatum) -> GDatum {
    let dritter = geboren.jahrestag(3)
    switch GWechsel(wert("kategoriewechsel", am: tag)) {
    case .geburtstag:
      return dritter
    case .folgemonat:
      return dritter.ersterDesFolgemonats
    case .geburtsmonat:
      return dritter.ersterDesMonats
    case .kitajahrEnde:
      let anfang = monatstag(wert("kitajahr_beginn", am: dritter))
      let imJahr = GDatum(jahr: dritter.jahr, monat: anfang.monat, tag: anfang.tag)
      if imJahr >= dritter { return imJahr }
      return GDatum(jahr: dritter.jahr + 1, monat: anfang.monat, tag: anfang.tag)
    case .stichtag(let stichmonat, let stichtag):
      let anfang = monatstag(wert("kitajahr_beginn", am: tag))
      var jahr = geboren.jahr
      while true {
        let ersterTag = GDatum(jahr: jahr, monat: anfang.monat, tag: anfang.tag)
        var stich = GDatum(jahr: jahr, monat: stichmonat, tag: stichtag)
        if stich < ersterTag {
          stich = GDatum(jahr: jahr + 1, monat: stichmonat, tag: stichtag)
        }
        if dritter <= stich { return ersterTag }
        jahr += 1
      }
    }
  }

  /// The last day of a wish that names none.
  func wunschende(geboren: GDatum, zurueckgestellt: Bool, ab: GDatum) -> GDatum {
    let schule = schulbeginn(geboren: geboren, zurueckgestellt: zurueckgestellt)
    if schule > ab { return schule.vortag }
    return schule.jahrestag(Int(wert("hort_jahre", am: ab)) ?? 0).vortag
  }
}
