internal import Domain
internal import Texte

extension UebersichtText {
  /// What a category is called where there is little room.
  static func kurz(_ kategorie: Platzkategorie) -> UebersichtText {
    switch kategorie {
    case .krippe: .kurzKrippe
    case .kindergarten: .kurzKindergarten
    case .hort: .kurzHort
    }
  }
}
