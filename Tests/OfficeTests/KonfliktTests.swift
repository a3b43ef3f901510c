import Domain
import Office
import Store
import TestSupport
import Testing

@Suite("Who has changed a record here is not overwritten unasked")
struct KonfliktTests {
  let amt: Probeamt
  let muster = Probeamt.muster

  init() throws { amt = try Probeamt(Probeamt.muster) }

  private func refusal(_ dateien: [String: String]) throws -> [String]? {
    let before = try amt.inhalt()
    let refusal = try ablehnung { try amt.liesEin(dateien) }
    if let refusal {
      #expect(refusal.satz.contains("--vorrang"))
      #expect(try amt.inhalt() == before)
    }
    return refusal?.einzelheiten
  }

  private func ort(_ ort: String) throws {
    try amt.vonHand { try $0.aendere(Kind.self, "k1") { $0.ort = ort } }
  }

  private func kind(_ ort: String, plz: String = "04109") -> [String: String] {
    muster.mit("kinder", "Weg 1;04109;Auen;", "Weg 1;\(plz);\(ort);")
  }

  private func gespeichert() throws -> String { try amt.ausgabe()["kinder"] ?? "" }

  @Test("A record changed here and in the file is named field by field")
  func namedFieldByField() throws {
    try ort("Hier")
    let lines = try #require(try refusal(kind("Dort", plz: "04110")))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("kinder.csv:2: plz: "))
    #expect(lines[0].contains("04109") && lines[0].contains("04110") && lines[0].contains("k1"))
    #expect(lines[1].hasPrefix("kinder.csv:2: ort: "))
    #expect(lines[1].contains("„Hier“") && lines[1].contains("„Dort“"))
  }

  @Test("--vorrang datei takes the delivered record, with what was here in the trace")
  func fileWins() throws {
    try ort("Hier")
    try amt.liesEin(kind("Dort"), vorrang: .datei)
    #expect(try gespeichert().contains(";Dort;"))
    #expect(
      try amt.zeilen("SELECT vorher ->> 'ort', nachher ->> 'ort' FROM spurzeile WHERE spur = 3")
        == ["Hier|Dort"])
    #expect(try refusal(kind("Weiter")) == nil)
  }

  @Test("--vorrang hier keeps the record, and takes over all others")
  func hereWins() throws {
    try ort("Hier")
    try amt.liesEin(
      kind("Dort").mit("kinder", "k2;Kim", "k2;Tim"), vorrang: .hier)
    #expect(try gespeichert().contains(";Hier;"))
    #expect(try gespeichert().contains("k2;Tim"))
  }

  @Test("What nobody has changed here is simply updated")
  func onlyTheFileChanged() throws {
    for ort in ["Dort", "Da", "Auen"] {
      #expect(try refusal(kind(ort)) == nil)
      #expect(try gespeichert().contains(";\(ort);"))
    }
  }

  @Test("What was changed here and back again is no conflict")
  func changedBack() throws {
    try ort("Hier")
    try ort("Auen")
    #expect(try refusal(kind("Dort")) == nil)
    try ort("Hier")
    try ort("Dort")
    #expect(try refusal(kind("Weiter")) == nil)
  }

  @Test("What was changed here and then delivered so is no conflict any more")
  func deliveredAsItIsHere() throws {
    try ort("Hier")
    let entries = try amt.eintraege()
    #expect(try refusal(kind("Hier")) == nil)
    #expect(try amt.eintraege() == entries)
    #expect(try refusal(kind("Dort")) == nil)
    try ort("Hier")
    #expect(try refusal(kind("Hier").mit("traeger", ";frei", ";privat")) == nil)
    #expect(try refusal(kind("Dort")) == nil)
    try ort("Hier")
    #expect(try refusal(kind("Da"))?.count == 1)
  }

  @Test("A record made here is in conflict with another one of its id")
  func madeHere() throws {
    let kinder = "id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt\n"
    try amt.vonHand {
      try $0.schreiber.fuegeEin(
        Kind(
          id: Kennung(gespeichert: "k9"), vorname: "Ida", nachname: "Ott", geburtsdatum: amt.heute))
    }
    let other = muster.nur().mit("kinder", kinder + "k9;Eva;Ott;2027-03-01;;;;;;\n")
    #expect(try refusal(other)?.count == 1)
    #expect(
      try refusal(muster.nur().mit("kinder", kinder + "k9;Ida;Ott;2027-03-01;;;;;;\n")) == nil)
    #expect(try refusal(other) == nil)
  }

  private func permits(_ plaetze: Int) -> [String: String] {
    muster.mit("betriebserlaubnis", "krippe;10;", "krippe;\(plaetze);")
  }

  private func erlaube(_ plaetze: Int) throws {
    try amt.vonHand { arbeit in
      let alt = try arbeit.saetze(Betriebserlaubnis.self)
      var neu = alt.map(\.satz)
      neu[0].plaetze = Platzzahl(plaetze)
      try arbeit.schreiber.ersetze(alt, durch: neu, schluessel: "e1")
    }
  }

  @Test("A set is judged as a whole")
  func sets() throws {
    try erlaube(12)
    let lines = try #require(try refusal(permits(11)))
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("betriebserlaubnis.csv:2: plaetze: "))
    #expect(lines[0].contains("12 | 20") && lines[0].contains("11 | 20"))
    try amt.liesEin(permits(11), vorrang: .hier)
    #expect(try amt.ausgabe()["betriebserlaubnis"]?.contains("krippe;12;") == true)
    try amt.liesEin(permits(11), vorrang: .datei)
    #expect(try amt.ausgabe()["betriebserlaubnis"]?.contains("krippe;11;") == true)
  }

  @Test("A set that was changed here and back again is no conflict")
  func setChangedBack() throws {
    try erlaube(12)
    try erlaube(10)
    #expect(try refusal(permits(11)) == nil)
    try erlaube(12)
    #expect(try refusal(permits(12)) == nil)
    #expect(try refusal(permits(13)) == nil)
    #expect(try amt.befunde() == [])
  }

  @Test("An erased content of the trace is no proof that nothing was changed")
  func erasedTrace() throws {
    try ort("Hier")
    try amt.sql("UPDATE spurzeile SET vorher = NULL, nachher = NULL")
    #expect(try refusal(kind("Dort"))?.count == 1)
  }
}
