/// A sign that is no letter, with a twin in ASCII for terminals that lack it; each is one column.
public enum Sign: String, CaseIterable, Sendable {
  /// The selected row.
  case selected = "▌"
  /// What is being carried or stands beside the selection.
  case carried = "▸"
  /// Demand is covered.
  case covered = "●"
  /// Demand is partly covered.
  case partly = "◐"
  /// Nothing is covered.
  case none = "○"
  /// Places are short; something to look at.
  case short = "▲"
  /// Less than it would be, because of a bound.
  case bound = "◆"
  /// Done, or ticked.
  case check = "✓"
  /// Text was cut off.
  case ellipsis = "…"
  /// Separates short parts of a line.
  case middleDot = "·"
  /// From until, or nothing to show.
  case enDash = "–"
  /// Before a negative number.
  case minus = "−"
  /// Stands for a character that must not reach a terminal.
  case control = "�"
  /// Upwards.
  case up = "↑"
  /// Downwards.
  case down = "↓"
  /// To the left.
  case left = "←"
  /// To the right.
  case right = "→"
  /// A level line.
  case horizontal = "─"
  /// An upright line.
  case vertical = "│"
  /// An upright line with gaps.
  case dotted = "┆"
  /// The top left corner.
  case topLeft = "┌"
  /// The top right corner.
  case topRight = "┐"
  /// The bottom left corner.
  case bottomLeft = "└"
  /// The bottom right corner.
  case bottomRight = "┘"
  /// An upright line with a branch to the right.
  case teeRight = "├"
  /// An upright line with a branch to the left.
  case teeLeft = "┤"
  /// A level line with a branch down.
  case teeDown = "┬"
  /// A level line with a branch up.
  case teeUp = "┴"
  /// Lines that cross.
  case cross = "┼"
  /// A bar of one eighth.
  case bar1 = "▁"
  /// A bar of two eighths.
  case bar2 = "▂"
  /// A bar of three eighths.
  case bar3 = "▃"
  /// A bar of four eighths.
  case bar4 = "▄"
  /// A bar of five eighths.
  case bar5 = "▅"
  /// A bar of six eighths.
  case bar6 = "▆"
  /// A bar of seven eighths.
  case bar7 = "▇"
  /// A full bar.
  case bar8 = "█"
  /// A bar in a dark shade.
  case shade = "▓"
  /// A bar in a light shade.
  case lightShade = "░"

  /// The bars from one eighth to the full height.
  public static let bars: [Sign] = [.bar1, .bar2, .bar3, .bar4, .bar5, .bar6, .bar7, .bar8]

  /// The sign as text, for use within strings.
  public var text: String { rawValue }

  /// The twin in ASCII.
  public var ascii: Character {
    switch self {
    case .selected, .carried, .right: ">"
    case .covered: "*"
    case .partly: "o"
    case .none, .enDash, .minus, .horizontal: "-"
    case .short: "!"
    case .bound: "&"
    case .check: "x"
    case .ellipsis: "~"
    case .middleDot: "."
    case .control: "?"
    case .up: "^"
    case .down: "v"
    case .left: "<"
    case .vertical: "|"
    case .dotted, .bar2: ":"
    case .topLeft, .topRight, .bottomLeft, .bottomRight: "+"
    case .teeRight, .teeLeft, .teeDown, .teeUp, .cross: "+"
    case .bar1: "_"
    case .bar3: "="
    case .bar4: "c"
    case .bar5: "o"
    case .bar6: "O"
    case .bar7: "H"
    case .bar8: "#"
    case .shade: "%"
    case .lightShade: "'"
    }
  }

  /// Whether it only frames or depicts: read aloud, it says nothing.
  var isPicture: Bool {
    switch self {
    case .horizontal, .vertical, .dotted, .topLeft, .topRight, .bottomLeft, .bottomRight,
      .teeRight, .teeLeft, .teeDown, .teeUp, .cross, .shade, .lightShade:
      true
    default: Self.bars.contains(self)
    }
  }

  /// Whether small fonts have it: Latin-1, plain lines, and the blocks of code page 437.
  var isPlain: Bool {
    switch self {
    case .selected, .middleDot, .horizontal, .vertical, .topLeft, .topRight, .bottomLeft,
      .bottomRight, .teeRight, .teeLeft, .teeDown, .teeUp, .cross:
      true
    default: false
    }
  }
}

/// Which signs a terminal can show.
public enum SignSet: String, CaseIterable, Sendable {
  /// All of them.
  case unicode
  /// Lines and Latin-1 only, the rest by their twins: the Linux console, vt220.
  case console
  /// Only twins; letters such as ü and ß stay.
  case ascii
  /// Twins, and neither frames nor bars: for who has the screen read aloud or in Braille.
  case plain = "schlicht"

  /// Whether bars, lines of bars and frames are drawn; without them words say what they do.
  public var drawsPictures: Bool { self != .plain }

  /// What is to be shown for a scalar: itself, or the twin of the sign it is.
  func shown(_ scalar: UInt32) -> UInt32 {
    switch self {
    case .unicode: scalar
    case .console: Self.onConsole[scalar] ?? scalar
    case .ascii: Self.inASCII[scalar] ?? scalar
    case .plain: Self.inWords[scalar] ?? scalar
    }
  }

  private static let inASCII = twins(of: Sign.allCases)
  private static let onConsole = twins(of: Sign.allCases.filter { !$0.isPlain })

  private static let inWords = inASCII.merging(
    twins(of: Sign.allCases.filter(\.isPicture)).mapValues { _ in 0x20 }
  ) { $1 }

  private static func twins(of signs: [Sign]) -> [UInt32: UInt32] {
    var twins: [UInt32: UInt32] = [:]
    for sign in signs {
      for scalar in sign.rawValue.unicodeScalars {
        twins[scalar.value] = sign.ascii.unicodeScalars.first?.value
      }
    }
    return twins
  }
}
