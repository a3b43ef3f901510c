internal import Domain
internal import Exchange
internal import Office
internal import Texte

// The minutes of a Runde, as they are handed on and as they are judged.

extension Lauf {
  /// Prints the minutes, or writes them as a folder.
  func protokoll(_ blatt: Niederschriftblatt) throws -> Int32 {
    guard let schrift = Niederschrift(json: blatt.inhalt) else {
      throw Ablehnung(texte(NiederschriftText.veraendert))
    }
    if let folder = argumente.text("ordner") {
      try Dateien.legeOrdnerAn(folder)
      try Dateien.schreibe(
        Vergabeschreiber.dateien(schrift).map { ("\(folder)/\($0.rawValue).csv", $1) },
        ersetzen: false)
      return 0
    }
    switch try argumente.wort("format") ?? (amTerminal ? Listenformat.text : .csv) {
    case .text:
      let lines = texte(schrift, pruefsumme: blatt.pruefsumme).split(
        separator: "\n", omittingEmptySubsequences: false)
      try drucke(zeilen: lines.dropLast())
    case .json: try App.drucke(blatt.datei)
    case .csv:
      try drucke(Liste(["liste", "zeile", "feld", "wert"], zeilen: zeilen(schrift, blatt)))
    }
    return 0
  }

  /// All that minutes say, one value a row, for a spreadsheet.
  private func zeilen(_ schrift: Niederschrift, _ blatt: Niederschriftblatt) -> [[Zelle]] {
    func zelle(_ wert: Niederschrift.Wert) -> Zelle {
      switch wert {
      case .text(let text): .text(ungefaehrlich(text))
      case .zahl(let zahl): zahl.map { .anzahl($0) } ?? .leer
      case .texte(let texte): .text(ungefaehrlich(texte.joined(separator: "|")))
      case .zahlen(let zahlen): .text(zahlen.map { String($0) }.joined(separator: "|"))
      case .ja(let ja): .text(ja ? "ja" : "nein")
      }
    }
    return [[.leer, .leer, .text("pruefsumme"), .text(blatt.pruefsumme)]]
      + schrift.kopf.map { [.leer, .leer, .text($0.name), zelle($0.wert)] }
      + schrift.listen.flatMap { name, zeilen in
        zeilen.enumerated().flatMap { i, felder in
          felder.map { [.text(name), .anzahl(i + 1), .text($0.name), zelle($0.wert)] }
        }
      }
  }

  /// Judges minutes that lie in a file, with nothing else at hand.
  func pruefeNiederschrift(_ datei: String) throws -> Int32 {
    guard let bytes = try Dateien.lies(datei) else { throw Dateifehler(datei) }
    guard let blatt = Niederschriftblatt(datei: bytes) else {
      let why: NiederschriftText = Niederschriftblatt.istUmgeformt(bytes) ? .umgeformt : .keine
      throw Ablehnung(texte(why, ["datei": sichtbar(datei)]))
    }
    guard blatt.istUnversehrt else {
      try App.drucke(texte(NiederschriftText.veraendert) + "\n")
      return 1
    }
    guard let schrift = Niederschrift(json: blatt.inhalt) else {
      throw Ablehnung(texte(NiederschriftText.andereForm, ["datei": sichtbar(datei)]))
    }
    if let summe = argumente.text("pruefsumme"), summe.lowercased() != blatt.pruefsumme {
      try App.drucke(texte(NiederschriftText.andere, ["summe": blatt.pruefsumme]) + "\n")
      return 1
    }
    let proof = Niederschriftpruefung(schrift)
    let faults =
      proof.widersprueche.map {
        "\($0.datei.rawValue).csv:\($0.zeile): \($0.spalte): \(texte($0.grund))"
      } + (schrift.json == blatt.inhalt ? [] : [texte(NiederschriftText.mehr)])
      + proof.vergabe.map { texte($0) } + proof.maengel.map { texte($0) }
    try drucke(zeilen: faults)
    if faults.isEmpty {
      sage(texte(NiederschriftText.stimmt, ["summe": blatt.pruefsumme]))
    }
    return faults.isEmpty ? 0 : 1
  }
}
