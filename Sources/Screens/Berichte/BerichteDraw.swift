internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Berichte {
  /// Where the rows of the table are: below the kinds of rows, the filter and the headings, and above
  /// the sum.
  static func rumpf(_ rect: Rect, _ z: BerichteZustand) -> Rect {
    let body = rect.split(top: 3).rest
    return Rect(
      row: body.row, column: body.column, width: body.width,
      height: body.height - (z.hatSumme ? 1 : 0))
  }

  /// Where headings and rows of the children are.
  static func kinderliste(_ rect: Rect) -> Rect { rect.split(top: 1).rest }

  static func draw(
    _ z: BerichteZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    canvas.cursor = rect.origin
    if z.zelle != nil { return drawKinder(z, in: &canvas, rect, umfeld) }
    drawKopf(z, in: &canvas, rect, umfeld)
    guard z.antwort != nil else { return }
    guard !z.zeilen.isEmpty else {
      let at = Point(row: rect.row + 3, column: 2)
      canvas.put(umfeld.texte(BerichteText.keine), at: at, role: .leise)
      return canvas.cursor = at
    }
    drawTabelle(z, in: &canvas, rect, umfeld)
  }

  /// The kinds of rows with the shown one marked, and what is counted.
  private static func drawKopf(
    _ z: BerichteZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    var at = Point(row: rect.row, column: rect.column + 1)
    at.column += canvas.put(umfeld.texte(BerichteText.titel), at: at, role: .leise) + 2
    for nach in BuchungenAuskunft.Gruppierung.allCases {
      let isShown = nach == z.frage.nach
      if isShown {
        canvas.put(.selected, at: Point(row: at.row, column: at.column - 1), role: .auswahl)
      }
      at.column +=
        canvas.put(umfeld.texte(name(nach)), at: at, role: isShown ? .auswahl : .grund) + 2
    }
    let isNarrowed = !filterwerte(z).isEmpty
    canvas.put(
      beschreibung(z, umfeld), at: Point(row: rect.row + 1, column: rect.column + 1),
      role: isNarrowed || z.frage.mitZusagen ? .hervorgehoben : .leise, width: rect.width - 20)
  }

  /// What is seen of the columns: those around the chosen one that have room.
  private static func sichtbare(_ z: BerichteZustand, _ breite: Int, width: Int) -> Range<Int> {
    let all = z.spalten.count - 1
    let room = max(1, (width - 2 * breite - 18) / (breite + 1))
    guard all > room else { return 0..<all }
    let chosen = z.band == nil ? 0 : z.spalten.firstIndex(of: z.band) ?? 0
    let first = min(max(0, chosen - room / 2), all - room)
    return first..<(first + room)
  }

  private static func drawTabelle(
    _ z: BerichteZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let width = rect.width - 3
    // Where there is room for both, bars stand beside the figures.
    let onlyBars = z.zeigtBalken && !umfeld.istSchlicht
    let hasBars = onlyBars || umfeld.istBreit
    let largest = z.zeilen.map(\.summe).max() ?? 0
    let titles = z.spalten.dropLast().map { titel($0, umfeld.texte).columns }
    let breite = max(
      titles.max() ?? 0, anzahl(z.hatSumme ? z.summe(nil) : largest).columns, 5)
    let shown =
      onlyBars ? 0..<0 : sichtbare(z, breite, width: umfeld.istBreit ? width - 50 : width)
    let bands = shown.map { z.spalten[$0] } + [nil]
    let arrow = z.sortierung.map { $0.aufsteigend ? Sign.up.text : Sign.down.text } ?? ""
    let columns = Columns(
      [Column(umfeld.texte(name(z.frage.nach)), width: 18, flex: 1)]
        + bands.map { band in
          let sign = z.sortierung?.band == band ? arrow : ""
          return Column(
            titel(band, umfeld.texte) + sign, width: breite + (band == nil ? 2 : sign.columns),
            align: .right)
        } + (hasBars ? [Column(zeichenerklaerung(z, umfeld), width: 36, flex: 3)] : []),
      width: width)
    let left = rect.column + 2
    columns.draw(
      columns.columns.map(\.title), in: &canvas, at: Point(row: rect.row + 2, column: left)
    ) { (1...bands.count).contains($0) && bands[$0 - 1] == z.band ? .auswahl : .ueberschrift }
    drawUmfang(z, shown, in: &canvas, rect, umfeld)

    func draw(_ name: String, _ werte: (BerichteZustand.Band?) -> Int, row: Int, isSelected: Bool) {
      let figures = bands.map { werte($0) }
      columns.draw(
        [name] + figures.map { $0 == 0 ? Sign.enDash.text : anzahl($0) }, in: &canvas,
        at: Point(row: row, column: left)
      ) { i in
        if isSelected, i == 0 || bands[i - 1] == z.band { return .auswahl }
        return i > 0 && figures[i - 1] == 0 ? .leise : i == bands.count ? .hervorgehoben : .grund
      }
      guard isSelected else { return }
      canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
      canvas.cursor = Point(row: row, column: rect.column)
    }

    let body = rumpf(rect, z)
    let selected = z.liste.selected(count: z.anzahl)
    var window = z.liste.window(count: z.anzahl, height: body.height)
    if window.upperBound > z.zeilen.count {
      window = max(0, window.lowerBound - 1)..<z.zeilen.count
      if window.count > body.height { window = window.dropFirst(window.count - body.height) }
    }
    for (row, i) in zip(body.row..., window) {
      let zeile = z.zeilen[i]
      draw(zeile.name, { z.wert(zeile, $0) }, row: row, isSelected: i == selected)
      if hasBars, let slot = columns.slots.last {
        drawBalken(
          zeile, z, largest, in: &canvas, Point(row: row, column: left + slot.start), slot.width)
      }
    }
    guard z.hatSumme else { return }
    draw(
      umfeld.texte(BerichteText.summe), z.summe, row: min(body.bottom, body.row + window.count),
      isSelected: selected == z.zeilen.count)
  }

  /// Which of many columns are seen.
  private static func drawUmfang(
    _ z: BerichteZustand, _ shown: Range<Int>, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    let all = z.spalten.count - 1
    guard !shown.isEmpty, shown.count < all else { return }
    canvas.put(
      umfeld.texte(
        BerichteText.spaltenVon,
        ["von": String(shown.lowerBound + 1), "bis": String(shown.upperBound), "n": String(all)]),
      at: Point(row: rect.row + 1, column: rect.right - 20), role: .leise, width: 19, align: .right)
  }
}

