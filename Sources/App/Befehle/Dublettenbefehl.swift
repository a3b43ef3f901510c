internal import Domain
internal import Exchange
internal import Office
internal import Texte

extension Kommando {
  static let dubletten = Kommando(
    name: "dubletten", optionen: [Option("paare", "DATEI")] + liste, hilfe: .hilfeDubletten
  ) { lauf in
    if let file = lauf.argumente.text("paare") {
      try lauf.beurteile(file)
      return 0
    }
    let rows = try lauf.amt(.lesen).frage(DublettenAuskunft())
    // People want to see who it is; programs look it up.
    let named = lauf.format == .text
    let columns = ["a", "b"].flatMap {
      ["kind_\($0)"] + (named ? ["name_\($0)", "geboren_\($0)"] : [])
    }
    try lauf.drucke(
      Liste(
        columns + ["punkte", "grund"],
        zeilen: rows.lazy.map {
          $0.a.zellen(named) + $0.b.zellen(named) + [.anzahl($0.punkte), .text($0.grund)]
        }))
    return 0
  }
}

extension Kindzeile {
  fileprivate func zellen(_ named: Bool) -> [Zelle] {
    [.text(id.text)] + (named ? [.text("\(nachname), \(vorname)"), .tag(geburtsdatum)] : [])
  }
}

extension Lauf {
  /// Judges the pairs of a file, in its order; a broken file is refused as a whole.
  fileprivate func beurteile(_ file: String) throws {
    guard let bytes = try Dateien.lies(file) else { throw Dateifehler(file) }
    let (paare, fehler) = Paarleser.read(bytes)
    guard fehler.isEmpty else {
      throw Ablehnung(
        .abgelehnt, texte(BefehlText.paareFehler, ["anzahl": String(fehler.count)]),
        einzelheiten: fehler.map {
          "\(file):\($0.zeile): \($0.spalte): \(texte.satz($0.grund, spalte: $0.spalte))"
        })
    }
    try drucke(
      Liste(
        ["paar", "urteil", "punkte", "grund"],
        zeilen: paare.lazy.map { paar in
          let urteil = Dublettenurteil(paar.a, paar.b)
          return [
            .text(paar.name), .text(urteil.istDublette ? "ja" : "nein"), .anzahl(urteil.punkte),
            .text(texte.grund(urteil)),
          ]
        }))
  }
}
