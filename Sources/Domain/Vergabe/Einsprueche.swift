// Who would be taken where, and who has a reason to object.
extension Geschwistersuche {
  /// A child with its brothers and sisters, or alone.
  func familie(_ kind: Int32) -> [Int32] {
    let f = Int(familieVon[Int(kind)])
    return f >= 0 ? runde.familien[f] : [kind]
  }

  /// The children of a family with their ranks at one of its wishes; nil where one isn't accepted.
  func sitze(_ f: Int, _ j: Int) -> [(sitz: Platztafel.Sitz, kategorie: Int)]? {
    var seats: [(sitz: Platztafel.Sitz, kategorie: Int)] = []
    seats.reserveCapacity(runde.familien[f].count)
    for kind in runde.familien[f] {
      let rang = runde.wunsch(Int(kind), j).rang
      if rang < 0 { return nil }
      seats.append((Platztafel.sitz(kind, rang: rang), runde.kategorien[Int(kind)].rang))
    }
    return seats
  }

  /// Whether a child, or its whole family, would be taken at one of its wishes.
  func nimmt(_ kind: Int32, _ j: Int, _ lage: Vergabelage) -> Bool {
    let wish = runde.wunsch(Int(kind), j)
    if wish.rang < 0 { return false }
    let f = Int(familieVon[Int(kind)])
    if f >= 0 {
      return sitze(f, j).map { lage.tafel.nimmt($0, in: Int(wish.einrichtung)) } ?? false
    }
    return lage.tafel.nimmt(
      Platztafel.sitz(kind, rang: wish.rang), kategorie: runde.kategorien[Int(kind)].rang,
      in: Int(wish.einrichtung))
  }

  /// Who has a justified objection, and where first.
  func einsprueche(_ lage: Vergabelage) -> [Einspruch] {
    var result: [Einspruch] = []
    for k in runde.kinder.indices {
      let kind = Int32(k)
      let family = familie(kind)
      if family[0] != kind { continue }
      for j in 0..<Int(lage.wunsch[k]) where nimmt(kind, j, lage) {
        result.append(
          Einspruch(
            kinder: family, wunsch: Int32(j),
            einrichtung: runde.wunsch(k, j).einrichtung))
        break
      }
    }
    return result
  }
}
