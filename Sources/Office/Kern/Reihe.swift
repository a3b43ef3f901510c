/// Rows that belong in an order, but may come in another one.
///
/// Mostly they come in order, and then cost nothing more.
struct Reihe<Zeile> {
  private var zeilen: [Zeile] = []
  private var raenge: [Int] = []
  private var istGeordnet = true

  /// No rows yet, with room for so many.
  init(_ anzahl: Int) {
    zeilen.reserveCapacity(anzahl)
    raenge.reserveCapacity(anzahl)
  }

  /// Adds a row that belongs at a place of its own.
  mutating func add(_ zeile: Zeile, rang: Int) {
    if let last = raenge.last, last > rang { istGeordnet = false }
    zeilen.append(zeile)
    raenge.append(rang)
  }

  /// The rows in order.
  var geordnet: [Zeile] {
    istGeordnet
      ? zeilen : raenge.indices.sorted { raenge[$0] < raenge[$1] }.map { zeilen[$0] }
  }
}
