internal import Domain
internal import ScreenKit
internal import Texte

extension Vergabe {
  /// Where the sheet is: below the Runde, the sheets and the bars.
  static func blattrahmen(_ rect: Rect) -> Rect { rect.split(top: 5).rest }

  static func draw(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    canvas.cursor = rect.origin
    guard let runde = z.runde else {
      guard z.runden != nil else { return }
      let at = Point(row: rect.row + 1, column: rect.column + 2)
      for (i, line) in wrap(umfeld.texte(RundenschirmText.nochKeine), width: rect.width - 4)
        .enumerated()
      {
        canvas.put(line, at: Point(row: at.row + i, column: at.column), role: .grund)
      }
      return
    }
    drawKopf(runde, z, in: &canvas, rect, umfeld)
    drawBlaetter(z, in: &canvas, Point(row: rect.row + 1, column: rect.column + 1), umfeld)
    guard let probe = z.probe, let basis = z.basis else { return }
    drawBalken(z, basis, probe, in: &canvas, rect, umfeld)
    let body = blattrahmen(rect)
    switch z.blatt {
    case .plaetze: z.haustabelle.draw(hausspalten, in: &canvas, body, umfeld)
    case .pruefung: drawPruefung(z, in: &canvas, body, umfeld)
    case .kinder: z.kinder.draw(kinderspalten, in: &canvas, body, umfeld)
    case .liste: drawListe(z, probe, in: &canvas, body, umfeld)
    case .vergleich: drawVergleich(z, in: &canvas, body, umfeld)
    case .angebote: drawAngebote(z, in: &canvas, body, umfeld)
    }
  }

  /// Which Runde it is, how far it has come, and how many take part.
  private static func drawKopf(
    _ runde: Runde, _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let texte = umfeld.texte
    let stand = texte(RundenschirmText.stand(runde.status))
    canvas.put(
      runde.name, at: Point(row: rect.row, column: rect.column + 1), role: .hervorgehoben,
      width: rect.width / 2)
    let count = z.probe.map {
      texte(RundenschirmText.umfang, ["n": String($0.lage.antraege.count)]) + " · "
    }
    let right =
      (count ?? "") + texte(RundenschirmText.beginn, ["tag": runde.beginn.von.deutsch])
      + " · " + stand
    canvas.put(
      right, at: Point(row: rect.row, column: rect.right - right.columns - 1),
      role: runde.status == .vorbereitung ? .leise : .warnung)
  }

  /// The sheets, the shown one marked.
  private static func drawBlaetter(
    _ z: VergabeZustand, in canvas: inout Canvas, _ start: Point, _ umfeld: Umfeld
  ) {
    var at = start
    for blatt in VergabeZustand.Blatt.allCases {
      let isShown = blatt == z.blatt
      if isShown {
        canvas.put(.selected, at: Point(row: at.row, column: at.column - 1), role: .auswahl)
      }
      var name = umfeld.texte(RundenschirmText.name(blatt))
      if blatt == .pruefung, let n = z.basis?.lage.befunde.count, n > 0 { name += " \(n)" }
      at.column += canvas.put(name, at: at, role: isShown ? .auswahl : .grund) + 2
    }
  }

  // How many got which wish: the Runde as it is, and with what is tried.

  private static let rollen: [Role] = [.frei, .bestand, .zusage, .reserviert, .neu]

  static func balken(_ bilanz: Rundenbilanz, scale: Int) -> StackedBar {
    let wishes = bilanz.nachWunsch.prefix(4).enumerated().map {
      StackedBar.Segment(rollen[$0], Character(String($0 + 1)), $1)
    }
    let later = bilanz.nachWunsch.dropFirst(4).reduce(0, +)
    return StackedBar(
      wishes + [
        .init(rollen[4], "5", later), .init(.gesperrt, "B", bilanz.bleiben),
        .init(.fehlt, "o", bilanz.ohne),
      ], scale: scale)
  }

  /// The figures of a bar in words: `1. Wunsch 301 · 2. 80 · … · ohne Platz 118`.
  static func zahlen(_ bilanz: Rundenbilanz, _ texte: Textkatalog) -> String {
    var parts = bilanz.nachWunsch.enumerated().map {
      texte(
        $0 == 0 ? RundenschirmText.ersterWunsch : .weitererWunsch,
        ["w": String($0 + 1), "n": String($1)])
    }
    if bilanz.bleiben > 0 {
      parts.append(texte(RundenschirmText.bleiben, ["n": String(bilanz.bleiben)]))
    }
    parts.append(texte(RundenschirmText.ohnePlatz, ["n": String(bilanz.ohne)]))
    return parts.joined(separator: " · ")
  }

  private static func drawBalken(
    _ z: VergabeZustand, _ basis: Rundenprobe, _ probe: Rundenprobe, in canvas: inout Canvas,
    _ rect: Rect, _ umfeld: Umfeld
  ) {
    let (before, now) = (basis.bilanz(.alle)[0], probe.bilanz(.alle)[0])
    let width = rect.width - 10
    func row(_ i: Int, _ title: RundenschirmText, _ bilanz: Rundenbilanz) {
      let row = rect.row + 2 + i
      canvas.put(
        umfeld.texte(title), at: Point(row: row, column: rect.column + 1),
        role: i == 0 ? .leise : .warnung)
      balken(bilanz, scale: before.kinder)
        .draw(in: &canvas, Rect(row: row, column: rect.column + 9, width: width, height: 1))
    }
    row(0, .jetzt, before)
    if z.versucht {
      row(1, .versuch, now)
    } else if !probe.ergebnis.istStabil {
      canvas.put(
        umfeld.texte(
          RundenschirmText.nichtStabil, ["n": String(probe.ergebnis.einsprueche.count)]),
        at: Point(row: rect.row + 3, column: rect.column + 9), role: .fehlt, width: width)
    }
    let figures = zahlen(now, umfeld.texte)
    canvas.put(
      figures, at: Point(row: rect.row + 4, column: rect.column + 9),
      role: z.versucht ? .warnung : .leise, width: width)
    guard z.versucht else { return }
    let difference = now.versorgt - before.versorgt
    let movers = probe.wechsel(gegen: basis).count
    let said = umfeld.texte(
      RundenschirmText.unterschied,
      [
        "mehr": difference < 0 ? "−\(-difference)" : "+\(difference)", "n": String(movers),
      ])
    let start = rect.right - said.columns - 1
    if start > rect.column + 10 + figures.columns {
      canvas.put(said, at: Point(row: rect.row + 4, column: start), role: .hervorgehoben)
    }
  }
}

extension RundenschirmText {
  /// What a sheet is called.
  static func name(_ blatt: VergabeZustand.Blatt) -> RundenschirmText {
    switch blatt {
    case .plaetze: .blattPlaetze
    case .pruefung: .blattPruefung
    case .kinder: .blattKinder
    case .liste: .blattListe
    case .vergleich: .blattVergleich
    case .angebote: .blattAngebote
    }
  }

  /// How far a Runde has come, in a word.
  static func stand(_ status: Runde.Status) -> RundenschirmText {
    switch status {
    case .vorbereitung: .vorbereitung
    case .entschieden: .entschieden
    case .angeboten: .angeboten
    case .abgeschlossen: .abgeschlossen
    }
  }
}
