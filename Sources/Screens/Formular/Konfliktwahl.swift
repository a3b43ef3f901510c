internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Fields that two have changed at once: for each one says whose value is to hold.
struct Konfliktwahl: Equatable, Sendable {
  /// The Vorgang that was refused.
  let zeile: Vorgangszeile
  let konflikte: [Feldkonflikt]
  /// For each field whether one's own value is to hold; in the beginning what the other saved does.
  private(set) var meins: [Bool]
  var liste = ListView()

  init(_ zeile: Vorgangszeile, _ konflikte: [Feldkonflikt]) {
    self.zeile = zeile
    self.konflikte = konflikte
    meins = konflikte.map { _ in false }
  }

  mutating func wechsle() {
    if let i = liste.selected(count: konflikte.count) { meins[i].toggle() }
  }

  /// The Vorgang with the decision: what stands there now counts as known.
  var entschieden: Vorgangszeile {
    var argumente = zeile.argumente
    for (konflikt, mine) in zip(konflikte, meins) {
      argumente.removeAll { $0.name == konflikt.spalte + Vorgangszeile.vorherEndung }
      if mine {
        argumente.append((konflikt.spalte + Vorgangszeile.vorherEndung, konflikt.hier))
      } else {
        argumente.removeAll { $0.name == konflikt.spalte }
      }
    }
    return Vorgangszeile(name: zeile.name, argumente: argumente, mitLeeren: true)
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let height = min(work.height, konflikte.count * 3 + 4)
    let inner = Panel(umfeld.texte(FormularText.konfliktTitel))
      .draw(in: &canvas, work.centred(Size(width: min(work.width - 2, 90), height: height)))
    let (rows, foot) = inner.split(bottom: 1)
    let shown = max(1, rows.height / 3)
    for (k, i) in liste.window(count: konflikte.count, height: shown).enumerated() {
      let konflikt = konflikte[i]
      let at = Point(row: rows.row + k * 3, column: rows.column + 1)
      if liste.selected(count: konflikte.count) == i {
        canvas.put(.selected, at: Point(row: at.row, column: rows.column), role: .auswahl)
        canvas.cursor = Point(row: at.row, column: rows.column)
      }
      canvas.put(umfeld.texte.feldname(konflikt.spalte), at: at, role: .ueberschrift)
      for (line, mine, text) in [
        (1, false, umfeld.texte(FormularText.ihres, ["wert": konflikt.hier])),
        (2, true, umfeld.texte(FormularText.meins, ["wert": konflikt.neu])),
      ] {
        let chosen = meins[i] == mine
        canvas.put(
          (chosen ? Sign.covered : .none).text + " " + text,
          at: Point(row: at.row + line, column: at.column + 2), role: chosen ? .auswahl : .leise,
          width: rows.width - 4)
      }
    }
    canvas.put(
      umfeld.texte(FormularText.konfliktFuss), at: Point(row: foot.row, column: foot.column),
      role: .leise, width: foot.width)
  }
}
