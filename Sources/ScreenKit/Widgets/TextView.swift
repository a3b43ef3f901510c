/// A text that is longer than its room, as in the help.
public struct TextView: Equatable, Sendable {
  /// The text.
  public let text: String
  /// The first line that is seen; it may lie behind the end when the room has grown.
  public private(set) var top = 0

  /// A text, seen from its first line.
  public init(_ text: String) { self.text = text }

  /// Scrolls by a key; false for a key that doesn't scroll.
  public mutating func handle(_ key: Key, size: Size) -> Bool {
    let last = max(0, wrap(text, width: size.width).count - size.height)
    let page = max(1, size.height - 1)
    switch key {
    case .up: top = min(top, last) - 1
    case .down: top += 1
    case .pageUp: top = min(top, last) - page
    case .pageDown, .text(" "): top += page
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    top = max(0, min(top, last))
    return true
  }

  /// Draws the lines that are seen, with an arrow at the right where there are more.
  public func draw(in canvas: inout Canvas, _ rect: Rect, role: Role = .grund) {
    canvas.fill(rect, role: role)
    guard !rect.isEmpty else { return }
    let lines = wrap(text, width: rect.width)
    let first = min(top, max(0, lines.count - rect.height))
    canvas.within(rect) { canvas in
      for (offset, line) in lines[first...].prefix(rect.height).enumerated() {
        canvas.put(line, at: Point(row: rect.row + offset, column: rect.column), role: role)
      }
    }
    if first > 0 { canvas.put(.up, at: Point(row: rect.row, column: rect.right - 1), role: .leise) }
    if first + rect.height < lines.count {
      canvas.put(.down, at: Point(row: rect.bottom - 1, column: rect.right - 1), role: .leise)
    }
    canvas.cursor = rect.origin
  }
}
