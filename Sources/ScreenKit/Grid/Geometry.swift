/// How wide and high something is, in cells.
public struct Size: Equatable, Hashable, Sendable, CustomStringConvertible {
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// A size; negative numbers count as none.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// As people write it: `80x24`.
  public var description: String { "\(width)x\(height)" }
}

/// A cell's place on the screen, counted from 0 at the top left.
public struct Point: Equatable, Hashable, Sendable {
  /// The row, downwards.
  public var row: Int
  /// The column, to the right.
  public var column: Int

  /// The cell in this row and column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A part of the screen; every way to cut it gives parts that lie within it.
public struct Rect: Equatable, Hashable, Sendable {
  /// The topmost row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// How wide and high it is.
  public var size: Size

  /// The rectangle with this top left corner and this size.
  public init(row: Int, column: Int, width: Int, height: Int) {
    self.row = row
    self.column = column
    size = Size(width: width, height: height)
  }

  /// The number of columns.
  public var width: Int { size.width }
  /// The number of rows.
  public var height: Int { size.height }
  /// The first row below it.
  public var bottom: Int { row + size.height }
  /// The first column to the right of it.
  public var right: Int { column + size.width }
  /// The top left corner.
  public var origin: Point { Point(row: row, column: column) }
  /// Whether it has no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell lies in it.
  public func contains(_ point: Point) -> Bool {
    point.row >= row && point.row < bottom && point.column >= column && point.column < right
  }

  /// The cells that lie in both.
  public func intersection(_ other: Rect) -> Rect {
    let (top, left) = (max(row, other.row), max(column, other.column))
    return Rect(
      row: top, column: left, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// What is left after so many columns at both sides and so many rows above and below.
  public func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    Rect(
      row: row + rows, column: column + columns, width: width - 2 * columns,
      height: height - 2 * rows)
  }

  /// The first rows, and the rest.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(row: row, column: column, width: width, height: rows),
      Rect(row: row + rows, column: column, width: width, height: height - rows)
    )
  }

  /// The last rows, and the rest above them.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = split(top: height - min(max(0, rows), height))
    return (rest, bottom)
  }

  /// The first columns, and the rest.
  public func split(left columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, columns), width)
    return (
      Rect(row: row, column: column, width: columns, height: height),
      Rect(row: row, column: column + columns, width: width - columns, height: height)
    )
  }

  /// A rectangle of this size in the middle, made smaller where it would not fit.
  public func centred(_ wanted: Size) -> Rect {
    let (wide, high) = (min(wanted.width, width), min(wanted.height, height))
    return Rect(
      row: row + (height - high) / 2, column: column + (width - wide) / 2, width: wide, height: high
    )
  }
}
