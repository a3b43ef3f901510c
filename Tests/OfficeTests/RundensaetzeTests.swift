import Domain
import Office
import TestSupport
import Testing
import Texte

@Suite("What is said of a Runde names what it is about, and a way on")
struct RundensaetzeTests {
  @Test(
    "Of a Kita that takes no part letters say so, with the reason, before and after the decision")
  func nichtDabei() throws {
    let amt = try rundenamt()
    try amt.tue(
      "anlegen satzart=rundenplaetze runde_id=n1 einrichtung_id=e1 kategorie=gesamt plaetze=0 grund=Umbau."
    )
    func said() throws -> [String] { try amt.brief("k5").filter { $0.contains("Sonne") } }
    let expected = "1. Wunsch Sonne: Die Einrichtung nimmt an dieser Runde nicht teil: Umbau."
    #expect(try said() == [expected])
    try amt.tue("runde_entscheiden runde=n1")
    #expect(try said() == [expected])
  }

  @Test("A rank counts from 1, and who is told so is no database")
  func rang() throws {
    let amt = try rundenamt()
    let refused = try ablehnung {
      try amt.tue(
        "anlegen satzart=rundenentscheide runde_id=n1 einrichtung_id=e1 kind_id=k5 rang=0 grund=so")
    }
    #expect(refused?.satz == "Rang: „0“ muss größer als 0 sein.")
  }

  @Test("What was fixed for a Runde is named with its Einrichtung")
  func benannt() throws {
    let amt = try rundenamt()
    func said(_ zeile: String) throws -> String {
      try amt.amt().fuehreAus(#require(Vorgangszeile(zeile))).satz
    }
    #expect(
      try said(
        "anlegen satzart=rundenplaetze id=p1 runde_id=n1 einrichtung_id=e1 kategorie=kindergarten plaetze=1 grund=2"
      ) == "Angelegt: Plätze in der Runde (2), Sonne.")
    #expect(
      try said("aendern satzart=rundenplaetze satz=p1 grund=Reserve")
        == "Gespeichert: Plätze in der Runde (Reserve), Sonne.")
    #expect(
      try said("loeschen satzart=rundenplaetze satz=p1")
        == "Gelöscht: Plätze in der Runde (Reserve), Sonne.")
  }

  @Test("Offers that are out are not undone as a whole: the sentence says what one does instead")
  func angeboten() throws {
    let amt = try rundenamt()
    try amt.tue("runde_entscheiden runde=n1")
    try amt.tue("runde_anbieten runde=n1")
    let refused = try ablehnung { _ = try amt.amt().fuehreAus(Rueckgaengig()) }
    #expect(
      refused?.satz
        == "„Plätze der Runde angeboten“ lässt sich nicht zurücknehmen. Ein einzelnes Angebot nehmen Sie im Blatt Angebote zurück: x."
    )
  }
}
