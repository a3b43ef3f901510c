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

  /// The Vorgänge without the selected one.
  var ohneGewaehltes: [Vorgangszeile] {
    stand.schritte.indices.filter { $0 != gewaehlt }.map { stand.schritte[$0].zeile }
      + stand.hindernisse.map(\.zeile)
  }

  /// The keys that the legend names while it is open.
  var tasten: [(taste: Key, text: DialogText)] {
    if name != nil { return [(.enter, .tasteUebernehmen), (.escape, .tasteZurueck)] }
    let steps: [(Key, DialogText)] =
      stand.schritte.isEmpty
      ? []
      : [
        (.text("v"), .tasteVergleichen), (.text("a"), .tasteWirklich),
        (.text("b"), .tasteBehalten), (.text("x"), .tasteWegnehmen),
      ]
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
    var lines: [(text: String, role: Role, step: Int?)] = []
    func add(_ text: String, _ role: Role, step: Int?) {
      for (i, line) in wrap(text, width: body.width - 2).enumerated() {
        lines.append((line, role, i == 0 ? step : nil))
      }
    }
    for (i, schritt) in stand.schritte.enumerated() {
      add("\(i + 1)  \(schritt.satz)", i == gewaehlt ? .auswahl : .grund, step: i)
    }
    if stand.schritte.isEmpty { add(texte(VersuchText.leer), .leise, step: nil) }
    for hindernis in stand.hindernisse {
      add(
        texte(
          VersuchText.passtNicht,
          [
            "vorgang": texte.vorgangsname(hindernis.zeile.name), "grund": hindernis.grund.satz,
          ]), .warnung, step: nil)
    }
    let at = lines.firstIndex { $0.step == gewaehlt && $0.step != nil } ?? 0
    let first = max(0, min(at - body.height / 2, lines.count - body.height))
    canvas.cursor = body.origin
    for (row, line) in zip(body.row..<body.bottom, lines.dropFirst(first)) {
      let point = Point(row: row, column: body.column)
      if line.step != nil, line.step == gewaehlt {
        canvas.put(.selected, at: point, role: .auswahl)
        canvas.cursor = point
      }
      canvas.put(line.text, at: Point(row: row, column: body.column + 2), role: line.role)
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
