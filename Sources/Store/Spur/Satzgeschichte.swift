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

  /// The records of a child that Vorgänge of these kinds have taken away, as the trace knows them.
  ///
  /// - Complexity: O(Vorgänge of the Mandant), but only of these kinds their rows are read
  package func geloescht(
    von kind: Kennung<Kind>, durch vorgaenge: [String], mandant: Int
  ) throws(StoreError) -> [Verweis] {
    var found: [Verweis] = []
    for vorgang in vorgaenge {
      found += try connection.all(
        """
        SELECT DISTINCT z.tabelle, z.satz FROM spur s JOIN spurzeile z ON z.spur = s.nummer
        WHERE s.mandant = ? AND s.vorgang GLOB ? AND z.nachher IS NULL
        AND json_extract(z.vorher, '$.kind_id') = ?
        """,
        [
          .int(mandant), .text(vorgang + " *"), .text(kind.text),
        ]
      ) { row in
        let zeile = Spurzeile(tabelle: row.text(0), satz: row.text(1), vorher: nil, nachher: nil)
        return zeile.satzart.map { Verweis($0, zeile.satz) }
      }.compactMap { $0 }
    }
    return found
  }
}
