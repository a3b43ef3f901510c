import Testing

@testable import ScreenKit

@Suite("Canvas")
struct CanvasTests {
  private func line(_ text: String, width: Int = 20, signs: SignSet = .unicode) -> String {
    var canvas = Canvas(size: Size(width: width, height: 1), signs: signs)
    canvas.put(text, at: Point(row: 0, column: 0))
    return canvas.text[0]
  }

  @Test("A text takes as many columns as its graphemes are wide")
  func columns() {
    #expect("Müller".columns == 6)
    #expect("s\u{323}\u{301}x".columns == 2)
    #expect("日本".columns == 4)
    #expect("a\u{7}b".columns == 3)
    #expect("".columns == 0)
  }

  @Test("Marks join their letter in one cell")
  func marks() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    #expect(canvas.put("s\u{323}\u{301}x", at: Point(row: 0, column: 0)) == 2)
    #expect(canvas[Point(row: 0, column: 0)].text.unicodeScalars.count == 3)
    #expect(canvas[Point(row: 0, column: 1)].text == "x")
  }

  @Test("A mark without a letter, and more marks than a cell holds, do no harm")
  func strayMarks() {
    #expect(line("\u{301}a") == " \u{301}a")
    #expect(line("a" + String(repeating: "\u{301}", count: 50)).unicodeScalars.count == 5)
  }

  @Test("A wide letter takes two cells and goes whole when one half is overwritten")
  func wide() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.put("a日b", at: Point(row: 0, column: 0))
    #expect(canvas.text == ["a日b"])
    #expect(canvas[Point(row: 0, column: 2)].isContinuation)
    canvas.put("x", at: Point(row: 0, column: 2))
    #expect(canvas.text == ["a xb"])
    canvas.put("本", at: Point(row: 0, column: 0))
    canvas.put("y", at: Point(row: 0, column: 0))
    #expect(canvas.text == ["y xb"])
  }

  @Test("What could steer a terminal or turn letters round becomes a visible mark")
  func unsafe() {
    #expect(line("a\u{1B}[2Jb") == "a�[2Jb")
    #expect(line("\u{9B}31m\u{7F}\u{202E}\u{200B}\u{2066}\u{AD}") == "�31m�����")
    #expect(line("a\r\nb") == "a��b")
    #expect(line("\u{1}", signs: .ascii) == "?")
  }

  @Test("With ASCII signs letters stay and signs become their twins")
  func twins() {
    #expect(line("▌● Köln … −9 ▲ ß", signs: .ascii) == ">* Köln ~ -9 ! ß")
    #expect(line("▌─│· ● …", signs: .console) == "▌─│· * ~")
    for sign in Sign.allCases {
      #expect(sign.text.columns == 1)
      #expect(sign.ascii.isASCII)
      #expect(line(sign.text, signs: .ascii) == String(sign.ascii))
    }
  }

  @Test("A text that is too long ends with an ellipsis, one that is short is padded")
  func width() {
    var canvas = Canvas(size: Size(width: 12, height: 4))
    let role = Role.feld
    canvas.put("Sonnenblume", at: Point(row: 0, column: 1), role: role, width: 6)
    canvas.put("42", at: Point(row: 1, column: 1), role: role, width: 6, align: .right)
    canvas.put("ab", at: Point(row: 2, column: 1), role: role, width: 6, align: .centre)
    canvas.put("日本語語", at: Point(row: 3, column: 1), role: role, width: 6)
    #expect(canvas.text == [" Sonne…", "     42", "   ab", " 日本…"])
    #expect(canvas.roles == Array(repeating: ".eeeeee.....", count: 4))
  }

  @Test("Nothing is drawn outside the clip or the grid")
  func clip() {
    var canvas = Canvas(size: Size(width: 6, height: 2))
    canvas.within(Rect(row: 0, column: 2, width: 2, height: 5)) { canvas in
      canvas.put("abcdef", at: Point(row: 0, column: 0))
      canvas.put("日日日", at: Point(row: 1, column: 1))
      canvas.fill(Rect(row: -5, column: -5, width: 3, height: 3), with: "x")
    }
    canvas.put("zz", at: Point(row: 9, column: 0))
    canvas.put("zz", at: Point(row: 0, column: -1))
    #expect(canvas.text == ["z cd", ""])
  }

  @Test("Whatever is drawn wherever, the canvas holds and no half of a wide letter is left over")
  func anywhere() {
    var generator = Lcg(state: 1)
    let texts = [
      "日本語", "s\u{323}\u{301}", "Müller, Anna", "\u{1B}[2J\u{200D}\u{FE0F}", "", "\u{301}",
    ]
    var canvas = Canvas(size: Size(width: 11, height: 5))
    for _ in 0..<5000 {
      func number() -> Int { Int.random(in: -3...14, using: &generator) }
      let point = Point(row: number(), column: number())
      let clip = Rect(row: number(), column: number(), width: number(), height: number())
      canvas.within(clip) { canvas in
        canvas.put(texts[abs(number()) % 6], at: point)
        canvas.put(texts[abs(number()) % 6], at: point, width: number(), align: .right)
        StackedBar(
          [.init(.bestand, "B", number()), .init(.neu, "N", number())], permitted: number()
        )
        .draw(in: &canvas, clip)
        Panel("Löwenzahn").draw(in: &canvas, clip)
      }
      canvas.put("日", at: point)
      #expect(canvas.lines(trimmed: false).allSatisfy { $0.columns == 11 })
    }
  }

  @Test("Coloured lines say colours only where they change")
  func ansi() throws {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.put("B", at: Point(row: 0, column: 1), role: .neu)
    let theme = try Theme(parsing: themeText(.neu, "214 16 fett"), name: "x")
    #expect(
      canvas.ansi(theme: theme) == ["\u{1B}[0m \u{1B}[0;1;38;5;214;48;5;16mB\u{1B}[0m \u{1B}[0m"])
  }

  @Test("Rectangles split without a cell lost or counted twice")
  func rectangles() {
    let rect = Rect(row: 2, column: 3, width: 10, height: 5)
    #expect(rect.split(top: 2).rest == Rect(row: 4, column: 3, width: 10, height: 3))
    #expect(rect.split(bottom: 9).bottom == rect)
    #expect(rect.split(left: 4).rest == Rect(row: 2, column: 7, width: 6, height: 5))
    #expect(rect.inset() == Rect(row: 3, column: 4, width: 8, height: 3))
    #expect(
      rect.centred(Size(width: 4, height: 99)) == Rect(row: 2, column: 6, width: 4, height: 5))
    #expect(rect.intersection(Rect(row: 20, column: 0, width: 5, height: 5)).isEmpty)
  }
}

/// A theme in which every role is standard but one.
func themeText(_ role: Role, _ style: String) -> String {
  Role.allCases.map { "\($0.rawValue) = \($0 == role ? style : "standard")" }
    .joined(separator: "\n")
}

/// The same numbers in every run.
struct Lcg: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
