import Domain
import Exchange
import Glibc
import Testing

@Suite("Export")
struct RundreiseTests {
  @Test("Import and export give the same bytes")
  func roundTrip() {
    let files = beispiel.mapValues { [UInt8]($0.utf8) }
    let bestand = Ordnerleser.read { files[$0] }.bestand
    for satzart in Satzart.allCases where satzart != .parameter && satzart != .zuordnungen {
      #expect(Ordnerschreiber.write(satzart, of: bestand) == files[satzart], "\(satzart)")
    }
    let written = ordner(bestand)
    #expect(ordner(Ordnerleser.read { written[$0] }.bestand) == written)
  }

  @Test("There is no file without rows")
  func noRows() {
    #expect(ordner(Datenbestand()).isEmpty)
  }

  @Test("Rows are ordered as the format says")
  func order() {
    let files: [Satzart: String] = [
      .parameter: "schluessel;wert\nkitajahr_beginn;08-01\nhort_jahre;4\n",
      .traeger: "id;name;art\nt10;A;frei\nt1;B;frei\nT2;C;frei\nt_1;D;frei\nt-1;E;frei\n",
      .betriebserlaubnis: """
      einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis;aktenzeichen
      e1;gesamt;1;;;
      e1;krippe;10;;;
      e1;krippe;9;;;B
      e1;krippe;9;;;A
      e1;krippe;9;2020-01-01;;
      e1;krippe;9;;2019-12-31;
      e1;kindergarten;9;;;
      e0;hort;9;;;
      """,
      .zuordnungen: """
      vertrag_id;gruppe_id;gruppenform;von;bis
      v2;g1;;2020-01-01;2020-01-31
      v1;g1;;2020-02-01;2020-02-28
      v1;g2;;2020-01-01;2020-01-31
      """,
    ]
    let written = ordner(Ordnerleser.read { files[$0].map { [UInt8]($0.utf8) } }.bestand)
    let texts = written.mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(
      texts[.parameter] == "schluessel;wert;gueltig_ab\nhort_jahre;4;\nkitajahr_beginn;08-01;\n")
    #expect(
      texts[.traeger] == "id;name;art\nT2;C;frei\nt-1;E;frei\nt1;B;frei\nt10;A;frei\nt_1;D;frei\n")
    #expect(
      texts[.betriebserlaubnis] == """
        einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis;aktenzeichen
        e0;hort;9;;;
        e1;krippe;9;;;A
        e1;krippe;9;;;B
        e1;krippe;10;;;
        e1;krippe;9;;2019-12-31;
        e1;krippe;9;2020-01-01;;
        e1;kindergarten;9;;;
        e1;gesamt;1;;;

        """)
    #expect(
      texts[.zuordnungen] == """
        vertrag_id;gruppe_id;gruppenform;von;bis
        v1;g2;;2020-01-01;2020-01-31
        v1;g1;;2020-02-01;2020-02-28
        v2;g1;;2020-01-01;2020-01-31

        """)
  }

  @Test(
    "Real and computed folders are read without an error (left out where they are missing)",
    .enabled(if: fremdeDaten != nil, "the folder of foreign data is missing"),
    arguments: [
      "daten/berlin", "daten/flensburg", "beispiele/platzrechnung-folgemonat",
      "beispiele/platzrechnung-geburtsmonat", "beispiele/platzrechnung-geburtstag",
      "beispiele/platzrechnung-kanten", "beispiele/platzrechnung-kitajahr_ende",
      "beispiele/platzrechnung-stichtag",
    ])
  func foreignFolder(_ name: String) throws {
    let folder = try #require(fremdeDaten) + "/" + name
    let inhalt = Ordnerleser.read { contents(of: "\(folder)/\($0.rawValue).csv") }
    #expect(inhalt.fehler == [])
    #expect(verstoesse(in: inhalt.bestand) == [])
    #expect(!inhalt.bestand.einrichtungen.isEmpty)
    let written = ordner(inhalt.bestand)
    #expect(ordner(Ordnerleser.read { written[$0] }.bestand) == written)
  }
}

/// A state as a folder.
private func ordner(_ bestand: Datenbestand) -> [Satzart: [UInt8]] {
  var files: [Satzart: [UInt8]] = [:]
  for satzart in Satzart.allCases { files[satzart] = Ordnerschreiber.write(satzart, of: bestand) }
  return files
}

/// The folder of data that others made, beside the repository or where the environment says.
private let fremdeDaten: String? = {
  let beside = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  let named = getenv("PLATZWART_SHARED").map { String(cString: $0) }
  let folder = named ?? "/\(beside)/shared"
  return access("\(folder)/daten", R_OK) == 0 ? folder : nil
}()

private func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return bytes
}
