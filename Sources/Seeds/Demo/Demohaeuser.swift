import Domain

/// What an Einrichtung of the demo is made from.
private struct Hausplan {
  var art: Einrichtung.Art
  /// Permitted places of each category; nil where there is no permit for it.
  var krippe: Int?
  var kindergarten: Int?
  var hort: Int?

  static func alle() -> [Hausplan] {
    let kitas = [
      (20, 60), (12, 45), (12, 48), (10, 40), (18, 54), (15, 50), (18, 45), (12, 54), (15, 45),
      (12, 36), (16, 60), (10, 45), (18, 50), (12, 40), (15, 54), (15, 45), (12, 60), (16, 40),
      (12, 45), (18, 54),
    ]
    return kitas.map { Hausplan(art: .kita, krippe: $0, kindergarten: $1) }
      + [60, 50, 44, 66, 40].map { Hausplan(art: .kindergarten, kindergarten: $0) }
      + [24, 30, 20, 36].enumerated().map {
        Hausplan(art: .krippe, krippe: $1, kindergarten: $0 == 0 ? 0 : nil)
      }
      + [120, 100, 90, 110, 80].map { Hausplan(art: .hort, hort: $0) }
      + (0..<6).map { _ in Hausplan(art: .tagespflege, krippe: 5) }
  }
}

/// The Einrichtungen with something special, by their place in the list.
enum Sonderhaus {
  static let auslaufend = 0
  static let wachsend = 1
  static let ueberbelegt = 2
  static let gedeckelt = 3
  static let krippensperre = 4
  static let gesamtsperre = 5
  static let firma = 6
  static let nachbar = 7
  static let leer = [8, 9, 23]
  static let neu = 19
  static let schliessend = 24
  static let hortsperre = 30
}

extension Demobau {
  mutating func baueHaeuser() {
    var names = woerter.einrichtungen[...]
    for plan in Hausplan.alle() {
      guard let i = names.firstIndex(where: { $0.art == plan.art }) else { continue }
      let name = names.remove(at: i).name
      let full = plan.art == .kita && !name.contains("kita") ? "Kita \(name)" : name
      baue(plan, full)
    }
    for h in haeuser.indices {
      sperre(h)
      reserviere(h)
    }
    baueGruppen()
  }

  private mutating func baue(_ plan: Hausplan, _ name: String) {
    let h = haeuser.count
    let ortsteil = woerter.ortsteile[h % woerter.ortsteile.count]
    let einrichtung = Einrichtung(
      id: kennung("e", h + 1), traeger: traeger(name, plan.art), name: name, art: plan.art,
      strasse: anschrift(), plz: ortsteil.plz, ort: "Auen", ags: Demobau.ags,
      gueltig: gueltig(h), ortsteil: ortsteil.name, stunden: stunden(plan.art),
      telefon: telefonnummer(), email: postfach(name) + "@auen.example")
    bestand.einrichtungen.append(Eintrag(einrichtung))
    let fuellung = Sonderhaus.leer.contains(h) ? 720 : zufall.zahl(970...1000)
    haeuser.append(Demohaus(einrichtung, fuellung: fuellung, fenster: zeit.fenster))
    erlaube(h, .krippe, plan.krippe)
    erlaube(h, .kindergarten, plan.kindergarten)
    erlaube(h, .hort, plan.hort)
    let summe = (plan.krippe ?? 0) + (plan.kindergarten ?? 0)
    switch h {
    case Sonderhaus.gedeckelt: erlaubnis(h, .gesamt, summe - 6, einrichtung.gueltig)
    case Sonderhaus.gesamtsperre, 12, 16: erlaubnis(h, .gesamt, summe, einrichtung.gueltig)
    default: break
    }
  }

  private func gueltig(_ h: Int) -> Zeitraum {
    let gueltig =
      switch h {
      case Sonderhaus.neu: Zeitraum(ab: zeit.erster(4))
      case Sonderhaus.schliessend: Zeitraum(von: .anfang, bis: zeit.naechsterAugust - 1)
      case _ where h % 3 == 0: Zeitraum(ab: zeit.letzterAugust.geburtstag(-8 - h % 5))
      default: Zeitraum.immer
      }
    return gueltig ?? .immer
  }

  private mutating func traeger(_ name: String, _ art: Einrichtung.Art) -> Kennung<Traeger> {
    let wanted: Traeger.Art =
      if name.contains("St. ") {
        .katholisch
      } else if name.contains("Evangelisch") || name.contains("Arche") {
        .evangelisch
      } else if art == .tagespflege || zufall.trifft(400) {
        .frei
      } else {
        .kommunal
      }
    return (woerter.traeger.first { $0.art == wanted } ?? woerter.traeger[0]).id
  }

