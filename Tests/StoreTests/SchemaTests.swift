import Domain
import TestSupport
import Testing

/// Rules that the file itself guards, tried from the shell of SQLite.
@Suite("Nobody can bring into the file what it must not hold")
struct SchemaTests {
  let amt: Probeamt

  init() throws { amt = try Probeamt(Probeamt.muster) }

  private func refuses(_ sql: String, _ reason: String, _ line: Int = #line) throws {
    let before = try amt.sql(".dump").ausgabe
    let result = try amt.sql(sql)
    let location = SourceLocation(
      fileID: #fileID, filePath: #filePath, line: line, column: 1)
    #expect(result.status != 0, sourceLocation: location)
    #expect(result.meldung.contains(reason), "\(result)", sourceLocation: location)
    #expect(try amt.sql(".dump").ausgabe == before, sourceLocation: location)
  }

  private func takes(_ sql: String, _ line: Int = #line) throws {
    let location = SourceLocation(
      fileID: #fileID, filePath: #filePath, line: line, column: 1)
    #expect(try amt.sql(sql).meldung == "", sourceLocation: location)
  }

  /// A contract of the child of the sample contract `v1`, which is signed for 2025-08-01 to
  /// 2030-07-31 (days 20301 to 22126).
  private func contract(_ von: Int, _ bis: Int, status: Int = 2) -> String {
    """
    INSERT INTO vertrag(mandant, kind, einrichtung, status, platzanteil, id, von, bis)
    SELECT mandant, kind, einrichtung, \(status), 100, 'neu', \(von), \(bis) FROM vertrag
    WHERE id = 'v1';
    """
  }

  @Test("A second signed contract of a child on one day is refused when it is added")
  func overlappingInsert() throws {
    let overlap = "vertrag_ueberschneidung"
    #expect(try amt.sql("SELECT von, bis FROM vertrag WHERE id='v1'").ausgabe == "20301|22126\n")
    try refuses(contract(22126, 22500), overlap)
    try refuses(contract(20000, 20301), overlap)
    try refuses(contract(20500, 20501), overlap)
    try refuses(contract(20000, 2_147_483_647), overlap)
  }

  @Test("Contracts of a child may follow each other, and one that is not signed may overlap")
  func contractsThatFollow() throws {
    try takes(contract(22127, 22500))
    try takes("DELETE FROM vertrag WHERE id = 'neu';")
    try takes(contract(20000, 20300))
    try takes("DELETE FROM vertrag WHERE id = 'neu';")
    for status in [0, 1, 3] {
      try takes(contract(20301, 22126, status: status))
      try takes("DELETE FROM vertrag WHERE id = 'neu';")
    }
  }

  @Test("A second signed contract of a child on one day is refused when one is changed")
  func overlappingUpdate() throws {
    let overlap = "vertrag_ueberschneidung"
    try takes(contract(22127, 22500))
    try refuses("UPDATE vertrag SET von = 22126 WHERE id = 'neu';", overlap)
    try refuses("UPDATE vertrag SET bis = 22127 WHERE id = 'v1';", overlap)
    try takes("UPDATE vertrag SET bis = 22000 WHERE id = 'v1';")
    try takes("UPDATE vertrag SET status = 1, von = 21000 WHERE id = 'neu';")
    try refuses("UPDATE vertrag SET status = 2 WHERE id = 'neu';", overlap)
    try refuses(
      """
      UPDATE vertrag SET status = 2, kind = (SELECT kind FROM vertrag WHERE id = 'v1')
      WHERE id = 'v2';
      """, overlap)
  }

  @Test("In a Runde a child has one result, a number one child, a contract one result")
  func onceInARunde() throws {
    let unique = "UNIQUE constraint failed"
    try refuses("UPDATE rundenergebnis SET kind = 1;", unique)
    try refuses("UPDATE rundenergebnis SET nummer = '1';", unique)
    try refuses("UPDATE rundenergebnis SET vertrag = 1;", unique)
    try refuses("UPDATE rundenentscheid SET einrichtung = 1;", unique)
    try takes("UPDATE rundenergebnis SET vertrag = NULL;")
  }

  @Test("The trace can be neither deleted nor changed, only its contents erased")
  func traceStays() throws {
    try amt.vonHand { try $0.aendere(Kind.self, "k1") { $0.ort = "Leipzig" } }
    #expect(try amt.sql("SELECT count(*) FROM spurzeile").ausgabe == "1\n")
    for table in ["spur", "spurzeile"] { try refuses("DELETE FROM \(table);", "spur_bleibt") }
    for column in [
      "nummer = 9", "zeit = ''", "nutzer = 'x'", "mandant = NULL", "salz = x'00'",
      "digest = x'00'", "kette = x'00'", "vorgang = 'x'",
    ] {
      try refuses("UPDATE spur SET \(column);", "spur_bleibt")
    }
    for column in [
      "spur = 1", "tabelle = ''", "satz = 'x'", "salz = x'00'", "digest = x'00'",
      "vorher = 'x'", "nachher = 'x'", "key = 99",
    ] {
      try refuses("UPDATE spurzeile SET \(column);", "spur_bleibt")
    }
    try refuses("UPDATE spurzeile SET vorher = NULL;", "spur_bleibt")
    try refuses("REPLACE INTO spur SELECT * FROM spur;", "spur_bleibt")
    try refuses("REPLACE INTO spurzeile SELECT * FROM spurzeile;", "spur_bleibt")
    try takes("UPDATE spur SET vorgang = NULL;")
    try takes("UPDATE spurzeile SET vorher = NULL, nachher = NULL;")
  }

  @Test("A value of another type is refused")
  func typesAreStrict() throws {
    let type = "cannot store"
    try refuses("UPDATE kind SET geburtsdatum = 'gestern';", type)
    try refuses("UPDATE vertrag SET platzanteil = 0.5;", type)
    try refuses("UPDATE kind SET nachname = x'00';", type)
    try refuses("UPDATE platzverlauf SET plaetze = 'leer';", type)
    let tables = try amt.sql("SELECT name FROM pragma_table_list WHERE NOT strict").ausgabe
    #expect(tables.split(separator: "\n").allSatisfy { $0.hasPrefix("sqlite_") }, "\(tables)")
  }

  @Test("A record that others refer to can't go, and none can refer to nothing")
  func referencesHold() throws {
    let foreign = "FOREIGN KEY"
    for table in ["mandant", "traeger", "einrichtung", "kind", "gruppe", "vertrag", "belegrecht"] {
      try refuses("DELETE FROM \(table);", foreign)
    }
    try refuses("UPDATE vertrag SET kind = 99 WHERE id = 'v1';", foreign)
    try refuses("UPDATE wunsch SET einrichtung = 99 WHERE rang = 1;", foreign)
  }

  @Test("Impossible values are refused")
  func impossibleValues() throws {
    let check = "CHECK"
    try refuses("UPDATE vertrag SET bis = von - 1;", check)
    try refuses("UPDATE vertrag SET platzanteil = 0;", check)
    try refuses("UPDATE vertrag SET status = 4;", check)
    try refuses("UPDATE vertrag SET stunden = -1;", check)
    try refuses("UPDATE betriebserlaubnis SET plaetze = 150;", check)
    try refuses("UPDATE betriebserlaubnis SET kategorie = 4;", check)
    try refuses("UPDATE belegrecht SET kategorie = 3;", check)
    try refuses("UPDATE kind SET nachname = '';", check)
    try refuses("UPDATE kind SET geburtsdatum = 2932897;", check)
    try refuses("UPDATE mandant SET ags = '';", check)
    try refuses("UPDATE kind SET id = 'k1' WHERE id = 'k2';", "UNIQUE")
    try refuses(
      "INSERT INTO wunsch SELECT anmeldung, 3, einrichtung FROM wunsch WHERE rang = 1;", "UNIQUE")
  }
}
