import Domain
import Office
import TestSupport
import Testing

/// Rows of Vorgänge as they come at random, most of them possible, on the sample Kommune.
@Suite("Whatever is done in whatever order, all rules hold, and each Vorgang can be taken back")
struct VorgangsfolgenTests {
  @Test("300 rows of Vorgänge", arguments: 0..<6)
  func folgen(teil: Int) throws {
    var done: [String: Int] = [:]
    for seed in 0..<50 {
      let folge = try Folge(seed: UInt64(teil * 50 + seed))
      for (name, count) in try folge.laufe(schritte: 3) { done[name, default: 0] += count }
    }
    // Nearly every one of them was possible now and then.
    #expect(done.count >= Folge.arten.count - 7, "\(done)")
  }
}

/// One row of Vorgänge.
private final class Folge {
  static let arten = Vorgangsart.allCases.filter {
    // What families know of is not taken back.
    ![
      .einlesen, .anmelden, .anlegen, .aendern, .loeschen, .rueckgaengig, .rundeAnbieten,
      .rundeAbschliessen, .rundeZuruecknehmen, .rundenkindVergessen,
    ].contains($0)
  }

  private let amt: Probeamt
  private var zufall: Zufall
  private var bestand: Datenbestand

  init(seed: UInt64) throws {
    amt = try Probeamt(
      Musterkommune.dateien.mit(
        "gruppen",
        "id;einrichtung_id;name;gruppenform;plaetze;gueltig_ab;gueltig_bis\ng1;e1;Bienen;;10;;\ng2;e1;Igel;Krippe;2;;2029-12-31\n"
      ).mit(
        "zuordnungen", "vertrag_id;gruppe_id;gruppenform;von;bis\nv1;g1;;2026-09-01;2029-07-31\n"
      ).mit(
        "rueckrufe",
        """
        id;name;telefon;geboren;ab;stunden;wo;traeger_id;antwort;eingang;erledigt_am;bemerkung
        c1;Jana Weiß;;2025-05-01;2027-08-01;;;;;2026-10-01;;

        """
      ).mit(
        "kataloge", "id;name;gleichstand;quelle;luecken;gueltig_ab;gueltig_bis\nc1;K;aelter;;;;\n"
      )
      .mit(
        "runden",
        """
        id;name;katalog_id;beginn_von;beginn_bis;stichtag;frist;kategorien;traeger_id;geschwister_zusammen;wechselkinder;auswaertige;saat;status
        n1;R;c1;2027-01-01;2027-08-01;2027-08-01;;krippe|kindergarten;;;ja;gleich;s;vorbereitung

        """), heute: Musterkommune.heute)
    zufall = Zufall(seed: seed)
    bestand = try amt.frage(BestandAuskunft()).ohneZufall
  }

  /// Does so many Vorgänge, each time taking it back and doing it again.
  ///
  /// - Returns: how often each kind was done
  func laufe(schritte: Int) throws -> [String: Int] {
    var done: [String: Int] = [:]
    var office = try amt.amt()
    for _ in 0..<schritte * 5 where done.values.reduce(0, +) < schritte {
      let text = zeile(Self.arten[zufall.zahl(0...Self.arten.count - 1)])
      let zeile = try #require(Vorgangszeile(text))
      let versuch = try versuche(zeile, ueber: office)
      guard try tue(zeile, office) else {
        #expect(versuch.bestand == bestand, "\(text)")
        try erwarte(bestand, office, text)
        continue
      }
      let after = try office.frage(BestandAuskunft()).ohneZufall
      // What was tried is what is then done, in the records and in every figure.
      #expect(versuch.bestand == after, "\(text)")
      #expect(versuch.zahlen == (try zahlen(office)), "\(text)")
      try erwarte(after, office, text)
      #expect(try tue(try #require(Vorgangszeile("rueckgaengig")), office), "\(text)")
      try erwarte(bestand, office, text)
      #expect(try tue(zeile, office), "\(text)")
      try erwarte(after, office, text)
      bestand = after
      done[zeile.name, default: 0] += 1
      if oft {
        amt.heute = amt.heute + zufall.eines(1, 20)
        office = try amt.amt()
      }
    }
    return done
  }

