import Domain
import Office
import TestSupport
import Testing

@Suite("Kapazität says for every day what frei and bedarf say")
struct KapazitaetTests {
  /// Three Träger and two Ortsteile for the Einrichtungen of a random Kommune.
  private static func kommune(_ seed: Int) -> [String: String] {
    var dateien = Zufallskommune(seed: UInt64(seed) + 5000, einrichtungen: 5, kinder: 26).dateien
    let houses = GTabelle.lies(dateien["einrichtungen"] ?? "")
    dateien["traeger"] = "id;name;art\nt1;Eins;kommunal\nt2;Zwei;frei\n"
    dateien["einrichtungen"] =
      "id;traeger_id;name;art;strasse;plz;ort;ags;gueltig_ab;gueltig_bis;ortsteil\n"
      + houses.enumerated().map { i, e in
        "\(e["id"] ?? "");t\(i % 2 + 1);Haus \(i);kita;Weg 1;04109;Auen;14713000;"
          + "\(e["gueltig_ab"] ?? "");\(e["gueltig_bis"] ?? "");\(i < 2 ? "Süd" : "Nord")\n"
      }.joined()
    return dateien
  }

  /// Which Einrichtungen of such a Kommune an Umkreis means, and whether their sum is asked for.
  private static let umkreise: [(umkreis: Umkreis, haeuser: Set<String>?)] = [
    (Umkreis(einrichtung: Kennung(gespeichert: "e2")), ["e2"]),
    (Umkreis(traeger: Kennung(gespeichert: "t1")), ["e1", "e3", "e5"]),
    (Umkreis(ortsteil: "süd"), ["e1", "e2"]),
    (Umkreis(traeger: Kennung(gespeichert: "t1"), ortsteil: "Nord"), ["e3", "e5"]),
    (Umkreis(), nil),
  ]

  @Test(
    "for an Einrichtung, a Träger, an Ortsteil and all, on every day of a year", arguments: 1...6)
  func everyDay(seed: Int) throws {
    let dateien = Self.kommune(seed)
    let amt = try Probeamt(dateien, heute: "2027-03-01").amt()
    // The stored figures begin in August 2026, the first half of this year is before.
    let from = try #require(Tag(iso: seed % 2 == 0 ? "2026-02-11" : "2027-01-03"))
    let antworten = try Self.umkreise.map { umkreis, _ in
      try Platzkategorie.allCases.map {
        try amt.frage(KapazitaetAuskunft(umkreis, $0, von: from, bis: from + 365))
      }
    }
    for day in 0...365 {
      let tag = from + day
      let rows = try amt.frage(BedarfAuskunft(am: tag))
      for (antwort, (_, haeuser)) in zip(antworten, Self.umkreise) {
        for kategorie in Platzkategorie.allCases {
          let found = antwort[kategorie.rang]
          let w = found.stufen[found.stelle(am: tag)].werte
          let mine = rows.filter {
            $0.werte.kategorie == kategorie
              && (haeuser?.contains($0.werte.einrichtung?.text ?? "") ?? true)
          }
          func sum(_ wert: (BedarfAuskunft.Zeile) -> Platzzahl) -> Int {
            mine.reduce(0) { $0 + Int(wert($1).hundertstel) }
          }
          let wo = "seed \(seed), \(found.frage.umkreis), \(kategorie), \(tag.iso)"
          #expect(w.plaetze == sum { $0.werte.plaetze }, "\(wo)")
          #expect(w.gesperrt == sum { $0.werte.gesperrt }, "\(wo)")
          #expect(w.bestand == sum { $0.werte.bestand }, "\(wo)")
          #expect(w.zusagen == sum { $0.werte.zusagen }, "\(wo)")
          #expect(w.reserviert == sum { $0.werte.reserviert }, "\(wo)")
          #expect(w.frei == sum { max(.zero, $0.werte.frei) }, "\(wo)")
          #expect(w.ueberbelegt == sum { min(.zero, $0.werte.frei) }, "\(wo)")
          #expect(w.neu == sum { Platzzahl($0.neuanmeldungen) }, "\(wo)")
        }
      }
    }
  }

