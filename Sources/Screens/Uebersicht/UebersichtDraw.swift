internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Uebersicht {
  /// From this width on the small line shows each month instead of each quarter.
  private static let breit = 132

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
      drawSumme(summe, selected: z.summe == i ? z.figur : nil, scale, in: &canvas, block, umfeld)
    }
    canvas.line(at: Point(row: rect.row + 6, column: rect.column), width: rect.width)
    drawListe(z, antwort, in: &canvas, rect, umfeld)
  }

  private static func drawSumme(
    _ s: UebersichtAuskunft.Summe, selected: Figur?, _ scale: Int,
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
      at.column += canvas.put(part.text, at: at, role: isSelected ? .auswahl : part.rolle)
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
        let text = umfeld.texte(kurz ? short : lang, ["n": deutscheZahl(hundertstel: wert)])
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
    let wide = rect.width >= breit
    let columns = spalten(rect.width, wide, umfeld)
    let list = liste(rect)
    let layout = Columns(columns, width: rect.width - 1)
    layout.drawTitles(in: &canvas, at: Point(row: rect.row + 7, column: 1))
    let window = z.liste.window(count: z.sichtbar.count, height: list.height)
    for (row, i) in zip(list.row..., window) {
      let index = z.sichtbar[i]
      let zeile = antwort.zeilen[index]
      let selected = z.summe == nil && i == z.liste.selected(count: z.sichtbar.count)
      if selected { canvas.put(.selected, at: Point(row: row, column: 0), role: .auswahl) }
      let texts = texte(zeile, umfeld)
      layout.draw(texts, in: &canvas, at: Point(row: row, column: 1)) { column in
        rolle(column, zeile, selected: selected, z.figur, geaendert: z.geaendert.contains(index))
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

  private static func spalten(_ width: Int, _ wide: Bool, _ umfeld: Umfeld) -> [Column] {
    func number(_ text: UebersichtText, _ width: Int, priority: Int = 0) -> Column {
      Column(umfeld.texte(text), width: width, priority: priority, align: .right)
    }
    return [
      Column(umfeld.texte(UebersichtText.spalteEinrichtung), width: 16, flex: 3),
      Column(umfeld.texte(UebersichtText.spalteOrtsteil), width: 14, flex: 1, priority: 9),
      Column(umfeld.texte(UebersichtText.spalteKategorie), width: 4),
      number(.spaltePlaetze, 6), number(.spalteAngebot, 5), number(.spalteBestand, 5),
      number(.spalteZusagen, 3), number(.spalteReserviert, 3), number(.spalteFrei, 5),
      number(.spalteNeu, 3), number(.spalteWechsel, 7, priority: 8), number(.spalteDeckung, 7),
      Column(umfeld.texte(UebersichtText.spalteBelegung), width: 24, flex: 2, priority: 10),
      Column(umfeld.texte(UebersichtText.spalteMonate), width: wide ? 24 : 9),
    ]
  }

  private static func texte(_ zeile: UebersichtAuskunft.Zeile, _ umfeld: Umfeld) -> [String] {
    let w = zeile.werte.werte
    let covered = zeile.werte.deckung >= .zero
    let kurz: UebersichtText =
      switch w.kategorie {
      case .krippe: .kurzKrippe
      case .kindergarten: .kurzKindergarten
      case .hort: .kurzHort
      }
    return [
      zeile.einrichtung?.satz.name ?? umfeld.texte(UebersichtText.ohneWunsch),
      zeile.einrichtung?.satz.ortsteil ?? "", umfeld.texte(kurz), w.plaetze.deutsch,
      (w.plaetze - w.gesperrt).deutsch, w.bestand.deutsch, w.zusagen.deutsch,
      w.reserviert.deutsch, w.frei.deutsch, String(zeile.werte.neuanmeldungen),
      String(zeile.werte.wechselwuensche),
      zeile.werte.deckung.deutsch + " " + (covered ? Sign.covered.text : Sign.short.text), "", "",
    ]
  }

  private static func rolle(
    _ column: Int, _ zeile: UebersichtAuskunft.Zeile, selected: Bool,
    _ figur: Figur, geaendert: Bool
  ) -> Role {
    if selected, column == 0 || column == spalte(figur) { return .auswahl }
    if geaendert, column > 2 { return .geaendert }
    let w = zeile.werte
    switch column {
    case 8: return w.werte.frei < .zero ? .ueberbelegt : w.werte.frei > .zero ? .frei : .grund
    case 9: return w.neuanmeldungen > 0 ? .neu : .leise
    case 6: return w.werte.zusagen > .zero ? .zusage : .leise
    case 7: return w.werte.reserviert > .zero ? .reserviert : .leise
    case 4: return w.werte.gesperrt > .zero ? .gesperrt : .leise
    case 11: return w.deckung < .zero ? .fehlt : .gedeckt
    case 1: return .leise
    default: return .grund
    }
  }

  private static func spalte(_ figur: Figur) -> Int {
    switch figur {
    case .plaetze: 3
    case .gesperrt, .angebot: 4
    case .bestand: 5
    case .zusagen: 6
    case .reserviert: 7
    case .frei, .ueberbelegt: 8
    case .neu: 9
    case .wechsel: 10
    case .deckung: 11
    }
  }

  /// The smallest number of free places of each month, or of each quarter.
  private static func kurve(
    _ antwort: UebersichtAuskunft.Antwort, _ zeile: Int, _ monatlich: Bool
  ) -> [Int] {
    let months = antwort.minima(zeile).map(Int.init)
    guard !monatlich else { return months }
    return stride(from: 0, to: months.count, by: 3).map {
      months[$0..<min($0 + 3, months.count)].min() ?? 0
    }
  }

  /// The height of the small line: a fifth of the offered places.
  private static func fuenftel(_ zeile: UebersichtAuskunft.Zeile) -> Int {
    let w = zeile.werte.werte
    return max(100, Int((w.plaetze - w.gesperrt).hundertstel) / 5)
  }
}

extension UebersichtAuskunft.Summe {
  fileprivate var belegt: Int { bestand + zusagen + reserviert + gesperrt }
}
