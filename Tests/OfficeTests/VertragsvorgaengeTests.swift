import Domain
import Office
import TestSupport
import Testing

@Suite("A contract from its Zusage to its end")
struct VertragsvorgaengeTests {
  let amt: Probeamt

  init() throws {
    amt = try Probeamt(
      Musterkommune.mitGruppen(
        ["g1;e1;Bienen;;10;;", "g2;e1;Igel;;10;;"],
        ["v1;g1;;2026-08-01;2027-07-31", "v1;g2;;2027-08-01;2030-07-31"]),
      heute: Musterkommune.heute)
  }

  private func zuordnungen(_ vertrag: String) throws -> [String] {
    try (amt.ausgabe()["zuordnungen"] ?? "").split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix(vertrag + ";") }
  }

  @Test("An Anmeldung is promised a place at its first wish, and is then no longer open")
  func zusage() throws {
    let result = try amt.tue("vertrag_zusagen anmeldung=a3 id=neu beginn=2027-05-01")
    #expect(result.satz.contains("vom 01.05.2027 bis 31.07.2032"))
    #expect(result.satz.contains("Antwort bis 16.11.2026"))
    #expect(
      try amt.zeile(.vertraege, "neu")
        == "neu;k30;e2;2027-05-01;2032-07-31;45;zugesagt;;;;2026-11-16")
    #expect(try amt.zeile(.anmeldungen, "a3")?.contains(";vermittelt;") == true)
    #expect(try amt.verweigert("vertrag_zusagen anmeldung=a3").satz.contains("vermittelt"))
    try amt.tue("rueckgaengig")
    #expect(try amt.zeile(.anmeldungen, "a3")?.contains(";offen;") == true)
    #expect(try amt.zeile(.vertraege, "neu") == nil)
  }

  @Test("Half places, Verbleib, Belegrecht, days and hours are said with the Zusage")
  func angaben() throws {
    try amt.tue(
      "vertrag_zusagen kind=k30 id=neu einrichtung=e1 beginn=2026-12-01 ende=2028-07-31 stunden=25 platzanteil=0.5 belegrecht=r1 verbleib_bis=2028-07-31 zusage_bis=2026-11-20"
    )
    #expect(
      try amt.zeile(.vertraege, "neu")
        == "neu;k30;e1;2026-12-01;2028-07-31;25;zugesagt;r1;0.5;2028-07-31;2026-11-20")
    #expect(try amt.verweigert("vertrag_zusagen kind=k30 einrichtung=e1").art == .abgelehnt)
    #expect(
      try amt.verweigert("vertrag_zusagen einrichtung=e1 beginn=2026-12-01").art
        == .falscheBenutzung)
  }

  @Test("The days of a Zusage follow school and the years of Hort")
  func ende() throws {
    try amt.tue(
      "vertrag_zusagen kind=k20 id=neu einrichtung=e6 beginn=2027-08-01")
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";2027-08-01;2031-07-31;") == true)
  }

  @Test("A draft is promised, then signed")
  func entwurf() throws {
    try amt.tue(
      "anlegen satzart=vertraege id=neu kind_id=k30 einrichtung_id=e5 beginn=2027-04-01 ende=2028-07-31 status=entwurf"
    )
    #expect(
      try amt.verweigert("vertrag_zusagen vertrag=neu anmeldung=a1").art == .falscheBenutzung)
    try amt.hinUndZurueck("vertrag_unterschreiben vertrag=neu anmeldung=a3")
    try amt.tue("vertrag_zusagen vertrag=neu anmeldung=a3")
    #expect(try amt.zeile(.vertraege, "neu")?.hasSuffix(";zugesagt;;;;2026-11-16") == true)
    try amt.tue("vertrag_unterschreiben vertrag=neu")
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";unterschrieben;") == true)
    let refusal = try amt.verweigert("vertrag_zusagen vertrag=neu")
    #expect(refusal.satz.contains("unterschrieben"))
  }

  @Test("Who signs while another contract is signed is offered to end that one the day before")
  func imWeg() throws {
    try amt.tue("vertrag_zusagen kind=k1 id=neu einrichtung=e2 beginn=2027-08-01 ende=2029-07-31")
    let refusal = try amt.verweigert("vertrag_unterschreiben vertrag=neu")
    #expect(refusal.satz.contains("v1"))
    guard case .argument(let frage, "beende", let wert) = refusal.ausweg else {
      Issue.record("no way out: \(refusal)")
      return
    }
    #expect(
      frage
        == "Liv Åström bei Kita Löwenzahn unterschreiben und den Vertrag bei Kita Sonnenblume zum 31.07.2027 beenden?"
    )
    #expect(wert == "v1")
    let line = "vertrag_unterschreiben vertrag=neu beende=v1"
    try amt.hinUndZurueck(line)
    let result = try amt.tue(line)
    #expect(result.satz.contains("31.07.2027"))
    #expect(try amt.zeile(.vertraege, "v1")?.contains(";2026-08-01;2027-07-31;") == true)
    #expect(try zuordnungen("v1") == ["v1;g1;;2026-08-01;2027-07-31"])
    #expect(result.wirkung.map(\.einrichtung.satz.id.text) == ["e1"])
  }

  @Test("What is in the way and would only begin is offered to be cancelled")
  func imWegNochNichtBegonnen() throws {
    try amt.tue("vertrag_beenden vertrag=v1 zum=2027-03-31 anlass=ende")
    try amt.tue("vertrag_zusagen kind=k1 id=a einrichtung=e2 beginn=2027-08-01 ende=2029-07-31")
    try amt.tue("vertrag_unterschreiben vertrag=a")
    try amt.tue(
      "vertrag_zusagen kind=k1 id=b einrichtung=e1 beginn=2027-08-01 ende=2029-07-31 ueberbuchung=Probe"
    )
    let refusal = try amt.verweigert("vertrag_unterschreiben vertrag=b")
    guard case .argument(let frage, "beende", "a") = refusal.ausweg else {
      Issue.record("no way out: \(refusal)")
      return
    }
    #expect(frage.contains("01.08.2027"))
    let line = "vertrag_unterschreiben vertrag=b beende=a ueberbuchung=Probe"
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    #expect(try amt.zeile(.vertraege, "a")?.contains(";storniert;") == true)
    #expect(try amt.zeile(.vertraege, "b")?.contains(";unterschrieben;") == true)
  }

  @Test("A place in the past is looked at as well, when a contract is moved forward")
  func vergangenerPlatz() throws {
    try amt.tue(
      "anlegen satzart=sperren id=voll einrichtung_id=e4 kategorie=krippe plaetze=50 von=2025-09-01 bis=2026-07-31 grund=Umbau"
    )
    try amt.tue(
      "anlegen satzart=vertraege id=neu kind_id=k16 einrichtung_id=e4 beginn=2026-12-01 ende=2027-01-31 status=entwurf"
    )
    let refusal = try amt.verweigert(
      "vertrag_zusagen vertrag=neu beginn=2026-05-01 ende=2026-07-31")
    #expect(refusal.ausweg == .begruendung)
  }

  @Test("Taking back a Unterschrift gives nothing anew and asks for no reason")
  func unterschriftZurueck() throws {
    try amt.tue(
      "vertrag_zusagen kind=k16 id=neu einrichtung=e4 beginn=2026-12-01 ende=2028-07-31 ueberbuchung=Probe"
    )
    try amt.tue("vertrag_unterschreiben vertrag=neu beende=v16 ueberbuchung=Probe")
    try amt.tue("rueckgaengig")
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";zugesagt;") == true)
  }

  @Test("What is in the way but has not begun before can't be ended, and what isn't is named")
  func nichtImWeg() throws {
    try amt.tue(
      "vertrag_zusagen kind=k1 id=neu einrichtung=e2 beginn=2026-08-01 ende=2027-07-31 ueberbuchung=Probe"
    )
    #expect(try amt.verweigert("vertrag_unterschreiben vertrag=neu").ausweg == nil)
    #expect(
      try amt.verweigert("vertrag_unterschreiben vertrag=neu beende=v2").art == .falscheBenutzung)
    #expect(
      try amt.verweigert("vertrag_unterschreiben vertrag=neu beende=v1").satz
        .contains("beginnt erst am 01.08.2026"))
  }

  @Test("The last place is not given twice, unless somebody says why")
  func voll() throws {
    let line = "vertrag_zusagen kind=k28 id=neu einrichtung=e4 beginn=2026-12-01 ende=2028-07-31"
    #expect(try amt.verweigert(line).ausweg == .begruendung)
    try amt.tue(line + " ueberbuchung=Geschwister")
    #expect(
      try amt.verweigert("vertrag_unterschreiben vertrag=neu").ausweg == .begruendung)
    try amt.tue("vertrag_unterschreiben vertrag=neu ueberbuchung=Geschwister")
  }

  @Test("What is promised or not begun is cancelled; the Anmeldung opens where that is wanted")
  func storno() throws {
    try amt.tue("vertrag_zusagen anmeldung=a3 id=neu beginn=2027-05-01")
    try amt.hinUndZurueck("vertrag_stornieren vertrag=neu grund=Absage")
    let result = try amt.tue(
      "vertrag_stornieren vertrag=neu grund=\"Absage der Eltern\" anmeldung=offen")
    #expect(result.satz.contains("a3"))
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";storniert;") == true)
    #expect(try amt.zeile(.anmeldungen, "a3")?.contains(";offen;") == true)
    for line in [
      "vertrag_stornieren vertrag=neu grund=Probe", "vertrag_unterschreiben vertrag=neu",
      "vertrag_beenden vertrag=neu zum=2027-05-01 anlass=kuendigung",
      "vertrag_stunden vertrag=neu ab=2027-05-01 stunden=25", "vertrag_verfallen vertrag=neu",
      "vertrag_umziehen vertrag=neu ab=2027-05-01 einrichtung=e1 status=zugesagt",
    ] {
      #expect(try amt.verweigert(line).satz.contains("storniert"), "\(line)")
    }
    #expect(
      try amt.verweigert("vertrag_stornieren vertrag=v1 grund=Probe").satz
        .contains("läuft seit 01.08.2026"))
    #expect(try amt.verweigert("vertrag_stornieren vertrag=v1").art == .falscheBenutzung)
  }

  @Test("A Zusage whose deadline has passed gives its place and its Anmeldung back")
  func verfallen() throws {
    try amt.tue("vertrag_zusagen anmeldung=a3 id=neu beginn=2027-05-01")
    #expect(try amt.verweigert("vertrag_verfallen vertrag=neu").satz.contains("16.11.2026"))
    #expect(try amt.verweigert("vertrag_verfallen vertrag=v9").satz.contains("ohne Frist"))
    amt.heute = amt.heute + 15
    try amt.hinUndZurueck("vertrag_verfallen vertrag=neu anmeldung=vermittelt")
    try amt.tue("vertrag_verfallen vertrag=neu")
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";storniert;") == true)
    #expect(try amt.zeile(.anmeldungen, "a3")?.contains(";offen;") == true)
  }

  @Test("A contract ends on a day within it, and its Zuordnungen end with it")
  func beenden() throws {
    let line = "vertrag_beenden vertrag=v1 zum=2027-03-31 anlass=abgemeldet grund=Umzug"
    try amt.hinUndZurueck(line)
    #expect(try amt.tue(line).satz.contains("abgemeldet"))
    #expect(try zuordnungen("v1") == ["v1;g1;;2026-08-01;2027-03-31"])
    #expect(try amt.amt().fuehreAus(#require(Vorgangszeile(line))).geaendert == false)
    #expect(
      try amt.verweigert("vertrag_beenden vertrag=v1 zum=2027-04-30 anlass=ende").satz
        .contains("endet schon am 31.03.2027"))
    #expect(
      try amt.verweigert("vertrag_beenden vertrag=v1 zum=2026-07-31 anlass=ende").satz
        .contains("beginnt erst am 01.08.2026"))
    #expect(
      try amt.verweigert("vertrag_beenden vertrag=v9 zum=2027-04-30 anlass=ende").satz
        .contains("zugesagt"))
  }

  @Test("Other hours from a day on: a second contract follows the first, in the same groups")
  func stunden() throws {
    let line = "vertrag_stunden id=neu vertrag=v1 ab=2027-05-01 stunden=35"
    try amt.hinUndZurueck(line)
    let result = try amt.tue(line)
    #expect(result.wirkung == [])
    #expect(try amt.zeile(.vertraege, "v1")?.contains(";2026-08-01;2027-04-30;45;") == true)
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";2027-05-01;2030-07-31;35;") == true)
    #expect(try zuordnungen("v1") == ["v1;g1;;2026-08-01;2027-04-30"])
    #expect(
      try zuordnungen("neu")
        == ["neu;g1;;2027-05-01;2027-07-31", "neu;g2;;2027-08-01;2030-07-31"])
    try amt.tue("vertrag_stunden vertrag=neu ab=2027-05-01 stunden=25")
    #expect(try amt.zeile(.vertraege, "neu")?.contains(";2030-07-31;25;") == true)
    #expect(
      try amt.verweigert("vertrag_stunden vertrag=v1 ab=2027-05-01 stunden=25").satz
        .contains("endet schon"))
  }

  @Test("What is cancelled before it begins leaves its groups, and comes back to them")
  func stornoInGruppe() throws {
    try amt.tue("vertrag_stunden id=neu vertrag=v1 ab=2027-05-01 stunden=35")
    #expect(try zuordnungen("neu").count == 2)
    try amt.hinUndZurueck("vertrag_stornieren vertrag=neu grund=Abmeldung")
    try amt.tue("vertrag_stornieren vertrag=neu grund=Abmeldung")
    #expect(try zuordnungen("neu") == [])
  }

  @Test("A move ends the old contract where the new one is signed, and only then")
  func umzug() throws {
    let line = "vertrag_umziehen id=neu vertrag=v1 ab=2027-08-01 einrichtung=e2 stunden=35"
    try amt.hinUndZurueck(line + " status=unterschrieben")
    try amt.tue(line + " status=zugesagt")
    #expect(try amt.zeile(.vertraege, "v1")?.contains(";2030-07-31;") == true)
    #expect(
      try amt.zeile(.vertraege, "neu")?
        .hasSuffix(";e2;2027-08-01;2030-07-31;35;zugesagt;;;;2026-11-16") == true)
    try amt.tue("vertrag_unterschreiben vertrag=neu beende=v1")
    #expect(try amt.zeile(.vertraege, "v1")?.contains(";2027-07-31;") == true)
    #expect(
      try amt.verweigert(
        "vertrag_umziehen vertrag=neu ab=2027-09-01 einrichtung=e2 status=zugesagt"
      ).satz.contains("schon in dieser"))
    // The day after the old one has ended.
    try amt.tue("vertrag_umziehen id=neu2 vertrag=v1 ab=2027-08-01 einrichtung=e4 status=zugesagt")
  }
}
