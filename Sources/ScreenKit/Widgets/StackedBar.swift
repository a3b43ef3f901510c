/// Amounts laid one behind the other, each with its own letter, and a mark at what is permitted.
public struct StackedBar: Equatable, Sendable {
  /// One of the amounts.
  public struct Segment: Equatable, Sendable {
    /// What it means.
    public var role: Role
    /// The character it is drawn with, so that it can be told without colour.
    public var letter: Character
    /// How much it is; negative counts as none.
    public let amount: Int

    /// An amount with its letter.
    public init(_ role: Role, _ letter: Character, _ amount: Int) {
      self.role = role
      self.letter = letter
      self.amount = max(0, amount)
    }
  }

  /// The amounts from left to right.
  public var segments: [Segment]
  /// Where the mark stands, in the unit of the amounts.
  public var permitted: Int?
  /// The amount that fills the whole width; at least the sum and what is permitted.
  public var scale: Int?

  /// A bar; give several bars one scale and they can be compared.
  public init(_ segments: [Segment], permitted: Int? = nil, scale: Int? = nil) {
    self.segments = segments
    self.permitted = permitted
    self.scale = scale
  }

  /// How many cells each segment gets: by largest remainder, and at least one where it isn't zero.
  public func widths(in width: Int) -> [Int] {
    let room = max(0, width - (permitted == nil ? 0 : 1))
    let amounts = segments.map(\.amount)
    let sum = amounts.reduce(0, +)
    let full = max(sum, permitted ?? 0, scale ?? 0)
    guard full > 0 else { return amounts.map { _ in 0 } }
    var widths = amounts.map { $0 * room / full }
    let total = min(room, (sum * room + full / 2) / full)
    let order = amounts.indices.sorted {
      (amounts[$0] * room % full, $1) > (amounts[$1] * room % full, $0)
    }
    for index in order.prefix(max(0, total - widths.reduce(0, +))) { widths[index] += 1 }
    for index in amounts.indices where amounts[index] > 0 && widths[index] == 0 {
      widths[index] = 1
      if widths.reduce(0, +) > max(total, 1),
        let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1
      {
        widths[widest] -= 1
      }
    }
    return widths
  }

  /// Draws the bar in the first row of the rectangle; nothing where pictures are not wanted.
  public func draw(in canvas: inout Canvas, _ rect: Rect) {
    let row = Rect(row: rect.row, column: rect.column, width: rect.width, height: 1)
    canvas.fill(row)
    guard canvas.signs.drawsPictures else { return }
    let widths = widths(in: row.width)
    let mark = markPlace(widths, room: row.width - 1)
    canvas.within(row) { canvas in
      var place = 0
      for (segment, wide) in zip(segments, widths) {
        for _ in 0..<wide {
          let column = row.column + place + (mark.map { place >= $0 ? 1 : 0 } ?? 0)
          canvas.put(
            String(segment.letter), at: Point(row: row.row, column: column), role: segment.role)
          place += 1
        }
      }
      if let mark {
        canvas.put(
          .vertical, at: Point(row: row.row, column: row.column + mark), role: .erlaubnis)
      }
    }
  }

  /// The number of cells before the mark: at the edge of a segment where it stands there exactly.
  private func markPlace(_ widths: [Int], room: Int) -> Int? {
    guard let permitted = permitted.map({ max(0, $0) }) else { return nil }
    var (amount, place) = (0, 0)
    for (segment, wide) in zip(segments, widths) {
      if amount + segment.amount > permitted {
        return min(place + wide * (permitted - amount) / segment.amount, max(0, room))
      }
      amount += segment.amount
      place += wide
    }
    let full = max(amount, permitted, scale ?? 0)
    guard full > amount else { return min(place, max(0, room)) }
    return min(max(place, permitted * max(0, room) / full), max(0, room))
  }
}
