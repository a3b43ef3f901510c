internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What the phone desk reads out.

extension FreiePlaetze {
  static func meldung(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> Meldung {
    guard let geboren = z.geboren(umfeld) else {
      return Meldung(
        umfeld.texte(
          z[.geboren].isEmpty ? FreiText.geburtstagFehlt : .geburtstagUnvollstaendig), .leise)
    }
    guard z.ab(umfeld) != nil else {
      return Meldung(umfeld.texte(FreiText.beginnUnvollstaendig), .leise)
    }
    guard z[.stunden].isEmpty || z.stunden != nil else {
      return Meldung(umfeld.texte(FreiText.stundenUnklar), .leise)
    }
    guard z[.traeger].isEmpty || z.gewaehlterTraeger != nil else {
      return Meldung(umfeld.texte(FreiText.traegerUnklar), .leise)
    }
    if let refusal = z.ablehnung { return Meldung(refusal, .fehler) }
    guard let antwort = z.antwort, antwort.geboren == geboren else { return Meldung("") }
    return satz(antwort, umfeld)
  }

  /// The answer as one sentence.
  static func satz(_ antwort: PlatzAuskunft.Antwort, _ umfeld: Umfeld) -> Meldung {
    let beginn = antwort.wunsch.zeitraum.von
    let ab = beginn.gesprochen(mitJahr: beginn - umfeld.heute > 300 || beginn < umfeld.heute)
    let fits = antwort.zeilen.filter(\.auskunft.durchgehend)
    let isHort = antwort.wunsch.abschnitte.first?.kategorie == .hort
    let bis = umfeld.texte(isHort ? FreiText.bisHortende : .bisSchule)
    if let only = fits.first, fits.count == 1 {
      return Meldung(
        umfeld.texte(
          FreiText.satzEine, ["ab": ab, "wo": only.einrichtung.satz.name, "bis": bis]), .gedeckt,
        namen: [only.einrichtung.satz.name])
    }
    if let best = fits.max(by: { $0.auskunft.mindestens < $1.auskunft.mindestens }) {
      let n = String(fits.count)
      return Meldung(
        passender(
          umfeld.texte(
            FreiText.satzMehrere,
            ["ab": ab, "n": n, "wo": best.einrichtung.satz.name, "bis": bis]),
          umfeld.texte(FreiText.satzMehrereKurz, ["ab": ab, "n": n, "bis": bis]), umfeld),
        .gedeckt)
    }
    var ways = antwort.auswege.map { ausweg($0, antwort, umfeld) }
    guard !ways.isEmpty else {
      return Meldung(
        passender(
          umfeld.texte(FreiText.satzNichts, ["ab": ab]),
          umfeld.texte(FreiText.satzNichtsKurz, ["ab": ab]), umfeld), .fehlt)
    }
    while true {
      let satz = umfeld.texte(
        FreiText.satzAuswege, ["ab": ab, "auswege": ways.joined(separator: " · ")])
      if satz.columns <= umfeld.breite || ways.count == 1 {
        let e = antwort.auswege[0].einrichtung.satz
        return Meldung(satz, .teilweise, namen: [e.name, e.ortsteil])
      }
      ways.removeLast()
    }
  }

  /// The long sentence where there is room for it.
  private static func passender(_ lang: String, _ kurz: String, _ umfeld: Umfeld) -> String {
    lang.columns <= umfeld.breite ? lang : kurz
  }

  private static func ausweg(
    _ ausweg: PlatzAuskunft.Ausweg, _ antwort: PlatzAuskunft.Antwort, _ umfeld: Umfeld
  ) -> String {
    let e = ausweg.einrichtung.satz
    switch ausweg.art {
    case .spaeter(let tag):
      return umfeld.texte(
        FreiText.auswegSpaeter,
        ["frist": frist(von: antwort.wunsch.zeitraum.von, bis: tag, umfeld), "wo": e.name])
    case .woanders:
      return umfeld.texte(
        FreiText.auswegWoanders,
        ["ortsteil": e.ortsteil.isEmpty ? e.ort : e.ortsteil, "wo": e.name])
    case .stunden:
      return umfeld.texte(
        FreiText.auswegStunden,
        ["stunden": e.stunden.map(\.deutsch).joined(separator: "/"), "wo": e.name])
    case .traeger: return umfeld.texte(FreiText.auswegTraeger, ["wo": e.name])
    }
  }
}

/// How much later a day is, as it is said: in days, from two months on in months.
func frist(von: Tag, bis: Tag, _ umfeld: Umfeld) -> String {
  let days = bis - von
  guard days >= 62 else {
    return umfeld.texte(FreiText.tage, ["n": String(days)])
  }
  let (a, b) = (von.datum, bis.datum)
  let months = (b.jahr - a.jahr) * 12 + b.monat - a.monat - (b.tag < a.tag ? 1 : 0)
  return umfeld.texte(FreiText.monate, ["n": String(months)])
}

extension FreiePlaetzeZustand {
  /// Age, categories and school of the child in one line.
  func kindsatz(_ umfeld: Umfeld) -> String {
    guard let antwort else { return "" }
    let wunsch = antwort.wunsch
    let last = wunsch.abschnitte.count - 1
    let parts = wunsch.abschnitte.enumerated().map { i, abschnitt in
      let name = kurzname(abschnitt.kategorie, umfeld)
      return i == last
        ? name
        : umfeld.texte(
          FreiText.kategorieBis, ["kategorie": name, "bis": abschnitt.zeitraum.bis.deutsch])
    }
    let isHort = wunsch.abschnitte.first?.kategorie == .hort
    func line(_ between: String) -> String {
      [
        alter(antwort.geboren, am: wunsch.zeitraum.von, umfeld), parts.joined(separator: between),
        umfeld.texte(
          isHort ? FreiText.hortende : .schule, ["tag": (wunsch.zeitraum.bis + 1).deutsch]),
      ].joined(separator: " · ")
    }
    let lang = line(", " + umfeld.texte(FreiText.dann) + " ")
    return lang.columns <= umfeld.breite ? lang : line(", ")
  }

