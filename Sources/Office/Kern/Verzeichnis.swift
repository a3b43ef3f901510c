public import Domain
package import Store

/// What lists show of an Einrichtung.
public struct Einrichtungskopf: Equatable, Sendable {
  /// The number under which it is stored.
  package let key: Int
  // Behind one reference: rows of a list are copied often.
  private let inhalt: Inhalt

  private final class Inhalt: Sendable {
    let satz: Einrichtung
    init(_ satz: Einrichtung) { self.satz = satz }
  }

  init(key: Int, satz: Einrichtung) {
    self.key = key
    inhalt = Inhalt(satz)
  }

  /// The Einrichtung.
  public var satz: Einrichtung { inhalt.satz }

  public static func == (a: Self, b: Self) -> Bool {
    a.key == b.key && (a.inhalt === b.inhalt || a.satz == b.satz)
  }
}

/// The Einrichtungen of a Mandant in the order of their ids, kept until they change.
///
/// Only ids and numbers are read at once; all else when it is first asked for.
package final class Verzeichnis {
  /// All ids, bytewise.
  let kennungen: [Kennung<Einrichtung>]
  private let keys: [Int]
  private let stellen: [Int: Int]
  private let datenbank: Datenbank
  private let mandant: Int
  private var gelesen: (traeger: [Traeger], einrichtungen: [Einrichtungskopf])?
  private var gefalteteTexte: [String]?
  private var reihenfolge: [Int]?

  package init(_ datenbank: Datenbank, mandant: Int) throws(StoreError) {
    let all = try datenbank.einrichtungen(mandant)
    kennungen = all.map(\.id)
    keys = all.map(\.key)
    stellen = Dictionary(uniqueKeysWithValues: all.indices.map { (all[$0].key, $0) })
    self.datenbank = datenbank
    self.mandant = mandant
  }

  /// Where the Einrichtung with this number stands in the order; nil for one of another Mandant.
  package func stelle(_ key: Int) -> Int? { stellen[key] }

  /// The number of the Einrichtung with this id.
  package func key(_ id: Kennung<Einrichtung>) -> Int? {
    var low = 0
    var high = kennungen.count
    while low < high {
      let middle = (low + high) / 2
      if kennungen[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < kennungen.count && kennungen[low] == id ? keys[low] : nil
  }

  /// All Einrichtungen, in the order of `kennungen`.
  func einrichtungen() throws(StoreError) -> [Einrichtungskopf] { try lies().einrichtungen }

  /// The Einrichtung with this number; nil for one of another Mandant.
  func kopf(_ key: Int) throws(StoreError) -> Einrichtungskopf? {
    guard let i = stelle(key) else { return nil }
    return try einrichtungen()[i]
  }

  /// The Träger, by id.
  func traeger() throws(StoreError) -> [Traeger] { try lies().traeger }

  private func lies() throws(StoreError) -> (traeger: [Traeger], einrichtungen: [Einrichtungskopf])
  {
    if let gelesen { return gelesen }
    var buch = Schluesselbuch(mandant: mandant)
    let traeger = try datenbank.saetze(Traeger.self, buch: &buch).map(\.satz)
    let heads = try datenbank.saetze(Einrichtung.self, buch: &buch).map {
      Einrichtungskopf(key: $0.key, satz: $0.satz)
    }
    gelesen = (traeger, heads)
    return (traeger, heads)
  }

  /// What `--wo` looks for in each Einrichtung: folded name, Ortsteil and Ort.
  func suchtexte() throws(StoreError) -> [String] {
    if let gefalteteTexte { return gefalteteTexte }
    let texts = try einrichtungen().map {
      faltungen("\($0.satz.name)\n\($0.satz.ortsteil)\n\($0.satz.ort)").joined(separator: "\n")
    }
    gefalteteTexte = texts
    return texts
  }

  /// What was meant by a `wo` that fits nothing: the nearest name, Ortsteil or Ort, or nothing;
  /// nil where it fits.
  func gemeint(wo: String) throws(StoreError) -> String? {
    var filter = Einrichtungsfilter()
    filter.wo = wo
    let passt = try filter.passend(self)
    guard !wo.isEmpty, !kennungen.indices.contains(where: passt) else { return nil }
    let heads = try einrichtungen()
    return naechsterName(
      wo, unter: heads.lazy.map(\.satz).flatMap { [$0.name, $0.ortsteil, $0.ort] }) ?? ""
  }

  /// Where each Einrichtung stands in `einrichtungen`, by name.
  func nachNamen() throws(StoreError) -> [Int] {
    if let reihenfolge { return reihenfolge }
    let names = try einrichtungen().map { gefaltet($0.satz.name) }
    let order = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    reihenfolge = order
    return order
  }
}

/// Which Einrichtungen a question is about.
public struct Einrichtungsfilter: Equatable, Sendable {
  /// Part of name, Ortsteil or Ort, or the beginning of the PLZ; empty for everywhere.
  public var wo = ""
  /// Only those of this Träger.
  public var traeger: Kennung<Traeger>?
  /// Only those that offer these hours, or name none.
  public var stunden: Wochenstunden?

  /// Every Einrichtung.
  public init() {}

  /// The same filter without one of its conditions.
  func ohne<T>(_ bedingung: WritableKeyPath<Self, T>, _ leer: T) -> Self {
    var result = self
    result[keyPath: bedingung] = leer
    return result
  }

  /// The filter made ready for many Einrichtungen, which are named by where they stand.
  func passend(_ verzeichnis: Verzeichnis) throws(StoreError) -> (Int) -> Bool {
    if self == Einrichtungsfilter() { return { _ in true } }
    let parts = suchfaltung(wo)
    let heads = try verzeichnis.einrichtungen()
    let texts = parts.isEmpty ? [] : try verzeichnis.suchtexte()
    return { i in
      let e = heads[i].satz
      return
        (parts.isEmpty || e.plz.hasPrefix(parts) || enthaelt(texts[i], parts))
        && (traeger == nil || e.traeger == traeger)
        && (stunden.map { e.stunden.isEmpty || e.stunden.contains($0) } ?? true)
    }
  }
}
