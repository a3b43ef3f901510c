internal import Domain
internal import Exchange
internal import Office
internal import Texte

extension Kommando {
  /// A round of the Vergabe in a folder, without a database.
  static let vergabe = Kommando(
    name: "vergabe", worte: ["rechnen|pruefen|begruenden|runde", "ORDNER|WAS"],
    weitere: "ERGEBNIS|KIND|RUNDE",
    optionen: [
      Option("einrichtung", "ID"), Option("nach", "alle|kategorie|einrichtung|sozialraum"),
      Option("plaetze", "EINRICHTUNG:KATEGORIE:ZAHL"), Option("einzeln"), Option("gruende"),
      Option("ordner", "ORDNER"), Option("pruefsumme", "SUMME"),
    ] + liste,
    hilfe: .hilfeVergabe,
    mehrHilfe: { _, texte in
      "\n" + Vergabetaetigkeit.allCases.map { $0.hilfe(texte) }.joined()
        + Rundentaetigkeit.allCases.map { $0.hilfe(texte) }.joined()
    }
  ) { lauf in
    let words = lauf.argumente.worte
    if words[0] == "runde" { return try lauf.runde(words.dropFirst()) }
    if words[0] == "pruefen", words.count == 2, !Dateien.istOrdner(words[1]) {
      return try lauf.pruefeNiederschrift(words[1])
    }
    guard let was = Vergabetaetigkeit(rawValue: words[0]) else {
      throw lauf.argumente.falsch(
        "vergabe", words[0],
        Vergabetaetigkeit.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let (files, option) = (words.dropFirst(2), lauf.argumente.hat("einrichtung"))
    let wanted = option ? nil : was.wort
    if let more = files.dropFirst(wanted == nil ? 0 : 1).first {
      throw Aufruffehler(satz: lauf.texte(BefehlText.zuVieleWorte, ["wort": sichtbar(more)]))
    }
    if let wanted, files.isEmpty {
      throw Aufruffehler(satz: lauf.texte(BefehlText.wortFehlt, ["wort": wanted]))
    }
    if option, was != .begruenden {
      throw Aufruffehler(
        satz: lauf.texte.falschesWort(.unbekannteOption, "--einrichtung", nil))
    }
    let unterlagen = try lauf.liesRunde(words[1])
    switch was {
    case .rechnen: return try lauf.rechne(try Vergaberunde(unterlagen))
    case .pruefen: return try lauf.pruefe(unterlagen, words[2])
    case .begruenden: return try lauf.begruende(try Vergaberunde(unterlagen))
    }
  }
}

/// What can be done with a round.
private enum Vergabetaetigkeit: String, CaseIterable {
  case rechnen, pruefen, begruenden

  /// What stands behind the folder; nil where that is all.
  var wort: String? {
    switch self {
    case .rechnen: nil
    case .pruefen: "ERGEBNIS"
    case .begruenden: "KIND"
    }
  }

  func hilfe(_ texte: Textkatalog) -> String {
    let text: VergabeText =
      switch self {
      case .rechnen: .aufrufRechnen
      case .pruefen: .aufrufPruefen
      case .begruenden: .aufrufBegruenden
      }
    let words = [rawValue, "ORDNER"] + (wort.map { [$0] } ?? [])
    return "  platzwart vergabe \(words.joined(separator: " "))\n      \(texte(text))\n"
  }
}

extension Lauf {
  /// Reads the folder of a round; a broken one is refused as a whole.
  fileprivate func liesRunde(_ ordner: String) throws -> Vergabeunterlagen {
    guard Dateien.istOrdner(ordner) else {
      throw Ablehnung(texte(BefehlText.ordnerFehlt, ["ordner": sichtbar(ordner)]))
    }
    let (unterlagen, fehler) = try Vergabeleser.read { (datei) throws(Dateifehler) in
      try Dateien.lies("\(ordner)/\(datei.rawValue).csv")
    }
    try verlangeKeine(fehler) { "\($0.rawValue).csv" }
    return unterlagen
  }

  private func verlangeKeine(
    _ fehler: [Vergabeleser.Fehler], _ name: (Vergabedatei) -> String
  ) throws(Ablehnung) {
    guard !fehler.isEmpty else { return }
    throw Ablehnung(
      .abgelehnt, texte(VergabeText.fehler, ["n": String(fehler.count)]),
      einzelheiten: fehler.map { fehler in
        let reason =
          switch fehler.grund {
          case .feld(let grund): texte.satz(grund, spalte: fehler.spalte)
          case .widerspruch(let grund): texte(grund)
          }
        return "\(name(fehler.datei)):\(fehler.zeile): \(fehler.spalte): \(reason)"
      })
  }

  /// Prints the result, and says who would object where there is no stable one.
  fileprivate func rechne(_ runde: Vergaberunde) throws -> Int32 {
    let ergebnis = runde.rechne()
    try drucke(
      Liste(
        Zuteilung.spalten.map(\.name),
        zeilen: runde.zuteilungen(ergebnis).lazy.map { zuteilung in
          [
            .text(zuteilung.kind.text), .text(zuteilung.einrichtung?.text ?? ""),
            zuteilung.wunsch.map { .anzahl(Int($0)) } ?? .leer,
          ]
        }))
    if ergebnis.istStabil { return 0 }
    sage(
      texte(
        ergebnis.gibtKeinStabiles ? VergabeText.keinStabiles : .nichtStabil,
        ["n": String(ergebnis.einsprueche.count)]))
    for einspruch in ergebnis.einsprueche {
      sage(
        texte(
          .einspruch(
            einspruch.kinder.map { runde.kinder[Int($0)] },
            runde.einrichtungen[Int(einspruch.einrichtung)], wunsch: Int(einspruch.wunsch) + 1)))
    }
    return 1
  }

  /// Says what is wrong with a result, one thing a line.
  fileprivate func pruefe(_ unterlagen: Vergabeunterlagen, _ datei: String) throws -> Int32 {
    guard let bytes = try Dateien.lies(datei) else { throw Dateifehler(datei) }
    let (zuteilungen, fehler) = Vergabeleser.ergebnis(bytes)
    try verlangeKeine(fehler) { _ in datei }
    let maengel = Vergabepruefung(unterlagen, zuteilungen).maengel
    try App.drucke(maengel.map { texte($0) + "\n" }.joined())
    if maengel.isEmpty, amTerminal { sage(texte(VergabeText.stimmt)) }
    return maengel.isEmpty ? 0 : 1
  }

  /// Says why a child gets what it gets, or to whom an Einrichtung gives its places.
  fileprivate func begruende(_ runde: Vergaberunde) throws -> Int32 {
    let ergebnis = runde.rechne()
    let gruende = Vergabegruende(runde, ergebnis)
    let lines: [String]
    if let id = argumente.text("einrichtung") {
      guard let e = Kennung<Einrichtung>(id).flatMap({ runde.nummer($0) }) else {
        throw Ablehnung(
          .falscheBenutzung,
          texte(VergabeText.einrichtungFehlt, ["einrichtung": sichtbar(id)]))
      }
      lines = gruende.stand(e).map { texte($0, einrichtung: id) }
    } else {
      let id = argumente.worte[2]
      guard let kind = Kennung<Kind>(id).flatMap({ runde.nummer($0) }) else {
        throw Ablehnung(
          .falscheBenutzung, texte(VergabeText.kindFehlt, ["kind": sichtbar(id)]))
      }
      lines = texte.begruendung(
        kind, runde, ergebnis, einrichtung: { runde.einrichtungen[$0].text },
        name: { runde.kinder[$0].text })
    }
    try App.drucke(lines.map { $0 + "\n" }.joined())
    return 0
  }
}
