internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The figures of a group from a day on.
struct Gruppenzahl: Equatable, Sendable {
  /// The first day with these figures.
  let ab: Tag
  /// The cells of the table, from left to right.
  let zellen: [String]
  /// Whether something is wrong from that day on.
  let istUeberschritten: Bool
}

extension Gruppen {
  /// The figures of the group at the Stichtag and on each day on which something comes.
  static func zahlenzeilen(
    _ z: GruppenZustand, _ antwort: GruppenAuskunft.Antwort, _ umfeld: Umfeld
  ) -> [Gruppenzahl] {
    guard let spalte = z.spalte.map({ z.spalten[$0] }), let gruppe = spalte.gruppe,
      let belegung = spalte.belegung
    else { return [] }
    let day = max(antwort.frage.am, gruppe.gueltig.von)
    let later = Zeitraum(von: day + 1, bis: max(antwort.kitajahr.bis, day + 1))
    let events = later.map { antwort.haus.ereignisse(gruppe, in: $0) } ?? []
    let edges = belegung.ueberschreitungen.flatMap { [$0.zeitraum.von, $0.zeitraum.bis + 1] }
      .filter { later?.enthaelt($0) == true }
    let days = [day] + Set(events.map(\.tag) + edges).sorted()
    return days.map { tag in
      func text(_ verlauf: Verlauf<Platzzahl>) -> String { verlauf.wert(am: tag).deutsch }
      let isOver = belegung.istUeberschritten(am: tag)
      let what =
        tag == day && tag == antwort.frage.am
        ? umfeld.texte(GruppenText.amStichtag)
        : events.filter { $0.tag == tag }.gebuendelt.map {
          umfeld.texte($0, antwort.haus, mitTag: false)
        }.joined(separator: ", ")
      return Gruppenzahl(
        ab: tag,
        zellen: [
          tag.deutsch, text(belegung.belegt) + "/" + text(belegung.grenze),
          isOver ? Sign.short.text : Sign.covered.text, text(belegung.u3),
          belegung.alter.map { zweistellig(text($0)) }.joined(separator: " "),
          belegung.stunden.wert(am: tag).deutsch, text(belegung.jungen), text(belegung.maedchen),
          what,
        ], istUeberschritten: isOver)
    }
  }

  static func drawZahlen(
    _ z: GruppenZustand, _ antwort: GruppenAuskunft.Antwort, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    let texte = umfeld.texte
    guard let gruppe = z.gruppe else { return }
    canvas.put(
      gruppenzeile(gruppe, antwort, umfeld), at: Point(row: rect.row + 1, column: rect.column + 1),
      role: .ueberschrift, width: rect.width - 2)
    let columns = Columns(
      [
        Column(texte(GruppenText.zahlTag), width: 10),
        Column(texte(GruppenText.zahlPlaetze), width: 7, align: .right),
        Column("", width: 1), Column(texte(GruppenText.zahlU3), width: 3, align: .right),
        Column(texte(GruppenText.zahlAlter), width: 20, align: .right),
        Column(texte(GruppenText.zahlStunden), width: 6, align: .right),
        Column(texte(GruppenText.zahlJungen), width: 2, align: .right),
        Column(texte(GruppenText.zahlMaedchen), width: 2, align: .right),
        Column(texte(GruppenText.zahlWas), width: 16, flex: 1),
      ], width: rect.width - 2)
    columns.drawTitles(in: &canvas, at: Point(row: rect.row + 2, column: rect.column + 1))
    let rows = zahlenzeilen(z, antwort, umfeld)
    let body = rect.split(top: 3).rest
    let selected = z.zahlen.selected(count: rows.count)
    for (row, i) in zip(body.row..., z.zahlen.window(count: rows.count, height: body.height)) {
      if i == selected {
        canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: rect.column)
      }
      columns.draw(rows[i].zellen, in: &canvas, at: Point(row: row, column: rect.column + 1)) {
        if i == selected, $0 == 0 { return .auswahl }
        return [1, 2].contains($0) ? (rows[i].istUeberschritten ? .fehlt : .gedeckt) : .grund
      }
    }
  }

  private static func zweistellig(_ number: String) -> String {
    number.columns < 2 ? " " + number : number
  }

  /// The group, its form, and where the rule of that comes from.
  private static func gruppenzeile(
    _ gruppe: Gruppe, _ antwort: GruppenAuskunft.Antwort, _ umfeld: Umfeld
  ) -> String {
    guard let form = antwort.haus.formen.form(gruppe.gruppenform, am: umfeld.stichtag) else {
      return gruppe.name
        + (gruppe.gruppenform.isEmpty ? "" : " · " + gruppe.gruppenform) + " · "
        + umfeld.texte(GruppenText.nichtBeurteilt)
    }
    return gruppe.name + " · " + umfeld.texte.formname(form) + " · " + form.fundstelle
  }
}
