/// One cell of a canvas: a grapheme of up to five scalars, and a role.
public struct Cell: Equatable, Sendable {
  /// The most scalars a cell keeps; more marks on one letter are dropped.
  public static let capacity = 5

  // Plain numbers, so that comparing two grids costs little; 0 is "no scalar".
  private var base: UInt32
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0
  private var mark3: UInt32 = 0
  private var mark4: UInt32 = 0
  /// The letter of the role (`Role.code`).
  public var code: UInt8

  /// A cell with one scalar; the second half of a wide letter has none (0).
  init(_ base: UInt32, code: UInt8) {
    self.base = base
    self.code = code
  }

  /// What the cell means.
  public var role: Role { Role(code: code) ?? .grund }

  /// Whether it is the second half of the wide letter to its left.
  public var isContinuation: Bool { base == 0 }

  /// The scalar at a place from 0 to 4, or 0 when there is none.
  public subscript(index: Int) -> UInt32 {
    switch index {
    case 0: base
    case 1: mark1
    case 2: mark2
    case 3: mark3
    default: mark4
    }
  }

  /// Whether marks are joined to the letter.
  public var hasMarks: Bool { mark1 != 0 }

  /// The cell as text; nothing for the second half of a wide letter.
  public var text: String {
    var text = String.UnicodeScalarView()
    for index in 0..<Self.capacity {
      guard self[index] != 0, let scalar = Unicode.Scalar(self[index]) else { break }
      text.append(scalar)
    }
    return String(text)
  }

  /// Joins a mark to the letter, as long as there is room.
  mutating func join(_ mark: UInt32) {
    if mark1 == 0 {
      mark1 = mark
    } else if mark2 == 0 {
      mark2 = mark
    } else if mark3 == 0 {
      mark3 = mark
    } else if mark4 == 0 {
      mark4 = mark
    }
  }
}
