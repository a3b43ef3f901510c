/// Names side by side in a line, of which one is shown.
enum Reiter {
  /// Where names of these widths stand in a line: as many as fit, the active one always among them.
  ///
  /// Where some are left out there is room for a sign at that end.
  static func stellen(
    _ breiten: [Int], aktiv: Int, breite: Int, abstand: Int = 2
  ) -> [(stelle: Int, range: Range<Int>)] {
    func place(from first: Int) -> [(stelle: Int, range: Range<Int>)] {
      var start = first > 0 ? 3 : 1
      var result: [(stelle: Int, range: Range<Int>)] = []
      for i in first..<breiten.count {
        let end = start + breiten[i]
        guard end <= breite - (i + 1 < breiten.count ? 2 : 0) else { break }
        result.append((i, start..<end))
        start = end + abstand
      }
      return result
    }
    return breiten.indices.lazy.map(place).first { $0.contains { $0.stelle == aktiv } } ?? []
  }
}
