/// Amounts stacked upon each other from column to column, below lines, between two axes.
///
/// The lowest amount is drawn in eighths of a row as long as it stands alone; each of the others has a
/// letter of its own and at least one cell where it isn't zero, so that all can be told apart without
/// colour.
public struct StackedChart: Equatable, Sendable {
  /// An amount in every column.
  public struct Series: Equatable, Sendable {
    /// What it means.
    public var role: Role
    /// The character that fills its cells.
    public var letter: Character
    /// The amounts from left to right; negative ones count as none.
    public var values: [Int]

    /// An amount in every column.
    public init(_ role: Role, _ letter: Character, _ values: [Int]) {
      self.role = role
      self.letter = letter
      self.values = values
    }
  }

  /// A level in every column, drawn over the amounts; one of zero is not drawn.
  public struct Line: Equatable, Sendable {
    /// What it means.
    public var role: Role
    /// What it is drawn with.
    public var sign: Sign
    /// The levels from left to right.
    public var values: [Int]

    /// A level in every column.
    public init(_ role: Role, _ sign: Sign, _ values: [Int]) {
      self.role = role
      self.sign = sign
      self.values = values
    }
  }

  /// A mark at an axis: at a column, or at an amount.
  public struct Tick: Equatable, Sendable {
    /// The column, counted from the left, or the amount.
    public var place: Int
    /// What stands there.
    public var label: String

    /// A mark at an axis.
    public init(_ place: Int, _ label: String) {
      self.place = place
      self.label = label
    }
  }

  /// The amounts, the lowest first.
  public var series: [Series]
  /// The lines; one covers those before it.
  public var lines: [Line]
  /// The marks at the left axis.
  public var amounts: [Tick]
  /// The marks at the lower axis.
  public var columns: [Tick]
  /// The amount that fills the whole height.
  public var peak: Int
  /// The column that is marked.
  public var cursor: Int?

  /// A chart.
  public init(
    series: [Series], lines: [Line], amounts: [Tick], columns: [Tick], peak: Int,
    cursor: Int? = nil
  ) {
    self.series = series
    self.lines = lines
    self.amounts = amounts
    self.columns = columns
    self.peak = max(1, peak)
    self.cursor = cursor
  }

  /// Where the amounts are drawn: right of the labels and above the two rows of the lower axis.
  public static func plot(_ rect: Rect) -> Rect { rect.split(left: 8).rest.split(bottom: 2).rest }

  /// The distance of marks at an axis: 1, 2 or 5 units or ten times as much and so on, so that there
  /// are not more than so many.
  public static func step(upTo peak: Int, atMost count: Int, unit: Int) -> Int {
    var decade = unit
    while true {
      for factor in [1, 2, 5] where peak / (decade * factor) <= max(1, count) {
        return decade * factor
      }
      decade *= 10
    }
  }

  /// Draws the chart in the whole rectangle.
  public func draw(in canvas: inout Canvas, _ rect: Rect) {
    let plot = Self.plot(rect)
    guard plot.width > 0, plot.height > 1 else { return }
    canvas.fill(rect)
    drawAxes(in: &canvas, plot, rect)
    canvas.within(plot) { canvas in
      for column in 0..<plot.width { draw(column, in: &canvas, plot) }
    }
    if let cursor, (0..<plot.width).contains(cursor) {
      let point = Point(row: plot.bottom, column: plot.column + cursor)
      canvas.put(.short, at: point, role: .auswahl)
      canvas.cursor = point
    }
  }

  /// In which row above the axis an amount ends; the topmost row is left to lines.
  private func level(_ amount: Int, _ plot: Rect, of parts: Int = 1) -> Int {
    (max(0, amount) * (plot.height - 1) * parts + peak / 2) / peak
  }

  private func draw(_ column: Int, in canvas: inout Canvas, _ plot: Rect) {
    let x = plot.column + column
    let values = series.map { column < $0.values.count ? max(0, $0.values[column]) : 0 }
    var (height, single): (Int, Int?) = (0, nil)
    func fill(_ count: Int, _ series: Series) {
      if count == 1, series != self.series.first { single = height }
      let top = plot.bottom - height - count
      canvas.fill(
        Rect(row: top, column: x, width: 1, height: count), with: series.letter, role: series.role)
      height += count
    }
    if let base = series.first, values.dropFirst().allSatisfy({ $0 == 0 }) {
      let eighths = max(values[0] > 0 ? 1 : 0, level(values[0], plot, of: 8))
      fill(eighths / 8, base)
      if eighths % 8 > 0 {
        canvas.put(
          Sign.bars[eighths % 8 - 1], at: Point(row: plot.bottom - 1 - height, column: x),
          role: base.role)
        height += 1
      }
    } else {
      let segments = zip(series, values).map { StackedBar.Segment($0.role, $0.letter, $1) }
      let counts = StackedBar(segments, scale: peak).widths(in: plot.height - 1)
      for (count, series) in zip(counts, series) { fill(count, series) }
    }
    if column == cursor {
      canvas.fill(
        Rect(row: plot.row, column: x, width: 1, height: plot.height - height), with: "┆",
        role: .auswahl)
    }
    for line in lines where column < line.values.count && line.values[column] > 0 {
      let row = level(line.values[column], plot)
      // An amount of a single cell is not covered.
      guard row != single else { continue }
      canvas.put(line.sign, at: Point(row: plot.bottom - 1 - row, column: x), role: line.role)
    }
  }

  private func drawAxes(in canvas: inout Canvas, _ plot: Rect, _ rect: Rect) {
    let axis = plot.column - 1
    canvas.upright(at: Point(row: plot.row, column: axis), height: plot.height)
    canvas.put(.bottomLeft, at: Point(row: plot.bottom, column: axis), role: .rahmen)
    canvas.line(at: Point(row: plot.bottom, column: plot.column), width: plot.width)
    for tick in amounts {
      // As a line of this amount; nothing stands at the lower axis itself.
      let row = tick.place > 0 ? plot.bottom - 1 - level(tick.place, plot) : plot.bottom
      guard row >= plot.row else { continue }
      canvas.put(
        tick.place > 0 ? .teeLeft : .bottomLeft, at: Point(row: row, column: axis), role: .rahmen)
      canvas.put(
        tick.label, at: Point(row: row, column: rect.column), role: .leise,
        width: axis - rect.column, align: .right)
    }
    var free = rect.column
    for tick in columns where tick.place < plot.width {
      let at = plot.column + tick.place
      canvas.put(.teeDown, at: Point(row: plot.bottom, column: at), role: .rahmen)
      let width = tick.label.columns
      let start = max(rect.column, min(at - width / 2, rect.right - width))
      guard start >= free else { continue }
      canvas.put(tick.label, at: Point(row: plot.bottom + 1, column: start), role: .leise)
      free = start + width + 1
    }
  }
}
