internal import ScreenKit
public import Texte

/// A line of the handbook's tables of keys.
public struct Tastenzeile: Equatable, Sendable {
  /// The names of the keys that do the same.
  public let tasten: [String]
  /// One or two words, as in the legend.
  public let name: String
  /// One line of help.
  public let hilfe: String
}

extension Sitzung {
  /// The keys of a screen, or without one those of the frame, as the handbook shows them.
  public static func tastentabelle(_ schirm: Schirm?, _ texte: Textkatalog) -> [Tastenzeile] {
    (schirm?.buehne.sitzungsbefehle ?? rahmenbefehle).map {
      Tastenzeile(
        tasten: $0.tasten.map(\.name), name: $0.name(texte), hilfe: $0.hilfe(texte))
    }
  }
}
