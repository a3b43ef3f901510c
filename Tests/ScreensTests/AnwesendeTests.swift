import Domain
import Office
import ScreenKit
import Testing

@testable import App
@testable import Screens

@Suite("Who else has the record open stands beside it")
struct AnwesendeTests {
  private let kind = Verweis(.kinder, "k1")

  private func zimmer(_ tasten: String = "") throws -> Amtszimmer {
    let zimmer = try Amtszimmer(schirm: .kinder)
    zimmer.fuehreAus { sitzung in
      sitzung.oeffne(Kennung(gespeichert: "k1"), zeile: nil)
      return sitzung.update(.resized(sitzung.size))
    }
    try zimmer.tippe(tasten)
    return zimmer
  }

  @Test("The open child and the record of an open form count as open, on no other screen")
  func offen() throws {
    let zimmer = try zimmer()
    #expect(zimmer.sitzung.offeneSaetze == [kind])
    try zimmer.tippe("Enter")
    #expect(zimmer.sitzung.offeneSaetze.count == 2)
    try zimmer.tippe("Esc e")
    #expect(zimmer.sitzung.offeneSaetze == [kind])
    try zimmer.tippe("Esc 1")
    #expect(zimmer.sitzung.offeneSaetze == [])
  }

  @Test("In the head of the child and in the frame of the form, in the colour of a warning")
  func bild() throws {
    let zimmer = try zimmer("e")
    zimmer.fuehreAus { $0.update(.anwesende([Verweis(.kinder, "k1"): ["koch", "weber"]])) }
    try Golden.pruefe(zimmer, "anwesend-formular-80x24", rollen: true)
    try Golden.pruefe(zimmer, "anwesend-formular-80x24-ascii", signs: .ascii)
    let canvas = zimmer.sitzung.draw(signs: .unicode)
    #expect(canvas.text.contains { $0.contains("auch offen: koch, weber") && $0.contains("┐") })
    try zimmer.tippe("Esc")
    #expect(zimmer.bild()[3].contains("· auch offen: koch, weber · "))
    try Golden.pruefe(zimmer, "anwesend-kind-80x24", rollen: true)
    try Golden.pruefe(zimmer, "anwesend-kind-80x24-ascii", signs: .ascii)
    zimmer.fuehreAus { $0.update(.anwesende([:])) }
    #expect(!zimmer.bild().joined().contains("auch offen"))
  }

  @Test("It is asked at once when another record is opened, else every half second")
  func takt() throws {
    let zimmer = try zimmer()
    var sitzung = zimmer.sitzung
    var nebenher = Nebenher(zimmer.amt)
    let start = ContinuousClock.now
    _ = nebenher.folge(&sitzung, jetzt: start)
    let other = try zimmer.kollege()
    _ = other.anwesende(bei: [kind])
    _ = nebenher.folge(&sitzung, jetzt: start + .milliseconds(400))
    #expect(sitzung.kinder.auchOffen == [])
    _ = nebenher.folge(&sitzung, jetzt: start + .milliseconds(500))
    #expect(sitzung.kinder.auchOffen == ["weber"])
    sitzung.schirm = .uebersicht
    _ = nebenher.folge(&sitzung, jetzt: start + .milliseconds(501))
    #expect(other.anwesende(bei: [kind]) == [:])
  }
}
