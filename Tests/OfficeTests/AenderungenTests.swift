import Domain
import Office
import TestSupport
import Testing

@Suite("Who looks at a screen hears what others change, and nothing else")
struct AenderungenTests {
  let probe: Probeamt
  let amt: Amt

  init() throws {
    probe = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute)
    amt = try probe.amt()
  }

  private func kollege(_ zeile: String) throws {
    _ = try probe.amt().fuehreAus(try #require(Vorgangszeile(zeile)))
  }

  @Test("a record, and what it refers to")
  func satz() throws {
    #expect(amt.neueAenderungen() == nil)
    try kollege("aendern satzart=vertraege satz=v1 wochenstunden=35")
    let changes = try #require(amt.neueAenderungen())
    #expect(
      changes.saetze == [
        Verweis(.vertraege, "v1"), Verweis(.kinder, "k1"), Verweis(.einrichtungen, "e1"),
      ])
    #expect(changes.betrifft([.vertraege]) && !changes.betrifft([.anmeldungen]))
    #expect(amt.neueAenderungen() == nil)
  }

  @Test("of a child also the Einrichtungen in which it needs another place now")
  func kind() throws {
    try kollege("aendern satzart=kinder satz=k1 geburtsdatum=2024-07-01")
    let changes = try #require(amt.neueAenderungen())
    #expect(changes.saetze == [Verweis(.kinder, "k1"), Verweis(.einrichtungen, "e1")])
    #expect(changes.orte == [Kennung(gespeichert: "e1")])
    try kollege("anlegen satzart=parameter schluessel=rueckruf_tage gueltig_ab=2026-08-01 wert=60")
    #expect(amt.neueAenderungen()?.orte == .some(nil))
  }

  @Test("one's own changes, too")
  func eigenes() throws {
    _ = try amt.fuehreAus(Anlegen(.traeger, [Feldwert("name", "AWO"), Feldwert("art", "frei")]))
    #expect(amt.neueAenderungen()?.betrifft([.traeger]) == true)
  }

  @Test("a trial is no change")
  func versuch() throws {
    let zeile = try #require(Vorgangszeile("anlegen satzart=traeger name=AWO art=frei"))
    _ = try probe.amt().fuehreAus(zeile, probe: true)
    #expect(amt.neueAenderungen() == nil)
  }

  @Test("a delivery counts as a change of everything")
  func lieferung() throws {
    try probe.liesEin(
      Musterkommune.dateien.nur().mit("traeger", "id;name;art\nt1;Stadt Auen neu;kommunal\n"))
    #expect(amt.neueAenderungen()?.saetze == .some(nil))
  }
}
