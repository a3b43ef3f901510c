internal import Domain

extension Speichersatz {
  /// The record as it lies in its table while its address is kept apart.
  var ohneSchutz: Self {
    guard let satz = self as? any Schuetzbar, let ohne = satz.ohneAnschrift as? Self else {
      return self
    }
    return ohne
  }
}

extension Schreiber {
  var schutz: Schutzadressen { Schutzadressen(connection: connection) }

  /// What of a record lies in the table of protected addresses: nothing unless the child, or the
  /// child of a Sorgeberechtigter, has an Auskunftssperre.
  func geschuetzt<S: Speichersatz>(_ satz: S) throws(StoreError) -> [Feldwert] {
    switch satz {
    case let kind as Kind: return kind.auskunftssperre ? kind.anschrift : []
    case let sorge as Sorgeberechtigter:
      return try istGeschuetzt(buch.key(sorge.kind)) ? sorge.anschrift : []
    default: return []
    }
  }

  private func istGeschuetzt(_ kind: Int) throws(StoreError) -> Bool {
    if let known = geschuetzteKinder { return known.contains(kind) }
    let all = try schutz.kinder(mandant: buch.mandant)
    geschuetzteKinder = all
    return all.contains(kind)
  }

  /// Records as they lie in their table, and the address that the first of them has beside it.
  ///
  /// The address of what becomes `andere` is kept apart where that of the other one will be.
  func getrennt<S: Speichersatz>(
    _ saetze: [S], wie andere: S? = nil
  ) throws(StoreError) -> (saetze: [S], anschrift: String?) {
    guard S.self is any Schuetzbar.Type, let satz = saetze.first else { return (saetze, nil) }
    let anschrift =
      (andere as? Kind)?.auskunftssperre == true
      ? (satz as? Kind)?.anschrift ?? [] : try geschuetzt(satz)
    return anschrift.isEmpty
      ? (saetze, nil) : ([satz.ohneSchutz], Schutzadressen.text(anschrift))
  }

  /// Moves the addresses of the parents along, where a child comes under an Auskunftssperre or out of
  /// it: they live where it lives.
  func schuetzeEltern<S: Speichersatz>(_ key: Int, _ alt: S, _ neu: S) throws(StoreError) {
    guard let alt = alt as? Kind, let neu = neu as? Kind, alt.auskunftssperre != neu.auskunftssperre
    else { return }
    geschuetzteKinder = nil
    if neu.auskunftssperre {
      try vergissAnschriften(alt.id.text, key)
      try vergissAblagen(alt.id.text, key)
    }
    let columns = Sorgeberechtigter.schutzspalten
    if neu.auskunftssperre {
      let pairs = columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
      try connection.run(
        """
        INSERT INTO schutzadresse SELECT 'sorgeberechtigter', key, mandant, json_object(\(pairs))
        FROM sorgeberechtigter WHERE kind = ?
        """, [.int(key)])
      let empty = columns.map { "\($0) = ''" }.joined(separator: ", ")
      try connection.run(
        "UPDATE sorgeberechtigter SET \(empty) WHERE kind = ?", [.int(key)])
    } else {
      let kept = """
        FROM schutzadresse a WHERE a.tabelle = 'sorgeberechtigter'
          AND a.satz = sorgeberechtigter.key
        """
      let back = columns.map { "\($0) = coalesce((SELECT inhalt ->> '\($0)' \(kept)), \($0))" }
      try connection.run(
        """
        UPDATE sorgeberechtigter SET \(back.joined(separator: ", ")) WHERE kind = ?
        """, [.int(key)])
      try connection.run(
        """
        DELETE FROM schutzadresse WHERE tabelle = 'sorgeberechtigter'
          AND satz IN (SELECT key FROM sorgeberechtigter WHERE kind = ?)
        """, [.int(key)])
    }
    try connection.erneuereSuche(
      von: Sorgeberechtigter.tabelle, wo: "WHERE kind = ?", [.int(key)])
  }

  /// Erases from the trace what it says of where a child and its parents lived before: the digests
  /// stay, and with them the chain.
  private func vergissAnschriften(_ id: String, _ key: Int) throws(StoreError) {
    let columns = Set(Kind.schutzspalten + Sorgeberechtigter.schutzspalten).sorted()
    let names = columns.map { "'\($0)'" }.joined(separator: ", ")
    let rows = try connection.all(
      """
      SELECT z.key, z.spur FROM spurzeile z JOIN spur s ON s.nummer = z.spur WHERE s.mandant = ?1
        AND (z.tabelle = 'kind' AND z.satz = ?2 OR z.tabelle = 'sorgeberechtigter'
          AND z.satz IN (SELECT id FROM sorgeberechtigter WHERE kind = ?3))
        AND EXISTS (
          SELECT 1 FROM json_each(json_array(json(coalesce(z.vorher, '{}')),
            json(coalesce(z.nachher, '{}')))) r, json_each(r.value) f
          WHERE f.key IN (\(names)) AND f.value <> '')
      """, [.int(buch.mandant), .text(id), .int(key)]
    ) { (key: $0.int(0), spur: $0.int(1)) }
    let spur = Spur(connection: connection)
    try spur.tilge(zeilen: rows.map(\.key))
    try spur.tilge(
      vorgaenge: rows.map(\.spur),
      mit: columns.map { "instr(vorgang, ' \($0)')" }.joined(separator: " OR "))
  }

  /// Forgets what users keep of a child or its parents with fields that say where they live: forms that
  /// were begun, and what else has a line like one.
  private func vergissAblagen(_ id: String, _ key: Int) throws(StoreError) {
    // A trial keeps nothing, and forgets nothing.
    guard !connection.istGeschuetzt else { return }
    let parents = try connection.all(
      "SELECT id FROM sorgeberechtigter WHERE kind = ?", [.int(key)]
    ) { $0.text(0) }
    let fields = Set(Kind.schutzspalten + Sorgeberechtigter.schutzspalten).sorted()
    let named = fields.map { "instr(inhalt, '\($0)=')" }.joined(separator: " OR ")
    let kept = try connection.all(
      "SELECT nutzer, art, schluessel, inhalt FROM ablage WHERE mandant = ? AND (\(named))",
      [.int(buch.mandant)]
    ) { row in (0..<4).map { row.text($0) } }
    for row in kept {
      // An id is a word of its own there: k1 is not k12.
      let words = Set(row[3].split { !($0.isLetter || $0.isNumber || "._-".contains($0)) })
      guard ([id] + parents).contains(where: { words.contains($0[...]) }) else { continue }
      try connection.run(
        "DELETE FROM ablage WHERE mandant = ? AND nutzer = ? AND art = ? AND schluessel = ?",
        [.int(buch.mandant)] + row[..<3].map(Value.text))
    }
  }

  /// Whether a child under an Auskunftssperre is among these ids.
  package func istGeschuetzt(einesVon ids: [String]) throws(StoreError) -> Bool {
    for id in ids {
      let found = try connection.first(
        "SELECT 1 FROM kind WHERE mandant = ? AND id = ? AND auskunftssperre = 1",
        [.int(buch.mandant), .text(id)]
      ) { _ in true }
      if found != nil { return true }
    }
    return false
  }
}
