internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// How a place goes on while the child would be there, and the reason of each step.
///
/// It is a dialog of its own, and on a wide terminal a pane beside the list.
struct Platzdetails: Equatable, Sendable {
  /// A line of it.
  struct Zeile: Equatable {
    let text: String
    let rolle: Role
    let einzug: Int
    /// What stays the same when the figures change.
    let schluessel: String
  }

  let name: String
  let anteil: Platzzahl
  let frage: VerlaufAuskunft
  var stufen: [VerlaufAuskunft.Stufe] = []
  var liste = ListView()

  init(_ zeile: PlatzAuskunft.Zeile, _ wunsch: Platzwunsch) {
    name = zeile.einrichtung.satz.name
    anteil = wunsch.anteil
    frage = VerlaufAuskunft(zeile.einrichtung.satz.id, wunsch)
  }

  /// Takes the answer; the selection stays on its line, and begins where the place breaks.
  mutating func empfange(_ neu: [VerlaufAuskunft.Stufe], _ umfeld: Umfeld, width: Int) {
    let before = zeilen(umfeld, width: width).map(\.schluessel)
    stufen = neu
    let now = zeilen(umfeld, width: width)
    guard before.isEmpty else { return liste.stay(on: before, in: now.map(\.schluessel)) }
    if let breaks = now.firstIndex(where: { $0.rolle == .fehlt }) {
      liste = ListView(selection: breaks)
    }
  }

  /// The lines in a width: a step and below it its reasons; not many more than `limit`.
  func zeilen(_ umfeld: Umfeld, width: Int, limit: Int = .max) -> [Zeile] {
    var result: [Zeile] = []
    let einzug = width < 60 ? 2 : 4
    func add(_ text: String, _ rolle: Role, einzug: Int, _ schluessel: String) {
      result += wrap(text, width: width - einzug).map {
        Zeile(text: $0, rolle: rolle, einzug: einzug, schluessel: schluessel)
      }
    }
    for stufe in stufen where result.count <= limit {
      let fits = stufe.frei >= anteil
      let category = umfeld.texte(WarumText.kategorie(stufe.kategorie))
      let head = umfeld.texte(
        WarumText.stufe,
        [
          "tag": stufe.ab.deutsch, "kategorie": category, "frei": stufe.frei.deutsch,
          "zeichen": fits ? Sign.covered.text : Sign.none.text,
        ])
      add(head, fits ? .gedeckt : .fehlt, einzug: 0, stufe.ab.iso)
      if stufe.wechsel {
        add(
          umfeld.texte(WarumText.wechsel, ["kategorie": category]), .leise, einzug: einzug,
          stufe.ab.iso + " wechsel")
      }
      for g in stufe.gruende {
        add(
          g.satz(g.menge, stufe.kategorie, umfeld), .leise, einzug: einzug,
          "\(stufe.ab.iso) \(g.anlass) \(g.id)")
      }
    }
    return result
  }

  /// The lines of the dialog on a screen.
  static func lines(_ work: Rect) -> Rect { Panel("").inner(work) }

  /// How wide a line is in the room of all lines, the mark left out.
  static func width(_ lines: Rect) -> Int { lines.width - 2 }

  /// Draws the dialog.
  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    Panel(umfeld.texte(DialogText.verlauf, ["name": name])).draw(in: &canvas, work)
    drawZeilen(in: &canvas, Self.lines(work), umfeld, isPane: false)
  }

  /// Draws the pane beside a list, with a line at its left and the name above.
  func drawDaneben(in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld) {
    canvas.upright(at: rect.origin, height: rect.height)
    let (title, lines) = rect.split(left: 2).rest.split(top: 1)
    canvas.put(name, at: title.origin, role: .ueberschrift, width: title.width)
    drawZeilen(in: &canvas, lines, umfeld, isPane: true)
  }

  private func drawZeilen(
    in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld, isPane: Bool
  ) {
    let indent = isPane ? 0 : 1
    let all = zeilen(umfeld, width: Self.width(rect), limit: isPane ? rect.height : .max)
    let window = liste.window(count: all.count, height: rect.height)
    for (row, i) in zip(rect.row..., window) {
      if !isPane, liste.selected(count: all.count) == i {
        canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: rect.column)
      }
      canvas.put(
        all[i].text, at: Point(row: row, column: rect.column + indent + all[i].einzug),
        role: all[i].rolle, width: rect.width - 2 - all[i].einzug)
    }
    if isPane, window.upperBound < all.count {
      canvas.put(.down, at: Point(row: rect.bottom - 1, column: rect.right - 1), role: .leise)
    }
  }
}
