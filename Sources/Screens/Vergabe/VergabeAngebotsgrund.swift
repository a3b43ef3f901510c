internal import Office
internal import ScreenKit
internal import Texte

// Why a family gets no offer yet, or can't sign alone: below the table, for the office and as one tells
// it the family.

extension Vergabe {
  private static let beschriftung = 18
  /// How many lines each text has at most, so that the table stays the larger part.
  private static let hoechstens = 3

  /// How many lines that takes below the table of the offers, so that it stays the same whatever row
  /// is chosen; none where nobody waits.
  static func grundzeilen(_ z: VergabeZustand, breite: Int) -> Int {
    let counts = (z.angebote?.zeilen ?? []).filter { !$0.hinweis.isEmpty }.map { zeile in
      texte(zeile).reduce(0) { $0 + zeilen($1.text, breite: breite).count }
    }
    return counts.max() ?? 0
  }

  private static func texte(
    _ zeile: AngeboteAuskunft.Zeile
  ) -> [(label: RundenschirmText, text: String)] {
    [(.imAmt, zeile.hinweis), (.derFamilie, zeile.fuerFamilie)].filter { !$0.1.isEmpty }
  }

  /// The lines of a text; the last that there is room for has all that is left, so that it is seen to
  /// be cut.
  private static func zeilen(_ text: String, breite: Int) -> [String] {
    let lines = wrap(text, width: breite - beschriftung)
    let rest = lines.dropFirst(hoechstens - 1).joined(separator: " ")
    return lines.prefix(hoechstens - 1) + (rest.isEmpty ? [] : [rest])
  }

  /// Draws them below the frame of the table.
  static func drawAngebotsgrund(
    _ z: VergabeZustand, in canvas: inout Canvas, _ table: Rect, _ umfeld: Umfeld
  ) {
    guard let zeile = z.angebotsliste.zeile, !zeile.hinweis.isEmpty else { return }
    var row = table.bottom
    for (label, text) in texte(zeile.angebot) {
      canvas.put(
        umfeld.texte(label), at: Point(row: row, column: table.column + 3), role: .leise)
      for line in zeilen(text, breite: table.width) {
        canvas.put(
          line, at: Point(row: row, column: table.column + 17), role: .grund,
          width: table.width - beschriftung)
        row += 1
      }
    }
  }
}
