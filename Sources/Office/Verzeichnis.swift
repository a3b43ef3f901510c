public import Domain
package import Store

/// What lists show of an Einrichtung.
public struct Einrichtungskopf: Equatable, Sendable {
  /// The number under which it is stored.
  package let key: Int
  /// The Einrichtung.
  public let satz: Einrichtung
  /// What `--wo` looks for: folded name, Ortsteil and Ort.
  let suchtext: [String]
}

/// The Einrichtungen of a Mandant in the order of their ids, read once until they change.
public struct Verzeichnis: Equatable, Sendable {
  /// All Einrichtungen, bytewise by id.
  public let einrichtungen: [Einrichtungskopf]
  /// The Träger, by id.
  public let traeger: [Traeger]
  /// Where each Einrichtung stands in `einrichtungen`, by name.
  let nachNamen: [Int]
  private let stelle: [Int: Int]

  package init(_ datenbank: Datenbank, mandant: Int) throws(StoreError) {
    var buch = Schluesselbuch(mandant: mandant)
    traeger = try datenbank.saetze(Traeger.self, buch: &buch).map(\.satz)
    let heads = try datenbank.saetze(Einrichtung.self, buch: &buch).map {
      Einrichtungskopf(
        key: $0.key, satz: $0.satz,
        suchtext: [$0.satz.name, $0.satz.ortsteil, $0.satz.ort].flatMap(faltungen))
    }
    einrichtungen = heads
    let names = heads.map { gefaltet($0.satz.name) }
    nachNamen = heads.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    stelle = Dictionary(uniqueKeysWithValues: heads.indices.map { (heads[$0].key, $0) })
  }

  /// Where the Einrichtung with this number stands in the order; nil for one of another Mandant.
  package func stelle(_ key: Int) -> Int? { stelle[key] }

  /// The Einrichtung with this id.
  public func einrichtung(_ id: Kennung<Einrichtung>) -> Einrichtungskopf? {
    var low = 0
    var high = einrichtungen.count
    while low < high {
      let middle = (low + high) / 2
      if einrichtungen[middle].satz.id < id { low = middle + 1 } else { high = middle }
    }
    guard low < einrichtungen.count, einrichtungen[low].satz.id == id else { return nil }
    return einrichtungen[low]
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

  /// The filter made ready for many Einrichtungen.
  func passend() -> (Einrichtungskopf) -> Bool {
    let parts = gefaltet(wo)
    return { kopf in
      let e = kopf.satz
      return
        (parts.isEmpty || e.plz.hasPrefix(parts) || kopf.suchtext.contains { $0.contains(parts) })
        && (traeger == nil || e.traeger == traeger)
        && (stunden.map { e.stunden.isEmpty || e.stunden.contains($0) } ?? true)
    }
  }
}
