import Domain
import Store
import TestSupport
import Testing

@Suite("Several may work on one file at once")
struct VerbindungTests {
  let amt: Probeamt

  init() throws { amt = try Probeamt(Probeamt.muster) }

  private func kind(_ arbeit: Handarbeit, _ id: String = "k1") throws -> Gespeichert<Kind> {
    try #require(try arbeit.satz(Kind.self, id))
  }

  @Test("Who saves what somebody else has changed meanwhile overwrites nothing")
  func versionConflict() throws {
    var stale: Gespeichert<Kind>?
    try amt.vonHand { stale = try kind($0) }
    try amt.vonHand { try $0.aendere(Kind.self, "k1") { $0.ort = "Leipzig" } }
    let alt = try #require(stale)
    var neu = alt.satz
    neu.ort = "Dresden"
    let before = try amt.sql(".dump").ausgabe
    #expect(throws: StoreError.conflict(table: "kind", id: "k1")) {
      try amt.vonHand { try $0.schreiber.aendere(alt, in: neu) }
    }
    #expect(try amt.sql(".dump").ausgabe == before)
  }

  @Test("A set that somebody else has replaced meanwhile is not overwritten")
  func versionConflictOfASet() throws {
    var stale: [Gespeichert<Betriebserlaubnis>] = []
    try amt.vonHand { stale = try $0.saetze(Betriebserlaubnis.self) }
    let satz = try #require(stale.first?.satz)
    try amt.vonHand { try $0.schreiber.ersetze(stale, durch: [satz], schluessel: "e1") }
    let before = try amt.ausgabe()
    #expect(throws: StoreError.conflict(table: "betriebserlaubnis", id: "e1")) {
      try amt.vonHand { try $0.schreiber.ersetze(stale, durch: [], schluessel: "e1") }
    }
    #expect(try amt.ausgabe() == before)
  }

  @Test("A Vorgang that fails half way leaves nothing behind")
  func allOrNothing() throws {
    let before = try amt.sql(".dump").ausgabe
    #expect(throws: StoreError.self) {
      try amt.vonHand { arbeit in
        try arbeit.aendere(Kind.self, "k1") { $0.ort = "Leipzig" }
        let twice = try kind(arbeit, "k2").satz
        try arbeit.schreiber.fuegeEin(twice)
      }
    }
    #expect(try amt.sql(".dump").ausgabe == before)
  }

  @Test("While one writes nobody else can begin to, and all others read what was before")
  func onlyOneWrites() throws {
    let datenbank = try amt.datenbank()
    try datenbank.schreibend {
      // Before the first change: the right to write is taken at the beginning.
      #expect(try amt.sql("BEGIN IMMEDIATE").meldung.contains("locked"))
      #expect(try amt.ausgabe()["kinder"]?.contains("Leipzig") == false)
      try amt.vonHand(in: datenbank) { try $0.aendere(Kind.self, "k1") { $0.ort = "Leipzig" } }
      #expect(try amt.ausgabe()["kinder"]?.contains("Leipzig") == false)
    }
    #expect(try amt.ausgabe()["kinder"]?.contains("Leipzig") == true)
  }

  @Test("Who waits too long for another is told so")
  func busy() throws {
    let (one, two) = (try amt.datenbank(), try amt.datenbank())
    _ = try one.schreibend {
      #expect(throws: StoreError.busy) { try two.schreibend {} }
    }
    try two.schreibend {}
  }

  @Test("Questions that belong together are answered from one moment")
  func oneMoment() throws {
    let datenbank = try amt.datenbank(.lesen)
    try datenbank.lesend {
      let before = try datenbank.mandanten().map(\.satz.name)
      try amt.sql("UPDATE mandant SET name = 'Aue'")
      #expect(try datenbank.mandanten().map(\.satz.name) == before)
    }
    #expect(try datenbank.mandanten().map(\.satz.name) == ["Aue"])
  }

  @Test("That somebody else has written is noticed")
  func changesOfOthers() throws {
    let datenbank = try amt.datenbank(.lesen)
    let before = datenbank.fremdeAenderungen
    #expect(datenbank.fremdeAenderungen == before)
    try amt.sql("UPDATE mandant SET name = 'Aue'")
    #expect(datenbank.fremdeAenderungen != before)
  }

  @Test("Who may only read changes nothing")
  func readOnly() throws {
    let datenbank = try amt.datenbank(.lesen)
    #expect(throws: StoreError.readOnly) {
      try datenbank.schreibend {
        _ = try datenbank.fuegeEin(Mandant(ags: "1", name: "A", land: .SN))
      }
    }
  }
}
