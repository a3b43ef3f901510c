import Domain
import Office
import TestSupport
import Testing

@Suite("Master data changes from a day on: the old record ends the day before, a new one follows")
struct FortschreibenTests {
  let amt: Probeamt

  init() throws {
    amt = try Probeamt(
      Musterkommune.mitGruppen(
        ["g1;e1;Bienen;;10;;", "g2;e1;Igel;;10;;"],
        [
          "v1;g1;;2026-08-01;2027-07-31", "v1;g2;;2027-08-01;2028-07-31",
          "v2;g1;x;2026-08-01;2026-12-31",
        ]), heute: Musterkommune.heute)
  }

  private func zeilen(_ art: Satzart, _ praefix: String) throws -> [String] {
    try (amt.ausgabe()[art.rawValue] ?? "").split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix(praefix) }
  }

  private func frei(_ haus: String, _ tag: String) throws -> String? {
    try amt.frage(
      FreiAuskunft(am: try #require(Tag(iso: tag)), bis: nil, kategorie: .krippe, einrichtung: nil)
    ).first { $0.werte.einrichtung?.text == haus }?.werte.frei.text
  }

  @Test("A permit for more places takes the place of the old one, and goes back as a whole")
  func erlaubnis() throws {
    let line =
      "fortschreiben satzart=betriebserlaubnis satz=e2 ab=2027-08-01 kategorie.vorher=krippe plaetze=5 aktenzeichen=BE-9"
    try amt.hinUndZurueck(line)
    let probe = try amt.tue(line, probe: true)
    let before = (try frei("e2", "2027-07-31"), try frei("e2", "2027-08-01"))
    let done = try amt.tue(line)
    #expect(done.wirkung == probe.wirkung)
    #expect(
      done.satz
        == "Ab 01.08.2027 gilt neu: Betriebserlaubnis „Krippe U3“. Was bisher galt, endet am 31.07.2027."
    )
    #expect(
      try zeilen(.betriebserlaubnis, "e2;krippe")
        == ["e2;krippe;2;;2027-07-31;BE-2", "e2;krippe;5;2027-08-01;;BE-9"])
    #expect(before == ("2", "2"))
    #expect(try frei("e2", "2027-07-31") == "2" && frei("e2", "2027-08-01") == "5")
  }

  @Test("A Sperre gets a row of its own from that day on, until the old one would have ended")
  func sperre() throws {
    let line = "fortschreiben satzart=sperren satz=s1 id=s2 ab=2027-01-01 plaetze=2"
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    #expect(
      try zeilen(.sperren, "s") == [
        "s1;e5;krippe;1;2026-10-01;2026-12-31;Personal",
        "s2;e5;krippe;2;2027-01-01;2027-03-31;Personal",
      ])
    // Without an id the office gives one.
    try amt.tue("fortschreiben satzart=sperren satz=s2 ab=2027-02-01 grund=Umbau bis=\"\"")
    #expect(try zeilen(.sperren, "pw-").map { $0.hasSuffix(";2027-02-01;;Umbau") } == [true])
  }

  @Test("The children of a group are in the new one from that day on")
  func gruppe() throws {
    let line = "fortschreiben satzart=gruppen satz=g1 id=g9 ab=2027-01-01 plaetze=12"
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    #expect(try zeilen(.gruppen, "g1") == ["g1;e1;Bienen;;10;;2026-12-31"])
    #expect(try zeilen(.gruppen, "g9") == ["g9;e1;Bienen;;12;2027-01-01;"])
    #expect(
      try zeilen(.zuordnungen, "v1;") + zeilen(.zuordnungen, "v2;") == [
        "v1;g1;;2026-08-01;2026-12-31", "v1;g9;;2027-01-01;2027-07-31",
        "v1;g2;;2027-08-01;2028-07-31", "v2;g1;x;2026-08-01;2026-12-31",
      ])
  }

  @Test(
    "What becomes the form of the group is no longer the child's own, whichever Vorgang does it")
  func eigeneForm() throws {
    let after = try [
      "fortschreiben satzart=gruppen satz=g1 id=g9 ab=2026-12-01 gruppenform=x",
      "gruppe_gruppenform gruppe=g1 id=g9 ab=2026-12-01 gruppenform=x",
    ].map { line in
      try amt.tue(line)
      let rows = try zeilen(.zuordnungen, "v2;")
      try amt.tue("rueckgaengig")
      return rows
    }
    #expect(after[0] == ["v2;g1;x;2026-08-01;2026-11-30", "v2;g9;;2026-12-01;2026-12-31"])
    #expect(after[1] == after[0])
    // A form for the whole time is that of the child, too.
    try amt.tue("aendern satzart=gruppen satz=g1 gruppenform=x")
    #expect(try zeilen(.zuordnungen, "v2;") == ["v2;g1;;2026-08-01;2026-12-31"])
  }

  @Test("Contracts that begin later are on the new Belegrecht; one that runs is in the way")
  func belegrecht() throws {
    try amt.tue("aendern satzart=belegrechte satz=r1 kategorie=kindergarten")
    try amt.tue(
      "vertrag_zusagen kind=k31 id=neu einrichtung=e1 beginn=2027-02-01 ende=2027-07-31 belegrecht=r1"
    )
    let line = "fortschreiben satzart=belegrechte satz=r1 id=r2 plaetze=2 ab="
    let refusal = try amt.verweigert(line + "2027-03-01")
    #expect(
      refusal.satz
        == "Nicht möglich: Am 01.03.2027 läuft auf diesem Belegrecht schon 1 Vertrag (neu). Ein Vertrag steht nur auf einem. Für mehr Plätze legen Sie ein weiteres ab 01.03.2027 an; für weniger setzen Sie dieses auf die neue Zahl und legen für den Rest ein weiteres bis 28.02.2027 an."
    )
    try amt.hinUndZurueck(line + "2027-02-01")
    try amt.tue(line + "2027-02-01")
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";r2;") == true)
    #expect(try zeilen(.belegrechte, "r2") == ["r2;e1;kindergarten;Werk AG;2;2027-02-01;"])
  }

  @Test("It must hold the day before and go on; the first day is the one that is named")
  func nichtMoeglich() throws {
    let line = "fortschreiben satzart=sperren satz=s1 plaetze=2 ab="
    for day in ["2026-10-01", "2026-09-30", "2027-04-01"] {
      #expect(try amt.verweigert(line + day).satz.contains("gilt vom 01.10.2026"), "\(day)")
    }
    try amt.hinUndZurueck(line + "2026-10-02")
    try amt.hinUndZurueck(line + "2027-03-31")
    for wrong in [
      line + "2027-01-01 von=2026-12-01", "fortschreiben satzart=sperren satz=s1 plaetze=2",
      "fortschreiben satzart=kinder satz=k1 ab=2027-01-01 vorname=Ida",
      "fortschreiben satzart=betriebserlaubnis satz=e2 id=x ab=2027-01-01 plaetze=3",
      "fortschreiben satzart=sperren satz=s9 ab=2027-01-01 plaetze=3",
    ] {
      #expect(try amt.verweigert(wrong).art == .falscheBenutzung, "\(wrong)")
    }
    #expect(
      try amt.verweigert(line + "2027-01-01 bis=2026-12-31").satz.contains("Bis"))
    #expect(
      try !amt.amt().fuehreAus(
        #require(Vorgangszeile("fortschreiben satzart=sperren satz=s1 ab=2027-01-01 plaetze=1"))
      ).geaendert)
  }

  @Test("What somebody else has changed meanwhile is not carried over unseen")
  func zuZweit() throws {
    try amt.tue("aendern satzart=sperren satz=s1 plaetze=3")
    let refusal = try amt.verweigert(
      "fortschreiben satzart=sperren satz=s1 ab=2027-01-01 plaetze.vorher=1 plaetze=2")
    #expect(
      refusal.ausweg
        == .entscheidung([Feldkonflikt(spalte: "plaetze", vorher: "1", hier: "3", neu: "2")]))
  }

  @Test("Beside a running permit it is asked whether a new one is meant besides or instead")
  func zusaetzlichOderStatt() throws {
    let line =
      "anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=krippe plaetze=5 gueltig_ab=2027-08-01"
    let asked = try #require(try amt.tue(line, probe: true).rueckfrage)
    #expect(
      asked.wahl.map(\.text) == [
        "zusätzlich: beide gelten nebeneinander",
        "statt dessen: 2 Plätze (unbefristet) enden am 31.07.2027",
      ])
    try amt.tue(asked.wahl[1].zeile.text)
    #expect(
      try zeilen(.betriebserlaubnis, "e2;krippe")
        == ["e2;krippe;2;;2027-07-31;BE-2", "e2;krippe;5;2027-08-01;;"])
    try amt.tue("rueckgaengig")
    try amt.tue(asked.wahl[0].zeile.text)
    #expect(
      try zeilen(.betriebserlaubnis, "e2;krippe")
        == ["e2;krippe;2;;;BE-2", "e2;krippe;5;2027-08-01;;"])
    // Of two that run, one says which of them it replaces.
    let third = try amt.tue(line.replacing("08-01", with: "09-01"), probe: true).rueckfrage
    #expect(third?.wahl.count == 3)
    // One that begins no earlier can't end the day before: it falls away.
    let same = try amt.tue(line.replacing("=5", with: "=6"), probe: true).rueckfrage
    #expect(
      same?.wahl.map(\.text) == [
        "zusätzlich: beide gelten nebeneinander",
        "statt dessen: 2 Plätze (unbefristet) enden am 31.07.2027",
        "statt dessen: 5 Plätze (ab 01.08.2027) fallen weg",
      ])
    try amt.tue(try #require(same).wahl[2].zeile.text)
    #expect(
      try zeilen(.betriebserlaubnis, "e2;krippe")
        == ["e2;krippe;2;;;BE-2", "e2;krippe;6;2027-08-01;;"])
    try amt.tue("rueckgaengig")
    #expect(
      try amt.tue(line.replacing("krippe", with: "hort"), probe: true).rueckfrage == nil)
    #expect(
      try amt.tue(
        "anlegen satzart=sperren einrichtung_id=e5 kategorie=krippe plaetze=1 von=2026-11-02",
        probe: true
      ).rueckfrage == nil)
  }
}
