internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Where the parts of the screen are.
struct Aufteilung {
  /// What one looks at, which category, and what the signs mean.
  let kopf: Rect
  /// The chart; nil where only the table is shown.
  let bild: Rect?
  /// The table; nil where only the chart is shown.
  let tabelle: Rect?
  /// The figures of the day.
  let tag: Rect
  /// What changes on the day.
  let wechsel: Rect

  init(_ rect: Rect, _ z: KapazitaetZustand, _ umfeld: Umfeld) {
    let (head, body) = rect.split(top: 3)
    let (upper, lower) = body.split(bottom: max(5, rect.height / 5))
    kopf = head
    (tag, wechsel) = lower.split(top: 1)
    // What can't be drawn is read.
    if umfeld.istSchlicht || z.tabelle && !umfeld.istBreit {
      (bild, tabelle) = (nil, upper)
    } else if z.tabelle || !umfeld.istBreit {
      (bild, tabelle) = (upper, nil)
    } else {
      let (left, right) = upper.split(left: rect.width - 62)
      (bild, tabelle) = (left, right)
    }
  }
}

extension Kapazitaet {
  static func draw(
    _ z: KapazitaetZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let parts = Aufteilung(rect, z, umfeld)
    let blick = z.blick(umfeld)
    canvas.cursor = rect.origin
    drawKopf(z, in: &canvas, parts.kopf, umfeld)
    if parts.bild != nil { drawLegende(in: &canvas, parts.kopf, umfeld) }
    guard let verlauf = z.verlauf(blick), let fenster = z.fenster(blick) else { return }
    drawPlaetze(verlauf, ab: blick.tag, in: &canvas, parts.kopf, umfeld)
    if let table = parts.tabelle {
      drawTabelle(verlauf, fenster, blick.tag, in: &canvas, table, umfeld)
    }
    if let chart = parts.bild {
      let width = StackedChart.plot(chart).width
      bild(verlauf, fenster, am: blick.tag, breite: width, hoehe: chart.height)
        .draw(
          in: &canvas,
          Rect(row: chart.row, column: chart.column, width: chart.width - 1, height: chart.height))
    }
    drawTag(verlauf, blick.tag, in: &canvas, parts.tag, umfeld)
    if let found = z.tagesantwort(blick) {
      drawWechsel(z, found, in: &canvas, parts.wechsel, umfeld)
    }
  }

  /// What is stacked: its role, its letter, its name and its figure, from below.
  private static let reihen:
    [(
      rolle: Role, zeichen: Character, name: KapazitaetText,
      wert: @Sendable (Kapazitaetswerte) -> Int
    )] =
      [
        (.bestand, "█", .serieBestand, { $0.bestand }),
        (.zusage, "Z", .serieZusagen, { $0.zusagen }),
        (.reserviert, "R", .serieReserviert, { $0.reserviert }), (.neu, "N", .serieNeu, { $0.neu }),
      ]

  /// The chart: each column shows the day of its days on which the places are fewest, that of the
  /// cursor its own.
  static func bild(
    _ verlauf: KapazitaetAuskunft.Antwort, _ fenster: Zeitraum, am tag: Tag, breite: Int, hoehe: Int
  ) -> StackedChart {
    let stufen = verlauf.stufen
    var cursor: Int?
    let shown = (0..<breite).map { column -> Kapazitaetswerte in
      let days = tage(fenster, spalte: column, von: breite)
      if days.contains(tag), cursor == nil { cursor = column }
      var i = verlauf.stelle(am: cursor == column ? tag : days.lowerBound)
      var least = stufen[i].werte
      guard cursor != column else { return least }
      while i + 1 < stufen.count, stufen[i + 1].ab <= days.upperBound {
        i += 1
        let next = stufen[i].werte
        if next.angebot - next.belegt < least.angebot - least.belegt { least = next }
      }
      return least
    }
    let peak = shown.reduce(100) { max($0, max($1.plaetze, $1.belegt + $1.neu)) }
    let step = StackedChart.step(upTo: peak, atMost: max(2, (hoehe - 3) / 3), unit: 100)
    let days = fenster.bis - fenster.von + 1
    return StackedChart(
      series: reihen.map { reihe in
        StackedChart.Series(reihe.rolle, reihe.zeichen, shown.map(reihe.wert))
      },
      lines: [
        .init(.erlaubnis, .middleDot, shown.map(\.angebot)),
        .init(.erlaubnis, .horizontal, shown.map(\.plaetze)),
      ],
      amounts: stride(from: 0, through: peak, by: step).map {
        .init($0, deutscheZahl(hundertstel: $0))
      },
      columns: marken(fenster, breite).map { tag, text in
        .init(((tag - fenster.von) * breite + days - 1) / days, text)
      }, peak: peak, cursor: cursor)
  }

  /// What stands below the chart: months, or within a single one every seventh day.
  private static func marken(_ fenster: Zeitraum, _ breite: Int) -> [(Tag, String)] {
    guard fenster.bis - fenster.von < 31 else {
      return fenster.monatsmarken(hoechstens: breite / 7).map { ($0, $0.monatKurz) }
    }
    return stride(from: 0, through: fenster.bis - fenster.von, by: 7).map {
      (fenster.von + $0, String((fenster.von + $0).deutsch.prefix(6)))
    }
  }

