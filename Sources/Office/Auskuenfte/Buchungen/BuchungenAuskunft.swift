public import Domain
internal import Store

/// How many children are booked for how many hours.
///
/// A contract counts on each day on which it runs, once: a child with a signed contract and a Zusage
/// elsewhere counts twice where Zusagen are counted, and `doppelt` says how often that is so.
public struct BuchungenAuskunft: Auskunft {
  /// What the rows are.
  public enum Gruppierung: String, CaseIterable, Sendable {
    case einrichtung, traeger, kategorie
    /// Full years on the day.
    case alter
    /// The first of each month of the Kitajahr in which the day lies.
    case monat
  }

  /// A column: how many hours are booked.
  public enum Band: Hashable, Comparable, Sendable {
    case stunden(Wochenstunden)
    /// The contract says nothing.
    case ohneAngabe

    /// The hours; nil where the contract says nothing.
    public var stunden: Wochenstunden? { if case .stunden(let wert) = self { wert } else { nil } }
  }

  /// A row: how many children there are in each band.
  public struct Zeile: Equatable, Sendable {
    /// An id, a category, a number of years or a day; by it the children are asked for.
    public let schluessel: String
    /// What it is called.
    public let name: String
    /// The children of each band.
    public fileprivate(set) var werte: [Int]
    /// The children of all bands.
    public var summe: Int { werte.reduce(0, +) }
  }

  /// The table.
  public struct Antwort: Equatable, Sendable {
    /// What was asked.
    public let frage: BuchungenAuskunft
    /// The columns, the fewest hours first.
    public let baender: [Band]
    /// The rows, by name or in their order; months without children too, of all else only those
    /// with some.
    public let zeilen: [Zeile]
    /// How often a child counts again, because it has more than one contract; 0 for months, which
    /// have no sum.
    public let doppelt: Int

    /// The children of each band in all rows.
    public var summen: [Int] {
      baender.indices.map { band in zeilen.reduce(0) { $0 + $1.werte[band] } }
    }
  }

  /// The day.
  public var am: Tag
  /// What the rows are.
  public var nach: Gruppierung
  /// Whether promised contracts count, too.
  public var mitZusagen: Bool
  /// Which Einrichtungen count.
  public var filter: Einrichtungsfilter
  /// Which Einrichtungen count, named once and for all: what does not exist is refused.
  public var umkreis: Umkreis
  /// Only children of this category.
  public var kategorie: Platzkategorie?

  /// The question for a day.
  public init(
    am: Tag, nach: Gruppierung = .einrichtung, mitZusagen: Bool = false,
    filter: Einrichtungsfilter = Einrichtungsfilter(), umkreis: Umkreis = Umkreis(),
    kategorie: Platzkategorie? = nil
  ) {
    self.am = am
    self.nach = nach
    self.mitZusagen = mitZusagen
    self.filter = filter
    self.umkreis = umkreis
    self.kategorie = kategorie
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    var zaehlung = try Buchungszaehlung(self, lesen)
    let rows = zaehlung.zeilen
    // Numbers of bands in the order in which they were met.
    var baender: [Band: Int] = [:]
    var counts: [[Int]] = []
    var kinder: Set<Int> = []
    var doppelt = 0
    try zaehlung.jede { buchung, row in
      let band = Band(buchung.stunden)
      let column: Int
      if let known = baender[band] {
        column = known
      } else {
        column = baender.count
        baender[band] = column
        counts.append(Array(repeating: 0, count: rows.count))
      }
      counts[column][row] += 1
      if nach != .monat, !kinder.insert(buchung.kind).inserted { doppelt += 1 }
    }
    let order = baender.sorted { $0.key < $1.key }
    let zeilen = rows.indices.map { row in
      Zeile(
        schluessel: rows[row].schluessel, name: rows[row].name,
        werte: order.map { counts[$0.value][row] })
    }
    return Antwort(
      frage: self, baender: order.map(\.key),
      zeilen: zeilen.filter { nach == .monat || $0.summe > 0 }, doppelt: doppelt)
  }
}

extension BuchungenAuskunft.Band {
  /// The band of a contract.
  init(_ stunden: Wochenstunden?) { self = stunden.map { .stunden($0) } ?? .ohneAngabe }
}
