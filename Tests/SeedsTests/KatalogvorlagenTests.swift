import Domain
import FoundationEssentials
import Seeds
import Testing

/// The published catalogues, each with children whose points were added up by hand.
@Suite("The Kriterienkataloge that a Kommune can take")
struct KatalogvorlagenTests {
  /// A child, what its parents said, and what it gets at its first and at its second wish.
  struct Fall: Sendable {
    let geboren: String
    var ab = "2027-09-01"
    let angaben: String
    var auswaertig = false
    let punkte: [Int]
    var vorrang = [false, false]

    init(
      _ geboren: String, _ angaben: String, ab: String = "2027-09-01", auswaertig: Bool = false,
      _ punkte: [Int], vorrang: [Bool] = [false, false]
    ) {
      self.geboren = geboren
      self.angaben = angaben
      self.ab = ab
      self.auswaertig = auswaertig
      self.punkte = punkte
      self.vorrang = vorrang
    }
  }

  private let saat: Saatordner
  private let vorlagen: [Katalogvorlage]

  init() throws {
    saat = try saatordner()
    vorlagen = try saat.katalogvorlagen()
  }

  private func tag(_ text: String) throws -> Domain.Tag {
    let day: Domain.Tag? = Domain.Tag(iso: text)
    return try #require(day)
  }

  private func vorlage(_ name: String) throws -> Katalogvorlage {
    try #require(vorlagen.first { $0.katalog.id.text == name })
  }

  /// A child that wishes e1 and then e2, and lives next to e1.
  private func antrag(_ fall: Fall, _ i: Int) throws -> Rundenantrag {
    let regel = Kategorieregel(
      parameter: Parametersatz(
        kommune: [], land: try saat.landesprofil(.BW), standard: try saat.standardprofil()))
    let geboren = try tag(fall.geboren)
    return Rundenantrag(
      anmeldung: Kennung(gespeichert: "a\(i)"), kind: Kennung(gespeichert: "k\(i)"),
      geboren: geboren,
      aufenthalt: try Platzwunsch(
        geboren: geboren, ab: try tag(fall.ab), anteil: Platzzahl(1), regel: regel),
      eingang: .anfang,
      wuensche: [
        .init(Kennung(gespeichert: "e1"), naehe: .ortsteil), .init(Kennung(gespeichert: "e2")),
      ], angaben: Kriterienangaben(fall.angaben), auswaertig: fall.auswaertig)
  }

  private func pruefe(_ name: String, _ faelle: [Fall]) throws {
    let liste = Kriterienliste(try vorlage(name).kriterien, am: try tag("2027-02-28"))
    for (i, fall) in faelle.enumerated() {
      let antrag = try antrag(fall, i)
      let zettel = [0, 1].map { liste.zettel(antrag, wunsch: $0) }
      #expect(zettel.map(\.summe) == fall.punkte, "\(name) \(i): \(fall)")
      #expect(zettel.map(\.vorrang) == fall.vorrang, "\(name) \(i): \(fall)")
    }
  }

  @Test("Buskamp: siblings, each parent, the cap, evidence, Rechtsanspruch and who is always first")
  func buskamp() throws {
    try pruefe(
      "buskamp",
      [
        // One year and more: Rechtsanspruch 100, first wish 3, alone 4. At the second wish 104.
        Fall("2026-01-10", "alleinerziehend=ja", [107, 104]),
        // 100 + 3 + brother in e1 5 + sister leaving e2 3 (only there) = 108 | 100 + 3 = 103.
        Fall("2024-05-01", "geschwister_in=e1|geschwister_geht=e2", [108, 103]),
        // Two parents at work 4, proved; a third is none: the cap 4. 100 + 3 + 4.
        Fall("2025-02-01", "berufstaetig=3|nachweis=berufstaetig", [107, 104]),
        // The same without evidence: 100 + 3; SGB II without evidence gives nothing either.
        Fall("2025-02-01", "berufstaetig=2|grundsicherung=ja", [103, 100]),
        // Under one year on 1 September: no Rechtsanspruch. 3 + 2 (Ehrenamt) + 2 (HzE, proved).
        Fall(
          "2026-09-02", "ehrenamt=ja|hilfe_zur_erziehung=ja|nachweis=hilfe_zur_erziehung", [7, 4]),
        // One year old just on the day: 100 + 3, and a child of the staff of e2 is first there.
        Fall("2026-09-01", "personalkind=e2", [103, 100], vorrang: [false, true]),
        // A Härtefall with its Beschluss is first everywhere; language course 2, proved.
        Fall(
          "2024-05-01", "haertefall=ja|sprachkurs=ja|nachweis=haertefall,sprachkurs", [105, 102],
          vorrang: [true, true]),
        // Everything that gives points, once: 100 + 5+3+3+4+4+2+2+2+2 = 127 | without siblings and
        // first wish 100 + 4+4+2+2+2+2 = 116.
        Fall(
          "2024-05-01",
          "geschwister_in=e1|geschwister_geht=e1|berufstaetig=2|alleinerziehend=ja|"
            + "grundsicherung=ja|ehrenamt=ja|hilfe_zur_erziehung=ja|sprachkurs=ja|"
            + "nachweis=berufstaetig,grundsicherung,hilfe_zur_erziehung,sprachkurs", [127, 116]),
      ])
  }

