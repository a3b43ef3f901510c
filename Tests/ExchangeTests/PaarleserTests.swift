import Domain
import Exchange
import Testing

@Suite("A file of pairs is read as a whole or refused with every fault")
struct PaarleserTests {
  private static let kopf =
    "paar;a_vorname;a_nachname;a_geburtsdatum;a_strasse;a_plz;a_telefon;"
    + "b_vorname;b_nachname;b_geburtsdatum;b_strasse;b_plz;b_telefon"

  private func read(_ text: String) -> (paare: [Personenpaar], fehler: [String]) {
    let (paare, fehler) = Paarleser.read(Array(text.utf8))
    return (paare, fehler.map { "\($0.zeile) \($0.spalte) \($0.grund)" })
  }

  @Test("with or without the truth in its last column, and with empty fields")
  func whole() {
    let row = "7;Ida;Ek;2020-01-01;Weg 1;04109;0341 1;Ida;Ek;;;;"
    let plain = read(Self.kopf + "\n" + row + "\n")
    #expect(plain.paare.map(\.name) == ["7"])
    #expect(plain.fehler == [])
    #expect(read(Self.kopf + ";dublette\r\n" + row + ";ja\r\n").paare.count == 1)
    #expect(read(Self.kopf + "\n").paare.isEmpty)
  }

  @Test("and every fault has its line and column")
  func broken() {
    let good = "1;Ida;Ek;2020-01-01;;;;Ida;Ek;2020-01-01;;;\n"
    let text =
      Self.kopf + "\n" + good + "2;Ida;Ek;2020-02-30;;;;Ida;Ek;1.2.20;;;\n" + good
      + ";Ida;Ek;2020-01-01;;;;Ida;Ek;2020-01-01;;;\n4;Ida\n5;\u{1};;;;;;;;;;;\n"
    #expect(
      read(text).fehler == [
        "3 a_geburtsdatum feld(Domain.Feldgrund.keinDatum(\"2020-02-30\"))",
        "3 b_geburtsdatum feld(Domain.Feldgrund.keinDatum(\"1.2.20\"))",
        "5 paar feld(Domain.Feldgrund.leer)",
        "6 a_nachname aufbau(Domain.Aufbaugrund.feldzahl(erwartet: 13, gefunden: 2))",
        "7 a_vorname aufbau(Domain.Aufbaugrund.steuerzeichen(1))",
      ])
    #expect(read("").fehler.count == 13)
    #expect(
      read(Self.kopf + ";fremd\n").fehler == ["1 fremd aufbau(Domain.Aufbaugrund.unbekannteSpalte)"]
    )
  }
}
