public import Domain

/// Writes a folder of the exchange format.
public enum Ordnerschreiber {
  /// The file of a kind of record, with all columns and in the order of the exchange format; nil
  /// where there are no such records.
  public static func write(_ satzart: Satzart, of bestand: Datenbestand) -> [UInt8]? {
    write(satzart.datensatz, of: bestand)
  }

  private static func write<Satz: Datensatz>(_: Satz.Type, of bestand: Datenbestand) -> [UInt8]? {
    let liste = bestand[keyPath: Satz.liste]
    guard !liste.isEmpty else { return nil }
    var csv = CsvWriter()
    csv.append(Satz.spalten.map(\.name))
    let ordered = liste.indices.sorted { Satz.steht(liste[$0].satz, vor: liste[$1].satz) }
    for index in ordered { csv.append(liste[index].satz.felder) }
    return csv.bytes
  }
}
