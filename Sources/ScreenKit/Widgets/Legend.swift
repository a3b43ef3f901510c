/// The keys of a screen and what they do, as many as fit on a line.
public struct Legend: Equatable, Sendable {
  /// One key.
  public struct Item: Equatable, Sendable {
    /// The key's name.
    public var key: String
    /// What it does, in a word or two.
    public var label: String

    /// A key and what it does.
    public init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }

    fileprivate var columns: Int { key.columns + 1 + label.columns }
  }

  /// The keys, the most important first.
  public var items: [Item]

  /// A line of keys.
  public init(_ items: [Item]) { self.items = items }

  /// The columns of each of the items, from the left edge; none for those that don't fit.
  ///
  /// The last one, the way out, keeps its room.
  public func layout(width: Int) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 1
    let last = items.last.map { $0.columns + 1 } ?? 0
    for (i, item) in items.enumerated() {
      let end = start + item.columns
      guard end + (i < items.count - 1 ? last : 0) <= width else {
        places.append(0..<0)
        continue
      }
      places.append(start..<end)
      start = end + 1
    }
    return places
  }

  /// Draws the line in the first row of the rectangle.
  public func draw(in canvas: inout Canvas, _ rect: Rect) {
    canvas.fill(
      Rect(row: rect.row, column: rect.column, width: rect.width, height: 1), role: .legende)
    for (item, place) in zip(items, layout(width: rect.width)) where !place.isEmpty {
      var point = Point(row: rect.row, column: rect.column + place.lowerBound)
      point.column += canvas.put(item.key, at: point, role: .taste) + 1
      canvas.put(item.label, at: point, role: .legende)
    }
  }

  /// Which item stands in a column, counted from the left edge.
  public func item(at column: Int, width: Int) -> Int? {
    layout(width: width).firstIndex { $0.contains(column) }
  }
}
