/// A Vorgang as text, `NAME key=value …`: values with other letters than `A–Z a–z 0–9 . _ - | :`
/// stand in quotes.
public struct Vorgangszeile: Equatable, Sendable {
  /// The name of the Vorgang.
  public let name: String
  /// Its arguments in order.
  public let argumente: [(name: String, wert: String)]

  public static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  /// A line from its parts; empty arguments are left out, unless they say something.
  public init(name: String, argumente: [(name: String, wert: String)], mitLeeren: Bool = false) {
    self.name = name
    self.argumente = mitLeeren ? argumente : argumente.filter { !$0.wert.isEmpty }
  }

  /// Reads a line, nil where it is not of this form.
  public init?(_ text: String) {
    // By scalars: a mark that follows a quote would make one character with it.
    var rest = text.unicodeScalars[...]
    func word(until stop: (UnicodeScalar) -> Bool) -> Substring.UnicodeScalarView {
      let part = rest.prefix { !stop($0) }
      rest = rest[part.endIndex...]
      return part
    }
    name = String(word { $0 == " " })
    var arguments: [(name: String, wert: String)] = []
    while rest.first == " " {
      rest = rest.drop { $0 == " " }
      if rest.isEmpty { break }
      let key = String(word { $0 == "=" || $0 == " " })
      guard rest.first == "=" else { return nil }
      rest = rest.dropFirst()
      guard rest.first == "\"" else {
        arguments.append((key, String(word { $0 == " " })))
        continue
      }
      rest = rest.dropFirst()
      var wert = String.UnicodeScalarView()
      while let next = rest.first, next != "\"" {
        rest = rest.dropFirst()
        if next == "\\", let escaped = rest.first {
          wert.append(escaped)
          rest = rest.dropFirst()
        } else {
          wert.append(next)
        }
      }
      guard rest.first == "\"" else { return nil }
      rest = rest.dropFirst()
      arguments.append((key, String(wert)))
    }
    guard rest.isEmpty else { return nil }
    argumente = arguments
  }

  /// The line as text.
  public var text: String {
    ([name] + argumente.map { Self.angabe($0.name, $0.wert) }).joined(separator: " ")
  }

  /// The value of an argument, empty where it is missing.
  public subscript(_ name: String) -> String {
    argumente.first { $0.name == name }?.wert ?? ""
  }

  /// An argument as text.
  static func angabe(_ name: String, _ wert: String) -> String { "\(name)=\(quoted(wert))" }

  private static func quoted(_ wert: String) -> String {
    let plain = wert.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"):
        true
      default: false
      }
    }
    if plain, !wert.isEmpty { return wert }
    let escaped = wert.unicodeScalars.flatMap { scalar -> [UnicodeScalar] in
      scalar == "\"" || scalar == "\\" ? ["\\", scalar] : [scalar]
    }
    return "\"" + String(String.UnicodeScalarView(escaped)) + "\""
  }
}
