/// A list one narrows by typing, as the palette and F4 do.
public struct PickList: Equatable, Sendable {
  /// What can be picked.
  public let items: [String]
  /// What has been typed.
  public private(set) var filter = LineEditor()
  /// The places of the items that fit what was typed.
  public private(set) var matches: [Int]
  /// The places of the items that are ticked; nil where items can't be.
  public private(set) var ticked: Set<Int>?
  private var list: ListView
  private let searchable: [[UInt8]]

  /// A list of everything, with one of the items selected, and possibly some of them ticked.
  public init(_ items: [String], selection: Int = 0, ticked: Set<Int>? = nil) {
    self.items = items
    self.ticked = ticked
    matches = Array(items.indices)
    list = ListView(selection: selection)
    searchable = items.map(Self.searchable)
  }

  /// The place of the selected item among all items, or nil when nothing fits.
  public var selected: Int? { list.selected(count: matches.count).map { matches[$0] } }

  /// Ticks the selected item, or takes the tick away.
  public mutating func tick() {
    guard let selected, let all = ticked else { return }
    ticked = all.symmetricDifference([selected])
  }

  /// Takes a key that moves the selection or edits the filter; Pos1 and Ende move in the list.
  public mutating func handle(_ key: Key, height: Int) -> Bool {
    if list.handle(key, count: matches.count, height: height) { return true }
    let before = filter.characters
    guard filter.handle(key) else { return false }
    if filter.characters != before { narrow() }
    return true
  }

  /// Narrows the list by pasted text.
  public mutating func paste(_ text: String) {
    filter.paste(text)
    narrow()
  }

  /// Selects the item at a point of the rectangle it was drawn in and says whether there is one.
  public mutating func select(at point: Point, in rect: Rect) -> Bool {
    let rows = rect.split(top: 1).rest
    guard let row = list.row(at: point, in: rows, count: matches.count) else { return false }
    list.select(row, count: matches.count, height: rows.height)
    return true
  }

  /// Draws the filter in the first row and the items below.
  public func draw(in canvas: inout Canvas, _ rect: Rect) {
    let (field, rows) = rect.split(top: 1)
    filter.draw(in: &canvas, field, active: true)
    canvas.fill(rows)
    let window = list.window(count: matches.count, height: rows.height)
    for (offset, place) in window.enumerated() {
      let point = Point(row: rows.row + offset, column: rows.column)
      let isSelected = place == list.selected(count: matches.count)
      if isSelected { canvas.put(.selected, at: point, role: .auswahl) }
      let text = Point(row: point.row, column: point.column + (ticked == nil ? 1 : 3))
      if ticked?.contains(matches[place]) == true {
        canvas.put(
          .check, at: Point(row: point.row, column: point.column + 1), role: .hervorgehoben)
      }
      canvas.put(
        items[matches[place]], at: text, role: isSelected ? .auswahl : .grund,
        width: rows.right - text.column)
    }
  }

  /// Keeps the items that hold every word of the filter.
  private mutating func narrow() {
    // An umlaut that is typed is meant: Ü3 is not U3.
    let words = Self.spelled(filter.text).split(separator: " ").map { Array($0.utf8) }
    matches = items.indices.filter { item in
      words.allSatisfy { searchable[item].holds($0) }
    }
    list = ListView()
  }

  /// The folded text, and where it has umlauts also with them spelled out (`ae`).
  private static func searchable(_ text: String) -> [UInt8] {
    let folded = text.folded
    let spelled = spelled(text)
    return Array(spelled == folded ? folded.utf8 : "\(folded)\n\(spelled)".utf8)
  }

  /// The folded text with its umlauts spelled out.
  private static func spelled(_ text: String) -> String {
    var spelled = ""
    for character in text.composed {
      switch character {
      case "ä", "Ä": spelled += "ae"
      case "ö", "Ö": spelled += "oe"
      case "ü", "Ü": spelled += "ue"
      default: spelled.append(character)
      }
    }
    return spelled.folded
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in these.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard count >= part.count else { return false }
    for start in 0...(count - part.count) where self[start] == first {
      if self[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
