internal import CTerminal
internal import ScreenKit

/// Puts rows of a canvas into the window of ncurses.
struct Painter {
  private struct Look {
    var attributes: attr_t
    var pair: Int32
    /// What a blank shows: looks with the same ground differ only in their letters.
    var ground: Ground
  }

  private struct Ground: Equatable {
    var colour: Int32
    var lines: attr_t
  }

  private struct Colours: Hashable {
    var front: Int32
    var back: Int32
  }

  /// How many colours are used: 256, 8 or none.
  let colours: Int
  private var looks: [Look] = []
  private var pairs: [Colours: Int32] = [:]
  private var row: [cchar_t] = []
  private var last: Look?

  /// A painter for the terminal that is open.
  init(isColoured: Bool) {
    let has = isColoured ? Int(terminal_start_colors()) : 0
    colours = has >= 256 ? 256 : has >= 8 ? 8 : 0
  }

  /// Takes the looks of roles from a theme.
  mutating func use(_ theme: Theme) {
    pairs = [:]
    let plain = Look(attributes: 0, pair: 0, ground: Ground(colour: -1, lines: 0))
    looks = Array(repeating: plain, count: 128)
    for role in Role.allCases { looks[Int(role.code)] = look(theme[role], theme[.grund]) }
  }

  /// Draws one row of the canvas.
  mutating func draw(_ canvas: Canvas, row number: Int, width: Int) {
    row.removeAll(keepingCapacity: true)
    last = nil
    let start = number * canvas.size.width
    canvas.cells.withUnsafeBufferPointer { cells in
      for cell in cells[start..<(start + width)] where !cell.isContinuation {
        append(cell, columns: 1)
        if cell[0] >= 0x300 { fit(cell) }
      }
    }
    mvwadd_wchnstr(terminal_window(), Int32(number), 0, row, Int32(row.count))
  }

  private mutating func append(_ cell: Cell, columns: Int) {
    var look = looks[Int(cell.code & 0x7F)]
    // A blank looks the same in every colour of letters: it takes that of the cell before, for each
    // change of colours is two dozen bytes.
    if cell[0] == 0x20, !cell.hasMarks, let last, last.ground == look.ground { look = last }
    last = look
    var letter = cchar_t()
    letter.attr = look.attributes
    letter.ext_color = look.pair
    letter.chars.0 = wchar_t(cell[0])
    if cell.hasMarks {
      letter.chars.1 = wchar_t(cell[1])
      letter.chars.2 = wchar_t(cell[2])
      letter.chars.3 = wchar_t(cell[3])
      letter.chars.4 = wchar_t(cell[4])
    }
    row.append(letter)
  }

  /// Replaces a letter for which ncurses would count other columns than the canvas did.
  private mutating func fit(_ cell: Cell) {
    let wanted = String(cell.text.unicodeScalars.prefix(1)).columns
    guard terminal_width(cell[0]) != wanted, var letter = row.popLast() else { return }
    letter.chars = (0xFFFD, 0, 0, 0, 0)
    row.append(letter)
    letter.chars.0 = 0x20
    if wanted == 2 { row.append(letter) }
  }

  private mutating func look(_ style: Style, _ ground: Style) -> Look {
    var attributes: attr_t = 0
    if style.bold { attributes |= terminal_bold }
    if style.underlined { attributes |= terminal_underlined }
    // Without colours a ground of its own is shown by changing places.
    let stands = colours == 0 && style.background != ground.background
    if style.reversed != stands { attributes |= terminal_reversed }
    let pair = pair(style)
    let isReversed = attributes & terminal_reversed != 0
    let colours = pairs.first { $0.value == pair }?.key ?? Colours(front: -1, back: -1)
    return Look(
      attributes: attributes | attr_t(pair) << 8, pair: pair,
      ground: Ground(
        colour: isReversed ? colours.front : colours.back, lines: attributes & ~terminal_bold))
  }

  /// The pair of colours of a style, made when it is first needed; 0 is the terminal's own.
  private mutating func pair(_ style: Style) -> Int32 {
    let wanted =
      switch colours {
      case 256: Colours(front: index(style.foreground), back: index(style.background))
      case 8:
        Colours(
          front: style.basic.foreground.map(Int32.init) ?? -1,
          back: style.basic.background.map(Int32.init) ?? -1)
      default: Colours(front: -1, back: -1)
      }
    if wanted == Colours(front: -1, back: -1) { return 0 }
    if let pair = pairs[wanted] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < min(64, terminal_pairs()),
      init_pair(Int16(pair), Int16(wanted.front), Int16(wanted.back)) == OK
    else { return 0 }
    pairs[wanted] = pair
    return pair
  }

  private func index(_ colour: Color) -> Int32 {
    if case .index(let index) = colour { Int32(index) } else { -1 }
  }
}
