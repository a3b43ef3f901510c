import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("What is typed into a form is understood, and doubted once")
struct EingabeTests {
  private static let anruf = "\"030525\" \"010327\" \"45\" F8 \"Liv\" Tab \"Ek\" Tab"

  private func formular(_ zimmer: Amtszimmer) throws -> Formular {
    guard case .formular(let formular) = zimmer.sitzung.dialoge.last else {
      throw Fehlt.formular
    }
    return formular
  }
  private enum Fehlt: Error { case formular, auswahl }

  private func liste(_ zimmer: Amtszimmer) throws -> [String] {
    guard case .auswahl(let auswahl) = zimmer.sitzung.dialoge.last else { throw Fehlt.auswahl }
    return auswahl.liste.matches.map { auswahl.liste.items[$0] }
  }

  @Test("A phone number that is none is asked about once, and a no leads to it")
  func telefon() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " \"Eva\" Tab \"Ek\" Tab \"123\" Tab \"eva\" F8")
    guard case .bestaetigen(let frage) = zimmer.sitzung.dialoge.last else {
      throw Fehlt.formular
    }
    let asked = frage.satz
    #expect(asked.contains("Telefon „123“: keine Rufnummer"))
    #expect(asked.contains("„eva“: keine E-Mail"))
    try zimmer.tippe("n")
    #expect(try formular(zimmer).felder[try formular(zimmer).feld].name == "telefon")
    try zimmer.tippe("Strg-U \"0341 1234\" F8 j")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    let stored = try zimmer.amt.frage(BestandAuskunft()).sorgeberechtigte.last?.satz
    #expect(stored?.telefon == "0341 1234" && stored?.email == "eva")
  }

  @Test("What was stored before is not doubted again")
  func gespeichert() throws {
    var files = KinderKommune.dateien
    files["kinder"] = files["kinder"]?.replacing(";04109;", with: ";99;")
    let zimmer = try Amtszimmer(files, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter e \"Ada\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    try zimmer.tippe("e Tab Tab Tab Tab Tab Strg-U \"4109\" F8")
    #expect(zimmer.bild().joined().contains("PLZ „4109“: keine deutsche PLZ"))
  }

  @Test("A birthday behind the wished start is doubted when a new child is taken down, too")
  func beginnVorGeburt() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("F8 \"Liv\" Tab \"Ek\" Tab \"010327\" F8")
    #expect(zimmer.bild().joined(separator: " ").contains("liegt vor der Geburt"))
  }

  @Test(
    "A category is typed as people say it",
    arguments: [
      ("U3", "krippe"), ("u3", "krippe"), ("Krippe", "krippe"), ("Ü3", "kindergarten"),
      ("ue3", "kindergarten"), ("ü 3", "kindergarten"), ("kiga", "kindergarten"),
      ("schulkind", "hort"), ("kri", "krippe"),
    ])
  func kategorie(text: String, wert: String) throws {
    let zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste)
    try zimmer.tippe("F4 Tab \"\(text)\" F8")
    #expect(zimmer.sitzung.warteliste.filter[.kategorie] == wert)
    let other = try Amtszimmer(schirm: .verwaltung)
    try other.tippe("Tab Tab n Tab \"\(text)\" Tab")
    #expect(try formular(other).wert("kategorie", other.sitzung.umfeld) == wert)
  }

  @Test("Ü3 is not U3, also where ages are chosen")
  func alter() throws {
    let zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste)
    try zimmer.tippe("F4 Tab Tab \"Ü3\" F8")
    #expect(zimmer.sitzung.warteliste.filter[.alter] == Altersgruppe.ue3.rawValue)
  }

  @Test("The Übersicht is filtered by the category, alone and with a part of a name")
  func uebersicht() throws {
    let zimmer = try Amtszimmer()
    func kategorien() -> Set<Platzkategorie> {
      let z = zimmer.sitzung.uebersicht
      return Set(z.sichtbar.compactMap { z.antwort?.zeilen[$0].werte.werte.kategorie })
    }
    try zimmer.tippe("/ \"ü3\"")
    #expect(kategorien() == [.kindergarten])
    try zimmer.tippe("Strg-U \"kita u3\"")
    #expect(kategorien() == [.krippe])
    #expect(zimmer.sitzung.uebersicht.sichtbar.count == 4)
    try zimmer.tippe("Strg-U \"hort\"")
    #expect(kategorien() == [.hort])
  }

  @Test(
    "The list begins with what was typed, and a Hort for a small child comes last and is marked")
  func wunschliste() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    let start = "F8 \"Liv\" Tab \"Ek\" Tab \"030525\""
    let toWishes = String(repeating: " Tab", count: 12)
    try zimmer.tippe(start + toWishes)
    #expect(try formular(zimmer).felder[try formular(zimmer).feld].name == "stunden")
    try zimmer.tippe("Tab F4")
    #expect(try liste(zimmer).count == 6)
    #expect(try liste(zimmer).last == "Hort am Bach ▲ nicht in diesem Alter")
    try zimmer.tippe("Esc \"Waldkita, kita\" F4")
    #expect(try liste(zimmer).count == 4)
    try zimmer.tippe("\" sonne\" Enter")
    #expect(
      try formular(zimmer).felder[try formular(zimmer).feld].editor.text
        == "Waldkita, Kita Sonnenblume")
    try zimmer.tippe("F4")
    #expect(try liste(zimmer).count == 6, "what is whole narrows nothing")
  }

  @Test("Of the Belegrechte those of the Einrichtung are offered")
  func belegrechte() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter Enter Tab Tab Tab Tab F4")
    #expect(try liste(zimmer) == ["Werk AG (r1)"])
  }

  @Test("The word that stands in the field is the selected one of its list")
  func gewaehltes() throws {
    let zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste)
    try zimmer.tippe("F4 Tab Tab \"Ü3\" F4")
    guard case .auswahl(let auswahl) = zimmer.sitzung.dialoge.last else { throw Fehlt.auswahl }
    #expect(auswahl.liste.selected.map { auswahl.worte[$0].text } == "Ü3")
  }

  @Test("A school child is offered the Hort first")
  func schulkind() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"k24\" Enter m Tab Tab Tab Tab F4")
    let child = try #require(zimmer.sitzung.kinder.akte)
    #expect(child.schulbeginn <= zimmer.sitzung.umfeld.stichtag)
    #expect(try liste(zimmer).first == "Hort am Bach")
  }

  @Test("A date of six digits goes on by itself, and one Tab after it is not too many")
  func sechsZiffern() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    for step in ["", "Tab", "Enter", "↓"] {
      try zimmer.tippe("F8 Tab Tab \"030525\" " + step)
      #expect(try formular(zimmer).felder[try formular(zimmer).feld].name == "geschlecht")
      try zimmer.tippe("Esc j")
    }
    try zimmer.tippe("F8 Tab Tab \"030520\"")
    #expect(try formular(zimmer).felder[try formular(zimmer).feld].name == "geboren")
    try zimmer.tippe("\"25\"")
    #expect(try formular(zimmer).felder[try formular(zimmer).feld].name == "geschlecht")
  }

  @Test("Both forms in which a child is taken down ask in the same order")
  func reihenfolge() throws {
    let desk = try Amtszimmer(schirm: .freiePlaetze)
    try desk.tippe("\"030525\" \"010327\" F8")
    let file = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try file.tippe("F8")
    let short = try formular(desk).felder.map(\.name)
    let long = try formular(file).felder.map(\.name)
    #expect(long.filter(short.contains) == short)
  }

  @Test("F1 explains the field in which one is, and how a form is filled")
  func hilfe() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter Enter Tab Tab \"450\" F1")
    let shown = zimmer.bild().joined(separator: " ")
    #expect(shown.contains("Feld „Stunden“") && shown.contains("nicht 5 bis 60"))
    #expect(shown.contains("Felder mit Stern"))
    try zimmer.tippe("Esc Tab F1")
    #expect(zimmer.bild().joined(separator: " ").contains("Wie viel Platz das Kind braucht"))
  }
}
