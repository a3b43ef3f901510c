internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// How the search for children is drawn.
enum Suchbild {
  /// Where the list of what was found is.
  static func liste(_ rect: Rect) -> Rect { rect.split(top: 3).rest }

  static func draw(_ z: KinderZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld) {
    let texte = umfeld.texte
    let title = texte(AktenText.suche)
    canvas.put(title, at: Point(row: rect.row, column: 1), role: .ueberschrift)
    let start = title.columns + 2
    let field = Rect(
      row: rect.row, column: start, width: min(40, rect.width - start - 1), height: 1)
    z.suche.draw(in: &canvas, field, active: true)
    canvas.put(
      texte(AktenText.sucheHinweis), at: Point(row: rect.row, column: field.right + 2),
      role: .leise, width: rect.width - field.right - 3)
    canvas.line(at: Point(row: rect.row + 1, column: 0), width: rect.width)
    let layout = Columns(
      [
        Column(texte(AktenText.spalteName), width: 26, flex: 2),
        Column(texte.feldname("geburtsdatum"), width: 10),
        Column(texte(AktenText.spalteAlter), width: 5, align: .right),
        Column(texte(AktenText.spaltePlatz), width: 30, flex: 3),
        Column(texte.feldname("id"), width: 12, flex: 1, priority: 1),
      ], width: rect.width - 5)
    layout.drawTitles(in: &canvas, at: Point(row: rect.row + 2, column: 4))
    let list = liste(rect)
    let window = z.liste.window(count: z.treffer.count, height: list.height)
    for (row, i) in zip(list.row..., window) {
      let zeile = z.treffer[i]
      let selected = i == z.liste.selected(count: z.treffer.count)
      if selected { canvas.put(.selected, at: Point(row: row, column: 0), role: .auswahl) }
      canvas.put(zeile.zeichen, at: Point(row: row, column: 2), role: zeile.rolle)
      layout.draw(
        zeile.zellen(umfeld), in: &canvas, at: Point(row: row, column: 4)
      ) { column in
        column == 0 && selected ? .auswahl : column == 3 ? zeile.rolle : .grund
      }
    }
  }
}

extension KindersucheAuskunft.Zeile {
  /// What stands in each column.
  func zellen(_ umfeld: Umfeld) -> [String] {
    [
      "\(nachname), \(vorname)", geboren.deutsch, alter(geboren, am: umfeld.stichtag),
      platz(umfeld), id.text,
    ]
  }

  /// Whether it has a place, will have one, waits, or none of it.
  fileprivate var zeichen: Sign {
    if einrichtung != nil { return ab == nil && !istZusage ? .covered : .partly }
    return wartet ? .none : .middleDot
  }

  fileprivate var rolle: Role {
    if einrichtung != nil { return istZusage ? .zusage : .bestand }
    return wartet ? .neu : .leise
  }

  /// Where it has a place, in words.
  fileprivate func platz(_ umfeld: Umfeld) -> String {
    guard let einrichtung else {
      return umfeld.texte(wartet ? AktenText.wartet : .ohnePlatz)
    }
    let promised = istZusage ? " " + umfeld.texte(AktenText.alsZusage) : ""
    return (ab.map { umfeld.texte(SatzText.abTag, ["ab": $0.deutsch]) + " " } ?? "") + einrichtung
      + promised
  }
}
