internal import Domain
internal import Office
internal import Texte

extension Kommando {
  /// The columns depend on no data: a row for each group and number of hours.
  static let buchungen = Kommando(
    name: "buchungen",
    optionen: [
      Option("am", "TAG", pflicht: true),
      Option("nach", BuchungenAuskunft.Gruppierung.allCases.map(\.rawValue).joined(separator: "|")),
      Option("einrichtung", "ID|NAME"), Option("traeger", "ID"), Option("kategorie", "KATEGORIE"),
      Option("mit-zusagen"),
    ] + liste, hilfe: .hilfeBuchungen
  ) { lauf in
    let a = lauf.argumente
    let amt = try lauf.amt(.lesen)
    var frage = BuchungenAuskunft(
      am: try a.tag("am") ?? lauf.heute(), nach: try a.wort("nach") ?? .einrichtung,
      mitZusagen: a.hat("mit-zusagen"),
      einrichtung: try a.text("einrichtung").map { try amt.frage(EinrichtungAuskunft($0)) },
      kategorie: try a.wort("kategorie"))
    frage.filter.traeger = try a.kennung("traeger")
    let answer = try amt.frage(frage)
    let rows = answer.zeilen.flatMap { zeile in
      zip(answer.baender, zeile.werte).filter { $0.1 > 0 }.map { band, anzahl in
        [
          Zelle.text(zeile.schluessel), .text(zeile.name),
          band.stunden.map { .zahl($0) } ?? .leer, .anzahl(anzahl),
        ]
      }
    }
    try lauf.drucke(
      Liste([frage.nach.rawValue, "name", "stunden", "kinder"], zeilen: rows))
    return 0
  }
}
