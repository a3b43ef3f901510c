import Testing

@testable import ScreenKit

@Suite("Keys")
struct KeyTests {
  @Test("Every key is found by the name in the legend")
  func names() {
    let keys: [Key] = [
      .text("a"), .text(" "), .text("ß"), .text("F"), .enter, .tab, .backTab, .escape, .backspace,
      .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function(12),
      .control("g"), .alt("x"),
    ]
    for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    #expect(Key.control("g").name == "Strg-G")
    #expect(Key.pageUp.name == "Bild↑")
    #expect(Key(name: "Runter") == .down)
    #expect(Key(name: "Hilfe") == nil)
    #expect(Key(name: "F0") == nil)
  }

  @Test("A script of keys is read as the handbook writes it")
  func script() throws {
    let script = #"F5 "0\"ü" Enter Klick 12,5 Größe 132x43 Strg-P ?"#
    #expect(
      try KeyScript.parse(script) == [
        .key(.function(5)), .key(.text("0")), .key(.text("\"")), .key(.text("ü")), .key(.enter),
        .click(Point(row: 11, column: 4)), .resized(Size(width: 132, height: 43)),
        .key(.control("p")), .key(.text("?")),
      ])
  }

  @Test("A script that is wrong says what is wrong")
  func scriptErrors() {
    #expect(throws: KeyScriptError.unknownKey("F99")) { try KeyScript.parse("F99") }
    #expect(throws: KeyScriptError.openQuote("ab ")) { try KeyScript.parse("\"ab ") }
    #expect(throws: KeyScriptError.numbersExpected(after: "Klick")) {
      try KeyScript.parse("Klick 0,5")
    }
    #expect(throws: KeyScriptError.numbersExpected(after: "Größe")) { try KeyScript.parse("Größe") }
  }
}

@Suite("Key decoder")
struct KeyDecoderTests {
  private func keys(_ text: String) -> [Event] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8, at: 0) + decoder.advance(to: 5000)
  }

  @Test(
    "Every dialect of a key is understood",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}Od", .left),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6;5~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
      ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)), ("\u{1B}[25~", .function(13)),
      ("\u{1B}[1;2P", .function(13)), ("\u{1B}O2P", .function(13)), ("\u{1B}[15;2~", .function(17)),
      ("\u{1B}[28~", .function(15)), ("\u{1B}[34~", .function(20)), ("\u{1B}OM", .enter),
      ("\u{1B}Oq", .text("1")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
      ("\u{8}", .backspace), ("\u{7F}", .backspace), ("\u{10}", .control("p")),
      ("\u{1B}", .escape), ("\u{1B}x", .alt("x")), ("ä", .text("ä")), ("€", .text("€")),
      ("s\u{323}\u{301}", .text("s\u{323}\u{301}")), ("\u{6}5", .function(5)),
      ("\u{6}0", .function(10)),
    ])
  func dialects(bytes: String, key: Key) { #expect(keys(bytes) == [.key(key)]) }

  @Test("Every way to cut a stream of bytes gives the same events")
  func pieces() {
    let stream = Array("a\u{1B}[15~ü\u{1B}[200~x\ny\u{1B}[201~\u{1B}[<0;3;2Mz\u{1B}[[B".utf8)
    let whole: [Event] = [
      .key(.text("a")), .key(.function(5)), .key(.text("ü")), .paste("x\ny"),
      .click(Point(row: 1, column: 2)), .key(.text("z")), .key(.function(2)),
    ]
    for cut in 0...stream.count {
      var decoder = KeyDecoder()
      let events = decoder.feed(stream[..<cut], at: 0) + decoder.feed(stream[cut...], at: 100)
      #expect(events == whole, "cut at \(cut)")
    }
  }

  @Test("Escape waits for what may follow, and no longer")
  func escapeTime() {
    var decoder = KeyDecoder(escapeMilliseconds: 150)
    #expect(decoder.feed([0x1B], at: 1000) == [])
    #expect(decoder.deadline == 1150)
    #expect(decoder.advance(to: 1149) == [])
    #expect(decoder.feed([], at: 1149) == [])
    #expect(decoder.advance(to: 1150) == [.key(.escape)])
    #expect(decoder.deadline == nil)
    #expect(
      decoder.feed([0x1B], at: 2000) + decoder.feed([0x61], at: 2200)
        == [.key(.escape), .key(.text("a"))])
    #expect(keys("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(keys("\u{1B}\r") == [.key(.escape), .key(.enter)])
    #expect(keys("\u{1B}ü") == [.key(.escape), .key(.text("ü"))])
  }

  @Test("A broken or unknown sequence is dropped whole, never read as Escape and text")
  func broken() {
    #expect(keys("\u{1B}[99~a") == [.key(.text("a"))])
    #expect(keys("\u{1B}[?1;2ca") == [.key(.text("a"))])
    #expect(keys("\u{1B}[Ia") == [.key(.text("a"))])
    #expect(keys("\u{1B}[15") == [])
    #expect(keys("\u{1B}[15\u{1B}[16~\u{1B}[17~") == [.key(.function(6))])
    #expect(keys("\u{1B}[999999999999999999~") == [])
    #expect(keys("\u{1B}[<0;3;2m") == [])
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xC3, 0x28, 0xFF, 0x80, 0x61], at: 0)
        == [.key(.text("(")), .key(.text("a"))])
  }

  @Test("A paste is text only, even if its end never comes")
  func paste() {
    #expect(keys("\u{1B}[200~\u{1B}[15~\u{3}ä\u{1B}[201~") == [.paste("\u{1B}[15~\u{3}ä")])
    #expect(keys("\u{1B}[200~abc") == [.paste("abc")])
  }

  @Test("The sequences of the terminal's own description count first")
  func described() {
    var decoder = KeyDecoder(sequences: [
      Array("\u{1B}A".utf8): .up, Array("\u{1B}[224z".utf8): .function(1),
    ])
    let bytes = "\u{1B}A\u{1B}[224z\u{1B}By".utf8
    #expect(
      decoder.feed(bytes, at: 0) == [
        .key(.up), .key(.function(1)), .key(.alt("B")), .key(.text("y")),
      ])
  }

  @Test("No stream of bytes brings the decoder down")
  func random() {
    var generator = Lcg(state: 1)
    var decoder = KeyDecoder()
    let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x4D, 0x3B, 0x7E, 0x31, 0x06, 0xC3, 0xF0]
    for now in 0..<20_000 {
      let pick = Int.random(in: 0..<20, using: &generator)
      let byte = pick < 10 ? alphabet[pick] : UInt8.random(in: 0...255, using: &generator)
      _ = decoder.feed([byte], at: now * 10)
    }
  }
}
