internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// What was tried, line by line, and what can become of it.
struct Versuchsliste: Equatable, Sendable {
  /// The key that begins a trial and shows this list, from everywhere.
  static let taste = Key.control("x")

  var stand: Versuchsstand
  var liste = ListView()
  /// The name of the plan, while it is being typed.
  var name: LineEditor?

  init(_ stand: Versuchsstand) { self.stand = stand }

  /// The selected step.
  var gewaehlt: Int? { liste.selected(count: stand.schritte.count) }

  /// The keys that the legend names while it is open.
  var tasten: [(taste: Key, text: DialogText)] {
    if name != nil { return [(.function(8), .tasteSpeichern), (.escape, .tasteZurueck)] }
    var steps: [(Key, DialogText)] = []
    if stand.anzahl > 0 {
      steps += [(.text("v"), .tasteVergleichen), (.text("a"), .tasteWirklich)]
    }
    if gewaehlt != nil { steps += [(.text("b"), .tasteBehalten), (.text("x"), .tasteWegnehmen)] }
    return steps
      + [(.text("o"), .tastePlan), (.text("w"), .tasteVerwerfen), (.escape, .tasteWeiterVersuchen)]
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let texte = umfeld.texte
    let rect = work.centred(Size(width: min(work.width - 2, 110), height: work.height))
    let title =
      stand.name.isEmpty
      ? texte(VersuchText.titel) : texte(VersuchText.titelPlan, ["name": sichtbar(stand.name)])
    let (body, foot) = Panel(title).draw(in: &canvas, rect).split(bottom: 1)
    var lines: [(text: String, step: Int?)] = []
    for (i, schritt) in stand.schritte.enumerated() {
      let satz =
        schritt.geht
        ? schritt.satz
        : texte(
          VersuchText.passtNicht,
          [
            "vorgang": texte.vorgangsname(schritt.vorhaben.zeile.name), "grund": schritt.satz,
          ])
      lines += wrap("\(i + 1)  \(satz)", width: body.width - 2).map { ($0, i) }
    }
    if lines.isEmpty { lines = wrap(texte(VersuchText.leer), width: body.width).map { ($0, nil) } }
    liste.draw(in: &canvas, body, lines: lines.map(\.step)) { canvas, i, rect, isSelected in
      let fits = lines[i].step.map { stand.schritte[$0].geht }
      let role: Role =
        fits == false ? .warnung : isSelected ? .auswahl : fits == nil ? .leise : .grund
      canvas.put(lines[i].text, at: rect.origin, role: role)
    }
    guard let name else { return }
    let label = texte(VersuchText.wieHeisst)
    canvas.put(label, at: foot.origin, role: .hervorgehoben)
    let start = foot.column + label.columns + 1
    name.draw(
      in: &canvas, Rect(row: foot.row, column: start, width: foot.right - start, height: 1),
      active: true)
  }
}
