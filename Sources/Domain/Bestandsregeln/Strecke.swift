/// The days of a record that must not have days in common with another of the same owner.
struct Strecke {
  /// Whose record it is: only Strecken of one owner can collide.
  let eigner: Int
  /// The days.
  let zeitraum: Zeitraum
  /// Where the record stands: an earlier one keeps its days, a later one collides with it.
  let zeile: Int
  /// Where the record lies in its list.
  let index: Int
}

/// The records that have to give way, each with one whose days it takes.
///
/// Without those that give way no two records of an owner have a day in common.
func kollisionen(_ strecken: [Strecke]) -> [(weicht: Int, vor: Int)] {
  let sorted = strecken.sorted { ($0.eigner, $0.zeitraum.von) < ($1.eigner, $1.zeitraum.von) }
  var result: [(weicht: Int, vor: Int)] = []
  var start = 0
  while start < sorted.count {
    var end = start + 1
    var bis = sorted[start].zeitraum.bis
    var collides = false
    while end < sorted.count, sorted[end].eigner == sorted[start].eigner {
      collides = collides || sorted[end].zeitraum.von <= bis
      bis = max(bis, sorted[end].zeitraum.bis)
      end += 1
    }
    if collides { result += kollisionen(einesEigners: sorted[start..<end]) }
    start = end
  }
  return result
}

private func kollisionen(einesEigners strecken: ArraySlice<Strecke>) -> [(weicht: Int, vor: Int)] {
  var kept: [Strecke] = []
  var result: [(weicht: Int, vor: Int)] = []
  for strecke in strecken.sorted(by: { ($0.zeile, $0.index) < ($1.zeile, $1.index) }) {
    let place = kept.partitionPoint { $0.zeitraum.bis < strecke.zeitraum.von }
    if place < kept.count, kept[place].zeitraum.von <= strecke.zeitraum.bis {
      result.append((strecke.index, kept[place].index))
    } else {
      kept.insert(strecke, at: place)
    }
  }
  return result
}

extension Array {
  /// How many elements at the beginning satisfy what none after them does.
  fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
