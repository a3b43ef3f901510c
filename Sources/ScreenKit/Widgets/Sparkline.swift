/// Values as a row of small bars; zero is a dot, below zero a minus.
public struct Sparkline: Equatable, Sendable {
  /// The values from left to right.
  public var values: [Int]
  /// The value of a full bar; without it the largest of the values.
  public var peak: Int?

  /// A row of bars.
  public init(_ values: [Int], peak: Int? = nil) {
    self.values = values
    self.peak = peak
  }

  /// The sign for each value.
  public var signs: [Sign] {
    let full = max(1, peak ?? values.max() ?? 1)
    return values.map { value in
      if value < 0 { return .minus }
      if value == 0 { return .middleDot }
      return Sign.bars[min(8, max(1, (value * 8 + full - 1) / full)) - 1]
    }
  }

  /// Draws one column for each value; those below zero in the role `fehlt`; nothing where pictures are
  /// not wanted.
  public func draw(in canvas: inout Canvas, at point: Point, role: Role = .frei) {
    guard canvas.signs.drawsPictures else { return }
    for (place, sign) in signs.enumerated() {
      canvas.put(
        sign, at: Point(row: point.row, column: point.column + place),
        role: sign == .minus ? .fehlt : sign == .middleDot ? .leise : role)
    }
  }
}
