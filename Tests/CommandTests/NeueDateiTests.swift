import TestSupport
import Testing

@Suite("Nothing is taken away that somebody else has written")
struct NeueDateiTests {
  /// Begins an import that waits for its children, lets somebody else be faster, and hands the
  /// children in.
  private func langsam(_ schalter: Schalter, kinder: String) throws -> Prozessergebnis {
    let folder = try schalter.ordner.schreibe(
      Probeamt.muster.filter { $0.key != "kinder" }, ordner: "langsam")
    let fast = try schalter.ordner.schreibe(Probeamt.muster, ordner: "schnell")
    try schalter.ordner.schreibe(Array(kinder.utf8), "kinder.txt")
    let script = """
      mkfifo "$1/kinder.csv"
      "$0" import "$1" --datenbank "$3" & slow=$!
      exec 3> "$1/kinder.csv"
      "$0" import "$2" --datenbank "$3" > /dev/null 2>&1 || exit 99
      cat "$4" >&3
      exec 3>&-
      wait $slow
      """
    return try Prozess.run(
      "sh", "-c", script, Schalter.programm, folder, fast, schalter.datei,
      schalter.ordner.pfad + "/kinder.txt")
  }

  @Test("A first import that is refused leaves the database that somebody made meanwhile")
  func refusedLater() throws {
    let schalter = try Schalter()
    let result = try langsam(schalter, kinder: "id;vorname\n")
    #expect(result.status == 1)
    #expect(try schalter.gibAus()["kinder"] == Probeamt.muster["kinder"])
    #expect(try schalter.ruf("pruefe").status == 0)
    #expect(schalter.ordner.namen().allSatisfy { !$0.hasPrefix("amt.db.") })
  }

  @Test("A first import that is right, but later, says so and changes nothing")
  func rightLater() throws {
    let schalter = try Schalter()
    let kinder = (Probeamt.muster["kinder"] ?? "").replacing("Nowak", with: "Anders")
    let result = try langsam(schalter, kinder: kinder)
    #expect(result.status == 1)
    #expect(result.meldung.contains("inzwischen jemand anders angelegt"), "\(result.meldung)")
    #expect(try schalter.gibAus()["kinder"] == Probeamt.muster["kinder"])
    #expect(schalter.ordner.namen().allSatisfy { !$0.hasPrefix("amt.db.") })
  }

  @Test("An export follows no link and leaves nothing beside its files")
  func exportFollowsNoLink() throws {
    let schalter = try Schalter(Probeamt.muster)
    let folder = schalter.ordner.pfad
    try schalter.ordner.schreibe(Array("fremd\n".utf8), "fremd")
    _ = try Prozess.run(
      "sh", "-c",
      "mkdir \(folder)/aus && cd \(folder)/aus && ln -s ../fremd kinder.csv && "
        + "ln -s ../fremd kinder.csv.neu")
    #expect(try schalter.ruf("export", folder + "/aus", "--ersetzen").status == 0)
    #expect(schalter.ordner.lies("fremd") == "fremd\n")
    #expect(schalter.ordner.lies("aus/kinder.csv") == Probeamt.muster["kinder"])
    #expect(try Prozess.run("test", "-L", folder + "/aus/kinder.csv").status == 1)
    let left = schalter.ordner.namen("aus").filter { !$0.hasSuffix(".csv") }
    #expect(left == ["kinder.csv.neu"])
  }

  @Test("Where one file of an export can't be put into its place, no half is left beside")
  func exportCleansUp() throws {
    let schalter = try Schalter(Probeamt.muster)
    _ = try schalter.ordner.schreibe([:], ordner: "aus")
    _ = try schalter.ordner.schreibe([:], ordner: "aus/kinder.csv")
    let result = try schalter.ruf("export", schalter.ordner.pfad + "/aus", "--ersetzen")
    #expect(result.status == 1)
    #expect(result.meldung.hasSuffix("das ist ein Ordner.\n"), "\(result.meldung)")
    #expect(schalter.ordner.namen("aus").allSatisfy { $0.hasSuffix(".csv") })
  }

  @Test("Output that can't be written is no success; a reader who has enough hears nothing")
  func outputThatIsLost() throws {
    let schalter = try Schalter(Probeamt.muster)
    func shell(_ command: String) throws -> Prozessergebnis {
      try Prozess.run(
        "sh", "-c", command, Schalter.programm,
        umgebung: ["PLATZWART_DATENBANK": schalter.datei])
    }
    for words in [
      "frei --am 2027-03-01", "bild uebersicht", "--hilfe", "frei --hilfe", "--version",
    ] {
      let full = try shell("\"$0\" \(words) > /dev/full")
      #expect(full.status == 1, "\(words)")
      #expect(
        full.meldung
          == "Die Ausgabe ließ sich nicht schreiben: auf der Festplatte ist kein Platz mehr.\n")
    }
    // Where SIGPIPE is left out, the program itself has to be silent.
    let closed = try shell("trap '' PIPE; { sleep 0.2; \"$0\" --hilfe; } | true")
    #expect(closed.meldung == "")
  }

  @Test("What the system refuses is said in German", arguments: ["import", "export", "demo"])
  func germanReasons(_ command: String) throws {
    let schalter = try Schalter(Probeamt.muster)
    try schalter.ordner.schreibe([], "datei")
    let below = schalter.ordner.pfad + "/datei/darin"
    let folder = try schalter.ordner.schreibe(Probeamt.muster, ordner: "ein2")
    _ = try Prozess.run("sh", "-c", "rm \(folder)/kinder.csv && mkdir \(folder)/kinder.csv")
    let result = try schalter.ruf(command, command == "import" ? folder : below)
    #expect(result.status == 1)
    let reason = command == "import" ? "das ist ein Ordner" : "eine Datei statt eines Ordners"
    #expect(result.meldung.contains(reason), "\(result.meldung)")
    #expect(!result.meldung.contains("Dateifehler"))
  }
}
