internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A finding before a Runde is run.
struct VergabeBefundzeile: Tabellenzeile {
  let befund: Rundenbefund
  /// Which of several alike it is.
  let nummer: Int

  var schluessel: String { "\(befund.satz.schluessel) \(nummer)" }
  var suchtext: String { faltungen(befund.wer).joined(separator: "\n") }
}

extension VergabeZustand {
  static func befunde(_ probe: Rundenprobe) -> [VergabeBefundzeile] {
    probe.lage.befunde.enumerated().map { VergabeBefundzeile(befund: $1, nummer: $0) }
  }
}

extension Vergabe {
  static let befundspalten: [Tabellenspalte<VergabeBefundzeile>] = [
    Tabellenspalte(
      name: "wer", titel: { $0(RundenschirmText.spalteWer) }, breite: 20, flex: 1,
      text: { z, _ in z.befund.wer }, ordnung: { .text(gefaltet($0.befund.wer)) }),
    Tabellenspalte(
      name: "was", titel: { $0(RundenschirmText.spalteWas) }, breite: 40, flex: 4,
      text: { z, u in u.texte(z.befund.grund) }, ordnung: { .text($0.befund.satz.schluessel) },
      rolle: { $0.befund.schliesstAus ? .warnung : .grund }),
  ]

  static let pruefungsbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.enter], .befundOeffnen, legende: 2,
      warumNicht: { $0.befunde.zeile == nil ? .keineZeile : nil },
      nur: { $0.blatt == .pruefung }
    ) { z, _ in
      guard let befund = z.befunde.zeile?.befund else { return [] }
      if befund.satz.satzart == .anmeldungen,
        let kind = z.probe?.lage.antraege.first(where: {
          $0.anmeldung.text == befund.satz.schluessel
        })
      {
        return [.kind(kind.kind, zeile: befund.satz)]
      }
      return [.oeffne([befund.satz], name: befund.wer)]
    },
    Befehl([.text("/")], .satzSuchen, legende: 3, nur: { $0.blatt == .pruefung }) { z, _ in
      z.befunde.beginneSuche()
      return []
    },
  ]

  static func drawPruefung(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    guard z.basis?.lage.befunde.isEmpty == true else {
      return z.befunde.draw(befundspalten, in: &canvas, rect, umfeld)
    }
    let at = Point(row: rect.row + 1, column: rect.column + 2)
    canvas.put(umfeld.texte(RundenschirmText.keineBefunde), at: at, role: .gedeckt)
    canvas.cursor = at
  }
}
