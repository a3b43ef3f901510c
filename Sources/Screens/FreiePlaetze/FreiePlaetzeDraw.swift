internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension FreiePlaetze {
  /// Where the rows of the Einrichtungen are.
  static func liste(_ rect: Rect, _ umfeld: Umfeld) -> Rect {
    let (_, rest) = rect.split(top: 4)
    return Rect(
      row: rest.row, column: rest.column, width: rest.width - breiteDaneben(rect, umfeld),
      height: max(0, rest.height - 1))
  }

  /// How wide the pane beside the list is; 0 where there is no room for one.
  private static func breiteDaneben(_ rect: Rect, _ umfeld: Umfeld) -> Int {
    umfeld.istBreit ? min(60, rect.width - 101) : 0
  }

  static func draw(
    _ z: FreiePlaetzeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    drawFelder(z, in: &canvas, rect, umfeld)
    let complete = hindernis(z, umfeld) == nil
    canvas.put(
      z.kindsatz(umfeld), at: Point(row: rect.row + 1, column: 1),
      role: complete ? .grund : .leise, width: rect.width - 2)
    canvas.line(at: Point(row: rect.row + 2, column: 0), width: rect.width)
    let wartende = Column(umfeld.texte(FreiText.spalteWartende), width: 6, align: .right)
    let layout = Columns(
      [
        Column(umfeld.texte(FreiText.spalteEinrichtung), width: 22, flex: 2),
        Column(umfeld.texte(FreiText.spalteOrtsteil), width: 12, flex: 1),
        Column(umfeld.texte(FreiText.spalteTraeger), width: 12, flex: 1, priority: 5),
        Column(umfeld.texte(FreiText.spalteAufnahme), width: 10),
        Column(umfeld.texte(FreiText.spalteDort), width: 29, flex: 2),
      ] + (umfeld.istBreit ? [wartende] : []), width: liste(rect, umfeld).width - 4)
    layout.drawTitles(in: &canvas, at: Point(row: rect.row + 3, column: 3))
    guard let antwort = z.antwort else {
      canvas.put(
        umfeld.texte(FreiText.nochNichts), at: Point(row: rect.row + 5, column: 3), role: .leise)
      return
    }
    drawZeilen(z, antwort, layout, in: &canvas, rect, umfeld, dimmed: !complete)
  }

  private static func drawZeilen(
    _ z: FreiePlaetzeZustand, _ antwort: PlatzAuskunft.Antwort, _ layout: Columns,
    in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld, dimmed: Bool
  ) {
    let list = liste(rect, umfeld)
    let names = z.traegernamen
    let room = layout.slots.first { $0.index == 4 }?.width ?? 0
    let window = z.liste.window(count: z.reihenfolge.count, height: list.height)
    for (row, i) in zip(list.row..., window) {
      let zeile = antwort.zeilen[z.reihenfolge[i]]
      let selected = i == z.liste.selected(count: z.reihenfolge.count)
      if selected { canvas.put(.selected, at: Point(row: row, column: 0), role: .auswahl) }
      let (sign, colour) = zeile.auskunft.guete.zeichen
      let role = dimmed ? .leise : colour
      // Without colours the sign alone says that this is the answer of before.
      canvas.put(dimmed ? .middleDot : sign, at: Point(row: row, column: 1), role: role)
      layout.draw(
        zellen(zeile, antwort, names, umfeld, satzbreite: room), in: &canvas,
        at: Point(row: row, column: 3)
      ) { column in
        if dimmed { return .leise }
        return column == 0 && selected ? .auswahl : column == 3 || column == 4 ? role : .grund
      }
    }
    if let beside = z.daneben, beside.frage == z.details?.frage, umfeld.istBreit {
      beside.drawDaneben(
        in: &canvas,
        Rect(
          row: list.row - 1, column: list.right, width: rect.right - list.right,
          height: list.height + 1), umfeld)
    }
    if !antwort.angenommen.isEmpty {
      let names = antwort.angenommen.compactMap(\.name).map { umfeld.texte($0) }.joined(
        separator: ", ")
      canvas.put(
        umfeld.texte(FreiText.angenommen, ["regeln": names]),
        at: Point(row: rect.bottom - 1, column: 1), role: .warnung, width: rect.width - 34)
    }
    canvas.put(
      umfeld.texte(
        FreiText.anzahl,
        ["n": String(antwort.zeilen.count), "von": String(antwort.anzahl)]),
      at: Point(row: rect.bottom - 1, column: rect.width - 31), role: .leise, width: 30,
      align: .right)
  }

  /// What stands in each column of a row.
  private static func zellen(
    _ zeile: PlatzAuskunft.Zeile, _ antwort: PlatzAuskunft.Antwort,
    _ traeger: [Kennung<Traeger>: String], _ umfeld: Umfeld, satzbreite: Int
  ) -> [String] {
    let e = zeile.einrichtung.satz
    return [
      e.name, e.ortsteil.isEmpty ? e.ort : e.ortsteil, traeger[e.traeger] ?? "",
      zeile.aufnahme, zeile.satz(antwort.wunsch, umfeld, width: satzbreite),
      zeile.wartende > 0 ? String(zeile.wartende) : "",
    ]
  }

  static func kopierbar(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> Kopierbares? {
    guard let antwort = z.antwort, let zeile = z.zeile else { return nil }
    return Kopierbares(
      zellen(zeile, antwort, z.traegernamen, umfeld, satzbreite: .max), gewaehlt: 0)
  }

  private static func drawFelder(
    _ z: FreiePlaetzeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let titles: [FreiText] = [.feldGeboren, .feldAb, .feldStunden, .feldWo, .feldTraeger]
    let spare = max(0, rect.width - 80)
    let widths = [11, 11, 5, 10 + spare / 2, 8 + spare / 2]
    var column = 1
    for feld in FreiePlaetzeZustand.Feld.allCases {
      let i = feld.rawValue
      column +=
        canvas.put(
          umfeld.texte(titles[i]), at: Point(row: rect.row, column: column), role: .ueberschrift)
        + 1
      z[feld].draw(
        in: &canvas, Rect(row: rect.row, column: column, width: widths[i], height: 1),
        active: z.feld == feld)
      if z[feld].isEmpty, feld == .ab || feld != .geboren && z.feld != feld {
        canvas.put(
          feld == .ab ? umfeld.stichtag.deutsch : umfeld.texte(FreiText.alle),
          at: Point(row: rect.row, column: column),
          role: z.feld == feld ? .feldAktiv : .feld, width: widths[i])
      }
      column += widths[i] + 1
    }
  }
}

extension FreiePlaetzeZustand {
  fileprivate var traegernamen: [Kennung<Traeger>: String] {
    Dictionary(traeger.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
  }
}
