internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What the phone desk opens over itself: the short form, and the reasons of a row.

extension FreiePlaetze {
  /// The short form in which child and contact are taken down; what is unlikely is asked first.
  static func formular(
    _ z: FreiePlaetzeZustand, _ umfeld: Umfeld, _ art: Anmeldung.Art, _ wo: Einrichtung?
  ) -> [Effekt] {
    guard let geboren = z.geboren(umfeld), let ab = z.ab(umfeld) else { return [] }
    let form = Effekt.zeige(.formular(formular(z, umfeld, art, wo, geboren: geboren, ab: ab)))
    guard let zweifel = Anmeldungszweifel(geboren: geboren, ab: ab, eingang: umfeld.heute) else {
      return [form]
    }
    let satz = umfeld.texte(zweifel, geboren: geboren, ab: ab)
    return [
      .zeige(
        .bestaetigen(Bestaetigung(umfeld.texte(DialogText.stimmtDas, ["satz": satz]), form)))
    ]
  }

  private static func formular(
    _ z: FreiePlaetzeZustand, _ umfeld: Umfeld, _ art: Anmeldung.Art, _ wo: Einrichtung?,
    geboren: Tag, ab: Tag
  ) -> Formular {
    let texte = umfeld.texte
    let stunden = z.stunden.map {
      ", " + texte(DialogText.stunden, ["stunden": $0.deutsch])
    }
    let kopf = texte(
      DialogText.gefragt,
      [
        "geboren": geboren.deutsch, "ab": ab.deutsch, "stunden": stunden ?? "",
        "wo": wo?.name ?? texte(DialogText.ohneWunsch),
      ])
    let zeile = Vorgangszeile(
      name: Vorgangsart.anmelden.rawValue,
      argumente: [
        ("art", art.rawValue), ("geboren", geboren.iso), ("ab", ab.iso),
        ("stunden", z.stunden?.text ?? ""), ("wuensche", wo?.id.text ?? ""),
        ("eingang", umfeld.heute.iso),
      ])
    var form = Formular(
      texte(art == .bedarfsmeldung ? DialogText.bedarfsmeldung : .betreuungsanfrage),
      kopf: kopf, .vorgang(zeile), satzart: .kinder,
      fest: [Feldwert("geburtsdatum", geboren.iso), Feldwert("ab", ab.iso)],
      texte.aufnahmefelder() + z.listen.kriterienfeld("", texte))
    form.angebot = Hausangebot(
      wo: "wuensche", stunden: "stunden", tage: ("ab", "bis"), kind: (geboren, false),
      listen: z.listen)
    return form
  }

  static func wo(_ z: FreiePlaetzeZustand) -> [Feldwert] {
    FreiePlaetzeZustand.Feld.allCases.map { Feldwert("\($0)", z[$0].text) }
      + (z.zeile.map { [Feldwert("einrichtung", $0.einrichtung.satz.id.text)] } ?? [])
  }

  static func gehe(zu ort: [Feldwert], _ z: inout FreiePlaetzeZustand) {
    for feld in FreiePlaetzeZustand.Feld.allCases where z[feld].text != ort["\(feld)"] {
      z.setze(ort["\(feld)"] ?? "", in: feld)
    }
    let row = z.reihenfolge.firstIndex {
      z.antwort?.zeilen[$0].einrichtung.satz.id.text == ort["einrichtung"]
    }
    if let row { z.liste.follow(row) }
  }

  /// The reasons of the two figures of a row: what is free on the day on which it breaks, else on
  /// the tightest one, and who waits.
  static func warum(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> Warum? {
    guard let zeile = z.zeile, let wunsch = z.antwort?.wunsch else { return nil }
    let einrichtung = zeile.einrichtung.satz
    let day = zeile.auskunft.brichtAm ?? zeile.auskunft.engsterTag
    let kategorie = wunsch.abschnitte.last { $0.zeitraum.von <= day }?.kategorie ?? .krippe
    let first = wunsch.abschnitte.first?.kategorie ?? .krippe
    return Warum(
      "",
      [
        Warumziel(.frei, einrichtung, kategorie, am: day, umfeld),
        Warumziel(.neu, einrichtung, first, am: wunsch.zeitraum.von, umfeld),
      ])
  }
}
