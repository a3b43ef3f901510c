internal import Office
internal import Texte

extension Kommando {
  /// Any Vorgang of the office, for scripts: the form in which the trace keeps it.
  static let vorgang = Kommando(
    name: "vorgang", worte: ["NAME"], weitere: "ARGUMENT=WERT",
    optionen: [Option("probe")] + lesend, hilfe: .hilfeVorgang
  ) { lauf in
    let words = lauf.argumente.worte
    guard let art = Vorgangsart(rawValue: words[0]), art != .einlesen else {
      let known = Vorgangsart.allCases.filter { $0 != .einlesen }.map(\.rawValue)
      throw Aufruffehler(
        satz: lauf.texte.falschesWort(
          .unbekannterVorgang, words[0], naechstes(words[0], unter: known)))
    }
    var argumente: [(name: String, wert: String)] = []
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw lauf.argumente.falsch(art.rawValue, word, "ab=2027-03-01")
      }
      argumente.append((String(parts[0]), String(parts[1])))
    }
    let zeile = Vorgangszeile(name: art.rawValue, argumente: argumente, mitLeeren: true)
    let result = try lauf.amt(.schreiben)
      .fuehreAus(zeile, probe: lauf.argumente.hat("probe"))
    for wirkung in result.wirkung { try drucke(lauf.texte(wirkung) + "\n") }
    lauf.sage(result.satz)
    return 0
  }
}

extension Textkatalog {
  /// What a script can add to a Vorgang that was refused, so that it is done.
  func ausweg(_ refusal: Ablehnung) -> [String] {
    switch refusal.ausweg {
    case .begruendung: [self(BefehlText.auswegGrund)]
    case .argument(let frage, let name, let wert):
      [self(BefehlText.auswegArgument, ["frage": frage, "argument": "\(name)=\(wert)"])]
    case .entscheidung, nil: []
    }
  }
}
