import TestSupport
import Testing

private let beispiele: String? = Projekt.fremdeDaten.map { $0 + "/beispiele/vergabe-" }

@Suite("platzwart vergabe reckons, judges and explains a round in a folder")
struct VergabebefehlTests {
  private let vergabe: Vergabeordner
  private var ordner: Probeordner { vergabe.ordner }

  init() throws { vergabe = try Vergabeordner() }

  @Test(
    "byte for byte as published (left out where the folder of examples is missing)",
    .enabled(if: beispiele != nil), arguments: ["klein", "gross", "kanten"])
  func published(_ name: String) throws {
    let folder = (beispiele ?? "") + name
    let result = try Schalter.ruf(["vergabe", "rechnen", folder], [:])
    #expect(result.status == 0)
    #expect(result.ausgabe == Probeordner.dateien(folder + "/erwartet")["ergebnis"])
    let check = try Schalter.ruf(
      ["vergabe", "pruefen", folder, folder + "/erwartet/ergebnis.csv"], [:])
    #expect(check.status == 0 && check.ausgabe == "")
    // What nothing was found wrong with is said aside, with how much was looked at.
    #expect(
      check.meldung.hasPrefix("Keine Verstöße gefunden: ") && check.meldung.contains(" Kinder, "))
  }

  @Test(
    "with siblings the result is stable, and its own checker says so",
    .enabled(if: beispiele != nil))
  func siblings() throws {
    let folder = (beispiele ?? "") + "geschwister"
    let result = try Schalter.ruf(["vergabe", "rechnen", folder], [:])
    #expect(result.status == 0 && result.meldung == "")
    try ordner.schreibe(Array(result.ausgabe.utf8), "ergebnis.csv")
    let check = try Schalter.ruf(
      ["vergabe", "pruefen", folder, ordner.pfad + "/ergebnis.csv"], [:])
    #expect(check.status == 0 && check.ausgabe == "")
  }

  @Test("a round of its own")
  func own() throws {
    let result = try vergabe.ruf("rechnen")
    #expect(
      result.ausgabe == """
        kind_id;einrichtung_id;wunsch
        anna;sonne;1
        ben;;
        carl;;
        dora;mond;2
        emil;sonne;2
        finn;sonne;1
        gerd;;

        """)
    #expect(result.status == 0)
    #expect(try jsonZeilen(try vergabe.ruf("rechnen", "--format", "json").ausgabe).count == 7)
  }

  @Test("the reasons of a child, wish by wish, in words for a letter")
  func reasons() throws {
    #expect(
      try vergabe.ruf("begruenden", "dora").ausgabe == """
        dora erhält einen Platz in mond (2. Wunsch).
        1. Wunsch sonne: 2 Krippenplätze, letzter aufgenommener Rang 2 (ohne Wechselkinder), eigener Rang 3. Für dora bleibt kein Platz, weil Kinder mit besserem Rang zuerst an der Reihe sind.
        2. Wunsch mond: Dieser Wunsch wird erfüllt.

        """)
    #expect(
      try vergabe.ruf("begruenden", "ben").ausgabe == """
        ben erhält in dieser Runde keinen Platz.
        ben wird nur zusammen mit carl aufgenommen.
        1. Wunsch sonne: Dort gibt es in dieser Runde 2 Krippenplätze. 2 davon gehen an Kinder mit besserem Rang. Die Geschwister kommen nur zusammen und brauchen 1 (Rang 4); so viele bleiben nicht.

        """)
    #expect(
      try vergabe.ruf("begruenden", "emil").ausgabe == """
        emil behält den Platz in sonne; ein besserer Wunsch ließ sich in dieser Runde nicht erfüllen.
        1. Wunsch mond: Die Einrichtung hat emil nicht auf ihre Liste genommen.
        Bisheriger Platz sonne: Dort ist emil schon und behält den Platz.

        """)
    #expect(
      try vergabe.ruf("begruenden", "anna").ausgabe.contains(
        "2. Wunsch mond: Dieser Wunsch kommt nicht zum Zug, weil ein früherer erfüllt ist."))
    #expect(
      try vergabe.ruf("begruenden", "gerd").ausgabe.contains("gerd hat keine Wünsche angegeben."))
    #expect(
      try vergabe.ruf("begruenden", "--einrichtung", "sonne").ausgabe == """
        sonne hat 2 Krippenplätze; 2 sind vergeben. 1 davon behält ein Kind, das schon dort ist. Der letzte aufgenommene Rang ist 2.
        sonne hat 2 Kindergartenplätze; 1 ist vergeben. Der letzte aufgenommene Rang ist 7.
        sonne hat 3 Plätze im ganzen Haus; 3 sind vergeben. 1 davon behält ein Kind, das schon dort ist. Der letzte aufgenommene Rang ist 7.

        """)
  }

  @Test("a house that is full, an Einrichtung that refuses, and one without such places")
  func moreReasons() throws {
    var files = Vergabeordner.runde
    files["plaetze"] =
      "einrichtung_id;kategorie;plaetze\nsonne;krippe;2\nsonne;gesamt;1\nmond;krippe;1\n"
    files["bewerbungen"] = """
      kind_id;kategorie;familie_id;wuensche;bisher
      anna;krippe;;sonne|mond;
      ben;kindergarten;;mond;
      dora;krippe;;sonne;

      """
    files["rang"] = "einrichtung_id;kind_id;rang\nsonne;anna;9\nsonne;dora;4\nmond;ben;1\n"
    #expect(
      try vergabe.ruf("begruenden", "anna", mit: files).ausgabe == """
        anna erhält in dieser Runde keinen Platz.
        1. Wunsch sonne: 1 Platz im ganzen Haus, an einen besseren Rang vergeben; letzter aufgenommener Rang 4 (ohne Wechselkinder), eigener Rang 9. Für anna bleibt kein Platz, weil Kinder mit besserem Rang zuerst an der Reihe sind.
        2. Wunsch mond: Die Einrichtung hat anna nicht auf ihre Liste genommen.

        """)
    #expect(
      try vergabe.ruf("begruenden", "ben", mit: files).ausgabe.contains(
        "1. Wunsch mond: Dort gibt es in dieser Runde keine Kindergartenplätze."))
  }

  @Test("what is wrong with a result is named, one thing a line")
  func faults() throws {
    let wrong = """
      kind_id;einrichtung_id;wunsch
      anna;;
      ben;sonne;1
      carl;sonne;1
      dora;mond;1
      emil;;
      finn;sonne;1
      gerd;mond;

      """
    try ordner.schreibe(Array(wrong.utf8), "ergebnis.csv")
    let result = try vergabe.ruf("pruefen", ordner.pfad + "/ergebnis.csv")
    #expect(result.status == 1 && result.meldung == "")
    #expect(
      result.ausgabe == """
        mond: 1 Kindergartenplatz vergeben, es gibt nur 0 Kindergartenplätze.
        dora: als Wunsch ist 1 angegeben, richtig ist 2.
        emil: hat in sonne schon einen Platz und verliert ihn.
        gerd: mond steht nicht unter den Wünschen.
        gerd: mond hat das Kind nicht auf ihre Liste genommen.
        anna: sonne (1. Wunsch) würde das Kind nach Rang aufnehmen.
        dora: sonne (1. Wunsch) würde das Kind nach Rang aufnehmen.
        emil: sonne (2. Wunsch) würde das Kind nach Rang aufnehmen.

        """)
    try ordner.schreibe(Array("kind_id;einrichtung_id;wunsch\nanna;so nne;\n".utf8), "x.csv")
    let broken = try vergabe.ruf("pruefen", ordner.pfad + "/x.csv")
    #expect(broken.status == 1 && broken.ausgabe == "")
    #expect(broken.meldung.contains("x.csv:2: einrichtung_id: "))
    #expect(broken.meldung.hasSuffix("Das Ergebnis wurde nicht geprüft: 1 Angabe ist falsch.\n"))
    let strange = "kind_id;einrichtung_id;wunsch\nanna;venus;1\nhugo;;\nanna;;\n"
    try ordner.schreibe(Array(strange.utf8), "y.csv")
    let unknown = try vergabe.ruf("pruefen", ordner.pfad + "/y.csv")
    #expect(unknown.status == 1 && unknown.ausgabe == "")
    #expect(
      unknown.meldung.replacing(ordner.pfad + "/", with: "") == """
        y.csv:2: einrichtung_id: Die Einrichtung „venus“ vergibt in dieser Runde keine Plätze; in plaetze.csv fehlt sie.
        y.csv:3: kind_id: Das Kind hat sich nicht beworben; in bewerbungen.csv fehlt es.
        y.csv:4: kind_id: Das steht schon in Zeile 2.
        Das Ergebnis wurde nicht geprüft: 3 Angaben sind falsch.

        """)
  }

  @Test("where no stable result exists it says who would object, and ends with 1")
  func nothingStable() throws {
    // Where the family is, y takes its place; where it isn't, it takes that of x.
    let files = [
      "plaetze": "einrichtung_id;kategorie;plaetze\na;krippe;2\nb;krippe;1\n",
      "bewerbungen": """
      kind_id;kategorie;familie_id;wuensche;bisher
      f1;krippe;f;a;
      f2;krippe;f;a;
      x;krippe;;a|b;
      y;krippe;;b|a;

      """,
      "rang": "einrichtung_id;kind_id;rang\na;y;1\na;f1;2\na;f2;3\na;x;4\nb;x;1\nb;y;2\n",
    ]
    let result = try vergabe.ruf("rechnen", mit: files)
    #expect(result.status == 1)
    #expect(
      result.ausgabe == """
        kind_id;einrichtung_id;wunsch
        f1;;
        f2;;
        x;a;1
        y;b;1

        """)
    #expect(
      result.meldung == """
        Ein Ergebnis, gegen das es keinen begründeten Einspruch gibt, gibt es in dieser Runde nicht. Einspruch hätte:
        f1 und f2: a (1. Wunsch) würde nach Rang alle Geschwister aufnehmen.

        """)
    try ordner.schreibe(Array(result.ausgabe.utf8), "aus.csv")
    let check = try vergabe.ruf("pruefen", ordner.pfad + "/aus.csv", mit: files)
    #expect(check.status == 1)
    #expect(
      check.ausgabe == "f1 und f2: a (1. Wunsch) würde nach Rang alle Geschwister aufnehmen.\n")
    #expect(
      try vergabe.ruf("begruenden", "f1", mit: files).ausgabe.contains(
        "1. Wunsch a: Nach seinem Rang stünde f1 hier ein Platz zu. "))
  }
}
