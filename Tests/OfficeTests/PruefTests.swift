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

  private static let ohneRegeln = "PRAGMA ignore_check_constraints=ON; "
  private static let spurleer = "DROP TRIGGER spur_bleibt; DROP TRIGGER spurzeile_bleibt; "

  static let alle = [
    Einbruch("kennung_eindeutig k1", "DROP INDEX kind_id; UPDATE kind SET id = 'k1'"),
    Einbruch("suche k1", "UPDATE kind SET suche = 'falsch' WHERE id = 'k1'"),
    Einbruch(
      "schutz k1",
      "INSERT INTO schutzadresse SELECT 'kind', key, mandant, '{}' FROM kind WHERE id = 'k1'"),
    Einbruch(
      "schutz kind 99", "INSERT INTO schutzadresse SELECT 'kind', 99, key, '{}' FROM mandant"),
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
    Einbruch("feld s1", "UPDATE platzsperre SET grund = 'a' || char(8238) || 'b'"),
    Einbruch(
      "feld e1", "UPDATE einrichtung SET name = 'Zum ' || char(8238) || 'x' WHERE id = 'e1'"),
    Einbruch("feld k 1", "UPDATE kind SET id = 'k 1' WHERE id = 'k1'"),
    Einbruch(
      "feld kategoriewechsel ", "UPDATE parameter SET art = 'neu', wert = 'x' WHERE von < 0"),
    Einbruch("spur 1", "DROP TRIGGER spur_unveraendert; UPDATE spur SET nutzer = 'x'"),
    Einbruch("platzverlauf e1", "UPDATE vertrag SET platzanteil = 50 WHERE id = 'v1'"),
    Einbruch("platzverlauf e1", "UPDATE platzverlauf SET plaetze = x'' WHERE einrichtung = 1"),
    Einbruch("platzverlauf ", "UPDATE anmeldung SET status = 0; DELETE FROM wunsch"),
    Einbruch(
      "platzsumme e1",
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 101)
      INSERT INTO betriebserlaubnis(mandant, einrichtung, kategorie, plaetze, aktenzeichen, von, bis)
      SELECT 1, 1, 0, 9999900, '', i, i FROM n
      """),
    Einbruch("runde_stand n1", "UPDATE runde SET status = 0"),
    Einbruch("runde_stand n1", "UPDATE runde SET status = 1"),
    Einbruch(
      "runde_stand n1",
      "UPDATE runde SET status = 3; UPDATE vertrag SET status = 1, zusage_bis = 21000 WHERE id = 'v1'"
    ),
    Einbruch("runde_stand n1", "DELETE FROM rundenprotokoll"),
    Einbruch("niederschrift n1", "UPDATE rundenprotokoll SET inhalt = inhalt || ' '"),
    Einbruch(
      "runde_eindeutig n1-2",
      "DROP INDEX rundenergebnis_runde; UPDATE rundenergebnis SET kind = 1"),
    Einbruch(
      "runde_eindeutig n1-2",
      "DROP INDEX rundenergebnis_nummer; UPDATE rundenergebnis SET nummer = '1'"),
    Einbruch(
      "runde_eindeutig n1-2",
      "DROP INDEX rundenergebnis_vertrag; UPDATE rundenergebnis SET vertrag = 1"),
    Einbruch(
      "runde_eindeutig n1-y",
      "DROP INDEX rundenentscheid_runde; UPDATE rundenentscheid SET einrichtung = 1"),
    Einbruch("wert t1", ohneRegeln + "UPDATE traeger SET art = 9"),
    Einbruch("wert e1", ohneRegeln + "UPDATE betriebserlaubnis SET kategorie = -1"),
    Einbruch("wert s1", ohneRegeln + "UPDATE platzsperre SET von = 9, bis = 8"),
    Einbruch("wert v1", ohneRegeln + "UPDATE vertrag SET platzanteil = 1 << 40 WHERE id = 'v1'"),
    Einbruch("wert k1", ohneRegeln + "UPDATE kind SET zurueckgestellt = 2"),
    Einbruch("wert e1", "UPDATE einrichtung SET stunden = '25|viele' WHERE id = 'e1'"),
    Einbruch("wert kategoriewechsel ", "UPDATE parameter SET art = 'neu' WHERE von < 0"),
    Einbruch("schema spur_bleibt", "DROP TRIGGER spur_bleibt"),
    Einbruch("schema kind_id", "DROP INDEX kind_id"),
    Einbruch("schema fremd", "CREATE TABLE fremd(x)"),
    Einbruch(
      "schema vertrag_neu",
      """
      DROP TRIGGER vertrag_neu;
      CREATE TRIGGER vertrag_neu BEFORE INSERT ON vertrag BEGIN SELECT 1; END
      """),
    Einbruch("schema kind", "ALTER TABLE kind ADD COLUMN spitzname TEXT"),
    Einbruch("spur 1", spurleer + "DELETE FROM spurzeile; DELETE FROM spur"),
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

  @Test("A trace that has lost its end is found by the records that were changed")
  func lostEnd() throws {
    for line in [
      "aendern satzart=kinder satz=k1 ort=Auen", "anlegen satzart=traeger name=Neu art=frei",
      "anlegen satzart=parameter schluessel=hort_jahre wert=2 gueltig_ab=2030-08-01",
    ] {
      let amt = try Probeamt(Probeamt.muster)
      _ = try amt.amt().fuehreAus(try #require(Vorgangszeile(line)))
      #expect(try amt.befunde() == [])
      let lost = "WHERE nummer = (SELECT max(nummer) FROM spur)"
      try amt.sql(
        """
        DROP TRIGGER spur_bleibt; DROP TRIGGER spurzeile_bleibt;
        DELETE FROM spurzeile WHERE spur = (SELECT max(nummer) FROM spur); DELETE FROM spur \(lost);
        """)
      let found = try amt.befunde().filter { $0.hasPrefix("spur ") }
      #expect(found.count == 1, "\(line): \(found)")
    }
  }

  @Test("An export hands on no value that nothing stands for, and no Land is made up")
  func nothingMadeUp() throws {
    let amt = try Probeamt(Probeamt.muster)
    try amt.sql("PRAGMA ignore_check_constraints=ON; UPDATE traeger SET art = 9")
    let refusal = try ablehnung { _ = try amt.ausgabe() }
    #expect(refusal?.satz.contains("nichts ausgegeben") == true)
    try amt.sql("UPDATE traeger SET art = 1; UPDATE mandant SET land = 'XX'")
    let land = try ablehnung { _ = try amt.frage(BedarfAuskunft(am: amt.heute)) }
    #expect(land?.satz.contains("„XX“") == true)
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
