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
