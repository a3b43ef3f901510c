import Domain
import Office
import TestSupport
import Testing

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Offers of a Runde go out by rank, to whole families, and say why somebody has to wait")
struct AngeboteTests {
  /// The twins, Cem and Hans have a place in Mond as it is or will be; three of them are wanted there.
  private func zwillinge(_ plaetze: Int) throws -> Probeamt {
    try entschiedenesAmt {
      $0["betriebserlaubnis"] = """
        einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis
        e1;kindergarten;2;;
        e2;kindergarten;\(plaetze);;

        """
      $0["rundenentscheide"] = """
        id;runde_id;einrichtung_id;kind_id;rang;grund
        d1;n1;e2;k4;9;Probe

        """
      $0["anmeldungen"] = $0["anmeldungen"]?
        .replacing("2027-01-06;e1;", with: "2027-01-06;e2;")
        .replacing("2027-01-02;e1|e2", with: "2027-01-02;e1")
        .replacing("2027-01-01;e1|e2", with: "2027-01-01;e1")
        .replacing("2027-01-04;e2|e1", with: "2027-01-04;\(plaetze > 3 ? "e2" : "e1")")
    }
  }

  private func zeile(_ amt: Probeamt, _ kind: String) throws -> AngeboteAuskunft.Zeile {
    try #require(
      try amt.frage(AngeboteAuskunft(n1)).zeilen.first { $0.ergebnis.kind.text == kind })
  }

  /// How far these children have come.
  private func stand(_ amt: Probeamt, _ kinder: String...) throws -> [AngeboteAuskunft.Stand] {
    try kinder.map { try zeile(amt, $0).stand }
  }

  private func vertrag(_ amt: Probeamt, _ kind: String) throws -> String {
    try #require(try zeile(amt, kind).ergebnis.vertrag).text
  }

  private func lehntAb(_ amt: Probeamt, _ kind: String) throws {
    try amt.tue(
      "vertrag_stornieren vertrag=\(vertrag(amt, kind)) anmeldung=zurueckgezogen grund=bleibt")
  }

  @Test(
    "Where a place rests on a Wechselkind the worst rank waits, and never gets in before others")
  func rang() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    // Cem is in danger and has rank 1, Ben rank 3.
    #expect(try stand(amt, "k1", "k8", "k3", "k2") == [.offen, .offen, .offen, .wartet])
    try lehntAb(amt, "k8")
    #expect(try stand(amt, "k3", "k2") == [.offen, .fehlt])
    #expect(try zeile(amt, "k2").hinweis == "ab 01.08.2027 fehlt der Platz")
    // Ben waits for nobody any more, and is told so.
    let said = try amt.verweigert("runde_anbieten runde=n1").satz
    #expect(
      said.contains("1 Platz ist nicht mehr frei: Ben Behr (Mond: ab 01.08.2027 fehlt der Platz)."))
    #expect(!said.contains("Wechselkind"))
  }

  @Test("A family is offered all its places at once, or waits as a whole")
  func familie() throws {
    let amt = try zwillinge(3)
    let said = try amt.tue("runde_anbieten runde=n1").satz
    #expect(said.contains("2 warten, bis ein Wechselkind"))
    #expect(try stand(amt, "k3", "k6", "k7") == [.offen, .wartet, .wartet])
    try amt.tue("vertrag_unterschreiben vertrag=\(vertrag(amt, "k8")) beende=v8")
    #expect(try stand(amt, "k6", "k7") == [.bereit, .bereit])
    #expect(try amt.tue("runde_anbieten runde=n1").satz.hasPrefix("2 Angebote sind hinaus"))
    #expect(try stand(amt, "k6", "k7") == [.offen, .offen])
  }

  @Test("A place is kept for the better rank that waits; who stands behind it is told so")
  func freigehalten() throws {
    let amt = try zwillinge(4)
    try amt.tue("runde_anbieten runde=n1")
    #expect(try stand(amt, "k3", "k6", "k7", "k4") == [.offen, .offen, .offen, .wartet])
    // The same with a place that somebody else has got in the meantime.
    let danach = try zwillinge(4)
    try danach.tue(
      "anlegen satzart=vertraege id=v5 kind_id=k5 einrichtung_id=e2 beginn=2027-08-01 ende=2029-07-31 wochenstunden=45 status=unterschrieben"
    )
    try danach.tue("runde_anbieten runde=n1")
    #expect(try stand(danach, "k3", "k6", "k7") == [.offen, .wartet, .wartet])
    try lehntAb(danach, "k8")
    #expect(try stand(danach, "k6", "k7", "k4") == [.fehlt, .fehlt, .freigehalten])
    // Once the twins are content without it, Dora gets the place.
    try danach.tue("anmeldung_zurueckziehen anmeldung=a7")
    #expect(try stand(danach, "k6", "k7", "k4") == [.entfallen, .entfallen, .bereit])
    let said = try danach.tue("runde_anbieten runde=n1").satz
    #expect(said.hasPrefix("1 Angebot ist hinaus"))
    #expect(
      said.contains(
        "2 Kinder bekommen kein Angebot: Fee Fink (Mond: das Geschwister bekommt keinen Platz) und Gina Fink (Mond: die Anmeldung wünscht den Platz nicht mehr)."
      ))
    #expect(try stand(danach, "k4") == [.offen])
  }

  @Test("Nobody is offered what it doesn't wish any more since the decision")
  func nichtMehrGewuenscht() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("aendern satzart=anmeldungen satz=a3 wuensche=e1")
    let said = try amt.tue("runde_anbieten runde=n1").satz
    #expect(
      said.contains(
        "1 Kind bekommt kein Angebot: Cem Cruz (Mond: die Anmeldung wünscht den Platz nicht mehr).")
    )
    // What it leaves goes to the next rank.
    #expect(try stand(amt, "k3", "k2") == [.entfallen, .offen])
  }

  @Test(
    "A refusal is taken back as long as the place is there, by whomever and for whomever it was")
  func absageZurueck() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    let (hans, cem) = (try vertrag(amt, "k8"), try vertrag(amt, "k3"))
    try lehntAb(amt, "k8")
    try lehntAb(amt, "k3")
    #expect(try stand(amt, "k8", "k3", "k2") == [.abgelehnt, .abgelehnt, .bereit])
    let said = try amt.tue("vertrag_wiederherstellen vertrag=\(hans)").satz
    #expect(said.hasPrefix("Absage zurückgenommen: Hans Holm, Sonne"), "\(said)")
    #expect(try stand(amt, "k8") == [.offen])
    // Ben gets what Cem has left: then it is gone, and no reason brings it back.
    try amt.tue("runde_anbieten runde=n1")
    #expect(try stand(amt, "k2") == [.offen])
    let gone = try amt.verweigert("vertrag_wiederherstellen vertrag=\(cem)")
    #expect(gone.ausweg == nil && gone.satz.contains("Mond"), "\(gone.satz)")
    #expect(gone.satz.hasSuffix("Gespeichert wurde nichts."), "\(gone.satz)")
    try lehntAb(amt, "k2")
    try amt.tue("vertrag_wiederherstellen vertrag=\(cem)")
    #expect(try stand(amt, "k3", "k2") == [.offen, .abgelehnt])
    // What was never refused, and what a closed Runde is done with.
    #expect(try amt.verweigert("vertrag_wiederherstellen vertrag=\(hans)").ausweg == nil)
    for kind in ["k1", "k3", "k8"] { try lehntAb(amt, kind) }
    try amt.tue("runde_abschliessen runde=n1 trotzdem=ja")
    #expect(
      try amt.verweigert("vertrag_wiederherstellen vertrag=\(hans)").satz.contains(
        "ist abgeschlossen"))
  }

  @Test("Not where the family has done something else since")
  func absageBleibt() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    let ada = try vertrag(amt, "k1")
    try amt.tue("vertrag_stornieren vertrag=\(ada) anmeldung=offen grund=lieber")
    try amt.tue("aendern satzart=anmeldungen satz=a1 wuensche=e2")
    #expect(
      try amt.verweigert("vertrag_wiederherstellen vertrag=\(ada)").satz.contains("geändert"))
    #expect(try stand(amt, "k1") == [.abgelehnt])
  }

  @Test("A Wechselkind that has no place to go to leaves none, and nobody waits for it")
  func kette() throws {
    let amt = try entschiedenesAmt()
    // Both places in Sonne are signed by hand, so that Ada and Hans can't go there.
    for (id, kind) in [("x1", "k5"), ("x2", "k6")] {
      try amt.tue(
        "anlegen satzart=vertraege id=\(id) kind_id=\(kind) einrichtung_id=e1 beginn=2027-08-01 ende=2029-07-31 wochenstunden=45 status=unterschrieben"
      )
    }
    let said = try amt.tue("runde_anbieten runde=n1").satz
    #expect(said.contains("3 Plätze sind nicht mehr frei") && !said.contains("Wechselkind"))
    #expect(try stand(amt, "k1", "k8", "k3", "k2") == [.fehlt, .fehlt, .offen, .fehlt])
  }

  @Test("Where nothing was to be offered the decision can still be taken back")
  func nichtsHinaus() throws {
    let amt = try entschiedenesAmt()
    for i in 1...8 {
      _ = try ablehnung { try amt.tue("anmeldung_zurueckziehen anmeldung=a\(i)") }
    }
    #expect(try amt.tue("runde_anbieten runde=n1").satz.hasPrefix("0 Angebote sind hinaus"))
    try amt.tue("runde_zuruecknehmen runde=n1 grund=\"nichts anzubieten\"")
    // Once a single offer is out it can't.
    let other = try entschiedenesAmt()
    try other.tue("runde_anbieten runde=n1")
    #expect(
      try other.verweigert("runde_zuruecknehmen runde=n1 grund=Versehen").satz.contains("hinaus"))
  }
}
