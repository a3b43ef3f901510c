internal import Office
internal import Texte

extension Kommando {
  /// Any Vorgang of the office, for scripts: the form in which the trace keeps it.
  static let vorgang = Kommando(
    name: "vorgang", worte: ["NAME"], weitere: "ARGUMENT=WERT",
    optionen: [Option("probe")] + lesend, hilfe: .hilfeVorgang, mehrHilfe: vorgangshilfe
  ) { lauf in
    let words = lauf.argumente.worte
    let art = try vorgangsart(words[0], lauf.texte)
    var argumente: [(name: String, wert: String)] = []
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw lauf.argumente.falsch(art.rawValue, word, "ab=2027-03-01")
      }
      argumente.append((String(parts[0]), String(parts[1])))
    }
    let zeile = Vorgangszeile(name: art.rawValue, argumente: argumente, mitLeeren: true)
    let known = art.namen(in: zeile)
    if let wrong = argumente.map(\.name).first(where: { !known.contains($0) }) {
      throw Aufruffehler(
        satz: lauf.texte.falschesWort(.unbekannteAngabe, wrong, naechstes(wrong, unter: known)))
    }
    let result = try lauf.amt(.schreiben)
      .fuehreAus(zeile, probe: lauf.argumente.hat("probe"))
    for wirkung in result.wirkung { try drucke(lauf.texte(wirkung) + "\n") }
    lauf.sage(result.satz)
    return 0
  }

  /// The Vorgänge that scripts may run; a delivery has a command of its own.
  private static let vorgangsarten = Vorgangsart.allCases.filter { $0 != .einlesen }

  private static func vorgangsart(
    _ name: String, _ texte: Textkatalog
  ) throws(Aufruffehler) -> Vorgangsart {
    guard let art = vorgangsarten.first(where: { $0.rawValue == name }) else {
      throw Aufruffehler(
        satz: texte.falschesWort(
          .unbekannterVorgang, name, naechstes(name, unter: vorgangsarten.map(\.rawValue))))
    }
    return art
  }

  /// The names and arguments of all Vorgänge, or of the one that is named, with an example.
  private static let vorgangshilfe: @Sendable ([String], Textkatalog) throws -> String = {
    words, texte in
    func zeilen(_ art: Vorgangsart) -> String {
      let words = art.angaben.map { namen, pflicht in
        let text = namen.map { $0 + "=" }.joined(separator: "|")
        return pflicht ? text : "[\(text)]"
      }
      let columns = art.nimmtSpalten ? [texte(BefehlText.spaltenDerDatei)] : []
      return "  \(art.rawValue) \((words + columns).joined(separator: " "))\n"
        + "      \(texte.vorgangsname(art.rawValue))\n"
    }
    guard let name = words.first else {
      return "\n\(texte(BefehlText.vorgaenge))\n" + vorgangsarten.map(zeilen).joined()
    }
    let art = try vorgangsart(name, texte)
    let example = Vorgangszeile(art.beispiel)?.argumente.map { name, wert in
      let plain = wert.utf8.allSatisfy {
        (48...57).contains($0) || (97...122).contains($0 | 32) || [45, 46, 95].contains($0)
      }
      return " " + (plain ? "\(name)=\(wert)" : "\(name)='\(wert)'")
    }
    return "\n\(zeilen(art))\n"
      + texte(
        BefehlText.zumBeispiel,
        ["aufruf": "platzwart vorgang \(name)" + (example ?? []).joined()]) + "\n"
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
