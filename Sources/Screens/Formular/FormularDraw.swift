internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Formular {
  /// The columns of a field.
  var breite: Int { 56 - rand }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let width = min(work.width - 2, 104)
    let head = kopf.isEmpty ? [] : wrap(kopf, width: width - 4) + [""]
    let similar = aehnlich == nil ? 0 : Aehnlichkeit.hoechstens + 1
    // A question is read whole: the longest one says how many rows the foot has.
    let footRows = felder.map { wrap($0.frage, width: width - 4).count }.max() ?? 1
    let footHeight = max(1, min(3, footRows))
    let height = min(work.height, head.count + felder.count + 3 + footHeight + similar)
    let frame = work.centred(Size(width: width, height: height))
    let inner = Panel(titel).draw(in: &canvas, frame)
    if !auchOffen.isEmpty {
      let also = " " + umfeld.texte(auchOffen: auchOffen) + " "
      canvas.put(
        also, at: Point(row: frame.row, column: max(frame.column, frame.right - also.columns - 1)),
        role: .warnung, width: min(also.columns, frame.width - 2))
    }
    for (row, line) in zip(inner.row..., head) {
      // What stands over a question is what one has to know for its answer.
      canvas.put(
        line, at: Point(row: row, column: inner.column), role: istNachfrage ? .warnung : .leise)
    }
    let (above, foot) = inner.split(top: head.count).rest.split(bottom: footHeight)
    // The frame keeps its size, but the fields have the room of look-alikes that aren't there.
    let found = aehnlich?.zeilen.count ?? 0
    let (rows, below) = above.split(bottom: found == 0 ? 0 : found + 1)
    aehnlich?.draw(in: &canvas, below, umfeld)
    let wrong = fehler(umfeld)
    let unusual = warnungen(umfeld)
    let first = max(0, min(feld - rows.height / 2, felder.count - rows.height))
    drawRest(first, in: &canvas, rows, frame)
    for (row, i) in zip(rows.row..<rows.bottom, first..<felder.count) {
      let at = Point(row: row, column: rows.column)
      canvas.put(
        felder[i].titel + (felder[i].pflicht ? " *" : ""), at: at,
        role: i == feld ? .hervorgehoben : .grund, width: rand - 1)
      let field = Rect(row: row, column: at.column + rand, width: breite, height: 1)
      if felder[i].art.fragt {
        drawStand(felder[i], in: &canvas, field, umfeld, active: i == feld)
      } else {
        felder[i].editor.draw(in: &canvas, field, active: i == feld)
      }
      let beside = Point(row: row, column: field.right + 1)
      let room = inner.right - beside.column
      if let satz = wrong[i] {
        canvas.put(Sign.short.text + " " + satz, at: beside, role: .fehler, width: room)
      } else if let satz = unusual[i] {
        canvas.put(Sign.short.text + " " + satz, at: beside, role: .warnung, width: room)
      } else if i == feld, let hint = hinweis(umfeld, breite: room) {
        canvas.put(hint, at: beside, role: .leise, width: room)
      }
    }
    if let satz = wrong[feld] ?? unusual[feld] {
      canvas.put(
        satz, at: foot.origin, role: wrong[feld] == nil ? .warnung : .fehler, width: foot.width)
    } else if !felder[feld].frage.isEmpty {
      let asked = wrap(felder[feld].frage, width: foot.width)
      for (row, line) in zip(foot.row..<foot.bottom, asked) {
        canvas.put(line, at: Point(row: row, column: foot.column), role: .leise)
      }
    }
  }

  /// Says in the frame that there are fields above or below those that are seen.
  private func drawRest(_ first: Int, in canvas: inout Canvas, _ rows: Rect, _ frame: Rect) {
    let column = frame.right - 1
    if first > 0 {
      canvas.put(.up, at: Point(row: rows.row, column: column), role: .hervorgehoben)
    }
    if first + rows.height < felder.count {
      canvas.put(.down, at: Point(row: rows.bottom - 1, column: column), role: .hervorgehoben)
    }
  }

  /// What the field takes: the weekday of a date, what was begun of a list.
  private func hinweis(_ umfeld: Umfeld, breite: Int) -> String? {
    let field = felder[feld]
    switch field.art {
    case .geburtstag, .tag:
      return field.wert(umfeld).flatMap { Tag(iso: $0)?.mitWochentag }
        ?? umfeld.texte(FormularText.tagHinweis)
    case .wahl(let all) where all.count <= 5:
      let words = umfeld.texte(
        FormularText.wahlHinweis, ["worte": all.map(\.text).joined(separator: " · ")])
      return words.columns <= breite ? words : umfeld.texte(FormularText.listeHinweis)
    case .wahl, .vorschlag, .mehrere: return umfeld.texte(FormularText.listeHinweis)
    case .zahlen: return umfeld.texte(FormularText.zahlenHinweis)
    case .kriterien: return field.editor.isEmpty ? nil : umfeld.texte(KatalogText.nochNichts)
    case .text, .zahl, .anzahl: return nil
    }
  }
}
