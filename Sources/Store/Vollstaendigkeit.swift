internal import Domain

// What `pruefe` asks of the file beside its records: whether it is still built as it was made, and
// whether its trace knows all that was done.

extension Datenbank {
  /// The tables, indexes and triggers that are missing, foreign or other than the program makes them.
  package func schemafehler() throws(StoreError) -> [String] {
    let fresh = try Connection(path: ":memory:", mode: .create)
    try Schema.create(in: fresh)
    let (here, expected) = (try Self.schema(connection), try Self.schema(fresh))
    return Set(here.keys).union(expected.keys).filter { here[$0] != expected[$0] }
      .sorted(by: bytewiseBefore)
  }

  /// How everything is made, by its name; of a table its columns, for it may have been changed step
  /// by step.
  private static func schema(_ connection: Connection) throws(StoreError) -> [String: String] {
    let all = try connection.all(
      """
      SELECT name, iif(type = 'table', (
        SELECT group_concat(format('%s %s %d %d', c.name, c.type, c."notnull", c.pk))
        FROM pragma_table_xinfo(m.name) c), sql)
      FROM sqlite_schema m WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'
      """
    ) { ($0.text(0), $0.text(1)) }
    return Dictionary(all, uniquingKeysWith: { $0 + $1 })
  }

  /// The entries by which records were delivered and that the trace has no more.
  ///
  /// With `satzluecken` this finds a trace that was emptied or lost its end, unless only sets or
  /// records that are gone were changed by what is missing.
  package func fehlendeEintraege(_ mandant: Int) throws(StoreError) -> [Int] {
    let tables =
      ["SELECT geliefert FROM mandant WHERE key = ?1"]
      + Satzart.allCases.compactMap { $0.speichersatz?.tabelle }.map {
        "SELECT geliefert FROM \($0) WHERE mandant = ?1"
      }
    return try connection.all(
      """
      SELECT DISTINCT geliefert FROM (\(tables.joined(separator: " UNION ")))
      WHERE geliefert NOT IN (SELECT nummer FROM spur) ORDER BY geliefert
      """, [.int(mandant)]
    ) { $0.int(0) }
  }

  /// The records that were made or changed here more often than the trace knows.
  package func satzluecken<S: Speichersatz>(
    _: S.Type, mandant: Int
  ) throws(StoreError) -> [String] {
    try connection.all(
      """
      SELECT DISTINCT r.schluessel
      FROM (SELECT \(S.schluesselSQL) AS schluessel, version, geliefert FROM \(S.tabelle) t
        WHERE mandant = ?1 AND (version > 1 OR geliefert IS NULL)) r
      LEFT JOIN (SELECT z.satz, count(*) AS anzahl FROM spurzeile z JOIN spur s ON s.nummer = z.spur
        WHERE z.tabelle = ?2 AND s.mandant = ?1 GROUP BY z.satz) z ON z.satz = r.schluessel
      WHERE r.version - 1 > ifnull(z.anzahl, 0) OR r.geliefert IS NULL AND z.anzahl IS NULL
      ORDER BY 1
      """, [.int(mandant), .text(S.tabelle)]
    ) { $0.text(0) }
  }
}

extension Speichersatz {
  /// By what a row is known, as the trace names it.
  fileprivate static var schluesselSQL: String {
    if hatKennung { return "t.id" }
    if let owner = spalten.first, let ziel = owner.ziel?.speichersatz {
      return "(SELECT id FROM \(ziel.tabelle) WHERE key = t.\(owner.verweisSQL))"
    }
    // Parameters, by what they set and from when.
    let always = Tag.anfang.nummer
    return "t.art || ' ' || iif(t.von = \(always), '', date(t.von * 86400, 'unixepoch'))"
  }
}
