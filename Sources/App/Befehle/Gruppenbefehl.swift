internal import Domain
internal import Office
internal import Texte

extension Kommando {
  static let gruppen = Kommando(
    name: "gruppen", worte: ["EINRICHTUNG"],
    optionen: [Option("am", "TAG", pflicht: true)] + liste, hilfe: .hilfeGruppen
  ) { lauf in
    let a = lauf.argumente
    let amt = try lauf.amt(.lesen)
    let am = try a.tag("am") ?? lauf.heute()
    let antwort = try amt.frage(
      GruppenAuskunft(try amt.frage(EinrichtungAuskunft(a.worte[0])), am: am))
    let rows = zip(antwort.haus.gruppen, antwort.belegungen).filter { gruppe, _ in
      gruppe.gueltig.enthaelt(am)
    }.map { gruppe, belegung -> [Zelle] in
      let over = belegung.ueberschreitungen.filter { $0.zeitraum.enthaelt(am) }
      return [
        .text(gruppe.id.text), .text(gruppe.name), .text(gruppe.gruppenform), .zahl(gruppe.plaetze),
        .zahl(belegung.grenze.wert(am: am)), .zahl(belegung.belegt.wert(am: am)),
        .zahl(belegung.kinder.wert(am: am)), .zahl(belegung.u3.wert(am: am)),
        .zahl(belegung.stunden.wert(am: am)), .zahl(belegung.jungen.wert(am: am)),
        .zahl(belegung.maedchen.wert(am: am)),
        .text(over.map { lauf.texte($0, ab: am) }.joined(separator: "; ")),
      ]
    }
    try lauf.drucke(
      Liste(
        [
          "gruppe_id", "name", "gruppenform", "plaetze", "grenze", "belegt", "kinder", "u3",
          "stunden", "jungen", "maedchen", "ueberschritten",
        ], zeilen: rows))
    return 0
  }
}
