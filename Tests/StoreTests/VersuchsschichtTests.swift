import TestSupport
import Testing

@testable import Store

@Suite("The layer of a trial")
struct VersuchsschichtTests {
  @Test("The database itself guards a trial as it guards the file")
  func rulesHold() throws {
    let amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute)
    let file = try Datenbank(path: amt.datei, zweck: .versuchen, exists: true)
    func tries(_ sql: String) throws(StoreError) { try file.connection.run(sql) }
    let signed =
      "SELECT key + 1000, mandant, 1, NULL, kind, einrichtung, 2, 100, NULL, NULL, NULL, NULL, 'neu', von, bis FROM vertrag WHERE status = 2 LIMIT 1"
    #expect(throws: StoreError.constraint("vertrag_ueberschneidung")) {
      try tries("INSERT INTO vertrag \(signed)")
    }
    #expect(throws: StoreError.constraint("FOREIGN KEY constraint failed")) {
      try tries("DELETE FROM traeger")
    }
    #expect(throws: StoreError.constraint("FOREIGN KEY constraint failed")) {
      try tries("UPDATE einrichtung SET traeger = 999")
    }
    #expect(throws: StoreError.constraint("UNIQUE constraint failed: kind.mandant, kind.id")) {
      try tries("UPDATE kind SET id = 'gleich'")
    }
    #expect(throws: StoreError.self) { try tries("UPDATE kind SET vorname = ''") }
    #expect(throws: StoreError.readOnly) { try tries("DELETE FROM main.zuordnung") }
  }
}
