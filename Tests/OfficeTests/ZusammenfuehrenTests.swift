import Domain
import Office
import TestSupport
import Testing

@Suite("Two records of one child become one")
struct ZusammenfuehrenTests {
  let amt: Probeamt

  init() throws {
    var dateien = Musterkommune.dateien
    dateien["kinder"]? += """
      d1;Mia;Groß;2025-08-26;w;;;;;
      d2;Mia;Groß;2025-08-26;;Weg 9;04155;Auen;14713000;

      """
    dateien["sorgeberechtigte"] = """
      id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email
      p1;d1;Jan;Groß;;;;0341 1;
      p2;d2;Jan;Gross;Weg 9;04155;Auen;;jan@example.org
      p3;d2;Eva;Groß;;;;;
      p4;d1;Ali;Groß;;;;0341 7;
      p5;d2;Ali;Groß;;;;0341 8;

      """
    dateien["vertraege"]? += """
      w1;d1;e5;2026-10-01;2026-12-31;35;unterschrieben;;
      w2;d2;e5;2027-01-01;2027-03-31;35;unterschrieben;;
      w3;d2;e3;2026-10-01;2028-07-31;35;entwurf;;

      """
    dateien["anmeldungen"]? += """
      b1;d2;betreuungsanfrage;2027-04-01;45;2026-05-02;e2|e1;offen;

      """
    amt = try Probeamt(dateien, heute: Musterkommune.heute)
  }

  @Test("All that belongs to it goes over, and comes back when it is undone")
  func zusammen() throws {
    let line = "kinder_zusammenfuehren behalte=d1 auf=d2"
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    let all = try amt.ausgabe()
    #expect(all.values.allSatisfy { !$0.contains(";d2;") && !$0.contains("\nd2;") })
    #expect(
      try amt.zeile(.kinder, "d1") == "d1;Mia;Groß;2025-08-26;w;Weg 9;04155;Auen;14713000;;;")
    #expect(try amt.zeile(.vertraege, "w2")?.hasPrefix("w2;d1;") == true)
    #expect(try amt.zeile(.anmeldungen, "b1")?.contains(";e2|e1;") == true)
    #expect(
      try amt.zeile(.sorgeberechtigte, "p1")
        == "p1;d1;Jan;Groß;Weg 9;04155;Auen;0341 1;jan@example.org")
    #expect(try amt.zeile(.sorgeberechtigte, "p2") == nil)
    #expect(try amt.zeile(.sorgeberechtigte, "p3")?.hasPrefix("p3;d1;") == true)
    #expect(try amt.zeile(.sorgeberechtigte, "p5")?.hasPrefix("p5;d1;") == true)
  }

  @Test("The next delivery, which knows nothing of it, does not bring the other one back")
  func lieferungDanach() throws {
    let delivered = try amt.ausgabe().compactMapValues { $0 }
    try amt.tue("kinder_zusammenfuehren behalte=d1 auf=d2")
    let before = try amt.ausgabe()
    _ = try amt.liesEin(delivered, vorrang: .hier)
    #expect(try amt.ausgabe() == before)
  }

  @Test("Parts of different addresses are never mixed")
  func adresse() throws {
    try amt.tue("aendern satzart=kinder satz=d1 ort=Leipzig")
    try amt.tue("kinder_zusammenfuehren behalte=d1 auf=d2")
    #expect(try amt.zeile(.kinder, "d1") == "d1;Mia;Groß;2025-08-26;w;;;Leipzig;;;;")
  }

  @Test("Signed contracts that overlap are named; another birthday needs a word")
  func verweigert() throws {
    try amt.tue("aendern satzart=vertraege satz=w1 ende=2027-01-31")
    let refusal = try amt.verweigert("kinder_zusammenfuehren behalte=d1 auf=d2")
    #expect(refusal.satz.contains("w1") && refusal.satz.contains("w2"))
    try amt.tue("aendern satzart=vertraege satz=w1 ende=2026-12-31")
    try amt.tue("aendern satzart=kinder satz=d2 geburtsdatum=2025-08-27")
    let other = try amt.verweigert("kinder_zusammenfuehren behalte=d1 auf=d2")
    guard case .argument(_, "trotzdem", "ja") = other.ausweg else {
      Issue.record("no way out: \(other)")
      return
    }
    try amt.hinUndZurueck("kinder_zusammenfuehren behalte=d1 auf=d2 trotzdem=ja")
    try amt.tue("kinder_zusammenfuehren behalte=d1 auf=d2 trotzdem=ja")
    #expect(try amt.zeile(.kinder, "d1")?.contains(";2025-08-26;") == true)
    #expect(
      try amt.verweigert("kinder_zusammenfuehren behalte=d1 auf=d1").art == .falscheBenutzung)
    #expect(
      try amt.verweigert("kinder_zusammenfuehren behalte=d1 auf=d2").art == .falscheBenutzung)
  }
}

