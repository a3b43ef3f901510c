package import Domain

/// A record of a child that was found by its id.
package struct Nummernfund: Sendable {
  package let verweis: Verweis
  package let kind: String
  package let name: String
}

extension Datenbank {
  /// The contracts and Anmeldungen whose ids begin so, at most so many of each.
  package func nummern(
    _ anfang: String, mandant: Int, hoechstens: Int
  ) throws(StoreError) -> [Nummernfund] {
    var result: [Nummernfund] = []
    for (table, art) in [("vertrag", Satzart.vertraege), ("anmeldung", .anmeldungen)] {
      result += try connection.all(
        """
        SELECT s.id, k.id, k.nachname, k.vorname FROM \(table) s JOIN kind k ON k.key = s.kind
        WHERE s.mandant = ? AND s.id >= ? AND s.id < ? ORDER BY s.id LIMIT ?
        """,
        [.int(mandant), .text(anfang), .text(anfang + "\u{10FFFF}"), .int(hoechstens)]
      ) { row in
        Nummernfund(
          verweis: Verweis(art, row.text(0)), kind: row.text(1),
          name: "\(row.text(2)), \(row.text(3))")
      }
    }
    return result
  }
}
