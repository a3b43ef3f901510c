/// How cells of one role look.
public struct Style: Hashable, Sendable {
  /// The colour of the letters.
  public var foreground: Color
  /// The colour behind them.
  public var background: Color
  /// Whether letters are bold.
  public var bold: Bool
  /// Whether letters are underlined.
  public var underlined: Bool
  /// Whether the two colours change places.
  public var reversed: Bool

  /// A style; without arguments the terminal's own.
  public init(
    foreground: Color = .standard, background: Color = .standard, bold: Bool = false,
    underlined: Bool = false, reversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.underlined = underlined
    self.reversed = reversed
  }

  /// The two colours for a terminal with eight; letters that could not be read are black or white.
  public var basic: (foreground: UInt8?, background: UInt8?) {
    guard let front = foreground.basic, let back = background.basic else {
      return (foreground.basic, background.basic)
    }
    func contrast(_ letters: UInt8) -> Double {
      Color.index(letters).contrast(to: .index(back)) ?? 0
    }
    return (contrast(front) >= 2 ? front : contrast(0) > contrast(7) ? 0 : 7, back)
  }

  /// The escape code (SGR) that turns this style on and all else off.
  public var escapeCode: String {
    var codes = ["0"]
    if bold { codes.append("1") }
    if underlined { codes.append("4") }
    if reversed { codes.append("7") }
    if case .index(let index) = foreground { codes.append("38;5;\(index)") }
    if case .index(let index) = background { codes.append("48;5;\(index)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
