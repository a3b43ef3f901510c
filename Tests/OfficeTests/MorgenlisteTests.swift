import Domain
import Office
import TestSupport
import Testing

@Suite("The list of what is to be done in the morning")
struct MorgenlisteTests {
  let amt: Probeamt

  init() throws { amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute) }

  private func liste(
    _ art: MorgenlisteAuskunft.Art
  ) throws -> [MorgenlisteAuskunft.Posten] {
    try amt.frage(MorgenlisteAuskunft()).posten.filter { $0.art == art }
  }

  @discardableResult
  private func tue(_ zeile: String) throws -> Vorgangsergebnis {
    try amt.amt().fuehreAus(try #require(Vorgangszeile(zeile)))
  }

  private func tue(_ zeile: Vorgangszeile?) throws {
    _ = try amt.amt().fuehreAus(try #require(zeile))
    #expect(try amt.befunde() == [])
  }

  @Test("A Zusage is named a week before its deadline, and can be given back when it has passed")
  func zusage() throws {
    try tue("aendern satzart=vertraege satz=v9 zusage_bis=2026-11-10")
    #expect(try liste(.zusage).isEmpty)
    amt.heute = try #require(Tag(iso: "2026-11-03"))
    let soon = try #require(try liste(.zusage).first)
    #expect(soon.einrichtung?.satz.id.text == "e1" && soon.tag.iso == "2026-11-10")
    #expect(soon.saetze.map(\.satzart) == [.kinder, .vertraege, .einrichtungen])
    #expect(soon.erledigung == nil)
    amt.heute = try #require(Tag(iso: "2026-11-11"))
    let late = try #require(try liste(.zusage).first)
    try tue(late.erledigung)
    #expect(try liste(.zusage).isEmpty)
    #expect(try amt.ausgabe()["vertraege"]?.contains("2026-10-01;2031-07-31;45;storniert") == true)
  }

  @Test(
    "Who has not been asked for half a year is asked, or after as many months as the office says")
  func bestaetigen() throws {
    #expect(try liste(.bestaetigen).isEmpty)
    amt.heute = try #require(Tag(iso: "2026-11-03"))
    let due = try liste(.bestaetigen)
    #expect(due.map { $0.saetze[1].schluessel } == ["a1", "a2", "a3", "a4"])
    #expect(due.map(\.tag.iso) == Array(repeating: "2026-05-02", count: 4))
    try tue(due[0].erledigung)
    #expect(try liste(.bestaetigen).count == 3)
    try tue("anlegen satzart=parameter schluessel=bestaetigung_monate wert=12")
    #expect(try liste(.bestaetigen).isEmpty)
  }

  @Test("An over-occupied Einrichtung is named once for each category, with its first day")
  func ueberbelegt() throws {
    let over = try liste(.ueberbelegt)
    #expect(over.map { $0.einrichtung?.satz.id.text } == ["e4"])
    #expect(over.map(\.kategorie) == [.krippe])
    #expect(over.map(\.tag) == [amt.heute])
    try tue(
      "anlegen satzart=sperren einrichtung_id=e2 kategorie=kindergarten plaetze=8 von=2027-02-01")
    #expect(
      try liste(.ueberbelegt).map { "\($0.einrichtung?.satz.id.text ?? "") \($0.tag.iso)" }
        == ["e4 2026-11-02", "e2 2027-02-01"])
  }

  @Test("A child that grows into a full Kindergarten within two months is named with its day")
  func wechsel() throws {
    #expect(try liste(.wechsel).isEmpty)
    // The two of e3 become three in December; there are two places for the older ones.
    try tue(
      "anlegen satzart=sperren einrichtung_id=e3 kategorie=kindergarten plaetze=1 von=2026-12-01")
    let change = try liste(.wechsel)
    #expect(change.map { $0.einrichtung?.satz.id.text } == ["e3"])
    #expect(change.map { $0.tag.iso.prefix(7) } == ["2026-12"])
    #expect(try liste(.ueberbelegt).contains { $0.einrichtung?.satz.id.text == "e3" })
    amt.heute = try #require(Tag(iso: "2026-09-01"))
    #expect(try liste(.wechsel).isEmpty)
  }

  @Test("A permit that ends within half a year is named, unless one with as many places follows")
  func erlaubnis() throws {
    try tue(
      "aendern satzart=betriebserlaubnis satz=e3 kategorie.vorher=krippe gueltig_bis=2027-04-30")
    #expect(try liste(.erlaubnis).map(\.tag.iso) == ["2027-04-30"])
    try tue(
      "anlegen satzart=betriebserlaubnis einrichtung_id=e3 kategorie=krippe plaetze=2 gueltig_ab=2027-05-01"
    )
    #expect(try liste(.erlaubnis).count == 1)
    try tue(
      "aendern satzart=betriebserlaubnis satz=e3 kategorie.vorher=krippe gueltig_ab.vorher=2027-05-01 plaetze=3"
    )
    #expect(try liste(.erlaubnis).isEmpty)
    try tue("rueckgaengig")
    amt.heute = try #require(Tag(iso: "2026-10-29"))
    #expect(try liste(.erlaubnis).isEmpty)
  }

  @Test("What comes from elsewhere is missed after a month")
  func einlesen() throws {
    amt.heute = try #require(Tag(iso: "2026-12-02"))
    #expect(try liste(.einlesen).isEmpty)
    amt.heute = try #require(Tag(iso: "2026-12-03"))
    #expect(try liste(.einlesen).map(\.tag.iso) == ["2026-11-02"])
  }

  @Test("What is put off comes back on its day, for the one who did it, and leaves no trace")
  func aufschieben() throws {
    let over = try #require(try liste(.ueberbelegt).first)
    let (before, entries) = (try amt.ausgabe(), try amt.eintraege())
    try amt.amt().lege("2026-11-09", unter: over.schluessel, art: MorgenlisteAuskunft.ablage)
    #expect(try liste(.ueberbelegt).isEmpty)
    #expect(try amt.zeilen("SELECT nutzer, inhalt FROM ablage") == ["probe|2026-11-09"])
    try amt.sql("UPDATE ablage SET nutzer = 'andere'")
    #expect(try liste(.ueberbelegt).count == 1)
    try amt.sql("UPDATE ablage SET nutzer = 'probe'")
    amt.heute = try #require(Tag(iso: "2026-11-09"))
    #expect(try liste(.ueberbelegt).map(\.einrichtung?.satz.id.text) == ["e4"])
    #expect(try amt.ausgabe() == before && amt.eintraege() == entries)
    try amt.amt().lege("", unter: over.schluessel, art: MorgenlisteAuskunft.ablage)
    #expect(try amt.zeilen("SELECT count(*) FROM ablage") == ["0"])
  }
}
