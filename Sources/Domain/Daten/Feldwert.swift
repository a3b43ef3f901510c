/// The value of a column, as it is exchanged: what forms, Vorgänge and the trace say of a record.
public struct Feldwert: Hashable, Sendable {
  /// The name of the column.
  public var spalte: String
  /// The value in the form of the exchange format.
  public var wert: String

  /// A value of a column.
  public init(_ spalte: String, _ wert: String) {
    self.spalte = spalte
    self.wert = wert
  }
}

extension Datensatz {
  /// The values of all columns.
  public var feldwerte: [Feldwert] {
    zip(Self.spalten, felder).map { Feldwert($0.name, $1) }
  }

  /// A record from the values of its columns; those that are not named are empty.
  ///
  /// What is wrong stands beside it, and the record is then of no use.
  public static func gelesen(aus werte: [Feldwert]) -> (satz: Self, fehler: [Feldfehler]) {
    let named = Dictionary(werte.map { ($0.spalte, $0.wert) }, uniquingKeysWith: { $1 })
    var leser = Feldleser(spalten.map { named[$0.name] ?? "" }, spalten: spalten)
    let satz = Self(&leser)
    return (satz, leser.fehler)
  }

  /// The record with other values in some of its columns.
  public func mit(_ werte: [Feldwert]) -> (satz: Self, fehler: [Feldfehler]) {
    Self.gelesen(aus: feldwerte + werte)
  }
}
