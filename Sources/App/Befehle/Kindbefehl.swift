internal import Domain
internal import Office
internal import Texte

extension Kommando {
  static let kind = Kommando(
    name: "kind",
    optionen: [Option("geboren", "TAG", pflicht: true), Option("zurueckgestellt")] + liste,
    hilfe: .hilfeKind
  ) { lauf in
    let a = lauf.argumente
    let frage = KindAuskunft(
      geboren: try a.tag("geboren") ?? lauf.heute(), zurueckgestellt: a.hat("zurueckgestellt"))
    let rows = try lauf.amt(.lesen).frage(frage)
    let zeilen: [[Zelle]] = rows.map {
      [
        .tag($0.ab), .text($0.zweck.rawValue), .text($0.wert), .text($0.grundlage),
        $0.angenommen ? .text("ja") : .leer,
      ]
    }
    try lauf.drucke(Liste(["ab", "zweck", "wert", "grundlage", "angenommen"], zeilen: zeilen))
    return 0
  }
}
