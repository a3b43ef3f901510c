internal import Domain
internal import Texte

/// What a category is called where there is little room.
func kurzname(_ kategorie: Platzkategorie, _ umfeld: Umfeld) -> String {
  switch kategorie {
  case .krippe: umfeld.texte(FreiText.krippe)
  case .kindergarten: umfeld.texte(FreiText.kindergarten)
  case .hort: umfeld.texte(FreiText.hort)
  }
}

extension Tag {
  /// The day with two digits of its year, `03.05.25`.
  var kurz: String { String(deutsch.prefix(6) + deutsch.suffix(2)) }
}
