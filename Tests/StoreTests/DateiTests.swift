import Domain
import Store
import TestSupport
import Testing

/// A calendar day, not a mark on a test.
typealias Tag = Domain.Tag

@Suite("Only a file of this program and of its time is opened")
struct DateiTests {
  let ordner: Probeordner
  var datei: String { ordner.pfad + "/amt.db" }

  init() throws { ordner = try Probeordner() }

  private func opens(_ zweck: Datenbank.Zweck) throws(StoreError) {
    _ = try Datenbank(path: datei, zweck: zweck, exists: ordner.hat("amt.db"))
  }

  @Test("A missing file is refused by its path and is not made", arguments: [false, true])
  func missing(schreiben: Bool) throws {
    #expect(throws: StoreError.missing(path: datei)) { try opens(schreiben ? .schreiben : .lesen) }
    #expect(!ordner.hat("amt.db"))
  }

  @Test("A missing or empty file becomes a database where one may be made")
  func made() throws {
    try ordner.schreibe([], "amt.db")
    #expect(throws: StoreError.foreign(path: datei)) { try opens(.lesen) }
    try opens(.anlegen)
    try opens(.lesen)
    #expect(try Prozess.run("sqlite3", datei, "PRAGMA journal_mode").ausgabe == "wal\n")
    #expect(try Prozess.run("sqlite3", datei, "PRAGMA integrity_check").ausgabe == "ok\n")
  }

  @Test("A file that a newer program wrote is refused, and is left as it is")
  func newer() throws {
    try opens(.anlegen)
    _ = try Prozess.run("sqlite3", datei, "PRAGMA user_version = 99")
    let before = ordner.bytes("amt.db")
    for zweck in [Datenbank.Zweck.lesen, .schreiben, .anlegen] {
      #expect(throws: StoreError.newer(path: datei, version: 99)) { try opens(zweck) }
    }
    #expect(ordner.bytes("amt.db") == before)
  }

  @Test("A file of another program is refused, and is left as it is")
  func foreign() throws {
    func refused() throws {
      let before = ordner.bytes("amt.db")
      for zweck in [Datenbank.Zweck.lesen, .schreiben, .anlegen] {
        #expect(throws: StoreError.foreign(path: datei)) { try opens(zweck) }
      }
      #expect(ordner.bytes("amt.db") == before)
    }
    try ordner.schreibe(Array("Das ist ein Brief und keine Datenbank.\n".utf8), "amt.db")
    try refused()
    _ = try Prozess.run("rm", datei)
    _ = try Prozess.run("sqlite3", datei, "CREATE TABLE adressen(name)")
    try refused()
    _ = try Prozess.run("sqlite3", datei, "PRAGMA application_id = 7; PRAGMA user_version = 1")
    try refused()
  }

  @Test("A folder in place of a file is refused")
  func folder() throws {
    #expect(throws: StoreError.self) {
      _ = try Datenbank(path: ordner.pfad, zweck: .schreiben, exists: true)
    }
  }
}
