/// A key, as the keyboard's legend names it.
public enum Key: Hashable, Sendable {
  /// A key that writes something.
  case text(Character)
  /// Enter.
  case enter
  /// Tab.
  case tab
  /// Tab with Shift.
  case backTab
  /// Escape.
  case escape
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key from 1.
  case function(Int)
  /// A letter (lower case) with Control.
  case control(Character)
  /// A character with Alt.
  case alt(Character)

  /// The name in German, as the legend shows it: `F5`, `Umschalt-Tab`, `Strg-G`, `Bild↑`.
  public var name: String {
    switch self {
    case .text(" "): "Leertaste"
    case .text(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(let letter): "Strg-\(letter.uppercased())"
    case .alt(let character): "Alt-\(character)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key with this name; arrows and umlauts have ASCII forms too (`Hoch`, `BildAb`, `Rueck`).
  public init?(name: String) {
    if let named = Self.named.first(where: { $0.name == name })?.key ?? Self.others[name] {
      self = named
    } else if name.count == 1, let character = name.first {
      self = .text(character)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...48).contains(number) {
      self = .function(number)
    } else if name.hasPrefix("Strg-"), let letter = Self.single(name.dropFirst(5).lowercased()) {
      self = .control(letter)
    } else if name.hasPrefix("Alt-"), let character = Self.single(String(name.dropFirst(4))) {
      self = .alt(character)
    } else {
      return nil
    }
  }

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.backTab, "Umschalt-Tab"), (.escape, "Esc"),
    (.backspace, "Rück"), (.delete, "Entf"), (.insert, "Einfg"), (.up, "↑"), (.down, "↓"),
    (.left, "←"), (.right, "→"), (.home, "Pos1"), (.end, "Ende"), (.pageUp, "Bild↑"),
    (.pageDown, "Bild↓"),
  ]

  private static let others: [String: Key] = [
    "Leertaste": .text(" "), "Space": .text(" "), "Hoch": .up, "Runter": .down, "Links": .left,
    "Rechts": .right, "BildAuf": .pageUp, "BildAb": .pageDown, "Rueck": .backspace,
  ]

  private static func single(_ text: String) -> Character? { text.count == 1 ? text.first : nil }
}
