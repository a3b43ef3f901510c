internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Verwaltung {
  /// Where headings and rows are, below the kinds and what is shown of them.
  static func liste(_ rect: Rect) -> Rect { rect.split(top: 2).rest }

  static func draw(
    _ z: VerwaltungZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    drawArten(z, in: &canvas, rect, umfeld)
    drawAuswahl(z, in: &canvas, rect, umfeld)
    guard let antwort = z.antwort, antwort.frage.satzart == z.art else { return }
    let list = liste(rect)
    z.tabelle.draw(z.spalten, in: &canvas, list, umfeld)
    if z.tabelle.reihenfolge.isEmpty {
      let at = Point(row: list.row + 2, column: 3)
      canvas.put(
        umfeld.texte(antwort.zeilen.isEmpty ? VerwaltungText.nichts : .nichtsGefunden), at: at,
        role: .leise, width: rect.width - 4)
      canvas.cursor = at
    }
    if z.tabelle.sucht {
      canvas.cursor = Point(
        row: rect.row + 1, column: 1 + suchtext(z, umfeld).columns)
    }
  }

  /// The kinds of master data, the shown one marked.
  private static func drawArten(
    _ z: VerwaltungZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    var at = Point(row: rect.row, column: rect.column + 1)
    for art in VerwaltungZustand.arten {
      let isShown = art == z.art
      if isShown {
        canvas.put(.selected, at: Point(row: at.row, column: at.column - 1), role: .auswahl)
      }
      at.column +=
        canvas.put(
          umfeld.texte(VerwaltungText.name(art)), at: at,
          role: isShown ? .auswahl : z.erreichbar.contains(art) ? .grund : .leise) + 2
    }
    if canvas.cursor == nil { canvas.cursor = rect.origin }
  }

  /// What narrows the list, and how many records are left.
  private static func drawAuswahl(
    _ z: VerwaltungZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let row = rect.row + 1
    let parts = [
      z.tabelle.sucht || !z.tabelle.suche.isEmpty ? suchtext(z, umfeld) : nil,
      z.besitzer.map { umfeld.texte(VerwaltungText.nur, ["name": $0.name]) },
      z.nurGueltige ? umfeld.texte(VerwaltungText.nurGueltige) : nil,
    ].compactMap { $0 }
    canvas.put(
      parts.joined(separator: " · "), at: Point(row: row, column: rect.column + 1),
      role: .hervorgehoben, width: rect.width - 22)
    guard let antwort = z.antwort else { return }
    canvas.put(
      umfeld.texte(
        VerwaltungText.anzahl,
        ["n": String(z.tabelle.gezeigt), "von": String(antwort.zeilen.count)]),
      at: Point(row: row, column: rect.right - 20), role: .leise, width: 19, align: .right)
  }

  private static func suchtext(_ z: VerwaltungZustand, _ umfeld: Umfeld) -> String {
    umfeld.texte(VerwaltungText.suche, ["text": z.tabelle.suche.text])
  }
}

extension VerwaltungText {
  /// What the records of a kind are called together.
  static func name(_ art: Satzart) -> VerwaltungText {
    switch art {
    case .traeger: .traeger
    case .betriebserlaubnis: .betriebserlaubnis
    case .sperren: .sperren
    case .belegrechte: .belegrechte
    case .gruppen: .gruppen
    case .parameter: .parameter
    default: .einrichtungen
    }
  }
}