  /// What the records and the figures would be after it.
  private func versuche(
    _ zeile: Vorgangszeile, ueber office: Amt
  ) throws -> (bestand: Datenbestand, zahlen: [UebersichtAuskunft.Antwort]) {
    let trial = try Versuch(ueber: office) { [amt] in try amt.amt(zweck: .versuchen) }
    _ = try tue(zeile) { zeile throws(Ablehnung) in try trial.fuehreAus(zeile) }
    return (try trial.amt.frage(BestandAuskunft()).ohneZufall, try zahlen(trial.amt))
  }

  /// Today, where figures are stored, and before, where they are reckoned.
  private func zahlen(_ office: Amt) throws -> [UebersichtAuskunft.Antwort] {
    try [amt.heute, amt.heute - 500].map { try office.frage(UebersichtAuskunft(am: $0)) }
  }

  /// That these records are exported, and no rule is broken.
  private func erwarte(_ expected: Datenbestand, _ office: Amt, _ text: String) throws {
    #expect(try office.frage(BestandAuskunft()).ohneZufall == expected, "\(text)")
    #expect(try office.frage(PruefAuskunft()).filter { !$0.hinweis } == [], "\(text)")
  }

  /// Whether it was done and changed anything; with the way out that a refusal offers.
  private func tue(_ zeile: Vorgangszeile, _ office: Amt) throws -> Bool {
    try tue(zeile) { zeile throws(Ablehnung) in try office.fuehreAus(zeile) }
  }

  private func tue(
    _ zeile: Vorgangszeile,
    _ fuehreAus: (Vorgangszeile) throws(Ablehnung) -> Vorgangsergebnis
  ) throws -> Bool {
    do {
      return try fuehreAus(zeile).geaendert
    } catch let refusal {
      switch refusal.ausweg {
      case .begruendung: return try tue(zeile.mit("ueberbuchung", "Probe"), fuehreAus)
      case .argument(_, let name, let wert): return try tue(zeile.mit(name, wert), fuehreAus)
      case .entscheidung, nil: return false
      }
    }
  }

  private func eines(_ satzart: Satzart) -> String {
    let ids =
      switch satzart {
      case .kinder: bestand.kinder.map(\.satz.id.text)
      case .anmeldungen: bestand.anmeldungen.map(\.satz.id.text)
      case .einrichtungen: bestand.einrichtungen.map(\.satz.id.text)
      case .gruppen: bestand.gruppen.map(\.satz.id.text)
      case .rueckrufe: bestand.rueckrufe.map(\.satz.id.text)
      case .rundenergebnisse where !bestand.rundenergebnisse.isEmpty:
        bestand.rundenergebnisse.map(\.satz.id.text)
      default: bestand.vertraege.map(\.satz.id.text)
      }
    return ids[zufall.zahl(0...ids.count - 1)]
  }

  private func tag() -> String { (amt.heute + zufall.zahl(-100...900)).iso }
  private var oft: Bool { zufall.zahl(1...2) == 1 }

  private func vertrag() -> String { "vertrag=\(eines(.vertraege))" }
  private func anmeldung() -> String { "anmeldung=\(eines(.anmeldungen))" }

  private func form() -> String { zufall.eines("", "Krippe", "Kindergarten", "Wald") }

  /// Contracts of the house that has groups, mostly.
  private func mehrere() -> String {
    (1...zufall.zahl(1...3)).map { _ in
      zufall.trifft(80) ? "v\(zufall.zahl(1...9))" : eines(.vertraege)
    }.joined(separator: "|")
  }

