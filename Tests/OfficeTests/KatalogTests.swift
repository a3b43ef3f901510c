import Domain
import Office
import TestSupport
import Testing

@Suite("A Kriterienkatalog is taken from a published one, and says what is asked")
struct KatalogTests {
  private let amt: Probeamt

  init() throws {
    amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute)
  }

  private func tue(_ zeile: String) throws -> Vorgangsergebnis {
    try amt.amt().fuehreAus(Vorgangsart.lies(zeile))
  }

  private func kriterien() throws -> Kriterienliste? {
    try amt.frage(WahllistenAuskunft()).kriterien
  }

  @Test("Catalogue and lines are records of the Kommune, with ids from one, and go back as one")
  func uebernehmen() throws {
    #expect(try kriterien() == nil)
    let before = try amt.ausgabe()
    let done = try tue("katalog_uebernehmen id=c1 vorlage=buskamp ab=2026-08-01")
    #expect(
      done.satz
        == "Übernommen: DRK-Kindergarten Buskamp mit 12 Kriterien, gültig ab 01.08.2026; "
        + "Plätze unverändert."
        || done.satz.hasPrefix("Übernommen: DRK-Kindergarten Buskamp mit 12 Kriterien"))
    let after = try amt.frage(BestandAuskunft())
    #expect(after.kataloge.map(\.satz.id.text) == ["c1"])
    #expect(after.kriterien.count == 12)
    #expect(after.kriterien.allSatisfy { $0.satz.id.text == "c1-" + $0.satz.code })
    #expect(try kriterien()?.kriterien.count == 12)
    _ = try tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
  }

  @Test(
    "What is not known of it is said at once; a name of one's own is taken, a wrong one refused")
  func luecken() throws {
    let done = try tue("katalog_uebernehmen vorlage=ostfildern ab=2026-08-01 name=Unserer")
    #expect(done.satz.contains("Übernommen: Unserer mit 16 Kriterien"))
    #expect(done.satz.contains("Nicht bekannt: Punkte für Geschwister; "))
    let refused = #expect(throws: Ablehnung.self) {
      try tue("katalog_uebernehmen vorlage=nirgends ab=2026-08-01")
    }
    #expect(refused?.satz.contains("bad-buchau, buskamp, ostfildern, tuebingen") == true)
  }

  @Test(
    "Of several the one that came last counts, before it that of the next Runde on its Stichtag")
  func massgeblich() throws {
    _ = try tue("katalog_uebernehmen id=c1 vorlage=buskamp ab=2026-01-01")
    _ = try tue("katalog_uebernehmen id=c2 vorlage=tuebingen ab=2026-06-01")
    _ = try tue("katalog_uebernehmen id=c3 vorlage=ostfildern ab=2027-01-01")
    #expect(try kriterien()?.kriterien.first?.katalog.text == "c2")
    let runde =
      "beginn_von=2027-08-01 kategorien=krippe auswaertige=nachrangig saat=x"
    _ = try tue(
      "anlegen satzart=runden id=n1 name=Haupt katalog_id=c3 stichtag=2027-02-28 status=vorbereitung "
        + runde)
    // One whose offers are out asks nobody any more.
    try amt.liesEin([
      "mandant": Probeamt.muster["mandant"] ?? "",
      "runden": """
      id;name;katalog_id;beginn_von;beginn_bis;stichtag;frist;kategorien;traeger_id;geschwister_zusammen;wechselkinder;auswaertige;saat;status
      n2;Davor;c1;2027-08-01;;2026-02-28;;krippe;;;;nachrangig;x;angeboten

      """,
      "rundenprotokolle": (Probeamt.muster["rundenprotokolle"] ?? "").replacing(
        "n1;n1;", with: "n2;n2;"),
    ])
    #expect(try kriterien()?.kriterien.first?.katalog.text == "c3")
  }

  @Test("No Kriterium is called like a word that an Anmeldung uses for something else")
  func vergebeneWoerter() throws {
    _ = try tue("katalog_uebernehmen id=c1 vorlage=ostfildern ab=2026-01-01")
    for word in Kriterienangaben.Festwort.allCases.map(\.rawValue) {
      for line in [
        "anlegen satzart=kriterien katalog_id=c1 code=\(word) bezeichnung=X art=ja punkte=5",
        "aendern satzart=kriterien satz=c1-schutzauftrag code=\(word)",
      ] {
        let refused = #expect(throws: Ablehnung.self) { try tue(line) }
        #expect(refused?.satz.contains("„\(word)“ heißt in jeder Anmeldung schon") == true)
      }
    }
  }

  @Test("A child is asked only what counts for its category and age")
  func fragen() throws {
    _ = try tue("katalog_uebernehmen id=c1 vorlage=ostfildern ab=2026-01-01")
    func codes(_ geboren: String) throws -> Set<String> {
      let listen = try amt.frage(WahllistenAuskunft())
      let day = try #require(Tag(iso: geboren))
      let stay = try Platzwunsch(
        geboren: day, ab: try #require(Tag(iso: "2027-08-01")), anteil: Platzzahl(1),
        regel: try #require(listen.regel))
      return Set(try #require(listen.kriterien).fragen(geboren: day, stay).map(\.code))
    }
    let krippe = try codes("2025-05-01")
    #expect(!krippe.contains("anschluss") && krippe.contains("geschwister_in"))
    #expect(try codes("2024-05-01").subtracting(krippe) == ["anschluss"])
    #expect(try codes("2022-07-01").subtracting(krippe) == ["anschluss", "vorschulkind"])
    // Who is five only when the Runde begins is asked as a child of five.
    #expect(try codes("2022-08-20").subtracting(krippe) == ["anschluss"])
    _ = try tue(
      "anlegen satzart=runden id=n1 name=Haupt katalog_id=c1 stichtag=2027-02-28 status=vorbereitung "
        + "beginn_von=2027-09-01 kategorien=krippe auswaertige=nachrangig saat=x")
    #expect(try codes("2022-08-20").contains("vorschulkind"))
  }

  @Test("An Anmeldung of a new child keeps what was said for the Kriterien, and no list shows it")
  func anmelden() throws {
    _ = try tue(
      "anmelden art=betreuungsanfrage vorname=Liv nachname=Ek geboren=2025-05-03 ab=2027-08-01 "
        + "eingang=2026-10-01 kriterien=\"alleinerziehend=ja|nachweis=alleinerziehend\"")
    let stored = try amt.frage(BestandAuskunft()).anmeldungen.map(\.satz.kriterien)
    #expect(stored.contains("alleinerziehend=ja|nachweis=alleinerziehend"))
  }
}
