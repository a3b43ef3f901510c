public import Domain
internal import Exchange
public import Office
internal import Seeds
package import Store
public import Texte

/// An office on a real file in a folder of its own, with a clock by hand.
///
/// Every call opens the file anew, as one command after the other does.
public final class Probeamt {
  /// A folder for what the test needs beside the file.
  public let ordner: Probeordner
  /// Where the file lies.
  public let datei: String
  /// The day of the clock.
  public var heute: Domain.Tag
  /// Who works at the file, and in which run of the program.
  public var nutzer = "probe"
  /// The run of the program that the next call is.
  public var lauf = Laufkennung(prozess: 1, beginn: "1")
  /// The runs of the program that have ended.
  public var beendet: Set<Laufkennung> = []
  private let saat: Saatordner
  /// The catalogue that it words its answers with.
  public let texte: Textkatalog
  private var vergeben = 0

  /// An office without any records yet, or with those of a file that is already there.
  public init(datei: String? = nil, heute: String = "2027-03-01") throws {
    ordner = try Probeordner()
    self.datei = datei ?? ordner.pfad + "/amt.db"
    self.heute = Domain.Tag(iso: heute) ?? .anfang
    saat = try Saatordner(executable: Projekt.ordner + "/Package.swift")
    texte = Textkatalog(try saat.texte())
  }

  /// An office that has read a folder.
  public convenience init(_ dateien: [String: String], heute: String = "2027-03-01") throws {
    try self.init(heute: heute)
    try liesEin(dateien)
  }

  /// The sample folder.
  public static let muster = Dictionary(
    uniqueKeysWithValues: musterordner.map { ($0.rawValue, $1) })

  /// Opens the office for a Mandant.
  public func amt(
    _ mandant: String? = nil, zweck: Amt.Zweck = .anlegen, liefert dateien: [String: String] = [:]
  ) throws -> Amt {
    let (heute, saat) = (heute, saat)
    return try Amt(
      datei: datei, vorhanden: Probeordner.gibtEs(datei), zweck: zweck,
      zugang: Zugang(nutzer: nutzer, mandant: mandant),
      umgebung: Amtsumgebung(
        texte: texte, profil: { (try saat.landesprofil($0), try saat.standardprofil()) },
        vorlagen: { try saat.katalogvorlagen() },
        uhr: { (heute, "\(heute.iso)T08:00:00Z") }, lieferung: { _ in Lieferung(dateien) },
        niederschrift: { Niederschrift(json: $0) },
        kennung: { [self] in
          vergeben += 1
          return "pw-neu\(vergeben)"
        }, lauf: lauf, lebt: { [self] in !beendet.contains($0) }))
  }

  /// Asks the office.
  public func frage<A: Auskunft>(_ auskunft: A, _ mandant: String? = nil) throws -> A.Antwort {
    try amt(mandant).frage(auskunft)
  }

  /// Reads a folder of the exchange format.
  @discardableResult
  public func liesEin(
    _ dateien: [String: String], vorrang: Vorrang? = nil, probe: Bool = false
  ) throws -> Vorgangsergebnis {
    try amt(liefert: dateien)
      .fuehreAus(Einlesen(ordner: "ordner", vorrang: vorrang, probe: probe))
  }

  /// All records of a Mandant, as the text of each file.
  public func ausgabe(_ mandant: String? = nil) throws -> [String: String] {
    let bestand = try frage(BestandAuskunft(), mandant)
    var result: [String: String] = [:]
    for satzart in Satzart.allCases {
      result[satzart.rawValue] = Ordnerschreiber.write(satzart, of: bestand)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return result
  }

  /// Runs SQL in the shell of SQLite, as somebody from outside would.
  @discardableResult
  public func sql(_ sql: String) throws -> Prozessergebnis {
    try Prozess.run("sqlite3", datei, "PRAGMA foreign_keys=ON; " + sql)
  }

  /// The rules of a stored Mandant.
  package func regel(_ mandant: Mandantensatz, _ datenbank: Datenbank) throws -> Kategorieregel {
    Kategorieregel(
      parameter: Parametersatz(
        kommune: try datenbank.parameter(mandant.key),
        land: try saat.landesprofil(mandant.satz.land), standard: try saat.standardprofil()))
  }
}

extension Lieferung {
  /// The delivery of a folder, given as the text of each file by its name without `.csv`.
  public init(_ dateien: [String: String]) {
    let inhalt = Ordnerleser.read { satzart in dateien[satzart.rawValue].map { Array($0.utf8) } }
    self.init(
      bestand: inhalt.bestand, fehlendeSpalten: inhalt.fehlendeSpalten, fehler: inhalt.fehler,
      istVollstaendig: inhalt.istVollstaendig)
  }
}
