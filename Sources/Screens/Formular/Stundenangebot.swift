internal import Domain
internal import Office
internal import Texte

/// The hours that Einrichtungen offer: others are warned of beside the field, and taken.
struct Stundenangebot: Equatable, Sendable {
  /// The field of the hours.
  let feld: String
  /// The field that names the Einrichtung, or several, the first of which counts.
  let wo: String
  /// The Einrichtungen.
  let haeuser: [Einrichtungskopf]
}

extension Formular {
  /// What is unusual, by the place of the field; it doesn't stop anybody.
  func warnungen(_ umfeld: Umfeld) -> [Int: String] {
    guard let angebot, let i = felder.firstIndex(where: { $0.name == angebot.feld }),
      let typed = felder[i].wert(umfeld), let hours = Wochenstunden(text: typed),
      let named = felder.first(where: { $0.name == angebot.wo })?.wert(umfeld)
        ?? fest.first(where: { $0.spalte == angebot.wo })?.wert,
      let first = named.split(separator: "|").first,
      let haus = angebot.haeuser.first(where: { $0.satz.id.text == first })?.satz,
      !haus.stunden.isEmpty, !haus.stunden.contains(hours)
    else { return [:] }
    let offers = haus.stunden.map(\.deutsch).joined(separator: ", ")
    return [i: umfeld.texte(FormularText.nichtAngeboten, ["angebot": offers])]
  }
}
