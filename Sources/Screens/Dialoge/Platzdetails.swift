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
        + stufe.gruende.map { (grund($0, stufe.kategorie, umfeld), .leise, 4) }
    }
  }

  private func grund(
    _ g: VerlaufAuskunft.Grund, _ kategorie: Platzkategorie, _ umfeld: Umfeld
  ) -> String {
    let sign = g.menge < .zero ? "−" : "+"
    let amount = (g.menge < .zero ? -g.menge : g.menge).deutsch
    var other = ""
    if case .wechseltIn(let art) = g.anlass { other = umfeld.texte(WarumText.kategorie(art)) }
    if case .wechseltAus(let art) = g.anlass { other = umfeld.texte(WarumText.kategorie(art)) }
    let text = umfeld.texte(
      WarumText.grund(g), ["id": g.id, "name": g.name, "kategorie": other])
    let among =
      switch g.platzart {
      case .gesamt?: " " + umfeld.texte(WarumText.gesamt)
      case let art? where art != kategorie.platzart:
        art.kategorie.map { ", " + umfeld.texte(WarumText.kategorie($0)) } ?? ""
      default: ""
      }
    return sign + amount + " " + text + among
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

extension WarumText {
  /// What happens on the day.
  fileprivate static func grund(_ g: VerlaufAuskunft.Grund) -> WarumText {
    switch (g.anlass, g.summand) {
    case (.oeffnet, _): .oeffnet
    case (.schliesst, _): .schliesst
    case (.genutzt, _): g.menge < .zero ? .belegrechtFrei : .belegrechtGenutzt
    case (.wechseltIn, _): .kindWechseltIn
    case (.wechseltAus, _): .kindWechseltAus
    case (.beginnt, .plaetze?), (.beginnt, nil): .erlaubnisBeginnt
    case (.endet, .plaetze?), (.endet, nil): .erlaubnisEndet
    case (.beginnt, .gesperrt?): .sperreBeginnt
    case (.endet, .gesperrt?): .sperreEndet
    case (.beginnt, .reserviert?): .belegrechtBeginnt
    case (.endet, .reserviert?): .belegrechtEndet
    case (.beginnt, .zusagen?): .zusageBeginnt
    case (.endet, .zusagen?): .zusageEndet
    case (.beginnt, .bestand?): .vertragBeginnt
    case (.endet, .bestand?): .vertragEndet
    }
  }
}
