public import Domain
public import Texte

extension Textkatalog {
  /// The category that people mean by `U3`, `Ü3`, `ue3`, `Krippe` or `kiga`; nil where it is none.
  public func kategorie(gesagt text: String) -> Platzkategorie? {
    let wanted = gesprochen(text)
    return Platzkategorie.allCases.first { gesagt($0).contains { gesprochen($0) == wanted } }
  }

  /// All that people say for a category.
  public func gesagt(_ kategorie: Platzkategorie) -> [String] {
    let key: WortText =
      switch kategorie {
      case .krippe: .krippeGesagt
      case .kindergarten: .kindergartenGesagt
      case .hort: .hortGesagt
      }
    return [kategorie.rawValue] + self(key).split(separator: ",").map(String.init)
  }
}
