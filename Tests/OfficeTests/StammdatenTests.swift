import Domain
import Office
import TestSupport
import Testing
import Texte

@Suite("Master data is shown with names, and what a change does to the places is said before")
struct StammdatenTests {
  let amt: Probeamt

  init() throws { amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute) }

  private func zeilen(
    _ art: Satzart, von: Verweis? = nil, am: Tag? = nil
  ) throws -> [StammdatenAuskunft.Zeile] {
    try amt.frage(StammdatenAuskunft(art, von: von, am: am ?? amt.heute)).zeilen
  }

  @discardableResult
  private func tue(_ zeile: String, probe: Bool = false) throws -> Vorgangsergebnis {
    let result = try amt.amt().fuehreAus(try #require(Vorgangszeile(zeile)), probe: probe)
    #expect(try amt.befunde() == [])
    return result
  }

  @Test("Names stand instead of ids, words instead of codes, days as they are written")
  func namen() throws {
    let sperre = try #require(try zeilen(.sperren).first)
    #expect(
      sperre.worte
        == ["s1", "Tagespflege Kern", "Krippe", "1", "01.10.2026", "31.03.2027", "Personal"])
    #expect(sperre["einrichtung_id"] == "e5")
    let antwort = try amt.frage(StammdatenAuskunft(.einrichtungen, am: amt.heute))
    #expect(antwort.zeilen[3].worte[1] == "Pfarrei St. Josef")
    #expect(antwort.zeilen[0].worte.contains("25 · 35 · 45"))
    #expect(
      antwort.namen[.traeger]?.map(\.name)
        == ["Pfarrei St. Josef", "Stadt Auen", "Waldkinder e. V."])
  }

  @Test("From an Einrichtung one comes to what belongs to it, and to nothing else")
  func zugehoeriges() throws {
    let e1 = Verweis(.einrichtungen, "e1")
    #expect(
      try zeilen(.betriebserlaubnis, von: e1).map { $0["kategorie"] } == ["krippe", "kindergarten"])
    #expect(try zeilen(.belegrechte, von: e1).map { $0["inhaber"] } == ["Werk AG"])
    #expect(try zeilen(.sperren, von: e1).isEmpty)
    #expect(
      try zeilen(.einrichtungen, von: Verweis(.traeger, "t2")).map { $0["id"] } == ["e3", "e5"])
  }

  @Test("What is in force follows the Stichtag")
  func geltung() throws {
    #expect(try zeilen(.sperren).map(\.giltAmStichtag) == [true])
    #expect(try zeilen(.sperren, am: Tag(iso: "2027-04-01")).map(\.giltAmStichtag) == [false])
    #expect(try zeilen(.sperren, am: Tag(iso: "2026-09-30")).map(\.giltAmStichtag) == [false])
  }

  @Test("Every parameter says its value and where it comes from; one's own counts from its day on")
  func parameter() throws {
    try tue("anlegen satzart=parameter schluessel=hort_jahre wert=6 gueltig_ab=2027-08-01")
    let all = try zeilen(.parameter)
    #expect(Set(all.map { $0["schluessel"] }) == Set(Parameterart.allCases.map(\.rawValue)))
    let hort = all.filter { $0["schluessel"] == "hort_jahre" }
    #expect(hort.map { $0["wert"] } == ["4", "6"])
    #expect(hort.map(\.giltAmStichtag) == [true, false])
    #expect(hort.map(\.gilt.bis.iso) == ["2027-07-31", ""])
    #expect(hort[0].herkunft == .land(.SN, fundstelle: "§ 1 SächsKitaG (Fassung 2005)"))
    #expect(hort[1].herkunft == .kommune)
    #expect(all.first { $0["schluessel"] == "schuljahr_beginn" }?.herkunft == .angenommen)
    let later = try zeilen(.parameter, am: Tag(iso: "2027-08-01"))
    #expect(
      later.filter { $0["schluessel"] == "hort_jahre" }.map(\.giltAmStichtag) == [false, true])
  }

  @Test(
    "A changed rule says before it is saved which Einrichtungen it changes and what is promised")
  func regelwechsel() throws {
    let before = try amt.inhalt()
    let line = "anlegen satzart=parameter schluessel=kategoriewechsel wert=kitajahr_ende"
    let probe = try tue(line, probe: true)
    #expect(try amt.inhalt() == before)
    #expect(!probe.wirkung.isEmpty)
    let done = try tue(line)
    #expect(done.wirkung == probe.wirkung)
    // The figures are those of the office before and after.
    for wirkung in done.wirkung {
      let frei = try amt.frage(
        FreiAuskunft(am: wirkung.ab, bis: nil, kategorie: wirkung.kategorie, einrichtung: nil)
      ).first { $0.werte.einrichtung == wirkung.einrichtung.satz.id }
      #expect(frei?.werte.frei ?? .zero == wirkung.nachher)
    }
    let words = amt.texte.wirkung(done.wirkung, hoechstens: 1)
    #expect(words.count == 2)
    #expect(words[0].contains("Einrichtungen"))
    try tue("rueckgaengig")
    #expect(try zeilen(.parameter).first?["wert"] == "geburtstag")
  }

  @Test("A rule that decides over no place changes none")
  func ohneWirkung() throws {
    #expect(
      try tue("anlegen satzart=parameter schluessel=wunscheinrichtungen_anzahl wert=5")
        .wirkung.isEmpty)
  }

  @Test("An Einrichtung that nobody uses can go again, and leaves nothing behind")
  func loeschen() throws {
    try tue("anlegen satzart=einrichtungen id=e9 traeger_id=t1 name=\"Kita Neu\" art=kita")
    try tue("loeschen satzart=einrichtungen satz=e9")
    #expect(try zeilen(.einrichtungen).count == 6)
    try tue("rueckgaengig")
    #expect(try zeilen(.einrichtungen).count == 7)
  }
}
