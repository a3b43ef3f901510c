/// The chosen cell and its row, as they are seen.
struct Kopierbares: Equatable, Sendable {
  let zelle: String
  /// The cells of the row, with tabs between them, as spreadsheets take it.
  let zeile: String

  /// One of the cells of a row; nil where there is none.
  init?(_ zellen: [String], gewaehlt: Int) {
    guard zellen.indices.contains(gewaehlt) else { return nil }
    // What is pasted into a shell must not run: a cell ends no line.
    let cells = zellen.map { $0.filter { !$0.isNewline } }
    zelle = cells[gewaehlt]
    zeile = cells.joined(separator: "\t")
  }
}
