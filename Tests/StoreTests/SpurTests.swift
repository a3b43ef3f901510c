import Domain
import Store
import TestSupport
import Testing

@Suite("The trace of everything that was done can't be changed unseen")
struct SpurTests {
  let amt: Probeamt

  init() throws {
    amt = try Probeamt(Probeamt.muster)
    for n in 1...6 {
      try amt.vonHand {
        try $0.aendere(Kind.self, "k1") { $0.ort = "Ort \(String(repeating: "x", count: n))" }
        try $0.aendere(Kind.self, "k2") { $0.zurueckgestellt.toggle() }
      }
    }
    // What the file itself refuses is here done by somebody who can.
    try amt.sql(
      """
      DROP TRIGGER spur_bleibt; DROP TRIGGER spur_unveraendert; DROP TRIGGER spurzeile_bleibt;
      DROP TRIGGER spurzeile_unveraendert; DROP TRIGGER spurzeile_einmalig;
      """)
  }

  private func broken() throws -> [Int] { try amt.datenbank(.lesen).gebrocheneSpur() }

  @Test("The chain is whole after many Vorgänge")
  func whole() throws {
    #expect(try broken() == [])
    #expect(try amt.sql("SELECT group_concat(nummer) FROM spur").ausgabe == "1,2,3,4,5,6,7\n")
    #expect(try amt.sql("SELECT count(*) FROM spurzeile").ausgabe == "12\n")
  }

  @Test("Erasing contents leaves the chain whole")
  func erased() throws {
    try amt.sql("UPDATE spurzeile SET vorher = NULL, nachher = NULL WHERE satz = 'k1'")
    #expect(try broken() == [])
    try amt.sql("UPDATE spur SET vorgang = NULL WHERE nummer < 4")
    #expect(try broken() == [])
    try amt.sql("UPDATE spurzeile SET vorher = NULL, nachher = NULL; UPDATE spur SET vorgang=NULL")
    #expect(try broken() == [])
    try amt.vonHand { try $0.aendere(Kind.self, "k2") { $0.ort = "Auen" } }
    #expect(try broken() == [])
  }

  @Test(
    "Any change is found by the number of its entry",
    arguments: [
      "UPDATE spur SET vorgang = 'x' WHERE nummer = 4",
      "UPDATE spur SET nutzer = 'x' WHERE nummer = 4",
      "UPDATE spur SET zeit = '2020-01-01T00:00:00Z' WHERE nummer = 4",
      "UPDATE spur SET mandant = NULL WHERE nummer = 4",
      "UPDATE spur SET salz = randomblob(16) WHERE nummer = 4",
      "UPDATE spur SET vorgang = NULL, digest = randomblob(32) WHERE nummer = 4",
      "UPDATE spurzeile SET nachher = 'x' WHERE spur = 4 AND satz = 'k1'",
      "UPDATE spurzeile SET vorher = NULL WHERE spur = 4 AND satz = 'k1'",
      "UPDATE spurzeile SET vorher = nachher, nachher = vorher WHERE spur = 4 AND satz = 'k1'",
      "UPDATE spurzeile SET satz = 'k9' WHERE spur = 4 AND satz = 'k1'",
      "UPDATE spurzeile SET tabelle = 'x' WHERE spur = 4 AND satz = 'k1'",
      "UPDATE spurzeile SET salz = randomblob(16) WHERE spur = 4 AND satz = 'k1'",
      "DELETE FROM spurzeile WHERE spur = 4 AND satz = 'k1'",
      "DELETE FROM spurzeile WHERE spur = 4",
      """
      INSERT INTO spurzeile(spur, tabelle, satz, salz, digest)
      SELECT 4, tabelle, satz, salz, digest FROM spurzeile WHERE spur = 3
      """,
      "UPDATE spurzeile SET key = 99 WHERE spur = 4 AND satz = 'k1'",
    ])
  func tampered(_ sql: String) throws {
    #expect(try amt.sql(sql).meldung == "")
    #expect(try broken() == [4])
  }

  @Test("A changed link of the chain breaks it there and behind")
  func changedLink() throws {
    try amt.sql("UPDATE spur SET kette = randomblob(32) WHERE nummer = 4")
    #expect(try broken() == [4, 5])
  }

  @Test("A missing entry is found by the number of the one behind it")
  func missingEntry() throws {
    try amt.sql("PRAGMA foreign_keys=OFF; DELETE FROM spur WHERE nummer = 4")
    #expect(try broken().contains(5))
  }

  @Test("Two entries that were swapped are found")
  func swappedEntries() throws {
    try amt.sql(
      """
      PRAGMA foreign_keys=OFF; UPDATE spur SET nummer = 99 WHERE nummer = 4;
      UPDATE spur SET nummer = 4 WHERE nummer = 5; UPDATE spur SET nummer = 5 WHERE nummer = 99
      """)
    #expect(try broken().starts(with: [4, 5]))
  }
}
