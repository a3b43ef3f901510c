import TestSupport
import Testing

private let beispiele: [String] = {
  guard let daten = Projekt.fremdeDaten else { return [] }
  return ["folgemonat", "geburtsmonat", "geburtstag", "kanten", "kitajahr_ende", "stichtag"]
    .map { daten + "/beispiele/platzrechnung-" + $0 }
}()

private let ordner: [String] =
  beispiele
  + (Projekt.fremdeDaten.map { [$0 + "/daten/berlin", $0 + "/daten/flensburg"] } ?? [])

@Suite("The program meets every published answer")
struct BeispieleTests {
  @Test(
    "byte for byte (left out where the folder of examples is missing)",
    .enabled(if: Projekt.fremdeDaten != nil), arguments: beispiele)
  func everyAnswer(_ folder: String) throws {
    let schalter = try Schalter(Probeordner.dateien(folder))
    let answers = Probeordner.dateien(folder + "/erwartet")
    #expect(!answers.isEmpty)
    for (name, answer) in answers {
      let frage = try #require(Frage(name))
      let words: [String]
      switch frage.art {
      case .frei:
        let bis = Gegenrechnung.tag(nach: frage.am, tage: 200)
        words = ["frei", "--am", frage.am, "--bis", bis]
      case .bedarf: words = ["bedarf", "--am", frage.am]
      case .platz(let geboren, let bis, let anteil):
        words =
          ["platz", "--geboren", geboren, "--ab", frage.am, "--platzanteil", anteil]
          + (bis.map { ["--bis", $0] } ?? [])
      }
      let result = try schalter.ruf(words)
      #expect(result.status == 0)
      #expect(result.ausgabe == answer, "\(folder)/\(name)")
    }
    #expect(try schalter.ruf("pruefe") == Prozessergebnis(status: 0))
  }

  @Test(
    "and its export, read again and written again, is the same (where they are there)",
    .enabled(if: Projekt.fremdeDaten != nil), arguments: ordner)
  func roundTrip(_ folder: String) throws {
    let first = try Schalter(Probeordner.dateien(folder))
    let written = try first.gibAus()
    #expect(written.count > 2)
    let second = try Schalter(written)
    #expect(try second.gibAus() == written)
    #expect(try second.liesEin(written).meldung.contains("nichts geändert"))
  }
}
