import TestSupport
import Testing

@Suite("Commands take what people know: names, and options where they stand")
struct NamenTests {
  private let schalter: Schalter

  init() throws { schalter = try Schalter(Musterkommune.dateien) }

  @Test("Options may stand before the command")
  func optionenVorn() throws {
    let frei = try schalter.ruf("frei", "--am", "2026-12-01")
    #expect(frei.status == 0)
    for worte in [
      ["--am", "2026-12-01", "frei"],
      ["--datenbank", schalter.datei, "frei", "--am", "2026-12-01"],
      ["--datenbank=" + schalter.datei, "--am=2026-12-01", "frei"],
    ] {
      #expect(try schalter.ruf(worte) == frei, "\(worte)")
    }
    #expect(try schalter.ruf("--hilfe", "frei").ausgabe.contains("platzwart frei"))
    let folder = try schalter.ordner.schreibe(Musterkommune.dateien, ordner: "noch")
    #expect(try schalter.ruf("--datenbank", schalter.datei, "import", folder).status == 0)
  }

  @Test("An Einrichtung is named by its id, or by a part of its name that fits only one")
  func namen() throws {
    let warum = try schalter.ruf("warum", "e2", "krippe", "--am", "2026-12-01")
    for name in ["Löwenzahn", "loewenzahn", "Kita Löwenzahn"] {
      #expect(try schalter.ruf("warum", name, "krippe", "--am", "2026-12-01") == warum)
    }
    #expect(warum.status == 0)
    let many = try schalter.ruf("frei", "--am", "2026-12-01", "--einrichtung", "kita")
    #expect(many.status == 2 && many.ausgabe.isEmpty)
    #expect(many.meldung.contains("mehrere Einrichtungen: Kita Sonnenblume (e1), "))
    let none = try schalter.ruf("warum", "Nirgendwo", "krippe", "--am", "2026-12-01")
    #expect(none.status == 2 && none.meldung.contains("Nirgendwo"))
  }

  @Test("People read the name beside the id; programs get the same columns as ever")
  func spalten() throws {
    let text = try schalter.ruf("bedarf", "--am", "2026-12-01", "--format", "text").ausgabe
    #expect(text.split(separator: "\n")[0].hasPrefix("einrichtung_id  name "))
    #expect(text.contains("Kita Löwenzahn"))
    let csv = try schalter.ruf("bedarf", "--am", "2026-12-01").ausgabe
    #expect(csv.hasPrefix("einrichtung_id;kategorie;") && !csv.contains("Löwenzahn"))
  }
}
