import Domain
import Office
import TestSupport
import Testing

@Suite("What a change leads to is judged: places that are missing, and rules with other records")
struct FolgenpruefungTests {
  let amt: Probeamt

  init() throws {
    amt = try Probeamt(
      Musterkommune.mitGruppen(
        ["g1;e1;Bienen;;10;;"],
        ["v1;g1;;2026-08-01;2027-07-31"]), heute: Musterkommune.heute)
  }

  /// The free places of a day.
  private func frei(_ haus: String, _ kategorie: Platzkategorie, _ tag: String) throws -> String? {
    try amt.frage(
      FreiAuskunft(
        am: try #require(Tag(iso: tag)), bis: nil, kategorie: kategorie, einrichtung: nil)
    ).first { $0.werte.einrichtung?.text == haus }?.werte.frei.text
  }

  @Test("Every period and category in which a place is missing is said, not the first day only")
  func alleLuecken() throws {
    // The Krippe is shut for a while, and the Kindergarten is full when the child is three.
    try amt.tue(
      "anlegen satzart=sperren einrichtung_id=e3 kategorie=krippe plaetze=3 von=2027-02-01 bis=2027-03-31 grund=Umbau"
    )
    let line = "vertrag_zusagen kind=k30 id=neu einrichtung=e3 beginn=2027-01-01 ende=2031-07-31"
    let refusal = try amt.verweigert(line)
    #expect(refusal.ausweg == .begruendung)
    #expect(
      refusal.satz
        == "Waldkita: Es fehlen 1 Platz Krippe U3 vom 01.02.2027 bis 31.03.2027 und 1 Platz Kindergarten Ü3 vom 03.08.2028 bis 31.07.2030. Gespeichert wurde nichts; eine Überbelegung braucht einen Grund."
    )
    // The office itself says the same once it is given all the same.
    try amt.tue(line + " ueberbuchung=Härtefall")
    for (kategorie, tag, free) in [
      (Platzkategorie.krippe, "2027-01-31", "2"), (.krippe, "2027-02-01", "-1"),
      (.krippe, "2027-03-31", "-1"), (.krippe, "2027-04-01", "2"),
      (.kindergarten, "2028-08-02", "0"), (.kindergarten, "2028-08-03", "-1"),
      (.kindergarten, "2030-07-31", "-1"), (.kindergarten, "2030-08-01", "1"),
    ] {
      #expect(try frei("e3", kategorie, tag) == free, "\(tag)")
    }
  }

