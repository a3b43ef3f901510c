/// What the key sequences of xterm, tmux, rxvt, linux, vt220 and their kin mean.
///
/// Arrows and the keys around them may carry Shift, Alt or Control: no command needs that, so they
/// count as the plain key. Shift adds 12 to a function key, Control 24, as terminfo has it.
enum KeySequences {
  static let pasteStart = Array("\u{1B}[200~".utf8)

  /// The key of a whole sequence, or nil for an unknown one.
  static func key(_ bytes: [UInt8]) -> Key? {
    guard let last = bytes.last, bytes.count >= 3 else { return nil }
    if bytes[1] == UInt8(ascii: "O") { return application(bytes, last) }
    if bytes[2] == UInt8(ascii: "[") {  // linux: ESC [ [ A is F1
      return (0x41...0x45).contains(last) ? .function(Int(last) - 0x40) : nil
    }
    guard let numbers = parameters(bytes[2..<(bytes.count - 1)]) else { return nil }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch last {
    case UInt8(ascii: "~"): return numbered(numbers.first ?? 0, modifier)
    case UInt8(ascii: "^"): return numbered(numbers.first ?? 0, 5)  // rxvt
    case UInt8(ascii: "$"), UInt8(ascii: "@"): return numbered(numbers.first ?? 0, 2)
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return cursor(last - 0x20)  // rxvt with Shift
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return function(Int(last) - 0x4F, modifier)
    default: return cursor(last)
    }
  }

  /// The event of a mouse report, if it is one that says something: a press or the wheel.
  static func click(_ bytes: [UInt8]) -> Event? {
    guard bytes.count >= 6, bytes[1] == UInt8(ascii: "[") else { return nil }
    if bytes[2] == UInt8(ascii: "M") {
      return mouse(Int(bytes[3]) - 32, column: Int(bytes[4]) - 32, row: Int(bytes[5]) - 32)
    }
    guard bytes[2] == UInt8(ascii: "<"), bytes.last == UInt8(ascii: "M"),
      let numbers = parameters(bytes[3..<(bytes.count - 1)]), numbers.count == 3
    else { return nil }
    return mouse(numbers[0], column: numbers[1], row: numbers[2])
  }

  private static func mouse(_ button: Int, column: Int, row: Int) -> Event? {
    guard column > 0, row > 0 else { return nil }
    switch button {
    case 0: return .click(Point(row: row - 1, column: column - 1))
    case 64: return .key(.up)
    case 65: return .key(.down)
    default: return nil
    }
  }

  private static func parameters(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    if bytes.isEmpty { return [] }
    var numbers = [0]
    for byte in bytes {
      switch byte {
      case 0x30...0x39 where numbers[numbers.count - 1] < 100_000:
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte) - 0x30
      case UInt8(ascii: ";"): numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }

  /// ESC O …: application mode, and the keypad in it.
  private static func application(_ bytes: [UInt8], _ last: UInt8) -> Key? {
    let numbers = parameters(bytes[2..<(bytes.count - 1)]) ?? []
    switch last {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return function(Int(last) - 0x4F, numbers.last ?? 1)
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "X"): return .text("=")
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return cursor(last - 0x20)  // rxvt with Control
    case UInt8(ascii: "j")...UInt8(ascii: "y"):  // * + , - . / 0 … 9
      return .text(Character(Unicode.Scalar(last - 0x40)))
    default: return cursor(last)
    }
  }

  private static func cursor(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    default: nil
    }
  }

  private static func function(_ number: Int, _ modifier: Int) -> Key? {
    switch modifier {
    case 1: .function(number)
    case 2: .function(number + 12)
    case 5: .function(number + 24)
    default: nil
    }
  }

  private static func numbered(_ number: Int, _ modifier: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: function(number - 10, modifier)
    case 17...21: function(number - 11, modifier)
    case 23...26: function(number - 12, modifier)
    case 28, 29: function(number - 13, modifier)
    case 31...34: function(number - 14, modifier)
    default: nil
    }
  }
}
