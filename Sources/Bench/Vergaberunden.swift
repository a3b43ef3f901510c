import Domain

/// Makes up rounds of any size, without a detour over files.
struct Zufallsvergabe {
  let kinder: Int
  let haeuser: Int
  /// How many of a hundred children have siblings.
  var geschwister = 0
  /// Whether all Einrichtungen have the same order.
  var gemeinsam = false
  /// Whether half of the Einrichtungen have a bound for all together.
  var mitGesamt = true

  /// Places for nine children of ten, five wishes each.
  func runde() -> Vergaberunde {
    var zufall = Zufall(zustand: 7)
    var bounds = [Vergabegrenzen](repeating: Vergabegrenzen(), count: haeuser)
    let mean = kinder * 9 / 10 / haeuser
    for e in bounds.indices {
      let krippe = zufall.zahl(0...mean)
      bounds[e][.krippe] = krippe
      bounds[e][.kindergarten] = mean - krippe
      if mitGesamt, zufall.zahl(0...1) == 0 { bounds[e][.gesamt] = mean - mean / 10 }
    }
    var runde = Vergaberunde(
      einrichtungen: (0..<haeuser).map { Kennung(gespeichert: "e\(1_000_000 + $0)") },
      grenzen: bounds)
    while runde.kinder.count < kinder {
      let siblings = zufall.zahl(0...199) < geschwister ? 2 : 1
      var wishes: [Int32] = []
      while wishes.count < min(5, haeuser) {
        let e = Int32(zufall.zahl(0...(haeuser - 1)))
        if !wishes.contains(e) { wishes.append(e) }
      }
      let first = Int32(runde.kinder.count)
      for i in 0..<siblings where runde.kinder.count < kinder {
        let points = zufall.zahl(1...900_000_000)
        // The number of the child decides between two who happen to have the same rank.
        runde.nimmAuf(
          Kennung(gespeichert: "k\(10_000_000 + Int(first) + i)"),
          zufall.zahl(0...1) == 0 ? .krippe : .kindergarten,
          wishes.map {
            let own = gemeinsam ? 0 : zufall.zahl(0...90_000_000)
            return Vergaberunde.Wunsch(einrichtung: $0, rang: Int32(points + own))
          })
      }
      if siblings > 1, runde.kinder.count > Int(first) + 1 {
        runde.familien.append([first, first + 1])
      }
    }
    return runde
  }

  /// The same round as papers, for the checker.
  func unterlagen(_ runde: Vergaberunde) -> Vergabeunterlagen {
    var result = Vergabeunterlagen()
    for (e, id) in runde.einrichtungen.enumerated() {
      for art in Platzart.allCases {
        guard let plaetze = runde.grenzen[e][art] else { continue }
        result.plaetze.append(Vergabeplaetze(einrichtung: id, art: art, plaetze: Int32(plaetze)))
      }
    }
    var family = [Int: String]()
    for (f, kinder) in runde.familien.enumerated() {
      for kind in kinder { family[Int(kind)] = "f\(f)" }
    }
    var ranks: [[(rang: Int32, kind: Int)]] = Array(repeating: [], count: haeuser)
    for (k, id) in runde.kinder.enumerated() {
      let wishes = runde.wuensche(k)
      for wish in wishes { ranks[Int(wish.einrichtung)].append((wish.rang, k)) }
      result.bewerbungen.append(
        Bewerbung(
          kind: id, kategorie: runde.kategorien[k],
          familie: family[k].map { Kennung(gespeichert: $0) },
          wuensche: wishes.map { runde.einrichtungen[Int($0.einrichtung)] }))
    }
    for (e, list) in ranks.enumerated() {
      for (i, one) in list.sorted(by: { $0 < $1 }).enumerated() {
        result.raenge.append(
          Bewerberrang(
            einrichtung: runde.einrichtungen[e], kind: runde.kinder[one.kind],
            rang: Int32(i + 1)))
      }
    }
    return result
  }
}
