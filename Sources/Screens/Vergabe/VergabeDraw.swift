internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Vergabe {
  /// Where the sheet is: below the Runde, the sheets and the bars, which for a decided Runde have a
  /// second line of answers; the list of an Einrichtung has a line of its own above.
  static func blattrahmen(_ z: VergabeZustand, _ rect: Rect) -> Rect {
    rect.split(top: 5 + (z.istVorbereitung ? 0 : 1) + (z.blatt == .liste ? 1 : 0)).rest
  }

  /// Where the table is: beside it there is a pane where there is room.
  static func tabellenrahmen(_ z: VergabeZustand, _ rect: Rect, _ umfeld: Umfeld) -> Rect {
    geteilt(z, rect, umfeld).tabelle
  }

  private static func geteilt(
    _ z: VergabeZustand, _ rect: Rect, _ umfeld: Umfeld
  ) -> (tabelle: Rect, daneben: Rect?) {
    let body = blattrahmen(z, rect)
    if z.blatt == .angebote {
      return (body.split(bottom: grundzeilen(z, breite: body.width)).rest, nil)
    }
    guard umfeld.istBreit, [.plaetze, .kinder, .liste].contains(z.blatt) else { return (body, nil) }
    let (left, right) = body.split(left: body.width * 3 / 5)
    return (left, right)
  }

  static func draw(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    canvas.cursor = rect.origin
    guard let runde = z.runde else {
      guard z.runden != nil else { return }
      let at = Point(row: rect.row + 1, column: rect.column + 2)
      let isReady = z.runden?.namen[.kataloge]?.isEmpty == false
      let said = umfeld.texte(isReady ? RundenschirmText.nochKeine : .ohneKatalog)
      for (i, line) in wrap(said, width: rect.width - 4).enumerated() {
        canvas.put(line, at: Point(row: at.row + i, column: at.column), role: .grund)
      }
      return
    }
    drawKopf(runde, z, in: &canvas, rect, umfeld)
    drawBlaetter(z, in: &canvas, Point(row: rect.row + 1, column: rect.column + 1), umfeld)
    guard let probe = z.probe, let basis = z.basis else { return }
    if z.istVorbereitung {
      drawBalken(z, basis, probe, in: &canvas, rect, umfeld)
    } else {
      drawErgebnis(basis.bilanz(.alle)[0], z, in: &canvas, rect, umfeld)
    }
    let (body, beside) = geteilt(z, rect, umfeld)
    if let beside { drawDaneben(z, probe, in: &canvas, beside, umfeld) }
    switch z.blatt {
    case .plaetze: drawPlaetze(z, in: &canvas, body, umfeld)
    case .kinder: VergabeKindzeile.draw(z, in: &canvas, body, umfeld)
    case .pruefung: drawPruefung(z, in: &canvas, body, umfeld)
    case .liste: drawListe(z, probe, in: &canvas, body, umfeld)
    case .vergleich: drawVergleich(z, in: &canvas, body, umfeld)
    case .angebote: drawAngebote(z, in: &canvas, body, umfeld)
    }
  }

  /// What belongs to the chosen row: the bars by category, the reasons of a child, its points.
  private static func drawDaneben(
    _ z: VergabeZustand, _ probe: Rundenprobe, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    func text(_ blatt: Textblatt?) {
      guard let blatt else { return }
      blatt.ansicht.draw(in: &canvas, Panel(blatt.titel).draw(in: &canvas, rect))
    }
    switch z.blatt {
    case .kinder: text(z.kinder.zeile.map { begruendung($0.nummer, probe, umfeld) })
    case .liste: text(z.liste.zeile.map { punktezettel($0, probe, umfeld) })
    default:
      let panel = Panel(umfeld.texte(RundenschirmText.nachKategorie))
      drawUebereinander(
        vergleichszeilen(z, umfeld, nach: .kategorie), in: &canvas,
        panel.draw(in: &canvas, rect), umfeld)
    }
  }

  /// Which Runde it is, how far it has come, and how many take part; or what is searched in it.
  private static func drawKopf(
    _ runde: Runde, _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let texte = umfeld.texte
    let start = Point(row: rect.row, column: rect.column + 1)
    if let suche = z.blatt.zeilenart?.suche(z) {
      canvas.put(runde.name, at: start, role: .hervorgehoben, width: 20)
      var at = Point(row: start.row, column: start.column + 22)
      at.column += 1 + canvas.put(texte(WartelisteText.suche), at: at, role: .hervorgehoben)
      suche.feld.draw(
        in: &canvas, Rect(row: at.row, column: at.column, width: 24, height: 1),
        active: suche.offen)
      canvas.put(
        texte(WartelisteText.nVonM, ["n": String(suche.n), "m": String(suche.m)]),
        at: Point(row: at.row, column: at.column + 26),
        role: .hervorgehoben, width: max(0, rect.right - at.column - 27))
      return
    }
    let stand = texte(RundenschirmText.stand(runde.status))
    let count = z.probe.map {
      texte(RundenschirmText.umfang, ["n": String($0.lage.antraege.count)]) + " · "
    }
    let right =
      (count ?? "") + texte(RundenschirmText.beginn, ["tag": runde.beginn.von.deutsch])
      + " · " + stand
    canvas.put(
      runde.name, at: start, role: .hervorgehoben,
      width: max(8, rect.width - right.columns - 4))
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
      let found = z.basis?.lage.befunde.reduce(0) { $0 + $1.anzahl } ?? 0
      if blatt == .pruefung, found > 0 {
        let shown = z.befunde.zeilen.reduce(0) { $0 + $1.befund.anzahl }
        name += z.befundgruppe == nil ? " \(found)" : " \(shown)/\(found)"
      }
      if blatt == .angebote, let n = z.angebote?.anzahl(.ueberfaellig), n > 0 {
        name += " \(n)" + Sign.short.text
      }
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
    drawBalken(.jetzt, before, 0, scale: before.kinder, .leise, in: &canvas, rect, umfeld)
    if z.versucht {
      drawBalken(.versuch, now, 1, scale: before.kinder, .warnung, in: &canvas, rect, umfeld)
    } else if !probe.ergebnis.istStabil {
      drawZeile(einwaende(probe, umfeld.texte), 1, .fehlt, in: &canvas, rect)
    }
    // Where no bars are drawn the figures stand in their place.
    guard canvas.signs.drawsPictures else { return }
    if z.versucht {
      drawZeile(
        zahlen(now, umfeld.texte), 2, .warnung, umfeld.texte(RundenschirmText.versuch),
        in: &canvas, rect)
    } else {
      drawZeile(
        zahlen(now, umfeld.texte), probe.ergebnis.istStabil ? 1 : 2, .leise, in: &canvas, rect)
    }
  }

  /// What a decided Runde gave, and how far the families have come.
  private static func drawErgebnis(
    _ ergebnis: Rundenbilanz, _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    drawBalken(
      .ergebnis, ergebnis, 0, scale: ergebnis.kinder, .leise, in: &canvas, rect, umfeld)
    if canvas.signs.drawsPictures {
      drawZeile(zahlen(ergebnis, umfeld.texte), 1, .leise, in: &canvas, rect)
    }
    let role: Role = z.angebote?.anzahl(.ueberfaellig) ?? 0 > 0 ? .fehlt : .hervorgehoben
    for (i, line) in wrap(antworten(z, umfeld), width: rect.width - 11).prefix(2).enumerated() {
      drawZeile(
        line, 2 + i, role, i == 0 ? umfeld.texte(RundenschirmText.familien) : "", in: &canvas,
        rect)
    }
  }

  /// How many families have come how far, those for whom something is to be done first.
  static func antworten(_ z: VergabeZustand, _ umfeld: Umfeld) -> String {
    AngeboteAuskunft.Stand.allCases.compactMap { stand in
      let n = z.angebote?.anzahl(stand) ?? 0
      guard n > 0, stand != .ohnePlatz else { return nil }
      return umfeld.texte(RundenschirmText.antwort(stand)) + " \(n)"
    }.joined(separator: " · ")
  }

  private static func drawBalken(
    _ title: RundenschirmText, _ bilanz: Rundenbilanz, _ i: Int, scale: Int, _ role: Role,
    in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let row = rect.row + 2 + i
    guard canvas.signs.drawsPictures else {
      return drawZeile(
        zahlen(bilanz, umfeld.texte), i, role, umfeld.texte(title), in: &canvas, rect)
    }
    canvas.put(umfeld.texte(title), at: Point(row: row, column: rect.column + 1), role: role)
    balken(bilanz, scale: scale)
      .draw(
        in: &canvas, Rect(row: row, column: rect.column + 10, width: rect.width - 11, height: 1))
  }

  private static func drawZeile(
    _ text: String, _ i: Int, _ role: Role, _ title: String = "", in canvas: inout Canvas,
    _ rect: Rect
  ) {
    canvas.put(
      title, at: Point(row: rect.row + 2 + i, column: rect.column + 1), role: role, width: 8)
    canvas.put(
      text, at: Point(row: rect.row + 2 + i, column: rect.column + 10), role: role,
      width: rect.width - 11)
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
