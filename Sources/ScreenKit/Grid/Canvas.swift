/// Where text stands within the width it is given.
public enum Alignment: Sendable {
  /// At the left.
  case left
  /// At the right, as numbers do.
  case right
  /// In the middle.
  case centre
}

/// A grid of cells that screens draw on.
///
/// What lies outside the clip is not drawn. Text is never trusted: characters that could steer a
/// terminal or turn its letters round are shown as a mark.
public struct Canvas: Equatable, Sendable {
  /// How wide and high the grid is.
  public let size: Size
  /// Which signs are drawn as they are; the others are drawn as their twins.
  public let signs: SignSet
  /// Where the hardware cursor stands; on the field or row in use, so that screen readers follow.
  public var cursor: Point?
  /// What may be drawn on at the moment.
  public private(set) var clip: Rect
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  private var hasWide = false

  /// An empty canvas in the role `grund`.
  public init(size: Size, signs: SignSet = .unicode) {
    self.size = size
    self.signs = signs
    clip = Rect(row: 0, column: 0, width: size.width, height: size.height)
    cells = Array(
      repeating: Cell(0x20, code: Role.grund.code), count: size.width * size.height)
  }

  /// The whole grid.
  public var bounds: Rect { Rect(row: 0, column: 0, width: size.width, height: size.height) }

  /// The cell at a point of the grid.
  public subscript(point: Point) -> Cell { cells[point.row * size.width + point.column] }

  /// Whether a row is the same in another canvas of the same size.
  public func hasRow(_ row: Int, of other: Canvas) -> Bool {
    let range = row * size.width..<(row + 1) * size.width
    return cells[range] == other.cells[range]
  }

  /// Draws with everything outside the rectangle protected; points still count from the top left.
  public mutating func within(_ rect: Rect, draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = clip.intersection(rect)
    draw(&self)
    clip = outer
  }

  /// Draws one line of text and returns how many columns it took.
  ///
  /// With a width the text is aligned in it, cut with `…` where it is too long, and padded, so that
  /// the width is taken whole.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at point: Point, role: Role = .grund, width: Int? = nil,
    align: Alignment = .left
  ) -> Int {
    guard let width else { return draw(text, at: point, limit: .max, code: role.code) }
    guard width > 0 else { return 0 }
    let wanted = text.columns
    let indent =
      switch align {
      case .left: 0
      case .right: max(0, width - wanted)
      case .centre: max(0, width - wanted) / 2
      }
    let code = role.code
    pad(row: point.row, from: point.column, to: point.column + indent, code: code)
    let start = Point(row: point.row, column: point.column + indent)
    var end = start.column
    if wanted <= width {
      end += draw(text, at: start, limit: width, code: code)
    } else {
      end += draw(text, at: start, limit: width - 1, code: code)
      end += draw(
        Sign.ellipsis.text, at: Point(row: point.row, column: end), limit: 1, code: code)
    }
    pad(row: point.row, from: end, to: point.column + width, code: code)
    return width
  }

  /// Draws one sign.
  public mutating func put(_ sign: Sign, at point: Point, role: Role = .grund) {
    put(sign.rawValue, at: point, role: role)
  }

  /// Fills a rectangle with one character of one column.
  public mutating func fill(_ rect: Rect, with character: Character = " ", role: Role = .grund) {
    guard let scalar = character.unicodeScalars.first?.value, Glyph(scalar) == .narrow else {
      return
    }
    let cell = Cell(signs.shown(scalar), code: role.code)
    let area = rect.intersection(clip)
    for row in area.row..<area.bottom where !area.isEmpty {
      for column in area.column..<area.right { set(cell, row: row, column: column) }
    }
  }

  /// Gives all cells of a rectangle another role and leaves their text.
  public mutating func paint(_ rect: Rect, role: Role) {
    let area = rect.intersection(clip)
    for row in area.row..<area.bottom where !area.isEmpty {
      for column in area.column..<area.right { cells[row * size.width + column].code = role.code }
    }
  }

  /// Draws a level line to the right.
  public mutating func line(at point: Point, width: Int, role: Role = .rahmen) {
    fill(
      Rect(row: point.row, column: point.column, width: width, height: 1), with: "─", role: role)
  }

  /// Draws an upright line downwards.
  public mutating func upright(at point: Point, height: Int, role: Role = .rahmen) {
    fill(
      Rect(row: point.row, column: point.column, width: 1, height: height), with: "│", role: role)
  }

  private mutating func pad(row: Int, from: Int, to: Int, code: UInt8) {
    guard row >= clip.row, row < clip.bottom else { return }
    let (first, end) = (max(from, clip.column), min(to, clip.right))
    guard first < end else { return }
    let blank = Cell(0x20, code: code)
    for column in first..<end { set(blank, row: row, column: column) }
  }

  /// Draws text in at most `limit` columns and returns how many it took, those clipped included.
  private mutating func draw(
    _ text: some StringProtocol, at point: Point, limit: Int, code: UInt8
  ) -> Int {
    let visible = point.row >= clip.row && point.row < clip.bottom
    var (used, last) = (0, -1)
    for scalar in text.unicodeScalars {
      let column = point.column + used
      var value = scalar.value
      if value >= 0x20 && value < 0x7F {
        if used + 1 > limit { return used }
        used += 1
        last = visible && column >= clip.column && column < clip.right ? column : -1
        if last >= 0 { set(Cell(value, code: code), row: point.row, column: column) }
        continue
      }
      var glyph = Glyph(value)
      if glyph == .ignored { continue }
      if glyph == .joins, used > 0 {
        if last >= 0 { cells[point.row * size.width + last].join(value) }
        continue
      }
      if glyph == .joins || glyph == .unsafe {
        if glyph == .unsafe { value = 0xFFFD }
        glyph = .narrow
      }
      if used + glyph.columns > limit { return used }
      used += glyph.columns
      last =
        visible && column >= clip.column && column + glyph.columns <= clip.right ? column : -1
      guard last >= 0 else { continue }
      if glyph == .wide {
        set(Cell(value, code: code), row: point.row, column: column)
        set(Cell(0, code: code), row: point.row, column: column + 1, isHalf: true)
        hasWide = true
      } else if Glyph(value) == .joins {
        var cell = Cell(0x20, code: code)
        cell.join(value)
        set(cell, row: point.row, column: column)
      } else {
        set(Cell(signs.shown(value), code: code), row: point.row, column: column)
      }
    }
    return used
  }

  /// Writes a cell of the clip; a wide letter of which one half is overwritten leaves a blank.
  private mutating func set(_ cell: Cell, row: Int, column: Int, isHalf: Bool = false) {
    let index = row * size.width + column
    if hasWide {
      if cells[index].isContinuation, !isHalf, column > 0 {
        cells[index - 1] = Cell(0x20, code: cells[index - 1].code)
      }
      if column + 1 < size.width, cells[index + 1].isContinuation {
        cells[index + 1] = Cell(0x20, code: cells[index + 1].code)
      }
    }
    cells[index] = cell
  }
}
