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
    for (name, antwort) in antworten {
      let frage = try #require(Frage(name))
      let meine: String?
      switch frage.art {
      case .frei:
        meine = rechnung.frei(am: frage.am, bis: Gegenrechnung.tag(nach: frage.am, tage: 200))
      case .bedarf: meine = rechnung.bedarf(am: frage.am)
      case .platz(let geboren, let bis, let anteil):
        meine = rechnung.platz(geboren: geboren, ab: frage.am, bis: bis, anteil: anteil)
      }
      #expect(meine == antwort, "\(ordner)/\(name)")
    }
  }
}
