internal import Domain
internal import ScreenKit
internal import Texte

extension Formular {
  /// Under which name the form hands over where a list is to go.
  static let ausgabename = "ausgabe"
  /// The same of a text that stands over the screen.
  static let textname = "textausgabe"

  /// Asks where a list is to go, or a drawing of it where there is one; a text is no table.
  static func ausgabe(
    _ umfeld: Umfeld, zeichnet: Bool = false, istText: Bool = false
  ) -> Formular {
    let table = [Formularfeld.Wahl(wert: "csv", text: umfeld.texte(WartelisteText.alsCsv))]
    let drawing = [
      Formularfeld.Wahl(wert: "svg", text: umfeld.texte(WartelisteText.alsZeichnung))
    ]
    return Formular(
      umfeld.texte(WartelisteText.ausgabeTitel), kopf: umfeld.texte(WartelisteText.ausgabeHinweis),
      .ansicht(istText ? textname : ausgabename),
      [
        Formularfeld(
          "ziel", umfeld.texte(WartelisteText.ausgabeZiel),
          .wahl(
            (istText ? [] : table) + [
              .init(wert: "text", text: umfeld.texte(WartelisteText.alsText)),
              .init(wert: "drucker", text: umfeld.texte(WartelisteText.aufDrucker)),
            ] + (zeichnet ? drawing : [])), wert: istText ? "text" : "csv", pflicht: true),
        Formularfeld("drucker", umfeld.texte(WartelisteText.ausgabeDrucker)),
      ])
  }
}

extension Ausgabe.Ziel {
  /// What was filled into the form.
  init(_ werte: [Feldwert]) {
    self =
      switch werte["ziel"] {
      case "text": .text
      case "svg": .svg
      case "drucker": .drucker(werte["drucker"] ?? "")
      default: .csv
      }
  }
}
