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
    guard Dateien.istOrdner(a.worte[0]) else {
      throw Ablehnung(lauf.texte(BefehlText.ordnerFehlt, ["ordner": sichtbar(a.worte[0])]))
    }
    func lies(_ zweck: Amt.Zweck, _ datei: String) throws -> Vorgangsergebnis {
      try lauf.amt(zweck, datei: datei, lieferung: lauf.liesOrdner)
        .fuehreAus(vorgang, fortschritt: lauf.zeigeFortschritt)
    }
    let result =
      // A trial run never makes a file, and keeps nobody from writing.
      if probe {
        try Dateien.hatInhalt(lauf.datei)
          ? lies(.lesen, lauf.datei) : lies(.anlegen, ":memory:")
      } else if Dateien.gibtEs(lauf.datei) {
        try lies(.anlegen, lauf.datei)
      } else {
        try lauf.legeAn(lauf.datei) { try lies(.anlegen, $0) }
      }
    lauf.loescheFortschritt()
    let zeilen: [[Zelle]] = result.tabelle.map { row in
      [.text(row[0])] + row.dropFirst().map { .anzahl(Int($0) ?? 0) }
    }
    try lauf.drucke(Liste(["datei", "neu", "geaendert", "gleich"], zeilen: zeilen))
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
    let files = Satzart.allCases.map { (path($0), Ordnerschreiber.write($0, of: bestand)) }
    try Dateien.schreibe(
      files.compactMap { path, bytes in bytes.map { (path, $0) } }, ersetzen: replace)
    for (path, bytes) in files where bytes == nil && Dateien.gibtEs(path) {
      try Dateien.loesche(path)
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
    if !zeilen.isEmpty { try lauf.drucke(Liste(["regel", "datensatz", "satz"], zeilen: zeilen)) }
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
    let kinder = try lauf.legeAn(file) { try legeDemoAn(lauf, datei: $0) }
    lauf.sage(
      lauf.texte(
        BefehlText.demoFertig, ["datei": sichtbar(file), "kinder": String(kinder)]))
    return 0
  }

  /// Makes the demo data anew in place of that of an office, unless others have the file open.
  static func erneuereDemo(_ lauf: Lauf, _ amt: Amt) throws {
    let file = Dateien.ohneVerweise(lauf.datei)
    _ = try Dateien.baueDatenbank(file, { try legeDemoAn(lauf, datei: $0) }) { new in
      try amt.alsEinziger { try lauf.texte.inWorten { try Dateien.ersetze(file, durch: new) } }
    }
  }

  /// Makes the demo data in a file that isn't there yet, and says how many children it has.
  static func legeDemoAn(_ lauf: Lauf, datei: String) throws -> Int {
    let words = try Demowoerter(lauf.saat)
    let bestand = demobestand(heute: try lauf.heute(), startwert: 2027, woerter: words)
    let amt = try lauf.amt(.anlegen, datei: datei) { _ in Lieferung(bestand: bestand) }
    _ = try amt.fuehreAus(Einlesen(ordner: "demo", istDemo: true))
    return bestand.kinder.count
  }
}

extension Lauf {
  /// Says on a terminal how far the calculation is.
  fileprivate func zeigeFortschritt(_ anzahl: Int) {
    guard sagtAmTerminal else { return }
    App.sage("\r" + texte(BefehlText.fortschritt, ["n": String(anzahl)]))
  }

  fileprivate func loescheFortschritt() {
    if sagtAmTerminal { App.sage("\r\u{1b}[K") }
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
