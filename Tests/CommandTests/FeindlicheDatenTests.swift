import TestSupport
import Testing

@Suite("Text from elsewhere never commands a terminal")
struct FeindlicheDatenTests {
  private static let boese = [
    "\u{1b}[2J", "\u{1b}]0;x\u{7}", "\u{9b}31m", "\u{202e}", "\u{2066}", "\u{200b}", "\r", "\u{8}",
    "\u{0085}", "\u{2028}",
  ]

  private func harmlos(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control: $0 == "\n"
      case .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  @Test("Names with control characters are refused, and the refusal is harmless", arguments: boese)
  func refusedOnImport(_ text: String) throws {
    for (file, name) in [("kinder", "Nowak"), ("traeger", "Sterne"), ("einrichtungen", "Immer")] {
      var files = Probeamt.muster
      files[file] = files[file]?.replacing(name, with: name + text + "a")
      let result = try Schalter().liesEin(files)
      #expect(result.status == 1, "\(file)")
      #expect(harmlos(result.meldung))
      #expect(result.meldung.hasPrefix("\(file).csv:"))
    }
  }

  @Test("Words of a call are shown harmlessly, too", arguments: boese)
  func wordsOfACall(_ text: String) throws {
    let schalter = try Schalter(Probeamt.muster)
    for words in [
      ["frei" + text], ["frei", "--am" + text, "1"], ["frei", "--am", "2027" + text],
      ["frei", "--am", "2027-03-01", "x" + text], ["import", "nirgends" + text],
      ["frei", "--am", "2027-03-01", "--datenbank", "fehlt" + text], ["bild", "x" + text],
      ["frei", "--am", "2027-03-01", "--mandant", "1" + text], ["--x" + text],
      ["warum", "e" + text, "krippe", "--am", "2027-03-01"], ["export", "/proc/x" + text],
    ] {
      let result = try schalter.ruf(words)
      #expect(result.status != 0)
      #expect(harmlos(result.meldung), "\(words): \(result.meldung.debugDescription)")
    }
  }

  @Test("What somebody brought into the file shows a mark where people read it", arguments: boese)
  func alteredFile(_ text: String) throws {
    let schalter = try Schalter(Probeamt.muster)
    let code = "char(" + text.unicodeScalars.map { String($0.value) }.joined(separator: ",") + ")"
    _ = try schalter.sql(
      """
      UPDATE vertrag SET id = 'v' || \(code) WHERE id = 'v1';
      UPDATE einrichtung SET id = 'e' || \(code) || 'x', name = 'N' || \(code) WHERE id = 'e1';
      UPDATE platzsperre SET grund = 'G' || \(code); UPDATE kind SET nachname = 'K' || \(code);
      UPDATE mandant SET name = 'M' || \(code)
      """)
    for words in [
      ["frei", "--am", "2026-09-01"], ["bedarf", "--am", "2026-09-01"], ["pruefe"],
      ["platz", "--geboren", "2025-05-03", "--ab", "2027-03-01"],
    ] {
      let result = try schalter.ruf(words + ["--format", "text"])
      #expect(harmlos(result.ausgabe + result.meldung), "\(words)")
      #expect(result.ausgabe.contains("\u{FFFD}"), "\(words): \(result.ausgabe)")
      // Programs get what is there, in a form that can be read back.
      let json = try schalter.ruf(words + ["--format", "json"])
      #expect(try !jsonZeilen(json.ausgabe).isEmpty, "\(words)")
    }
    let screen = try schalter.ruf("bild", "uebersicht", "--heute", "2026-09-01")
    #expect(screen.status == 0)
    #expect(harmlos(screen.ausgabe), "\(screen.ausgabe.debugDescription)")
    let conflict = try schalter.liesEin(Probeamt.muster)
    #expect(harmlos(conflict.meldung), "\(conflict.meldung.debugDescription)")
  }
}
