import Domain
import Office
import TestSupport
import Testing

@Suite("An Anmeldung is taken down in one short form")
struct AnmeldenTests {
  let amt: Probeamt
  let before: Int

  init() throws {
    amt = try Probeamt(Probeamt.muster)
    before = try amt.eintraege()
  }

  private func file(_ vorgang: Anmelden) throws -> Vorgangsergebnis {
    try amt.amt().fuehreAus(vorgang)
  }

  @Test("with a new child, its parent and an entry in the trace")
  func newChild() throws {
    let vorgang = Anmelden.probe()
    let result = try file(vorgang)
    #expect(result.satz.contains("Ida"))
    #expect(result.satz.contains("01.08.2027"))
    let files = try amt.ausgabe()
    #expect(files["kinder"]?.contains("pw-kind00001;Ida;Probe-aaaab;2025-05-03") == true)
    #expect(files["sorgeberechtigte"]?.contains("pw-sorge00001;pw-kind00001;Jan;Probe") == true)
    #expect(
      files["anmeldungen"]?.contains(
        "pw-anm00001;pw-kind00001;betreuungsanfrage;2027-08-01;45;2027-03-01;e1;offen") == true)
    #expect(
      try amt.zeilen("SELECT nutzer, vorgang FROM spur WHERE nummer = \(before + 1)")
        == ["probe|" + vorgang.befehlszeile])
    #expect(
      try amt.zeilen("SELECT tabelle, vorher IS NULL FROM spurzeile ORDER BY key")
        == ["kind|1", "sorgeberechtigter|1", "anmeldung|1"])
    #expect(try amt.befunde() == [])
    let demand = try amt.frage(BedarfAuskunft(am: vorgang.ab))
    #expect(demand.contains { $0.werte.einrichtung?.text == "e1" && $0.neuanmeldungen == 1 })
  }

  @Test("and a child that is known by name and birthday is not taken down a second time")
  func knownChild() throws {
    _ = try file(.probe())
    var again = Anmelden.probe(2)
    let known = Anmelden.probe().kind
    again.kind.vorname = known.vorname
    again.kind.nachname = known.nachname
    let refusal = try ablehnung { _ = try file(again) }
    #expect(refusal?.satz.contains("schon vorgemerkt: am 01.03.2027, ab 01.08.2027") == true)
    guard case .argument(_, "trotzdem", "ja") = refusal?.ausweg else {
      Issue.record("no way out")
      return
    }
    again.trotzdem = true
    #expect(try file(again).satz.contains("schon bekannt"))
    let files = try amt.ausgabe()
    #expect(files["kinder"]?.contains("pw-kind00002") == false)
    #expect(files["anmeldungen"]?.contains("pw-anm00002;pw-kind00001;") == true)
    #expect(files["sorgeberechtigte"]?.contains("pw-sorge00002;pw-kind00001;") == true)
    #expect(try amt.befunde() == [])
    again.id = Kennung(gespeichert: "pw-anm00003")
    again.sorgeberechtigter = nil
    again.kind.geburtsdatum = known.geburtsdatum + 1
    again.trotzdem = false
    #expect(try !file(again).satz.contains("schon bekannt"))
  }

  @Test("and the trace names the child that is known, and its contact is not written twice")
  func knownContact() throws {
    _ = try file(.probe())
    var again = Anmelden.probe(2)
    again.kind.nachname = Anmelden.probe().kind.nachname
    again.trotzdem = true
    again.sorgeberechtigter?.telefon = Anmelden.probe().sorgeberechtigter?.telefon ?? ""
    let said = try file(again).satz
    #expect(said.contains("schon bekannt: geb. 03.05.2025)"))
    let line = try amt.zeilen("SELECT vorgang FROM spur ORDER BY nummer DESC LIMIT 1")[0]
    #expect(line.contains(" kind=pw-kind00001 ") && line.contains(" sorge=pw-sorge00001 "))
    #expect(!line.contains("pw-kind00002"))
    #expect(try amt.ausgabe()["sorgeberechtigte"]?.contains("pw-sorge00002") == false)
    again.id = Kennung(gespeichert: "pw-anm00003")
    again.sorgeberechtigter?.email = "andere@probe.example"
    _ = try file(again)
    #expect(try amt.ausgabe()["sorgeberechtigte"]?.contains("pw-sorge00002") == true)
  }

  @Test(
    "and who is known is told with the Ort, unless nobody may be told", arguments: [true, false])
  func placeOfKnownChild(gesperrt: Bool) throws {
    _ = try file(.probe())
    try amt.sql("UPDATE kind SET ort = 'Auen', auskunftssperre = \(gesperrt ? 1 : 0)")
    var again = Anmelden.probe(2)
    again.kind.nachname = Anmelden.probe().kind.nachname
    again.trotzdem = true
    #expect(try file(again).satz.contains("Auen") == !gesperrt)
  }

  @Test("and a Bedarfsmeldung is never refused, also for a child that waits already")
  func bedarfTwice() throws {
    _ = try file(.probe(art: .bedarfsmeldung))
    var again = Anmelden.probe(2, art: .bedarfsmeldung)
    again.kind.vorname = Anmelden.probe().kind.vorname
    again.kind.nachname = Anmelden.probe().kind.nachname
    #expect(try file(again).satz.contains("schon bekannt"))
  }

  @Test("and one that is most likely a slip is named by pruefe as a hint")
  func unlikely() throws {
    var vorgang = Anmelden.probe(art: .bedarfsmeldung, wuensche: [])
    vorgang.ab = vorgang.kind.geburtsdatum - 1
    _ = try file(vorgang)
    let hints = try amt.frage(PruefAuskunft()).filter { $0.regel == "unwahrscheinlich" }
    #expect(hints.map(\.datensatz) == [vorgang.id.text])
    #expect(hints.allSatisfy { $0.hinweis && $0.satz.contains("vor der Geburt") })
    #expect(try amt.befunde() == [])
  }

  @Test("and a Bedarfsmeldung needs no wish, and is taken late or early")
  func withoutWishes() throws {
    var vorgang = Anmelden.probe(art: .bedarfsmeldung, wuensche: [])
    vorgang.ab = try #require(Tag(iso: "2020-01-01"))
    _ = try file(vorgang)
    let demand = try amt.frage(BedarfAuskunft(am: amt.heute))
    #expect(demand.contains { $0.werte.einrichtung == nil && $0.neuanmeldungen == 1 })
    vorgang = Anmelden.probe(2, art: .bedarfsmeldung, wuensche: [])
    vorgang.ab = try #require(Tag(iso: "2039-08-01"))
    _ = try file(vorgang)
    #expect(try amt.befunde() == [])
  }

  private func refused(_ vorgang: Anmelden, _ reason: String) throws {
    let before = try amt.inhalt()
    let refusal = try ablehnung { _ = try file(vorgang) }
    #expect(refusal?.satz.contains(reason) == true, "\(refusal?.satz ?? "taken")")
    #expect(try amt.inhalt() == before)
  }

  @Test("with no more wishes than the Kommune allows on the day it came in")
  func tooManyWishes() throws {
    let more =
      "schluessel;wert;gueltig_ab\nwunscheinrichtungen_anzahl;1;\n"
      + "wunscheinrichtungen_anzahl;2;2027-06-01\n"
    try amt.liesEin(Probeamt.muster.nur().mit("parameter", more))
    try refused(.probe(wuensche: ["e1", "e2"]), "höchstens 1")
    var later = Anmelden.probe(wuensche: ["e1", "e2"])
    later.eingang = try #require(Tag(iso: "2027-06-01"))
    _ = try file(later)
  }

  @Test("and what an import would refuse is refused here, too")
  func sameRulesAsAnImport() throws {
    var vorgang = Anmelden.probe()
    vorgang.kind.vorname = "Иван"
    try refused(vorgang, "DIN 91379")
    vorgang.kind.vorname = "R2D2"
    try refused(vorgang, "DIN 91379")
    vorgang.kind.vorname = ""
    try refused(vorgang, "leer")
    vorgang = .probe()
    vorgang.sorgeberechtigter?.nachname = "Nowak\u{1b}[2J"
    try refused(vorgang, "U+001B")
    vorgang = .probe()
    vorgang.sorgeberechtigter?.telefon = "0341\t1"
    try refused(vorgang, "U+0009")
    try refused(.probe(wuensche: ["e1", "e1"]), "zweimal")
    try refused(.probe(wuensche: ["e9"]), "e9")
  }

  @Test("and an id is never used twice")
  func idUsedTwice() throws {
    _ = try file(.probe())
    var vorgang = Anmelden.probe(2)
    vorgang.id = Anmelden.probe().id
    try refused(vorgang, "gibt es „\(vorgang.id.text)“ schon")
  }
}
