/// Keys written down, as tests and the handbook do: `F5 "010827" Enter Klick 12,5 Größe 132x43`.
///
/// Keys have their names from the legend, typed text stands in double quotes (`\"` is a quote, `\\`
/// a backslash); `Klick` takes row and column from 1, `Größe` (or `Groesse`) columns and rows.
public enum KeyScript {
  /// The events the script stands for.
  public static func parse(_ script: String) throws(KeyScriptError) -> [Event] {
    var events: [Event] = []
    var words = try split(script)[...]
    while let word = words.popFirst() {
      switch word {
      case .typed(let text):
        events += text.map { .key(.text($0)) }
      case .word("Klick"):
        let (row, column) = try pair(words.popFirst(), separator: ",", after: "Klick")
        events.append(.click(Point(row: row - 1, column: column - 1)))
      case .word("Größe"), .word("Groesse"):
        let (width, height) = try pair(words.popFirst(), separator: "x", after: "Größe")
        events.append(.resized(Size(width: width, height: height)))
      case .word(let name):
        guard let key = Key(name: name) else { throw .unknownKey(name) }
        events.append(.key(key))
      }
    }
    return events
  }

  private enum Word {
    case typed(String)
    case word(String)
  }

  private static func split(_ script: String) throws(KeyScriptError) -> [Word] {
    var words: [Word] = []
    var rest = script[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        words.append(.typed(try quoted(&rest)))
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        words.append(.word(String(word)))
        rest = rest[word.endIndex...]
      }
    }
    return words
  }

  private static func quoted(_ rest: inout Substring) throws(KeyScriptError) -> String {
    var text = ""
    rest.removeFirst()
    while let next = rest.popFirst() {
      if next == "\"" { return text }
      if next == "\\" {
        guard let escaped = rest.popFirst() else { break }
        text.append(escaped)
      } else {
        text.append(next)
      }
    }
    throw .openQuote(text)
  }

  private static func pair(
    _ word: Word?, separator: Character, after: String
  ) throws(KeyScriptError) -> (Int, Int) {
    guard case .word(let text) = word else { throw .numbersExpected(after: after) }
    let numbers = text.split(separator: separator).map { Int($0) ?? 0 }
    guard numbers.count == 2, numbers[0] > 0, numbers[1] > 0 else {
      throw .numbersExpected(after: after)
    }
    return (numbers[0], numbers[1])
  }
}

/// What is wrong with a script of keys.
public enum KeyScriptError: Error, Equatable {
  /// There is no key of this name.
  case unknownKey(String)
  /// This typed text has no closing quote.
  case openQuote(String)
  /// After this word two numbers are expected.
  case numbersExpected(after: String)
}
