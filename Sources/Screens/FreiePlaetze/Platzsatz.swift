internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What the phone desk reads out.

extension FreiePlaetze {
  static func meldung(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> Meldung {
    if let wrong = hindernis(z, umfeld) { return wrong }
    guard let antwort = z.antwort, antwort.geboren == z.geboren(umfeld) else { return Meldung("") }
    if let meant = antwort.woGemeint {
      let wo = z[.wo].text
      return Meldung(
        meant.isEmpty
          ? umfeld.texte(FreiText.woFremd, ["wo": wo])
          : umfeld.texte(FreiText.woGemeint, ["wo": wo, "name": meant]), .warnung,
        namen: [wo, meant])
    }
    return satz(antwort, umfeld)
  }

  /// The answer as one sentence.
  static func satz(_ antwort: PlatzAuskunft.Antwort, _ umfeld: Umfeld) -> Meldung {
    let beginn = antwort.wunsch.zeitraum.von
    let ab = beginn.gesprochen(mitJahr: beginn - umfeld.heute > 300 || beginn < umfeld.heute)
    let fits = antwort.zeilen.filter(\.auskunft.durchgehend)
    let isHort = antwort.wunsch.abschnitte.first?.kategorie == .hort
    let bis = umfeld.texte(isHort ? FreiText.bisHortende : .bisSchule)
    guard let best = fits.max(by: { $0.auskunft.mindestens < $1.auskunft.mindestens }) else {
      return ohnePlatz(antwort, ab, umfeld)
    }
    let wo = best.einrichtung.satz.name
    return Meldung(
      fits.count == 1
        ? umfeld.texte(FreiText.satzEine, ["ab": ab, "wo": wo, "bis": bis])
        : umfeld.texte(
          FreiText.satzMehrere, ["ab": ab, "n": String(fits.count), "wo": wo, "bis": bis]),
      .gedeckt, namen: [wo])
  }

  /// What is said where no place is free throughout: who has one at first, and the ways out.
  private static func ohnePlatz(
    _ antwort: PlatzAuskunft.Antwort, _ ab: String, _ umfeld: Umfeld
  ) -> Meldung {
    let vorerst = antwort.zeilen.filter { $0.auskunft.guete == .vorerst }
      .max { ($0.auskunft.brichtAm ?? .anfang) < ($1.auskunft.brichtAm ?? .anfang) }
    // That it comes back in the same Einrichtung is part of what is said of it.
    var ways = antwort.auswege.filter {
      guard case .spaeter = $0.art else { return true }
      return $0.einrichtung.satz.id != vorerst?.einrichtung.satz.id
    }[...]
    while true {
      let after = ways.map { ausweg($0, umfeld) }.joined(separator: " · ")
      let satz = ohnePlatz(vorerst, ab, after, umfeld)
      // The least important way out is left unsaid where it would need a third line.
      if ways.count < 2 || wrap(satz, width: umfeld.breite).count <= 2 {
        let names = [vorerst?.einrichtung.satz.name] + ways.map(\.einrichtung.satz.name)
        return Meldung(
          satz, vorerst == nil && ways.isEmpty ? .fehlt : .teilweise,
          namen: names.compactMap(\.self))
      }
      ways.removeLast()
    }
  }

  private static func ohnePlatz(
    _ vorerst: PlatzAuskunft.Zeile?, _ ab: String, _ auswege: String, _ umfeld: Umfeld
  ) -> String {
    guard let vorerst, let end = vorerst.auskunft.brichtAm.map({ $0 - 1 }) else {
      return auswege.isEmpty
        ? umfeld.texte(FreiText.satzNichts, ["ab": ab])
        : umfeld.texte(FreiText.satzAuswege, ["ab": ab, "auswege": auswege])
    }
    let (wo, bis) = (vorerst.einrichtung.satz.name, end.gesprochen(mitJahr: true))
    let rest = auswege.isEmpty ? "." : "; " + auswege + "."
    if let again = vorerst.auskunft.fruehestens {
      return umfeld.texte(
        FreiText.satzNurBisWieder,
        [
          "ab": ab, "wo": wo, "bis": bis, "wieder": again.gesprochen(mitJahr: true),
          "auswege": rest,
        ])
    }
    let key: FreiText = vorerst.ohne == .kindergarten ? .satzBisKindergarten : .satzNurBis
    return umfeld.texte(key, ["ab": ab, "wo": wo, "bis": bis, "auswege": rest])
  }

  private static func ausweg(
    _ ausweg: PlatzAuskunft.Ausweg, _ umfeld: Umfeld
  ) -> String {
    let e = ausweg.einrichtung.satz
    switch ausweg.art {
    case .spaeter(let tag):
      return umfeld.texte(
        FreiText.auswegSpaeter, ["tag": tag.gesprochen(mitJahr: true), "wo": e.name])
    case .woanders:
      return umfeld.texte(
        FreiText.auswegWoanders,
        ["ortsteil": e.ortsteil.isEmpty ? e.ort : e.ortsteil, "wo": e.name])
    case .stunden(let hours):
      return umfeld.texte(FreiText.auswegStunden, ["stunden": hours.deutsch, "wo": e.name])
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
      let name = umfeld.texte(FreiText.kategorie(abschnitt.kategorie))
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
    let months = geboren.volleMonate(am: tag)
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

extension FreiText {
  /// The word for a category.
  static func kategorie(_ kategorie: Platzkategorie) -> FreiText {
    switch kategorie {
    case .krippe: .krippe
    case .kindergarten: .kindergarten
    case .hort: .hort
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
    case .zusageFristTage, .bedarfsmeldungFristMonate, .bedarfsmeldungFruehMonate, .rueckrufTage,
      .bestaetigungMonate:
      nil
    }
  }
}
