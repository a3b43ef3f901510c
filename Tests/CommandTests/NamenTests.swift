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

  @Test("A Träger is named like that, too, and a category as people say it, by every command")
  func traegerUndKategorie() throws {
    let dateien = Musterkommune.dateien
    let id = try #require(
      dateien["traeger"]?.split(separator: "\n").dropFirst().first?.split(separator: ";").map(
        String.init))
    for (befehl, rest) in [
      ("kapazitaet", ["--von", "2026-12-01", "--bis", "2027-12-01"]),
      ("buchungen", ["--am", "2026-12-01"]),
    ] {
      let worte = [befehl] + rest
      let eines = try schalter.ruf(worte + ["--kategorie", "krippe", "--traeger", id[0]])
      #expect(eines.status == 0 && eines.ausgabe.split(separator: "\n").count > 1)
      for gesagt in ["u3", "U3", "Krippe"] {
        #expect(
          try schalter.ruf(worte + ["--kategorie", gesagt, "--traeger", id[1]]) == eines)
      }
      let many = try schalter.ruf(worte + ["--kategorie", "u3", "--traeger", "e"])
      #expect(many.status == 2 && many.ausgabe.isEmpty)
    }
    #expect(
      try schalter.ruf("frei", "--am", "2026-12-01", "--kategorie", "Ü3")
        == schalter.ruf("frei", "--am", "2026-12-01", "--kategorie", "kindergarten"))
    let platz = ["platz", "--geboren", "2025-05-03", "--ab", "2027-03-01", "--traeger"]
    #expect(try schalter.ruf(platz + [id[1]]) == schalter.ruf(platz + [id[0]]))
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
