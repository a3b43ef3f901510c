import Domain
import Exchange
import Glibc
import Office
import Seeds
import Store
import Texte

/// Measures the program on an office of Berlin's size, each figure against the same question as
/// plain SQL in the same run.
enum Bench {
  /// Where the office is kept, so that a second run need not make it again.
  static let ordner = ".build/bench"
  static var lieferung: String { ordner + "/berlin" }
  static var datenbank: String { ordner + "/berlin.db" }

  /// Measures everything.
  ///
  /// What needs much memory runs in a process of its own (`--anlegen`): a process that is started
  /// takes over the most memory that the one before it had.
  static func run() throws {
    if CommandLine.arguments.contains("--anlegen") {
      try makeOffice()
      Tabelle.kopf()
      try importiere()
      try Vergleich.legeAn(aus: datenbank)
      return
    }
    if CommandLine.arguments.contains("--million") { return million() }
    if CommandLine.arguments.contains("--vergabe") { return try vergabe() }
    if CommandLine.arguments.contains("--versuch") { return try versuch(try oeffne()) }
    let memory = starte([CommandLine.arguments[0], "--anlegen"], still: false)
    Tabelle.wert("  Speicher, der Vergleich eingeschlossen", memory, "MB")
    befehle()
    bildschirm()
    try gruppentafel()
    let amt = try oeffne()
    try fragen(amt, try Vergleich())
    try kapazitaet(amt)
    try sucheKinder(amt)
    try versuch(amt)
    try schreibe(amt)
    verlaufsummen()
    try vergabe()
  }

  /// Writes the folder that is imported, where it isn't there yet.
  private static func makeOffice() throws {
    let finished = lieferung + "/vertraege.csv"
    guard access(finished, R_OK) != 0 else { return }
    for folder in [".build", ordner, lieferung] { mkdir(folder, 0o755) }
    print("Die Daten werden angelegt (einmal) …")
    try schreibeOrdner(Grossstadt.bestand(), nach: lieferung)
  }

  /// The surroundings of an office on the day for which the data was made.
  static func umgebung(
    _ lieferung: @escaping (String) throws -> Lieferung = { _ in Lieferung(bestand: Datenbestand())
    }
  ) throws -> Amtsumgebung {
    let saat = try Saatordner()
    return Amtsumgebung(
      texte: Textkatalog(try saat.texte()),
      profil: { (try saat.landesprofil($0), try saat.standardprofil()) },
      uhr: { (Grossstadt.heute, "2026-11-24T12:00:00Z") }, lieferung: lieferung,
      niederschrift: { Niederschrift(json: $0) }, kennung: { "pw-bench" })
  }

  static func oeffne(_ zweck: Amt.Zweck = .schreiben) throws -> Amt {
    try Amt(
      datei: datenbank, vorhanden: true, zweck: zweck,
      zugang: Zugang(nutzer: "bench", mandant: nil), umgebung: umgebung())
  }
}
