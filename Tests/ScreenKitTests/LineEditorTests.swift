import Testing

@testable import ScreenKit

@Suite("Line editor")
struct LineEditorTests {
  private func edited(_ script: String, limit: Int? = nil) throws -> LineEditor {
    var editor = LineEditor(limit: limit)
    for case .key(let key) in try KeyScript.parse(script) { #expect(editor.handle(key) == true) }
    return editor
  }

  @Test("Letters go in at the cursor and come out again")
  func editing() throws {
    #expect(try edited(#""Mller" Pos1 Rechts "ü""#).text == "Müller")
    #expect(try edited(#""Müller" Rück Rück"#).text == "Müll")
    #expect(try edited(#""abc" Pos1 Entf Ende Entf"#).text == "bc")
    #expect(try edited(#""abc" Links Strg-U"#).text == "c")
    #expect(try edited(#""abc" Links Strg-K"#).text == "ab")
    #expect(try edited(#""Kita am Park " Strg-W"#).text == "Kita am ")
    #expect(try edited(#""abcdef""#, limit: 3).text == "abc")
    #expect(try edited("Rück Entf Links Rechts Strg-W").isEmpty)
    var editor = LineEditor()
    #expect(editor.handle(.up) == false)
    #expect(editor.handle(.enter) == false)
  }

  @Test(
    "What is chosen as a whole is replaced by a letter or pasted text, and mended by other keys")
  func gewaehlt() {
    for (keys, expected) in [
      ([Key.text("n")], "n"), ([.text("n"), .text("o")], "no"), ([.backspace], "al"),
      ([.left, .text("x")], "alxt"), ([.home, .text("x")], "xalt"),
      ([], "alt"),
    ] {
      var editor = LineEditor("alt")
      editor.selectAll()
      for key in keys { _ = editor.handle(key) }
      #expect(editor.text == expected, "\(keys)")
      #expect(editor.isSelected == keys.isEmpty)
    }
    var editor = LineEditor("alt")
    editor.selectAll()
    let isTaken = editor.handle(.enter)
    #expect(!isTaken && editor.isSelected)
    editor.paste("neu")
    #expect(editor.text == "neu")
    editor = LineEditor()
    editor.selectAll()
    #expect(!editor.isSelected)
  }

  @Test("An accent that comes after its letter joins it and is kept in normal form C")
  func accents() {
    var editor = LineEditor(limit: 1)
    for scalar in "u\u{308}".unicodeScalars { _ = editor.handle(.text(Character(scalar))) }
    #expect(Array(editor.text.unicodeScalars) == ["\u{FC}"])
    #expect(editor.cursor == 1)
    _ = editor.handle(.backspace)
    #expect(editor.isEmpty)
    #expect(Array(LineEditor("s\u{301}\u{323}").text.unicodeScalars).count == 2)
  }

  @Test("Pasted lines become one line without control characters")
  func pasting() {
    var editor = LineEditor("a")
    editor.paste("b\r\nc\td\u{1B}[31m\u{202E}e")
    #expect(editor.text == "ab c d[31me")
  }

  @Test("The cursor is always seen, however long the text and narrow the field")
  func scrolling() {
    for width in 1...9 {
      for length in 0...30 {
        var editor = LineEditor(String(repeating: "日a", count: length))
        for _ in 0...length {
          var canvas = Canvas(size: Size(width: 12, height: 1))
          let rect = Rect(row: 0, column: 1, width: width, height: 1)
          editor.draw(in: &canvas, rect, active: true)
          #expect(canvas.cursor.map(rect.contains) == true)
          _ = editor.handle(.left)
        }
      }
    }
    var canvas = Canvas(size: Size(width: 12, height: 1))
    LineEditor("0123456789").draw(
      in: &canvas, Rect(row: 0, column: 1, width: 6, height: 1), active: true)
    #expect(canvas.text == [" 6789"])
    #expect(canvas.roles == [".EEEEEE....."])
    #expect(canvas.cursor == Point(row: 0, column: 5))
  }

  @Test("Case, accents and umlauts don't matter in a search")
  func folding() {
    #expect("Åström STRASSE Straße Dąbrowska".folded == "astrom strasse strasse dabrowska")
  }
}
