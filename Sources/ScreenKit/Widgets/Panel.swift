/// A frame with a title, for dialogs and panes.
public struct Panel: Equatable, Sendable {
  /// The title in the upper line.
  public var title: String

  /// A frame with this title.
  public init(_ title: String) { self.title = title }

  /// Draws the frame, clears what it holds and returns the room within, a blank left at the sides.
  @discardableResult
  public func draw(in canvas: inout Canvas, _ rect: Rect) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return rect.inset() }
    let (bottom, right) = (rect.bottom - 1, rect.right - 1)
    canvas.fill(rect)
    canvas.line(at: rect.origin, width: rect.width)
    canvas.line(at: Point(row: bottom, column: rect.column), width: rect.width)
    canvas.upright(at: rect.origin, height: rect.height)
    canvas.upright(at: Point(row: rect.row, column: right), height: rect.height)
    canvas.put(.topLeft, at: rect.origin, role: .rahmen)
    canvas.put(.topRight, at: Point(row: rect.row, column: right), role: .rahmen)
    canvas.put(.bottomLeft, at: Point(row: bottom, column: rect.column), role: .rahmen)
    canvas.put(.bottomRight, at: Point(row: bottom, column: right), role: .rahmen)
    let wide = min(title.columns + 2, rect.width - 2)
    if !title.isEmpty, wide > 2 {
      let column = rect.column + (rect.width - wide) / 2
      canvas.put(
        " \(title) ", at: Point(row: rect.row, column: column), role: .titel, width: wide)
    }
    return rect.inset(columns: 2, rows: 1)
  }
}
