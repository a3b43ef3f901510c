// Where each family goes is tried out in turn: complete in small rounds.
//
// Once it is fixed where the families are, their children are children with a single wish, and the
// rest is a round without siblings. In all its stable results the same children have places (the
// theorem of the rural hospitals), so one of them tells whether the families can be there at all. A
// family objects least where the Einrichtungen are best off: where it objects there, it does in every
// other one.
extension Geschwistersuche {
  /// Whether all that the families can choose can be tried.
  var istKlein: Bool {
    var work = runde.kinder.count
    for familie in runde.familien {
      work *= runde.wunschzahl(Int(familie[0])) + 1
      if work > 100_000 { return false }
    }
    return true
  }

  /// Tries every choice of these families; the others stay where they are.
  mutating func suche(_ rest: ArraySlice<Int>, _ lage: Vergabelage) {
    guard let f = rest.first else {
      merke(lage)
      if !einsprueche(lage).isEmpty, let best = einrichtungsbeste(lage) { merke(best) }
      return
    }
    for j in 0..<runde.wunschzahl(Int(runde.familien[f][0])) {
      var next = lage
      if setzeFest(f, j, &next) { suche(rest.dropFirst(), next) }
    }
    suche(rest.dropFirst(), lage)
  }

  /// Puts a family to a place where it has to stay; false where it can't.
  private func setzeFest(_ f: Int, _ j: Int, _ lage: inout Vergabelage) -> Bool {
    guard sitze(f, j) != nil else { return false }
    for kind in runde.familien[f] {
      let k = Int(kind)
      let wish = runde.wunsch(k, j)
      lage.wunsch[k] = Int32(j)
      var away = lage.tafel.setze(
        kind, rang: wish.rang, kategorie: runde.kategorien[k].rang, in: Int(wish.einrichtung))
      // Whoever has to go asks for the next wish; nobody of a family may have to.
      while away >= 0 {
        if familieVon[Int(away)] >= 0 { return false }
        lage.wunsch[Int(away)] += 1
        away = naechster(away, &lage)
      }
    }
    return true
  }

  /// A child asks from its present wish on, and whoever has to go then is named; -1 for nobody.
  private func naechster(_ kind: Int32, _ lage: inout Vergabelage) -> Int32 {
    let k = Int(kind)
    while Int(lage.wunsch[k]) < runde.wunschzahl(k) {
      let wish = runde.wunsch(k, Int(lage.wunsch[k]))
      if wish.rang >= 0 {
        let away = lage.tafel.setze(
          kind, rang: wish.rang, kategorie: runde.kategorien[k].rang, in: Int(wish.einrichtung))
        if away != kind { return away }
      }
      lage.wunsch[k] += 1
    }
    return -1
  }

  /// The result that is best for the children alone, with the families where they are; nil where
  /// one of them would have to go.
  ///
  /// - Parameter lage: where the families are
  /// - Returns: a result that is stable but for the objections of families
  func kinderbeste(_ lage: Vergabelage) -> Vergabelage? {
    var result = basis
    for (f, familie) in runde.familien.enumerated() {
      let j = Int(lage.wunsch[Int(familie[0])])
      if j < runde.wunschzahl(Int(familie[0])), !setzeFest(f, j, &result) { return nil }
    }
    return result
  }

  /// The result that is best for the Einrichtungen, with the families where they are; nil where one
  /// of them would have to go.
  ///
  /// The Einrichtungen offer their places by rank; a child keeps the best offer, and for every one that
  /// it turns down the next child gets one.
  private func einrichtungsbeste(_ lage: Vergabelage) -> Vergabelage? {
    var wunsch = runde.kinder.indices.map { Int32(runde.wunschzahl($0)) }
    var offers = Array(Int32(0)..<Int32(runde.einrichtungen.count))
    while let e = offers.popLast() {
      var taken = SIMD4<Int32>()
      let bounds = runde.grenzen[Int(e)].werte
      for (sitz, j) in bewerber[Int(e)] {
        let k = Int(Int32(truncatingIfNeeded: sitz))
        let category = runde.kategorien[k].rang
        if familieVon[k] >= 0, lage.wunsch[k] != j { continue }
        guard wunsch[k] >= j, taken[category] < bounds[category], taken[3] < bounds[3]
        else { continue }
        taken[category] += 1
        taken[3] += 1
        if wunsch[k] == j { continue }
        if wunsch[k] < runde.wunschzahl(k) {
          offers.append(runde.wunsch(k, Int(wunsch[k])).einrichtung)
        }
        wunsch[k] = j
      }
    }
    let isKept = wunsch.indices.allSatisfy { familieVon[$0] < 0 || wunsch[$0] == lage.wunsch[$0] }
    return isKept ? Vergabelage(runde, wunsch) : nil
  }
}
