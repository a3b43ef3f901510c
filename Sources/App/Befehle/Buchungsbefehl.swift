internal import Domain
internal import Office
internal import Texte

extension Kommando {
  /// The columns depend on no data: a row for each group and number of hours, then those of the sums.
  static let buchungen = Kommando(
    name: "buchungen",
    optionen: [
      Option("am", "TAG", pflicht: true),
      Option("nach", BuchungenAuskunft.Gruppierung.allCases.map(\.rawValue).joined(separator: "|")),
    ] + umkreis + [Option("kategorie", "KATEGORIE"), Option("mit-zusagen")] + liste,
    hilfe: .hilfeBuchungen
  ) { lauf in
    let a = lauf.argumente
    let amt = try lauf.amt(.lesen)
    let frage = BuchungenAuskunft(
      am: try a.tag("am") ?? lauf.heute(), nach: try a.wort("nach") ?? .einrichtung,
      mitZusagen: a.hat("mit-zusagen"), umkreis: try lauf.umkreis(amt),
      kategorie: try a.kategorie())
    let answer = try amt.frage(frage)
    func zeilen(_ schluessel: String, _ name: String, _ werte: [Int]) -> [[Zelle]] {
      zip(answer.baender, werte).filter { $0.1 > 0 }.map { band, anzahl in
        [
          .text(schluessel), .text(name), band.stunden.map { .zahl($0) } ?? .leer,
          .anzahl(anzahl),
        ]
      }
    }
    var rows = answer.zeilen.flatMap { zeilen($0.schluessel, $0.name, $0.werte) }
    // The same children are in every month.
    if frage.nach != .monat, !rows.isEmpty {
      let name = lauf.texte(BerichteText.summe)
      rows += zeilen("summe", name, answer.summen)
      rows.append([
        .text("summe"), .text(name), .text("alle"), .anzahl(answer.summen.reduce(0, +)),
      ])
    }
    try lauf.drucke(Liste([frage.nach.rawValue, "name", "stunden", "kinder"], zeilen: rows))
    if answer.doppelt > 0 {
      lauf.sage(lauf.texte(BerichteText.doppelt, ["n": String(answer.doppelt)]) + ".")
    }
    return 0
  }
}
