internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// How the file of a child is drawn: its head, the line of its years, the list, the details.
enum Aktenbild {
  /// The rows of the details.
  private static let fuss = 7

  /// Where the list is.
  static func liste(_ rect: Rect, _ umfeld: Umfeld) -> Rect {
    let rows = rect.split(top: 5).rest.split(bottom: fuss + 1).rest
    return rows.split(left: rows.width - breiteDaneben(rect, umfeld)).left
  }

  /// How wide the pane with the history is; 0 where there is no room for one.
  private static func breiteDaneben(_ rect: Rect, _ umfeld: Umfeld) -> Int {
    umfeld.istBreit ? min(72, rect.width - 80) : 0
  }

  static func draw(
    _ z: KinderZustand, _ akte: KindAkteAuskunft.Antwort, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    drawKopf(akte, auchOffen: z.auchOffen, in: &canvas, rect, umfeld)
    Zeitleiste(akte, breite: rect.width - 2)
      .draw(in: &canvas, at: Point(row: rect.row + 1, column: 1), umfeld)
    canvas.line(at: Point(row: rect.row + 4, column: 0), width: rect.width)
    let list = liste(rect, umfeld)
    canvas.line(at: Point(row: list.bottom, column: 0), width: list.width)
    let foot = rect.split(bottom: fuss).bottom
    let details = foot.split(left: list.width).left
    if umfeld.istBreit {
      let pane = Rect(
        row: list.row, column: list.right, width: rect.right - list.right,
        height: rect.bottom - list.row)
      canvas.upright(at: pane.origin, height: pane.height)
      let (title, lines) = pane.split(left: 2).rest.split(top: 1)
      canvas.put(
        umfeld.texte(GeschichteText.titel), at: title.origin, role: .ueberschrift)
      TextView(z.geschichte).draw(in: &canvas, lines)
      // The cursor is in the list, where one walks.
      canvas.cursor = nil
    }
    drawListe(z, in: &canvas, list, umfeld)
    if let zeile = z.zeile {
      for (row, pair) in zip(
        details.row..<details.bottom, zeile.einzelheiten(umfeld, z.listen.kriterien))
      {
        drawPaar(pair, in: &canvas, row, details.width)
      }
    } else {
      canvas.put(
        umfeld.texte(AktenText.nochNichts), at: Point(row: details.row, column: 1), role: .leise)
    }
  }

  private static func drawKopf(
    _ akte: KindAkteAuskunft.Antwort, auchOffen: [String], in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    let id = umfeld.texte(AktenText.kindNummer, ["id": akte.kind.id.text])
    canvas.put(
      id, at: Point(row: rect.row, column: rect.width - id.columns - 1), role: .leise)
    let room = rect.width - id.columns - 3
    let name = "\(akte.kind.nachname), \(akte.kind.vorname)"
    let used = canvas.put(
      name.columns > room ? String(name.prefix(room)) : name,
      at: Point(row: rect.row, column: 1), role: .hervorgehoben)
    var rest: [(String, Role)] = []
    if !auchOffen.isEmpty { rest.append((umfeld.texte(auchOffen: auchOffen), .warnung)) }
    if let sex = akte.kind.geschlecht { rest.append((umfeld.texte(AktenText.kurz(sex)), .grund)) }
    rest.append(
      (
        "\(akte.kind.geburtsdatum.deutsch) "
          + "(\(alter(akte.kind.geburtsdatum, am: umfeld.stichtag)))", .grund
      ))
    if akte.kind.zurueckgestellt {
      rest.append((umfeld.texte(AktenText.zurueckgestellt), .warnung))
    }
    rest.append(
      akte.kind.auskunftssperre
        ? (Sign.short.text + " " + umfeld.texte(AktenText.auskunftssperre), .warnung)
        : (akte.kind.adresse, .grund))
    var column = 1 + used
    for (text, role) in rest where !text.isEmpty {
      column += canvas.put(
        " · ", at: Point(row: rect.row, column: column), role: .leise,
        width: max(0, min(3, room - column)))
      column += canvas.put(
        text, at: Point(row: rect.row, column: column), role: role,
        width: max(0, min(text.columns, room - column)))
    }
  }

  private static func drawListe(
    _ z: KinderZustand, in canvas: inout Canvas, _ list: Rect, _ umfeld: Umfeld
  ) {
    let layout = Columns(
      [
        Column("", width: 9), Column("", width: 7, flex: 1), Column("", width: 17),
        Column("", width: 20, flex: 4), Column("", width: 19, flex: 1),
      ], width: list.width - 2)
    let selected = z.auswahl.selected(count: z.zeilen.count)
    let window = z.auswahl.window(count: z.zeilen.count, height: list.height)
    for (row, i) in zip(list.row..., window) {
      if i == selected {
        canvas.put(.selected, at: Point(row: row, column: 0), role: .auswahl)
        canvas.cursor = Point(row: row, column: 0)
      }
      let zeile = z.zeilen[i]
      layout.draw(zeile.texte(umfeld), in: &canvas, at: Point(row: row, column: 1)) { column in
        column == 0 && i == selected ? .auswahl : column == 4 ? zeile.rolle(umfeld) : .grund
      }
    }
  }

  /// Two fields beside each other; one that stands alone takes the whole width.
  private static func drawPaar(
    _ paar: [Einzelheit], in canvas: inout Canvas, _ row: Int, _ breite: Int
  ) {
    let half = paar.count > 1 ? (breite - 2) * 3 / 5 : breite - 2
    for (k, feld) in paar.enumerated() {
      let start = 1 + k * half
      let width = k == 0 ? half - 1 : breite - 2 - half
      if feld.titel.isEmpty {
        canvas.put(feld.text, at: Point(row: row, column: start), role: feld.rolle, width: width)
      } else {
        canvas.put(feld.titel, at: Point(row: row, column: start), role: .leise, width: 13)
        canvas.put(
          feld.text, at: Point(row: row, column: start + 14), role: feld.rolle, width: width - 14)
      }
    }
  }

  /// What is claimed and when school begins, as it can be read out.
  static func satz(_ akte: KindAkteAuskunft.Antwort, _ umfeld: Umfeld) -> String {
    let claim = akte.kind.geburtsdatum.geburtstag(1)
    return umfeld.texte(
      AktenText.anspruchUndSchule,
      [
        "name": akte.kind.vorname, "anspruch": claim.deutsch, "schule": akte.schulbeginn.deutsch,
      ])
  }
}

/// A field of the details: what it is called and what stands there.
struct Einzelheit: Equatable, Sendable {
  let titel: String
  let text: String
  var rolle = Role.grund

  init(_ titel: String, _ text: String, _ rolle: Role = .grund) {
    self.titel = titel
    self.text = text.isEmpty ? Sign.enDash.text : text
    self.rolle = rolle
  }
}

/// Street, postcode and town in one line.
private func adresszeile(_ strasse: String, _ plz: String, _ ort: String) -> String {
  let town = [plz, ort].filter { !$0.isEmpty }.joined(separator: " ")
  return [strasse, town].filter { !$0.isEmpty }.joined(separator: ", ")
}

extension Kind {
  /// Street, postcode and town.
  var adresse: String { adresszeile(strasse, plz, ort) }
}

extension Sorgeberechtigter {
  /// Street, postcode and town.
  var adresse: String { adresszeile(strasse, plz, ort) }
}