// The bars: a piece for each number of hours, by its letter.

extension Berichte {
  private static let rollen: [Role] = [.bestand, .neu, .zusage, .reserviert, .frei, .gesperrt]

  /// The letter of a band; after z it begins anew.
  private static func buchstabe(_ i: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(i % 26)))
  }

  /// Which letter stands for which hours.
  private static func zeichenerklaerung(_ z: BerichteZustand, _ umfeld: Umfeld) -> String {
    (z.antwort?.baender ?? []).enumerated().map { i, band in
      "\(buchstabe(i))" + (band.stunden?.deutsch ?? " " + umfeld.texte(BerichteText.ohneAngabe))
    }.joined(separator: " ")
  }

  private static func drawBalken(
    _ zeile: BuchungenAuskunft.Zeile, _ z: BerichteZustand, _ largest: Int,
    in canvas: inout Canvas, _ point: Point, _ width: Int
  ) {
    var (sum, start) = (0, 0)
    for (i, wert) in zeile.werte.enumerated() {
      sum += wert
      let end = (sum * width + largest / 2) / max(1, largest)
      canvas.fill(
        Rect(row: point.row, column: point.column + start, width: end - start, height: 1),
        with: buchstabe(i), role: rollen[i % rollen.count])
      start = end
    }
  }
}
