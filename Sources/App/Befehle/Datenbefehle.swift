internal import Domain
internal import Exchange
internal import Office
internal import Seeds
internal import Texte

// The commands that bring data in and out, and judge it.

extension Kommando {
  static let einlesen = Kommando(
    name: "import", worte: ["ORDNER"],
    optionen: [Option("probe"), Option("vorrang", "datei|hier")] + datenbank
      + [Option("format", "text|csv|json")], hilfe: .hilfeImport
  ) { lauf in
    let a = lauf.argumente
    let probe = a.hat("probe")
    let vorgang = Einlesen(ordner: a.worte[0], vorrang: try a.wort("vorrang"), probe: probe)
    // A trial run never makes a file.
    let file = probe && !Dateien.gibtEs(lauf.datei) ? ":memory:" : lauf.datei
    guard Dateien.istOrdner(a.worte[0]) else {
      throw Ablehnung(lauf.texte(BefehlText.ordnerFehlt, ["ordner": sichtbar(a.worte[0])]))
    }
    let isNew = !Dateien.gibtEs(file)
    let result: Vorgangsergebnis
    do {
      result = try lauf.amt(.anlegen, datei: file, lieferung: lauf.liesOrdner)
        .fuehreAus(vorgang, fortschritt: lauf.zeigeFortschritt)
    } catch {
      // A refused first import leaves no empty database behind.
      if isNew { try Dateien.loescheDatenbank(file) }
      throw error
    }
    lauf.loescheFortschritt()
    let zeilen: [[Zelle]] = result.tabelle.map { row in
      [.text(row[0])] + row.dropFirst().map { .anzahl(Int($0) ?? 0) }
    }
    lauf.drucke(Liste(["datei", "neu", "geaendert", "gleich"], zeilen: zeilen))
    lauf.sage(result.satz)
    return 0
  }

  static let ausgeben = Kommando(
    name: "export", worte: ["ORDNER"], optionen: [Option("ersetzen")] + lesend,
    hilfe: .hilfeExport
  ) { lauf in
    let folder = lauf.argumente.worte[0]
    let replace = lauf.argumente.hat("ersetzen")
    let bestand = try lauf.amt(.lesen).frage(BestandAuskunft())
    let path: (Satzart) -> String = { "\(folder)/\($0.rawValue).csv" }
    if !replace, let there = Satzart.allCases.map(path).first(where: Dateien.gibtEs) {
      throw Ablehnung(lauf.texte(BefehlText.dateiVorhanden, ["datei": sichtbar(there)]))
    }
    try Dateien.legeOrdnerAn(folder)
    for satzart in Satzart.allCases {
      if let bytes = Ordnerschreiber.write(satzart, of: bestand) {
        try Dateien.schreibe(bytes, nach: path(satzart), ersetzen: replace)
      } else if replace, Dateien.gibtEs(path(satzart)) {
        try Dateien.loesche(path(satzart))
      }
    }
    lauf.sage(lauf.texte(BefehlText.exportiert, ["ordner": sichtbar(folder)]))
    return 0
  }

  static let pruefe = Kommando(
    name: "pruefe", optionen: [Option("hinweise")] + liste, hilfe: .hilfePruefe
  ) { lauf in
    let findings = try lauf.amt(.lesen).frage(PruefAuskunft())
    let shown = findings.filter { !$0.hinweis || lauf.argumente.hat("hinweise") }
    let zeilen: [[Zelle]] = shown.map {
      [.text($0.regel), .text($0.datensatz), .text($0.satz)]
    }
    if !zeilen.isEmpty { lauf.drucke(Liste(["regel", "datensatz", "satz"], zeilen: zeilen)) }
    let broken = findings.contains { !$0.hinweis }
    if !broken, lauf.amTerminal { lauf.sage(lauf.texte(BefehlText.allesInOrdnung)) }
    return broken ? 1 : 0
  }

  static let demo = Kommando(
    name: "demo", worte: ["DATEI"], optionen: [Option("heute", "TAG")], hilfe: .hilfeDemo
  ) { lauf in
    let file = lauf.argumente.worte[0]
    guard !Dateien.gibtEs(file) else {
      throw Ablehnung(lauf.texte(BefehlText.dateiVorhanden, ["datei": sichtbar(file)]))
    }
    let kinder = try legeDemoAn(lauf, datei: file)
    lauf.sage(
      lauf.texte(
        BefehlText.demoFertig, ["datei": sichtbar(file), "kinder": String(kinder)]))
    return 0
  }

  /// Makes the demo data in a file that isn't there yet, and says how many children it has.
  static func legeDemoAn(_ lauf: Lauf, datei: String) throws -> Int {
    let words = try Demowoerter(lauf.saat)
    let bestand = demobestand(heute: try lauf.heute(), startwert: 2027, woerter: words)
    let amt = try lauf.amt(.anlegen, datei: datei) { _ in Lieferung(bestand: bestand) }
    _ = try amt.fuehreAus(Einlesen(ordner: "demo"))
    return bestand.kinder.count
  }
}

extension Lauf {
  /// Says on a terminal how far the calculation is.
  fileprivate func zeigeFortschritt(_ anzahl: Int) {
    guard sagtAmTerminal else { return }
    schreibe("\r" + texte(BefehlText.fortschritt, ["n": String(anzahl)]), auf: 2)
  }

  fileprivate func loescheFortschritt() {
    if sagtAmTerminal { schreibe("\r\u{1b}[K", auf: 2) }
  }

  /// Reads a folder of the exchange format.
  fileprivate func liesOrdner(_ folder: String) throws -> Lieferung {
    let inhalt = try Ordnerleser.read { satzart in
      try Dateien.lies("\(folder)/\(satzart.rawValue).csv")
    }
    return Lieferung(
      bestand: inhalt.bestand, fehlendeSpalten: inhalt.fehlendeSpalten, fehler: inhalt.fehler,
      istVollstaendig: inhalt.istVollstaendig)
  }
}
