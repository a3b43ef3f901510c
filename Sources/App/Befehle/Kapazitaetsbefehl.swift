internal import Domain
internal import Office
internal import Texte

extension Kommando {
  static let kapazitaet = Kommando(
    name: "kapazitaet",
    optionen: [
      Option("kategorie", "KATEGORIE", pflicht: true), Option("von", "TAG", pflicht: true),
      Option("bis", "TAG", pflicht: true),
    ] + umkreis + lesend + [Option("format", "svg|csv|json|text")], hilfe: .hilfeKapazitaet,
    zeichnet: true
  ) { lauf in
    let a = lauf.argumente
    let amt = try lauf.amt(.lesen)
    let heute = try lauf.heute()
    let antwort = try amt.frage(
      KapazitaetAuskunft(
        try lauf.umkreis(amt), try a.kategorie() ?? .krippe, von: try a.tag("von") ?? heute,
        bis: try a.tag("bis") ?? heute))
    if lauf.alsBild {
      try drucke(Kapazitaetsbild(antwort, lauf.texte).svg)
      return 0
    }
    func figuren(_ w: Kapazitaetswerte) -> [Int] {
      [w.plaetze, w.gesperrt, w.bestand, w.zusagen, w.reserviert, antwort.frei(w)]
    }
    // What changes only the demand is no row.
    var rows: [[Zelle]] = []
    var before: [Int] = []
    for stufe in antwort.stufen {
      let now = figuren(stufe.werte)
      if now != before { rows.append([.tag(stufe.ab)] + now.map { .zahl($0) }) }
      before = now
    }
    try lauf.drucke(
      Liste(
        ["tag", "plaetze", "gesperrt", "bestand", "zusagen", "reserviert", "frei"],
        einheiten: lauf.platzeinheiten, zeilen: rows))
    return 0
  }
}
