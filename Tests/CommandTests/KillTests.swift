import TestSupport
import Testing

/// The program is ended at any moment of an import or a save, as by a failing machine; what is left
/// is the state before or after, never between.
@Suite("A program that is killed while it writes", .serialized)
struct KillTests {
  private static let program = Projekt.programme + "/platzwart"

  @Test("An import that is killed at 200 moments while it writes leaves the state before or after")
  func importIsWhole() throws {
    var zufall = Zufall(seed: 9)
    let probe = try Probeordner()
    let before = try probe.schreibe(Probeamt.muster, ordner: "vorher")
    let after = try probe.schreibe(Self.grosserOrdner(), ordner: "nachher")
    let datei = probe.pfad + "/amt.db"
    #expect(try run("import", before, "--datenbank", datei).status == 0)
    let states = (alt: try zustand(datei, probe), neu: try endzustand(datei, after, probe))
    #expect(states.alt != states.neu)
    var phases = try Phasen(of: try start(after, into: try kopie(datei, probe)))
    var outcomes: [Bool] = []
    var tries = 0
    while outcomes.count < 200, tries < 600 {
      tries += 1
      let run = try start(after, into: try kopie(datei, probe))
      // While what was reckoned goes to the disk.
      run.warteAufSchreiben(hoechstens: phases.bisSchreiben * 4)
      warte(zufall.dauer(bis: phases.schreiben))
      run.prozess.toete()
      // One that had ended before was not killed while it wrote.
      let wasWriting = run.prozess.warte().status < 0
      let left = try zustand(run.datei, probe)
      #expect(left == states.alt || left == states.neu)
      if wasWriting {
        outcomes.append(left == states.neu)
      } else {
        // The one that was timed had more to wait for than those that come now.
        phases.schreiben = phases.schreiben * 9 / 10
      }
    }
    #expect(outcomes.count == 200)
    #expect(outcomes.contains(true) && outcomes.contains(false))
  }

  @Test("A save that is killed at any of 120 moments leaves whole Anmeldungen only")
  func saveIsWhole() throws {
    var zufall = Zufall(seed: 10)
    let probe = try Probeordner()
    let before = try probe.schreibe(Probeamt.muster, ordner: "vorher")
    let datei = probe.pfad + "/amt.db"
    #expect(try run("import", before, "--datenbank", datei).status == 0)
    let first = try kinder(datei, probe)
    var next = 1
    var saved = first
    for _ in 0..<120 {
      let process = try Prozess([
        Projekt.programme + "/Schreibprobe", datei, String(next), String(next + 10_000),
      ])
      warte(Duration.milliseconds(zufall.zahl(5...60)))
      process.toete()
      _ = process.warte()
      let now = try kinder(datei, probe)
      #expect(now >= saved)
      // A child, its parent and its Anmeldung come in one transaction, with one entry in the trace.
      let rows = try sql(
        datei,
        """
        SELECT (SELECT count(*) FROM anmeldung) - (SELECT count(*) FROM kind),
          (SELECT count(*) FROM sorgeberechtigter) - (SELECT count(*) FROM kind),
          (SELECT count(*) FROM spur) - (SELECT count(*) FROM kind)
        """)
      #expect(rows == "-1|-1|\(1 - first)")
      next += now - saved
      saved = now
    }
    #expect(saved > first)
    #expect(try sql(datei, "PRAGMA integrity_check") == "ok")
    #expect(try run("pruefe", "--datenbank", datei).status == 0)
  }

  // MARK: - What a killed program leaves

  /// What an export and the trace say of the file, after the file itself was found whole.
  private func zustand(_ datei: String, _ probe: Probeordner) throws -> [String: String] {
    #expect(try sql(datei, "PRAGMA quick_check") == "ok")
    #expect(try run("pruefe", "--datenbank", datei).status == 0)
    let result = try run("export", probe.pfad + "/aus", "--ersetzen", "--datenbank", datei)
    #expect(result.status == 0)
    var files = probe.dateien("aus")
    files["spur"] = try sql(datei, "SELECT count(*) FROM spur")
    return files
  }

  private func endzustand(
    _ datei: String, _ ordner: String, _ probe: Probeordner
  ) throws -> [String: String] {
    let copy = try kopie(datei, probe)
    #expect(try run("import", ordner, "--datenbank", copy).status == 0)
    return try zustand(copy, probe)
  }

  private func kinder(_ datei: String, _ probe: Probeordner) throws -> Int {
    Int(try sql(datei, "SELECT count(*) FROM kind")) ?? -1
  }

  // MARK: - Running

  private func run(_ worte: String...) throws -> Prozessergebnis {
    try Prozess([Self.program] + worte).warte()
  }

  private func sql(_ datei: String, _ text: String) throws -> String {
    let result = try Prozess.run("sqlite3", datei, text)
    return String(result.ausgabe.filter { $0 != "\n" })
  }

  /// A copy of the file as it lies there, without what another program may have left beside it.
  private func kopie(_ datei: String, _ probe: Probeordner) throws -> String {
    let copy = probe.pfad + "/kopie.db"
    _ = try Prozess.run("sh", "-c", "rm -f \(copy)* && cp \(datei) \(copy)")
    return copy
  }

  private func start(_ ordner: String, into datei: String) throws -> Lauf {
    Lauf(
      prozess: try Prozess([Self.program, "import", ordner, "--datenbank", datei]), datei: datei)
  }

  /// The sample folder with 1,500 more children, each with a contract and an Anmeldung.
  private static func grosserOrdner() -> [String: String] {
    var folder = Probeamt.muster
    for i in 1...1500 {
      folder["kinder"]? += "n\(i);Ida;Neu;2025-0\(i % 9 + 1)-11;w;;;;;;;\n"
      folder["vertraege"]? += "n\(i);n\(i);e1;2027-08-01;2028-07-31;45;unterschrieben;;0.25;;\n"
      folder["anmeldungen"]? +=
        "n\(i);n\(i);bedarfsmeldung;2028-08-01;45;2027-01-01;e2;offen;;;;;\n"
    }
    return folder
  }
}

/// An import that is under way.
private struct Lauf {
  let prozess: Prozess
  let datei: String

  /// Waits until the first bytes of the change lie in the file beside the database.
  func warteAufSchreiben(hoechstens: Duration = .seconds(60)) {
    let end = ContinuousClock.now + hoechstens
    while Probeordner.groesse(datei + "-wal") == 0, ContinuousClock.now < end {}
  }
}

/// How long an import takes until it writes to the disk, and from then on.
private struct Phasen {
  let bisSchreiben: Duration
  var schreiben: Duration

  init(of lauf: Lauf) throws {
    let begin = ContinuousClock.now
    lauf.warteAufSchreiben()
    let write = ContinuousClock.now
    #expect(lauf.prozess.warte().status == 0)
    bisSchreiben = write - begin
    schreiben = ContinuousClock.now - write
  }
}

extension Zufall {
  fileprivate mutating func dauer(bis ende: Duration) -> Duration {
    .microseconds(zahl(0...max(1, Int(ende / .microseconds(1)))))
  }
}

/// Lets time go by without sleeping: the moment of the kill is meant to be any.
private func warte(_ dauer: Duration) {
  let end = ContinuousClock.now + dauer
  while ContinuousClock.now < end {}
}
