package import Domain

/// What a record is called where a figure is explained.
package struct Nachweis: Equatable, Sendable {
  /// The kind of the record.
  package let satzart: Satzart
  /// Its id; that of its Einrichtung where it has none of its own.
  package let id: String
  /// What people call it: a child's name, a file reference, the owner of a Belegrecht.
  package let name: String
  /// The id of the child that it is about; nil where it is about none.
  package let kind: Kennung<Kind>?
}

extension Platzquelle {
  /// What the record with this number is called, among those that add to a figure.
  package func nachweis(_ summand: Summand, _ key: Int) throws(StoreError) -> Nachweis? {
    switch summand {
    case .plaetze:
      try nachweis(
        .betriebserlaubnis, key,
        """
        SELECT e.id, b.aktenzeichen, '' FROM betriebserlaubnis b
        JOIN einrichtung e ON e.key = b.einrichtung WHERE b.key = ?
        """)
    case .gesperrt:
      try nachweis(.sperren, key, "SELECT id, grund, '' FROM platzsperre WHERE key = ?")
    case .reserviert:
      try nachweis(.belegrechte, key, "SELECT id, inhaber, '' FROM belegrecht WHERE key = ?")
    case .bestand, .zusagen:
      try nachweis(
        .vertraege, key,
        """
        SELECT v.id, k.nachname || ', ' || k.vorname, k.id FROM vertrag v
        JOIN kind k ON k.key = v.kind WHERE v.key = ?
        """)
    }
  }

  /// What the Anmeldung with this number is called.
  package func nachweis(anmeldung key: Int) throws(StoreError) -> Nachweis? {
    try nachweis(
      .anmeldungen, key,
      """
      SELECT a.id, k.nachname || ', ' || k.vorname, k.id FROM anmeldung a
      JOIN kind k ON k.key = a.kind WHERE a.key = ?
      """)
  }

  private func nachweis(
    _ art: Satzart, _ key: Int, _ sql: String
  ) throws(StoreError) -> Nachweis? {
    try connection.first(sql, [.int(key)]) {
      Nachweis(satzart: art, id: $0.text(0), name: $0.text(1), kind: Kennung($0.text(2)))
    }
  }
}

/// What decides over the places that a stored child needs.
package struct Platzkind: Equatable, Sendable {
  /// The number under which it is stored.
  package let key: Int
  /// Its birthday.
  package let geboren: Tag
  /// Whether it starts school a year later.
  package let zurueckgestellt: Bool
  /// The numbers of the Einrichtungen in which it has a place.
  package let einrichtungen: Set<Int>
}

extension Platzquelle {
  /// The stored child with this id, nil where there is none.
  package func kind(_ id: Kennung<Kind>) throws(StoreError) -> Platzkind? {
    let child = try connection.first(
      "SELECT key, geburtsdatum, zurueckgestellt FROM kind WHERE mandant = ? AND id = ?",
      [.int(mandant), .text(id.text)]
    ) { ($0.int(0), $0.tag(1), $0.int(2) == 1) }
    guard let (key, geboren, zurueckgestellt) = child else { return nil }
    let places = try connection.all(
      "SELECT einrichtung FROM vertrag WHERE kind = ? AND status IN (1, 2)", [.int(key)]
    ) { $0.int(0) }
    return Platzkind(
      key: key, geboren: geboren, zurueckgestellt: zurueckgestellt, einrichtungen: Set(places))
  }

  /// The stored child with the same name and birthday, nil where there is none; its Ort is empty
  /// where nobody may be told.
  package func bekanntes(_ kind: Kind) throws(StoreError) -> (key: Int, id: String, ort: String)? {
    try connection.first(
      """
      SELECT key, id, iif(auskunftssperre, '', ort) FROM kind WHERE mandant = ? AND geburtsdatum = ? AND nachname = ?
        AND vorname = ? ORDER BY id LIMIT 1
      """,
      [
        .int(mandant), .int(Int(kind.geburtsdatum.nummer)), .text(kind.nachname),
        .text(kind.vorname),
      ]
    ) { ($0.int(0), $0.text(1), $0.text(2)) }
  }
}
