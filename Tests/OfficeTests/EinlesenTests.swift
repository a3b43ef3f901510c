import Domain
import Office
import TestSupport
import Testing

@Suite("A folder is taken over whole or not at all")
struct EinlesenTests {
  let amt: Probeamt
  let muster = Probeamt.muster

  init() throws { amt = try Probeamt(Probeamt.muster) }

  private func refusal(
    _ dateien: [String: String], vorrang: Vorrang? = nil
  ) throws -> [String] {
    let before = try amt.inhalt()
    let refusal = try ablehnung { try amt.liesEin(dateien, vorrang: vorrang) }
    #expect(try amt.inhalt() == before)
    return refusal?.einzelheiten ?? ["taken"]
  }

  @Test("The first import counts every row as new, and leaves one entry without rows")
  func firstImport() throws {
    let other = try Probeamt()
    let result = try other.liesEin(muster)
    let counts = muster.mapValues { $0.split(separator: "\n").count - 1 }
    for row in result.tabelle {
      #expect(row == [row[0], String(counts[row[0]] ?? -1), "0", "0"])
    }
    #expect(result.tabelle.count == counts.count)
    #expect(try other.eintraege() == 1)
    #expect(try other.zeilen("SELECT * FROM spurzeile") == [])
    #expect(try other.zeilen("SELECT DISTINCT geliefert FROM kind") == ["1"])
  }

  @Test("The same folder twice changes nothing, says so and leaves no entry")
  func sameFolderTwice() throws {
    let before = try amt.inhalt()
    for folder in [muster, try amt.ausgabe()] {
      let result = try amt.liesEin(folder)
      #expect(!result.geaendert)
      #expect(result.satz.contains("nichts geändert"))
      #expect(result.tabelle.allSatisfy { $0[1] == "0" && $0[2] == "0" && $0[3] != "0" })
      #expect(try amt.inhalt() == before)
    }
  }

  @Test("A trial run says what would change, and changes nothing")
  func trialRun() throws {
    let before = try amt.inhalt()
    let result = try amt.liesEin(muster.mit("kinder", "Nowak", "Nowack"), probe: true)
    #expect(result.tabelle.contains(["kinder", "0", "1", "1"]))
    #expect(try amt.inhalt() == before)
  }

