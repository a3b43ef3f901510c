internal import Domain
internal import Exchange
internal import Glibc
internal import Office
internal import Seeds
internal import Texte

/// A command without a screen, as data: what it is called, what it takes and what it does.
struct Kommando: Sendable {
  /// What it is called; one of several things that a command does has that command before it.
  let name: String
  /// The words that stand behind it; those in brackets may be missing.
  var worte: [String] = []
  /// What any number of further words is called; nil where there are none.
  var weitere: String?
  var optionen: [Option] = []
  let hilfe: BefehlText
  /// The things that it does where they are several, each with words and options of its own.
  var taetigkeiten: [Kommando] = []
  /// Whether `--format svg` makes a drawing of what it says.
  var zeichnet = false
  /// What its help says beside that, with the words that stand before `--hilfe`.
  var mehrHilfe: @Sendable ([String], Textkatalog) throws -> String = { _, _ in "" }
  let run: @Sendable (Lauf) throws -> Int32

  /// Every command, in the order of the help.
  static let alle: [Kommando] = [
    .einlesen, .ausgeben, .frei, .bedarf, .platz, .kapazitaet, .warum, .kind, .gruppen, .buchungen,
    .dubletten, .vergabe, .pruefe, .vorgang, .plan, .demo, .uebung, .bild, .tasten,
  ]

  /// A command that does several things; the word behind it says which.
  static func mehrere(
    _ name: String, hilfe: BefehlText, _ taetigkeiten: [Kommando]
  ) -> Kommando {
    let words = taetigkeiten.map(\.wort)
    return Kommando(
      name: name, worte: [words.joined(separator: "|")], weitere: "WAS", hilfe: hilfe,
      taetigkeiten: taetigkeiten,
      mehrHilfe: { _, texte in
        "\n" + taetigkeiten.flatMap(\.einzelne).map { $0.zeilen(texte) }.joined()
      }
    ) { lauf in
      throw lauf.argumente.falsch(name, lauf.argumente.worte[0], words.joined(separator: ", "))
    }
  }

  /// The word by which it is known among its kind.
  var wort: String { name.split(separator: " ").last.map { String($0) } ?? name }

  /// The things that it does, or itself where it is one.
  private var einzelne: [Kommando] {
    taetigkeiten.isEmpty ? [self] : taetigkeiten.flatMap(\.einzelne)
  }

  /// What it takes, with what every command takes.
  var alleOptionen: [Option] {
    optionen + taetigkeiten.flatMap(\.alleOptionen) + Self.gemeinsam
  }

  static let datenbank = [Option("datenbank", "DATEI"), Option("mandant", "AGS")]
  static let lesend = datenbank + [Option("heute", "TAG")]
  static let umkreis = [
    Option("einrichtung", "ID|NAME"), Option("traeger", "ID|NAME"), Option("ortsteil", "NAME"),
  ]
  static let format = Option("format", "text|csv|json")
  static let liste = lesend + [format]
  private static let gemeinsam = [Option("hilfe")]

  /// How it is called, in one line.
  var aufruf: String {
    let words = (worte + (weitere.map { ["[\($0) …]"] } ?? [])).map { " " + $0 }.joined()
    let options = optionen.map { option in
      let text = "--\(option.name)" + (option.wert.map { " \($0)" } ?? "")
      return option.pflicht ? " " + text : " [\(text)]"
    }.joined()
    return "platzwart \(name)\(words)\(options)"
  }

  /// How it is called and what it is for, as the help lists it.
  func zeilen(_ texte: Textkatalog) -> String { "  \(aufruf)\n      \(texte(hilfe))\n" }
}

/// One run of a command: its arguments, and what it takes from the machine.
struct Lauf {
  let argumente: Argumente
  let texte: Textkatalog
  let saat: Saatordner
  /// How lists are written.
  let format: Listenformat
  /// Whether a drawing is asked for instead of a list.
  let alsBild: Bool
  /// Whether the output is a terminal, read by people.
  let amTerminal: Bool
  /// Whether messages go to a terminal.
  let sagtAmTerminal: Bool

  /// The database: the one that is named, else the usual one.
  var datei: String {
    if let named = argumente.text("datenbank") ?? umgebungswert("PLATZWART_DATENBANK") {
      return named
    }
    return Self.datenordner + "/platzwart.db"
  }

  /// Where the program keeps what belongs to the user.
  static var datenordner: String {
    (umgebungswert("XDG_DATA_HOME") ?? (umgebungswert("HOME") ?? "") + "/.local/share")
      + "/platzwart"
  }

  /// The day of the clock, or the one that is named instead.
  func heute() throws -> Tag { try argumente.tag("heute") ?? Uhr.jetzt().heute }

  /// Opens the office.
  func amt(
    _ zweck: Amt.Zweck, datei: String? = nil,
    lieferung: @escaping (String) throws -> Lieferung = { _ in Lieferung(bestand: Datenbestand()) }
  ) throws -> Amt {
    let path = datei ?? self.datei
    let named = try argumente.tag("heute")
    let amt = try Amt(
      datei: path, vorhanden: Dateien.gibtEs(path),
      zweck: zweck == .lesen && Dateien.istNurLesbar(path) ? .lesenAllein : zweck,
      zugang: Zugang(nutzer: angemeldeterNutzer(), mandant: argumente.text("mandant")),
      umgebung: Amtsumgebung(
        texte: texte,
        profil: { land in
          try texte.inWorten { (try saat.landesprofil(land), try saat.standardprofil()) }
        },
        vorlagen: { try texte.inWorten { try saat.katalogvorlagen() } },
        uhr: { (named ?? Uhr.jetzt().heute, Uhr.zeit()) }, ortszeit: Uhr.ortszeit,
        lieferung: { folder in try texte.inWorten { try lieferung(folder) } },
        niederschrift: { Niederschrift(json: $0) }, kennung: neueKennung,
        lauf: Programmlauf.eigener, lebt: Programmlauf.lebt))
    amt.umgestellt.map(sage)
    return amt
  }

  /// Makes a database that isn't there yet; where somebody is faster, his stays.
  func legeAn<T>(_ datei: String, _ baue: (String) throws -> T) throws -> T {
    do {
      return try Dateien.baueDatenbank(datei, baue) { try Dateien.benenne($0, datei) }
    } catch let failure as Dateifehler where failure.grund == EEXIST {
      throw Ablehnung(texte(BefehlText.dateiInzwischen, ["datei": sichtbar(datei)]))
    }
  }

  /// The Einrichtung, the Träger and the Ortsteil that are named, each where it is.
  func umkreis(_ amt: Amt) throws -> Umkreis {
    Umkreis(
      einrichtung: try argumente.text("einrichtung").map { try amt.frage(EinrichtungAuskunft($0)) },
      traeger: try argumente.text("traeger").map { try amt.frage(TraegerAuskunft($0)) },
      ortsteil: argumente.text("ortsteil"))
  }

  /// Prints a list in the form that is asked for.
  func drucke(_ liste: Liste<some Collection<[Zelle]>>) throws {
    try liste.schreibe(format) { (bytes) throws(Ausgabefehler) in try App.drucke(bytes) }
  }

  /// Prints lines that people read.
  func drucke(zeilen: some Sequence<some StringProtocol>) throws {
    try App.drucke(zeilen.map { sichtbar(String($0)) + "\n" }.joined())
  }

  /// Says something to people; a list may stand in the pipe.
  func sage(_ satz: String) { App.sage(sichtbar(satz) + "\n") }
}
