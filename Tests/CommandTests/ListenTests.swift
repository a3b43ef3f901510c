import TestSupport
import Testing

@Suite("A list is written for people, spreadsheets and programs")
struct ListenTests {
  private static let listen = [
    ["frei", "--am", "2026-09-01", "--bis", "2026-12-01"], ["bedarf", "--am", "2026-09-01"],
    ["platz", "--geboren", "2025-05-03", "--ab", "2027-03-01"],
    ["warum", "e1", "krippe", "--am", "2026-09-01"], ["kind", "--geboren", "2024-02-29"],
    ["gruppen", "e1", "--am", "2026-09-01"],
    ["pruefe", "--hinweise"], ["buchungen", "--am", "2026-09-01"],
    ["buchungen", "--am", "2026-09-01", "--nach", "monat", "--mit-zusagen"],
  ]

  @Test("CSV is what a pipe gets, and JSON says the same", arguments: listen)
  func csvAndJson(_ words: [String]) throws {
    let schalter = try Schalter(Probeamt.muster)
    let csv = try schalter.ruf(words)
    #expect(csv.status == 0)
    #expect(try schalter.ruf(words + ["--format", "csv"]) == csv)
    let rows = csv.ausgabe.replacing("\"", with: "").split(separator: "\n")
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count > 1)
    let objects = try jsonZeilen(try schalter.ruf(words + ["--format", "json"]).ausgabe)
    #expect(objects.count == rows.count - 1)
    for (object, row) in zip(objects, rows.dropFirst()) {
      #expect(Set(object.keys) == Set(rows[0]))
      for (name, cell) in zip(rows[0], row) where !cell.contains("Land") {
        switch object[name] {
        case let text as String: #expect(text.replacing(";", with: "") == cell)
        case let number as Double:
          #expect(Double(cell) == number)
          #expect(!["id", "einrichtung_id"].contains(name))
        default: #expect(cell == "", "\(name): \(object)")
        }
      }
    }
  }

  @Test("For people a list is aligned, with units, German numbers and German dates")
  func text() throws {
    let schalter = try Schalter(Probeamt.muster)
    #expect(
      try schalter.ruf("frei", "--am", "2026-09-01", "--format", "text").ausgabe == """
        einrichtung_id  name   kategorie     plaetze (Plätze)  gesperrt  bestand  zusagen  reserviert  frei (Plätze)  frei_durchgehend
        e1              Immer  krippe                      10         2        1        0           2              5                 5
        e1              Immer  kindergarten                 0         0        0      0,5           0           −0,5              −0,5

        """)
    let place = try schalter.ruf(
      "platz", "--geboren", "2025-05-03", "--ab", "2027-03-01", "--format", "text")
    #expect(place.ausgabe.contains("e1              Immer     nein"))
    #expect(place.ausgabe.contains("03.05.2028"))
    #expect(!place.ausgabe.contains("2028-05-03"))
    #expect(place.ausgabe.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test("An empty list is a head, an empty array or nothing")
  func empty() throws {
    let schalter = try Schalter(Probeamt.muster)
    let none = ["frei", "--am", "2026-09-01", "--kategorie", "hort"]
    #expect(try schalter.ruf(none).ausgabe.split(separator: "\n").count == 1)
    #expect(try jsonZeilen(try schalter.ruf(none + ["--format", "json"]).ausgabe).isEmpty)
    #expect(try schalter.ruf("pruefe") == Prozessergebnis(status: 0))
  }

  @Test("Bookings have the sum of each number of hours and of all, and a name in every row")
  func summen() throws {
    let schalter = try Schalter(Musterkommune.dateien)
    func zeilen(_ nach: String, _ more: String...) throws -> [[String]] {
      try schalter.ruf(["buchungen", "--am", "2026-12-01", "--nach", nach] + more).ausgabe
        .split(separator: "\n").dropFirst()
        .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    }
    for nach in ["einrichtung", "traeger", "kategorie", "alter"] {
      let all = try zeilen(nach)
      #expect(all.allSatisfy { !$0[1].isEmpty }, "\(nach)")
      let (sums, rows) = (all.filter { $0[0] == "summe" }, all.filter { $0[0] != "summe" })
      func kinder(_ zeilen: [[String]]) -> Int { zeilen.reduce(0) { $0 + (Int($1[3]) ?? 0) } }
      for band in Set(rows.map { $0[2] }) {
        #expect(
          sums.filter { $0[2] == band }.map { Int($0[3]) ?? -1 }
            == [kinder(rows.filter { $0[2] == band })])
      }
      #expect(all.last == ["summe", "Summe", "alle", String(kinder(rows))])
    }
    #expect(try zeilen("monat").allSatisfy { $0[0] != "summe" && $0[1].hasPrefix("01.") })
    // The Ortsteile make up the whole.
    func haeuser(_ zeilen: [[String]]) -> [[String]] {
      zeilen.filter { $0[0] != "summe" }.sorted { $0.joined() < $1.joined() }
    }
    let parts = try ["nord", "süd", "MITTE"].flatMap {
      try haeuser(zeilen("einrichtung", "--ortsteil", $0))
    }
    #expect(haeuser(parts) == haeuser(try zeilen("einrichtung")))
    #expect(try schalter.ruf("buchungen", "--am", "2026-12-01", "--ortsteil", "Mond").status == 2)
  }

  @Test("Filters leave rows out and never change a figure")
  func filters() throws {
    let schalter = try Schalter(Zufallskommune(seed: 77, kinder: 30).dateien)
    let frei = ["frei", "--am", "2027-03-01", "--bis", "2027-09-01"]
    let all = try schalter.ruf(frei).ausgabe.split(separator: "\n")
    for (option, value, column) in [
      ("--kategorie", "krippe", 1), ("--kategorie", "hort", 1), ("--einrichtung", "e1", 0),
      ("--einrichtung", "e2", 0),
    ] {
      let some = try schalter.ruf(frei + [option, value]).ausgabe.split(separator: "\n")
      #expect(some == all.filter { $0 == all[0] || $0.split(separator: ";")[column] == value })
    }
  }

  @Test("A place is looked for where, with whom and how long somebody wants it")
  func placeFilters() throws {
    let schalter = try Schalter(Musterkommune.dateien)
    let place = ["platz", "--geboren", "2025-03-03", "--ab", "2027-03-01"]
    let all = try schalter.ruf(place).ausgabe.split(separator: "\n").dropFirst()
    #expect(all.map { $0.prefix(2) } == ["e1", "e2", "e3", "e4", "e5", "e6"])
    for (options, ids) in [
      (["--stunden", "35"], ["e1", "e2", "e5", "e6"]), (["--stunden", "25"], ["e1", "e6"]),
      (["--stunden", "30"], ["e6"]), (["--traeger", "t2"], ["e3", "e5"]),
      (["--wo", "SÜD"], ["e1", "e2"]), (["--wo", "sued"], ["e1", "e2"]),
      (["--wo", "loewen"], ["e2"]), (["--wo", "löwen"], ["e2"]),
      (["--wo", "041"], ["e1", "e2", "e3", "e4", "e5", "e6"]),
      (["--wo", "04155"], ["e3", "e5"]), (["--wo", "4155"], []),
      (["--wo", "auen"], ["e1", "e2", "e3", "e4", "e5", "e6"]),
      (["--wo", "kita", "--traeger", "t1", "--stunden", "45"], ["e1", "e2"]),
    ] as [([String], [Substring])] {
      let some = try schalter.ruf(place + options).ausgabe.split(separator: "\n").dropFirst()
      #expect(some.map { $0.prefix(2) } == ids, "\(options)")
      #expect(some.allSatisfy(all.contains))
    }
  }

  @Test("The days of a child are named with their rules")
  func kind() throws {
    let schalter = try Schalter(Probeamt.muster)
    let days = try schalter.ruf("kind", "--geboren", "2024-02-29").ausgabe
    #expect(
      days == """
        ab;zweck;wert;grundlage;angenommen
        2024-02-29;platz;krippe;kategoriewechsel geburtstag;
        2024-02-29;rechtsanspruch;bedingt;§ 24 Abs. 1 SGB VIII;
        2025-03-01;rechtsanspruch;kita_oder_tagespflege;§ 24 Abs. 2 SGB VIII;
        2027-03-01;platz;kindergarten;kategoriewechsel geburtstag;
        2027-03-01;rechtsanspruch;kita;§ 24 Abs. 3 SGB VIII;
        2030-08-01;platz;hort;einschulung_letzter_geburtstag 06-30;
        2030-08-01;rechtsanspruch;hort;§ 24 Abs. 4 SGB VIII;
        2030-08-01;schule;beginn;schuljahr_beginn 08-01;ja

        """)
    let later = try schalter.ruf("kind", "--geboren", "2024-02-29", "--zurueckgestellt").ausgabe
    #expect(later.contains("2031-08-01;schule"))
  }

  @Test("--heute stands in for the clock")
  func today() throws {
    let rules = "schluessel;wert;gueltig_ab\nwunscheinrichtungen_anzahl;2;2027-01-01\n"
    let schalter = try Schalter(Probeamt.muster.merging(["parameter": rules]) { $1 })
    let assumed = { (heute: String) in
      try schalter.ruf("pruefe", "--hinweise", "--heute", heute).ausgabe
        .contains("angenommen;wunscheinrichtungen_anzahl")
    }
    #expect(try assumed("2026-12-31"))
    #expect(try !assumed("2027-01-01"))
  }
}

