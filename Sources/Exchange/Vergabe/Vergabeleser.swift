public import Domain

/// Reads a round from the folder in which it is exchanged, and the file of a result.
public enum Vergabeleser {
  /// What is wrong, and where.
  public struct Fehler: Equatable, Sendable {
    /// The file.
    public let datei: Vergabedatei
    /// The line, from 1.
    public let zeile: Int
    /// The column.
    public let spalte: String
    /// What is wrong.
    public let grund: Grund

    /// A fault at a place.
    public init(datei: Vergabedatei, zeile: Int, spalte: String, grund: Grund) {
      self.datei = datei
      self.zeile = zeile
      self.spalte = spalte
      self.grund = grund
    }

    fileprivate init(_ widerspruch: Vergabewiderspruch) {
      self.init(
        datei: widerspruch.datei, zeile: widerspruch.zeile, spalte: widerspruch.spalte,
        grund: .widerspruch(widerspruch.grund))
    }

    /// A fault of a single row, or one that needs several.
    public enum Grund: Equatable, Sendable {
      case feld(Importgrund)
      case widerspruch(Vergabewiderspruch.Grund)
    }
  }

  /// Reads the three files of a round; nothing is to be reckoned where anything is wrong.
  ///
  /// - Parameter bytes: What stands in a file.
  /// - Returns: The papers, and everything that is wrong with them.
  /// - Throws: Only what `bytes` throws.
  public static func read<Failure>(
    _ bytes: (Vergabedatei) throws(Failure) -> [UInt8]
  ) throws(Failure) -> (unterlagen: Vergabeunterlagen, fehler: [Fehler]) {
    var fehler: [Fehler] = []
    let unterlagen = Vergabeunterlagen(
      plaetze: rows(.plaetze, try bytes(.plaetze), Vergabeplaetze.spalten, &fehler) {
        Vergabeplaetze(&$0, zeile: $1)
      },
      bewerbungen: rows(.bewerbungen, try bytes(.bewerbungen), Bewerbung.spalten, &fehler) {
        Bewerbung(&$0, zeile: $1)
      },
      raenge: rows(.rang, try bytes(.rang), Bewerberrang.spalten, &fehler) {
        Bewerberrang(&$0, zeile: $1)
      })
    // What refers to a wrong row must not be called wrong.
    return (unterlagen, fehler.isEmpty ? unterlagen.widersprueche.map { Fehler($0) } : fehler)
  }

  /// Reads the file of a result.
  ///
  /// - Parameters:
  ///   - bytes: What stands in it.
  ///   - unterlagen: The round whose result it is.
  /// - Returns: Its lines, and everything for which they can't be judged.
  public static func ergebnis(
    _ bytes: [UInt8], zu unterlagen: Vergabeunterlagen
  ) -> (zuteilungen: [Zuteilung], fehler: [Fehler]) {
    var fehler: [Fehler] = []
    let rows = rows(.ergebnis, bytes, Zuteilung.spalten, &fehler) { Zuteilung(&$0, zeile: $1) }
    return (
      rows, fehler.isEmpty ? unterlagen.widersprueche(in: rows).map { Fehler($0) } : fehler
    )
  }

  private static func rows<Satz>(
    _ datei: Vergabedatei, _ bytes: [UInt8], _ spalten: [Spalte], _ fehler: inout [Fehler],
    _ make: (inout Feldleser, Int) -> Satz
  ) -> [Satz] {
    var csv = CsvReader(bytes)
    _ = csv.next()
    let kopf = Kopfzeile(csv, spalten)
    func fault(_ zeile: Int, _ spalte: String, _ grund: Importgrund) -> Fehler {
      Fehler(datei: datei, zeile: zeile, spalte: spalte, grund: .feld(grund))
    }
    guard kopf.fehler.isEmpty else {
      fehler += kopf.fehler.map { fault(1, $0.spalte, .aufbau($0.grund)) }
      return []
    }
    var result: [Satz] = []
    result.reserveCapacity(bytes.count { $0 == UInt8(ascii: "\n") })
    while csv.next() {
      let faults = kopf.fehler(in: csv)
      guard faults.isEmpty else {
        fehler += faults.map { fault(csv.line, $0.spalte, .aufbau($0.grund)) }
        continue
      }
      var felder = Feldleser(csv.fields, spalten: spalten)
      result.append(make(&felder, csv.line))
      fehler += felder.fehler.map { fault(csv.line, $0.spalte, .feld($0.grund)) }
    }
    return result
  }
}
