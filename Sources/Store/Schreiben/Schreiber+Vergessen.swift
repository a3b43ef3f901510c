package import Domain

extension Schreiber {
  /// Takes a record of a child in a Runde away and erases what the trace says of it, also of earlier
  /// ones of the same kind: the digests stay, and with them the chain.
  package func vergiss<S: Speichersatz>(
    _ alt: Gespeichert<S>, von kind: Kennung<Kind>, in runde: Kennung<Runde>
  ) throws(StoreError) {
    try loescheUngesagt(alt)
    let said = ["vorher", "nachher"].map {
      "json_extract(z.\($0), '$.kind_id') = ?4 AND json_extract(z.\($0), '$.runde_id') = ?5"
    }.joined(separator: " OR ")
    let rows = try connection.all(
      """
      SELECT z.key, z.spur FROM spurzeile z JOIN spur s ON s.nummer = z.spur
      WHERE s.mandant = ?1 AND z.tabelle = ?2 AND (z.satz = ?3 OR \(said))
      """,
      [
        .int(buch.mandant), .text(S.tabelle), .text(alt.satz.schluessel), .text(kind.text),
        .text(runde.text),
      ]
    ) { (key: $0.int(0), spur: $0.int(1)) }
    for row in rows {
      try connection.run(
        "UPDATE spurzeile SET vorher = NULL, nachher = NULL WHERE key = ?", [.int(row.key)])
      // The reason of an Einrichtung stands in the minutes, too.
      try connection.run(
        "UPDATE spur SET vorgang = NULL WHERE nummer = ? AND instr(vorgang, ' grund=')",
        [.int(row.spur)])
    }
  }
}
