import Domain
import Office
import TestSupport
import Testing

@Suite("A call-back is promised, and kept when a fitting place appears")
struct RueckrufTests {
  let amt: Probeamt

  init() throws { amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute) }

  /// The open call-backs, each with the Einrichtungen that have a place.
  private func offen(_ nur: Set<Kennung<Einrichtung>>? = nil) throws -> [String: [String]] {
    let rows = try amt.frage(RueckrufAuskunft(nur: nur))
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        ($0.rueckruf.id.text, $0.plaetze.map(\.satz.id.text))
      })
  }

  /// Where `platz` finds a place for the whole stay.
  private func platz(_ frage: PlatzAuskunft) throws -> [String] {
    try amt.frage(frage).zeilen.filter(\.auskunft.durchgehend).map(\.einrichtung.satz.id.text)
  }

  private static let anruf =
    "rueckruf_vormerken id=r1 name=\"Jana Weiß\" telefon=\"0341 5\" geboren=2024-12-05 ab=2027-01-01"

  @Test("It is kept with name, number, what was asked and what was answered")
  func vormerken() throws {
    let line = Self.anruf + " stunden=45 wo=Süd traeger=t1 antwort=\"nichts frei\""
    try amt.hinUndZurueck(line)
    #expect(try amt.tue(line).satz == "Rückruf vorgemerkt: Jana Weiß, bis 31.01.2027.")
    #expect(
      try amt.zeile(.rueckrufe, "r1")
        == "r1;Jana Weiß;0341 5;2024-12-05;2027-01-01;45;Süd;t1;nichts frei;2026-11-02;;")
    #expect(try amt.verweigert(Self.anruf + " traeger=t9").satz.contains("t9"))
    #expect(try amt.verweigert(Self.anruf.replacing("Weiß", with: "W3")).satz != "")
    #expect(
      try amt.verweigert("rueckruf_vormerken name=A geboren=2024-12-05").art == .falscheBenutzung)
  }

  @Test("It says which Einrichtung has a place now, as a call would")
  func antwort() throws {
    try amt.tue(Self.anruf)
    try amt.tue(Self.anruf.replacing("id=r1", with: "id=r2") + " wo=Nord stunden=45")
    let asked = PlatzAuskunft(
      .geboren(try #require(Tag(iso: "2024-12-05"))), ab: try #require(Tag(iso: "2027-01-01")))
    let all = try platz(asked)
    #expect(try !all.isEmpty && offen() == ["r1": all, "r2": []])
    // A place appears: somebody leaves.
    try amt.tue("vertrag_beenden vertrag=v15 zum=2026-12-31 anlass=abgemeldet")
    #expect(try offen()["r2"] == ["e3"])
    #expect(try offen([Kennung(gespeichert: "e1")])["r2"] == [])
    #expect(try offen([Kennung(gespeichert: "e3")]) == ["r1": ["e3"], "r2": ["e3"]])
  }

  @Test("A wished start that has passed is asked from today on, also past the end of all care")
  func spaeter() throws {
    try amt.tue(Self.anruf)
    amt.heute = try #require(Tag(iso: "2027-01-31"))
    let asked = PlatzAuskunft(.geboren(try #require(Tag(iso: "2024-12-05"))), ab: amt.heute)
    #expect(try offen() == ["r1": platz(asked)])
    try amt.tue(
      "rueckruf_vormerken id=r2 name=Ida geboren=2010-01-01 ab=2016-09-01 eingang=2027-01-30")
    #expect(try offen()["r2"] == [])
  }

  @Test("It ends when it is done, or after 90 days")
  func ende() throws {
    try amt.tue(Self.anruf + " bemerkung=abends")
    try amt.tue(Self.anruf.replacing("id=r1", with: "id=r2"))
    let line = "rueckruf_erledigen rueckruf=r1 bemerkung=versorgt"
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    #expect(try amt.zeile(.rueckrufe, "r1")?.contains(";2026-11-02;2026-11-02;") == true)
    #expect(try amt.verweigert(line).satz.contains("02.11.2026"))
    #expect(try offen().keys.sorted() == ["r2"])
    amt.heute = amt.heute + 90
    #expect(try offen().keys.sorted() == ["r2"])
    amt.heute = amt.heute + 1
    #expect(try offen().isEmpty)
    try amt.tue("anlegen satzart=parameter schluessel=rueckruf_tage wert=99")
    #expect(try offen().keys.sorted() == ["r2"])
  }

  @Test("It is exchanged in a file of its own, which is only written where there are any")
  func austausch() throws {
    #expect(try amt.ausgabe()["rueckrufe"] == nil)
    try amt.tue(Self.anruf)
    let folder = try amt.ausgabe()
    let other = try Probeamt(folder)
    #expect(try other.ausgabe() == folder)
    #expect(try !other.liesEin(folder).geaendert)
    try amt.tue("aendern satzart=rueckrufe satz=r1 telefon=\"0341 6\"")
    try amt.tue("loeschen satzart=rueckrufe satz=r1")
    #expect(try amt.ausgabe()["rueckrufe"] == nil)
  }
}
