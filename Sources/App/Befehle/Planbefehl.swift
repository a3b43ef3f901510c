internal import Office
internal import Texte

extension Kommando {
  /// The plans that the user keeps: which ones, what is in one, and whether it still fits.
  static let plan = Kommando(
    name: "plan", worte: ["liste|zeige|pruefe"], weitere: "NAME", optionen: liste,
    hilfe: .hilfePlan
  ) { lauf in
    let (word, names) = (lauf.argumente.worte[0], lauf.argumente.worte.dropFirst())
    guard let was = Planfrage(rawValue: word) else {
      throw lauf.argumente.falsch(
        "plan", word, Planfrage.allCases.map(\.rawValue).joined(separator: ", "))
    }
    if let extra = names.dropFirst(was == .liste ? 0 : 1).first {
      throw Aufruffehler(satz: lauf.texte(BefehlText.zuVieleWorte, ["wort": sichtbar(extra)]))
    }
    let amt = try lauf.amt(.lesen)
    let plaene = try amt.frage(PlaeneAuskunft())
    if was == .liste {
      try lauf.drucke(
        Liste(
          ["plan", "vorgaenge"],
          zeilen: plaene.map { [.text($0.name), .anzahl($0.schritte.count)] }))
      return 0
    }
    guard let name = names.first else {
      throw Aufruffehler(satz: lauf.texte(BefehlText.wortFehlt, ["wort": "NAME"]))
    }
    guard let plan = plaene.first(where: { $0.name == name }) else {
      throw Aufruffehler(
        satz: lauf.texte.falschesWort(
          .unbekannterPlan, name, naechstes(name, unter: plaene.map(\.name))))
    }
    if was == .zeige {
      try lauf.drucke(Liste(["vorgang"], zeilen: plan.schritte.map { [.text($0.zeile.text)] }))
      return 0
    }
    let versuch = try Versuch(ueber: amt) { try lauf.amt(.versuchen) }
    try versuch.spiele(plan.schritte)
    try lauf.drucke(
      Liste(
        ["vorgang", "geht", "satz"],
        zeilen: versuch.schritte.map {
          [
            .text($0.vorhaben.zeile.text), .text($0.geht ? "ja" : "nein"), .text($0.satz),
          ]
        }))
    return versuch.schritte.allSatisfy(\.geht) ? 0 : 1
  }

  private enum Planfrage: String, CaseIterable { case liste, zeige, pruefe }
}
