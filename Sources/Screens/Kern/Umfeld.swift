public import Domain
public import Texte

/// What every screen may look at beside its own state.
public struct Umfeld: Sendable {
  /// The catalogue of texts.
  public let texte: Textkatalog
  /// Today.
  public var heute: Tag
  /// The time of day, `10:42`.
  public var uhrzeit: String
  /// Who is logged in.
  public let nutzer: String
  /// The day that all screens look at.
  public var stichtag: Tag
  /// How many columns the message line has.
  var breite = 78

  /// From this width of the terminal on a screen shows more.
  static let breit = 132
  /// Whether the terminal is that wide.
  var istBreit: Bool { breite + 2 >= Self.breit }

  /// What every screen may look at.
  public init(texte: Textkatalog, heute: Tag, uhrzeit: String, nutzer: String) {
    self.texte = texte
    self.heute = heute
    self.uhrzeit = uhrzeit
    self.nutzer = nutzer
    stichtag = heute
  }
}
