public import Domain

/// Two persons of whom somebody asks whether they are one.
public struct Personenpaar: Sendable {
  /// What the pair is called in its file.
  public let name: String
  /// The one.
  public let a: Dublettenperson
  /// The other.
  public let b: Dublettenperson
}

/// Reads a file of pairs of persons that are to be judged (`platzwart dubletten --paare`).
public enum Paarleser {
  /// What is wrong with a file, and where.
  public struct Fehler: Equatable, Sendable {
    /// The line, from 1.
    public let zeile: Int
    /// The column.
    public let spalte: String
    /// What is wrong.
    public let grund: Importgrund
  }

  private static let spalten: [Spalte] = [
    "paar", "a_vorname", "a_nachname", "a_geburtsdatum", "a_strasse", "a_plz", "a_telefon",
    "b_vorname", "b_nachname", "b_geburtsdatum", "b_strasse", "b_plz", "b_telefon", "[dublette]",
  ]

  /// The pairs in the order of the file, and everything that is wrong with it.
  ///
  /// A field may be empty: it says nothing then. The last column, the truth where somebody knows it,
  /// is not looked at.
  public static func read(_ bytes: [UInt8]) -> (paare: [Personenpaar], fehler: [Fehler]) {
    var csv = CsvReader(bytes)
    _ = csv.next()
    let kopf = Kopfzeile(csv, spalten)
    var fehler = kopf.fehler.map { Fehler(zeile: 1, spalte: $0.spalte, grund: .aufbau($0.grund)) }
    var paare: [Personenpaar] = []
    guard fehler.isEmpty else { return ([], fehler) }
    while csv.next() {
      let faults = kopf.fehler(in: csv)
      fehler += faults.map {
        Fehler(zeile: csv.line, spalte: $0.spalte, grund: .aufbau($0.grund))
      }
      guard faults.isEmpty else { continue }
      var felder = Feldleser(kopf.felder(in: csv), spalten: spalten)
      paare.append(
        Personenpaar(name: felder.pflichttext(), a: person(&felder), b: person(&felder)))
      fehler += felder.fehler.map {
        Fehler(zeile: csv.line, spalte: $0.spalte, grund: .feld($0.grund))
      }
    }
    return (paare, fehler)
  }

  private static func person(_ felder: inout Feldleser) -> Dublettenperson {
    let vorname = felder.text()
    let nachname = felder.text()
    let geburtsdatum = felder.tagOderKeiner()
    let strasse = felder.text()
    let plz = felder.text()
    return Dublettenperson(
      vorname: vorname, nachname: nachname, geburtsdatum: geburtsdatum, strasse: strasse, plz: plz,
      telefone: [felder.text()])
  }
}
