import Domain
import Office
import TestSupport
import Testing

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("What happens beside a Runde while its offers are out")
struct RundenangebotTests {
  private func zeile(_ amt: Probeamt, _ kind: String) throws -> AngeboteAuskunft.Zeile {
    try #require(
      try amt.frage(AngeboteAuskunft(n1)).zeilen.first { $0.ergebnis.kind.text == kind })
  }

  private func unterschrieben(_ id: String, _ kind: String, _ haus: String, ab: String) -> String {
    "anlegen satzart=vertraege id=\(id) kind_id=\(kind) einrichtung_id=\(haus) beginn=\(ab) "
      + "ende=2029-07-31 wochenstunden=45 status=unterschrieben"
  }

  private let drittesHaus = """
    e3;t1;Stern;kita;Weg 3;04111;Auen;14713000;;;Nord

    """

  private func mitStern(_ dateien: inout [String: String]) {
    dateien["einrichtungen"]? += drittesHaus
    dateien["betriebserlaubnis"]? += "e3;kindergarten;9;;\n"
  }

  @Test("While an offer of a Runde is out the child is promised no place elsewhere")
  func eineZusage() throws {
    let amt = try entschiedenesAmt(mitStern)
    try amt.tue("runde_anbieten runde=n1")
    let refused = try amt.verweigert(
      "vertrag_zusagen kind=k1 einrichtung=e3 beginn=2027-08-01 ende=2029-07-31")
    #expect(
      refused.satz.contains("Ada Abel hat bei Sonne schon eine Zusage vom 01.08.2027 bis"))
    #expect(refused.satz.contains(try amt.angebot("k1")))
    // On other days it is.
    try amt.tue("vertrag_zusagen kind=k1 einrichtung=e3 beginn=2027-03-01 ende=2027-07-31")
  }

  @Test("Two Zusagen that were delivered stay, and either is answered")
  func geliefert() throws {
    let amt = try entschiedenesAmt {
      mitStern(&$0)
      $0["vertraege"]? +=
        "x1;k5;e1;2027-08-01;2029-07-31;45;zugesagt;;\nx2;k5;e3;2027-08-01;2029-07-31;45;zugesagt;;\n"
    }
    try amt.tue("vertrag_annehmen vertrag=x2")
    try amt.tue("vertrag_stornieren vertrag=x1 grund=\"lieber dort\"")
    try amt.tue("vertrag_unterschreiben vertrag=x2")
  }

  @Test("Who has signed elsewhere since the decision gets no offer, and its place goes on")
  func anderswoUnterschrieben() throws {
    let amt = try entschiedenesAmt(mitStern)
    try amt.tue(unterschrieben("x3", "k3", "e3", ab: "2027-08-01"))
    let said = try amt.tue("runde_anbieten runde=n1").satz
    #expect(
      said.contains(
        "1 Kind bekommt kein Angebot: Cem Cruz (Mond: hat schon einen Vertrag bei Stern)."))
    #expect(try zeile(amt, "k3").stand == .entfallen)
    #expect(try zeile(amt, "k3").hinweis == "hat schon einen Vertrag bei Stern")
    // What Cem leaves is Ben's; Hans still changes from the place that he has.
    #expect(try zeile(amt, "k2").stand == .offen)
    #expect(try zeile(amt, "k8").stand == .offen)
  }

  @Test("A Wechselkind that has moved to a third Einrichtung since is not offered, nor waited for")
  func wechselkindUmgezogen() throws {
    let amt = try entschiedenesAmt(mitStern)
    try amt.tue(
      "vertrag_umziehen vertrag=v8 ab=2027-08-01 status=unterschrieben einrichtung=e3 id=x8")
    try amt.tue("runde_anbieten runde=n1")
    #expect(try zeile(amt, "k8").stand == .entfallen)
    // Its old place is free by now.
    #expect(try zeile(amt, "k2").stand == .offen)
  }

  @Test("A Wechselkind whose further contract was known to the Runde is offered its place")
  func weitererVertrag() throws {
    let amt = try entschiedenesAmt {
      mitStern(&$0)
      $0["vertraege"] = $0["vertraege"]?.replacing(";2029-07-31;", with: ";2027-12-31;")
      $0["vertraege"]? += "v9;k8;e3;2028-01-01;2029-07-31;45;unterschrieben;;\n"
    }
    try amt.tue("runde_anbieten runde=n1")
    #expect(try zeile(amt, "k8").stand == .offen)
  }

  @Test("One awkward child doesn't keep the others from their offers; it is named with the reason")
  func einzelnes() throws {
    // A contract in the same Einrichtung that begins a little later.
    let inside = try entschiedenesAmt()
    try inside.tue(unterschrieben("x1", "k1", "e1", ab: "2027-09-01"))
    #expect(
      try inside.tue("runde_anbieten runde=n1").satz.contains(
        "Ada Abel (Sonne: hat schon einen Vertrag bei Sonne)"))
    #expect(try zeile(inside, "k8").stand == .offen)
    // An Einrichtung that opens only later, or closes before.
    for days in ["gueltig_ab=2027-09-01", "gueltig_bis=2027-05-31"] {
      let amt = try entschiedenesAmt()
      try amt.tue("aendern satzart=einrichtungen satz=e1 \(days)")
      let said = try amt.tue("runde_anbieten runde=n1").satz
      #expect(said.hasPrefix("1 Angebot ist hinaus"), "\(said)")
      #expect(
        said.contains("2 Kinder bekommen kein Angebot: Ada Abel (Sonne: ist am ersten Tag nicht"),
        "\(said)")
      #expect(try zeile(amt, "k3").stand == .offen)
      // Hans has nowhere to go, so nobody waits for his place.
      #expect(try zeile(amt, "k2").stand == .fehlt)
    }
    // A child that would start after its stay has ended.
    let late = try entschiedenesAmt()
    try late.tue(
      "aendern satzart=anmeldungen satz=a1 wunschende=2027-07-31 wunschbeginn=2027-05-01")
    #expect(
      try late.tue("runde_anbieten runde=n1").satz.contains(
        "Ada Abel (Sonne: von der gewünschten Zeit ist nichts übrig)"))
  }

  @Test("Who waits knows for whom, and where that one goes")
  func wartetAuf() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    #expect(try zeile(amt, "k2").hinweis == "wartet auf Hans Holm (nach Sonne)")
    try amt.tue("aendern satzart=kinder satz=k8 auskunftssperre=ja")
    #expect(try zeile(amt, "k2").hinweis == "wartet auf ein anderes Kind")
  }

  @Test("An answer to an offer that somebody else has answered meanwhile changes nothing")
  func veraltet() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    let ada = try amt.angebot("k1")
    let seen =
      "einrichtung_id.vorher=e1 status.vorher=zugesagt zusage_bis.vorher=2027-04-15"
    let lines = [
      "vertrag_annehmen vertrag=\(ada) \(seen)",
      "vertrag_stornieren vertrag=\(ada) anmeldung=offen grund=Absage \(seen)",
      "vertrag_unterschreiben vertrag=\(ada) \(seen)",
    ]
    try amt.tue("vertrag_annehmen vertrag=\(ada)")
    for line in lines {
      #expect(
        try amt.verweigert(line).satz
          == "Nichts geändert: Der Vertrag von Ada Abel bei Sonne (\(ada)) ist inzwischen angenommen. Was Sie gesehen haben, gilt nicht mehr."
      )
    }
    try amt.tue("vertrag_unterschreiben vertrag=\(ada)")
    let accepted =
      "vertrag_stornieren vertrag=\(ada) grund=Absage einrichtung_id.vorher=e1 status.vorher=zugesagt"
    #expect(try amt.verweigert(accepted).satz.contains("ist inzwischen unterschrieben"))
    try amt.tue("vertrag_stornieren vertrag=\(ada) grund=Absage")
    for line in lines {
      #expect(try amt.verweigert(line).satz.contains("ist inzwischen storniert"))
    }
  }

  @Test("Nobody decides what gives another result than the one that was seen")
  func gesehen() throws {
    let amt = try Probeamt(Rundenkommune.dateien, heute: Rundenkommune.heute)
    let seen = try amt.frage(RundenprobeAuskunft(n1)).pruefzeichen
    try amt.tue("aendern satzart=anmeldungen satz=a1 status.vorher=offen wuensche=e2")
    let refused = try amt.verweigert("runde_entscheiden runde=n1 gesehen=\(seen)")
    #expect(
      refused.satz.hasPrefix(
        "Nicht entschieden: „Hauptrunde“ hat sich geändert. Jetzt haben"))
    let now = try amt.frage(RundenprobeAuskunft(n1)).pruefzeichen
    #expect(now != seen)
    // What changes nothing in the result doesn't matter.
    try amt.tue("aendern satzart=kinder satz=k6 vorname=Feli")
    try amt.tue("runde_entscheiden runde=n1 gesehen=\(now)")
  }

  @Test("A refused place is no wish any more where the family says so, and the next Runde knows")
  func gestrichen() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    let done = try amt.tue(
      "vertrag_stornieren vertrag=\(amt.angebot("k1")) anmeldung=offen wunsch=gestrichen grund=Absage"
    )
    #expect(done.satz.hasSuffix("Die Anmeldung a1 ist offen, ohne den Wunsch Sonne."))
    #expect(try amt.zeile(.anmeldungen, "a1")?.contains(";e2;offen") == true)
    try amt.tue(
      "anlegen satzart=runden id=n2 nach=n1 name=Nachrücken katalog_id=c1 beginn_von=2027-08-01 beginn_bis=2027-08-01 stichtag=2027-03-01 kategorien=kindergarten wechselkinder=ja auswaertige=nachrangig saat=blau status=vorbereitung"
    )
    let lage = try amt.frage(RundenprobeAuskunft(Kennung(gespeichert: "n2"))).lage
    let ada = try #require(lage.antraege.first { $0.kind.text == "k1" })
    #expect(ada.wuensche.map(\.einrichtung.text) == ["e2"])
  }

  @Test("The next Runde gives at most what the bound of the former one has left, with its reason")
  func grenzen() throws {
    let amt = try Probeamt(
      Rundenkommune.dateien.mit("betriebserlaubnis", "e1;kindergarten;2", "e1;kindergarten;5"),
      heute: Rundenkommune.heute)
    try amt.tue(
      "anlegen satzart=rundenplaetze id=b runde_id=n1 einrichtung_id=e1 kategorie=kindergarten plaetze=3 grund=\"Reserve für Notfälle\""
    )
    let follow =
      "anlegen satzart=runden nach=n1 katalog_id=c1 beginn_von=2027-08-01 beginn_bis=2027-08-01 stichtag=2027-03-01 kategorien=kindergarten wechselkinder=ja auswaertige=nachrangig saat=blau status=vorbereitung"
    func plaetze(_ runde: String) throws -> (Int?, String?) {
      let lage = try amt.frage(RundenprobeAuskunft(Kennung(gespeichert: runde))).lage
      return (lage.haeuser[0].plaetze[.kindergarten], lage.haeuser[0].grenzen.first?.grund)
    }
    // Before anything is decided all of it holds.
    #expect(
      try amt.tue(follow + " id=n0 name=Vorher").satz.hasSuffix(
        "1 Grenze gilt weiter, mit Grund, weniger die schon vergebenen Plätze."))
    #expect(try plaetze("n0") == (3, "Reserve für Notfälle"))
    try amt.tue("runde_entscheiden runde=n1")
    try amt.tue("runde_anbieten runde=n1")
    let given = try amt.frage(AngeboteAuskunft(n1)).zeilen.filter { $0.einrichtung == "Sonne" }
    #expect(given.count == 3)
    try amt.tue(follow + " id=n2 name=Danach")
    #expect(try plaetze("n2") == (0, "Reserve für Notfälle"))
    // One family refuses: its place can be given once more, the reserve of two stays.
    try amt.tue(
      "vertrag_stornieren vertrag=\(try #require(given[0].ergebnis.vertrag).text) grund=Absage")
    try amt.tue(follow + " id=n3 name=Spaeter")
    #expect(try plaetze("n3") == (1, "Reserve für Notfälle"))
    try amt.tue("rueckgaengig")
    #expect(try amt.ausgabe()["rundenplaetze"]?.contains("n3") == false)
  }

  @Test("Whose place is gone takes part in the next Runde; who still waits for one doesn't")
  func naechsteRunde() throws {
    let amt = try entschiedenesAmt {
      $0["runden"]? +=
        "n2;Zweite;c1;2027-08-01;2027-08-01;2027-02-28;;krippe|kindergarten;;ja;ja;nachrangig;x;vorbereitung\n"
    }
    func kinder() throws -> Set<String> {
      let lage = try amt.frage(RundenprobeAuskunft(Kennung(gespeichert: "n2"))).lage
      return Set(lage.antraege.map(\.kind.text))
    }
    try amt.tue("runde_anbieten runde=n1")
    // Ben waits for Hans.
    #expect(try !kinder().contains("k2"))
    try amt.tue(
      "vertrag_stornieren vertrag=\(amt.angebot("k8")) anmeldung=zurueckgezogen grund=bleibt")
    #expect(try zeile(amt, "k2").stand == .fehlt)
    #expect(try kinder().contains("k2"))
  }

  @Test("Another deadline moves those of the open offers, too, and asks before")
  func frist() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    try amt.tue("vertrag_annehmen vertrag=\(amt.angebot("k1"))")
    let line = "aendern satzart=runden satz=n1 frist=2027-05-02"
    let tried = try amt.tue(line, probe: true)
    #expect(
      tried.rueckfrage?.satz == "2 Angebote sind noch offen. Auch dafür die Antwort bis 02.05.2027?"
    )
    #expect(
      try amt.tue(line).satz.hasSuffix(
        "Für 2 offene Angebote gilt jetzt auch: Antwort bis 02.05.2027."))
    #expect(try zeile(amt, "k8").frist?.iso == "2027-05-02")
    #expect(try zeile(amt, "k1").frist == nil && zeile(amt, "k1").stand == .angenommen)
    for (frist, why) in [
      ("2027-02-28", "Die Frist 28.02.2027 ist schon vorbei"),
      ("2027-08-02", "liegt nach dem letzten Beginn der Runde (01.08.2027)"),
    ] {
      #expect(
        try amt.verweigert("aendern satzart=runden satz=n1 frist=\(frist)").satz.contains(why))
    }
    try amt.tue("rueckgaengig")
    #expect(try zeile(amt, "k8").frist?.iso == "2027-04-15")
  }

  @Test("A deadline after the first day of a stay is asked about")
  func fristNachBeginn() throws {
    let amt = try entschiedenesAmt()
    let refused = try amt.verweigert("runde_anbieten runde=n1 frist=2027-08-15")
    #expect(refused.satz.contains("liegt nach dem ersten Tag eines Platzes (01.08.2027)"))
    guard case .argument(_, "trotzdem", "ja") = refused.ausweg else {
      Issue.record("no way out: \(refused)")
      return
    }
    try amt.tue("runde_anbieten runde=n1 frist=2027-08-15 trotzdem=ja")
    // Shortly before that day the deadline of the open ones can be moved past it as well.
    amt.heute = try #require(Tag(iso: "2027-07-30"))
    try amt.tue("aendern satzart=runden satz=n1 frist=2027-08-06")
    #expect(try zeile(amt, "k8").frist?.iso == "2027-08-06")
    #expect(
      try amt.verweigert("aendern satzart=runden satz=n1 frist=2027-11-30").satz
        .contains("letzten Beginn"))
  }
}
