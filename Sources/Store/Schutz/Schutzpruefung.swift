internal import Domain

// What `pruefe` asks of that which lies beside the records: addresses that are kept apart, and the
// texts by which children and parents are found.

extension Datenbank {
  /// The ids of the children and parents of whom an address lies on the wrong side of an
  /// Auskunftssperre (§ 51 BMG).
  package func schutzluecken(_ mandant: Int) throws(StoreError) -> [String] {
    let clear = { (columns: [String]) in
      columns.map { "coalesce(t.\($0), '') <> ''" }.joined(separator: " OR ")
    }
    func wrong(
      _ tabelle: String, _ spalten: [String], geschuetzt: String
    ) throws(StoreError) -> [String] {
      let apart = """
        EXISTS (SELECT 1 FROM schutzadresse a WHERE a.tabelle = '\(tabelle)' AND a.satz = t.key)
        """
      return try connection.all(
        """
        SELECT t.id FROM \(tabelle) t JOIN kind k ON k.key = \(geschuetzt) WHERE t.mandant = ?
          AND iif(k.auskunftssperre = 1, \(clear(spalten)), \(apart)) ORDER BY t.id
        """, [.int(mandant)]
      ) { $0.text(0) }
    }
    let orphans = try connection.all(
      """
      SELECT a.tabelle || ' ' || a.satz FROM schutzadresse a WHERE a.mandant = ? AND NOT EXISTS (
        SELECT 1 FROM kind WHERE key = a.satz AND a.tabelle = 'kind'
        UNION ALL
        SELECT 1 FROM sorgeberechtigter WHERE key = a.satz AND a.tabelle = 'sorgeberechtigter')
      """, [.int(mandant)]
    ) { $0.text(0) }
    let children = try wrong("kind", Kind.schutzspalten, geschuetzt: "t.key")
    let parents = try wrong(
      "sorgeberechtigter", Sorgeberechtigter.schutzspalten, geschuetzt: "t.kind")
    return children + parents + orphans
  }

  /// The ids of the children and parents who would not be found by what they are called now.
  package func suchluecken(_ mandant: Int) throws(StoreError) -> [String] {
    var wrong: [String] = []
    for table in [Kind.tabelle, Sorgeberechtigter.tabelle] {
      wrong += try connection.suchstaende(
        von: table, wo: "WHERE mandant = ? ORDER BY id", [.int(mandant)]
      ).filter { $0.gespeichert != $0.frisch }.map(\.id)
    }
    return wrong
  }
}