  private func alter(_ geboren: Tag, am tag: Tag, _ umfeld: Umfeld) -> String {
    guard tag >= geboren else { return umfeld.texte(FreiText.nochNichtGeboren) }
    let (a, b) = (geboren.datum, tag.datum)
    let months = (b.jahr - a.jahr) * 12 + b.monat - a.monat - (b.tag < a.tag ? 1 : 0)
    return umfeld.texte(FreiText.jahre, ["n": String(months / 12)]) + " "
      + umfeld.texte(FreiText.monate, ["n": String(months % 12)])
  }

  /// What the field with the focus takes.
  func feldhilfe(_ umfeld: Umfeld) -> String {
    switch feld {
    case .geboren: umfeld.texte(FreiText.hilfeGeboren)
    case .ab: umfeld.texte(FreiText.hilfeAb)
    case .stunden: umfeld.texte(FreiText.hilfeStunden)
    case .wo: umfeld.texte(FreiText.hilfeWo)
    case .traeger: umfeld.texte(FreiText.hilfeTraeger)
    }
  }
}

extension Parameterart {
  /// What the rule is called where it is only assumed; nil where no place follows from it.
  var name: FreiText? {
    switch self {
    case .kategoriewechsel: .regelWechsel
    case .kitajahrBeginn: .regelKitajahr
    case .schuljahrBeginn: .regelSchuljahr
    case .einschulungLetzterGeburtstag: .regelEinschulung
    case .wunscheinrichtungenAnzahl: .regelWuensche
    case .hortJahre: .regelHort
    case .zusageFristTage, .bedarfsmeldungFristMonate, .bedarfsmeldungFruehMonate, .rueckrufTage:
      nil
    }
  }
}
