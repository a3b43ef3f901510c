/// A record by its kind and what it is known by, and the line where it stands.
public struct Satzbezug: Equatable, Sendable {
  /// The kind of the record.
  public let satzart: Satzart
  /// What it is known by.
  public let schluessel: String
  /// The line of the file in which it begins; 0 for a stored record.
  public let zeile: Int

  /// A record by its parts.
  public init(_ satzart: Satzart, _ schluessel: String, zeile: Int = 0) {
    self.satzart = satzart
    self.schluessel = schluessel
    self.zeile = zeile
  }

  init<Satz: Datensatz>(_ eintrag: Eintrag<Satz>) {
    self.init(Satz.satzart, eintrag.satz.schluessel, zeile: eintrag.zeile)
  }
}

/// Where in a folder something is wrong.
public struct Fundstelle: Hashable, Comparable, Sendable {
  /// The file.
  public let satzart: Satzart
  /// The line in which the record begins; 0 for a stored record.
  public let zeile: Int
  /// The name of the column.
  public let spalte: String

  /// A place by its parts.
  public init(_ satzart: Satzart, zeile: Int, spalte: String) {
    self.satzart = satzart
    self.zeile = zeile
    self.spalte = spalte
  }

  /// By file, line and column, in the order of the exchange format.
  public static func < (a: Fundstelle, b: Fundstelle) -> Bool {
    if a.satzart != b.satzart { return a.satzart.rang < b.satzart.rang }
    if a.zeile != b.zeile { return a.zeile < b.zeile }
    return a.spalte != b.spalte && a.spaltenrang < b.spaltenrang
  }

  private var spaltenrang: Int {
    satzart.datensatz.spalten.firstIndex { $0.name == spalte } ?? .max
  }
}
