/// Which row of a list is selected and which part of the list is seen.
public struct ListView: Equatable, Sendable {
  /// The selected row, from 0; it may lie behind the end of a list that became shorter.
  public private(set) var selection: Int
  /// The first row that was seen when a key was last handled.
  public private(set) var top = 0

  /// Whether it goes on by one row at its edges, instead of by several.
  private let goesByRow: Bool

  /// A list with this row selected.
  public init(selection: Int = 0, goesByRow: Bool = false) {
    self.selection = max(0, selection)
    self.goesByRow = goesByRow
  }

  /// Moves the selection by a key; false for a key that moves nothing in lists.
  public mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    let current = selected(count: count) ?? 0
    switch key {
    case .up: select(current - 1, count: count, height: height)
    case .down: select(current + 1, count: count, height: height)
    case .pageUp: select(current - max(1, height - 1), count: count, height: height)
    case .pageDown: select(current + max(1, height - 1), count: count, height: height)
    case .home: select(0, count: count, height: height)
    case .end: select(count - 1, count: count, height: height)
    default: return false
    }
    return true
  }

  /// Selects a row, or the nearest there is.
  public mutating func select(_ row: Int, count: Int, height: Int) {
    selection = max(0, min(row, count - 1))
    top = window(count: count, height: height).lowerBound
  }

  /// Selects the row at a point of the rectangle the list is drawn in, where there is one.
  public mutating func select(at point: Point, in rect: Rect, count: Int) {
    guard let row = row(at: point, in: rect, count: count) else { return }
    select(row, count: count, height: rect.height)
  }

  /// Stays on its row, at the same place of the window, when the row has moved within the list.
  public mutating func follow(_ row: Int) {
    top = max(0, top + row - selection)
    selection = max(0, row)
  }

  /// Stays on its row when the rows have become others; where that is gone, on its place.
  public mutating func stay<Row: Equatable>(on before: [Row], in now: [Row]) {
    guard let row = selected(count: before.count) else { return }
    if let place = now.firstIndex(of: before[row]) { follow(place) }
  }

  /// The selected row of a list of so many rows, or nil when it is empty.
  public func selected(count: Int) -> Int? { count > 0 ? min(selection, count - 1) : nil }

  /// The rows that are seen; the selected one is always among them.
  public func window(count: Int, height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    let row = min(selection, count - 1)
    var first = min(top, max(0, count - height))
    // A list goes on by a quarter of the window: most steps move only the mark, which a slow line
    // feels, and none is as long as a page. Where no single key may be long, it goes on by a row.
    let step = goesByRow ? 1 : max(1, height / 4)
    if row < first { first = max(0, row - step + 1) }
    if row >= first + height { first = min(row - height + step, count - height) }
    return first..<min(count, first + height)
  }

  /// Draws lines, of which several may belong to one row and some to none: the first of the selected
  /// row has the mark and the cursor, and is in the middle where there are more than fit.
  ///
  /// `lines` has the row of each line, nil for a heading; `put` draws one, behind the mark where it
  /// belongs to a row.
  public func draw(
    in canvas: inout Canvas, _ rect: Rect, lines: [Int?],
    _ put: (inout Canvas, _ line: Int, _ at: Rect, _ isSelected: Bool) -> Void
  ) {
    let row = selected(count: (lines.compactMap(\.self).max() ?? -1) + 1)
    let mark = row.flatMap { lines.firstIndex(of: $0) }
    let first = max(0, min((mark ?? 0) - rect.height / 2, lines.count - rect.height))
    canvas.cursor = rect.origin
    for (place, line) in zip(rect.row..<rect.bottom, lines.indices.dropFirst(first)) {
      let point = Point(row: place, column: rect.column)
      if line == mark {
        canvas.put(.selected, at: point, role: .auswahl)
        canvas.cursor = point
      }
      let indent = lines[line] == nil ? 0 : 2
      put(
        &canvas, line,
        Rect(row: place, column: rect.column + indent, width: rect.width - indent, height: 1),
        lines[line] != nil && lines[line] == row)
    }
  }

  /// The row at a point of the rectangle the list is drawn in.
  public func row(at point: Point, in rect: Rect, count: Int) -> Int? {
    guard rect.contains(point) else { return nil }
    let window = window(count: count, height: rect.height)
    let row = window.lowerBound + point.row - rect.row
    return window.contains(row) ? row : nil
  }
}
