package import Domain

// What the office asks of the database as a whole.

extension Datenbank {
  /// A writer for a Vorgang of a Mandant, within the transaction that is open.
  package func schreiber(
    _ speicher: Platzspeicher, horizont: Tag, lieferung: Bool
  ) throws(StoreError) -> Schreiber {
    try Schreiber(
      self, speicher: speicher, buch: Schluesselbuch(mandant: speicher.quelle.mandant),
      horizont: horizont, lieferung: lieferung)
  }

  /// Adds a Mandant and says under which number.
  package func fuegeEin(_ mandant: Mandant) throws(StoreError) -> Int {
    try connection.run(
      "INSERT INTO mandant(geliefert, ags, name, land) VALUES (?, ?, ?, ?)",
      [
        .int(try Spur(connection: connection).naechsteNummer()), .text(mandant.ags),
        .text(mandant.name), .text(mandant.land.rawValue),
      ])
    return connection.lastInserted
  }

  /// The numbers and ids of the Einrichtungen of a Mandant, bytewise by id.
  package func einrichtungen(
    _ mandant: Int
  ) throws(StoreError) -> [(key: Int, id: Kennung<Einrichtung>)] {
    try connection.all(
      "SELECT key, id FROM einrichtung WHERE mandant = ? ORDER BY id", [.int(mandant)]
    ) { ($0.int(0), Kennung(gespeichert: $0.text(1))) }
  }

  /// The parameters that a Mandant sets.
  package func parameter(_ mandant: Int) throws(StoreError) -> [Parameter] {
    var buch = Schluesselbuch(mandant: mandant)
    return try saetze(Parameter.self, buch: &buch).map(\.satz)
  }

  /// The numbers of the entries of the trace that are no longer what was written.
  package func gebrocheneSpur() throws(StoreError) -> [Int] {
    try Spur(connection: connection).gebrochen()
  }

  /// The first Vorgang that this file keeps.
  package func ersterVorgang() throws(StoreError) -> (vorgang: String, zeit: String)? {
    try connection.first("SELECT vorgang, zeit FROM spur ORDER BY nummer LIMIT 1") {
      ($0.text(0), $0.text(1))
    }
  }

  /// What a record or set was when it was last delivered, as the trace keeps it: nil where it is
  /// so still, or where it was never delivered.
  package func zuletztGeliefert<S: Speichersatz>(
    _: S.Type, _ schluessel: String, mandant: Int, seit vorgang: Int
  ) throws(StoreError) -> String? {
    try connection.first(
      """
      SELECT z.vorher FROM spurzeile z JOIN spur s ON s.nummer = z.spur
      WHERE z.tabelle = ? AND z.satz = ? AND z.spur > ? AND s.mandant = ? ORDER BY z.key LIMIT 1
      """, [.text(S.tabelle), .text(schluessel), .int(vorgang), .int(mandant)]
    ) { $0.text(0) }
  }
}
