import Domain
import Office
import TestSupport
import Testing

@Suite("What becomes of an Anmeldung")
struct AnmeldungsvorgaengeTests {
  let amt: Probeamt

  init() throws { amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute) }

  @Test("It is taken down for a stored child, with all that was asked for")
  func aufnehmen() throws {
    let line =
      "anmeldung_aufnehmen id=neu kind=k1 art=betreuungsanfrage ab=2027-08-01 bis=2029-07-31 stunden=35 platzanteil=0.5 wuensche=e3|e2 kriterien=\"alleinerziehend=ja\" bemerkung=\"möchte wechseln\""
    try amt.hinUndZurueck(line)
    #expect(try amt.tue(line).satz.contains("Waldkita"))
    #expect(
      try amt.zeile(.anmeldungen, "neu")
        == "neu;k1;betreuungsanfrage;2027-08-01;35;2026-11-02;e3|e2;offen;alleinerziehend=ja;2029-07-31;0.5;;möchte wechseln"
    )
  }

  @Test("A Bedarfsmeldung is never refused: late or early, it is taken and marked")
  func frist() throws {
    func satz(_ ab: String, _ eingang: String) throws -> String {
      try amt.tue(
        "anmeldung_aufnehmen kind=k1 art=bedarfsmeldung ab=\(ab) eingang=\(eingang)"
      ).satz
    }
    #expect(
      try satz("2027-08-01", "2027-02-02").contains("Spät gemeldet (Frist 01.02.2027)."))
    #expect(try !satz("2027-08-01", "2027-02-01").contains("gemeldet"))
    #expect(try !satz("2027-08-01", "2025-08-01").contains("gemeldet"))
    #expect(
      try satz("2027-08-01", "2025-07-31").contains("Früh gemeldet (üblich ab 01.08.2025)."))
    #expect(try satz("2026-01-01", "2026-11-02").contains("Spät"))
    try amt.tue(
      "anlegen satzart=parameter schluessel=bedarfsmeldung_frist_monate wert=3 gueltig_ab=2027-01-01"
    )
    #expect(try !satz("2027-08-01", "2027-02-02").contains("gemeldet"))
    #expect(
      try !amt.tue(
        "anmeldung_aufnehmen kind=k1 art=betreuungsanfrage ab=2026-11-03"
      ).satz.contains("gemeldet"))
  }

  @Test("No more wishes than the Kommune allows, whichever way they come")
  func wuensche() throws {
    for line in [
      "anmeldung_aufnehmen kind=k1 art=bedarfsmeldung ab=2027-08-01 wuensche=e1|e2|e3|e4",
      "aendern satzart=anmeldungen satz=a1 wuensche=e1|e2|e3|e4",
      "anlegen satzart=anmeldungen kind_id=k1 art=bedarfsmeldung wunschbeginn=2027-08-01 eingang=2026-11-02 status=offen wuensche=e1|e2|e3|e4",
    ] {
      #expect(try amt.verweigert(line).satz.contains("höchstens 3"), "\(line)")
    }
    try amt.tue("aendern satzart=anmeldungen satz=a1 wuensche=e1|e2|e3")
    try amt.tue("anlegen satzart=parameter schluessel=wunscheinrichtungen_anzahl wert=1")
    // What was asked for before stays, and can be worked on.
    try amt.tue("anmeldung_bestaetigen anmeldung=a1")
    try amt.tue("aendern satzart=anmeldungen satz=a1 bemerkung=neu")
    #expect(try amt.verweigert("aendern satzart=anmeldungen satz=a1 wuensche=e1|e2").satz != "")
  }

  @Test("Several are worked on at once: all of them in one entry, or none")
  func mehrere() throws {
    let entries = try amt.eintraege()
    try amt.hinUndZurueck("anmeldung_bestaetigen anmeldung=a1|a2|a3 am=2026-10-30")
    #expect(try amt.eintraege() == entries + 2)
    let result = try amt.tue("anmeldung_bestaetigen anmeldung=a1|a2|a3")
    #expect(result.satz == "Bestätigt am 02.11.2026: 3 Anmeldungen.")
    #expect(try amt.zeile(.anmeldungen, "a2")?.contains(";2026-11-02;") == true)
    try amt.tue("anmeldung_zurueckziehen anmeldung=a2")
    #expect(try amt.verweigert("anmeldung_zurueckziehen anmeldung=a1|a2").satz.contains("a2"))
    #expect(try amt.verweigert("anmeldung_bestaetigen anmeldung=a1|a1").art == .falscheBenutzung)
    #expect(try amt.verweigert("anmeldung_bestaetigen").art == .falscheBenutzung)
    #expect(try amt.verweigert("anmeldung_bestaetigen anmeldung=a99").art == .falscheBenutzung)
  }

  @Test("A refusal keeps its reason, and a Bedarfsmeldung is never refused")
  func ablehnen() throws {
    try amt.tue("aendern satzart=anmeldungen satz=a1 bemerkung=\"ruft an\"")
    let line = "anmeldung_ablehnen anmeldung=a1|a2 grund=\"kein Platz\""
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    let row = try amt.zeile(.anmeldungen, "a1")
    #expect(row?.contains(";abgelehnt;") == true)
    #expect(row?.hasSuffix("\"ruft an; Abgelehnt am 02.11.2026: kein Platz\"") == true)
    let refusal = try amt.verweigert("anmeldung_ablehnen anmeldung=a4 grund=spät")
    #expect(refusal.satz.contains("§ 24 SGB VIII"))
    #expect(try amt.verweigert("anmeldung_ablehnen anmeldung=a3").art == .falscheBenutzung)
  }

  @Test("When a place appears a Bedarfsmeldung becomes a Betreuungsanfrage, and back")
  func umwandeln() throws {
    try amt.hinUndZurueck("anmeldung_umwandeln anmeldung=a4 art=betreuungsanfrage")
    try amt.tue("anmeldung_umwandeln anmeldung=a4 art=betreuungsanfrage")
    #expect(try amt.zeile(.anmeldungen, "a4")?.contains(";betreuungsanfrage;") == true)
    #expect(
      try amt.tue("anmeldung_umwandeln anmeldung=a4 art=betreuungsanfrage").geaendert == false)
    try amt.tue("anmeldung_umwandeln anmeldung=a4 art=bedarfsmeldung")
  }

  @Test("What was withdrawn, refused or had a place opens again")
  func wiederOeffnen() throws {
    try amt.tue("anmeldung_zurueckziehen anmeldung=a4")
    try amt.hinUndZurueck("anmeldung_wieder_oeffnen anmeldung=a4")
    try amt.tue("anmeldung_wieder_oeffnen anmeldung=a4")
    #expect(try amt.zeile(.anmeldungen, "a4")?.contains(";offen;") == true)
    #expect(try amt.verweigert("anmeldung_wieder_oeffnen anmeldung=a4").satz.contains("offen"))
  }
}