  @Test("Ostfildern: the highest claim, the extent beside it, category and age, siblings unknown")
  func ostfildern() throws {
    try pruefe(
      "ostfildern",
      [
        // Alone and at work 20, proved; alone counts only once: full-time 15. 20 + 15.
        Fall(
          "2025-05-01",
          "allein_ohne_arbeit=ja|allein_arbeit=ja|vollzeit=ja|nachweis=allein_arbeit,vollzeit",
          [35, 35]),
        // Without evidence for the work what needs none counts: 10.
        Fall("2025-05-01", "allein_ohne_arbeit=ja|allein_arbeit=ja|vollzeit=ja", [10, 10]),
        // Both at work 10, one of them part-time 10.
        Fall(
          "2025-05-01",
          "beide_arbeit=ja|einer_arbeit=ja|teilzeit=ja|"
            + "nachweis=beide_arbeit,einer_arbeit,teilzeit", [20, 20]),
        // From the Krippe into the Kindergarten 220; that a brother is there has no known points.
        Fall("2024-03-01", "anschluss=ja|geschwister_in=e1", [220, 220]),
        // The same words for a child that is two: no such Kriterium.
        Fall("2025-03-01", "anschluss=ja|vorschulkind=ja", [0, 0]),
        // Five on the day: 150, and one in education 350.
        Fall("2022-09-01", "vorschulkind=ja|paedagogik=ja|nachweis=paedagogik", [500, 500]),
        // Five on the day after: only 350.
        Fall("2022-09-02", "vorschulkind=ja|paedagogik=ja|nachweis=paedagogik", [350, 350]),
        // § 8a 100 + § 27 100 + Lebenslage 50, the last without the decision: 200.
        Fall(
          "2025-05-01",
          "schutzauftrag=ja|hilfe_zur_erziehung=ja|lebenslage=ja|"
            + "nachweis=schutzauftrag,hilfe_zur_erziehung", [200, 200]),
      ])
  }

  @Test("Tübingen: the most hours that are proved, and children of Fachkräfte first")
  func tuebingen() throws {
    try pruefe(
      "tuebingen",
      [
        Fall("2025-05-01", "", [0, 0]),
        Fall("2025-05-01", "erwerb=ja|nachweis=erwerb", [1, 1]),
        // Of 1, 10 and 20 the highest.
        Fall(
          "2025-05-01", "erwerb=ja|erwerb_28=ja|erwerb_35=ja|nachweis=erwerb,erwerb_28,erwerb_35",
          [20, 20]),
        // 30 is not proved: 10.
        Fall("2023-05-01", "erwerb_28=ja|erwerb_45=ja|nachweis=erwerb_28", [10, 10]),
        // 30, and before all points.
        Fall(
          "2023-05-01", "erwerb_45=ja|fachkraft=ja|nachweis=fachkraft,erwerb_45", [30, 30],
          vorrang: [true, true]),
        // A Fachkraft without evidence has none.
        Fall("2023-05-01", "fachkraft=ja", [0, 0]),
      ])
  }

  @Test("Bad Buchau: residents first, and children who turn six before all")
  func badBuchau() throws {
    try pruefe(
      "bad-buchau",
      [
        Fall("2025-05-01", "", [1000, 1000]),
        Fall("2025-05-01", "alleinerziehend=ja", auswaertig: true, [0, 0]),
        // Six on 1 October 2027, the first day that counts, and on 30 September 2028, the last.
        Fall("2021-10-01", "", [1000, 1000], vorrang: [true, true]),
        Fall("2022-09-30", "", [1000, 1000], vorrang: [true, true]),
        // Six a day later, and one that lives elsewhere.
        Fall("2022-10-02", "", [1000, 1000]),
        Fall("2022-01-01", "", auswaertig: true, [0, 0], vorrang: [true, true]),
      ])
  }