  private func zeile(_ art: Vorgangsart) -> String {
    let neu = "pw-\(zufall.zahl(1...1_000_000))"
    let parts: [String] =
      switch art {
      case .vertragZusagen:
        ["id=\(neu)"]
          + (oft
            ? [anmeldung(), "einrichtung=\(eines(.einrichtungen))", "beginn=\(tag())"]
            : ["kind=\(eines(.kinder))", "einrichtung=\(eines(.einrichtungen))", "beginn=\(tag())"])
          + (oft ? ["platzanteil=\(zufall.eines("0.5", "2"))"] : [])
          + (oft ? ["zusage_bis=\((amt.heute + 1).iso)"] : [])
      case .vertragUnterschreiben: [vertrag()]
      case .vertragStornieren:
        [vertrag(), "grund=Probe"]
          + (oft ? ["anmeldung=\(zufall.eines("offen", "abgelehnt"))"] : [])
      case .vertragVerfallen: [vertrag()]
      case .vertragBeenden:
        [vertrag(), "zum=\(tag())", "anlass=\(zufall.eines("kuendigung", "ende", "abgemeldet"))"]
      case .vertragStunden:
        ["id=\(neu)", vertrag(), "ab=\(tag())", "stunden=\(zufall.eines("25", "37.5"))"]
      case .vertragUmziehen:
        [
          "id=\(neu)", vertrag(), "ab=\(tag())", "einrichtung=\(eines(.einrichtungen))",
          "status=\(zufall.eines("zugesagt", "unterschrieben"))",
        ]
      case .anmeldungAufnehmen:
        [
          "id=\(neu)", "kind=\(eines(.kinder))",
          "art=\(zufall.eines("bedarfsmeldung", "betreuungsanfrage"))",
          "ab=\(tag())", "wuensche=\(zufall.eines("", "e1", "e2|e1", "e3|e2|e1"))",
        ]
      case .anmeldungBestaetigen, .anmeldungZurueckziehen, .anmeldungWiederOeffnen: [anmeldung()]
      case .anmeldungAblehnen: [anmeldung(), "grund=Probe"]
      case .anmeldungUmwandeln:
        [anmeldung(), "art=\(zufall.eines("bedarfsmeldung", "betreuungsanfrage"))"]
      case .fortschreiben:
        [
          zufall.eines("satzart=gruppen satz=g1", "satzart=belegrechte satz=r1"), "id=\(neu)",
          "ab=\(tag())", "plaetze=\(zufall.zahl(0...12))",
        ]
      case .kinderZusammenfuehren: ["behalte=\(eines(.kinder))", "auf=\(eines(.kinder))"]
      case .rueckrufVormerken: ["id=\(neu)", "name=Probe", "geboren=2025-05-01", "ab=\(tag())"]
      case .rueckrufErledigen: ["rueckruf=\(eines(.rueckrufe))"]
      case .gruppeSetzen:
        ["vertrag=\(mehrere())", "gruppe=\(oft ? eines(.gruppen) : "")", "ab=\(tag())"]
      case .gruppeGruppenform:
        ["id=\(neu)", "gruppe=\(eines(.gruppen))", "gruppenform=\(form())", "ab=\(tag())"]
      case .kindGruppenform:
        ["vertrag=\(zufall.eines("v1", mehrere()))", "gruppenform=\(form())", "ab=\(tag())"]
      case .kitajahrWechseln:
        [
          "ab=\(tag())",
          "schritte=v1:\(eines(.gruppen)):\(tag())|\(mehrere().split(separator: "|")[0]):g1:\(tag())",
        ]
      case .vertragAnnehmen: [vertrag()]
      case .rundeEntscheiden: ["runde=n1", "kennung=\(neu)"]
      case .plaetzeTauschen:
        ["ergebnis=\(eines(.rundenergebnisse))", "mit=\(eines(.rundenergebnisse))"]
      case .katalogUebernehmen:
        [
          "id=\(neu)", "vorlage=\(zufall.eines("buskamp", "ostfildern", "nirgends"))",
          "ab=\(tag())",
        ]
      default: []
      }
    return ([art.rawValue] + parts).joined(separator: " ")
  }
}

extension Datenbestand {
  /// All that does not follow from what was done: the numbers in minutes are drawn anew each time.
  fileprivate var ohneZufall: Datenbestand {
    var rest = self
    rest.rundenprotokolle = []
    for i in rest.rundenergebnisse.indices { rest.rundenergebnisse[i].satz.nummer = "" }
    return rest
  }
}
