internal import ScreenKit
internal import Texte

/// A list from which one goes somewhere.
struct Sprungliste: Equatable, Sendable {
  /// Where one can go.
  struct Ziel: Equatable, Sendable {
    let text: String
    let effekt: Effekt
  }

  let titel: String
  var liste: PickList
  private let ziele: [Ziel]

  init(_ titel: String, _ ziele: [Ziel]) {
    self.titel = titel
    self.ziele = ziele
    liste = PickList(ziele.map(\.text))
  }

  /// What Enter does.
  var effekt: Effekt? { liste.selected.map { ziele[$0].effekt } }

  /// Where it stands: no larger than it must be, so that one sees what it is about.
  func rect(_ work: Rect) -> Rect {
    let longest = ziele.map(\.text.columns).max() ?? 0
    let width = min(max(76, longest + 5), max(76, work.width - 4))
    let whole = longest + 5 > width ? 3 : 0
    return work.centred(
      Size(width: width, height: min(Palette.rect(work).height, ziele.count + 4 + whole)))
  }

  /// Where the list is, and below it, under a line, the chosen one as a whole where the list cuts one.
  func geteilt(_ inner: Rect) -> (liste: Rect, ganz: Rect) {
    let isCut = ziele.contains { $0.text.columns > inner.width - 1 }
    let (list, whole) = inner.split(bottom: isCut ? 3 : 0)
    return (list, whole)
  }

  func draw(in canvas: inout Canvas, _ work: Rect) {
    let (list, whole) = geteilt(Panel(titel).draw(in: &canvas, rect(work)))
    liste.draw(in: &canvas, list)
    guard whole.height > 0, let chosen = liste.selected.map({ ziele[$0].text }) else { return }
    canvas.fill(whole)
    canvas.line(at: whole.origin, width: whole.width)
    let lines = wrap(chosen, width: whole.width - 2).prefix(whole.height - 1)
    for (row, line) in zip((whole.row + 1)..., lines) {
      canvas.put(line, at: Point(row: row, column: whole.column + 1), role: .hervorgehoben)
    }
  }
}
