import TestSupport
import Testing

@Suite("platzwart vergabe refuses what contradicts itself, is not there, or would not be heeded")
struct VergabeabweisungTests {
  private let vergabe: Vergabeordner
  private var ordner: Probeordner { vergabe.ordner }

  init() throws { vergabe = try Vergabeordner() }

  @Test("a contradiction is refused with file, line and reason")
  func contradiction() throws {
    var files = Vergabeordner.runde
    files["rang"]? += "sonne;gerd;2\nsonne;hugo;9\n"
    let result = try vergabe.ruf("rechnen", mit: files)
    #expect(result.status == 1 && result.ausgabe == "")
    #expect(
      result.meldung == """
        rang.csv:8: rang: Diesen Rang hat die Einrichtung schon in Zeile 2 vergeben.
        rang.csv:9: kind_id: Das Kind hat sich nicht beworben; in bewerbungen.csv fehlt es.
        Die Runde wurde abgelehnt: 2 Angaben sind falsch.

        """)
  }

  @Test("a folder that lacks a file is refused, one whose files have only a first line is not")
  func missingFiles() throws {
    for name in Vergabeordner.runde.keys {
      var files = Vergabeordner.runde
      files[name] = nil
      let folder = try ordner.schreibe(files, ordner: "ohne-" + name)
      for words in [["rechnen", folder], ["begruenden", folder, "anna"]] {
        let result = try Schalter.ruf(["vergabe"] + words, [:])
        #expect(result.status == 1 && result.ausgabe == "")
        #expect(result.meldung.hasPrefix("\(folder)/\(name).csv fehlt. "))
      }
    }
    let empty = try ordner.schreibe([:], ordner: "leer")
    #expect(try Schalter.ruf(["vergabe", "rechnen", empty], [:]).status == 1)
    let bare = Vergabeordner.runde.mapValues { String($0.prefix { $0 != "\n" }) + "\n" }
    let nobody = try Schalter.ruf(
      ["vergabe", "rechnen", try ordner.schreibe(bare, ordner: "niemand")], [:])
    #expect(
      nobody == Prozessergebnis(status: 0, ausgabe: "kind_id;einrichtung_id;wunsch\n"))
  }

  @Test("a folder in the place of a file, and a file in the place of the folder, are refused")
  func wrongKinds() throws {
    let folder = try ordner.schreibe(Vergabeordner.runde, ordner: "runde")
    let file = folder + "/rang.csv"
    for words in [["rechnen", file], ["begruenden", file, "anna"], ["pruefen", file, file]] {
      let result = try Schalter.ruf(["vergabe"] + words, [:])
      #expect(result.meldung == "Den Ordner \(file) gibt es nicht.\n" && result.status == 1)
    }
    let result = try Schalter.ruf(["vergabe", "pruefen", folder, folder], [:])
    #expect(result == Prozessergebnis(status: 1, meldung: "\(folder): das ist ein Ordner.\n"))
  }

  @Test("no option is taken that the answer would not heed")
  func foreignOptions() throws {
    let foreign = [
      "rechnen": [
        "--einzeln", "--plaetze=sonne:krippe:+1", "--nach=alle", "--gruende", "--pruefsumme=1",
        "--einrichtung=sonne", "--ordner=x", "--datenbank=x",
      ],
      "pruefen": ["--format=json", "--einrichtung=sonne", "--gruende"],
      "begruenden": ["--gruende", "--einzeln", "--format=json"],
    ]
    for (what, options) in foreign {
      for option in options {
        let result = try vergabe.ruf(what, "x", option)
        #expect(result.status == 2 && result.ausgabe == "", "\(what) \(option)")
        let name = option.prefix { $0 != "=" }
        #expect(result.meldung.hasPrefix("„\(name)“ gibt es bei diesem Befehl nicht."))
      }
    }
    // What only one of two can say.
    #expect(
      try vergabe.ruf("begruenden", "anna", "--einrichtung", "sonne").meldung
        == "Nur eines von beiden: KIND oder --einrichtung.\n")
    #expect(
      try vergabe.ruf("pruefen", "x.csv", "--pruefsumme", "1").meldung
        == "Nur eines von beiden: ERGEBNIS oder --pruefsumme.\n")
    // Options may stand anywhere.
    let folder = try ordner.schreibe(Vergabeordner.runde, ordner: "runde")
    for words in [
      ["vergabe", "rechnen", folder, "--format", "json"],
      ["--format", "json", "vergabe", "rechnen", folder],
      ["vergabe", "--format", "json", "rechnen", folder],
    ] {
      #expect(try jsonZeilen(try Schalter.ruf(words, [:]).ausgabe).count == 7, "\(words)")
    }
  }

  @Test("a wrong call is 2")
  func wrongCalls() throws {
    #expect(try vergabe.ruf("rechne").status == 2)
    #expect(try vergabe.ruf("rechnen", "zuviel").status == 2)
    #expect(try vergabe.ruf("pruefen").status == 2)
    #expect(try vergabe.ruf("begruenden").status == 2)
    #expect(try vergabe.ruf("begruenden", "niemand").status == 2)
    #expect(try vergabe.ruf("begruenden", "--einrichtung", "nirgends").status == 2)
    #expect(try vergabe.ruf("rechnen", "--einrichtung", "sonne").status == 2)
    #expect(try Schalter.ruf(["vergabe", "rechnen", "/fehlt"], [:]).status == 1)
    #expect(try vergabe.ruf("pruefen", "/fehlt.csv").status == 1)
    let help = try Schalter.ruf(["vergabe", "--hilfe"], [:])
    #expect(help.status == 0)
    for line in [
      "vergabe begruenden ORDNER [KIND] [--einrichtung ID]", "vergabe rechnen ORDNER [--format",
      "vergabe runde rang RUNDE EINRICHTUNG [--gruende]",
    ] { #expect(help.ausgabe.contains("  platzwart \(line)"), "\(line)") }
    let one = try Schalter.ruf(["vergabe", "rechnen", "--hilfe"], [:])
    #expect(one.status == 0 && one.ausgabe.contains("platzwart vergabe rechnen ORDNER [--format"))
    #expect(!one.ausgabe.contains("begruenden"))
  }
}