  private static func drawKopf(
    _ z: KapazitaetZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    canvas.put(
      name(z, umfeld), at: Point(row: rect.row, column: 1), role: .ueberschrift,
      width: rect.width - 34)
    var at = Point(row: rect.row + 1, column: 1)
    for kategorie in Platzkategorie.allCases {
      let isShown = kategorie == z.kategorie
      if isShown {
        canvas.put(.selected, at: Point(row: at.row, column: at.column - 1), role: .auswahl)
      }
      at.column +=
        canvas.put(
          umfeld.texte(WarumText.kategorie(kategorie)), at: at, role: isShown ? .auswahl : .leise)
        + 2
    }
    let months = umfeld.texte(KapazitaetText.monate, ["n": String(z.weite)])
    canvas.put(
      months, at: Point(row: at.row, column: rect.right - months.columns - 1), role: .leise)
  }

  /// What the signs of the chart mean.
  private static func drawLegende(
    in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    var at = Point(row: rect.row + 2, column: 1)
    func legende(_ sign: String, _ name: String, _ role: Role) {
      at.column += canvas.put(sign, at: at, role: role) + 1
      at.column += canvas.put(name, at: at) + 2
    }
    for reihe in reihen {
      legende(String(reihe.zeichen), umfeld.texte(reihe.name), reihe.rolle)
    }
    legende(Sign.horizontal.text, umfeld.texte(KapazitaetText.liniePlaetze), .erlaubnis)
    legende(Sign.middleDot.text, umfeld.texte(KapazitaetText.linieAngebot), .erlaubnis)
  }

  /// How many places are permitted on the day of the cursor, and when that changes next.
  private static func drawPlaetze(
    _ verlauf: KapazitaetAuskunft.Antwort, ab tag: Tag, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    let rest = verlauf.stufen[verlauf.stelle(am: tag)...]
    guard let now = rest.first?.werte.plaetze else { return }
    var text = umfeld.texte(UebersichtText.teilPlaetze, ["n": deutscheZahl(hundertstel: now)])
    if let next = rest.first(where: { $0.werte.plaetze != now }) {
      text += umfeld.texte(
        KapazitaetText.plaetzeAb,
        ["tag": next.ab.deutsch, "n": deutscheZahl(hundertstel: next.werte.plaetze)])
    }
    canvas.put(
      text, at: Point(row: rect.row, column: rect.right - text.columns - 1), role: .erlaubnis)
  }

  private static func drawTag(
    _ verlauf: KapazitaetAuskunft.Antwort, _ tag: Tag, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    let w = verlauf.stufen[verlauf.stelle(am: tag)].werte
    let free = verlauf.frei(w)
    var at = Point(row: rect.row, column: 1)
    at.column += canvas.put(tag.mitWochentag, at: at, role: .auswahl) + 2
    let over = verlauf.frage.umkreis.einrichtung == nil ? w.ueberbelegt : 0
    let parts: [(UebersichtText, Int, Role)] = [
      (.teilGesperrt, w.gesperrt, .gesperrt), (.teilBestand, w.bestand, .bestand),
      (.kurzZusagen, w.zusagen, .zusage), (.kurzReserviert, w.reserviert, .reserviert),
      (.teilFrei, free, free < 0 ? .ueberbelegt : .frei), (.kurzUeberbelegt, over, .ueberbelegt),
      (.teilNeu, w.neu, .neu),
    ]
    for (i, part) in parts.filter({ $0.1 != 0 || $0.0 == .teilFrei || $0.0 == .teilBestand })
      .enumerated()
    {
      if i > 0 { at.column += canvas.put(" · ", at: at, role: .leise) }
      at.column += canvas.put(
        umfeld.texte(part.0, ["n": deutscheZahl(hundertstel: part.1)]), at: at, role: part.2)
    }
  }

  private static func drawWechsel(
    _ z: KapazitaetZustand, _ found: KapazitaetstagAuskunft.Antwort, in canvas: inout Canvas,
    _ rect: Rect, _ umfeld: Umfeld
  ) {
    let all = found.wechsel
    if all.isEmpty {
      canvas.put(
        umfeld.texte(KapazitaetText.keineAenderung), at: Point(row: rect.row, column: 3),
        role: .leise)
    }
    let isSum = z.umkreis.einrichtung == nil
    let window = z.liste.window(count: all.count, height: rect.height)
    for (row, i) in zip(rect.row..., window) {
      let selected = z.liste.selected(count: all.count) == i
      if selected { canvas.put(.selected, at: Point(row: row, column: 0), role: .auswahl) }
      let grund = all[i].grund
      // The change of the figure, not of what is free: a child that comes is one more.
      let counts = grund.summand == .plaetze || grund.summand == nil
      let satz = grund.satz(
        counts ? grund.menge : -grund.menge, z.kategorie, istNachfrage: all[i].istNachfrage, umfeld)
      let name = all[i].einrichtung?.satz.name ?? umfeld.texte(UebersichtText.ohneWunsch)
      let place = isSum ? name + ": " : ""
      canvas.put(
        place + satz, at: Point(row: row, column: 2), role: selected ? .auswahl : .grund,
        width: rect.width - 12)
    }
    let unseen = all.count - window.upperBound
    if unseen > 0 || found.weitere > 0 {
      let more =
        unseen > 0
        ? "\(Sign.down.text) \(unseen)"
        : umfeld.texte(KapazitaetText.weitere, ["n": String(found.weitere)])
      canvas.put(
        more, at: Point(row: rect.bottom - 1, column: rect.right - more.columns - 1), role: .leise)
    }
  }
}
