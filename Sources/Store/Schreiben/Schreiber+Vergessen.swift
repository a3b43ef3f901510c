package import Domain

extension Schreiber {
  /// Erases what the trace says of results of a child in a Runde and of decisions on it, also of those
  /// that are no records any more, and what was typed for them.
  ///
  /// - Returns: how many rows of the trace that were
  package func vergissSpur(
    von kind: Kennung<Kind>, in runde: Kennung<Runde>
  ) throws(StoreError) -> Int {
    let said = ["vorher", "nachher"].map {
      "json_extract(z.\($0), '$.kind_id') = ?2 AND json_extract(z.\($0), '$.runde_id') = ?3"
    }.joined(separator: " OR ")
    let rows = try connection.all(
      """
      SELECT z.key, z.spur FROM spurzeile z JOIN spur s ON s.nummer = z.spur
      WHERE s.mandant = ?1 AND z.tabelle IN (?4, ?5) AND (\(said))
      """,
      [
        .int(buch.mandant), .text(kind.text), .text(runde.text), .text(Rundenergebnis.tabelle),
        .text(Rundenentscheid.tabelle),
      ]
    ) { (key: $0.int(0), spur: $0.int(1)) }
    let spur = Spur(connection: connection)
    try spur.tilge(zeilen: rows.map(\.key))
    // Why an Einrichtung decided so stands in the minutes; who agreed to a swap nowhere else.
    try spur.tilge(
      vorgaenge: rows.map(\.spur),
      mit: "vorgang GLOB 'plaetze_tauschen *' OR instr(vorgang, 'satzart=rundenentscheide')")
    return rows.count
  }
}
