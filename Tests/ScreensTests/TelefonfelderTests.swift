import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("What is typed at the phone desk")
struct TelefonfelderTests {
  private let zimmer: Amtszimmer

  init() throws { zimmer = try Amtszimmer(schirm: .freiePlaetze) }

  private func felder() -> String { zimmer.bild()[3] }

  @Test(
    "A date goes on by itself once it is whole, however it is typed, and nothing is lost",
    arguments: [
      "\"03052025\" \"01032027\" \"45\"", "\"030525\" \"01032027\" \"45\"",
      "\"03052025\" \"010327\" \"45\"", "\"03.05.2025\" \"1.3.27\" Tab \"45\"",
      "\"3.5.25\" Enter \"01.03.2027\" \"45\"", "\"3.5.25\" Tab \"2027-3-1\" Tab \"45\"",
      "\"030525\" \"0103\" Tab \"45\"", "\"030525\" Tab \"1.3.\" Enter \"45\"",
    ])
  func datum(tasten: String) throws {
    try zimmer.tippe(tasten)
    #expect(felder().contains("Geboren 03.05.2025  ab 01.03.2027  Stunden 45 "))
    #expect(zimmer.meldung == "Ab 1. März in „Kita Sonnenblume“, bis zur Schule gesichert.")
  }

  @Test("Behind 20 a date waits for the rest of its year, and goes on where none can follow")
  func zwanzig() throws {
    try zimmer.tippe("\"030520\"")
    #expect(zimmer.sitzung.freiePlaetze.feld == .geboren)
    try zimmer.tippe("\"010327\"")
    #expect(felder().contains("Geboren 03.05.2020  ab 01.03.2027"))
    try zimmer.tippe("Strg-N \"030520\" \"24\"")
    #expect(felder().contains("Geboren 03.05.2024"))
    #expect(zimmer.sitzung.freiePlaetze.feld == .ab)
  }

  @Test("A child that is born within a year is typed with two digits of its year")
  func ungeboren() throws {
    try zimmer.tippe("\"030527\" \"010328\"")
    #expect(felder().contains("Geboren 03.05.2027"))
  }

  @Test(
    "What is no day, no number of hours or no part of it is named, and the cursor stays",
    arguments: [
      ("\"310225\"", "Geboren: „310225“ ist kein Tag."),
      ("\"030525\" \"31.2.27\"", "ab: „31.2.27“ ist kein Tag."),
      ("\"030525\" \"010327\" \"200\"", "Stunden: „200“ geht nicht"),
      ("\"030525\" \"010327\" \"0\"", "Stunden: „0“ geht nicht"),
      ("\"0305x\"", "„x“ passt hier nicht in ein Datum"),
      ("\"030525\" \"010327\" \"4x\"", "„x“ passt nicht in die Stunden"),
      ("\"3102259\"", "„9“ passt hier nicht in ein Datum"),
    ])
  func falsch(tasten: String, satz: String) throws {
    try zimmer.tippe(tasten)
    #expect(zimmer.meldung.hasPrefix(satz))
  }

  @Test("Hours are typed with a point or a comma")
  func komma() throws {
    try zimmer.tippe("\"030525\" \"010327\" \"37.5\"")
    #expect(felder().contains("Stunden 37,5"))
    #expect(zimmer.sitzung.freiePlaetze.stunden?.hundertstel == 3750)
  }

  @Test("While a field is wrong no command acts on the answer of before, and each says which field")
  func keinAlterStand() throws {
    try zimmer.tippe("\"030525\" \"010327\" Umschalt-Tab \"310227\"")
    for taste in ["Enter", "F8", "F6", "?"] {
      try zimmer.tippe(taste)
      #expect(zimmer.sitzung.dialoge.isEmpty)
      #expect(zimmer.meldung == "ab: „310227“ ist kein Tag.", "\(taste)")
    }
    #expect(zimmer.zeilen.allSatisfy { $0.contains("· ") })
    try zimmer.tippe("Tab \"200\" Umschalt-Tab \"010327\" F8")
    #expect(zimmer.meldung.hasPrefix("Stunden: „200“"))
  }

  @Test("What is most likely a slip is asked once, and taken all the same")
  func stimmtDas() throws {
    try zimmer.tippe("\"030525\" \"010120\" Tab F8")
    #expect(zimmer.bild().contains { $0.contains("liegt vor der Geburt") })
    try zimmer.tippe("Enter")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    try zimmer.tippe("F8 \"j\" \"Liv\" Tab \"Ek\" F8")
    #expect(zimmer.meldung.contains("Aufgenommen: Liv Ek, ab 01.01.2020"))
  }

  @Test("The same child for the same Einrichtung is asked, and taken down again only on purpose")
  func schonVorgemerkt() throws {
    try zimmer.tippe("\"030525\" \"010327\" Enter \"Liv\" Tab \"Ek\" F8")
    #expect(zimmer.meldung.hasPrefix("Aufgenommen: Liv Ek"))
    try zimmer.tippe("↓ ↑ Enter \"Liv\" Tab \"Ek\" F8")
    #expect(zimmer.bild().contains { $0.contains("schon vorgemerkt") })
    try zimmer.tippe("Enter")
    #expect(zimmer.sitzung.dialoge.count == 1)
    try zimmer.tippe("F8 \"j\"")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.hasPrefix("Aufgenommen: Liv Ek (schon bekannt"))
  }

  @Test("A key typed ahead opens no second form over what was just taken down")
  func vorausgetippt() throws {
    try zimmer.tippe("\"030525\" \"010327\" F8 \"Liv\" Tab \"Ek\" F8 F8 F8 Enter")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.meldung.contains("gerade gespeichert"))
    #expect(zimmer.meldung.contains("↓ und dann Enter") && zimmer.meldung.contains("Strg-N"))
    try zimmer.tippe("↓ F8")
    #expect(zimmer.sitzung.dialoge.count == 1)
  }

  @Test("A place that fits no Einrichtung is named, with the nearest one")
  func woFremd() throws {
    try zimmer.tippe("\"030525\" \"010327\" \"45\" Tab \"Mtite\"")
    #expect(zimmer.meldung == "„Mtite“ ist kein Ort und keine Einrichtung; meinten Sie „Mitte“?")
    try zimmer.tippe("Strg-U \"xyzxyz\"")
    #expect(zimmer.meldung == "„xyzxyz“ ist kein Ort und keine Einrichtung.")
  }

  @Test("In a text field the line of keys names what works there, by key and by mouse")
  func tastenzeile() throws {
    try zimmer.tippe("\"030525\" \"010327\" \"45\" Tab")
    let legend = zimmer.bild()[23]
    #expect(legend.contains("Strg-G ? Warum?"))
    let place = try #require(legend.firstRange(of: "Strg-G")).lowerBound
    try zimmer.tippe("Klick 24,\(legend[..<place].count + 1)")
    #expect(zimmer.sitzung.dialoge.count == 1)
    #expect(zimmer.sitzung.freiePlaetze[.wo].isEmpty)
  }
}
