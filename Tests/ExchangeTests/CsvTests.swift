import Domain
import Exchange
import Testing

@Suite("A file of the exchange format")
struct CsvTests {
  @Test(
    "A first line that is not as it must be is refused, and nothing that refers to its rows",
    arguments: [
      ("id;name", "art", Aufbaugrund.fehlendeSpalte),
      ("id;name;art;farbe", "farbe", .unbekannteSpalte),
      ("id;name;art;name", "name", .doppelteSpalte),
      ("name;id;art", "name", .spalteAnFalscherStelle),
      ("id;name;art\u{7}", "art", .steuerzeichen(7)),
    ])
  func header(_ line: String, _ spalte: String, _ grund: Aufbaugrund) {
    let stelle = Fundstelle(.traeger, zeile: 1, spalte: spalte)
    #expect(urteil(.traeger, (line + "\n").utf8) == [Importfehler(stelle, .aufbau(grund))])
  }

  @Test("An empty file lacks all its columns")
  func emptyFile() {
    let fehler = urteil(.traeger, [])
    #expect(fehler.map(\.stelle.spalte) == ["id", "name", "art"])
  }

  @Test("A file may lack columns in brackets, and it is told which")
  func lackingColumns() {
    let inhalt = Ordnerleser.read { satzart in
      switch satzart {
      case .kinder:
        [UInt8](
          """
          id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt;\
          auskunftssperre
          k1;Kim;Nowak;2023-05-01;;;;;;;ja
          """.utf8)
      default: beispiel[satzart].map { [UInt8]($0.utf8) }
      }
    }
    #expect(inhalt.fehler == [])
    #expect(inhalt.fehlendeSpalten.mapValues { $0.map(\.name) } == [.kinder: ["ortsteil"]])
    #expect(inhalt.bestand.kinder.map(\.satz.auskunftssperre) == [true])
  }

  @Test("A BOM, CRLF and a missing last line end are accepted")
  func lineEnds() {
    let text = "\u{FEFF}id;name;art\r\nt1;\"Stadt\";kommunal\r\nt2;Stadt;\"frei\""
    #expect(urteil(.traeger, text.utf8) == [])
  }

  @Test("Bytes that are not UTF-8 are refused")
  func notUtf8() {
    let text =
      Array("id;name;art\nt1;Stadt;kommunal\nt2;St".utf8) + [0xE4] + Array("dt;frei\n".utf8)
    let stelle = Fundstelle(.traeger, zeile: 3, spalte: "name")
    #expect(urteil(.traeger, text) == [Importfehler(stelle, .aufbau(.keinUtf8))])
  }

  @Test("A row is named by the line in which it begins, also after one of several lines")
  func linesOfRecords() {
    let rows = "t2;\"Zwei\nZeilen\";frei\nt3;Drei;nichts\n"
    #expect(urteil(.traeger, plus: rows).map(\.stelle.zeile) == [3, 5])
  }

  @Test("Names are taken in normal form C")
  func normalForm() {
    let inhalt = Ordnerleser.read { satzart in
      satzart == .traeger ? [UInt8]("id;name;art\nt1;A\u{308}pfel \u{212B};frei\n".utf8) : nil
    }
    let name = inhalt.bestand.traeger.first?.satz.name.unicodeScalars.map(\.value)
    #expect(name == "Äpfel Å".unicodeScalars.map(\.value))
  }

  @Test("Fields of every length are cut at the right byte")
  func everyLength() {
    for length in 0..<40 {
      let field = String(repeating: "a", count: length)
      var csv = CsvReader(Array("\(field);ü\(field)\n\(field);\(field)ß".utf8))
      var records: [[String]] = []
      while csv.next() { records.append(csv.fields) }
      #expect(records == [[field, "ü" + field], [field, field + "ß"]])
    }
  }

  @Test("No bytes whatever make the reader fall", arguments: 0..<200)
  func anyBytes(_ seed: UInt64) {
    var state = seed &+ 0x9E37_79B9_7F4A_7C15
    let alphabet = Array("ab;;\"\"\r\n\n\u{FC}".utf8) + [0, 0x7F, 0xC2, 0x85, 0xFF, 0xCC, 0x88]
    let bytes = (0..<120).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
    var csv = CsvReader(bytes)
    var records = 0
    while csv.next() { records += 1 }
    #expect(records <= bytes.count)
    _ = urteil(.traeger, Array("id;name;art\n".utf8) + bytes)
  }
}
