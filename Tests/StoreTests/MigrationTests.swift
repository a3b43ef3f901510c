import Domain
import Glibc
import Office
import TestSupport
import Testing

@testable import Store

/// Files of this version, and two made-up steps that later versions could have.
@Suite("An older file is brought to the version of the program, all of it or nothing")
struct MigrationTests {
  let amt: Probeamt
  static let now = Schema.version
  static let copy = "amt.db.v\(now)-sicherung"

  static let steps = [
    Migration(
      now + 1, sql: "CREATE TABLE raum(name TEXT) STRICT; INSERT INTO raum VALUES ('Halle');"),
    Migration(now + 2) { connection throws(StoreError) in
      try connection.run("ALTER TABLE raum ADD COLUMN einrichtung INTEGER REFERENCES einrichtung")
      try connection.run("UPDATE raum SET einrichtung = (SELECT min(key) FROM einrichtung)")
    },
  ]

  init() throws { amt = try Probeamt(Probeamt.muster) }

  @discardableResult
  private func open(
    _ zweck: Datenbank.Zweck = .schreiben, _ schritte: [Migration] = steps
  ) throws(StoreError) -> Datenbank {
    try Datenbank(
      path: amt.datei, zweck: zweck, exists: true, schritte: Migration.schritte + schritte)
  }

  private func shell(_ file: String, _ sql: String) throws -> String {
    let result = try Prozess.run("sqlite3", file, sql)
    #expect(result.meldung == "")
    return result.ausgabe
  }

  private func everything(_ file: String) throws -> String {
    try shell(file, "PRAGMA application_id; PRAGMA user_version;")
      + shell(file, ".dump").replacing("PRAGMA foreign_keys=OFF;", with: "")
  }

  @Test(
    "All steps are done in order, whatever the file is opened for, and only once",
    arguments: [Datenbank.Zweck.lesen, .schreiben, .anlegen])
  func stepsAreDone(zweck: Datenbank.Zweck) throws {
    let before = try everything(amt.datei)
    let opened = try open(zweck)
    #expect(opened.sicherung == amt.ordner.pfad + "/" + Self.copy)
    #expect(try opened.mandanten().count == 1)
    let rooms = "SELECT r.name, e.id FROM raum r JOIN einrichtung e ON e.key = r.einrichtung"
    #expect(try shell(amt.datei, rooms) == "Halle|e1\n")
    #expect(
      try shell(amt.datei, "PRAGMA user_version; PRAGMA integrity_check") == "\(Self.now + 2)\nok\n"
    )
    #expect(try everything(amt.ordner.pfad + "/" + Self.copy) == before)
    #expect(try open(zweck).sicherung == nil)
    #expect(amt.ordner.namen().filter { $0.contains("sicherung") } == [Self.copy])
  }

  @Test("Only the steps that are missing are done")
  func missingStepsOnly() throws {
    try open(.schreiben, Array(Self.steps.prefix(1)))
    #expect(
      try shell(amt.datei, "PRAGMA user_version; SELECT name FROM raum")
        == "\(Self.now + 1)\nHalle\n")
    #expect(try open().sicherung == amt.ordner.pfad + "/amt.db.v\(Self.now + 1)-sicherung")
    #expect(
      try shell(amt.datei, "PRAGMA user_version; SELECT name FROM raum")
        == "\(Self.now + 2)\nHalle\n")
  }

  @Test("The copy can be opened by its owner only, and never lies over another file")
  func copyIsPrivate() throws {
    try amt.ordner.schreibe(Array("schon da".utf8), Self.copy)
    let opened = try open()
    #expect(opened.sicherung == amt.ordner.pfad + "/" + Self.copy + "-2")
    #expect(amt.ordner.lies(Self.copy) == "schon da")
    var status = stat()
    #expect(stat(opened.sicherung ?? "", &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("A step that fails leaves the file as it was and no copy")
  func failingStep() throws {
    let before = try everything(amt.datei)
    let reasons: [(Migration, StoreError)] = [
      (
        Migration(Self.now + 3, sql: "DROP TABLE raum; DROP TABLE flur;"),
        .other(code: 1, reason: "no such table: flur")
      ),
      // References are looked at in the end, not on the way there.
      (
        Migration(Self.now + 3, sql: "UPDATE vertrag SET kind = 99;"),
        .constraint("vertrag: FOREIGN KEY")
      ),
    ]
    for (step, reason) in reasons {
      #expect(throws: reason) { try open(.schreiben, Self.steps + [step]) }
      #expect(try everything(amt.datei) == before)
      #expect(!amt.ordner.hat(Self.copy))
    }
  }

  @Test("A file beside which no copy can be made is refused and left as it is")
  func noCopy() throws {
    let before = try everything(amt.datei)
    // With the ending of a copy the name is longer than names can be.
    let long = amt.ordner.pfad + "/" + String(repeating: "x", count: 244)
    _ = try Prozess.run("mv", amt.datei, long)
    for zweck in [Datenbank.Zweck.lesen, .schreiben] {
      #expect(throws: StoreError.older(path: long, version: Self.now)) {
        try Datenbank(
          path: long, zweck: zweck, exists: true, schritte: Migration.schritte + Self.steps)
      }
    }
    #expect(try everything(long) == before)
  }
}

