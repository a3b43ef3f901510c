import FoundationEssentials

/// The folder of the package, seen from this file.
let projectFolder = String(
  #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })

/// A source file of the program, taken apart into code, texts and comments.
struct Quelltext: Sendable {
  /// The path below `Sources`.
  let pfad: String
  /// The file as it is.
  let text: String
  /// The code, with blanks in place of comments and of what stands in texts.
  let code: String
  /// The code with its texts, without comments.
  let ohneKommentare: String
  /// What stands in texts, each as it is written.
  let texte: [String]

  /// The target to which it belongs.
  var ziel: String { String(pfad.prefix { $0 != "/" }) }

  /// The folder in the target in which it lies, empty for a file beside the folders.
  var ordner: String {
    let parts = pfad.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  init(pfad: String, text: String) {
    self.pfad = pfad
    self.text = text
    var zerlegung = Zerlegung(bytes: Array(text.utf8))
    zerlegung.code(bis: nil)
    code = String(decoding: zerlegung.code, as: UTF8.self)
    ohneKommentare = String(decoding: zerlegung.ohneKommentare, as: UTF8.self)
    texte = zerlegung.texte
  }

  /// Every source file of the program.
  static let alle: [Quelltext] = {
    let root = projectFolder + "/Sources"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      FileManager.default.contents(atPath: root + "/" + path).map {
        Quelltext(pfad: path, text: String(decoding: $0, as: UTF8.self))
      }
    }
  }()
}

/// Takes a source file apart, byte by byte.
private struct Zerlegung {
  let bytes: [UInt8]
  var code: [UInt8]
  var ohneKommentare: [UInt8]
  var texte: [String] = []
  private var i = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    code = bytes
    ohneKommentare = bytes
  }

  private func steht(_ text: StaticString, bei place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  private mutating func blank(_ range: Range<Int>, kommentar: Bool) {
    for place in range where bytes[place] != UInt8(ascii: "\n") {
      code[place] = UInt8(ascii: " ")
      if kommentar { ohneKommentare[place] = UInt8(ascii: " ") }
    }
  }

  /// Reads code to the end, or to the bracket that closes an interpolation.
  mutating func code(bis ende: UInt8?) {
    var depth = 0
    while i < bytes.count {
      if steht("//", bei: i) {
        skip(to: bytes[i...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
      } else if steht("/*", bei: i) {
        var end = i + 2
        while end < bytes.count, !steht("*/", bei: end) { end += 1 }
        skip(to: min(end + 2, bytes.count))
      } else if bytes[i] == UInt8(ascii: "\"") {
        text()
      } else {
        if bytes[i] == ende, depth == 0 { return }
        if bytes[i] == UInt8(ascii: "(") { depth += 1 }
        if bytes[i] == UInt8(ascii: ")") { depth -= 1 }
        i += 1
      }
    }
  }

  private mutating func skip(to end: Int) {
    blank(i..<end, kommentar: true)
    i = end
  }

  /// Reads a text from its opening quote to behind the closing one.
  private mutating func text() {
    let isLong = steht("\"\"\"", bei: i)
    let width = isLong ? 3 : 1
    i += width
    var start = i
    var content: [UInt8] = []
    func isEnd() -> Bool { isLong ? steht("\"\"\"", bei: i) : bytes[i] == UInt8(ascii: "\"") }
    while i < bytes.count, !isEnd() {
      guard bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.count else {
        i += 1
        continue
      }
      i += 2
      guard bytes[i - 1] == UInt8(ascii: "(") else { continue }
      content += bytes[start..<i]
      blank(start..<i, kommentar: false)
      code(bis: UInt8(ascii: ")"))
      start = i
    }
    let end = min(i, bytes.count)
    content += bytes[start..<end]
    blank(start..<end, kommentar: false)
    texte.append(String(decoding: content, as: UTF8.self))
    i = min(i + width, bytes.count)
  }
}