@Suite("A figure without a row")
struct OhneZeileTests {
  @Test("A permit of no places is listed with its sum; where there is no row that is said")
  func noRow() throws {
    let rows = (Probeamt.muster["betriebserlaubnis"] ?? "") + "e2;hort;0;2026-01-01;;\n"
    let schalter = try Schalter(Probeamt.muster.merging(["betriebserlaubnis": rows]) { $1 })
    let none = try schalter.ruf("warum", "e2", "hort", "--am", "2026-09-01")
    #expect(none.ausgabe.hasSuffix("plaetze;hort;e2;2026-01-01;;0;0\n"), "\(none.ausgabe)")
    let before = try schalter.ruf("warum", "e2", "hort", "--am", "2025-09-01")
    #expect(before.meldung.hasPrefix("e2 hat am 01.09.2025 keine Zeile „hort“"))
  }
}

@Suite("What only looks like a day is no day")
struct KennungAlsTagTests {
  @Test("An id stays as it is, for people too")
  func idLikeADay() throws {
    let schalter = try Schalter(
      Probeamt.muster.mapValues { $0.replacing("s1;", with: "2026-05-03;") })
    let shown = try schalter.ruf(
      "warum", "e1", "krippe", "--am", "2026-09-01", "--format", "text")
    #expect(shown.ausgabe.contains("2026-05-03"), "\(shown.ausgabe)")
    #expect(shown.ausgabe.contains("01.01.2026"))
  }
}
