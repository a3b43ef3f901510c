import Testing

@testable import ScreenKit

@Suite("What a terminal sent, key by key")
struct KeyProbeTests {
  private var probe = KeyProbe(KeyDecoder(sequences: [Array("\u{1B}[5q".utf8): .function(3)]))

  @Test("Each key has its bytes, and what is no key is unknown")
  mutating func tasten() {
    let strokes = probe.feed(Array("\u{1B}[Aä\u{1B}[99z\u{1B}[5q\u{06}5x".utf8), at: 0)
    #expect(
      strokes.map(\.hex) == [
        "1b 5b 41", "c3 a4", "1b 5b 39 39 7a", "1b 5b 35 71", "06 35", "78",
      ])
    #expect(
      strokes.map(\.events) == [
        [.key(.up)], [.key(.text("ä"))], [], [.key(.function(3))], [.key(.function(5))],
        [.key(.text("x"))],
      ])
    #expect(strokes.map(\.readable).prefix(2) == ["Esc [ A", "ä"])
  }

  @Test("A lone Escape is told after its time, two in a row are two, a broken sequence is unknown")
  mutating func escape() {
    #expect(probe.feed([0x1B, 0x1B], at: 0) == [Stroke(bytes: [0x1B], events: [.key(.escape)])])
    #expect(probe.feed([], at: 100).isEmpty)
    #expect(probe.feed([], at: 200) == [Stroke(bytes: [0x1B], events: [.key(.escape)])])
    #expect(probe.feed(Array("\u{1B}[1".utf8), at: 300).isEmpty)
    #expect(probe.feed([], at: 2_000) == [Stroke(bytes: Array("\u{1B}[1".utf8), events: [])])
    // An umlaut right after Escape belongs to the next key.
    #expect(probe.feed(Array("\u{1B}ö".utf8), at: 3_000).map(\.hex) == ["1b", "c3 b6"])
  }

  @Test("Pasted text is one stroke, whatever is in it")
  mutating func paste() {
    let bytes = Array("\u{1B}[200~F10\u{1B}[201~".utf8)
    #expect(probe.feed(bytes, at: 0) == [Stroke(bytes: bytes, events: [.paste("F10")])])
  }
}
