/// How a text gets into the clipboard of the user's own machine: by OSC 52, through any line.
public enum Clipboard {
  /// The most bytes of text: terminals drop longer sequences whole.
  public static let limit = 8_000

  /// What of a text may lie in a clipboard: no control character but the tabs between cells and the
  /// ends of lines, and no more than the limit.
  public static func safe(_ text: String) -> String {
    var (safe, bytes) = ("", 0)
    for character in text {
      var scalars = character.unicodeScalars
      scalars.removeAll { $0 != "\t" && $0 != "\n" && Glyph($0.value) == .unsafe }
      let kept = String(scalars)
      bytes += kept.utf8.count
      guard bytes <= limit else { break }
      safe += kept
    }
    return safe
  }

  /// What is sent to the terminal for a text.
  public static func sequence(_ text: String) -> String {
    "\u{1B}]52;c;\(base64(Array(safe(text).utf8)))\u{07}"
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        result.append(
          place <= part.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
