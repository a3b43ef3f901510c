import TestSupport
import Testing

@Suite("platzwart vergabe runde answers for a Runde on the database, and hands on its minutes")
struct RundenbefehlTests {
  private let amt: Schalter

  init() throws { amt = try Schalter(Rundenkommune.dateien) }

  private func runde(_ worte: String...) throws -> Prozessergebnis {
    try amt.ruf(["vergabe", "runde"] + worte)
  }

  @Test("Its list, its places, its findings and the order of an Einrichtung")
  func lesen() throws {
    #expect(
      try runde("liste").ausgabe
        == "id;name;beginn_von;beginn_bis;stichtag;frist;status\nn1;Hauptrunde;2027-08-01;2027-08-01;2027-02-28;2027-04-15;vorbereitung\n"
    )
    let places = try runde("plaetze", "n1").ausgabe
    #expect(places.contains("e2;Mond;kindergarten;2;2;2;1;\n"))
    let findings = try runde("pruefen", "n1")
    #expect(findings.status == 1)
    #expect(findings.meldung.contains("Befunde stehen in der Prüfung, "))
    #expect(
      findings.ausgabe.contains(
        "anmeldungen;a2;Behr, Ben;Nachweis fehlt, zählt darum nicht: Arbeit\n"))
    let bare = try runde("rang", "n1", "e1").ausgabe.split(separator: "\n")
    #expect(bare[1] == "1;k1;Abel, Ada;10;;1;")
    let grounds = try runde("rang", "n1", "e1", "--gruende").ausgabe.split(separator: "\n")
    #expect(grounds[1] == "1;k1;Abel, Ada;10;;1;;arbeit")
  }

  @Test("One that follows another is made by a line, with its bounds")
  func nachruecken() throws {
    func vorgang(_ worte: String...) throws -> Prozessergebnis { try amt.ruf(["vorgang"] + worte) }
    #expect(
      try vorgang(
        "anlegen", "satzart=rundenplaetze", "runde_id=n1", "einrichtung_id=e2", "kategorie=krippe",
        "plaetze=0", "grund=Reserve für Notfälle"
      ).status == 0)
    #expect(try vorgang("runde_entscheiden", "runde=n1").status == 0)
    let made = try vorgang(
      "anlegen", "satzart=runden", "id=n2", "nach=n1", "name=Nachrücken", "katalog_id=c1",
      "beginn_von=2027-08-01", "stichtag=2027-02-28", "kategorien=krippe|kindergarten",
      "auswaertige=gleich", "status=vorbereitung")
    #expect(made.status == 0, "\(made)")
    #expect(try runde("plaetze", "n2").ausgabe.contains("e2;Mond;krippe;1;0;"))
  }

  @Test("What it gives, counted, and who would be elsewhere with other places")
  func rechnen() throws {
    let given = try runde("rechnen", "n1")
    #expect(given.status == 0)
    #expect(given.ausgabe.contains("k1;e1;1;\nk2;e2;2;\n"))
    #expect(
      try runde("rechnen", "n1", "--nach", "kategorie").ausgabe
        == "kategorie;kinder;wunsch_1;wunsch_2;bleiben;ohne\nkindergarten;8;3;1;0;4\n")
    #expect(
      try runde("rechnen", "n1", "--plaetze", "e1:kindergarten:+1").ausgabe
        == "kind_id;name;wunsch_vorher;wunsch\nk2;Behr, Ben;2;1\nk4;Dorn, Dora;;1\n")
    // Nothing was changed by it.
    #expect(try runde("rechnen", "n1") == given)
    for wrong in ["e1:krippe", "e1:halle:2", "e1:krippe:viel"] {
      let refused = try runde("rechnen", "n1", "--plaetze", wrong)
      #expect(refused.status == 2 && refused.meldung.contains("EINRICHTUNG:KATEGORIE:ZAHL"))
    }
    // A whole name does, too; any other word is told which there are.
    #expect(
      try runde("rechnen", "n1", "--plaetze", "Sonne:kindergarten:+1").ausgabe
        == runde("rechnen", "n1", "--plaetze", "e1:kindergarten:+1").ausgabe)
    #expect(try runde("rang", "n1", "Sonne").ausgabe == runde("rang", "n1", "e1").ausgabe)
    for words in [["rechnen", "n1", "--plaetze", "e9:krippe:1"], ["rang", "n1", "e9"]] {
      let refused = try amt.ruf(["vergabe", "runde"] + words)
      #expect(refused.status == 2)
      #expect(
        refused.meldung
          == "Eine Einrichtung „e9“ gibt es in dieser Runde nicht. Erwartet wird eine Kennung oder der ganze Name: e1 (Sonne), e2 (Mond).\n"
      )
    }
  }

  @Test("What does not belong to a question is refused, not passed over")
  func fremdes() throws {
    for words in [
      ["rechnen", "n1", "--gruende"], ["rang", "n1", "e1", "--einzeln"],
      ["liste", "--nach", "alle"],
      ["plaetze", "n1", "--plaetze", "e1:krippe:1"], ["protokoll", "n1", "--gruende"],
      ["pruefen", "n1", "--ordner", "x"], ["begruenden", "n1", "k1", "--format", "json"],
      ["rechnen"], ["rechnen", "n1", "n2"], ["rechnen", "n/1"], ["rechne", "n1"], [],
    ] {
      let result = try amt.ruf(["vergabe", "runde"] + words)
      #expect(result.status == 2 && result.ausgabe == "", "\(words)")
    }
    #expect(try runde("rechne").meldung.contains("liste, pruefen, plaetze, rang, rechnen"))
    #expect(try amt.ruf("vergabe", "runde", "--hilfe").ausgabe.contains("runde liste"))
  }

  @Test("Why a child gets what it gets")
  func begruenden() throws {
    let lines = try runde("begruenden", "n1", "k2").ausgabe.split(separator: "\n")
    // What is not decided says so before all else.
    #expect(lines[0].hasPrefix("Versuch – nicht entschieden"))
    #expect(lines[1] == "Ben Behr erhielte einen Platz in Mond (2. Wunsch).")
    #expect(
      lines[2].hasPrefix(
        "1. Wunsch Sonne: 2 Kindergartenplätze, letzter aufgenommener Rang 2 (ohne Wechselkinder), eigener Rang 3. Für Ben Behr bliebe kein Platz, "
      ))
    _ = try amt.ruf("vorgang", "runde_entscheiden", "runde=n1")
    let decided = try runde("begruenden", "n1", "k2").ausgabe
    #expect(decided.hasPrefix("Ben Behr erhält einen Platz in Mond (2. Wunsch).\n"))
    #expect(!decided.contains("Versuch") && decided.contains("Für Ben Behr bleibt kein Platz"))
    #expect(try runde("begruenden", "n1", "k99").status == 2)
  }

  @Test("A child that takes no part is told why")
  func nichtDabei() throws {
    var dateien = Rundenkommune.dateien
    dateien["anmeldungen"] = dateien["anmeldungen"]?.replacing(
      "offen;haertefall=ja;;", with: "offen;haertefall=ja;;0.5")
    let other = try Schalter(dateien)
    let said = try other.ruf("vergabe", "runde", "begruenden", "n1", "k5")
    #expect(
      said.ausgabe
        == "Eva Ek nimmt an dieser Runde nicht teil, weil halbe und doppelte Plätze außerhalb der Runde vergeben werden.\n"
    )
    #expect(said.status == 0)
    #expect(
      try other.ruf("vergabe", "runde", "begruenden", "n1", "Ek, Eva").ausgabe == said.ausgabe)
  }

  @Test("A Runde and a child are known by their names, too, and what is ambiguous is said")
  func namen() throws {
    #expect(
      try runde("begruenden", "hauptrunde", "Behr, Ben").ausgabe
        == runde("begruenden", "n1", "k2").ausgabe)
    let unknown = try runde("plaetze", "Nebenrunde")
    #expect(unknown.status == 2 && unknown.meldung.contains("n1 (Hauptrunde)"), "\(unknown)")
    _ = try amt.ruf(
      "vorgang", "anlegen", "satzart=runden", "id=n2", "name=Hauptrunde", "katalog_id=c1",
      "beginn_von=2027-08-01", "stichtag=2027-02-28", "kategorien=krippe|kindergarten",
      "auswaertige=gleich", "status=vorbereitung")
    let two = try runde("plaetze", "Hauptrunde")
    #expect(two.status == 2 && two.meldung.contains("n2 (Hauptrunde)"), "\(two)")
    var dateien = Rundenkommune.dateien
    dateien["runden"] = dateien["runden"]?.split(separator: "\n").first.map { $0 + "\n" }
    let none = try Schalter(dateien).ruf("vergabe", "runde", "plaetze", "n1")
    #expect(none.status == 2 && none.meldung.contains("noch keine Runde"), "\(none)")
    let child = try runde("begruenden", "n1", "Fink, Ina")
    // No other child is named to whoever mistypes.
    #expect(child.status == 2 && child.meldung.hasSuffix("so wie: k1.\n"), "\(child)")
    #expect(try runde("begruenden", "n1", "Behr").meldung.contains("so wie: k2 (Behr, Ben)."))
  }

  @Test("A Runde whose first day is over is made by a line, but not silently")
  func vorbei() throws {
    let made = try amt.ruf(
      "vorgang", "anlegen", "satzart=runden", "id=n2", "name=Alt", "katalog_id=c1",
      "beginn_von=2026-08-01", "stichtag=2026-02-28", "kategorien=krippe", "auswaertige=gleich",
      "status=vorbereitung")
    #expect(made.status == 0)
    #expect((made.ausgabe + made.meldung).contains("Der erste Tag liegt schon zurück."), "\(made)")
  }

  @Test("The minutes are judged without the database, and a changed byte is found")
  func protokoll() throws {
    #expect(try runde("protokoll", "n1").status == 1)
    _ = try amt.ruf("vorgang", "runde_entscheiden", "runde=n1")
    let json = try runde("protokoll", "n1", "--format", "json").ausgabe
    let folder = amt.ordner.pfad
    func pruefe(_ text: String) throws -> Prozessergebnis {
      try amt.ordner.schreibe(Array(text.utf8), "protokoll.json")
      return try Schalter.ruf(["vergabe", "pruefen", folder + "/protokoll.json"], [:])
    }
    let fine = try pruefe(json)
    #expect(fine.status == 0 && fine.ausgabe == "" && fine.meldung.contains("unversehrt"))
    #expect(try pruefe(json.replacing("\"wunsch\":2", with: "\"wunsch\":1")).status == 1)
    #expect(try pruefe("{}").status == 1)
    for name in ["Abel", "k1\"", "a1\""] { #expect(!json.contains(name), "\(name)") }
    let text = try runde("protokoll", "n1", "--format", "text").ausgabe
    for part in ["Hauptrunde", "Katalog", "blau", "Arbeit: 10", "BLAKE2b-256"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(try runde("protokoll", "n1", "--ordner", folder + "/runde").status == 0)
    let again = try Schalter.ruf(["vergabe", "rechnen", folder + "/runde"], [:])
    #expect(again.ausgabe == Probeordner.dateien(folder + "/runde")["ergebnis"])
  }
}
