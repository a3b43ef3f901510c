internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What a row of the phone desk says of its Einrichtung.

extension Platzauskunft.Guete {
  /// The sign of a row, and its role.
  var zeichen: (Sign, Role) {
    switch self {
    case .durchgehend: (.covered, .gedeckt)
    case .vorerst, .spaeter, .zeitweise: (.partly, .teilweise)
    case .voll: (.none, .fehlt)
    }
  }
}

extension PlatzAuskunft.Zeile {
  /// The day of admission, where there is one.
  var aufnahme: String {
    switch auskunft.guete {
    case .durchgehend, .vorerst: auskunft.beginn.deutsch
    case .spaeter: auskunft.fruehestens?.deutsch ?? ""
    case .zeitweise: auskunft.wiederAb?.deutsch ?? ""
    case .voll: "–"
    }
  }

  /// What the child has there: the fullest sentence for which there is room.
  func satz(_ wunsch: Platzwunsch, _ umfeld: Umfeld, width: Int) -> String {
    var forms = saetze(wunsch, umfeld)
    if wartende > 0, !umfeld.istBreit {
      let waiting = umfeld.texte(FreiText.warten, ["n": String(wartende)])
      // The sign says that it is throughout.
      let kurz =
        auskunft.durchgehend
        ? [umfeld.texte(FreiText.plaetzeKurz, ["n": auskunft.mindestens.deutsch])] : []
      forms = (forms + kurz).map { $0 + ", " + waiting } + forms
    }
    return forms.first { $0.columns <= width } ?? forms.last ?? ""
  }

  /// The sentence, the long form before the short one.
  private func saetze(_ wunsch: Platzwunsch, _ umfeld: Umfeld) -> [String] {
    let a = auskunft
    switch a.guete {
    case .durchgehend:
      let key: FreiText = wunsch.abschnitte.count > 1 ? .plaetzeWechsel : .plaetze
      return [umfeld.texte(key, ["n": a.mindestens.deutsch])]
    case .vorerst:
      if ohne == .kindergarten { return [umfeld.texte(FreiText.nurBisKindergarten)] }
      let end = (a.brichtAm ?? a.beginn) - 1
      guard let again = a.fruehestens ?? a.wiederAb else {
        return [umfeld.texte(FreiText.nurBis, ["tag": end.deutsch])]
      }
      return [
        umfeld.texte(FreiText.nurBisWieder, ["tag": end.deutsch, "ab": again.deutsch]),
        umfeld.texte(FreiText.nurBisWiederKurz, ["tag": end.kurz, "ab": again.kurz]),
      ]
    case .spaeter:
      let day = a.fruehestens ?? a.beginn
      return [
        umfeld.texte(FreiText.spaeter, ["frist": frist(von: a.beginn, bis: day, umfeld)])
      ]
    case .zeitweise: return [umfeld.texte(FreiText.zeitweise)]
    case .voll:
      return [
        ohne.map {
          umfeld.texte(
            FreiText.keinePlaetze, ["kategorie": umfeld.texte(FreiText.kategorie($0))])
        } ?? umfeld.texte(FreiText.voll)
      ]
    }
  }
}
