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
  /// The first day from which the free places are stored.
  package let horizont: Tag?
  /// The rules they follow, in words that change with them.
  package let regelstand: String?
}

extension Mandantensatz {
  /// A Mandant that was just added and has no records yet.
  package init(neu satz: Mandant, key: Int) {
    self.init(
      key: key, version: 1, geliefert: nil, satz: satz, horizont: nil, regelstand: nil)
  }
}

extension Datenbank {
  /// All Mandanten, by their Gemeindeschlüssel.
  package func mandanten() throws(StoreError) -> [Mandantensatz] {
    try connection.all(
      "SELECT key, version, geliefert, ags, name, land, horizont, regelstand FROM mandant ORDER BY ags"
    ) { row in
      Mandantensatz(
        key: row.int(0), version: row.int(1), geliefert: row.intOrNil(2),
        satz: Mandant(
          ags: row.text(3), name: row.text(4), land: Land(rawValue: row.text(5)) ?? .SN),
        horizont: row.tagOderKeiner(6), regelstand: row.textOrNil(7))
    }
  }

  /// The stored records of one kind of a Mandant, in the order of an export.
  ///
  /// Their ids are added to `buch`, in which those of the records that they refer to must stand.
  package func saetze<S: Speichersatz>(
    _: S.Type, buch: inout Schluesselbuch, filter: String? = nil
  ) throws(StoreError) -> [Gespeichert<S>] {
    let wishes = S.self == Anmeldung.self ? try wuensche(buch) : [:]
    let columns = S.spaltenSQL.joined(separator: ", ")
    let book = buch
    var result = try connection.all(
      "SELECT key, version, geliefert, \(columns) FROM \(S.tabelle) WHERE mandant = ? "
        + (filter.map { "AND \($0) " } ?? "") + "ORDER BY \(S.ordnung)", [.int(buch.mandant)]
    ) { row in
      Gespeichert<S>(
        key: row.int(0), version: row.int(1), geliefert: row.intOrNil(2), satz: S(row, 3, book))
    }
    if S.hatKennung {
      buch[S.satzart].reserve(result.count)
      for i in result.indices {
        buch[S.satzart].addStored(result[i].key, result[i].satz.schluessel)
      }
    }
    if !wishes.isEmpty {
      for i in result.indices {
        guard var anmeldung = result[i].satz as? Anmeldung else { continue }
        anmeldung.wuensche = wishes[result[i].key] ?? []
        if let satz = anmeldung as? S { result[i].satz = satz }
      }
    }
    return result
  }

  private func wuensche(_ buch: Schluesselbuch) throws(StoreError) -> [Int: [Kennung<Einrichtung>]]
  {
    var result: [Int: [Kennung<Einrichtung>]] = [:]
    try connection.query("SELECT anmeldung, einrichtung FROM wunsch ORDER BY anmeldung, rang") {
      (row: Statement) throws(StoreError) in
      result[row.int(0), default: []].append(buch.id(row.int(1)))
    }
    return result
  }
}
