/// How every role looks, read from a text file.
///
/// A line is `rolle = vordergrund [hintergrund] [fett] [unterstrichen] [invers]`; a colour is
/// `standard`, a number from 0 to 255 or `#rrggbb` (the nearest of the 256 is taken). Without a
/// background a role has that of `grund`. Empty lines and lines that begin with `#` say nothing.
public struct Theme: Equatable, Sendable {
  /// What it is called.
  public let name: String
  private var styles: [Style]

  /// Reads the text of a theme file; every role must be there once.
  public init(parsing text: String, name: String) throws(ThemeError) {
    var read: [Role: (style: Style, hasGround: Bool)] = [:]
    var number = 0
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let words = raw.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard words.count >= 3, words[1] == "=" else {
        throw ThemeError(line: number, reason: .notALine)
      }
      guard let role = Role(rawValue: String(first)) else {
        throw ThemeError(line: number, reason: .unknownRole(String(first)))
      }
      guard read[role] == nil else { throw ThemeError(line: number, reason: .twice(role)) }
      do throws(ThemeError.Reason) {
        read[role] = try Self.style(words[2...])
      } catch {
        throw ThemeError(line: number, reason: error)
      }
    }
    self.name = name
    let ground = read[.grund]?.style.background ?? .standard
    styles = Array(repeating: Style(background: ground), count: 128)
    for role in Role.allCases {
      guard let line = read[role] else {
        throw ThemeError(line: number, reason: .missing(role))
      }
      styles[Int(role.code)] = line.style
      if !line.hasGround { styles[Int(role.code)].background = ground }
    }
  }

  private init(plain name: String) {
    self.name = name
    styles = Array(repeating: Style(), count: 128)
  }

  /// A theme without any style, for when no file can be read.
  public static let plain = Theme(plain: "")

  /// How a role looks.
  public subscript(role: Role) -> Style { styles[Int(role.code)] }

  private static func style(
    _ words: ArraySlice<Substring>
  ) throws(ThemeError.Reason) -> (Style, Bool) {
    var style = Style()
    var colours: [Color] = []
    for word in words {
      switch word {
      case "fett": style.bold = true
      case "unterstrichen": style.underlined = true
      case "invers": style.reversed = true
      default:
        guard let colour = colour(word), colours.count < 2 else { throw .unknownWord(String(word)) }
        colours.append(colour)
      }
    }
    guard let front = colours.first else { throw .noColour }
    style.foreground = front
    if colours.count == 2 { style.background = colours[1] }
    return (style, colours.count == 2)
  }

  private static func colour(_ word: Substring) -> Color? {
    if word == "standard" { return .standard }
    guard word.hasPrefix("#") else { return UInt8(word).map(Color.index) }
    guard word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16) else { return nil }
    return .nearest(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }
}

/// What is wrong with a theme file, and in which line (from 1).
public struct ThemeError: Error, Equatable {
  /// The line, or the last one when something is missing.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// The ways a theme can be wrong.
  public enum Reason: Error, Equatable {
    /// Not of the form `rolle = …`.
    case notALine
    /// There is no such role.
    case unknownRole(String)
    /// The role stood in a line before.
    case twice(Role)
    /// A line names no colour.
    case noColour
    /// Neither a colour nor a way to write.
    case unknownWord(String)
    /// A role has no line.
    case missing(Role)
  }
}