/// `Staende` keeps an office of each version that was given to users.
@Suite("Every version that was released leads to the schema of today")
struct StaendeTests {
  /// Tables with their columns, indexes and triggers; columns may stand in another order.
  private static let structure = """
    SELECT type, name, tbl_name, CASE type WHEN 'table' THEN '' ELSE sql END FROM sqlite_schema
    WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2;
    SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
    FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' ORDER BY 1, 2;
    SELECT m.name, f."from", f."table" FROM sqlite_schema m
    JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY 1, 2;
    """

  @Test("from its sample", arguments: 1..<Schema.version)
  func fromSample(version: Int) throws {
    let folder = try Probeordner()
    let (old, new) = (folder.pfad + "/alt.db", folder.pfad + "/neu.db")
    let sample = "\(Projekt.ordner)/Tests/StoreTests/Staende/\(version).sql"
    #expect(try Prozess.run("sqlite3", old, ".read \(sample)").meldung == "")
    _ = try Datenbank(path: old, zweck: .schreiben, exists: true)
    _ = try Datenbank(path: new, zweck: .anlegen, exists: false)
    let expected = try Prozess.run("sqlite3", new, Self.structure).ausgabe
    #expect(try Prozess.run("sqlite3", old, Self.structure).ausgabe == expected)
    #expect(expected.contains("trigger|vertrag_neu|vertrag"))
    let office = try Probeamt(datei: old)
    #expect(try office.abweichungen() == [])
    #expect(try office.ausgabe()["vertraege"]?.contains("v1") == true)
  }

  @Test("and a Runde in which two records of a child became one has it once, with its place")
  func zweimalInEinerRunde() throws {
    let folder = try Probeordner()
    let old = folder.pfad + "/alt.db"
    let sample = "\(Projekt.ordner)/Tests/StoreTests/Staende/3.sql"
    #expect(try Prozess.run("sqlite3", old, ".read \(sample)").meldung == "")
    // A third result says of the same contract and number, for another child.
    #expect(
      try Prozess.run(
        "sqlite3", old,
        """
        INSERT INTO rundenergebnis SELECT 3, mandant, 1, 1, 'a', runde, nummer, 1, 1, einrichtung, 1,
          vertrag FROM rundenergebnis WHERE id = 'n1-1'
        """
      ).meldung == "")
    let office = try Probeamt(datei: old)
    let files = try office.ausgabe()
    #expect(
      files["rundenergebnisse"]?.split(separator: "\n").dropFirst() == [
        "n1-1;n1;1;k3;a3;e1;1;n1-1-v"
      ])
    #expect(
      files["rundenentscheide"]?.split(separator: "\n").dropFirst() == ["x1;n1;e1;k3;1;Integration"]
    )
    #expect(try office.frage(PruefAuskunft()).filter { !$0.hinweis }.map(\.satz) == [])
    let copy = try Prozess.run(
      "sqlite3", old + ".v3-sicherung", "SELECT count(*) FROM rundenergebnis")
    #expect(copy.ausgabe == "3\n")
  }
}