  @Test("An updated record leaves what it was and what it became, and only that")
  func updateLeavesTrace() throws {
    try amt.liesEin(muster.mit("kinder", "k2;Kim;Nowak", "k2;Kim;Nowack"))
    #expect(
      try amt.zeilen(
        """
        SELECT spur, tabelle, satz, vorher ->> 'nachname', nachher ->> 'nachname',
          vorher ->> 'geburtsdatum' FROM spurzeile
        """) == ["2|kind|k2|Nowak|Nowack|2023-05-01"])
    #expect(try amt.eintraege() == 2)
    #expect(try amt.befunde() == [])
  }

  @Test("Records that a folder doesn't name stay as they are")
  func nothingIsDeleted() throws {
    let before = try amt.ausgabe()
    try amt.liesEin(
      muster.nur().mit("traeger", "id;name;art\nt2;Neu;frei\n"))
    let after = try amt.ausgabe()
    #expect(after.filter { $0.key != "traeger" } == before.filter { $0.key != "traeger" })
    #expect(after["traeger"]?.split(separator: "\n").count == 3)
  }

  @Test("What a file has no column for stays")
  func missingColumns() throws {
    let before = try amt.ausgabe()
    let rows = before["anmeldungen"]?.split(separator: "\n").dropFirst() ?? []
    let short =
      "id;kind_id;art;wunschbeginn;wochenstunden;eingang;wuensche;status;kriterien\n"
      + rows.map {
        $0.split(separator: ";", omittingEmptySubsequences: false)[..<9]
          .joined(separator: ";") + "\n"
      }.joined()
    #expect(try !amt.liesEin(muster.nur().mit("anmeldungen", short)).geaendert)
    try amt.liesEin(muster.nur().mit("anmeldungen", short.replacing(";45;", with: ";35;")))
    #expect(
      try amt.ausgabe()["anmeldungen"]
        == before["anmeldungen"]?.replacing(";45;", with: ";35;"))
    let empty = before["anmeldungen"]?.replacing("Zwilling", with: "") ?? ""
    try amt.liesEin(muster.nur().mit("anmeldungen", empty))
    #expect(try amt.ausgabe()["anmeldungen"] == empty)
  }

  @Test("The permits of an Einrichtung and the groups of a contract are replaced as a whole")
  func sets() throws {
    let permits = "einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis;aktenzeichen\n"
    try amt.liesEin(muster.nur().mit("betriebserlaubnis", permits + "e2;hort;7;;;\n"))
    let both = permits + "e1;krippe;10;;;A-1\ne1;gesamt;20;;;\ne2;hort;7;;;\n"
    #expect(try amt.ausgabe()["betriebserlaubnis"] == both)
    let result = try amt.liesEin(
      muster.nur().mit("betriebserlaubnis", permits + "e1;krippe;11;;;A-1\n"))
    #expect(result.geaendert)
    #expect(
      try amt.ausgabe()["betriebserlaubnis"] == permits + "e1;krippe;11;;;A-1\ne2;hort;7;;;\n")
    let rows = "vertrag_id;gruppe_id;gruppenform;von;bis\n"
    try amt.liesEin(muster.nur().mit("zuordnungen", rows + "v2;g3;;2025-08-01;\n"))
    try amt.liesEin(muster.nur().mit("zuordnungen", rows + "v1;g3;Typ II;2026-01-01;2026-12-31\n"))
    #expect(
      try amt.ausgabe()["zuordnungen"]
        == rows + "v1;g3;Typ II;2026-01-01;2026-12-31\nv2;g3;;2025-08-01;\n")
    #expect(try amt.befunde() == [])
  }

  @Test("One contract may end and the next one begin in the same delivery")
  func contractsThatMove() throws {
    let next = "v3;k1;e1;2027-08-01;2030-07-31;45;unterschrieben;;;;\n"
    let ended = muster.mit("vertraege", "2030-07-31;45", "2027-07-31;45")
      .mit("zuordnungen", muster["zuordnungen"] ?? "")
    try amt.liesEin(ended.mit("vertraege", (ended["vertraege"] ?? "") + next))
    // Both move on by a year: on the way, row by row, they would overlap.
    try amt.liesEin(
      ended.mit("vertraege", "2027-07-31;45", "2028-07-31;45")
        .mit("vertraege", "2027-07-31;\n", "2027-07-31;\n" + next.replacing("2027", with: "2028")))
    #expect(try amt.ausgabe()["vertraege"]?.contains("v3;k1;e1;2028-08-01;") == true)
    #expect(try amt.befunde() == [])
    // The file still guards itself afterwards.
    #expect(try amt.sql("UPDATE vertrag SET von = 21000 WHERE id = 'v3'").status != 0)
  }

  @Test("A stored record that a row breaks is named with that row")
  func storedRecordBroken() throws {
    let closing = muster.mit(
      "einrichtungen", "Immer;kita;Weg 1;04109;Auen;14713000;;;",
      "Immer;kita;Weg 1;04109;Auen;14713000;;2028-12-31;")
    let lines = try refusal(closing.nur("einrichtungen"))
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("einrichtungen.csv:2: gueltig_bis: ") })
    #expect(lines.contains { $0.contains(" v1 ") })
    #expect(lines.contains { $0.contains(" v2 ") })
    let second =
      "id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;"
      + "platzanteil\nv9;k1;e1;2030-07-31;;45;unterschrieben;;\n"
    let overlap = try refusal(muster.nur().mit("vertraege", second))
    #expect(overlap.count == 1)
    #expect(overlap[0].hasPrefix("vertraege.csv:2: beginn: "))
    #expect(overlap[0].contains("v1"))
  }

  @Test("Every wrong row is named by file, line and column, in that order")
  func everyWrongRow() throws {
    let wrong = muster.mit("kinder", "2023-05-01", "2023-02-29")
      .mit("traeger", ";frei", ";freundlich")
      .mit("vertraege", "v2;k2;e1", "v2;k9;e9")
    let lines = try refusal(wrong)
    #expect(
      lines.map { $0.split(separator: ": ").prefix(2).joined(separator: ": ") } == [
        "traeger.csv:2: art", "kinder.csv:3: geburtsdatum", "vertraege.csv:3: kind_id",
        "vertraege.csv:3: einrichtung_id",
      ])
  }

  @Test("More places than can be reckoned are refused, in one row and in all rows together")
  func tooManyPlaces() throws {
    let head = "einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis;aktenzeichen\n"
    func refusal(_ rows: String) throws -> [String] {
      try ablehnung {
        _ = try Probeamt(Probeamt.muster.mit("betriebserlaubnis", head + rows))
      }?.einzelheiten ?? []
    }
    #expect(
      try refusal("e1;krippe;100000;;;\n").first
        == "betriebserlaubnis.csv:2: plaetze: „100000“ ist zu groß; höchstens 99.999 sind möglich.")
    func rows(_ n: Int) -> String {
      (0..<n).map { "e1;krippe;99999;;;\($0)\n" }.joined()
    }
    #expect(try refusal(rows(101)).first?.contains("mehr als 10.000.000") == true)
    #expect(try refusal("e1;krippe;99999;;;\n").isEmpty)
    let amt = try Probeamt(Probeamt.muster.mit("betriebserlaubnis", head + rows(100)))
    let more = try #require(
      Vorgangszeile("anlegen satzart=sperren einrichtung_id=e1 kategorie=krippe plaetze=99999"))
    #expect(
      try ablehnung { _ = try amt.amt().fuehreAus(more) }?.satz.contains("10.000.000") == true)
  }
}
