internal import Domain
internal import Texte

extension WarumText {
  /// The name of a category.
  static func kategorie(_ kategorie: Platzkategorie) -> WarumText {
    switch kategorie {
    case .krippe: .krippe
    case .kindergarten: .kindergarten
    case .hort: .hort
    }
  }
}
