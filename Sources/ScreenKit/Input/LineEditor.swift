/// One line of text that is being typed.
///
/// The text is kept by grapheme and in normal form C: an accent typed after a letter joins it.
public struct LineEditor: Equatable, Sendable {
  /// The characters.
  public private(set) var characters: [Character] = []
  /// The place of the cursor, from 0 to the number of characters.
  public private(set) var cursor = 0
  /// The most characters it takes, if there is a limit.
  public var limit: Int?
  /// Whether all of it is chosen: the first character that is typed or pasted replaces it.
  public private(set) var isSelected = false

  /// An editor with the cursor behind the text.
  public init(_ text: String = "", limit: Int? = nil) {
    self.limit = limit
    paste(text)
  }

  /// The text; setting it puts the cursor behind it.
  public var text: String {
    get { String(characters) }
    set { self = LineEditor(newValue, limit: limit) }
  }

  /// Whether nothing has been typed.
  public var isEmpty: Bool { characters.isEmpty }

  /// Chooses all of it; every other key than a character mends it as it stands.
  public mutating func selectAll() {
    cursor = characters.count
    isSelected = !isEmpty
  }

  /// Takes a key if it edits a line: characters, arrows, Pos1, Ende, Rück, Entf, Strg-U, -K and -W.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .text(let character):
      replaceSelected()
      insert(character)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete: remove(cursor..<min(characters.count, cursor + 1))
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"): remove(wordStart..<cursor)
    default: return false
    }
    isSelected = false
    return true
  }

  /// Inserts pasted text: line ends and tabs become blanks, control characters are dropped.
  public mutating func paste(_ text: String) {
    replaceSelected()
    for character in text {
      if character.isNewline || character == "\t" {
        insert(" ")
      } else {
        var safe = character.unicodeScalars
        safe.removeAll { Glyph($0.value) == .unsafe }
        for character in String(safe) { insert(character) }
      }
    }
  }

  /// Draws the line in the first row of the rectangle; an active one shows the hardware cursor.
  ///
  /// A text longer than the rectangle moves by half its width, so that the cursor is always seen.
  public func draw(in canvas: inout Canvas, _ rect: Rect, active: Bool) {
    let role: Role = active ? .feldAktiv : .feld
    let row = Rect(row: rect.row, column: rect.column, width: rect.width, height: 1)
    canvas.fill(row, role: role)
    guard !row.isEmpty else { return }
    let before = String(characters[..<cursor]).columns
    let half = max(1, row.width / 2)
    let first = active && before >= row.width ? max(0, before / half - 1) * half : 0
    var (skipped, start) = (0, 0)
    while skipped < first, start < cursor {
      skipped += String(characters[start]).columns
      start += 1
    }
    let shown = String(characters[start...])
    canvas.within(row) { canvas in
      canvas.put(shown, at: row.origin, role: active && isSelected ? .auswahl : role)
    }
    if active {
      canvas.cursor = Point(
        row: row.row, column: row.column + min(before - skipped, row.width - 1))
    }
  }

  private mutating func replaceSelected() {
    if isSelected { remove(characters.indices) }
    isSelected = false
  }

  private mutating func insert(_ character: Character) {
    guard !character.unicodeScalars.contains(where: { Glyph($0.value) == .unsafe }) else { return }
    if cursor > 0 {
      let joined = (String(characters[cursor - 1]) + String(character)).composed
      if joined.count == 1, let whole = joined.first {
        characters[cursor - 1] = whole
        return
      }
    }
    guard characters.count < limit ?? .max else { return }
    for part in String(character).composed {
      characters.insert(part, at: cursor)
      cursor += 1
    }
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }
}
