import ScreenKit
import Testing

@testable import TerminalIO

@Suite("Kinds of terminals")
struct TerminalKindTests {
  @Test(
    "A terminal gets the signs its font can be trusted with",
    arguments: [
      ("xterm-256color", SignSet.unicode), ("tmux-256color", .unicode), ("alacritty", .unicode),
      ("linux", .console), ("vt220", .console), ("vt100", .ascii), ("ansi", .ascii),
    ])
  func signs(name: String, signs: SignSet) { #expect(TerminalKind.signs(for: name) == signs) }

  @Test("An unknown terminal is treated like the next of its kind, its own name tried first")
  func names() {
    #expect(TerminalKind.names(for: "kitty-direct") == ["kitty-direct", "xterm-256color", "xterm"])
    #expect(TerminalKind.names(for: "tmux-x").contains("tmux-256color"))
    #expect(TerminalKind.names(for: "wyse60").dropFirst().first == "vt220")
  }

  @Test("NO_COLOR asks for no colours unless it is empty")
  func noColor() {
    #expect(Terminal.prefersMono(environment: ["NO_COLOR": "1"]))
    #expect(!Terminal.prefersMono(environment: ["NO_COLOR": ""]))
    #expect(!Terminal.prefersMono(environment: [:]))
  }
}
