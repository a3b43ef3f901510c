import Domain
import Office
import TestSupport
import Testing

/// A fault that somebody brings into the file past the program, and how `pruefe` names it.
struct Einbruch: Sendable, CustomTestStringConvertible {
  let sql: String
  let befund: String
  var testDescription: String { befund }

  init(_ befund: String, _ sql: String) {
    self.sql = sql
    self.befund = befund
  }

  static let alle = [
    Einbruch("kennung_eindeutig k1", "DROP INDEX kind_id; UPDATE kind SET id = 'k1'"),
    Einbruch("verweis v1", "UPDATE vertrag SET kind = 99 WHERE id = 'v1'"),
    Einbruch("verweis v2", "UPDATE vertrag SET einrichtung = -1 WHERE id = 'v2'"),
    Einbruch("verweis a1", "UPDATE wunsch SET einrichtung = 99 WHERE rang = 2"),
    Einbruch("verweis p1", "DELETE FROM kind WHERE id = 'k1'"),
    Einbruch("zuordnung_einrichtung v1", "UPDATE zuordnung SET gruppe = 2"),
    Einbruch("zuordnung_vertrag v1", "UPDATE zuordnung SET von = 1000"),
    Einbruch("zuordnung_gruppe v1", "UPDATE gruppe SET bis = 20310 WHERE id = 'g1'"),
    Einbruch(
      "zuordnung_ueberschneidung v1",
      """
      INSERT INTO zuordnung(mandant, vertrag, gruppe, gruppenform, von, bis)
      SELECT mandant, vertrag, 3, '', von, bis FROM zuordnung
      """),
    Einbruch("belegrecht_einrichtung v1", "UPDATE belegrecht SET einrichtung = 2"),
    Einbruch(
      "vertrag_ueberschneidung v2",
      """
      DROP TRIGGER vertrag_anders;
      UPDATE vertrag SET status = 2, kind = (SELECT kind FROM vertrag WHERE id = 'v1')
      """),
    Einbruch("vertrag_oeffnung v1", "UPDATE einrichtung SET bis = 21000 WHERE id = 'e1'"),
    Einbruch("feld k1", "UPDATE kind SET nachname = 'R2D2' WHERE id = 'k1'"),
    Einbruch("feld s1", "UPDATE platzsperre SET grund = 'a' || char(27) || 'b'"),
    Einbruch("feld s1", "UPDATE platzsperre SET grund = 'a' || char(133) || 'b'"),
    Einbruch(
      "feld e1", "UPDATE einrichtung SET name = 'Zum ' || char(8238) || 'x' WHERE id = 'e1'"),
    Einbruch("feld k 1", "UPDATE kind SET id = 'k 1' WHERE id = 'k1'"),
    Einbruch(
      "feld kategoriewechsel ", "UPDATE parameter SET art = 'neu', wert = 'x' WHERE von < 0"),
    Einbruch("spur 1", "DROP TRIGGER spur_unveraendert; UPDATE spur SET nutzer = 'x'"),
    Einbruch("platzverlauf e1", "UPDATE vertrag SET platzanteil = 50 WHERE id = 'v1'"),
    Einbruch("platzverlauf e1", "UPDATE platzverlauf SET plaetze = x'' WHERE einrichtung = 1"),
    Einbruch("platzverlauf ", "UPDATE anmeldung SET status = 0; DELETE FROM wunsch"),
  ]
}

@Suite("Every rule that the stored data breaks is found")
struct PruefTests {
  @Test("Clean data has no fault", arguments: 1...6)
  func clean(seed: Int) throws {
    let amt = try Probeamt(Zufallskommune(seed: UInt64(seed) + 1000).dateien)
    #expect(try amt.befunde() == [])
    _ = try amt.amt().fuehreAus(Anmelden.probe())
    #expect(try amt.befunde() == [])
  }

  @Test("A planted fault is named", arguments: Einbruch.alle)
  func planted(_ einbruch: Einbruch) throws {
    let amt = try Probeamt(Probeamt.muster)
    #expect(try amt.befunde() == [])
    #expect(try amt.sql("PRAGMA foreign_keys=OFF; " + einbruch.sql).meldung == "")
    let found = try amt.befunde()
    #expect(found.contains(einbruch.befund), "\(found)")
  }

  @Test("Two values of a parameter for one day are found")
  func parameterTwice() throws {
    let amt = try Probeamt(Probeamt.muster)
    try amt.sql(
      """
      CREATE TABLE neu AS SELECT * FROM parameter; DROP TABLE parameter;
      ALTER TABLE neu RENAME TO parameter;
      INSERT INTO parameter SELECT 9, mandant, version, geliefert, art, wert, von FROM parameter
      WHERE von > 0
      """)
    #expect(try amt.befunde().contains("parameter_eindeutig hort_jahre 2026-08-01"))
  }

  @Test("Every rule of the data has a fault that it finds")
  func everyRule() {
    // One Mandant is what all this data belongs to; it can't be missing or there twice.
    let elsewhere: Set = [Regel.mandant, .parameterEindeutig]
    let planted = Einbruch.alle.map { String($0.befund.prefix { $0 != " " }) }
    for regel in Regel.allCases where !elsewhere.contains(regel) {
      #expect(planted.contains(regel.rawValue))
    }
  }
}
