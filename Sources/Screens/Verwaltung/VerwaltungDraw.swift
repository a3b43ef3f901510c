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
    let arten = VerwaltungZustand.arten
    let names = arten.map { umfeld.texte(VerwaltungText.name($0)) }
    let shown = Reiter.stellen(
      names.map(\.columns), aktiv: arten.firstIndex(of: z.art) ?? 0, breite: rect.width)
    func put(_ sign: Sign, _ column: Int, _ role: Role) {
      canvas.put(sign, at: Point(row: rect.row, column: rect.column + column), role: role)
    }
    for (i, range) in shown {
      let isShown = arten[i] == z.art
      if isShown { put(.selected, range.lowerBound - 1, .auswahl) }
      canvas.put(
        names[i], at: Point(row: rect.row, column: rect.column + range.lowerBound),
        role: isShown ? .auswahl : z.erreichbar.contains(arten[i]) ? .grund : .leise)
    }
    if let first = shown.first, first.stelle > 0 { put(.ellipsis, 1, .leise) }
    if let last = shown.last, last.stelle + 1 < arten.count {
      put(.ellipsis, last.range.upperBound + 1, .leise)
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
    case .kataloge: .kataloge
    case .kriterien: .kriterien
    default: .einrichtungen
    }
  }
}
