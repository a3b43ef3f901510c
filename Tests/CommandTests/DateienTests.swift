import Glibc
import TestSupport
import Testing

@Suite("No file is made or replaced that nobody asked for")
struct DateienTests {
  @Test("A missing database is named by its path, and no command but import and demo makes one")
  func missingDatabase() throws {
    let schalter = try Schalter()
    for words in [
      ["frei", "--am", "2027-03-01"], ["bedarf", "--am", "2027-03-01"], ["pruefe"],
      ["platz", "--geboren", "2024-01-01", "--ab", "2027-03-01"], ["bild", "uebersicht"],
      ["warum", "e1", "krippe", "--am", "2027-03-01"], ["kind", "--geboren", "2024-01-01"],
      ["export", schalter.ordner.pfad + "/aus"],
    ] {
      let result = try schalter.ruf(words)
      #expect(result.status == 1, "\(words)")
      #expect(result.ausgabe == "")
      #expect(result.meldung.contains(schalter.datei), "\(result.meldung)")
      #expect(schalter.ordner.namen() == [], "\(words)")
    }
  }

  @Test("The database is the one that is named, else that of the environment, else the usual one")
  func whichDatabase() throws {
    let ordner = try Probeordner()
    let pfad = ordner.pfad
    let folder = try ordner.schreibe(Probeamt.muster, ordner: "ein")
    func call(_ worte: [String], _ umgebung: [String: String?]) throws -> Prozessergebnis {
      try Schalter.ruf(worte, umgebung.merging(["HOME": pfad]) { a, _ in a })
    }
    let none: [String: String?] = ["PLATZWART_DATENBANK": nil, "XDG_DATA_HOME": nil]
    #expect(try call(["import", folder], none).status == 0)
    #expect(ordner.hat(".local/share/platzwart/platzwart.db"))
    var data = none
    data["XDG_DATA_HOME"] = pfad + "/daten"
    #expect(try call(["pruefe"], data).meldung.contains(pfad + "/daten/platzwart/platzwart.db"))
    #expect(try call(["import", folder], data).status == 0)
    #expect(ordner.hat("daten/platzwart/platzwart.db"))
    data["PLATZWART_DATENBANK"] = pfad + "/umgebung.db"
    #expect(try call(["import", folder], data).status == 0)
    #expect(ordner.hat("umgebung.db"))
    #expect(
      try call(["import", folder, "--datenbank", pfad + "/tief/genannt.db"], data).status == 0)
    #expect(ordner.hat("tief/genannt.db"))
    let mode = try Prozess.run("stat", "-c", "%a", pfad + "/umgebung.db").ausgabe
    #expect(mode == "600\n")
  }

  @Test("It runs from any folder, with paths as they are meant there")
  func anyFolder() throws {
    let ordner = try Probeordner()
    _ = try ordner.schreibe(Probeamt.muster, ordner: "ein")
    let result = try Schalter.ruf(
      ["import", "ein", "--datenbank", "amt.db"], [:], in: ordner.pfad)
    #expect(result.status == 0)
    #expect(ordner.hat("amt.db"))
    #expect(
      try Schalter.ruf(["export", "aus", "--datenbank", "amt.db"], [:], in: ordner.pfad).status == 0
    )
    #expect(ordner.dateien("aus")["kinder"] == Probeamt.muster["kinder"])
  }

  @Test("An export writes over no file unless it is told to")
  func exportReplacesNothing() throws {
    let schalter = try Schalter(Probeamt.muster)
    let folder = schalter.ordner.pfad + "/a/b/aus"
    #expect(try schalter.ruf("export", folder).status == 0)
    let written = schalter.ordner.dateien("a/b/aus")
    #expect(written == (try schalter.gibAus()))
    try schalter.ordner.schreibe(Array("alt\n".utf8), "a/b/aus/kinder.csv")
    let again = try schalter.ruf("export", folder)
    #expect(again.status == 1)
    #expect(again.meldung.contains(folder))
    #expect(schalter.ordner.lies("a/b/aus/kinder.csv") == "alt\n")
    _ = try schalter.sql("DELETE FROM zuordnung")
    #expect(try schalter.ruf("export", folder, "--ersetzen").status == 0)
    #expect(schalter.ordner.dateien("a/b/aus") == written.filter { $0.key != "zuordnungen" })
  }

  @Test("An existing file that is in the way of only one kind of record stops the whole export")
  func exportIsWhole() throws {
    let schalter = try Schalter(Probeamt.muster)
    _ = try schalter.ordner.schreibe(["zuordnungen": "alt\n"], ordner: "aus")
    #expect(try schalter.ruf("export", schalter.ordner.pfad + "/aus").status == 1)
    #expect(schalter.ordner.dateien("aus") == ["zuordnungen": "alt\n"])
  }

  @Test("A demo is made in a new file only, around the day that is named")
  func demo() throws {
    let schalter = try Schalter()
    let result = try schalter.ruf("demo", schalter.datei, "--heute", "2026-10-01")
    #expect(result.status == 0)
    #expect(result.meldung.contains(schalter.datei))
    #expect(try schalter.ruf("pruefe").status == 0)
    let before = schalter.ordner.bytes("amt.db")
    let again = try schalter.ruf("demo", schalter.datei)
    #expect(again.status == 1)
    #expect(again.meldung.contains(schalter.datei))
    #expect(schalter.ordner.bytes("amt.db") == before)
    try schalter.ordner.schreibe([], "leer.db")
    #expect(try schalter.ruf("demo", schalter.ordner.pfad + "/leer.db").status == 1)
  }

  @Test("A file that is no database, or that of a newer program, is left as it is")
  func otherFiles() throws {
    let schalter = try Schalter(Probeamt.muster)
    _ = try schalter.sql("PRAGMA user_version = 99")
    for words in [["pruefe"], ["import", schalter.ordner.pfad + "/ein"]] {
      let result = try schalter.ruf(words)
      #expect(result.status == 1)
      #expect(result.meldung.contains("neueren"), "\(result.meldung)")
    }
    try schalter.ordner.schreibe(Array("Ein Brief, der keine Datenbank ist.".utf8), "amt.db")
    for words in [["pruefe"], ["import", schalter.ordner.pfad + "/ein"]] {
      let result = try schalter.ruf(words)
      #expect(result.status == 1)
      #expect(result.meldung.contains("keine Datenbank von Platzwart"), "\(result.meldung)")
    }
    #expect(schalter.ordner.lies("amt.db") == "Ein Brief, der keine Datenbank ist.")
  }

  @Test("Nothing can be read or written where nobody may")
  func unreadable() throws {
    let schalter = try Schalter(Probeamt.muster)
    _ = try schalter.ordner.schreibe([:], ordner: "ein/kinder2")
    _ = try Prozess.run(
      "sh", "-c", "cd \(schalter.ordner.pfad)/ein && rm kinder.csv && mkdir kinder.csv")
    let result = try schalter.ruf("import", schalter.ordner.pfad + "/ein")
    #expect(result.status == 1)
    #expect(result.meldung.contains("kinder.csv"))
    #expect(try schalter.ruf("export", "/proc/platzwart").status == 1)
    #expect(try schalter.ruf("demo", "/proc/platzwart.db").status == 1)
  }

  @Test("Who may only read can ask, as long as nobody has the file open to write")
  func onlyReading() throws {
    let schalter = try Schalter(Probeamt.muster)
    let folder = schalter.ordner.pfad
    _ = try schalter.sql("VACUUM")
    _ = try Prozess.run(
      "sh", "-c",
      "rm -f \(folder)/*-wal \(folder)/*-shm; chmod 644 \(folder)/amt.db; chmod 555 \(folder)")
    defer { _ = try? Prozess.run("chmod", "755", folder) }
    func ask() throws -> Prozessergebnis {
      let call = [Schalter.programm, "frei", "--am", "2027-03-01", "--datenbank", schalter.datei]
      // Root may write everywhere.
      let other = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
      return try Prozess(getuid() == 0 ? other + call : call).warte()
    }
    let answer = try ask()
    #expect(answer.ausgabe == (try schalter.ruf("frei", "--am", "2027-03-01").ausgabe))
    #expect(answer.status == 0, "\(answer.meldung)")
    _ = try Prozess.run("chmod", "600", schalter.datei)
    if getuid() == 0 {
      let refused = try ask()
      #expect(refused.status == 1)
      #expect(refused.meldung.contains("lässt sich nicht lesen"), "\(refused.meldung)")
    }
  }
}
