/// One column of a table.
public struct Column: Equatable, Sendable {
  /// The heading.
  public var title: String
  /// The width it needs at least.
  public var width: Int
  /// Its share of the room that is left over; 0 for a fixed width.
  public var flex: Int
  /// The width beyond which it doesn't grow, so that what belongs together stays together.
  public var most: Int
  /// The columns with the highest numbers vanish first; one with 0 never does.
  public var priority: Int
  /// Where its text stands; numbers at the right.
  public var align: Alignment

  /// A column of a fixed width, or with a share of the room that is left over.
  public init(
    _ title: String, width: Int, flex: Int = 0, most: Int = .max, priority: Int = 0,
    align: Alignment = .left
  ) {
    self.title = title
    self.width = width
    self.flex = flex
    self.most = most
    self.priority = priority
    self.align = align
  }
}

/// The columns of a table laid out in a width, with one blank between them.
public struct Columns: Equatable, Sendable {
  /// Where a column stands.
  public struct Slot: Equatable, Sendable {
    /// Which of the columns.
    public let index: Int
    /// The first column of cells, from the left edge of the table.
    public let start: Int
    /// How many columns of cells it has.
    public let width: Int
  }

  /// All columns, those without room too.
  public let columns: [Column]
  /// The columns that have room, from left to right.
  public let slots: [Slot]

  /// Lays out the columns: the least important vanish until the rest fits, then flexible ones grow.
  public init(_ columns: [Column], width: Int) {
    self.columns = columns
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(-1) { $0 + columns[$1].width + 1 } }
    while needed() > width,
      let last = kept.enumerated().max(by: {
        (columns[$0.element].priority, $0.offset) < (columns[$1.element].priority, $1.offset)
      }), columns[last.element].priority > 0
    {
      kept.remove(at: last.offset)
    }
    var spare = max(0, width - needed())
    var shares = kept.reduce(0) { $0 + columns[$1].flex }
    var start = 0
    var slots: [Slot] = []
    for index in kept where start < width {
      let (flex, room) = (columns[index].flex, columns[index].most - columns[index].width)
      let extra = flex > 0 ? min(spare * flex / shares, max(0, room)) : 0
      spare -= extra
      shares -= flex
      let wide = min(columns[index].width + extra, width - start)
      slots.append(Slot(index: index, start: start, width: wide))
      start += wide + 1
    }
    self.slots = slots
  }

  /// Draws the headings.
  public func drawTitles(in canvas: inout Canvas, at point: Point) {
    draw(columns.map(\.title), in: &canvas, at: point) { _ in .ueberschrift }
  }

  /// Draws one row, a text for each column (those without room too), and says its role for each.
  public func draw(
    _ texts: [String], in canvas: inout Canvas, at point: Point,
    role: (Int) -> Role = { _ in .grund }
  ) {
    for slot in slots where slot.index < texts.count {
      canvas.put(
        texts[slot.index], at: Point(row: point.row, column: point.column + slot.start),
        role: role(slot.index), width: slot.width, align: columns[slot.index].align)
    }
  }
}
