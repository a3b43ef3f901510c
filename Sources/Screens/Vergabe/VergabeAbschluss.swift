internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// The ways out of a decided Runde: back to its preparation, or to its end.

extension Vergabe {
  static let abschlussbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.text("Z")], .rundeZuruecknehmen,
      warumNicht: {
        switch $0.runde?.status {
        case nil: .keineRunde
        case .vorbereitung: .erstEntscheiden
        case .entschieden, .abgeschlossen: nil
        case .angeboten where $0.angebote?.zeilen.allSatisfy { $0.ergebnis.vertrag == nil } == true:
          nil
        case .angeboten: .schonAngeboten
        }
      }
    ) { z, umfeld in
      guard let runde = z.runde else { return [] }
      let line = Vorgangszeile(
        name: Vorgangsart.rundeZuruecknehmen.rawValue, argumente: [("runde", runde.id.text)])
      let isClosed = runde.status == .abgeschlossen
      return [
        .zeige(
          .formular(
            Formular(
              umfeld.texte(isClosed ? RundenschirmText.oeffnenTitel : .zuruecknehmenTitel),
              kopf: umfeld.texte(
                isClosed ? RundenschirmText.oeffnenHinweis : .zuruecknehmenHinweis),
              .vorgang(line),
              [Formularfeld("grund", umfeld.texte.feldname("grund"), pflicht: true)])))
      ]
    },
    Befehl(
      [.text("S")], .rundeAbschliessen,
      warumNicht: {
        switch $0.runde?.status {
        case nil: .keineRunde
        case .vorbereitung: .erstEntscheiden
        case .entschieden: .erstAnbieten
        case .angeboten: nil
        case .abgeschlossen: .schonAbgeschlossen
        }
      }
    ) { z, _ in
      z.runde.map { [.auftrag(.vorgang(RundeAbschliessen($0.id).zeile, probe: true))] } ?? []
    },
  ]
}
