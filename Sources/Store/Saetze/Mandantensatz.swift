package import Domain

/// A stored Mandant and the state of what is stored for speed.
package struct Mandantensatz: Sendable {
  /// The number under which it is stored.
  package let key: Int
  /// Rises with every change.
  package let version: Int
  /// The Vorgang up to which it is as it was last delivered.
  package let geliefert: Int?
  /// The Mandant.
  package var satz: Mandant
  /// What stands there instead of a Land; nil where there is one.
  package let fremdesLand: String?
  /// The first day from which the free places are stored.
  package let horizont: Tag?
  /// The rules they follow, in words that change with them.
  package let regelstand: String?
}

extension Mandantensatz {
  /// A Mandant that was just added and has no records yet.
  package init(neu satz: Mandant, key: Int) {
    self.init(
      key: key, version: 1, geliefert: nil, satz: satz, fremdesLand: nil, horizont: nil,
      regelstand: nil)
  }
}

extension Datenbank {
  /// All Mandanten, by their Gemeindeschlüssel.
  package func mandanten() throws(StoreError) -> [Mandantensatz] {
    try connection.all(
      "SELECT key, version, geliefert, ags, name, land, horizont, regelstand FROM mandant ORDER BY ags"
    ) { row in
      let land = Land(rawValue: row.text(5))
      return Mandantensatz(
        key: row.int(0), version: row.int(1), geliefert: row.intOrNil(2),
        satz: Mandant(ags: row.text(3), name: row.text(4), land: land ?? .SN),
        fremdesLand: land == nil ? row.text(5) : nil,
        horizont: row.tagOderKeiner(6), regelstand: row.textOrNil(7))
    }
  }
}
