internal import Domain
internal import ScreenKit
internal import Texte

extension Warteliste {
  /// Under which name the form hands over where the list is to go.
  static let ausgabename = "ausgabe"

  /// Asks where the list is to go.
  static func ausgabeformular(_ umfeld: Umfeld) -> Formular {
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

  /// The rows that are seen, in their order, with all columns that are ticked.
  static func ausgabe(
    _ z: WartelisteZustand, _ werte: [Feldwert], _ umfeld: Umfeld
  ) -> Ausgabe {
    let shown = spalten.filter { !z.tabelle.ausgeblendet.contains($0.name) }
    let rows = z.tabelle.reihenfolge.map { z.tabelle.zeilen[$0] }.filter {
      !z.tabelle.verschwunden.contains($0.schluessel)
    }
    let filter = beschreibung(z, umfeld)
    let search = z.tabelle.suche.text
    return Ausgabe(
      name: "warteliste", tag: umfeld.heute.iso,
      kopf: [
        umfeld.texte(
          WartelisteText.ausgabeKopf,
          [
            "tag": umfeld.stichtag.deutsch, "n": anzahl(rows.count), "m": anzahl(z.gesamt),
          ])
      ] + [filter, search].filter { !$0.isEmpty },
      spalten: shown.map { $0.titel(umfeld.texte) },
      zeilen: rows.map { row in shown.map { $0.ausgabe?(row) ?? $0.text(row, umfeld) } },
      ziel: ziel(werte))
  }

  /// Where the list goes by what was filled into the form.
  static func ziel(_ werte: [Feldwert]) -> Ausgabe.Ziel {
    switch werte["ziel"] {
    case "text": .text
    case "drucker": .drucker(werte["drucker"] ?? "")
    default: .csv
    }
  }
}
