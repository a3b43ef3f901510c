internal import ScreenKit

extension Tabelle {
  /// Where the rows are, below the headings.
  static func rumpf(_ rect: Rect) -> Rect { rect.split(top: 1).rest }

  /// Draws headings and rows; the chosen row is marked by a sign and its first column.
  func draw(
    _ spalten: [Tabellenspalte<Zeile>], in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let shown = gezeigte(spalten)
    // A chosen column is always seen; where it needs the room of others, all but the first two yield.
    let yields = shown.contains { $0.name == spalte && $0.prioritaet > 0 }
    let layout = Columns(
      shown.enumerated().map { i, column in
        // The colours alone don't tell it from the others.
        let mark = column.name == spalte ? Sign.selected.text : ""
        let title = mark + column.titel(umfeld.texte) + zeichen(column.name)
        return Column(
          title, width: max(column.breite, title.columns), flex: column.flex,
          most: column.hoechstens,
          priority: column.name == spalte ? 0 : column.prioritaet + (yields && i > 1 ? 1 : 0),
          align: column.rechts ? .right : .left)
      }, width: rect.width - 4)
    layout.draw(
      layout.columns.map(\.title), in: &canvas, at: Point(row: rect.row, column: rect.column + 3)
    ) { shown[$0].name == spalte ? .auswahl : .ueberschrift }
    let body = Self.rumpf(rect)
    let selected = liste.selected(count: reihenfolge.count)
    for (row, i) in zip(
      body.row..., liste.window(count: reihenfolge.count, height: body.height))
    {
      let zeile = zeilen[reihenfolge[i]]
      let isGone = verschwunden.contains(zeile.schluessel)
      if i == selected {
        canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: rect.column)
      }
      if markiert.contains(zeile.schluessel) {
        canvas.put(.check, at: Point(row: row, column: rect.column + 1), role: .hervorgehoben)
      } else if isGone {
        canvas.put(.minus, at: Point(row: row, column: rect.column + 1), role: .fehlt)
      }
      layout.draw(
        shown.map { $0.text(zeile, umfeld) }, in: &canvas,
        at: Point(row: row, column: rect.column + 3)
      ) { column in
        if isGone { return .leise }
        return i == selected && column == 0 ? .auswahl : shown[column].rolle(zeile)
      }
    }
  }

  /// The columns that are not hidden.
  private func gezeigte(_ spalten: [Tabellenspalte<Zeile>]) -> [Tabellenspalte<Zeile>] {
    spalten.filter { !ausgeblendet.contains($0.name) }
  }

  /// The cell of the chosen column, without one of the first, in the selected row.
  func kopierbar(_ spalten: [Tabellenspalte<Zeile>], _ umfeld: Umfeld) -> Kopierbares? {
    let shown = gezeigte(spalten)
    return zeile.flatMap { zeile in
      Kopierbares(
        shown.map { $0.text(zeile, umfeld) },
        gewaehlt: shown.firstIndex { $0.name == spalte } ?? 0)
    }
  }

  /// The arrow of a column that is sorted.
  private func zeichen(_ name: String) -> String {
    guard let first = sortierungen.first, first.spalte == name else { return "" }
    return first.absteigend ? Sign.down.text : Sign.up.text
  }
}
