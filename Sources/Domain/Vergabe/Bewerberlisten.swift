/// For each Einrichtung who applies there, by rank, and as which wish.
struct Bewerberlisten {
  typealias Bewerber = (sitz: Platztafel.Sitz, wunsch: Int32)

  private var beginn: [Int] = [0]
  private var liste: [Bewerber] = []

  init(_ runde: Vergaberunde) {
    var houses = [[Bewerber]](repeating: [], count: runde.einrichtungen.count)
    for k in runde.kinder.indices {
      for (j, wish) in runde.wuensche(k).enumerated() where wish.rang >= 0 {
        houses[Int(wish.einrichtung)].append(
          (Platztafel.sitz(Int32(k), rang: wish.rang), Int32(j)))
      }
    }
    for house in houses {
      liste += house.sorted { $0.sitz < $1.sitz }
      beginn.append(liste.count)
    }
  }

  subscript(e: Int) -> ArraySlice<Bewerber> { liste[beginn[e]..<beginn[e + 1]] }
}

/// A row of orders that is the same on any machine (SplitMix64, and the shuffle of Fisher and Yates).
struct Losung {
  private var state: UInt64 = 0

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func mische(_ order: inout [Int]) {
    for i in order.indices.dropFirst().reversed() {
      order.swapAt(i, Int(next() % UInt64(i + 1)))
    }
  }
}