  @Test(
    "Where more are missing now and less later, it is one period with the most that are missing")
  func bisZu() throws {
    try amt.tue(
      "anlegen satzart=sperren einrichtung_id=e3 kategorie=krippe plaetze=3 von=2027-02-01 bis=2027-03-31"
    )
    try amt.tue(
      "anlegen satzart=vertraege kind_id=k29 einrichtung_id=e3 beginn=2027-03-01 ende=2027-03-31 status=zugesagt ueberbuchung=Probe"
    )
    #expect(
      try amt.verweigert(
        "vertrag_zusagen kind=k30 einrichtung=e3 beginn=2027-01-01 ende=2027-07-31"
      ).satz.hasPrefix(
        "Waldkita: Es fehlen bis zu 2 Plätze Krippe U3 vom 01.02.2027 bis 31.03.2027."))
  }

  @Test("A child that stays on its Krippe place past the change needs none in the Kindergarten")
  func verbleib() throws {
    let line = "vertrag_zusagen kind=k30 einrichtung=e3 beginn=2027-01-01 ende=2029-07-31"
    #expect(try amt.verweigert(line).satz.contains("Kindergarten Ü3 vom 03.08.2028"))
    // What is short in the Kindergarten is then none of its business; in the Krippe it is.
    try amt.tue(
      "anlegen satzart=sperren einrichtung_id=e3 kategorie=kindergarten plaetze=1 von=2028-08-01")
    try amt.hinUndZurueck(line + " verbleib_bis=2029-07-31")
    try amt.tue(
      "anlegen satzart=sperren einrichtung_id=e3 kategorie=krippe plaetze=3 von=2029-01-01")
    #expect(
      try amt.verweigert(line + " verbleib_bis=2029-07-31").satz
        .hasPrefix("Waldkita: Es fehlt 1 Platz Krippe U3 vom 01.01.2029 bis 31.07.2029."))
  }

  @Test("Where places are missing already, less may be taken than before, and more may not")
  func wenigerAlsVorher() throws {
    #expect(try frei("e4", .krippe, "2026-12-01") == "-1")
    try amt.tue("aendern satzart=vertraege satz=v17 platzanteil=0.5")
    #expect(try frei("e4", .krippe, "2026-12-01") == "-0.5")
    #expect(
      try amt.verweigert("aendern satzart=vertraege satz=v17 platzanteil=1").ausweg == .begruendung)
    try amt.tue("aendern satzart=vertraege satz=v17 ende=2027-01-31")
  }

  @Test("A contract that goes on in another one has its place on its own days only")
  func nurDieAltenTage() throws {
    try amt.tue("vertrag_beenden vertrag=v1 zum=2027-07-31 anlass=ende")
    try amt.tue(
      "anlegen satzart=sperren einrichtung_id=e1 kategorie=kindergarten plaetze=99 von=2027-09-01 grund=Umbau ueberbuchung=Brand"
    )
    try amt.tue(
      "anlegen satzart=vertraege id=zz kind_id=k1 einrichtung_id=e1 beginn=2027-01-01 ende=2031-07-31 status=entwurf"
    )
    let refusal = try amt.verweigert("vertrag_unterschreiben vertrag=zz beende=v1")
    #expect(refusal.ausweg == .begruendung)
    try amt.hinUndZurueck("vertrag_unterschreiben vertrag=zz beende=v1 ueberbuchung=Eilfall")
  }

  @Test("A Zusage beside a signed contract would count twice; one that follows it does not")
  func zusageNebenVertrag() throws {
    let line = "vertrag_zusagen id=zz kind=k1 einrichtung="
    let refusal = try amt.verweigert(line + "e1 beginn=2027-01-01 ende=2028-07-31")
    let until = try #require(
      try amt.frage(BestandAuskunft()).vertraege.first { $0.satz.id.text == "v1" }?.satz.laufzeit)
    #expect(
      refusal.satz
        == "Nicht möglich: Liv Åström hat bei Kita Sonnenblume schon einen unterschriebenen Vertrag vom \(until.von.deutsch) bis \(until.bis.deutsch) (v1); ändern Sie dessen Stunden oder Ende, oder sagen Sie erst für den Tag nach seinem Ende zu."
    )
    // Elsewhere it is a move, and after its last day a renewal.
    try amt.hinUndZurueck(line + "e2 beginn=2027-08-01 ende=2028-07-31")
    let after = (until.bis + 1).iso
    try amt.tue(line + "e1 beginn=\(after) ende=2031-07-31 ueberbuchung=Probe")
    // The signed one does not grow over it either.
    #expect(
      try amt.verweigert("aendern satzart=vertraege satz=v1 ende=\(after) ueberbuchung=Probe").satz
        .contains("schon eine Zusage ab \((until.bis + 1).deutsch)".replacing("ab", with: "vom")))
    try amt.tue("vertrag_unterschreiben vertrag=zz ueberbuchung=Probe")
  }

  @Test("A permit for fewer places than are taken needs a reason, also when it is taken away")
  func erlaubnis() throws {
    let line = "aendern satzart=betriebserlaubnis satz=e2 kategorie.vorher=kindergarten plaetze="
    let free = try #require(Int(try frei("e2", .kindergarten, "2026-11-02") ?? ""))
    #expect(free >= 0)
    try amt.tue(line + String(8 - free))
    let refusal = try amt.verweigert(line + String(7 - free))
    #expect(refusal.ausweg == .begruendung)
    #expect(refusal.satz.contains("1 Platz Kindergarten Ü3 "))
    try amt.hinUndZurueck(line + "\(7 - free) ueberbuchung=Auflage")
    #expect(
      try amt.verweigert("loeschen satzart=betriebserlaubnis satz=e2 kategorie=kindergarten").satz
        .contains("(dafür gibt es keine Betriebserlaubnis)"))
    try amt.tue(
      "loeschen satzart=betriebserlaubnis satz=e2 kategorie=kindergarten ueberbuchung=Brand")
    // Who is short already may get more, if not enough.
    try amt.tue(
      "anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=kindergarten plaetze=1")
    #expect(try amt.verweigert(line + "0").ausweg == .begruendung)
  }

  @Test("A group that ends or goes elsewhere is held to its Zuordnungen")
  func gruppe() throws {
    for change in ["gueltig_bis=2027-01-31", "gueltig_ab=2026-09-01", "einrichtung_id=e2"] {
      let refusal = try amt.verweigert("aendern satzart=gruppen satz=g1 \(change)")
      #expect(refusal.satz.contains("v1") && refusal.satz.contains("g1"), "\(change)")
    }
    try amt.tue("aendern satzart=gruppen satz=g1 gueltig_bis=2027-07-31")
  }

  @Test("A Belegrecht stays in the Einrichtung of the contracts on it")
  func belegrecht() throws {
    try amt.tue("aendern satzart=vertraege satz=v9 belegrecht_id=r1")
    let refusal = try amt.verweigert("aendern satzart=belegrechte satz=r1 einrichtung_id=e2")
    #expect(refusal.satz.contains("v9") && refusal.satz.contains("r1"))
  }

  @Test("An Einrichtung with contracts does not end; how many and the first few are said")
  func einrichtung() throws {
    let refusal = try amt.verweigert("aendern satzart=einrichtungen satz=e1 gueltig_bis=2027-01-31")
    #expect(refusal.satz.hasSuffix("Das betrifft 9 Verträge (v1, v2, v3, v4, v5, …)."))
    let two = try amt.verweigert("aendern satzart=einrichtungen satz=e3 gueltig_bis=2027-01-31")
    #expect(two.satz.hasSuffix("Das betrifft 2 Verträge (v15, v16)."))
    try amt.tue("vertrag_beenden vertrag=v15 zum=2027-01-31 anlass=ende")
    #expect(
      try !amt.verweigert("aendern satzart=einrichtungen satz=e3 gueltig_bis=2027-01-31").satz
        .contains("betrifft"))
  }

  @Test(
    "A reason is more than a yes that was typed too often",
    arguments: ["j", "ja", "Ja!", "ja nein j", "x", "...", "  ", "12345"])
  func keinGrund(grund: String) throws {
    for line in [
      "vertrag_stornieren vertrag=v9", "anmeldung_ablehnen anmeldung=a1",
      "vertrag_zusagen kind=k1 einrichtung=e4 beginn=2027-01-01",
    ] {
      let name = line.hasPrefix("vertrag_zusagen") ? "ueberbuchung" : "grund"
      let refusal = try amt.verweigert("\(line) \(name)=\"\(grund)\"")
      #expect(refusal.satz.hasPrefix("Bitte schreiben Sie in ein paar Worten"))
      try amt.tue("\(line) \(name)=\"ja, Zwilling\"")
    }
  }
}
