import Foundation
import Testing

@testable import ScreenKit

@Suite("Text for the clipboard")
struct ClipboardTests {
  /// What a terminal makes of the sequence.
  private func decoded(_ text: String) throws -> String {
    let sequence = Clipboard.sequence(text)
    #expect(sequence.hasPrefix("\u{1B}]52;c;") && sequence.hasSuffix("\u{07}"))
    let data = try #require(Data(base64Encoded: String(sequence.dropFirst(7).dropLast())))
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    "arrives as it is, of every length",
    arguments: ["", "a", "ab", "abc", "Åsa Öztürk-Weiß", "Kita Löwenzahn\t5\t−3 ▲", "👧 ok"])
  func ganz(text: String) throws {
    #expect(try decoded(text) == text)
  }

  @Test("has no control character but tabs and ends of lines, so that it steers nothing")
  func steuerzeichen() throws {
    #expect(try decoded("rm\n\u{1B}[2J\r\u{07}x\ty\u{202E}\u{9B}z") == "rm\n[2Jx\tyz")
  }

  @Test("ends at a whole letter where it is too long")
  func zuLang() throws {
    let text = try decoded(String(repeating: "ü", count: Clipboard.limit))
    #expect(text == String(repeating: "ü", count: Clipboard.limit / 2))
  }
}
