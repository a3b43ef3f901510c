import Domain
import Office
import TestSupport
import Testing

@Suite("Children in their groups")
struct GruppenvorgaengeTests {
  let amt: Probeamt

  init() throws {
    amt = try Probeamt(Gruppenkommune.dateien, heute: Gruppenkommune.heute)
  }

  private func zuordnungen(_ vertrag: String) throws -> [String] {
    try (amt.ausgabe()["zuordnungen"] ?? "").split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix(vertrag + ";") }
  }

  private func haus(_ tag: String) throws -> GruppenAuskunft.Antwort {
    try amt.frage(GruppenAuskunft(nil, am: try #require(Tag(iso: tag))))
  }

  @Test("A child goes to another group from a day on; where it was before stays known")
  func tragen() throws {
    let result = try amt.tue("gruppe_setzen vertrag=v1 gruppe=g2 ab=2027-01-01")
    #expect(result.satz == "Ab 01.01.2027 in Mäuse: Kim Abel.")
    #expect(
      try zuordnungen("v1") == [
        "v1;g1;;2026-08-01;2026-12-31", "v1;g2;;2027-01-01;2030-07-31",
      ])
    try amt.tue("gruppe_setzen vertrag=v1 gruppe=g1 ab=2027-01-01")
    #expect(try zuordnungen("v1") == ["v1;g1;;2026-08-01;2030-07-31"])
    #expect(
      try amt.tue("gruppe_setzen vertrag=v1 gruppe=g1 ab=2027-03-01").satz
        == "Alles ist schon so gespeichert; es wurde nichts geändert.")
    try amt.hinUndZurueck("gruppe_setzen vertrag=v1|v2|v3 gruppe=g2 ab=2027-01-01")
  }

  @Test("The day that is said is the one from which it is so; every Einrichtung is warned of")
  func ersterTag() throws {
    try amt.tue(
      "anlegen satzart=gruppen id=spaet einrichtung_id=e1 name=Spät plaetze=1 gueltig_ab=2027-02-01"
    )
    let late = try amt.tue("gruppe_setzen vertrag=v1|v2 gruppe=spaet ab=2026-12-01").satz
    #expect(late.hasPrefix("Ab 01.02.2027 in Spät: 2 Kinder. ▲ Spät: 1 Kind mehr als Plätze (1)"))
    try amt.tue("rueckgaengig")
    try amt.tue("anlegen satzart=gruppen id=fern einrichtung_id=e2 name=Fern plaetze=1")
    for i in 1...2 {
      try amt.tue(
        "anlegen satzart=kinder id=x\(i) vorname=Ida nachname=Fern geburtsdatum=2023-01-01")
      try amt.tue(
        "vertrag_zusagen id=f\(i) kind=x\(i) einrichtung=e2 beginn=2026-12-01 ende=2027-07-31 ueberbuchung=Probe"
      )
    }
    let satz = try amt.tue(
      "kitajahr_wechseln ab=2026-12-01 schritte=v20:g3:2026-12-01|f1:fern:2026-12-01|f2:fern:2026-12-01"
    ).satz
    #expect(satz.contains("▲ Igel: ") && satz.contains("▲ Fern: 1 Kind mehr als Plätze"), "\(satz)")
  }

  @Test("What comes later stays: a child goes where it was to go in summer anyway")
  func spaeteres() throws {
    try amt.tue("gruppe_setzen vertrag=v1 gruppe=g3 ab=2027-08-01")
    try amt.tue("gruppe_setzen vertrag=v1 gruppe=g2 ab=2027-01-01")
    #expect(
      try zuordnungen("v1") == [
        "v1;g1;;2026-08-01;2026-12-31", "v1;g2;;2027-01-01;2027-07-31",
        "v1;g3;;2027-08-01;2030-07-31",
      ])
  }

  @Test("Out of a group, a child has none from that day on, and can come back")
  func ohneGruppe() throws {
    let result = try amt.tue("gruppe_setzen vertrag=v1 gruppe=\"\" ab=2027-01-01")
    #expect(result.satz == "Ab 01.01.2027 ohne Gruppe: Kim Abel.")
    #expect(try zuordnungen("v1") == ["v1;g1;;2026-08-01;2026-12-31"])
    #expect(
      try haus("2027-01-01").haus.ohneGruppe(am: try #require(Tag(iso: "2027-01-01")))
        .contains { $0.vertrag.text == "v1" })
    #expect(try amt.verweigert("gruppe_setzen vertrag=v1 ab=2027-01-01").art == .falscheBenutzung)
  }

  @Test("The program forbids nothing: it says what is too much, from when to when")
  func warnung() throws {
    let result = try amt.tue("gruppe_setzen vertrag=v55|v56 gruppe=g1 ab=2026-11-02")
    #expect(
      result.satz
        == "Ab 02.11.2026 in Bären: 2 Kinder. ▲ Bären: 1 Kind über der Größe von I b bis 31.07.2028 (bis zu 2 mehr sind möglich)."
    )
    #expect(
      try amt.tue("gruppe_setzen vertrag=v20 gruppe=g3 ab=2026-11-02").satz
        .contains("▲ Igel: 2 Kinder über der Größe von III b"))
  }

  @Test("A group of another Einrichtung, an ended contract and a cancelled one are refused")
  func verweigert() throws {
    try amt.tue("anlegen satzart=gruppen id=fern einrichtung_id=e2 name=Fern plaetze=9")
    #expect(
      try amt.verweigert("gruppe_setzen vertrag=v1 gruppe=fern ab=2027-01-01").art == .abgelehnt)
    #expect(
      try amt.verweigert("gruppe_setzen vertrag=v1 gruppe=g2 ab=2031-01-01").satz
        .contains("endet schon am 31.07.2030"))
    try amt.tue("vertrag_stornieren vertrag=v57 grund=Probe")
    #expect(
      try amt.verweigert("gruppe_setzen vertrag=v57 gruppe=g2 ab=2027-01-01").satz
        .contains("storniert"))
    try amt.tue("aendern satzart=gruppen satz=g2 gueltig_bis=2033-07-31")
    #expect(try zuordnungen("v20").count == 1)
  }

  @Test("A group gets another form as a whole where it begins then, else another one follows it")
  func gruppenform() throws {
    try amt.tue(
      "anlegen satzart=gruppen id=neu einrichtung_id=e1 name=Neu plaetze=9 gueltig_ab=2027-08-01")
    try amt.tue("gruppe_gruppenform gruppe=neu gruppenform=\"III a\" ab=2027-08-01")
    #expect(try amt.zeile(.gruppen, "neu") == "neu;e1;Neu;III a;9;2027-08-01;")
    let result = try amt.tue(
      "gruppe_gruppenform id=folge gruppe=g1 gruppenform=\"III c\" ab=2027-08-01")
    #expect(
      result.satz.hasPrefix("Bären hat ab 01.08.2027 die Gruppenform III c, mit denselben Kindern.")
    )
    #expect(try amt.zeile(.gruppen, "g1") == "g1;e1;Bären;I b;20;;2027-07-31")
    #expect(try amt.zeile(.gruppen, "folge") == "folge;e1;Bären;III c;20;2027-08-01;")
    #expect(
      try zuordnungen("v1") == [
        "v1;g1;;2026-08-01;2027-07-31", "v1;folge;;2027-08-01;2030-07-31",
      ])
    try amt.tue("rueckgaengig")
    #expect(try amt.zeile(.gruppen, "folge") == nil)
    #expect(try zuordnungen("v1") == ["v1;g1;;2026-08-01;2030-07-31"])
    try amt.hinUndZurueck("gruppe_gruppenform id=f2 gruppe=g2 gruppenform=\"\" ab=2027-02-01")
  }

  @Test("A child's own form holds for its stay in the group, and is taken away again")
  func eigeneForm() throws {
    try amt.tue("kind_gruppenform vertrag=v1 gruppenform=\"II c\" ab=2027-01-01")
    #expect(
      try zuordnungen("v1") == [
        "v1;g1;;2026-08-01;2026-12-31", "v1;g1;II c;2027-01-01;2030-07-31",
      ])
    try amt.tue("kind_gruppenform vertrag=v1 gruppenform=\"I b\" ab=2027-01-01")
    #expect(try zuordnungen("v1") == ["v1;g1;;2026-08-01;2030-07-31"])
    #expect(
      try amt.verweigert("kind_gruppenform vertrag=v55 gruppenform=\"I b\" ab=2027-01-01").satz
        .contains("ist am 01.01.2027 in keiner Gruppe"))
    #expect(
      try amt.verweigert(
        "kind_gruppenform vertrag=v1 gruppenform=\"länger als zwanzig Zeichen\" ab=2027-01-01"
      ).art == .abgelehnt)
    try amt.hinUndZurueck("kind_gruppenform vertrag=v1|v2 gruppenform=\"II c\" ab=2027-01-01")
  }

  @Test("The change of the Kitajahr is one Vorgang, and one undo takes all of it back")
  func kitajahr() throws {
    let before = try amt.ausgabe()
    let antwort = try haus(Gruppenkommune.heute)
    let plan = Kitajahrwechsel(antwort.haus, am: antwort.frage.am, jahr: antwort.kitajahr)
    #expect(antwort.kitajahr.von.iso == "2027-08-01" && antwort.kitajahr.bis.iso == "2028-07-31")
    #expect(plan.vorschlaege.count > 3)
    let steps = plan.vorschlaege.map {
      KitajahrWechseln.Schritt(vertrag: $0.kind.vertrag, gruppe: $0.nach.id, ab: $0.ab)
    }
    let entries = try amt.eintraege()
    let result = try amt.tue(KitajahrWechseln(ab: antwort.kitajahr.von, steps).befehlszeile)
    let children = Set(plan.vorschlaege.map(\.kind.vertrag)).count
    #expect(result.satz.contains("\(children) Kinder wechseln die Gruppe"))
    #expect(try amt.eintraege() == entries + 1)
    #expect(
      try haus(Gruppenkommune.heute).haus.kinder.map(\.zuordnungen)
        == plan.danach.kinder.map(\.zuordnungen))
    #expect(try amt.tue("rueckgaengig", probe: true).rueckfrage?.satz.contains("weitere") == true)
    try amt.tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
  }

  @Test("A trial says the same and changes nothing")
  func probe() throws {
    let before = try amt.inhalt()
    let result = try amt.amt().fuehreAus(
      try #require(Vorgangszeile("gruppe_setzen vertrag=v20 gruppe=g3 ab=2026-11-02")), probe: true)
    #expect(result.satz.contains("▲ Igel"))
    #expect(try amt.inhalt() == before)
  }

  @Test(
    "Without an Einrichtung the first by name that has groups is meant; a coming first of August is its own"
  )
  func auskunft() throws {
    #expect(try haus("2026-11-02").einrichtung?.satz.name == "Kita Sonnenblume")
    #expect(try haus("2027-08-01").kitajahr.von.iso == "2027-08-01")
    #expect(try haus("2027-08-02").kitajahr.von.iso == "2028-08-01")
    let empty = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute)
    let none = try empty.frage(GruppenAuskunft(nil, am: empty.heute))
    #expect(none.einrichtung == nil && none.haus.gruppen.isEmpty)
  }
}
