internal import Domain
internal import ScreenKit
internal import Texte

extension Warteliste {
  /// Where the table is, below the line of the filter.
  static func liste(_ rect: Rect) -> Rect { rect.split(top: 1).rest }

  static func draw(
    _ z: WartelisteZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    canvas.cursor = rect.origin
    guard z.gefragt != nil else { return }
    z.tabelle.draw(spalten, in: &canvas, liste(rect), umfeld)
    if z.gezeigt == 0, z.tabelle.reihenfolge.isEmpty {
      let body = Tabelle<WartelisteZustand.Zeile>.rumpf(liste(rect))
      canvas.put(
        umfeld.texte(z.gesamt == 0 ? WartelisteText.niemand : .nichtsGefunden),
        at: Point(row: body.row, column: 1), role: .leise)
      canvas.cursor = Point(row: body.row, column: 1)
    }
    drawKopf(z, in: &canvas, rect, umfeld)
  }

  /// Which filter is on, what is searched, and how many are seen of how many.
  private static func drawKopf(
    _ z: WartelisteZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let all = anzahl(z.gesamt)
    let shown = anzahl(z.gezeigt)
    let filter = beschreibung(z, umfeld)
    let isNarrowed = !filter.isEmpty || !z.tabelle.suche.isEmpty
    let count = isNarrowed ? umfeld.texte(WartelisteText.nVonM, ["n": shown, "m": all]) : all
    let end = rect.right - count.columns - 1
    canvas.put(
      count, at: Point(row: rect.row, column: end), role: isNarrowed ? .hervorgehoben : .leise)
    var at = Point(row: rect.row, column: rect.column + 1)
    if z.tabelle.sucht || !z.tabelle.suche.isEmpty {
      at.column += canvas.put(
        umfeld.texte(WartelisteText.suche) + " ", at: at, role: .hervorgehoben)
      let width = min(24, end - at.column - 1)
      z.tabelle.suche.draw(
        in: &canvas, Rect(row: at.row, column: at.column, width: width, height: 1),
        active: z.tabelle.sucht)
      at.column += width + 2
    }
    let text =
      filter.isEmpty
      ? umfeld.texte(WartelisteText.ohneFilter)
      : umfeld.texte(WartelisteText.filter, ["filter": filter])
    canvas.put(
      text, at: at, role: filter.isEmpty ? .leise : .hervorgehoben,
      width: max(0, end - at.column - 1))
  }
}
