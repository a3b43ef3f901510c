internal import Domain
internal import ScreenKit
internal import Texte

extension Warteliste {
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
      ziel: Ausgabe.Ziel(werte))
  }
}