  @Test("and what a second calculation says that shares no code", arguments: 1...4)
  func secondCalculation(seed: Int) throws {
    let dateien = Self.kommune(seed + 50)
    let probe = Gegenrechnung(dateien: dateien)
    let amt = try Probeamt(dateien).amt()
    let from = try #require(Tag(iso: "2026-11-20"))
    let antworten = try Platzkategorie.allCases.map {
      try amt.frage(KapazitaetAuskunft(Umkreis(), $0, von: from, bis: from + 365))
    }
    for day in 0...365 {
      let tag = from + day
      let rows = GTabelle.lies(probe.frei(am: tag.iso))
      for (kategorie, antwort) in zip(Platzkategorie.allCases, antworten) {
        let mine = rows.filter { $0["kategorie"] == kategorie.rawValue }
        let w = antwort.stufen[antwort.stelle(am: tag)].werte
        for (name, wert) in [
          ("plaetze", w.plaetze), ("gesperrt", w.gesperrt), ("bestand", w.bestand),
          ("zusagen", w.zusagen), ("reserviert", w.reserviert),
        ] {
          let sum = mine.reduce(0.0) { $0 + (Double($1[name] ?? "") ?? 0) }
          #expect(
            Int((sum * 100).rounded()) == wert, "seed \(seed), \(kategorie), \(tag.iso), \(name)")
        }
        let free = mine.reduce(0.0) { $0 + max(0, Double($1["frei"] ?? "") ?? 0) }
        #expect(Int((free * 100).rounded()) == w.frei, "seed \(seed), \(kategorie), \(tag.iso)")
      }
    }
  }

  @Test("A step stands exactly where a figure changes", arguments: 1...4)
  func steps(seed: Int) throws {
    let amt = try Probeamt(Self.kommune(seed + 80)).amt()
    let from = try #require(Tag(iso: "2027-01-03"))
    for (umkreis, _) in Self.umkreise {
      let antwort = try amt.frage(
        KapazitaetAuskunft(umkreis, .kindergarten, von: from, bis: from + 1095))
      #expect(antwort.stufen.first?.ab == from)
      for (a, b) in zip(antwort.stufen, antwort.stufen.dropFirst()) {
        #expect(a.ab < b.ab && a.werte != b.werte && b.ab <= from + 1095)
      }
    }
  }

  @Test("What changes on a day adds up to the change of each figure", arguments: 1...8)
  func dayByDay(seed: Int) throws {
    let amt = try Probeamt(Self.kommune(seed + 100)).amt()
    let from = try #require(Tag(iso: "2026-06-03"))
    let haus = Umkreis(einrichtung: Kennung(gespeichert: "e\(seed % 5 + 1)"))
    var (seen, asked) = (0, 0)
    let all = Platzkategorie.allCases.flatMap { [(haus, $0), (Umkreis(), $0)] }
    for (umkreis, kategorie) in all {
      let verlauf = try amt.frage(
        KapazitaetAuskunft(umkreis, kategorie, von: from, bis: from + 1095))
      for (a, b) in zip(verlauf.stufen, verlauf.stufen.dropFirst()) {
        let wo = "seed \(seed), \(umkreis), \(kategorie), \(b.ab.iso)"
        let found = try amt.frage(KapazitaetstagAuskunft(umkreis, kategorie, am: b.ab)).wechsel
        // Where the Einrichtung opens or closes that is the one reason.
        if found.contains(where: { $0.grund.summand == nil && !$0.istNachfrage }) { continue }
        let asking = found.filter(\.istNachfrage).reduce(0) {
          $0 + Int($1.grund.menge.hundertstel)
        }
        #expect(asking == b.werte.neu - a.werte.neu, "\(wo)")
        if asking != 0 { asked += 1 }
        func change(_ summand: Summand) -> Int {
          found.filter {
            $0.grund.summand == summand && $0.grund.platzart == kategorie.platzart
          }.reduce(0) { $0 + Int($1.grund.menge.hundertstel) }
        }
        #expect(change(.plaetze) == b.werte.plaetze - a.werte.plaetze, "\(wo)")
        #expect(change(.gesperrt) == a.werte.gesperrt - b.werte.gesperrt, "\(wo)")
        #expect(change(.bestand) == a.werte.bestand - b.werte.bestand, "\(wo)")
        #expect(change(.zusagen) == a.werte.zusagen - b.werte.zusagen, "\(wo)")
        #expect(change(.reserviert) == a.werte.reserviert - b.werte.reserviert, "\(wo)")
        seen += found.count
      }
    }
    #expect(seen > 0 && asked > 0)
  }

  @Test("A contract that goes on as another one is no change; who goes and who comes is named")
  func continued() throws {
    let amt = try Probeamt(
      Musterkommune.dateien.mit(
        "vertraege", "v1;k1;e1;2026-08-01;2030-07-31;45;",
        "v1;k1;e1;2026-08-01;2027-01-31;45;unterschrieben;;\nv99;k1;e1;2027-02-01;2030-07-31;35;"
      ).mit(
        "vertraege", "v2;k2;e1;2026-08-01;2030-07-31", "v2;k2;e1;2026-08-01;2027-01-31"),
      heute: Musterkommune.heute)
    func wechsel(_ kategorie: Platzkategorie, _ tag: String) throws -> [String] {
      try amt.frage(
        KapazitaetstagAuskunft(
          Umkreis(einrichtung: Kennung(gespeichert: "e1")), kategorie,
          am: try #require(Tag(iso: tag)))
      ).wechsel.map { "\($0.kind?.text ?? "–") \($0.grund.anlass) \($0.grund.menge.text)" }
    }
    #expect(try wechsel(.krippe, "2027-02-01") == ["k2 endet 1"])
    #expect(
      try wechsel(.krippe, "2027-06-01") == ["k1 wechseltIn(Domain.Platzkategorie.kindergarten) 1"])
    #expect(
      try wechsel(.kindergarten, "2027-06-01") == [
        "k1 wechseltAus(Domain.Platzkategorie.krippe) -1"
      ])
  }

  @Test("What does not exist is refused, and so are conditions that nobody meets")
  func refusals() throws {
    let amt = try Probeamt(Musterkommune.dateien)
    let tag = try #require(Tag(iso: "2027-03-01"))
    for (umkreis, words) in [
      (Umkreis(einrichtung: Kennung(gespeichert: "e9")), "„e9“"),
      (Umkreis(traeger: Kennung(gespeichert: "t9")), "„t9“"), (Umkreis(ortsteil: "West"), "„West“"),
      (Umkreis(traeger: Kennung(gespeichert: "t3"), ortsteil: "Süd"), "zu allen Angaben"),
    ] {
      let refusal = try ablehnung {
        _ = try amt.frage(KapazitaetAuskunft(umkreis, .krippe, von: tag, bis: tag))
      }
      #expect(refusal?.art == .falscheBenutzung && refusal?.satz.contains(words) == true)
    }
    let none = try Probeamt(
      Musterkommune.dateien.mit("traeger", "t3;", "t4;Neu;frei\nt3;"))
    let empty = try none.frage(
      KapazitaetAuskunft(Umkreis(traeger: Kennung(gespeichert: "t4")), .krippe, von: tag, bis: tag))
    #expect(empty.name == "Neu" && empty.stufen.map(\.werte.plaetze) == [0])
    let early = try ablehnung {
      _ = try amt.frage(KapazitaetAuskunft(Umkreis(), .krippe, von: tag, bis: tag - 1))
    }
    #expect(early?.satz.contains("28.02.2027") == true)
  }
}
