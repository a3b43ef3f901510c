internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// How a place goes on while the child would be there, and the reason of each step.
struct Platzdetails: Equatable, Sendable {
  let name: String
  let anteil: Platzzahl
  let frage: VerlaufAuskunft
  var stufen: [VerlaufAuskunft.Stufe] = []
  var liste = ListView()

  /// The lines: a step and below it its reasons.
  func zeilen(_ umfeld: Umfeld) -> [(text: String, rolle: Role, einzug: Int)] {
    stufen.flatMap { stufe in
      let fits = stufe.frei >= anteil
      let category = umfeld.texte(WarumText.kategorie(stufe.kategorie))
      let head = umfeld.texte(
        WarumText.stufe,
        [
          "tag": stufe.ab.deutsch, "kategorie": category, "frei": stufe.frei.deutsch,
          "zeichen": fits ? Sign.covered.text : Sign.none.text,
        ])
      let change =
        stufe.wechsel
        ? [(umfeld.texte(WarumText.wechsel, ["kategorie": category]), Role.leise, 4)] : []
      return [(head, fits ? Role.gedeckt : .fehlt, 0)] + change
        + stufe.gruende.map { (grund($0, umfeld), .leise, 4) }
    }
  }

  private func grund(_ g: VerlaufAuskunft.Grund, _ umfeld: Umfeld) -> String {
    let taken = g.summand != .plaetze
    // A contract that ends frees a place; a permit that ends takes some away.
    let sign = g.beginnt == taken ? "−" : "+"
    let text: WarumText =
      switch (g.summand, g.beginnt) {
      case (.plaetze, true): .erlaubnisBeginnt
      case (.plaetze, false): .erlaubnisEndet
      case (.gesperrt, true): .sperreBeginnt
      case (.gesperrt, false): .sperreEndet
      case (.reserviert, true): .belegrechtBeginnt
      case (.reserviert, false): .belegrechtEndet
      case (.zusagen, true): .zusageBeginnt
      case (.zusagen, false): .zusageEndet
      case (.bestand, true): .vertragBeginnt
      case (.bestand, false): .vertragEndet
      }
    return sign + g.menge.deutsch + " " + umfeld.texte(text, ["id": g.id, "name": g.name])
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let inner = Panel(umfeld.texte(DialogText.verlauf, ["name": name])).draw(in: &canvas, work)
    let lines = zeilen(umfeld)
    let window = liste.window(count: lines.count, height: inner.height)
    for (row, i) in zip(inner.row..., window) {
      let selected = liste.selected(count: lines.count) == i
      if selected {
        canvas.put(.selected, at: Point(row: row, column: inner.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: inner.column)
      }
      canvas.put(
        lines[i].text, at: Point(row: row, column: inner.column + 1 + lines[i].einzug),
        role: lines[i].rolle, width: inner.width - 2 - lines[i].einzug)
    }
  }
}
