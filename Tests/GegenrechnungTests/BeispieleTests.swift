import TestSupport
import Testing

@Suite("The second calculation meets every published answer")
struct BeispieleTests {
  @Test(
    "byte for byte (left out where the folder of examples is missing)",
    .enabled(if: Beispielordner.vorhanden), arguments: Beispielordner.namen)
  func everyAnswerOfTheFolder(ordner: String) throws {
    let rechnung = Gegenrechnung(dateien: try Beispielordner.lies(ordner))
    let antworten = try Beispielordner.lies(ordner + "/erwartet")
    #expect(!antworten.isEmpty)
    for (frage, antwort) in antworten.sorted(by: { $0.key < $1.key }) {
      let meine = beantworte(frage, rechnung)
      #expect(meine == antwort, "\(ordner)/\(frage)")
    }
  }

  /// Puts the question that stands in the name of a file of answers.
  private func beantworte(_ frage: String, _ rechnung: Gegenrechnung) -> String? {
    let teile = frage.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    func datum(nach wort: String) -> String? {
      guard let stelle = teile.firstIndex(of: wort), stelle + 3 < teile.count else { return nil }
      return teile[(stelle + 1)...(stelle + 3)].joined(separator: "-")
    }
    switch teile[0] {
    case "frei":
      let am = teile[1...3].joined(separator: "-")
      return rechnung.frei(am: am, bis: Gegenrechnung.tag(nach: am, tage: 200))
    case "bedarf":
      return rechnung.bedarf(am: teile[1...3].joined(separator: "-"))
    default:
      guard let geboren = datum(nach: "geboren"), let ab = datum(nach: "ab") else { return nil }
      let anteil = teile.firstIndex(of: "anteil").map { teile[$0 + 1] } ?? ""
      return rechnung.platz(geboren: geboren, ab: ab, bis: datum(nach: "bis"), anteil: anteil)
    }
  }
}
