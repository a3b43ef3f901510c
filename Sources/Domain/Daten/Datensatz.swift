/// The kinds of records, each in a file of its own in the exchange format.
///
/// The order is that in which they can be written: what a record refers to stands before it.
public enum Satzart: String, CaseIterable, Sendable {
  case mandant, parameter, traeger, einrichtungen, betriebserlaubnis, sperren, gruppen, belegrechte
  case kinder, sorgeberechtigte, vertraege, zuordnungen, anmeldungen, rueckrufe
  case kataloge, kriterien, runden, rundenplaetze, rundenentscheide, rundenergebnisse
  case rundenprotokolle

  /// Whether such records belong to another one and are changed and delivered as its whole set.
  public var istMenge: Bool { self == .betriebserlaubnis || self == .zuordnungen }

  /// The place in the order, from 0.
  public var rang: Int {
    switch self {
    case .mandant: 0
    case .parameter: 1
    case .traeger: 2
    case .einrichtungen: 3
    case .betriebserlaubnis: 4
    case .sperren: 5
    case .gruppen: 6
    case .belegrechte: 7
    case .kinder: 8
    case .sorgeberechtigte: 9
    case .vertraege: 10
    case .zuordnungen: 11
    case .anmeldungen: 12
    case .rueckrufe: 13
    case .kataloge: 14
    case .kriterien: 15
    case .runden: 16
    case .rundenplaetze: 17
    case .rundenentscheide: 18
    case .rundenergebnisse: 19
    case .rundenprotokolle: 20
    }
  }
}

/// A column of a file in the exchange format.
public struct Spalte: Equatable, Sendable, ExpressibleByStringLiteral {
  /// The name in the first line of the file.
  public let name: String
  /// Whether a file may lack the column.
  public let entbehrlich: Bool

  /// A column by name; in brackets, as in `[ortsteil]`, a file may lack it.
  public init(stringLiteral text: StaticString) {
    let text = "\(text)"
    entbehrlich = text.hasPrefix("[")
    name = entbehrlich ? String(text.dropFirst().dropLast()) : text
  }
}

/// A record of the office in the form in which it is exchanged, compared and kept in the trace.
public protocol Datensatz: Equatable, Sendable {
  /// The file in which such records are exchanged.
  static var satzart: Satzart { get }
  /// The columns, in the order of the exchange format.
  static var spalten: [Spalte] { get }
  /// Reads the fields in the order of the columns; what is wrong is noted in the reader, and the
  /// record is then of no use.
  init(_ felder: inout Feldleser)
  /// The fields in the order of the columns, as they are exchanged.
  var felder: [String] { get }
  /// By what a record is known: its id, or what it belongs to where it has none of its own.
  var schluessel: String { get }
  /// Where such records lie among all of a Mandant.
  static var liste: Satzliste<Self> { get }
  /// Whether `a` stands before `b` in a file; bytewise by `schluessel` unless the kind says otherwise.
  static func steht(_ a: Self, vor b: Self) -> Bool
}

extension Datensatz {
  /// The order of the ids, bytewise.
  public static func steht(_ a: Self, vor b: Self) -> Bool {
    bytewiseBefore(a.schluessel, b.schluessel)
  }
}

extension Datensatz {
  /// The record as a JSON object of its fields, in the order of the columns.
  public var json: String {
    let pairs = zip(Self.spalten, felder).map { "\(jsonText($0.name)):\(jsonText($1))" }
    return "{" + pairs.joined(separator: ",") + "}"
  }
}
