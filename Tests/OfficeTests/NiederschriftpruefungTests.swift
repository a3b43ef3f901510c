import Domain
import Exchange
import Office
import TestSupport
import Testing

@Suite("Whoever changes minutes and their hash contradicts what stands beside it")
struct NiederschriftpruefungTests {
  private let n1 = Kennung<Runde>(gespeichert: "n1")
  private let runde: EntschiedeneRunde

  init() throws { runde = try EntschiedeneRunde(grund: "Haus Süd") }

  private var amt: Probeamt { runde.amt }
  private var blatt: Niederschriftblatt { runde.blatt }
  private var schrift: Niederschrift { runde.schrift }
  private func nummer(_ kind: String) throws -> String { try runde.nummer(kind) }

  /// What is wrong once these words stand in the place of others.
  @discardableResult
  private func nach(_ alt: String, _ neu: String) throws -> [Niederschriftpruefung.Mangel] {
    let changed = blatt.inhalt.replacing(alt, with: neu)
    try #require(changed != blatt.inhalt, "\(alt)")
    let proof = Niederschriftpruefung(try #require(Niederschrift(json: changed)))
    #expect(proof.anzahl > 0, "\(alt)")
    return proof.maengel
  }

  @Test("An order that doesn't follow from points, Vorrang and lot is named, unless it was decided")
  func raenge() throws {
    let rows = schrift.rang.filter { $0.einrichtung == "e1" && $0.rang != nil }
    let (moved, ada) = (rows[0], rows[1])
    #expect(moved.grund != "" && ada.punkte == 10)
    // Without its reason the decision is an order against the rules.
    #expect(
      try nach(jsonText(moved.grund), "\"\"")
        == [.umgekehrt(einrichtung: "e1", vorher: moved.kind, nachher: ada.kind)])
    // With fewer points the one before would have to stand behind.
    let row = "\"kind\":\"\(ada.kind)\",\"rang\":2,\"stufe\":\"punkte\",\"punkte\":"
    #expect(
      try nach(row + "10,\"kriterien\":[\"arbeit\"]", row + "0,\"kriterien\":[]")
        == [.umgekehrt(einrichtung: "e1", vorher: ada.kind, nachher: try nummer("k8"))])
    #expect(
      try nach("\"stufe\":\"kindeswohl\"", "\"stufe\":\"auswaertig\"").contains {
        if case .umgekehrt = $0 { true } else { false }
      })
    // Who is left out of a list is named.
    #expect(
      try nach("\"kind\":\"\(ada.kind)\",\"rang\":2,", "\"kind\":\"\(ada.kind)\",\"rang\":null,")
        .contains(.ungenannt(einrichtung: "e1", kind: ada.kind)))
  }

  @Test("Equals stand in one order everywhere, unless the way to the Einrichtung decides")
  func lose() throws {
    let (ben, dora) = (try nummer("k2"), try nummer("k4"))
    func an(_ haus: String, _ kind: String) throws -> String {
      let row = try #require(schrift.rang.first { $0.einrichtung == haus && $0.kind == kind })
      return "\"kind\":\"\(kind)\",\"rang\":\(try #require(row.rang)),"
    }
    // Ben and Dora apply at both: at e2 they change places.
    let (hers, his) = (try an("e2", dora), try an("e2", ben))
    let changed = blatt.inhalt.replacing(hers, with: "#").replacing(
      his, with: his.replacing("\"\(ben)\"", with: "\"\(dora)\"")
    ).replacing("#", with: hers.replacing("\"\(dora)\"", with: "\"\(ben)\""))
    func uneins(_ json: String) throws -> [Niederschriftpruefung.Mangel] {
      Niederschriftpruefung(try #require(Niederschrift(json: json))).maengel.filter {
        if case .losUneins = $0 { true } else { false }
      }
    }
    #expect(try uneins(changed) == [.losUneins([ben, dora].sorted())])
    #expect(try uneins(blatt.inhalt).isEmpty)
    #expect(try uneins(changed.replacing("[\"aelter\"]", with: "[\"naehe\"]")).isEmpty)
  }

  @Test(
    "Points, places, words and switches that don't fit each other are named, with a fresh hash, too"
  )
  func gefaelscht() throws {
    let (ada, eva, hans) = (try nummer("k1"), try nummer("k5"), try nummer("k8"))
    #expect(
      try nach(
        "\"punkte\":10,\"kriterien\":[\"arbeit\"]", "\"punkte\":99,\"kriterien\":[\"arbeit\"]"
      )
      .contains(.punkte(einrichtung: "e1", kind: ada, genannt: 99, richtig: 10)))
    #expect(
      try nach("\"kriterien\":[\"arbeit\"]", "\"kriterien\":[\"arbeit*2\"]")
        .contains(.zaehltNicht(einrichtung: "e1", kind: ada, kriterium: "Arbeit")))
    #expect(
      try nach("\"kriterien\":[\"arbeit\"]", "\"kriterien\":[\"nixda\"]")
        .contains {
          if case .unbekannt("rang", _, "kriterien", "nixda") = $0 { true } else { false }
        })
    #expect(
      try nach("\"plaetze\":2,\"sicher\":2", "\"plaetze\":2,\"sicher\":1")
        .contains(.mehrAlsSicher(einrichtung: "e1", art: "kindergarten", plaetze: 2, sicher: 1)))
    #expect(
      try nach("\"plaetze\":2,\"sicher\":2", "\"plaetze\":2,\"sicher\":3")
        .contains(.wenigerOhneGrund(einrichtung: "e1", art: "kindergarten")))
    #expect(try nach("\"stabil\":true", "\"stabil\":false") == [.niemandWiderspricht])
    for (alt, neu) in [
      ("\"stufe\":\"punkte\"", "\"stufe\":\"junk\""), ("\"rang\":1,", "\"rang\":0,"),
      ("\"punkte\":10,\"kri", "\"punkte\":-10,\"kri"),
      (
        "\"kind\":\"\(ada)\",\"kategorie\":\"kindergarten\"",
        "\"kind\":\"\(ada)\",\"kategorie\":\"quatsch\""
      ),
      ("\"plaetze\":2,", "\"plaetze\":-2,"), ("[\"aelter\"]", "[\"schoener\"]"),
      ("\"auswaertige\":\"nachrangig\"", "\"auswaertige\":\"nie\""),
      ("\"art\":\"ja\"", "\"art\":\"nein\""),
      ("\"grund\":\"zweiteAnmeldung\"", "\"grund\":\"nase\""),
    ] {
      #expect(
        try nach(alt, neu).contains { if case .unbekannt = $0 { true } else { false } }, "\(neu)")
    }
    // Largest numbers don't overrun.
    for big in [Int.max, .min] {
      try nach("\"punkte\":10,", "\"punkte\":\(big),")
      try nach("\"rang\":1,", "\"rang\":\(big),")
      try nach("\"wunsch\":2", "\"wunsch\":\(big)")
      try nach("[\"arbeit\"]", "[\"arbeit*\(big)\"]")
    }
    // The switches of the Runde hold for everybody.
    #expect(try nach("\"geschwisterZusammen\":true", "\"geschwisterZusammen\":false").count == 2)
    #expect(
      try nach("\"wechselkinder\":true", "\"wechselkinder\":false") == [.gegenRegel(kind: hans)])
    #expect(
      try nach("\"auswaertige\":\"nachrangig\"", "\"auswaertige\":\"gleich\"")
        == [.stufe(einrichtung: "e1", kind: eva)])
    #expect(try nach("\"krippe\",\"kindergarten\"", "\"krippe\"").count == 8)
    // Who is before all points, and for what.
    #expect(
      try nach(
        "\"vorrang\":false,\"art\":\"ja\",\"nachweis\":\"B",
        "\"vorrang\":true,\"art\":\"ja\",\"nachweis\":\"B"
      )
      .contains(.stufe(einrichtung: "e1", kind: ada)))
  }

  @Test(
    "How often, up to what and the highest of which group counted stands in them, and is judged")
  func gruppen() throws {
    var files = Rundenkommune.dateien
    files["kriterien"] = """
      id;katalog_id;code;bezeichnung;art;punkte;vorrang;nachweis;kategorie;ab_monat;bis_monat;gruppe;hoechstens;gueltig_ab;gueltig_bis
      c1-1;c1;arbeit;Arbeit;anzahl;10;;Bescheinigung;;;;;15;;
      c1-2;c1;viel;Viel;ja;3;;;;;;G;;;
      c1-3;c1;wenig;Wenig;ja;2;;;;;;G;;;
      c1-4;c1;viel;Viel ab drei;ja;4;;;;36;;;;;
      c1-5;c1;hort;Hort;ja;7;;;hort;;;;;;

      """
    files["anmeldungen"] = files["anmeldungen"]?.replacing(
      "arbeit=ja|nachweis=arbeit;;\na2",
      with: "arbeit=2|viel=ja|wenig=ja|hort=ja|nachweis=arbeit;;\na2")
    let amt = try Probeamt(files, heute: Rundenkommune.heute)
    try amt.tue("runde_entscheiden runde=n1")
    let blatt = try amt.frage(NiederschriftAuskunft(n1))
    let schrift = try #require(Niederschrift(json: blatt.inhalt))
    let ada = try amt.ergebnis("k1").nummer
    let row = try #require(schrift.rang.first { $0.kind == ada })
    #expect(row.kriterien.map(\.rawValue) == ["arbeit*2", "viel", "viel#2"])
    // Twice ten is at most fifteen, the higher one of the group, and the second line of that word.
    #expect(row.punkte == 15 + 3 + 4)
    #expect(Niederschriftpruefung(schrift).anzahl == 0)
    let counted = "\"punkte\":22,\"kriterien\":[\"arbeit*2\",\"viel\",\"viel#2\"]"
    for (points, lines) in [
      (27, "\"arbeit*2\",\"viel\",\"viel#2\""), (24, "\"arbeit*2\",\"viel\",\"wenig\",\"viel#2\""),
      (29, "\"arbeit*2\",\"viel\",\"viel#2\",\"hort\""),
      (26, "\"arbeit*2\",\"viel\",\"viel#2\",\"viel#2\""),
    ] {
      let forged = blatt.inhalt.replacing(
        counted, with: "\"punkte\":\(points),\"kriterien\":[\(lines)]")
      try #require(forged != blatt.inhalt)
      #expect(
        Niederschriftpruefung(try #require(Niederschrift(json: forged))).anzahl > 0, "\(lines)")
    }
    #expect(
      amt.texte(schrift, pruefsumme: "").contains(
        "Arbeit: 10, jedes Mal, höchstens 15, Nachweis: Bescheinigung\n  Viel: 3, nur das Höchste in „G“"
      ))
    #expect(
      amt.texte(schrift, pruefsumme: "").contains("22 Punkte (Arbeit × 2, Viel, Viel ab drei)"))
  }

  @Test("Minutes of the first form are read, judged and written as they were")
  func ersteForm() throws {
    let alt = Self.ersteForm
    let read = try #require(Niederschrift(json: alt))
    #expect(read.json == alt)
    #expect(Niederschriftpruefung(read).anzahl == 0)
    #expect(amt.texte(read, pruefsumme: "").contains("Los 2"))
    for (from, to) in [
      ("\"punkte\":10,\"kriterien\"", "\"punkte\":99,\"kriterien\""),
      ("\"sicher\":1", "\"sicher\":0"), ("\"stabil\":true", "\"stabil\":false"),
      ("[\"arbeit\"]", "[\"nixda\"]"), ("\"rang\":1,", "\"rang\":0,"),
      ("\"stufe\":\"punkte\"", "\"stufe\":\"junk\""), ("\"los\":1", "\"los\":3"),
    ] {
      let forged = alt.replacing(from, with: to)
      try #require(forged != alt, "\(from)")
      #expect(Niederschriftpruefung(try #require(Niederschrift(json: forged))).anzahl > 0, "\(to)")
    }
    // A form that comes later is not taken for one that is known.
    #expect(
      Niederschrift(json: blatt.inhalt.replacing("\"format\":3", with: "\"format\":4")) == nil)
  }

  /// Two children and a house, as the first form told them.
  private static let ersteForm =
    #"{"programm":"Platzwart, Verfahren 1","runde":"Alt","beginnVon":"2026-08-01","beginnBis":"2026-08-01","stichtag":"2026-02-28","entschiedenAm":"2026-03-01","katalog":"K","gleichstand":["los"],"saat":"rot","stabil":true,"kriterien":[{"code":"arbeit","bezeichnung":"Arbeit","punkte":10,"vorrang":false}],"plaetze":[{"einrichtung":"e1","name":"Sonne","kategorie":"krippe","plaetze":1,"sicher":1,"grund":""}],"bewerbungen":[{"kind":"1","kategorie":"krippe","familie":"","wuensche":["e1"],"bisher":"","los":1},{"kind":"2","kategorie":"krippe","familie":"","wuensche":["e1"],"bisher":"","los":2}],"rang":[{"einrichtung":"e1","kind":"1","rang":1,"stufe":"punkte","punkte":10,"kriterien":["arbeit"],"grund":""},{"einrichtung":"e1","kind":"2","rang":2,"stufe":"punkte","punkte":10,"kriterien":["arbeit"],"grund":""}],"ergebnis":[{"kind":"1","einrichtung":"e1","wunsch":1},{"kind":"2","einrichtung":"","wunsch":null}]}"#

  @Test("A child twice, a rank twice, and a place that nobody gave are named")
  func widersprueche() throws {
    try nach("\"kind\":\"2\",\"kategorie\"", "\"kind\":\"1\",\"kategorie\"")
    try nach("\"rang\":3,", "\"rang\":2,")
    try nach(
      "\"kategorie\":\"kindergarten\",\"plaetze\":2", "\"kategorie\":\"kindergarten\",\"plaetze\":1"
    )
  }
}