  private mutating func stunden(_ art: Einrichtung.Art) -> [Wochenstunden] {
    let offered =
      art == .hort
      ? [[20, 25, 30], [25, 30]] : [[25, 35, 45], [35, 45], [25, 45], [30, 40, 50], []]
    return zufall.aus(offered).map { Wochenstunden($0) }
  }

  /// The permits of a category; one of them ends in the coming year, one grows.
  private mutating func erlaube(_ h: Int, _ art: Platzart, _ plaetze: Int?) {
    guard let plaetze else { return }
    let gueltig = haeuser[h].einrichtung.gueltig
    switch (h, art) {
    case (Sonderhaus.auslaufend, .krippe):
      erlaubnis(h, art, plaetze, gueltig)
      let ende = zeit.naechsterAugust.plus(monate: 1) - 1
      erlaubnis(h, art, 4, Zeitraum(von: zeit.letzterAugust.geburtstag(-1), bis: ende) ?? gueltig)
    case (Sonderhaus.wachsend, .krippe):
      let ab = zeit.erster(3)
      erlaubnis(h, art, plaetze, Zeitraum(von: gueltig.von, bis: ab - 1) ?? gueltig)
      erlaubnis(h, art, plaetze + 6, Zeitraum(ab: ab))
    default: erlaubnis(h, art, plaetze, gueltig)
    }
  }

  private mutating func erlaubnis(_ h: Int, _ art: Platzart, _ plaetze: Int, _ gueltig: Zeitraum) {
    let jahr = (gueltig.von == .anfang ? heute.jahr - 9 : min(gueltig.von, heute).jahr)
    let nummer = bestand.betriebserlaubnis.count + 101
    bestand.betriebserlaubnis.append(
      Eintrag(
        Betriebserlaubnis(
          einrichtung: haeuser[h].id, kategorie: art, plaetze: Platzzahl(plaetze), gueltig: gueltig,
          aktenzeichen: "BE-\(jahr)/0\(nummer)")))
    haeuser[h].aendere(art, um: Platzzahl(plaetze), in: gueltig)
  }

  private mutating func sperre(_ h: Int) {
    let jetzt = Zeitraum(von: zeit.erster(-1), bis: zeit.erster(5) - 1)
    switch h {
    case Sonderhaus.krippensperre: sperre(h, .krippe, 5, jetzt, "Personalmangel")
    case Sonderhaus.gesamtsperre: sperre(h, .gesamt, 10, jetzt, "Wasserschaden, Raum gesperrt")
    case Sonderhaus.hortsperre: sperre(h, .hort, 15, jetzt, "Langzeiterkrankung im Team")
    case 10:
      sperre(
        h, .kindergarten, 8, Zeitraum(von: zeit.erster(2), bis: zeit.erster(4) - 1), "Umbau")
    default: break
    }
  }

  private mutating func sperre(
    _ h: Int, _ art: Platzart, _ plaetze: Int, _ zeitraum: Zeitraum?, _ grund: String
  ) {
    guard let zeitraum else { return }
    bestand.sperren.append(
      Eintrag(
        Platzsperre(
          id: kennung("p", bestand.sperren.count + 1), einrichtung: haeuser[h].id, kategorie: art,
          plaetze: Platzzahl(plaetze), gueltig: zeitraum, grund: grund)))
    haeuser[h].aendere(art, um: -Platzzahl(plaetze), in: zeitraum)
  }

  private mutating func reserviere(_ h: Int) {
    switch h {
    case Sonderhaus.firma:
      reserviere(h, .krippe, 4, "Auentaler Pumpenwerke GmbH")
      reserviere(h, .kindergarten, 3, "Auentaler Pumpenwerke GmbH")
    case Sonderhaus.nachbar: reserviere(h, .kindergarten, 5, "Gemeinde Hohenbruch")
    default: break
    }
  }

  private mutating func reserviere(
    _ h: Int, _ kategorie: Platzkategorie, _ plaetze: Int, _ inhaber: String
  ) {
    let von = zeit.letzterAugust.geburtstag(-4)
    let bis = zeit.naechsterAugust.geburtstag(8) - 1
    let zeitraum = Zeitraum(von: von, bis: bis) ?? .immer
    bestand.belegrechte.append(
      Eintrag(
        Belegrecht(
          id: kennung("b", bestand.belegrechte.count + 1), einrichtung: haeuser[h].id,
          kategorie: kategorie, inhaber: inhaber, plaetze: Platzzahl(plaetze), gueltig: zeitraum)))
    haeuser[h].aendere(kategorie.platzart, um: -Platzzahl(plaetze), in: zeitraum)
    haeuser[h].aendere(.gesamt, um: -Platzzahl(plaetze), in: zeitraum)
  }
}
