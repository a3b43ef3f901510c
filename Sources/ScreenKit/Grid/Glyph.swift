internal import CUtf8proc

/// How a scalar behaves in a grid of cells.
enum Glyph: Equatable {
  /// Takes one cell.
  case narrow
  /// Takes two cells.
  case wide
  /// Joins the cell before it.
  case joins
  /// Joins the cell before it without being kept: a hint at how to draw it.
  case ignored
  /// Must not reach a terminal: a visible mark stands for it.
  case unsafe

  /// The behaviour of a scalar; C0, C1, format characters (bidi, zero width) and what has no
  /// meaning are unsafe.
  init(_ scalar: UInt32) {
    if scalar < 0x300 {
      self = scalar < 0x20 || (0x7F..<0xA0).contains(scalar) || scalar == 0xAD ? .unsafe : .narrow
      return
    }
    if (0xFE00...0xFE0F).contains(scalar) {
      self = .ignored
      return
    }
    let code = Int32(truncatingIfNeeded: scalar)
    switch utf8proc_category(code) {
    case UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CS, UTF8PROC_CATEGORY_CO,
      UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP:
      self = .unsafe
    default:
      switch utf8proc_charwidth(code) {
      case 0: self = .joins
      case 2: self = .wide
      default: self = .narrow
      }
    }
  }

  /// How many cells it adds.
  var columns: Int {
    switch self {
    case .joins, .ignored: 0
    case .wide: 2
    case .narrow, .unsafe: 1
    }
  }
}

extension StringProtocol {
  /// How many columns the text takes on a screen, unsafe characters counted as their marks.
  public var columns: Int {
    var (count, bytes, plain) = (0, 0, true)
    for byte in utf8 {
      bytes += 1
      if byte >= 0x80 { plain = false }
    }
    if plain { return bytes }
    for scalar in unicodeScalars {
      let glyph = Glyph(scalar.value)
      count += count == 0 && glyph == .joins ? 1 : glyph.columns
    }
    return count
  }
}
