internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// From the preparation to the decision and the offers.

extension Vergabe {
  /// Decides, and sends the offers out.
  static let laufbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.text("E")], .rundeEntscheiden, legende: 5,
      warumNicht: { ohneProbe($0) ?? inVorbereitung($0) }
    ) {
      z, umfeld in
      guard let runde = z.runde, let basis = z.basis else { return [] }
      if let satz = umfeld.texte.hindernis(basis.lage) {
        return [.melde(Meldung(satz, .fehler))]
      }
      let parts = [
        umfeld.texte(
          RundenschirmText.entscheidenFrage, basis.bilanz(.alle)[0], runde: runde.name),
        basis.lage.befunde.isEmpty ? "" : umfeld.texte(basis.lage.befunde),
        basis.lage.katalog.luecken.isEmpty
          ? ""
          : umfeld.texte(RundenschirmText.katalogLuecken, ["katalog": basis.lage.katalog.name]),
        umfeld.texte(RundenschirmText.angeboteDanach),
        z.versucht ? umfeld.texte(RundenschirmText.versuchZaehltNicht) : "",
      ]
      let question = parts.filter { !$0.isEmpty }.joined(separator: " ")
      return [
        .zeige(
          .bestaetigen(
            Bestaetigung(
              question,
              .auftrag(
                .vorgang(RundeEntscheiden(runde.id, gesehen: basis.pruefzeichen).zeile)))))
      ]
    },
    Befehl(
      [.text("A")], .rundeAnbieten, legende: 7,
      warumNicht: {
        switch $0.runde?.status {
        case nil: .keineRunde
        case .vorbereitung: .erstEntscheiden
        case .entschieden: nil
        case .angeboten: $0.angebote?.anzahl(.bereit) == 0 ? .nichtsAnzubieten : nil
        case .abgeschlossen: .schonAbgeschlossen
        }
      }
    ) { z, umfeld in
      guard let runde = z.runde else { return [] }
      // One sees until when they have to answer: a deadline of the Runde that is over is none.
      let usual = z.antworttage.map { umfeld.heute + $0 }
      let answerBy = runde.frist.flatMap { $0 >= umfeld.heute ? $0 : nil } ?? usual
      let field = Formularfeld(
        "frist", umfeld.texte.feldname("frist"), .tag, wert: answerBy?.iso ?? "", pflicht: true)
      return [
        .zeige(
          .formular(
            Formular(
              umfeld.texte(RundenschirmText.anbietenTitel),
              kopf: z.angebote.map { $0.anzahl(.bereit) }.flatMap { n in
                n == 0 ? nil : umfeld.texte(RundenschirmText.nachbietenHinweis, ["n": String(n)])
              } ?? umfeld.texte(RundenschirmText.anbietenHinweis),
              .vorgang(
                Vorgangszeile(
                  name: Vorgangsart.rundeAnbieten.rawValue, argumente: [("runde", runde.id.text)])),
              [field])))
      ]
    },
    Befehl([.function(9)], .ausgeben, warumNicht: ohneProbe) { _, umfeld in
      [.zeige(.formular(.ausgabe(umfeld)))]
    },
  ]
}
