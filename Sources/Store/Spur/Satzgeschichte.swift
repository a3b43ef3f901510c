package import Domain

extension Datenbank {
  /// The entries of the trace that changed one of these records of a Mandant, the newest first, each
  /// with what it changed of them.
  ///
  /// - Complexity: O(entries of these records)
  package func geschichte(
    _ verweise: [Verweis], mandant: Int, hoechstens: Int
  ) throws(StoreError) -> [(eintrag: Spureintrag, zeilen: [Spurzeile])] {
    var found: [Int: (eintrag: Spureintrag, zeilen: [Spurzeile])] = [:]
    for verweis in verweise {
      guard let tabelle = verweis.satzart.speichersatz?.tabelle else { continue }
      try connection.query(
        """
        SELECT s.nummer, s.zeit, s.nutzer, s.vorgang, z.vorher, z.nachher
        FROM spurzeile z JOIN spur s ON s.nummer = z.spur
        WHERE z.tabelle = ? AND z.satz = ? AND s.mandant = ? ORDER BY z.spur DESC LIMIT ?
        """,
        [.text(tabelle), .text(verweis.schluessel), .int(mandant), .int(hoechstens)]
      ) { (row: Statement) throws(StoreError) in
        let zeile = Spurzeile(
          tabelle: tabelle, satz: verweis.schluessel, vorher: row.textOrNil(4),
          nachher: row.textOrNil(5))
        let eintrag = Spureintrag(
          nummer: row.int(0), zeit: row.text(1), nutzer: row.text(2), vorgang: row.textOrNil(3))
        found[row.int(0), default: (eintrag, [])].zeilen.append(zeile)
      }
    }
    return Array(
      found.values.sorted { $0.eintrag.nummer > $1.eintrag.nummer }.prefix(hoechstens))
  }
}
