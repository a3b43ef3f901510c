internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// The children behind a cell.

extension Berichte {
  private typealias Zeile = BerichteZustand.Kind

  /// The columns from left to right; never an address.
  static let kinderspalten: [Tabellenspalte<BerichteZustand.Kind>] = [
    Tabellenspalte(
      name: "name", titel: { $0(WartelisteText.spalteName) }, breite: 19, flex: 3,
      text: { z, _ in "\(z.nachname), \(z.vorname)" },
      ordnung: { .text(gefaltet("\($0.nachname) \($0.vorname)")) }),
    tag("geboren", .spalteGeboren) { $0.geboren },
    Tabellenspalte(
      name: "einrichtung", titel: { $0(BerichteText.spalteEinrichtung) }, breite: 12, flex: 3,
      text: { z, _ in z.einrichtung.satz.name },
      ordnung: { .text(gefaltet($0.einrichtung.satz.name)) }),
    Tabellenspalte(
      name: "stunden", titel: { $0(WartelisteText.spalteStunden) }, breite: 4, rechts: true,
      text: { z, _ in z.stunden?.deutsch ?? "" },
      ordnung: { .zahl(Int($0.stunden?.hundertstel ?? -1)) }),
    tag("von", .spalteVon) { $0.laufzeit.von },
    tag("bis", .spalteBis) { $0.laufzeit.bis },
    Tabellenspalte(
      name: "zusage", titel: { $0(BerichteText.spalteZusage) }, breite: 6, prioritaet: 1,
      text: { z, u in z.istZusage ? u.texte(BerichteText.zusage) : "" },
      ordnung: { .zahl($0.istZusage ? 1 : 0) }, rolle: { $0.istZusage ? .zusage : .grund }),
  ]

  private static func tag(
    _ name: String, _ titel: BerichteText, _ wert: @escaping @Sendable (Zeile) -> Tag
  ) -> Tabellenspalte<Zeile> {
    Tabellenspalte(
      name: name, titel: { $0(titel) }, breite: 10, text: { z, _ in wert(z).deutsch },
      ordnung: { .zahl(Int(wert($0).nummer)) })
  }

  static func drawKinder(
    _ z: BerichteZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    var at = Point(row: rect.row, column: rect.column + 1)
    if z.kinder.sucht || !z.kinder.suche.isEmpty {
      at.column += canvas.put(
        umfeld.texte(WartelisteText.suche) + " ", at: at, role: .hervorgehoben)
      z.kinder.suche.draw(
        in: &canvas, Rect(row: at.row, column: at.column, width: 20, height: 1),
        active: z.kinder.sucht)
      at.column += 22
    }
    let found = canvas.cursor
    let count = umfeld.texte(BerichteText.kinder, ["n": anzahl(z.kinder.gezeigt)])
    let end = rect.right - count.columns - 1
    canvas.put(zellenname(z, umfeld), at: at, role: .hervorgehoben, width: end - at.column - 1)
    guard z.sindKinderDa else { return }
    canvas.put(count, at: Point(row: rect.row, column: end), role: .leise)
    z.kinder.draw(kinderspalten, in: &canvas, kinderliste(rect), umfeld)
    if z.kinder.sucht { canvas.cursor = found }
  }
}
