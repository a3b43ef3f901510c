public import Domain
package import Store

/// Something that the office does: a value that says what it is called and what it changes.
///
/// A Vorgang runs in one transaction and fails as a whole.
public protocol Vorgang: Sendable {
  /// Which one it is.
  static var art: Vorgangsart { get }
  /// Its arguments, as they stand on its command line.
  var argumente: [(name: String, wert: String)] { get }
  /// Reads the arguments of its command line.
  init(_ zeile: Vorgangszeile) throws(Vorgangsfehler)
  /// The folder whose records are delivered by it; nil where they don't come from elsewhere.
  var lieferung: String? { get }
  /// Checks and changes; what it says is read out on the message line.
  func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis
}

extension Vorgang {
  /// The folder whose records are delivered by it; most Vorgänge have none.
  public var lieferung: String? { nil }

  /// The one form in which trace, plans and scripts keep a Vorgang: `NAME key=value …`.
  public var befehlszeile: String {
    Vorgangszeile(name: Self.art.rawValue, argumente: argumente).text
  }
}

/// Why a command line is not that of a Vorgang.
public enum Vorgangsfehler: Error, Equatable, Sendable {
  /// There is no Vorgang of this name.
  case unbekannt(String)
  /// An argument is missing, can't be read or is not one of this Vorgang.
  case argument(String)
}

/// All Vorgänge that there are.
public enum Vorgangsart: String, CaseIterable, Sendable {
  case einlesen
  case anmelden

  /// The type of the Vorgang.
  public var typ: any Vorgang.Type {
    switch self {
    case .einlesen: Einlesen.self
    case .anmelden: Anmelden.self
    }
  }

  /// Reads a Vorgang back from its command line.
  public static func lies(_ text: String) throws(Vorgangsfehler) -> any Vorgang {
    guard let zeile = Vorgangszeile(text), let art = Vorgangsart(rawValue: zeile.name) else {
      throw .unbekannt(text)
    }
    let vorgang = try art.typ.init(zeile)
    let known = Set(vorgang.argumente.map(\.name))
    if let foreign = zeile.argumente.first(where: { !known.contains($0.name) }) {
      throw .argument(foreign.name)
    }
    return vorgang
  }
}

/// What came of a Vorgang.
public struct Vorgangsergebnis: Equatable, Sendable {
  /// One sentence that can be read out, with what it did to the places.
  public var satz: String
  /// What a script reads, row by row; empty where there is nothing.
  public var tabelle: [[String]] = []
  /// Whether anything was changed.
  public var geaendert = true
  /// Whether something was noted beside the records, which leaves no entry in the trace.
  public var vermerkt = false

  /// What came of a Vorgang, in one sentence.
  public init(satz: String) { self.satz = satz }
}

/// What a Vorgang may do: read, and write the records of one Mandant.
public struct Schreibzugriff {
  /// What it may read, as it stood before.
  public let lesen: Lesezugriff
  package let schreiber: Schreiber
  /// What is delivered, where the Vorgang is a delivery.
  package let lieferung: Lieferung?
  /// The stored Mandant as it was before; nil where the delivery brings a new one.
  package let mandantVorher: Mandantensatz?
}

/// Records that come from elsewhere, and which columns their files lack.
public struct Lieferung: Sendable {
  /// The records.
  public var bestand: Datenbestand
  /// The columns that each file lacks; what is stored in them stays.
  public var fehlendeSpalten: [Satzart: [Spalte]]
  /// What is wrong with single rows.
  public var fehler: [Importfehler]
  /// Whether every file could be read, so that rules over all records can be judged.
  public var istVollstaendig: Bool

  /// A delivery.
  public init(
    bestand: Datenbestand, fehlendeSpalten: [Satzart: [Spalte]] = [:],
    fehler: [Importfehler] = [], istVollstaendig: Bool = true
  ) {
    self.bestand = bestand
    self.fehlendeSpalten = fehlendeSpalten
    self.fehler = fehler
    self.istVollstaendig = istVollstaendig
  }
}
