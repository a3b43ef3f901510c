internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Gruppen {
  /// The list of what comes, and the reason of the selected line below it.
  static func drawKitajahr(
    _ z: GruppenZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    guard let plan = z.kitajahr else { return }
    canvas.put(
      umfeld.texte(
        GruppenText.kitajahrTitel,
        ["von": plan.plan.jahr.von.deutsch, "bis": plan.plan.jahr.bis.deutsch]),
      at: Point(row: rect.row + 1, column: rect.column + 1), role: .ueberschrift,
      width: rect.width - 2)
    let body = Rect(
      row: rect.row + 2, column: rect.column, width: rect.width,
      height: Kitajahrplan.hoehe(umfeld))
    let selected = plan.liste.selected(count: plan.zeilen.count)
    let window = plan.liste.window(count: plan.zeilen.count, height: body.height)
    for (row, i) in zip(body.row..., window) {
      let at = Point(row: row, column: rect.column + 1)
      if i == selected {
        canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: rect.column)
      }
      let (text, role) = zeile(plan.zeilen[i], umfeld)
      canvas.put(text, at: at, role: i == selected ? .auswahl : role, width: rect.width - 2)
    }
    canvas.line(at: Point(row: body.bottom, column: rect.column), width: rect.width)
    for (row, line) in zip(
      body.bottom + 1..<rect.bottom, wrap(plan.grund(umfeld), width: rect.width - 2))
    {
      canvas.put(line, at: Point(row: row, column: rect.column + 1), role: .hervorgehoben)
    }
  }

  private static func zeile(_ zeile: Kitajahrplan.Zeile, _ umfeld: Umfeld) -> (String, Role) {
    switch zeile {
    case .titel(let titel, _): (titel, .ueberschrift)
    case .satz(let satz, _): ("   " + satz, .grund)
    case .vorschlag(let p, let isTaken):
      (
        " " + (isTaken ? Sign.check.text : Sign.enDash.text) + " "
          + umfeld.texte(
            GruppenText.vorschlag,
            [
              "name": p.kind.name, "alter": alter(p.kind.geboren, am: p.ab), "ab": p.ab.deutsch,
              "von": p.von?.name ?? umfeld.texte(GruppenText.ohneGruppe),
            ]), isTaken ? .grund : .leise
      )
    case .offen(let open):
      (" " + Sign.short.text + " " + umfeld.texte(open), .warnung)
    }
  }
}
