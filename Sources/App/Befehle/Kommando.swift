internal import Domain
internal import Office
internal import Seeds
internal import Texte

/// A command without a screen, as data: what it is called, what it takes and what it does.
struct Kommando: Sendable {
  let name: String
  /// The words that stand behind it.
  var worte: [String] = []
  /// What any number of further words is called; nil where there are none.
  var weitere: String?
  var optionen: [Option] = []
  let hilfe: BefehlText
  let run: @Sendable (Lauf) throws -> Int32

  /// Every command, in the order of the help.
  static let alle: [Kommando] = [
    .einlesen, .ausgeben, .frei, .bedarf, .platz, .warum, .kind, .pruefe, .vorgang, .demo, .bild,
  ]

  /// What it takes, with what every command takes.
  var alleOptionen: [Option] { optionen + Self.gemeinsam }

  static let datenbank = [Option("datenbank", "DATEI"), Option("mandant", "AGS")]
  static let lesend = datenbank + [Option("heute", "TAG")]
  static let liste = lesend + [Option("format", "text|csv|json")]
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
}

/// One run of a command: its arguments, and what it takes from the machine.
struct Lauf {
  let argumente: Argumente
  let texte: Textkatalog
  let saat: Saatordner
  /// How lists are written.
  let format: Listenformat
  /// Whether the output is a terminal, read by people.
  let amTerminal: Bool
  /// Whether messages go to a terminal.
  let sagtAmTerminal: Bool

  /// The database: the one that is named, else the usual one.
  var datei: String {
    if let named = argumente.text("datenbank") ?? umgebungswert("PLATZWART_DATENBANK") {
      return named
    }
    let base =
      umgebungswert("XDG_DATA_HOME") ?? (umgebungswert("HOME") ?? "") + "/.local/share"
    return base + "/platzwart/platzwart.db"
  }

  /// The day of the clock, or the one that is named instead.
  func heute() throws -> Tag { try argumente.tag("heute") ?? Uhr.jetzt().heute }

  /// Opens the office.
  func amt(
    _ zweck: Amt.Zweck, datei: String? = nil,
    lieferung: @escaping (String) throws -> Lieferung = { _ in Lieferung(bestand: Datenbestand()) }
  ) throws -> Amt {
    let path = datei ?? self.datei
    let today = try heute()
    if zweck == .anlegen, path != ":memory:" {
      try Dateien.legeOrdnerAn(Dateien.ordner(von: path))
    }
    let amt = try Amt(
      datei: path, vorhanden: Dateien.gibtEs(path), zweck: zweck,
      zugang: Zugang(nutzer: angemeldeterNutzer(), mandant: argumente.text("mandant")),
      umgebung: Amtsumgebung(
        texte: texte,
        profil: { (try saat.landesprofil($0), try saat.standardprofil()) },
        uhr: { (today, Uhr.zeit()) }, lieferung: lieferung, kennung: neueKennung))
    amt.umgestellt.map(sage)
    return amt
  }

  /// Prints a list in the form that is asked for.
  func drucke(_ liste: Liste<some Collection<[Zelle]>>) {
    liste.schreibe(format) { App.schreibe($0, auf: 1) }
  }

  /// Says something to people; a list may stand in the pipe.
  func sage(_ satz: String) { schreibe(sichtbar(satz) + "\n", auf: 2) }
}
