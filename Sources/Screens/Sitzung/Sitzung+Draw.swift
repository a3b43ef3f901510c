internal import Domain
internal import Office
public import ScreenKit
internal import Texte

extension Sitzung {
  /// The smallest terminal that shows everything.
  public static let kleinste = Size(width: 80, height: 24)

  /// Whether the terminal is so small that nothing can be shown, and no command is taken.
  var istZuKlein: Bool {
    size.width < Self.kleinste.width || size.height < Self.kleinste.height
  }

  /// The room between the frame's lines.
  var work: Rect { Rect(row: 3, column: 0, width: size.width, height: size.height - 6) }

  /// The names of the screens and where they stand in their line: whole where all have room, else the
  /// others are shortened, so that every digit is seen.
  var reiter: [(schirm: Schirm, name: String, range: Range<Int>)] {
    let all = Schirm.allCases
    func stelle(_ names: [String], abstand: Int) -> [(
      schirm: Schirm, name: String, range: Range<Int>
    )] {
      let lines = zip(all, names).map { "\($0.ziffer) \($1)" }
      return Reiter.stellen(
        lines.map(\.columns), aktiv: all.firstIndex(of: schirm) ?? 0, breite: size.width,
        abstand: abstand
      ).map { (all[$0], lines[$0], $1) }
    }
    let whole = stelle(all.map { umfeld.texte($0.titel) }, abstand: 2)
    return whole.count == all.count
      ? whole
      : stelle(all.map { umfeld.texte($0 == schirm ? $0.titel : $0.kurz) }, abstand: 1)
  }

  /// Draws everything, as on a terminal.
  public func draw(signs: SignSet) -> Canvas {
    var canvas = Canvas(size: size, signs: signs)
    guard !istZuKlein else {
      let satz = umfeld.texte(RahmenText.zuKlein, ["groesse": "\(size)"])
      for (row, line) in wrap(satz, width: size.width).prefix(size.height).enumerated() {
        canvas.put(line, at: Point(row: row, column: 0), role: .warnung)
      }
      canvas.cursor = Point(row: 0, column: 0)
      return canvas
    }
    drawTitle(in: &canvas)
    drawScreens(in: &canvas)
    canvas.line(at: Point(row: 2, column: 0), width: size.width)
    schirm.buehne.draw(self, in: &canvas)
    canvas.line(at: Point(row: size.height - 3, column: 0), width: size.width)
    drawMessage(in: &canvas)
    legende.draw(
      in: &canvas, Rect(row: size.height - 1, column: 0, width: size.width, height: 1))
    for dialog in dialoge {
      // Without a frame nothing may stand beside a dialog: a row is read as a whole.
      if !signs.drawsPictures { canvas.fill(work) }
      dialog.draw(in: &canvas, work, umfeld)
    }
    return canvas
  }

  private func drawTitle(in canvas: inout Canvas) {
    canvas.fill(Rect(row: 0, column: 0, width: size.width, height: 1), role: .titel)
    var start = 1
    if uebung != nil {
      start +=
        1
        + canvas.put(
          umfeld.texte(UebungText.band), at: Point(row: 0, column: start), role: .warnung)
    }
    if let versuch {
      let count = versuch.schritte.count
      let mark = umfeld.texte(VersuchText.band) + (count > 0 ? " \(count)" : "")
      start += 1 + canvas.put(mark, at: Point(row: 0, column: start), role: .warnung)
    }
    let clock = "\(umfeld.nutzer.prefix(12))  \(umfeld.uhrzeit) "
    let day = umfeld.texte(RahmenText.stichtag, ["tag": umfeld.stichtag.mitWochentag])
    let end = size.width - clock.columns
    let middle = end - day.columns - 2
    // A mark is more than the name of the program.
    let program = start == 1 ? "Platzwart · " : "· "
    canvas.put(
      program + kopf.mandant.name, at: Point(row: 0, column: start), role: .titel,
      width: middle - start - 2)
    canvas.put(clock, at: Point(row: 0, column: end), role: .titel)
    canvas.put(
      day, at: Point(row: 0, column: middle),
      role: umfeld.stichtag == umfeld.heute ? .titel : .warnung)
  }

  private func drawScreens(in canvas: inout Canvas) {
    canvas.fill(Rect(row: 1, column: 0, width: size.width, height: 1), role: .reiter)
    for (schirm, name, range) in reiter {
      canvas.put(
        name, at: Point(row: 1, column: range.lowerBound),
        role: schirm == self.schirm ? .reiterAktiv : .reiter)
    }
  }

  private func drawMessage(in canvas: inout Canvas) {
    let own =
      schirm.buehne.meldung(self)
    let shown = meldung ?? own
    let lines = shown.zeilen(breite: umfeld.breite)
    // A long sentence takes the row of the line above it, too.
    for (i, line) in lines.enumerated() {
      let row = size.height - 1 - lines.count + i
      canvas.fill(Rect(row: row, column: 0, width: size.width, height: 1))
      canvas.put(line, at: Point(row: row, column: 1), role: shown.rolle, width: umfeld.breite)
    }
  }
}
