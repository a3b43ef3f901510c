internal import Domain
internal import Exchange
internal import Office
internal import Texte

extension Kommando {
  /// A round of the Vergabe: in a folder, without a database, or on the database.
  static let vergabe = mehrere(
    "vergabe", hilfe: .hilfeVergabe,
    [
      Kommando(
        name: "vergabe rechnen", worte: ["ORDNER"], optionen: [format],
        hilfe: .hilfeVergabeRechnen
      ) { lauf in
        try lauf.rechne(try Vergaberunde(try lauf.liesRunde()))
      },
      Kommando(
        name: "vergabe pruefen", worte: ["ORDNER|NIEDERSCHRIFT", "[ERGEBNIS]"],
        optionen: [Option("pruefsumme", "SUMME")], hilfe: .hilfeVergabePruefen
      ) { lauf in
        let words = lauf.argumente.worte
        if words.count == 1, !Dateien.istOrdner(words[0]) {
          return try lauf.pruefeNiederschrift(words[0])
        }
        try lauf.verlangeEines(words.count > 1, "ERGEBNIS", oder: "pruefsumme")
        guard words.count > 1 else { throw lauf.fehlendesWort("ERGEBNIS") }
        return try lauf.pruefe(try lauf.liesRunde(), words[1])
      },
      Kommando(
        name: "vergabe begruenden", worte: ["ORDNER", "[KIND]"],
        optionen: [Option("einrichtung", "ID")], hilfe: .hilfeVergabeBegruenden
      ) { lauf in
        let words = lauf.argumente.worte
        try lauf.verlangeEines(words.count > 1, "KIND", oder: "einrichtung")
        guard words.count > 1 || lauf.argumente.hat("einrichtung") else {
          throw lauf.fehlendesWort("KIND | --einrichtung ID")
        }
        return try lauf.begruende(try Vergaberunde(try lauf.liesRunde()))
      },
      runde,
    ])
}

extension Lauf {
  /// A word and an option that say two different things.
  fileprivate func verlangeEines(
    _ hatWort: Bool, _ wort: String, oder option: String
  ) throws(Aufruffehler) {
    guard hatWort, argumente.hat(option) else { return }
    throw Aufruffehler(satz: texte(BefehlText.nurEines, ["a": wort, "b": "--\(option)"]))
  }

  fileprivate func fehlendesWort(_ wort: String) -> Aufruffehler {
    Aufruffehler(satz: texte(BefehlText.wortFehlt, ["wort": wort]))
  }

  /// Reads the folder of a round; a broken one is refused as a whole.
  fileprivate func liesRunde() throws -> Vergabeunterlagen {
    let folder = argumente.worte[0]
    guard Dateien.istOrdner(folder) else {
      throw Ablehnung(texte(BefehlText.ordnerFehlt, ["ordner": sichtbar(folder)]))
    }
    let (unterlagen, fehler) = try Vergabeleser.read { (datei) throws in
      let path = "\(folder)/\(datei.rawValue).csv"
      guard let bytes = try Dateien.lies(path) else {
        throw Ablehnung(texte(VergabeText.dateiFehlt, ["datei": sichtbar(path)]))
      }
      return bytes
    }
    try verlangeKeine(fehler, .fehler) { "\($0.rawValue).csv" }
    return unterlagen
  }

  private func verlangeKeine(
    _ fehler: [Vergabeleser.Fehler], _ satz: VergabeText, _ name: (Vergabedatei) -> String
  ) throws(Ablehnung) {
    guard !fehler.isEmpty else { return }
    throw Ablehnung(
      .abgelehnt, texte(satz, ["n": String(fehler.count)]),
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
    let (zuteilungen, fehler) = Vergabeleser.ergebnis(bytes, zu: unterlagen)
    try verlangeKeine(fehler, .ergebnisFehler) { _ in datei }
    let maengel = Vergabepruefung(unterlagen, zuteilungen).maengel
    try App.drucke(maengel.map { texte($0) + "\n" }.joined())
    if maengel.isEmpty {
      sage(
        texte(
          VergabeText.stimmt,
          [
            "kinder": String(unterlagen.bewerbungen.count),
            "haeuser": String(Set(unterlagen.plaetze.map(\.einrichtung)).count),
          ]))
    }
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
      let id = argumente.worte[1]
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
