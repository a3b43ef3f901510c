import Domain
import Exchange
import Testing

/// A rule of the import: a row that it takes, and one that it refuses in a column.
struct Ablehnung: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let satzart: Satzart
  let gut: String
  let schlecht: String
  let spalte: String
  let grund: Importgrund

  init(
    _ name: String, _ satzart: Satzart, gut: String, schlecht: String, _ spalte: String,
    _ grund: Importgrund
  ) {
    testDescription = name
    self.satzart = satzart
    self.gut = gut
    self.schlecht = schlecht
    self.spalte = spalte
    self.grund = grund
  }
}

@Suite("What an import refuses")
struct AblehnungTests {
  @Test("A row that breaks a rule is named by file, line and column", arguments: ablehnungen)
  func named(_ fall: Ablehnung) {
    #expect(urteil(fall.satzart, plus: fall.gut) == [])
    let stelle = Fundstelle(fall.satzart, zeile: neueZeile(fall.satzart), spalte: fall.spalte)
    #expect(urteil(fall.satzart, plus: fall.schlecht) == [Importfehler(stelle, fall.grund)])
  }

  @Test("The sample folder is taken")
  func sample() {
    #expect(urteil(beispiel.mapValues { [UInt8]($0.utf8) }) == [])
  }

  @Test("A row with several wrong fields is named once for each")
  func severalFields() {
    let fehler = urteil(.kinder, plus: "k3;;Nowak;2023-02-30;x;;;;;vielleicht;;\n")
    #expect(
      fehler.map(\.stelle.spalte) == ["vorname", "geburtsdatum", "geschlecht", "zurueckgestellt"])
    #expect(fehler.allSatisfy { $0.stelle.zeile == 4 && $0.stelle.satzart == .kinder })
  }

  @Test("What refers to a wrong row is not itself wrong")
  func noConsequences() {
    let text = """
      id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt
      k1;Zoë;Öztürk;gestern;w;;;;;
      k2;Kim;Nowak;2023-05-01;o
      """
    #expect(urteil(.kinder, text.utf8).map(\.stelle.zeile) == [2, 3])
  }

  @Test("A Zuordnung, contract or group in order but for another row's fault is not judged with it")
  func wrongPartner() {
    let fehler = urteil(.vertraege, plus: "v3;k1;e1;2025-08-01;2024-01-01;;unterschrieben;;;;\n")
    #expect(fehler.map(\.stelle.spalte) == ["ende"])
  }

  @Test("A folder without a mandant is refused")
  func noMandant() {
    var files = beispiel.mapValues { [UInt8]($0.utf8) }
    files[.mandant] = nil
    let stelle = Fundstelle(.mandant, zeile: 1, spalte: "ags")
    #expect(urteil(files) == [Importfehler(stelle, .regel(.mandantFehlt))])
  }

  @Test("Faults are ordered by file, line and column")
  func order() {
    var files = beispiel.mapValues { [UInt8]($0.utf8) }
    files[.kinder]? += "k4;Kim;Nowak;x;y;;;;;;;\nk3;;;2023-01-01;;;;;;;;\n".utf8
    files[.traeger]? += "t2;;frei\n".utf8
    let stellen = urteil(files).map(\.stelle)
    #expect(stellen == stellen.sorted())
    #expect(
      stellen.map(\.spalte) == ["name", "geburtsdatum", "geschlecht", "vorname", "nachname"])
  }

  @Test(
    "A letter that DIN 91379 doesn't have for it is refused",
    arguments: [
      (Satzart.kinder, "k3;Kim2;Nowak;2023-05-01;;;;;;;;\n", "vorname", "2"),
      (.kinder, "k3;Kim;Nowak;2023-05-01;;Weg 1 \u{4E2D};;;;;;\n", "strasse", "\u{4E2D}"),
      (.traeger, "t2;Träger \u{4E2D};frei\n", "name", "\u{4E2D}"),
      (.belegrechte, "r2;e1;krippe;Werk \u{4E2D};3;;\n", "inhaber", "\u{4E2D}"),
    ])
  func foreignLetter(_ satzart: Satzart, _ row: String, _ spalte: String, _ letter: String) {
    let stelle = Fundstelle(satzart, zeile: neueZeile(satzart), spalte: spalte)
    #expect(urteil(satzart, plus: row) == [Importfehler(stelle, .feld(.fremdesZeichen(letter)))])
  }
}
