internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// The same figures as a table: on the screen, and to be written or printed.

extension Kapazitaet {
  private static let spalten: [(text: UebersichtText, breite: Int)] = [
    (.spaltePlaetze, 7), (.spalteAngebot, 7), (.spalteBestand, 7), (.spalteZusagen, 5),
    (.spalteReserviert, 5), (.spalteFrei, 6), (.spalteUeberbelegt, 6), (.spalteNeu, 5),
  ]

  /// The headings.
  private static func titel(_ umfeld: Umfeld) -> [String] {
    [umfeld.texte(KapazitaetText.spalteAb)] + spalten.map { umfeld.texte($0.text) }
  }

  /// The figures in the order of the columns, in hundredths.
  private static func figuren(_ w: Kapazitaetswerte) -> [Int] {
    [w.plaetze, w.angebot, w.bestand, w.zusagen, w.reserviert, w.frei, -w.ueberbelegt, w.neu]
  }

  /// The day of the cursor, with the figures that stand below the chart or in the table.
  static func kopierbar(_ z: KapazitaetZustand, _ umfeld: Umfeld) -> Kopierbares? {
    let blick = z.blick(umfeld)
    guard let verlauf = z.verlauf(blick) else { return nil }
    let figures = figuren(verlauf.stufen[verlauf.stelle(am: blick.tag)].werte)
    return Kopierbares(
      [blick.tag.mitWochentag] + figures.map { deutscheZahl(hundertstel: $0) }, gewaehlt: 0)
  }

  static func drawTabelle(
    _ verlauf: KapazitaetAuskunft.Antwort, _ fenster: Zeitraum, _ tag: Tag, in canvas: inout Canvas,
    _ rect: Rect, _ umfeld: Umfeld
  ) {
    let heads = titel(umfeld)
    let columns = Columns(
      [Column(heads[0], width: 10)]
        + zip(heads.dropFirst(), spalten).map { Column($0, width: $1.breite - 1, align: .right) },
      width: rect.width - 2)
    let start = rect.column + 1
    columns.drawTitles(in: &canvas, at: Point(row: rect.row, column: start))
    let shown = verlauf.teil(fenster)
    let (all, current) = (shown.stufen, shown.stelle(am: tag))
    let height = rect.height - 1
    let top = max(0, min(current - height / 2, all.count - height))
    for (row, i) in zip((rect.row + 1)..<rect.bottom, top..<all.count) {
      let isHere = i == current
      if isHere {
        canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: rect.column)
      }
      let w = all[i].werte
      columns.draw(
        [all[i].ab.deutsch] + figuren(w).map { deutscheZahl(hundertstel: $0) },
        in: &canvas, at: Point(row: row, column: start)
      ) { column in
        switch column {
        case 0: isHere ? .auswahl : .grund
        case 6: w.frei > 0 ? .frei : .leise
        case 7: w.ueberbelegt < 0 ? .ueberbelegt : .leise
        case 8: w.neu > 0 ? .neu : .leise
        default: .grund
        }
      }
    }
  }

  /// What is seen as a list of all its steps.
  static func ausgabe(
    _ z: KapazitaetZustand, _ ziel: Ausgabe.Ziel, _ umfeld: Umfeld
  ) -> Ausgabe? {
    let blick = z.blick(umfeld)
    guard let fenster = z.fenster(blick), let shown = z.verlauf(blick)?.teil(fenster) else {
      return nil
    }
    return Ausgabe(
      name: "kapazitaet", tag: umfeld.heute.iso,
      kopf: [
        umfeld.texte(
          KapazitaetText.ausgabeKopf,
          [
            "wo": name(z, umfeld), "kategorie": umfeld.texte(WarumText.kategorie(z.kategorie)),
            "von": fenster.von.deutsch, "bis": fenster.bis.deutsch,
          ])
      ],
      spalten: titel(umfeld),
      zeilen: shown.stufen.map { stufe in
        [stufe.ab.deutsch] + figuren(stufe.werte).map { deutscheZahl(hundertstel: $0) }
      }, zeichnung: shown, ziel: ziel)
  }
}
