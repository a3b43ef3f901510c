import Domain
import Office
import ScreenKit
import Testing

@testable import Screens

@Suite("What is taken down")
struct FormularTests {
  private static let anruf = "\"030525\" \"010327\" \"45\""

  @Test("No form that a command of any screen opens has a label that is cut at 80 columns")
  func beschriftungen() throws {
    var seen: Set<String> = []
    let kinder = KinderTests.bilder.map { ($0.name, Schirm.kinder, $0.tasten) }
    for (_, schirm, tasten) in BilderTests.bilder + kinder {
      let zimmer = try BilderTests.zimmer(schirm)
      try zimmer.tippe(tasten)
      var forms = zimmer.sitzung.dialoge
      if forms.isEmpty {
        for befehl in zimmer.sitzung.befehle where befehl.warumNicht(zimmer.sitzung) == nil {
          var sitzung = zimmer.sitzung
          let effects = befehl.wirkung(&sitzung, sitzung.umfeld)
          _ = sitzung.perform(effects)
          forms += sitzung.dialoge
        }
      }
      for case .formular(let formular) in forms {
        seen.insert(formular.titel)
        #expect(formular.titel.columns <= 70, "\(formular.titel)")
        for feld in formular.felder {
          let label = feld.titel + (feld.pflicht ? " *" : "")
          #expect(label.columns < formular.rand, "\(formular.titel): \(label)")
          if case .wahl(let all) = feld.art, all.count < 6 {
            for wahl in all { #expect(wahl.text.columns <= formular.breite, "\(wahl.text)") }
          }
        }
      }
    }
    #expect(seen.count > 25, "\(seen)")
  }

  @Test("A Bedarfsmeldung needs no row, and says what was taken down")
  func bedarfsmeldung() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " Tab \"nirgendwo\"")
    #expect(zimmer.sitzung.freiePlaetze.zeile == nil)
    try zimmer.tippe("Enter")
    #expect(zimmer.meldung == "Dazu muss zuerst eine Zeile da sein.")
    try zimmer.tippe(
      "F8 \"Liv\" Enter \"Åström\" Enter \"Eva\" Tab \"Åström\" ↓ \"0341 1\" Tab Enter")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(
      zimmer.sitzung.meldung?.satz
        == "Spät gemeldet (Frist 01.09.2026). Aufgenommen: Liv Åström, ab 01.03.2027, ohne Wunsch; "
        + "Plätze unverändert.")
    let bestand = try zimmer.amt.frage(BestandAuskunft())
    let taken = try #require(bestand.anmeldungen.last?.satz)
    #expect(taken.art == .bedarfsmeldung && taken.wuensche.isEmpty)
    #expect(bestand.sorgeberechtigte.last?.satz.telefon == "0341 1")
  }

  @Test("A Betreuungsanfrage from a row names its Einrichtung, and the figures follow at once")
  func anfrage() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    #expect(try Amtszimmer().bild()[4].contains("3 neu"))
    try zimmer.tippe("\"030525\" Enter \"Liv\" Tab \"Ek\" F8")
    #expect(zimmer.meldung.hasPrefix("Aufgenommen: Liv Ek, ab 02.11.2026, Kita "))
    let asked = try zimmer.amt.frage(BestandAuskunft()).anmeldungen.last?.satz.wuensche
    #expect(asked?.count == 1)
    try zimmer.tippe("Strg-G \"1\"")
    #expect(zimmer.bild()[4].contains("4 neu"))
  }

  @Test("What is missing is named, and the cursor goes there")
  func angabeFehlt() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " F8 \"Liv\" F8")
    #expect(zimmer.meldung == "Diese Angabe fehlt noch: Nachname des Kindes.")
    guard case .formular(let formular) = zimmer.sitzung.dialoge.last else {
      Issue.record("no form")
      return
    }
    #expect(formular.feld == 1)
    try zimmer.tippe("\"Ek\" Tab Tab Tab Tab \"ek@auen.example\" F8")
    #expect(zimmer.meldung == "Diese Angabe fehlt noch: Vorname Elternteil.")
    try zimmer.tippe("\"Eva\" F8")
    #expect(zimmer.meldung == "Diese Angabe fehlt noch: Nachname Elternteil.")
    try zimmer.tippe("\"Ek\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
  }

  @Test("A typed form is not left without asking, an empty one is")
  func verwerfen() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " F8 Esc")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    try zimmer.tippe("F8 \"Liv\" Esc")
    #expect(zimmer.sitzung.dialoge.count == 2)
    try zimmer.tippe("Enter")
    #expect(zimmer.sitzung.dialoge.count == 1)
    #expect(zimmer.bild().contains { $0.contains("Liv") })
    try zimmer.tippe("Esc \"j\"")
    #expect(zimmer.sitzung.dialoge.isEmpty)
  }

  @Test("A refused Vorgang says why, and what was typed stays")
  func verweigert() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze, nurBild: "nur Bild")
    try zimmer.tippe(Self.anruf + " F8 \"Liv\" Tab \"Ek\" F8")
    #expect(zimmer.meldung == "nur Bild")
    #expect(zimmer.sitzung.dialoge.count == 1)
    #expect(zimmer.bild().contains { $0.contains("Liv") })
  }

  @Test("A name with a letter that no register knows is named beside the field while one types")
  func fremdesZeichen() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " F8 \"李\" Tab \"Ek\"")
    #expect(zimmer.bild().contains { $0.contains("李") && $0.contains("▲") })
    try zimmer.tippe("F8")
    #expect(zimmer.sitzung.dialoge.count == 1)
    #expect(zimmer.bild().contains { $0.contains("DIN 91379") })
  }

  @Test("A phone number without a name is not lost: the name is asked for")
  func ohneNamen() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    try zimmer.tippe(Self.anruf + " F8 \"Liv\" Tab \"Ek\" Tab Tab Tab \"0341 1\" F8")
    #expect(zimmer.sitzung.dialoge.count == 1)
    #expect(zimmer.meldung == "Diese Angabe fehlt noch: Vorname Elternteil.")
  }

  @Test("What was taken down is taken back by one key")
  func zurueck() throws {
    let zimmer = try Amtszimmer(schirm: .freiePlaetze)
    let before = try zimmer.amt.frage(BestandAuskunft())
    try zimmer.tippe(Self.anruf + " F8 \"Liv\" Tab \"Ek\" F8")
    #expect(try zimmer.amt.frage(BestandAuskunft()) != before)
    try zimmer.tippe("Strg-Z")
    #expect(zimmer.bild().joined().contains("Ihr letzter Vorgang: "))
    try zimmer.tippe("Enter")
    #expect(try zimmer.amt.frage(BestandAuskunft()) != before, "it is asked, and named, before")
    try zimmer.tippe("Strg-Z j")
    #expect(zimmer.meldung.hasPrefix("Zurückgenommen"))
    #expect(try zimmer.amt.frage(BestandAuskunft()) == before)
  }
}
