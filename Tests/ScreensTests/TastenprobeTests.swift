import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

@Suite("The screen that shows what each key sends")
struct TastenprobeTests {
  private func probe(
    _ term: String = "xterm-256color", sprache: String = "de_DE.UTF-8", farben: Int = 256,
    fTasten: Bool = true
  ) throws -> Tastenprobe {
    Tastenprobe(
      Terminalangaben(
        term: term, ersatz: nil, sprache: sprache, farben: farben, zeichen: .unicode,
        hatFunktionstasten: fTasten, nimmtZwischenablage: true),
      groesse: Size(width: 80, height: 24), fassung: "1.0", texte: try Amtszimmer().texte)
  }

  private func getippt(_ probe: Tastenprobe, _ text: String) -> Tastenprobe {
    var (probe, keys) = (probe, KeyProbe(KeyDecoder()))
    probe.nimm(keys.feed(Array(text.utf8), at: 0) + keys.feed([], at: 5_000))
    return probe
  }

  @Test("It names key, letters and numbers of each, and what it doesn't know")
  func tasten() throws {
    let lines = getippt(
      try probe(), "\u{1B}[A\u{1B}[99z\u{1B}[200~rm -rf\u{1B}[201~\u{1B}[<0;5;7M"
    ).draw().text
    #expect(
      lines.contains { $0.contains("↑ ") && $0.contains("Esc [ A") && $0.contains("1b 5b 41") })
    #expect(lines.contains { $0.contains("unbekannt") && $0.contains("1b 5b 39 39 7a") })
    #expect(lines.contains { $0.contains("eingefügt: rm -rf") })
    #expect(lines.contains { $0.contains("Mausklick 7,5") })
  }

  @Test("It warns of what is missing, and of nothing else")
  func warnungen() throws {
    #expect(try probe().warnungen.isEmpty)
    let poor = try probe("vt220", sprache: "C", farben: 0, fTasten: false).warnungen
    #expect(poor.count == 3)
    #expect(poor[0].contains("keine Farben") && poor[1].contains("UTF-8"))
    #expect(poor[2].contains("Strg-F und die Ziffer"))
  }

  @Test("Esc twice or Strg-C ends it, Esc once does not")
  func ende() throws {
    #expect(getippt(try probe(), "\u{1B}\u{1B}").istZuEnde)
    #expect(getippt(try probe(), "\u{03}").istZuEnde)
    #expect(!getippt(try probe(), "a\u{1B}").istZuEnde)
    #expect(!getippt(try probe(), "\u{1B}[A").istZuEnde)
  }

  @Test("The line for the support has the keys, and nothing that was typed or pasted")
  func meldung() throws {
    let said = getippt(try probe(), "geheim\u{1B}[200~Kennwort\u{1B}[201~\u{1B}[99z").meldung
    #expect(
      said.contains("TERM=xterm-256color, 80x24") && said.contains("1b 5b 39 39 7a = unbekannt"))
    #expect(!said.contains("Kennwort") && !said.contains("67 = g"))
  }

  @Test("Many keys and a small window leave the last in sight")
  func klein() throws {
    var small = getippt(try probe(), String(repeating: "a", count: 99) + "\u{1B}[B")
    small.groesse = Size(width: 40, height: 12)
    let canvas = small.draw()
    #expect(canvas.text.contains { $0.contains("Esc [ B") })
    #expect(canvas.cursor.map { $0.row < 12 } == true)
  }
}
