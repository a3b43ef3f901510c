internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The short form in which child and contact are taken down for an Anmeldung.
struct Anmeldeformular: Equatable, Sendable {
  let art: Anmeldung.Art
  let geboren: Tag
  let ab: Tag
  let stunden: Wochenstunden?
  /// The Einrichtung asked for, where there is one.
  let einrichtung: Einrichtung?
  /// First name and surname of the child, then of a parent, and a phone number or mail address.
  var felder = [LineEditor](repeating: LineEditor(limit: 80), count: 5)
  var feld = 0

  private static let namen: [DialogText] = [
    .kindVorname, .kindNachname, .elternVorname, .elternNachname, .kontakt,
  ]

  mutating func gehe(_ schritt: Int) { feld = (feld + schritt + felder.count) % felder.count }

  /// The first field that must be filled and isn't: the child's names, and both names of a parent
  /// once a contact is given.
  var fehlt: Int? {
    let contact = felder[2...].contains { !$0.isEmpty }
    return (contact ? 0..<4 : 0..<2).first { felder[$0].isEmpty }
  }

  /// The Vorgang; the ids are given by who runs it.
  func vorgang(heute: Tag) -> Anmelden {
    let text = felder.map(\.text)
    let isMail = text[4].contains("@")
    let child = Kennung<Kind>(gespeichert: "")
    return Anmelden(
      id: Kennung(gespeichert: ""),
      kind: Kind(id: child, vorname: text[0], nachname: text[1], geburtsdatum: geboren),
      sorgeberechtigter: text[2].isEmpty
        ? nil
        : Sorgeberechtigter(
          id: Kennung(gespeichert: ""), kind: child, vorname: text[2], nachname: text[3],
          telefon: isMail ? "" : text[4], email: isMail ? text[4] : ""),
      art: art, ab: ab, stunden: stunden, wuensche: einrichtung.map { [$0.id] } ?? [],
      eingang: heute)
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let title = umfeld.texte(
      art == .bedarfsmeldung ? DialogText.bedarfsmeldung : .betreuungsanfrage)
    let inner = Panel(title).draw(in: &canvas, work.centred(Size(width: 70, height: 14)))
      .inset(columns: 1, rows: 0)
    let asked = umfeld.texte(
      DialogText.gefragt,
      [
        "geboren": geboren.deutsch, "ab": ab.deutsch,
        "stunden": stunden.map {
          ", " + umfeld.texte(DialogText.stunden, ["stunden": $0.deutsch])
        } ?? "",
        "wo": einrichtung?.name ?? umfeld.texte(DialogText.ohneWunsch),
      ])
    for (i, line) in wrap(asked, width: inner.width).prefix(2).enumerated() {
      canvas.put(line, at: Point(row: inner.row + i, column: inner.column), role: .leise)
    }
    for (i, editor) in felder.enumerated() {
      let row = inner.row + 3 + i + (i > 1 ? 1 : 0)
      canvas.put(
        umfeld.texte(Anmeldeformular.namen[i]), at: Point(row: row, column: inner.column),
        role: .grund)
      editor.draw(
        in: &canvas, Rect(row: row, column: inner.column + 22, width: 42, height: 1),
        active: feld == i)
    }
    canvas.put(
      umfeld.texte(DialogText.formularHinweis),
      at: Point(row: inner.bottom - 1, column: inner.column), role: .leise)
  }
}
