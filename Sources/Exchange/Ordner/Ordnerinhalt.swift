public import Domain

/// What a folder of the exchange format holds.
public struct Ordnerinhalt: Sendable {
  /// The records with their lines; those that are wrong are marked as `fehlerhaft`.
  public internal(set) var bestand = Datenbestand()
  /// What is wrong with single rows, ordered by file, line and column.
  ///
  /// Rules that need more than one record are judged on the state after the import, by
  /// `verstoesse(in:)`.
  public internal(set) var fehler: [Importfehler] = []
  /// Whether every file could be read row by row.
  ///
  /// Where a first line is wrong there are no rows of that file, and what refers to them must not
  /// be called wrong: rules that need more than one record can't be judged then.
  public internal(set) var istVollstaendig = true
  /// The columns that each file lacks; an import keeps what is stored in them.
  public internal(set) var fehlendeSpalten: [Satzart: [Spalte]] = [:]
}
