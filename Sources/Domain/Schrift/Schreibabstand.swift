/// How far two spellings are apart, in half letters: what typing errors lead from one to the other.
///
/// A letter typed twice and two letters in the wrong order, which are slips of the fingers, are one
/// half each; a letter too many, too few or wrong is a whole one, 2 (Damerau-Levenshtein, restricted).
/// What is more than `hoechstens` comes out as one more than that.
public func schreibabstand(_ a: [UInt8], _ b: [UInt8], hoechstens limit: Int) -> Int {
  if a == b { return 0 }
  // Between different lengths every letter is at least a half.
  guard abs(a.count - b.count) <= limit else { return limit + 1 }
  let width = b.count + 1
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
    func cell(_ i: Int, _ j: Int) -> Int { i % 3 * width + j }
    rows[0] = 0
    for j in b.indices { rows[j + 1] = rows[j] + extra(b, j) }
    for i in a.indices {
      let deletion = extra(a, i)
      rows[cell(i + 1, 0)] = rows[cell(i, 0)] + deletion
      var least = rows[cell(i + 1, 0)]
      for j in b.indices {
        var cost = rows[cell(i, j)] + (a[i] == b[j] ? 0 : 2)
        cost = min(cost, rows[cell(i, j + 1)] + deletion, rows[cell(i + 1, j)] + extra(b, j))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[cell(i - 1, j - 1)] + 1)
        }
        rows[cell(i + 1, j + 1)] = cost
        least = min(least, cost)
      }
      // A transposition may still come from the row before: it costs at least one more.
      if least > limit + 1 { return limit + 1 }
    }
    return min(rows[cell(a.count, b.count)], limit + 1)
  }
}

/// What a letter too many costs at a place.
private func extra(_ letters: [UInt8], _ i: Int) -> Int {
  i > 0 && letters[i] == letters[i - 1] ? 1 : 2
}
