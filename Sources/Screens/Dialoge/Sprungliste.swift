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

  /// Where it stands: no higher than it must be, so that one sees what it is about.
  func rect(_ work: Rect) -> Rect {
    work.centred(Size(width: 76, height: min(Palette.rect(work).height, ziele.count + 4)))
  }

  func draw(in canvas: inout Canvas, _ work: Rect) {
    liste.draw(in: &canvas, Panel(titel).draw(in: &canvas, rect(work)))
  }
}