@Suite("Two records of one child in one Runde become one")
struct ZusammenfuehrenInRundenTests {
  /// Ada is there twice; Ben, who stands in e2, wants to be placed with her second record.
  private func amt(_ status: String = "offen") throws -> Probeamt {
    var files = Rundenkommune.dateien
    files["kinder"]? += "k9;Ada;Abel;2023-01-01;w;;04109;Auen;14713000;;Süd;\n"
    files["anmeldungen"] = files["anmeldungen"]?
      .replacing(
        "a9;k1;betreuungsanfrage;2027-08-01;45;2027-02-01;e2;offen",
        with: "a9;k9;betreuungsanfrage;2027-08-01;45;2027-02-01;e2;\(status)"
      )
      .replacing("zusammen_mit=k7", with: "zusammen_mit=k9,k7,k1")
    return try Probeamt(files, heute: Rundenkommune.heute)
  }

  @Test("Whoever wants to be placed with one wants it with the other; a delivery knows that, too")
  func geschwister() throws {
    let amt = try amt()
    let delivered = try amt.ausgabe()
    let line = "kinder_zusammenfuehren behalte=k1 auf=k9"
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    #expect(try amt.zeile(.anmeldungen, "a6")?.contains("zusammen_mit=k1,k7;") == true)
    let before = try amt.ausgabe()
    _ = try amt.liesEin(delivered, vorrang: .hier)
    #expect(try amt.ausgabe() == before)
  }

  @Test(
    "Of two results the one that gives a place stays, of two decisions that on the record that stays"
  )
  func ergebnisse() throws {
    let amt = try amt()
    for (kind, rang) in [("k1", 1), ("k9", 2)] {
      try amt.tue(
        "anlegen satzart=rundenentscheide id=x-\(kind) runde_id=n1 einrichtung_id=e2 kind_id=\(kind) rang=\(rang) grund=Probe"
      )
    }
    try amt.tue("runde_entscheiden runde=n1")
    func result(_ kind: String) throws -> [String] {
      try #require(try amt.ausgabe()["rundenergebnisse"]).split(separator: "\n").map(String.init)
        .filter { $0.contains(";\(kind);") }
    }
    let (one, two) = (try result("k1"), try result("k9"))
    #expect(one.count == 1 && two.count == 1)
    let line = "kinder_zusammenfuehren behalte=k1 auf=k9"
    let delivered = try amt.ausgabe()
    guard two[0].contains(";e2;") else {
      Issue.record("Ada's second record has no place: \(two)")
      return
    }
    #expect(one[0].contains(";e1;"))
    #expect(try amt.verweigert(line).satz.contains("„Hauptrunde“ einen Platz"))
    try amt.tue("runde_anbieten runde=n1")
    let contract = try #require(
      try amt.frage(AngeboteAuskunft(Kennung(gespeichert: "n1"))).zeilen.first {
        $0.ergebnis.kind.text == "k1"
      }?.ergebnis.vertrag)
    try amt.tue("vertrag_stornieren vertrag=\(contract.text) grund=doppelt")
    try amt.hinUndZurueck(line)
    try amt.tue(line)
    #expect(try result("k1").count == 1 && result("k9").isEmpty)
    #expect(try result("k1")[0].contains(";e2;"))
    #expect(try amt.zeile(.rundenentscheide, "x-k1") != nil)
    #expect(try amt.zeile(.rundenentscheide, "x-k9") == nil)
    let before = try amt.ausgabe()
    _ = try amt.liesEin(delivered, vorrang: .hier)
    #expect(try amt.ausgabe() == before)
  }
}
