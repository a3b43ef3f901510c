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
  /// Whether the screen is read aloud: then nothing stands beside anything else.
  let istSchlicht: Bool
  /// How many columns the message line has.
  var breite = 78
  /// How many rows a screen has between the lines of the frame.
  var hoehe = 18

  /// From this width of the terminal on a screen shows more.
  static let breit = 132
  /// Whether there is room for a pane beside another; read aloud, a row is one thing.
  var istBreit: Bool { !istSchlicht && breite + 2 >= Self.breit }

  /// What every screen may look at.
  public init(
    texte: Textkatalog, heute: Tag, uhrzeit: String, nutzer: String, istSchlicht: Bool = false
  ) {
    self.texte = texte
    self.heute = heute
    self.uhrzeit = uhrzeit
    self.nutzer = nutzer
    self.istSchlicht = istSchlicht
    stichtag = heute
  }
}

extension Umfeld: Equatable {
  /// The texts don't change while the program runs.
  public static func == (a: Umfeld, b: Umfeld) -> Bool {
    (a.heute, a.uhrzeit, a.nutzer, a.stichtag, a.breite)
      == (b.heute, b.uhrzeit, b.nutzer, b.stichtag, b.breite)
  }
}
