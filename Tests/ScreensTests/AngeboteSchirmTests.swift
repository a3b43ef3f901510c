import Domain
import Office
import TestSupport
import Testing
import Texte

@testable import Screens

@Suite("Vergabe, Angebote: two at the same families, and what the row says")
struct AngeboteSchirmTests {
  private func vertrag(_ zimmer: Amtszimmer) throws -> Kennung<Betreuungsvertrag> {
    try #require(zimmer.sitzung.vergabe.angebotsliste.zeile?.ergebnis.vertrag)
  }

  @Test("Whoever answers after a colleague changes nothing, is told, and sees what is true")
  func veraltet() throws {
    for tasten in ["a", "x F8"] {
      let zimmer = try vergabezimmer("E j A F8 / \"abel\" Enter")
      let ada = try vertrag(zimmer)
      try zimmer.kollege(VertragUnterschreiben(vertrag: ada))
      try zimmer.tippe(tasten)
      #expect(
        zimmer.meldung.hasPrefix("Nichts geändert: Der Vertrag von Ada Abel bei Sonne"),
        "\(tasten): \(zimmer.meldung)")
      #expect(zimmer.meldung.contains("ist inzwischen unterschrieben"), "\(tasten)")
      zimmer.folgeAenderungen()
      #expect(zimmer.sitzung.vergabe.angebotsliste.zeile?.stand == .unterschrieben, "\(tasten)")
    }
  }

  @Test("What has changed since one saw the result is not decided, but shown")
  func entscheiden() throws {
    let zimmer = try vergabezimmer("E")
    try zimmer.kollege(Aendern(.anmeldungen, "a1", [Feldwert("wuensche", "e2")]))
    try zimmer.tippe("j")
    #expect(
      zimmer.meldung.hasPrefix("Nicht entschieden: „Hauptrunde“ hat sich geändert. Jetzt haben"))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.vergabe.istVorbereitung)
    try zimmer.tippe("E j")
    #expect(zimmer.meldung.hasPrefix("„Hauptrunde“ ist entschieden"))
  }

  @Test("Who waits for whom stands below the row, also in 80 columns")
  func wartetAuf() throws {
    let zimmer = try vergabezimmer("E j A F8 / \"behr\" Enter")
    #expect(zimmer.meldung == "Behr, Ben: wartet noch · Mond")
    // Below the table, and beside it what one tells the family: nobody else's name.
    let said = zimmer.bild().map(\.trimmed)
    #expect(said.contains("Im Amt:       wartet auf Hans Holm (nach Sonne)"))
    let family = try #require(said.firstIndex { $0.hasPrefix("Der Familie:  ") })
    #expect(said[family].contains("sobald ein anderes Kind") && !said[family].contains("Holm"))
    // Whoever waits for nobody has no such lines.
    try zimmer.tippe("/ Strg-U \"abel\" Enter")
    #expect(!zimmer.bild().joined().contains("Im Amt:"))
  }

  @Test("A row is found by all that it shows: state, deadline, phone, wish")
  func suche() throws {
    var dateien = Rundenkommune.dateien
    dateien["sorgeberechtigte"] =
      "id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email\ns1;k1;Jana;Abel;;;;0341 4711;\n"
    for (wort, n) in [
      ("antwort offen", 3), ("15.04.2027", 3), ("4711", 1), ("wartet", 1), ("holm", 1),
      ("mond", 2), ("ohne platz", 4), ("2. mond", 1),
    ] {
      let zimmer = try vergabezimmer("E j A F8 / \"\(wort)\" Enter", dateien)
      #expect(zimmer.sitzung.vergabe.angebotsliste.gezeigt == n, "\(wort)")
    }
  }

  @Test("Another deadline for a Runde is asked about for the offers that are out")
  func frist() throws {
    let zimmer = try vergabezimmer("E j A F8 F6 Tab Strg-U \"020527\" F8")
    #expect(zimmer.bild().joined(separator: " ").contains("3 Angebote sind noch offen."))
    try zimmer.tippe("j")
    #expect(zimmer.meldung.contains("Für 3 offene Angebote gilt jetzt auch"), "\(zimmer.meldung)")
    #expect(zimmer.sitzung.vergabe.angebotsliste.zeile?.frist?.iso == "2027-05-02")
  }

  @Test("A family that refuses is asked whether it still wishes the Einrichtung")
  func abgelehnt() throws {
    let zimmer = try vergabezimmer("E j A F8 / \"abel\" Enter x")
    #expect(zimmer.bild().joined(separator: " ").contains("ist Sonne sonst kein Wunsch"))
    try zimmer.tippe("F8")
    #expect(zimmer.meldung.contains("ist offen, ohne den Wunsch Sonne"), "\(zimmer.meldung)")
  }

  @Test("What is printed of a row names no other child")
  func gedruckt() throws {
    let zimmer = try vergabezimmer("E j A F8")
    let sitzung = zimmer.sitzung
    let rows = VergabeAngebotszeile.inhalt(sitzung.vergabe, sitzung.umfeld).zeilen
    let ben = try #require(rows.first { $0[0].hasPrefix("Behr") })
    #expect(!ben.joined().contains("Holm"))
  }
}
