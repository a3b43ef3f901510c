import Testing
import Texte

@Suite("What is counted is named in the singular where it is one")
struct ZaehltexteTests {
  private static let katalog = Textkatalog([
    "amt.einlesenFehler": "{anzahl} {anzahl|Angabe ist|Angaben sind} falsch, {rest}{kaputt|x}."
  ])

  @Test(
    "Only 1 is one",
    arguments: ["0": "0 Angaben sind", "1": "1 Angabe ist", "11": "11 Angaben sind"])
  func einer(anzahl: String, erwartet: String) {
    let text = Self.katalog(AmtText.einlesenFehler, ["anzahl": anzahl, "kaputt": "1"])
    #expect(text == erwartet + " falsch, {rest}{kaputt|x}.")
  }
}
