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
  func getrennt<S: Speichersatz>(
    _ saetze: [S]
  ) throws(StoreError) -> (saetze: [S], anschrift: String?) {
    guard S.self is any Schuetzbar.Type, let satz = saetze.first else { return (saetze, nil) }
    let anschrift = try geschuetzt(satz)
    return anschrift.isEmpty
      ? (saetze, nil) : ([satz.ohneSchutz], Schutzadressen.text(anschrift))
  }

  /// Moves the addresses of the parents along, where a child comes under an Auskunftssperre or out of
  /// it: they live where it lives.
  func schuetzeEltern<S: Speichersatz>(_ key: Int, _ alt: S, _ neu: S) throws(StoreError) {
    guard let alt = alt as? Kind, let neu = neu as? Kind, alt.auskunftssperre != neu.auskunftssperre
    else { return }
    geschuetzteKinder = nil
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
    try connection.erneuereElternsuche(wo: "WHERE kind = ?", [.int(key)])
  }
}
