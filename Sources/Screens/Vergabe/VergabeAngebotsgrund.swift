internal import Office
internal import ScreenKit
internal import Texte

// Why a family gets no offer yet, or can't sign alone: below the table, for the office and as one tells
// it the family.

extension Vergabe {
  /// How many lines that takes below the table of the offers; none where nobody waits.
  static func grundzeilen(_ z: VergabeZustand) -> Int {
    z.angebote?.zeilen.contains { !$0.hinweis.isEmpty } == true ? 3 : 0
  }

  /// Draws them below the frame of the table.
  static func drawAngebotsgrund(
    _ z: VergabeZustand, in canvas: inout Canvas, _ table: Rect, _ umfeld: Umfeld
  ) {
    guard grundzeilen(z) > 0, let zeile = z.angebotsliste.zeile, !zeile.hinweis.isEmpty else {
      return
    }
    let said: [(RundenschirmText, String)] = [
      (.imAmt, zeile.hinweis), (.derFamilie, zeile.fuerFamilie),
    ]
    var row = table.bottom
    for (label, text) in said where !text.isEmpty {
      let lines = wrap(text, width: table.width - 18).prefix(label == .imAmt ? 1 : 2)
      canvas.put(
        umfeld.texte(label), at: Point(row: row, column: table.column + 3), role: .leise)
      for line in lines {
        canvas.put(line, at: Point(row: row, column: table.column + 17), role: .grund)
        row += 1
      }
    }
  }
}
