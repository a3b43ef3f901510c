/// A colour of a terminal.
public enum Color: Hashable, Sendable {
  /// Whatever the terminal uses by itself.
  case standard
  /// One of the 256 colours of xterm.
  case index(UInt8)

  /// The nearest of the 240 fixed colours of xterm.
  public static func nearest(red: UInt8, green: UInt8, blue: UInt8) -> Color {
    let wanted = RGB(Int(red), Int(green), Int(blue))
    let best = (UInt8(16)...255).min {
      RGB(index: $0).distance(to: wanted) < RGB(index: $1).distance(to: wanted)
    }
    return .index(best ?? 0)
  }

  /// The nearest of the eight colours that every colour terminal has, or nil for `standard`.
  public var basic: UInt8? {
    guard case .index(let index) = self else { return nil }
    if index < 16 { return index % 8 }
    let colour = RGB(index: index)
    let peak = max(colour.red, colour.green, colour.blue)
    if peak < 90 { return 0 }
    // Pale colours are white: what counts is the hue of a strong one.
    if min(colour.red, colour.green, colour.blue) * 3 >= peak * 2 { return peak < 128 ? 0 : 7 }
    let bits = [colour.red, colour.green, colour.blue].map { $0 * 3 > peak * 2 ? UInt8(1) : 0 }
    return bits[0] | bits[1] << 1 | bits[2] << 2
  }

  /// The relative luminance after WCAG 2 (0 black … 1 white), or nil for `standard`.
  public var luminance: Double? {
    guard case .index(let index) = self else { return nil }
    let colour = RGB(index: index)
    return 0.2126 * RGB.linear[colour.red] + 0.7152 * RGB.linear[colour.green]
      + 0.0722 * RGB.linear[colour.blue]
  }

  /// The contrast after WCAG 2 (1…21), or nil where one of the two is not known.
  public func contrast(to other: Color) -> Double? {
    guard let one = luminance, let two = other.luminance else { return nil }
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}

/// Red, green and blue from 0 to 255.
struct RGB {
  var red, green, blue: Int

  init(_ red: Int, _ green: Int, _ blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// What xterm shows for one of its 256 colours; the first 16 are its defaults.
  init(index: UInt8) {
    let index = Int(index)
    switch index {
    case ..<16: self = Self.system[index]
    case ..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let place = index - 16
      self.init(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    }
  }

  func distance(to other: RGB) -> Int {
    let (dr, dg, db) = (red - other.red, green - other.green, blue - other.blue)
    return 2 * dr * dr + 4 * dg * dg + 3 * db * db
  }

  private static let system = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]

  /// The light of each step of a channel; ((c + 0.055) / 1.055) ^ 2.4 without a power function.
  static let linear: [Double] = (0...255).map { step in
    let value = Double(step) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // x^2.4 = x^2 * (x^2)^(1/5), the fifth root by Newton's method
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
