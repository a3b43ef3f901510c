import Domain
import TestSupport
import Testing

@Suite("An import says what it did, or why it did nothing")
struct EinlesebefehlTests {
  private let muster = Probeamt.muster

  private func mit(_ datei: String, _ alt: String, _ neu: String) -> [String: String] {
    muster.merging([datei: (muster[datei] ?? "").replacing(alt, with: neu)]) { $1 }
  }

  @Test("It counts new, changed and equal records of each file")
  func counts() throws {
    let schalter = try Schalter()
    let first = try schalter.liesEin(muster)
    #expect(first.status == 0)
    #expect(
      first.ausgabe == """
        datei;neu;geaendert;gleich
        mandant;1;0;0
        parameter;2;0;0
        traeger;1;0;0
        einrichtungen;2;0;0
        betriebserlaubnis;2;0;0
        sperren;1;0;0
        gruppen;3;0;0
        belegrechte;1;0;0
        kinder;2;0;0
        sorgeberechtigte;1;0;0
        vertraege;2;0;0
        zuordnungen;1;0;0
        anmeldungen;1;0;0
        rueckrufe;2;0;0
        kataloge;1;0;0
        kriterien;3;0;0
        runden;1;0;0
        rundenplaetze;1;0;0
        rundenentscheide;2;0;0
        rundenergebnisse;2;0;0
        rundenprotokolle;1;0;0

        """)
    let again = try schalter.liesEin(muster)
    #expect(again.ausgabe == first.ausgabe.replacing(/;(\d);0;0/) { ";0;0;\($0.output.1)" })
    #expect(again.meldung == "Alles ist schon so gespeichert; es wurde nichts geändert.\n")
    let changed = try schalter.liesEin(mit("kinder", "Nowak", "Nowack"), "--format", "json")
    let row = try jsonZeilen(changed.ausgabe).first { $0["datei"] as? String == "kinder" }
    #expect(row?["geaendert"] as? Int == 1)
    #expect(row?["gleich"] as? Int == 1)
  }

  @Test("A trial run writes nothing, makes no file, and refuses as the import would")
  func trialRun() throws {
    let schalter = try Schalter()
    let trial = try schalter.liesEin(muster, "--probe")
    #expect(trial.status == 0)
    #expect(trial.ausgabe.contains("kinder;2;0;0"))
    #expect(!schalter.ordner.hat("amt.db"))
    #expect(try schalter.liesEin(mit("kinder", "Nowak", "N0wak"), "--probe").status == 1)
    #expect(try schalter.liesEin(muster).status == 0)
    let before = try schalter.sql(".dump")
    #expect(try schalter.liesEin(mit("kinder", "Nowak", "Nowack"), "--probe").status == 0)
    #expect(try schalter.sql(".dump") == before)
  }

  @Test("A trial run does not wait for others who write, and keeps nobody waiting")
  func trialBesideWriter() throws {
    let schalter = try Schalter(muster)
    let folder = try schalter.ordner.schreibe(mit("kinder", "Nowak", "Nowack"), ordner: "neu")
    let call = "\(Schalter.programm) import \(folder) --probe --datenbank \(schalter.datei)"
    let start = ContinuousClock.now
    let said = try Prozess.run(
      "sqlite3", schalter.datei, "BEGIN IMMEDIATE", ".shell \(call)", "ROLLBACK"
    ).ausgabe
    #expect(said.contains("kinder;0;1;1"), "\(said)")
    #expect(ContinuousClock.now - start < .seconds(4))
  }

  @Test("Every wrong row is named by file, line and column; nothing is written")
  func wrongRows() throws {
    var wrong = mit("kinder", "k2;Kim;Nowak;2023-05-01;o", "k2;\"Kim\n\";N0wak;2023-02-30;x")
    wrong["vertraege"]? += "v3;k9;e1;2026-01-01;2025-01-01;-4;offen;;0;;\n"
    wrong["traeger"] = "id;name;art;farbe\nt1;A;frei;rot\n"
    let schalter = try Schalter()
    let result = try schalter.liesEin(wrong)
    #expect(result.status == 1)
    #expect(result.ausgabe == "")
    let lines = result.meldung.split(separator: "\n").map(String.init)
    let places = lines.dropLast().map {
      $0.split(separator: ": ", maxSplits: 2).prefix(2).joined(separator: ": ")
    }
    #expect(
      places == [
        "traeger.csv:1: farbe", "kinder.csv:3: vorname", "kinder.csv:3: nachname",
        "kinder.csv:3: geburtsdatum", "kinder.csv:3: geschlecht", "vertraege.csv:4: ende",
        "vertraege.csv:4: wochenstunden", "vertraege.csv:4: status", "vertraege.csv:4: platzanteil",
      ], "\(result.meldung)")
    #expect(lines.last?.contains("nichts eingelesen") == true)
    #expect(lines.last?.contains("9") == true)
    #expect(!schalter.ordner.hat("amt.db"))
  }

  @Test(
    "Quotes, line ends and bytes that don't belong there are named",
    arguments: [
      ("traeger", "id;name;art\nt1;Zum \"Stern\";frei\n", "traeger.csv:2: name: "),
      ("traeger", "id;name;art\nt1;\"Stern;frei\n", "traeger.csv:2: name: "),
      ("traeger", "id;name;art\nt1;Stern\n", "traeger.csv:2: art: "),
      ("traeger", "id;art;name\nt1;frei;Stern\n", "traeger.csv:1: art: "),
      ("traeger", "id;name\nt1;Stern\n", "traeger.csv:1: art: "),
      ("mandant", "ags;name;land\n", "mandant.csv:1: ags: "),
      ("mandant", "ags;name;land\n1;A;SN\n2;B;SN\n", "mandant.csv:3: ags: "),
      ("mandant", "ags;name;land\n1;A;XX\n", "mandant.csv:2: land: "),
      ("parameter", "schluessel;wert;gueltig_ab\nhort_jahre;0;\n", "parameter.csv:2: wert: "),
    ])
  func form(_ file: String, _ text: String, _ place: String) throws {
    let result = try Schalter().liesEin(muster.merging([file: text]) { $1 })
    #expect(result.status == 1)
    #expect(
      result.meldung.split(separator: "\n").contains { $0.hasPrefix(place) }, "\(result.meldung)")
  }

  @Test("A file that is not UTF-8 is named")
  func latin1() throws {
    let schalter = try Schalter()
    let folder = try schalter.ordner.schreibe(muster, ordner: "ein")
    try schalter.ordner.schreibe(
      Array("id;name;art\nt1;M".utf8) + [0xFC] + Array("ller;frei\n".utf8), "ein/traeger.csv")
    let result = try schalter.ruf("import", folder)
    #expect(result.status == 1)
    #expect(result.meldung.hasPrefix("traeger.csv:2: name: "))
  }

  @Test(
    "A conflict is named field by field and decided by --vorrang", arguments: ["datei", "hier"])
  func conflict(_ vorrang: String) throws {
    let schalter = try Schalter(muster)
    let amt = try Probeamt(datei: schalter.datei)
    try amt.vonHand { try $0.aendere(Kind.self, "k2") { $0.ort = "Hier" } }
    let delivered = mit("kinder", "o;;;;;ja", "o;;;Dort;;ja")
    let result = try schalter.liesEin(delivered)
    #expect(result.status == 1)
    #expect(result.ausgabe == "")
    #expect(result.meldung.hasPrefix("kinder.csv:3: ort: "))
    #expect(result.meldung.contains("„k2“") && result.meldung.contains("--vorrang datei"))
    #expect(try schalter.liesEin(delivered, "--vorrang", vorrang).status == 0)
    let kept = vorrang == "datei" ? "Dort" : "Hier"
    #expect(try schalter.gibAus()["kinder"]?.contains(";\(kept);") == true)
    #expect(try schalter.ruf("pruefe").status == 0)
  }
}
