package import Domain

/// A record as it lies in a table: its columns in one order for writing and reading.
package protocol Speichersatz: Datensatz {
  /// The table.
  static var tabelle: String { get }
  /// The columns after `key`, `mandant`, `version` and `geliefert`.
  static var spaltenSQL: [String] { get }
  /// Binds the values of the columns, the first one at number `i`.
  func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch)
  /// Reads the columns, the first one at number `i`.
  init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch)
  /// The order in which records are read: that of an export.
  static var ordnung: String { get }
  /// The wishes, which lie in a table of their own; only an Anmeldung has any.
  var wunschliste: [Kennung<Einrichtung>] { get }
}

extension Speichersatz {
  package static var ordnung: String { "id" }
  package var wunschliste: [Kennung<Einrichtung>] { [] }

  /// Whether such records belong to another one and are changed and delivered as its whole set.
  package static var istMenge: Bool { satzart.istMenge }

  /// Whether records of this kind have an id of their own.
  package static var hatKennung: Bool { spaltenSQL.contains("id") }

  /// What the trace keeps of a record, or of a set of them; nil where there is none.
  package static func spurtext(_ saetze: [Self]) -> String? {
    guard istMenge, !saetze.isEmpty else { return saetze.first?.json }
    return "[" + saetze.map(\.json).joined(separator: ",") + "]"
  }
}

extension Satzart {
  /// How such records are stored; nil for the Mandant, to whom all others belong.
  package var speichersatz: (any Speichersatz.Type)? {
    switch self {
    case .mandant: nil
    case .parameter: Parameter.self
    case .traeger: Traeger.self
    case .einrichtungen: Einrichtung.self
    case .betriebserlaubnis: Betriebserlaubnis.self
    case .sperren: Platzsperre.self
    case .gruppen: Gruppe.self
    case .belegrechte: Belegrecht.self
    case .kinder: Kind.self
    case .sorgeberechtigte: Sorgeberechtigter.self
    case .vertraege: Betreuungsvertrag.self
    case .zuordnungen: Zuordnung.self
    case .anmeldungen: Anmeldung.self
    case .rueckrufe: Rueckruf.self
    case .kataloge: Kriterienkatalog.self
    case .kriterien: Kriterium.self
    case .runden: Runde.self
    case .rundenplaetze: Rundenplatz.self
    case .rundenentscheide: Rundenentscheid.self
    case .rundenergebnisse: Rundenergebnis.self
    case .rundenprotokolle: Rundenprotokoll.self
    }
  }
}

/// A stored record.
package struct Gespeichert<Satz: Speichersatz>: Sendable {
  /// The number under which it is stored.
  package let key: Int
  /// Rises with every change.
  package let version: Int
  /// The Vorgang up to which it is as it was last delivered; nil for one that was made here.
  package let geliefert: Int?
  /// The record.
  package var satz: Satz
}

/// A stored value that nothing stands for: somebody has written past the program.
package struct FremderWert: Equatable, Sendable {
  /// The kind of the record.
  package let satzart: Satzart
  /// By what the record is known.
  package let schluessel: String
  /// The column of its table.
  package let spalte: String
}

/// The numbers under which the records of one Mandant are stored, by their ids.
package struct Schluesselbuch {
  /// The records of one table.
  package struct Verzeichnis {
    private(set) var keys: [String: Int] = [:]
    private var ids: [Int: String] = [:]

    /// The number of a record; 0 for one that is not there.
    func key(_ id: String) -> Int { keys[id] ?? 0 }
    func id(_ key: Int) -> String { ids[key] ?? "" }

    mutating func reserve(_ count: Int) {
      keys.reserveCapacity(keys.count + count)
      ids.reserveCapacity(count)
    }

    /// Adds a record that was read: it is looked up by its number, too.
    mutating func addStored(_ key: Int, _ id: String) {
      keys[id] = key
      ids[key] = id
    }

    /// Adds a record that was written.
    mutating func add(_ key: Int, _ id: String) { keys[id] = key }
  }

  /// The Mandant to whom all these records belong.
  package let mandant: Int
  /// Values that nothing stands for, in the records that were read.
  package internal(set) var fremdeWerte: [FremderWert] = []
  private var verzeichnisse = Satzart.allCases.map { _ in Verzeichnis() }

  /// A book without any records yet.
  package init(mandant: Int) { self.mandant = mandant }

  subscript(_ art: Satzart) -> Verzeichnis {
    get { verzeichnisse[art.rang] }
    _modify { yield &verzeichnisse[art.rang] }
  }

  func key<S: Speichersatz>(_ id: Kennung<S>) -> Int {
    verzeichnisse[S.satzart.rang].key(id.text)
  }

  func id<S: Speichersatz>(_ key: Int) -> Kennung<S> {
    Kennung(gespeichert: verzeichnisse[S.satzart.rang].id(key))
  }
}

extension Statement {
  func bind(_ i: Int32, _ zeitraum: Zeitraum) {
    bind(i, Int(zeitraum.von.nummer))
    bind(i + 1, Int(zeitraum.bis.nummer))
  }

  func zeitraum(_ i: Int32) -> Zeitraum {
    if let zeitraum = Zeitraum(von: tag(i), bis: tag(i + 1)) { return zeitraum }
    merkeFremd(i)
    return Zeitraum(am: tag(i))
  }

  func bind(_ i: Int32, _ tag: Tag?) { bind(i, tag.map { Int($0.nummer) }) }
  func tag(_ i: Int32) -> Tag { Tag(nummer: int32(i)) }
  func tagOderKeiner(_ i: Int32) -> Tag? { isNull(i) ? nil : tag(i) }

  func bind<E>(_ i: Int32, _ zahl: Hundertstel<E>?) { bind(i, zahl.map { Int($0.hundertstel) }) }

  func zahl<E>(_ i: Int32) -> Hundertstel<E> {
    Hundertstel(hundertstel: int32(i))
  }

  private func int32(_ i: Int32) -> Int32 {
    if let number = Int32(exactly: int(i)) { return number }
    merkeFremd(i)
    return 0
  }

  func jaNein(_ i: Int32) -> Bool {
    if !(0...1).contains(int(i)) { merkeFremd(i) }
    return int(i) == 1
  }

  func zahlOderKeine<E>(_ i: Int32) -> Hundertstel<E>? { isNull(i) ? nil : zahl(i) }

  func bind<W: CaseIterable & Equatable>(wort i: Int32, _ wort: W) {
    var nummer = 0
    for case let w in W.allCases {
      if w == wort { break }
      nummer += 1
    }
    bind(i, nummer)
  }

  func bind<W: CaseIterable & Equatable>(wort i: Int32, _ wort: W?) {
    if let wort { bind(wort: i, wort) } else { bind(i, Int?.none) }
  }

  func wortOderKeines<W: CaseIterable>(_ i: Int32) -> W? where W.AllCases.Index == Int {
    isNull(i) ? nil : wort(i)
  }

  func wort<W: CaseIterable>(_ i: Int32) -> W where W.AllCases.Index == Int {
    let number = int(i)
    if W.allCases.indices.contains(number) { return W.allCases[number] }
    merkeFremd(i)
    return W.allCases[0]
  }
}
