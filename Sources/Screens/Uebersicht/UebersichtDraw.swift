internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Uebersicht {
  /// Where the rows of the Einrichtungen are.
  static func liste(_ rect: Rect) -> Rect { rect.split(top: 8).rest }

  static func draw(
    _ z: UebersichtZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    guard let antwort = z.antwort else { return }
    let scale = antwort.summen.map { max($0.plaetze, $0.belegt) + $0.neu }.max() ?? 0
    for (i, summe) in antwort.summen.enumerated() {
      let (block, _) = Rect(
        row: rect.row + i * 2, column: rect.column, width: rect.width, height: 2
      ).split(top: 2)
      drawSumme(
        summe, selected: z.summe == i ? z.figur : nil,
        geaendert: z.geaendert[summe.kategorie.rawValue] ?? [], scale, in: &canvas, block, umfeld)
    }
    canvas.line(at: Point(row: rect.row + 6, column: rect.column), width: rect.width)
    drawListe(z, antwort, in: &canvas, rect, umfeld)
  }

  private static func drawSumme(
    _ s: UebersichtAuskunft.Summe, selected: Figur?, geaendert: Set<Figur>, _ scale: Int,
    in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let mark = selected != nil
    if mark { canvas.put(.selected, at: rect.origin, role: .auswahl) }
    canvas.put(
      umfeld.texte(WarumText.kategorie(s.kategorie)),
      at: Point(row: rect.row, column: rect.column + 1), role: mark ? .auswahl : .ueberschrift)
    let answer = deckungssatz(s, umfeld)
    let answerAt = rect.right - answer.satz.columns - 1
    let bar = Rect(
      row: rect.row, column: rect.column + 18, width: max(10, answerAt - rect.column - 20),
      height: 1)
    balken(scale: scale) { $0.wert(s) }.draw(in: &canvas, bar)
    canvas.put(answer.satz, at: Point(row: rect.row, column: answerAt), role: answer.rolle)
    if selected == .deckung { canvas.cursor = Point(row: rect.row, column: answerAt) }
    var at = Point(row: rect.row + 1, column: rect.column + 3)
    let (parts, separator) = teile(s, selected, width: rect.width - 4, umfeld)
    for (i, part) in parts.enumerated() {
      if i > 0 { at.column += canvas.put(separator, at: at, role: .leise) }
      let isSelected = mark && part.figur == selected
      if isSelected { canvas.cursor = at }
      let role = geaendert.contains(part.figur) ? Role.geaendert : part.rolle
      at.column += canvas.put(part.text, at: at, role: isSelected ? .auswahl : role)
    }
  }

  private struct Teil {
    let figur: Figur
    let text: String
    let rolle: Role
  }

  /// The figures of a sum in words, shorter where there is little room; those of zero are left out.
  private static func teile(
    _ s: UebersichtAuskunft.Summe, _ selected: Figur?, width: Int,
    _ umfeld: Umfeld
  ) -> ([Teil], String) {
    let all: [(Figur, UebersichtText, UebersichtText, Role)] = [
      (.plaetze, .teilPlaetze, .teilPlaetze, .grund),
      (.gesperrt, .teilGesperrt, .kurzGesperrt, .gesperrt),
      (.bestand, .teilBestand, .teilBestand, .bestand),
      (.zusagen, .teilZusagen, .kurzZusagen, .zusage),
      (.reserviert, .teilReserviert, .kurzReserviert, .reserviert),
      (.frei, .teilFrei, .teilFrei, .frei),
      (.ueberbelegt, .teilUeberbelegt, .kurzUeberbelegt, .ueberbelegt),
      (.neu, .teilNeu, .teilNeu, .neu), (.wechsel, .teilWechsel, .teilWechsel, .leise),
    ]
    let always: [Figur] = [.plaetze, .frei, .neu]
    func parts(kurz: Bool, wechsel: Bool) -> [Teil] {
      all.compactMap { figur, lang, short, rolle in
        let wert = figur.wert(s)
        let isSelected = figur == selected
        guard isSelected || always.contains(figur) || wert != 0 && (wechsel || figur != .wechsel)
        else { return nil }
        let bound = figur == .frei && s.gedeckelt > 0 ? Sign.bound.text : ""
        let text =
          bound + umfeld.texte(kurz ? short : lang, ["n": deutscheZahl(hundertstel: wert)])
        return Teil(figur: figur, text: text, rolle: rolle)
      }
    }
    for (kurz, wechsel, separator) in [
      (false, true, " · "), (false, false, " · "), (true, false, " · "), (true, false, " "),
    ] {
      let parts = parts(kurz: kurz, wechsel: wechsel)
      if parts.map(\.text).joined(separator: separator).columns <= width {
        return (parts, separator)
      }
    }
    return (parts(kurz: true, wechsel: false), " ")
  }

  private static func deckungssatz(
    _ s: UebersichtAuskunft.Summe, _ umfeld: Umfeld
  ) -> (satz: String, rolle: Role) {
    let n = deutscheZahl(hundertstel: abs(s.deckung))
    return s.deckung < 0
      ? (Sign.short.text + " " + umfeld.texte(UebersichtText.esFehlen, ["n": n]), .fehlt)
      : (Sign.covered.text + " " + umfeld.texte(UebersichtText.gedecktFrei, ["n": n]), .gedeckt)
  }

  private static func drawListe(
    _ z: UebersichtZustand, _ antwort: UebersichtAuskunft.Antwort, in canvas: inout Canvas,
    _ rect: Rect, _ umfeld: Umfeld
  ) {
    // The small line shows each month then, instead of each quarter.
    let wide = umfeld.istBreit
    let columns = spalten(rect.width, wide, umfeld).dropLast(canvas.signs.drawsPictures ? 0 : 2)
    let list = liste(rect)
    let layout = Columns(Array(columns), width: rect.width - 1)
    layout.drawTitles(in: &canvas, at: Point(row: rect.row + 7, column: 1))
    if z.summe == nil, let slot = layout.slots.first(where: { $0.index == spalte(z.figur) }) {
      // Marked here and not in the row: that would be fifty bytes more for each row passed.
      let title = Point(row: rect.row + 7, column: slot.start)
      canvas.put(.selected, at: title, role: .auswahl)
      canvas.put(
        columns[slot.index].title, at: Point(row: title.row, column: title.column + 1),
        role: .auswahl, width: slot.width, align: .right)
    }
    let window = z.liste.window(count: z.sichtbar.count, height: list.height)
    for (row, i) in zip(list.row..., window) {
      let index = z.sichtbar[i]
      let zeile = antwort.zeilen[index]
      let selected = z.summe == nil && i == z.liste.selected(count: z.sichtbar.count)
      if selected { canvas.put(.selected, at: Point(row: row, column: 0), role: .auswahl) }
      let texts = texte(zeile, umfeld)
      let changed = z.geaendert.isEmpty ? [] : z.geaendert[zeile.schluessel] ?? []
      layout.draw(texts, in: &canvas, at: Point(row: row, column: 1)) { column in
        rolle(column, zeile, selected: selected, geaendert: changed)
      }
      if let slot = layout.slots.first(where: { $0.index == texts.count - 2 }) {
        balken { $0.wert(zeile) }.draw(
          in: &canvas, Rect(row: row, column: 1 + slot.start, width: slot.width, height: 1))
      }
      if let slot = layout.slots.first(where: { $0.index == texts.count - 1 }) {
        Sparkline(kurve(antwort, index, wide), peak: fuenftel(zeile))
          .draw(in: &canvas, at: Point(row: row, column: 1 + slot.start))
      }
      if selected { canvas.cursor = Point(row: row, column: 0) }
    }
    if z.sichtbar.isEmpty {
      canvas.put(
        umfeld.texte(UebersichtText.nichtsGefunden), at: Point(row: list.row, column: 1),
        role: .leise)
      canvas.cursor = Point(row: list.row, column: 1)
    }
    if z.filtert {
      canvas.cursor = Point(row: rect.bottom + 1, column: 9 + z.filter.cursor)
    }
  }

  /// Figures as a bar; what a bound on all categories takes away is left blank before the mark.
  private static func balken(scale: Int? = nil, _ wert: (Figur) -> Int) -> StackedBar {
    var segments: [StackedBar.Segment] = [
      .init(.bestand, "B", wert(.bestand)), .init(.zusage, "Z", wert(.zusagen)),
      .init(.reserviert, "R", wert(.reserviert)), .init(.gesperrt, "x", wert(.gesperrt)),
      .init(.frei, "·", wert(.frei)),
    ]
    let rest = wert(.plaetze) - segments.reduce(0) { $0 + $1.amount }
    segments += [.init(.leise, " ", rest), .init(.neu, "N", wert(.neu))]
    return StackedBar(segments, permitted: wert(.plaetze), scale: scale)
  }
}

extension UebersichtAuskunft.Summe {
  fileprivate var belegt: Int { bestand + zusagen + reserviert + gesperrt }
}
