internal import Domain
internal import Store

// Which Wechselkinder wait for each other.

extension Angebotsplan {
  /// Looks for Wechselkinder whose places become free by each other alone.
  mutating func schliesseRinge() throws {
    let promised = personen.filter { child, person in
      gehende[child] != nil && zusage(person.ergebnis, person.kind) != nil
    }
    ohnePlatz = promised.compactMapValues(\.ergebnis.einrichtung)
    freie = try haltende(Set(ohnePlatz.keys), ring: [])
    for child in freie { ohnePlatz[child] = nil }
    let waiting = zeilen.compactMap { zeile in
      if case .wartet = zeile.ausgang { nummer(zeile) } else { nil }
    }.filter { gehende[$0] != nil }
    var (found, planned) = try groesster(Set(waiting).union(ohnePlatz.keys))
    haengende = Set(ohnePlatz.keys).subtracting(found)
    // Who stood behind a better rank that can't sign after all may still swap.
    for child in nachRang(haengende) where haengende.contains(child) {
      let circle = kreis(um: child, in: haengende)
      guard !circle.isEmpty, try halten(found.union(circle).union(freie)) else { continue }
      found.formUnion(circle.subtracting(freie))
      haengende.subtract(circle)
    }
    ring = gehende.filter { found.contains($0.key) }
    zeilen = reihen.flatMap { ort in
      planned[ort.haus] ?? zeilen.filter { $0.ergebnis.einrichtung == ort.haus }
    }
    try teileRinge()
  }

  /// The most of these Wechselkinder who all have a place once all of them have left theirs, and what
  /// becomes of everybody in the Einrichtungen where that changes something.
  private func groesster(
    _ kinder: Set<Int>
  ) throws -> (ring: Set<Int>, zeilen: [Kennung<Einrichtung>: [Zeile]]) {
    var ring = kinder
    while !ring.isEmpty {
      var planned: [Kennung<Einrichtung>: [Zeile]] = [:]
      let houses = Set(
        ring.filter { ohnePlatz[$0] == nil }.compactMap { personen[$0]?.ergebnis.einrichtung })
      for ort in reihen where houses.contains(ort.haus) { planned[ort.haus] = try plane(ort, ring) }
      let fits = Set(
        planned.values.joined().compactMap { zeile -> Int? in
          if case .angebot = zeile.ausgang { nummer(zeile) } else { nil }
        }
      ).intersection(ring).union(try haltende(ring, ring: ring.union(freie)))
      if fits == ring { return (ring, planned) }
      ring = fits
    }
    return ([], [:])
  }

  /// Who of these has the place that it was promised once a ring has left theirs: by rank, one after
  /// the other, so that no more go without than there are places too few.
  private func haltende(_ kinder: Set<Int>, ring: Set<Int>) throws -> Set<Int> {
    let promised = Dictionary(grouping: kinder.filter { ohnePlatz[$0] != nil }) { ohnePlatz[$0] }
    var result: Set<Int> = []
    for (haus, those) in promised {
      guard let haus else { continue }
      result.formUnion(
        try tafel(lesen.key(haus), ring).haltende(nachRang(those), statt: Set(ohnePlatz.keys)))
    }
    return result
  }

  /// Whether all of these to whom offers are out have their places once all have left theirs.
  private func halten(_ ring: Set<Int>) throws -> Bool {
    try haltende(ring, ring: ring).isSuperset(of: ring.filter { ohnePlatz[$0] != nil })
  }
}

// Who of them signs with whom.

extension Angebotsplan {
  /// Divides those who leave their places to each other into the fewest who sign at once.
  ///
  /// Where one place is like the other these are circles in which each takes the place of the next, or
  /// ways to one who can sign alone.
  private mutating func teileRinge() throws {
    var rest = Set(ring.keys)
    for child in rest.sorted() where rest.contains(child) {
      let circle = kreis(um: child, in: rest)
      guard !circle.isEmpty, circle.isDisjoint(with: freie), try halten(circle) else { continue }
      for one in circle { ringe[one] = circle.sorted() }
      rest.subtract(circle)
    }
    for child in rest.sorted() where ringe[child] == nil {
      let circle = kreis(um: child, in: rest)
      if !circle.isEmpty, try halten(circle) {
        ringe[child] = circle.sorted()
      } else {
        let few = try wenigste(um: child, in: rest)
        for one in few where rest.contains(one) { ringe[one] = few.sorted() }
      }
    }
  }

  /// The fewest with whom a child signs where no circle will do, found by leaving out one after the
  /// other of those on whom it could depend.
  private func wenigste(um kind: Int, in rest: Set<Int>) throws -> Set<Int> {
    var result = try groesster(rest.intersection(vorgaenger(kind, in: rest).keys)).ring
    if !result.contains(kind) { result = Set(ring.keys) }
    for other in result.sorted() where other != kind && result.contains(other) {
      let fewer = try groesster(result.subtracting([other])).ring
      if fewer.contains(kind) { result = fewer }
    }
    return try halten(result) ? result : result.union(freie)
  }

  /// The shortest circle of Wechselkinder through one of them, each of whom goes where the next one
  /// leaves, or the way to one whose place is free; empty where there is neither.
  private func kreis(um kind: Int, in kinder: Set<Int>) -> Set<Int> {
    let before = vorgaenger(kind, in: kinder)
    let ends = before.keys.filter { $0 == kind || freie.contains($0) }
    func weg(_ end: Int) -> [Int] {
      var result = [end]
      while let child = before[result[result.count - 1]], child != kind { result.append(child) }
      return result
    }
    let ways = ends.sorted().map(weg)
    return Set(ways.min { $0.count < $1.count }.map { $0 + [kind] } ?? [])
  }

  /// On whose leaving a child depends, directly or by others, each with who goes where it leaves: the
  /// nearest first.
  private func vorgaenger(_ kind: Int, in kinder: Set<Int>) -> [Int: Int] {
    var leaving: [Int: [Int]] = [:]
    for child in kinder.union(freie).sorted() {
      for haus in heime(child) { leaving[haus, default: []].append(child) }
    }
    var before: [Int: Int] = [:]
    var queue = [kind]
    var i = 0
    while i < queue.count {
      let child = queue[i]
      i += 1
      guard let haus = ziel(child), let those = leaving.removeValue(forKey: haus) else { continue }
      for next in those where before[next] == nil {
        before[next] = child
        if next != kind && !freie.contains(next) { queue.append(next) }
      }
    }
    return before
  }

  private func ziel(_ kind: Int) -> Int? {
    personen[kind]?.ergebnis.einrichtung.flatMap(lesen.verzeichnis.key)
  }

  /// The Einrichtungen that a Wechselkind leaves.
  private func heime(_ kind: Int) -> Set<Int> {
    guard let ab = gehende[kind], let person = personen[kind] else { return [] }
    return Set(
      person.kind.vertraege.filter { $0.status == .unterschrieben && $0.laufzeit.bis >= ab }
        .map(\.einrichtung)
    ).subtracting(ziel(kind).map { [$0] } ?? [])
  }
}