  @Test("Whatever parents tick in any catalogue, only a confirmed danger is before all others")
  func raenge() throws {
    let haus = Kennung<Einrichtung>(gespeichert: "e1")
    for vorlage in vorlagen {
      let liste = Kriterienliste(vorlage.kriterien, am: try tag("2027-02-28"))
      let asked = vorlage.kriterien.filter(\.art.fragt)
      let ticked = asked.map {
        $0.code + "=" + ($0.art == .einrichtung ? "e1" : $0.art == .anzahl ? "9" : "ja")
      }
      let proofs = "nachweis=" + asked.map(\.code).joined(separator: ",")
      let all = ticked.joined(separator: "|")
      let said =
        [
          "", all, "kindeswohl=ja|" + all, all + "|" + proofs,
          "kindeswohl=ja|" + all + "|" + proofs,
          "nachweis=kindeswohl", "kindeswohl=ja|nachweis=kindeswohl",
        ] + ticked
      let antraege = try said.enumerated().map { i, angaben in
        try antrag(Fall("2024-05-01", angaben, [0, 0]), i)
      }
      let list = Rangliste.alle(
        antraege, haeuser: [haus], liste, gleichstand: vorlage.katalog.gleichstand,
        auswaertige: .gleich)[0]
      let name = vorlage.katalog.name
      #expect(list.plaetze.map(\.stufe).filter { $0 == .kindeswohl }.count == 1, "\(name)")
      #expect(list.plaetze.first?.antrag == 6, "\(name)")
      // Without evidence nothing is before the points that asks for some.
      let free = asked.contains { $0.vorrang && $0.nachweis.isEmpty }
      #expect(
        list.plaetze.first { $0.antrag == 2 }.map { $0.stufe < .punkte } == free, "\(name)")
    }
  }

  @Test("Each file has a source, says how sure each line is, and names what is missing")
  func dateien() throws {
    struct Datei: Decodable {
      struct Zeile: Decodable {
        let code, sicherheit, hinweis: String
        let punkte: Int?
        let vorrang: String?
      }
      let quelle, sicherheit, hinweis, luecken: String
      let kriterien: [Zeile]
    }
    #expect(
      vorlagen.map(\.katalog.id.text) == ["bad-buchau", "buskamp", "ostfildern", "tuebingen"])
    for vorlage in vorlagen {
      let name = vorlage.katalog.id.text
      let file = try JSONDecoder().decode(
        Datei.self, from: Data(try saat.bytes(of: "seeds/kataloge/\(name).json")))
      #expect(!file.quelle.isEmpty && !file.hinweis.isEmpty && file.sicherheit == "gelesen")
      for line in file.kriterien {
        #expect(["gelesen", "abgeleitet", "unbekannt"].contains(line.sicherheit), "\(line)")
        #expect(line.sicherheit == "gelesen" || !line.hinweis.isEmpty, "\(line)")
        // Points that nobody knows are no zero, and are marked.
        #expect((line.punkte == nil && line.vorrang == nil) == (line.sicherheit == "unbekannt"))
      }
      #expect(file.luecken.isEmpty == (name == "buskamp"))
    }
  }

  @Test("A Kommune's own ids follow from one; what is broken in a file is named")
  func uebernommen() throws {
    let ab = try tag("2027-01-01")
    let own = try vorlage("buskamp").uebernommen(
      als: Kennung(gespeichert: "c7"), name: "Unser Katalog", ab: ab)
    #expect(own.katalog.name == "Unser Katalog" && own.katalog.gueltig == Zeitraum(ab: ab))
    #expect(own.kriterien.allSatisfy { $0.katalog.text == "c7" })
    #expect(own.kriterien.first?.id.text == "c7-alleinerziehend")
    let files = [
      "kriterien.0.art": #"{"code":"a","bezeichnung":"A","art":"ofenwarm","punkte":1}"#,
      "kriterien.1.code":
        #"{"code":"a","bezeichnung":"A","art":"ja"},{"code":"a","bezeichnung":"B","art":"ja"}"#,
      "kriterien.2.code":
        #"{"code":"a","bezeichnung":"A","art":"ja"},{"code":"b","bezeichnung":"B","art":"ja"},{"code":"nachweis","bezeichnung":"C","art":"ja"}"#,
      "kriterien.0.punkte": #"{"code":"a","bezeichnung":"A","art":"ja","punkte":-1}"#,
    ]
    for (key, lines) in files {
      let json =
        #"{"vorlage":"x","name":"X","gleichstand":[],"quelle":"q","luecken":"","kriterien":[\#(lines)]}"#
      try withFolder(["seeds/laender/standard.json": "{}", "seeds/kataloge/x.json": json]) {
        let error = SaatFehler.wert(datei: "seeds/kataloge/x.json", schluessel: key)
        let folder = try Saatordner(executable: $0 + "/programm")
        #expect(throws: error) { try folder.katalogvorlagen() }
      }
    }
  }
}
