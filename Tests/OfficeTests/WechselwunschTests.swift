import Domain
import Office
import TestSupport
import Testing

@Suite("A place answers what was asked, and one child is promised one place once")
struct WechselwunschTests {
  let amt: Probeamt

  init() throws {
    amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute)
    try amt.tue(
      "anmeldung_aufnehmen id=w kind=k1 art=betreuungsanfrage ab=2027-08-01 wuensche=e2")
  }

  @Test("A move answers the wish to change, and taking it back opens that again")
  func umzug() throws {
    let line =
      "vertrag_umziehen id=neu vertrag=v1 ab=2027-08-01 einrichtung=e2 status=unterschrieben anmeldung=w"
    try amt.hinUndZurueck(line)
    #expect(try amt.zeile(.anmeldungen, "w")?.contains(";offen;") == true)
    #expect(try amt.tue(line).satz.hasSuffix("Die Anmeldung w ist vermittelt."))
    #expect(try amt.zeile(.anmeldungen, "w")?.contains(";vermittelt;") == true)
  }

  @Test("So does the Unterschrift of a move that was only promised")
  func unterschrift() throws {
    try amt.tue("vertrag_umziehen id=neu vertrag=v1 ab=2027-08-01 einrichtung=e2 status=zugesagt")
    #expect(try amt.zeile(.anmeldungen, "w")?.contains(";offen;") == true)
    let line = "vertrag_unterschreiben vertrag=neu beende=v1 anmeldung=w"
    try amt.hinUndZurueck(line)
    #expect(try amt.tue(line).satz.contains("Die Anmeldung w ist vermittelt."))
  }

  @Test("The Anmeldung of another child is not answered by it")
  func fremde() throws {
    for line in [
      "vertrag_umziehen vertrag=v1 ab=2027-08-01 einrichtung=e2 status=zugesagt anmeldung=a3",
      "vertrag_unterschreiben vertrag=v9 anmeldung=a3",
    ] {
      let refusal = try amt.verweigert(line)
      #expect(refusal.art == .falscheBenutzung, "\(line)")
      #expect(refusal.satz.contains("verschiedenen Kindern"), "\(line)")
    }
  }

  @Test("A second Zusage for the same days in the same Kita is refused, and the first one is named")
  func zweiteZusage() throws {
    let line = "vertrag_zusagen kind=k30 einrichtung=e5 beginn=2026-12-01 ende=2027-07-31"
    try amt.tue(line + " id=erste")
    let refusal = try amt.verweigert(line + " id=zweite")
    #expect(
      refusal.satz
        == "Nicht möglich: Nils Abel hat bei Tagespflege Kern schon eine Zusage vom 01.12.2026 bis 31.07.2027 (erste); ändern oder stornieren Sie zuerst diese."
    )
    #expect(
      try amt.verweigert(
        "anlegen satzart=vertraege kind_id=k30 einrichtung_id=e5 beginn=2027-07-31 ende=2027-08-31 status=zugesagt"
      ).satz.contains("(erste)"))
    try amt.tue(
      "vertrag_zusagen kind=k30 einrichtung=e5 beginn=2027-08-01 ende=2028-07-31 id=danach")
    #expect(
      try amt.verweigert("aendern satzart=vertraege satz=danach beginn=2027-07-01").satz
        .contains("(erste)"))
    // Nor elsewhere: it can take one of them only.
    let elsewhere = try amt.verweigert(
      "vertrag_zusagen kind=k30 einrichtung=e2 beginn=2027-04-15 ende=2027-07-31")
    #expect(
      elsewhere.satz
        == "Nicht möglich: Nils Abel hat bei Tagespflege Kern schon eine Zusage vom 01.12.2026 bis 31.07.2027 (erste); ändern oder stornieren Sie zuerst diese."
    )
    try amt.tue("vertrag_stornieren vertrag=erste grund=\"lieber dort\"")
    try amt.tue("vertrag_zusagen kind=k30 einrichtung=e2 beginn=2027-04-15 ende=2027-07-31")
  }

  @Test("A cancelled Zusage does not come back beside another one")
  func storniertZurueck() throws {
    let line = "vertrag_zusagen kind=k30 einrichtung=e5 beginn=2026-12-01 ende=2027-07-31"
    try amt.tue(line + " id=erste")
    try amt.tue("vertrag_stornieren vertrag=erste grund=Absage")
    let number = try amt.eintraege()
    try amt.tue(line + " id=zweite")
    #expect(try amt.verweigert("rueckgaengig nummer=\(number)").satz.contains("(zweite)"))
  }

  @Test("Two that were delivered stay, and each of them can be worked on")
  func geliefert() throws {
    let row = "v9b;k9;e1;2026-10-01;2031-07-31;45;zugesagt;;\n"
    let files = Musterkommune.dateien
    let double = try Probeamt(
      files.mit("vertraege", (files["vertraege"] ?? "") + row), heute: Musterkommune.heute)
    try double.tue("aendern satzart=vertraege satz=v9b wochenstunden=35")
    try double.tue("aendern satzart=vertraege satz=v9 ende=2030-07-31")
  }
}
