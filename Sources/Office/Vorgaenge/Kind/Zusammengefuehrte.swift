internal import Domain
internal import Store

// Where a delivery comes from, nobody knows that two records were made one here.

extension Lieferung {
  /// The delivery with what belongs to a child that was given up here for another one handed to that
  /// one, and without the records that were taken away with it.
  ///
  /// A child that is stored again, because that was undone, is left as it is.
  func nachZusammenfuehrung(_ lesen: Lesezugriff) throws -> Lieferung {
    let taken = try lesen.datenbank.geloescht(
      durch: KinderZusammenfuehren.art.rawValue, mandant: lesen.mandant.key)
    guard !taken.isEmpty else { return self }
    var successor: [String: String] = [:]
    var parents: Set<String> = []
    for zeile in taken {
      switch zeile.satzart {
      case .kinder:
        let line = zeile.vorgang.flatMap { Vorgangszeile($0) }
        guard let line, let done = try? KinderZusammenfuehren(line), done.auf.text == zeile.satz,
          try !lesen.gibt(Kind.self, zeile.satz)
        else { continue }
        successor[zeile.satz] = done.behalte.text
      case .sorgeberechtigte:
        if try !lesen.gibt(Sorgeberechtigter.self, zeile.satz) { parents.insert(zeile.satz) }
      default: break
      }
    }
    // Whoever it was handed to may have been given up later.
    func heute(_ id: Kennung<Kind>) -> Kennung<Kind> {
      var (now, seen) = (id.text, Set<String>())
      while seen.insert(now).inserted, let next = successor[now] { now = next }
      return now == id.text ? id : Kennung(gespeichert: now)
    }
    var result = self
    result.bestand.kinder.removeAll { successor[$0.satz.id.text] != nil }
    result.bestand.sorgeberechtigte.removeAll { parents.contains($0.satz.id.text) }
    for i in bestand.vertraege.indices {
      result.bestand.vertraege[i].satz.kind = heute(bestand.vertraege[i].satz.kind)
    }
    for i in bestand.anmeldungen.indices {
      result.bestand.anmeldungen[i].satz.kind = heute(bestand.anmeldungen[i].satz.kind)
    }
    for i in result.bestand.sorgeberechtigte.indices {
      let child = result.bestand.sorgeberechtigte[i].satz.kind
      result.bestand.sorgeberechtigte[i].satz.kind = heute(child)
    }
    return result
  }
}

extension Lesezugriff {
  /// Whether a record with this id is stored.
  fileprivate func gibt<S: Speichersatz>(_: S.Type, _ id: String) throws -> Bool {
    var buch = Schluesselbuch(mandant: mandant.key)
    return try !datenbank.saetze(S.self, .kennung(id), buch: &buch).isEmpty
  }
}
