/// The Kölner Phonetik of a name (Postel 1969): names that sound alike in German have one code.
///
/// Umlauts and marks are folded first and `ß` is ss; whatever is no letter is left out. Empty where
/// the text has no letter that counts.
public func koelnerPhonetik(_ text: String) -> String {
  String(decoding: koelnerPhonetik(buchstaben: buchstaben(text)), as: UTF8.self)
}

/// The small basic letters of a folded text.
func buchstaben(_ text: String) -> [UInt8] {
  gefaltet(text).utf8.filter { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
}

/// The code of small basic letters, as digits.
func koelnerPhonetik(buchstaben letters: [UInt8]) -> [UInt8] {
  var code: [UInt8] = []
  var last: UInt8 = 0
  func add(_ digit: Unicode.Scalar) {
    let digit = UInt8(ascii: digit)
    defer { last = digit }
    // Of digits that follow each other one stays; vowels count only in the beginning.
    if digit == last || digit == UInt8(ascii: "0") && !code.isEmpty { return }
    code.append(digit)
  }
  for i in letters.indices {
    let before = i > 0 ? letters[i - 1] : 0
    let after = i + 1 < letters.count ? letters[i + 1] : 0
    switch Unicode.Scalar(letters[i]) {
    case "a", "e", "i", "j", "o", "u", "y": add("0")
    case "h": break
    case "b": add("1")
    case "p": add(after == UInt8(ascii: "h") ? "3" : "1")
    case "d", "t": add(one(of: "csz", after) ? "8" : "2")
    case "f", "v", "w": add("3")
    case "g", "k", "q": add("4")
    case "c":
      let hard =
        i == 0
        ? one(of: "ahkloqrux", after) : one(of: "ahkoqux", after) && !one(of: "sz", before)
      add(hard ? "4" : "8")
    case "x":
      if one(of: "ckq", before) {
        add("8")
      } else {
        add("4")
        add("8")
      }
    case "l": add("5")
    case "m", "n": add("6")
    case "r": add("7")
    default: add("8")
    }
  }
  return code
}

private func one(of letters: StaticString, _ letter: UInt8) -> Bool {
  letters.withUTF8Buffer { $0.contains(letter) }
}
