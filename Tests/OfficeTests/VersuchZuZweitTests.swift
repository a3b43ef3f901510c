import Domain
import Office
import TestSupport
import Testing

@Suite("A trial over records that somebody else changes meanwhile")
struct VersuchZuZweitTests {
  private let amt: Probeamt
  private let beenden = "vertrag_beenden vertrag=v1 zum=2027-07-31 anlass=kuendigung"

  init() throws { amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute) }

  private func versuch(_ zeilen: String...) throws -> Versuch {
    let trial = try Versuch(ueber: try amt.amt()) { [amt] in try amt.amt(zweck: .versuchen) }
    for text in zeilen { _ = try trial.fuehreAus(try #require(Vorgangszeile(text))) }
    return trial
  }

  private func kollegin(_ zeile: String) throws {
    amt.nutzer = "kollegin"
    defer { amt.nutzer = "probe" }
    _ = try amt.amt().fuehreAus(try #require(Vorgangszeile(zeile)))
  }

  /// The last day of a contract.
  private func ende(_ office: Amt, _ id: String = "v1") throws -> String? {
    try office.frage(BestandAuskunft()).vertraege.first { $0.satz.id.text == id }?
      .satz.laufzeit.bis.iso
  }

  @Test(
    "A contract that she has ended on another day is not ended again without a word",
    arguments: [("2027-03-31", "31.03.2027"), ("2028-03-31", "31.03.2028")])
  func conflict(tag: String, gelesen: String) throws {
    let trial = try versuch(beenden)
    try kollegin("vertrag_beenden vertrag=v1 zum=\(tag) anlass=ende")
    #expect(try trial.folge())
    let step = try #require(trial.schritte.first)
    #expect(!step.geht)
    #expect(step.satz.contains("Vertrag v1 (Liv Åström, Kita Sonnenblume) wurde inzwischen"))
    #expect(step.satz.contains("jetzt „\(gelesen)“, bei Ihnen „31.07.2027“"))
    #expect(try ende(trial.amt) == tag)
    #expect(try trial.fuehreWirklichAus().getan.isEmpty)
    #expect(try ende(amt.amt()) == tag)
  }

  @Test("Nor where she was quicker than the trial could follow")
  func race() throws {
    let trial = try versuch(beenden)
    try kollegin("vertrag_beenden vertrag=v1 zum=2028-03-31 anlass=ende")
    let (done, stop) = try trial.fuehreWirklichAus()
    #expect(done.isEmpty)
    #expect(stop?.satz.contains("inzwischen von jemand anderem geändert") == true)
    #expect(try ende(amt.amt()) == "2028-03-31")
  }

  @Test("A later step that rests upon the one that doesn't fit is not done either")
  func chain() throws {
    let trial = try versuch(
      beenden, "vertrag_beenden vertrag=v1 zum=2027-06-30 anlass=kuendigung",
      "vertrag_beenden vertrag=v2 zum=2027-06-30 anlass=kuendigung")
    try kollegin("vertrag_beenden vertrag=v1 zum=2027-03-31 anlass=ende")
    #expect(try trial.folge())
    #expect(trial.schritte.map(\.geht) == [false, false, true])
    #expect(try trial.fuehreWirklichAus().getan.count == 1)
    #expect(try ende(amt.amt()) == "2027-03-31")
    #expect(try ende(amt.amt(), "v2") == "2027-06-30")
    #expect(trial.schritte.map(\.geht) == [false, false])
  }

  @Test("What she changes in another field of the same record holds beside it")
  func both() throws {
    let trial = try versuch(beenden)
    try kollegin("aendern satzart=vertraege satz=v1 wochenstunden=25")
    #expect(try trial.folge())
    #expect(trial.schritte.map(\.geht) == [true])
    #expect(try trial.fuehreWirklichAus().hindernis == nil)
    let all = try amt.frage(BestandAuskunft()).vertraege
    let contract = try #require(all.first { $0.satz.id.text == "v1" }?.satz)
    #expect(contract.laufzeit.bis.iso == "2027-07-31" && contract.stunden?.text == "25")
  }

  @Test("What she has done herself already is no conflict")
  func same() throws {
    let trial = try versuch(beenden)
    try kollegin(beenden)
    #expect(try trial.folge())
    #expect(!trial.schritte.contains { !$0.geht })
    #expect(try trial.fuehreWirklichAus().hindernis == nil)
  }

  @Test("A row of a permit or of a group that she has changed is named, the others of it are not")
  func sets() throws {
    let krippe = "aendern satzart=betriebserlaubnis satz=e1 kategorie.vorher=krippe plaetze="
    let kiga = "aendern satzart=betriebserlaubnis satz=e1 kategorie.vorher=kindergarten plaetze="
    let trial = try versuch(krippe + "8")
    try kollegin(kiga + "12")
    #expect(try trial.folge())
    #expect(trial.schritte.map(\.geht) == [true])
    try kollegin(krippe + "7")
    #expect(try trial.folge())
    #expect(trial.schritte.map(\.geht) == [false])
    #expect(trial.schritte[0].satz.contains("Betriebserlaubnis"))
  }

  @Test("A plan keeps what it rests upon, and is tried by it another day")
  func plan() throws {
    let trial = try versuch(
      beenden, "vertrag_zusagen id=neu anmeldung=a3 ueberbuchung=Probe",
      "vertrag_unterschreiben vertrag=neu ueberbuchung=Probe")
    let kept = Plan(name: "Sommer", trial.schritte.map(\.vorhaben))
    let plan = try #require(Plan(name: "Sommer", text: kept.text))
    #expect(plan == kept)
    // Days that count from today are others then: that is nobody's change.
    amt.heute = amt.heute + 5
    let later = try versuch()
    try later.spiele(plan.schritte)
    #expect(later.schritte.map(\.geht) == [true, true, true])
    try kollegin("vertrag_beenden vertrag=v1 zum=2027-03-31 anlass=ende")
    #expect(try later.folge())
    #expect(later.schritte.map(\.geht) == [false, true, true])
  }

  @Test("A plan with a new Einrichtung keeps where that is")
  func house() throws {
    let trial = try versuch(
      "anlegen satzart=einrichtungen id=e9 traeger_id=t1 name=Neubau art=kita strasse=\"Weg 9\" plz=04109 ort=Auen"
    )
    let plan = try #require(
      Plan(name: "p", text: Plan(name: "p", trial.schritte.map(\.vorhaben)).text))
    let again = try versuch()
    try again.spiele(plan.schritte)
    let house = try again.amt.frage(BestandAuskunft()).einrichtungen.first {
      $0.satz.id.text == "e9"
    }
    #expect(house?.satz.strasse == "Weg 9")
  }
}
