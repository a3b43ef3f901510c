import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("Who asked on the phone is called back when there is a place")
struct RueckrufTests {
  @Test(
    "F7 keeps what was asked and answered; when a place appears the message line says whom to call")
  func rueckruf() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe("F7")
    #expect(zimmer.meldung == "Dazu fehlt noch der Geburtstag des Kindes.")
    try zimmer.tippe("\"030525\" \"010327\" \"45\" Tab \"mitte\" F7")
    let said = zimmer.sitzung.dialoge.count
    #expect(said == 1 && zimmer.bild().joined().contains("Gesagt: Ab 1. März"))
    try zimmer.tippe("\"Kim Abel\" F8")
    #expect(zimmer.meldung == "Diese Angabe fehlt noch: Telefon.")
    try zimmer.tippe("\"0341 77\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.contains("Kim Abel"))
    let kept = try #require(try zimmer.amt.frage(RueckrufAuskunft()).first)
    #expect(kept.plaetze.isEmpty)
    #expect(kept.rueckruf.wo == "mitte" && kept.rueckruf.antwort.hasPrefix("Ab 1. März"))
    #expect(kept.rueckruf.stunden == Wochenstunden(45) && kept.rueckruf.telefon == "0341 77")
    // Where nothing has changed nobody looks again.
    var other = zimmer.sitzung
    let house = Verweis(.einrichtungen, "e4")
    _ = other.update(.daten(Aenderungen([Verweis(.vertraege, "v1"), house])))
    #expect(
      other.spaeter()
        == [.frage(.rueckrufe(RueckrufAuskunft(nur: [Kennung(gespeichert: "e4")])))])
    // A colleague gives St. Josef more places.
    try zimmer.kollege(
      Anlegen(
        .betriebserlaubnis,
        [
          Feldwert("einrichtung_id", "e4"), Feldwert("kategorie", "krippe"),
          Feldwert("plaetze", "5"),
        ]))
    zimmer.folgeAenderungen()
    #expect(
      zimmer.sitzung.meldung?.satz.hasPrefix(
        "Bitte Kim Abel zurückrufen: Kita St. Josef mit dem langen Namen") == true)
    try zimmer.tippe("Strg-G 1")
    #expect(zimmer.meldung.contains("1 Rückruf"))
    try zimmer.tippe("z f")
    #expect(try zimmer.amt.frage(RueckrufAuskunft()).isEmpty)
    #expect(!zimmer.bild().contains { $0.contains("Zurückrufen") })
  }
}
