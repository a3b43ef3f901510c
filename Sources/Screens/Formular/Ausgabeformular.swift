internal import Domain
internal import ScreenKit
internal import Texte

extension Formular {
  /// Under which name the form hands over where a list is to go.
  static let ausgabename = "ausgabe"

  /// Asks where a list is to go.
  static func ausgabe(_ umfeld: Umfeld) -> Formular {
    Formular(
      umfeld.texte(WartelisteText.ausgabeTitel), kopf: umfeld.texte(WartelisteText.ausgabeHinweis),
      .ansicht(ausgabename),
      [
        Formularfeld(
          "ziel", umfeld.texte(WartelisteText.ausgabeZiel),
          .wahl([
            .init(wert: "csv", text: umfeld.texte(WartelisteText.alsCsv)),
            .init(wert: "text", text: umfeld.texte(WartelisteText.alsText)),
            .init(wert: "drucker", text: umfeld.texte(WartelisteText.aufDrucker)),
          ]), wert: "csv", pflicht: true),
        Formularfeld("drucker", umfeld.texte(WartelisteText.ausgabeDrucker)),
      ])
  }
}

extension Ausgabe.Ziel {
  /// What was filled into the form.
  init(_ werte: [Feldwert]) {
    switch werte["ziel"] {
    case "text": self = .text
    case "drucker": self = .drucker(werte["drucker"] ?? "")
    default: self = .csv
    }
  }
}
