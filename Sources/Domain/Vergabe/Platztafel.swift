/// Who has which place in a round: for each Einrichtung and category the children by rank.
///
/// An Einrichtung goes through its applicants by rank and takes each one that breaks neither the
/// bound of its category nor that of all together. It is enough to keep who was taken: whoever was
/// rejected once is rejected again, as long as nobody leaves.
struct Platztafel {
  /// A child with its rank, in one number that orders by rank.
  typealias Sitz = UInt64

  /// Four for each Einrichtung: the categories and all together.
  private let grenzen: [Int32]
  private var zahl: [Int32]
  /// Three for each Einrichtung: where its children of a category begin in `sitze`.
  private let beginn: [Int32]
  private var sitze: [Sitz]

  /// Nobody has a place yet.
  init(_ runde: Vergaberunde) {
    let houses = runde.grenzen.count
    // An Einrichtung may have far more places than applicants.
    var applicants = [Int32](repeating: 0, count: houses * 4)
    for kind in runde.kategorien.indices {
      let category = runde.kategorien[kind].rang
      for wunsch in runde.wuensche(kind) where wunsch.rang >= 0 {
        applicants[Int(wunsch.einrichtung) * 4 + category] += 1
      }
    }
    var bounds = [Int32](repeating: 0, count: houses * 4)
    var starts = [Int32](repeating: 0, count: houses * 3)
    var next: Int32 = 0
    for e in 0..<houses {
      for art in 0..<4 { bounds[e * 4 + art] = runde.grenzen[e].werte[art] }
      for category in 0..<3 {
        starts[e * 3 + category] = next
        next += min(bounds[e * 4 + category], applicants[e * 4 + category])
      }
    }
    grenzen = bounds
    zahl = Array(repeating: 0, count: houses * 4)
    beginn = starts
    sitze = Array(repeating: 0, count: Int(next))
  }

  static func sitz(_ kind: Int32, rang: Int32) -> Sitz {
    Sitz(UInt32(bitPattern: rang)) << 32 | Sitz(UInt32(bitPattern: kind))
  }

  private static func kind(_ sitz: Sitz) -> Int32 { Int32(truncatingIfNeeded: sitz) }

  /// Seats a child where its rank is good enough, and says who has no place there now: another
  /// child, itself, or nobody (-1).
  mutating func setze(_ kind: Int32, rang: Int32, kategorie: Int, in e: Int) -> Int32 {
    let sitz = Self.sitz(kind, rang: rang)
    let row = e &* 4 &+ kategorie
    let first = Int(beginn[e &* 3 &+ kategorie])
    let count = Int(zahl[row])
    if count == Int(grenzen[row]) {
      guard count > 0 else { return kind }
      let last = sitze[first &+ count &- 1]
      guard sitz < last else { return kind }
      schiebe(sitz, first, count &- 1)
      return Self.kind(last)
    }
    let all = e &* 4 &+ 3
    if zahl[all] == grenzen[all] {
      guard let (last, category) = letzter(in: e), sitz < last else { return kind }
      zahl[e &* 4 &+ category] &-= 1
      schiebe(sitz, first, Int(zahl[row]))
      zahl[row] &+= 1
      return Self.kind(last)
    }
    schiebe(sitz, first, count)
    zahl[row] &+= 1
    zahl[all] &+= 1
    return -1
  }

  /// Puts a child to its place among `count` others that begin at `first`.
  private mutating func schiebe(_ sitz: Sitz, _ first: Int, _ count: Int) {
    var i = first &+ count
    while i > first, sitze[i &- 1] > sitz {
      sitze[i] = sitze[i &- 1]
      i &-= 1
    }
    sitze[i] = sitz
  }

  /// The last child of a house by rank, with its category.
  private func letzter(in e: Int) -> (Sitz, Int)? {
    var result: (Sitz, Int)?
    for category in 0..<3 where zahl[e &* 4 &+ category] > 0 {
      let last = sitze[Int(beginn[e &* 3 &+ category] &+ zahl[e &* 4 &+ category] &- 1)]
      if last >= result?.0 ?? 0 { result = (last, category) }
    }
    return result
  }

  /// Takes the place of a child away.
  mutating func entferne(_ kind: Int32, rang: Int32, kategorie: Int, in e: Int) {
    let first = Int(beginn[e * 3 + kategorie])
    let end = first + Int(zahl[e * 4 + kategorie])
    var i = first + besser(Self.sitz(kind, rang: rang), kategorie, e)
    while i + 1 < end {
      sitze[i] = sitze[i + 1]
      i += 1
    }
    zahl[e * 4 + kategorie] -= 1
    zahl[e * 4 + 3] -= 1
  }

  /// How many children of a category come before.
  private func besser(_ sitz: Sitz, _ kategorie: Int, _ e: Int) -> Int {
    let first = Int(beginn[e * 3 + kategorie])
    var (low, high) = (first, first + Int(zahl[e * 4 + kategorie]))
    while low < high {
      let middle = (low + high) / 2
      if sitze[middle] < sitz { low = middle + 1 } else { high = middle }
    }
    return low - first
  }

  /// Whether an Einrichtung would take this child beside or instead of those who are there.
  func nimmt(_ sitz: Sitz, kategorie: Int, in e: Int) -> Bool {
    let row = e * 4 + kategorie
    if zahl[row] == grenzen[row] {
      return zahl[row] > 0 && sitz < sitze[Int(beginn[e * 3 + kategorie] + zahl[row] - 1)]
    }
    guard zahl[e * 4 + 3] == grenzen[e * 4 + 3] else { return true }
    return letzter(in: e).map { sitz < $0.0 } ?? false
  }

  /// Whether an Einrichtung would take all of these children of a family, given by category.
  func nimmt(_ familie: [(sitz: Sitz, kategorie: Int)], in e: Int) -> Bool {
    var (own, last) = (SIMD4<Int>(), SIMD4<Sitz>())
    for (sitz, category) in familie {
      own[category] += 1
      last[category] = max(last[category], sitz)
    }
    let lastOfAll = last.max()
    var all = 0
    for category in 0..<3 {
      let bound = Int(grenzen[e * 4 + category])
      if own[category] > 0, besser(last[category], category, e) + own[category] > bound {
        return false
      }
      all += min(bound, besser(lastOfAll, category, e) + own[category])
    }
    return all <= Int(grenzen[e * 4 + 3])
  }

  /// Whether there is room for so many more children without anybody leaving.
  func hatRaum(_ familie: [(sitz: Sitz, kategorie: Int)], in e: Int) -> Bool {
    var own = SIMD4<Int32>()
    for (_, category) in familie { own[category] += 1 }
    own[3] = Int32(familie.count)
    return (0..<4).allSatisfy { grenzen[e * 4 + $0] - own[$0] >= zahl[e * 4 + $0] }
  }
}
