import Domain
import Office
import TestSupport
import Testing

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Two families swap the places of a Runde where all gain and agree")
struct TauschTests {
  private static let kopf =
    "id;kind_id;art;wunschbeginn;wochenstunden;eingang;wuensche;status;kriterien;wunschende;platzanteil\n"

  /// A decided Runde: child, wishes and what is said of it; Einrichtung, child and rank, an empty one of
  /// which refuses it.
  private func amt(
    _ wuensche: [(String, String, String)], _ entscheide: [(String, String, String)]
  ) throws -> Probeamt {
    var dateien = Rundenkommune.dateien
    dateien["vertraege"] = dateien["vertraege"]?.split(separator: "\n").first.map { $0 + "\n" }
    dateien["anmeldungen"] =
      Self.kopf
      + wuensche.map {
        "a\($0.dropFirst());\($0);betreuungsanfrage;2027-08-01;45;2027-01-01;\($1);offen;\($2);;\n"
      }.joined()
    dateien["rundenentscheide"] =
      "id;runde_id;einrichtung_id;kind_id;rang;grund\n"
      + entscheide.enumerated().map { "d\($0);n1;\($1.0);\($1.1);\($1.2);Probe\n" }.joined()
    let amt = try Probeamt(dateien, heute: Rundenkommune.heute)
    try amt.tue("runde_entscheiden runde=n1")
    return amt
  }

  /// Where these children have their places.
  private func orte(_ amt: Probeamt, _ kinder: String...) throws -> [String] {
    let rows = try amt.frage(AngeboteAuskunft(n1)).zeilen
    return kinder.map { kind in
      rows.first { $0.ergebnis.kind.text == kind }?.einrichtung ?? "?"
    }
  }

  private func tausche(_ amt: Probeamt, _ a: String, _ b: String) throws -> String {
    let rows = try amt.frage(AngeboteAuskunft(n1)).zeilen
    func id(_ kind: String) throws -> String {
      try #require(rows.first { $0.ergebnis.kind.text == kind }).ergebnis.id.text
    }
    return
      "plaetze_tauschen ergebnis=\(try id(a)) mit=\(try id(b)) einverstanden=\"Frau Kern 3.3., Herr Lutz 4.3.\""
  }

  /// Whom the rule proposes, by id.
  private func vorschlaege(_ amt: Probeamt) throws -> [[String]] {
    let probe = try amt.frage(RundenprobeAuskunft(n1))
    let stand = try amt.frage(AngeboteAuskunft(n1)).tauschstand
    return Tauschregel(probe, stand).paare().map { a, b in
      [a, b].map { probe.lage.antraege[$0].kind.text }
    }
  }

  /// Ada and Ben are each in the other's first wish, because Dora stood between them.
  private func adaUndBen(
    _ mehr: [(String, String, String)] = []
  ) throws -> Probeamt {
    let amt = try amt(
      [
        ("k1", "e2|e1", ""), ("k2", "e1|e2", ""), ("k3", "e2", ""), ("k4", "e1", ""),
        ("k5", "e1", ""),
      ],
      [
        ("e1", "k1", "1"), ("e1", "k5", "2"), ("e1", "k4", "3"), ("e1", "k2", "4"),
        ("e2", "k2", "1"), ("e2", "k3", "2"),
      ] + mehr)
    #expect(try orte(amt, "k1", "k2", "k3", "k5") == ["Sonne", "Mond", "Mond", "Sonne"])
    return amt
  }

