extension Canvas {
  /// The rows as text, without the blanks at their ends.
  public var text: [String] { lines(trimmed: true) }

  /// The rows as text, one letter for each cell.
  public func lines(trimmed: Bool) -> [String] {
    rows { row in
      var line = ""
      for cell in row { line += cell.text }
      guard trimmed else { return line }
      while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
      return line
    }
  }

  /// The rows as letters of roles (`Role.code`), one for each cell.
  public var roles: [String] {
    rows { row in String(decoding: row.map(\.code), as: UTF8.self) }
  }

  /// The rows with the escape codes (SGR, 256 colours) that colour them.
  public func ansi(theme: Theme) -> [String] {
    rows { row in
      var (line, code) = ("", UInt8(0))
      for cell in row {
        if cell.code != code {
          code = cell.code
          line += theme[cell.role].escapeCode
        }
        line += cell.text
      }
      return line + "\u{1B}[0m"
    }
  }

  private func rows(_ line: (ArraySlice<Cell>) -> String) -> [String] {
    (0..<size.height).map { line(cells[$0 * size.width..<($0 + 1) * size.width]) }
  }
}
