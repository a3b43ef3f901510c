internal import Domain

// What follows from changed records: the places and the demand that are stored for speed.

extension Schreiber {
  /// Notes what follows from a record, before it is changed.
  func merkeVor<S: Speichersatz>(_ satz: S) throws(StoreError) {
    guard !lieferung else { return }
    switch satz {
    case let s as Einrichtung: try merkeVor(einrichtung: buch.key(s.id))
    case let s as Betriebserlaubnis: try merkeVor(einrichtung: buch.key(s.einrichtung))
    case let s as Platzsperre: try merkeVor(einrichtung: buch.key(s.einrichtung))
    case let s as Belegrecht: try merkeVor(einrichtung: buch.key(s.einrichtung))
    case let s as Betreuungsvertrag:
      try merkeVor(einrichtung: buch.key(s.einrichtung), ab: s.laufzeit.von)
      try merkeVor(kind: buch.key(s.kind))
    case let s as Anmeldung: try merkeVor(kind: buch.key(s.kind))
    case let s as Kind:
      try merkeVor(kind: buch.key(s.id))
      let places = try connection.all(
        "SELECT DISTINCT einrichtung FROM vertrag WHERE kind = ?", [.int(buch.key(s.id))]
      ) { $0.int(0) }
      for place in places { try merkeVor(einrichtung: place) }
    default: break
    }
  }

  /// Notes what follows from a record before it becomes another one: of a contract from the first
  /// day of both.
  func merkeVor<S: Speichersatz>(_ alt: S, _ neu: S) throws(StoreError) {
    if !lieferung, let a = alt as? Betreuungsvertrag, let n = neu as? Betreuungsvertrag {
      let first = min(a.laufzeit.von, n.laufzeit.von)
      try merkeVor(einrichtung: buch.key(a.einrichtung), ab: first)
      try merkeVor(einrichtung: buch.key(n.einrichtung), ab: first)
    }
    try merkeVor(alt)
    try merkeVor(neu)
  }

  private func merkeVor(einrichtung: Int, ab: Tag? = nil) throws(StoreError) {
    guard einrichtung != 0, vorher[einrichtung] == nil else { return }
    vorher[einrichtung] = try speicher.stand(einrichtung, ab: min(ab ?? horizont, horizont))
  }

  private func merkeVor(kind: Int) throws(StoreError) {
    guard kind != 0, nachfrageVorher[kind] == nil else { return }
    nachfrageVorher[kind] = try speicher.nachfrage(kind, ab: horizont)
  }

  /// Renews what follows from the changed records, and nothing else.
  package func erneuereBeruehrtes() throws(StoreError) {
    try speicher.erneuere(vorher.keys.sorted(), ab: horizont)
    try speicher.erneuere(nachfrage: nachfrageVorher, ab: horizont)
  }

  /// The places of the Einrichtungen whose records were changed, before and after, by their numbers.
  package func platzaenderungen() throws(StoreError) -> [Platzaenderung] {
    var result: [Platzaenderung] = []
    for (key, before) in vorher.sorted(by: { $0.key < $1.key }) {
      let after = try speicher.stand(key, ab: before.ab)
      result.append(Platzaenderung(einrichtung: key, vorher: before, nachher: after))
    }
    return result
  }
}