  @Test(
    "What is proposed can be done, what can't be done is not proposed, and the trace says who agreed"
  )
  func einzeln() throws {
    let amt = try adaUndBen()
    #expect(try vorschlaege(amt) == [["k1", "k2"]])
    let minutes = try amt.ausgabe()["rundenprotokolle"]
    let line = try tausche(amt, "k1", "k2")
    let silent = try #require(line.split(separator: " einverstanden").first)
    #expect(throws: (any Error).self) { try amt.tue(String(silent)) }
    #expect(
      try amt.verweigert(String(line.replacing("Frau Kern 3.3., Herr Lutz 4.3.", with: "ja"))).satz
        != "")
    #expect(try amt.tue(line).satz == "Getauscht: Ada Abel in Mond, Ben Behr in Sonne.")
    #expect(try orte(amt, "k1", "k2") == ["Mond", "Sonne"])
    #expect(try amt.sql("SELECT vorgang FROM spur").ausgabe.contains("Herr Lutz 4.3."))
    // The decision stays what it was; what is told of the Runde is the place of today.
    #expect(try amt.ausgabe()["rundenprotokolle"] == minutes)
    let probe = try amt.frage(RundenprobeAuskunft(n1))
    let places = probe.lage.antraege.indices.map { i in
      probe.haus(i).map { probe.lage.haeuser[$0].kennung.text } ?? ""
    }
    #expect(places == ["e2", "e1", "e2", "", "e1"])
    #expect(probe.bilanz(.alle)[0].nachWunsch == [4])
    #expect(
      amt.texte.tausch(0, probe) { $0.briefname }
        == [
          "Seit der Entscheidung getauscht: Ada Abel hat jetzt einen Platz in Mond (1. Wunsch). Entschieden war:"
        ])
    #expect(try vorschlaege(amt).isEmpty)
    #expect(
      try amt.verweigert(try tausche(amt, "k1", "k2")).satz.contains("kein besserer Wunsch"))
  }

  @Test("An Einrichtung that refused a child doesn't get it by a swap")
  func abgelehnt() throws {
    let amt = try adaUndBen([("e2", "k1", "")])
    #expect(try vorschlaege(amt).isEmpty)
    #expect(
      try amt.verweigert(try tausche(amt, "k1", "k2")).satz.contains(
        "Mond hat Ada Abel nicht angenommen"))
  }

  @Test("Nobody is swapped into what it doesn't wish, no longer wishes, or wishes less")
  func ohneGewinn() throws {
    let amt = try adaUndBen()
    #expect(
      try amt.verweigert(try tausche(amt, "k1", "k3")).satz.contains("Cem Cruz wünscht Sonne nicht")
    )
    try amt.tue("aendern satzart=anmeldungen satz=a1 wuensche=e1")
    #expect(try vorschlaege(amt).isEmpty)
    #expect(
      try amt.verweigert(try tausche(amt, "k1", "k2")).satz.contains("Ada Abel wünscht Mond nicht"))
  }

  @Test("Once one has signed or refused, there is nothing to swap")
  func nachDerUnterschrift() throws {
    let amt = try adaUndBen()
    try amt.tue("runde_anbieten runde=n1")
    #expect(try vorschlaege(amt) == [["k1", "k2"]])
    let offer = try #require(
      try amt.frage(AngeboteAuskunft(n1)).zeilen.first { $0.ergebnis.kind.text == "k2" }?.ergebnis
        .vertrag)
    let line = try tausche(amt, "k1", "k2")
    try amt.tue(line)
    #expect(try amt.zeile(.vertraege, offer.text)?.contains(";e1;") == true)
    let anderes = try adaUndBen()
    try anderes.tue("runde_anbieten runde=n1")
    try anderes.tue("vertrag_unterschreiben vertrag=\(offer.text)")
    #expect(try vorschlaege(anderes).isEmpty)
    #expect(try anderes.verweigert(line).satz.contains("Ben Behr hat keinen Platz, der noch"))
  }

  /// The twins stand before Cem in Sonne, Cem before Ada and Ben, who stand before the twins in Mond.
  private func zwillinge(_ adaMit: String) throws -> Probeamt {
    let amt = try amt(
      [
        ("k1", "e1|e2", adaMit), ("k2", "e1|e2", ""), ("k3", "e1", ""),
        ("k6", "e2|e1", "zusammen_mit=k7"), ("k7", "e2|e1", ""),
      ],
      [
        ("e1", "k6", "1"), ("e1", "k7", "2"), ("e1", "k3", "3"), ("e1", "k1", "4"),
        ("e1", "k2", "5"), ("e2", "k1", "1"), ("e2", "k2", "2"),
      ])
    #expect(try orte(amt, "k1", "k2", "k6", "k7") == ["Mond", "Mond", "Sonne", "Sonne"])
    return amt
  }

  @Test("A family moves as one, whichever of its children is named")
  func familie() throws {
    let amt = try zwillinge("zusammen_mit=k2")
    #expect(try vorschlaege(amt) == [["k1", "k6"]])
    #expect(
      try amt.tue(try tausche(amt, "k7", "k1")).satz
        == "Getauscht: Fee Fink und Gina Fink in Mond, Ada Abel und Ben Behr in Sonne.")
    #expect(try orte(amt, "k1", "k2", "k6", "k7") == ["Sonne", "Sonne", "Mond", "Mond"])
  }

  @Test("No family is split, and no Einrichtung gets more children than places")
  func zuViele() throws {
    let amt = try zwillinge("")
    #expect(try vorschlaege(amt).isEmpty)
    #expect(
      try amt.verweigert(try tausche(amt, "k6", "k1")).satz.contains("als es Plätze gibt"))
    #expect(try orte(amt, "k1", "k2", "k6", "k7") == ["Mond", "Mond", "Sonne", "Sonne"])
  }
}
