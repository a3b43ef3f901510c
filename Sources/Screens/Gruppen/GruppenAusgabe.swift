internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Gruppen {
  /// The child on which the cursor is.
  static func kopierbar(_ z: GruppenZustand, _ umfeld: Umfeld) -> Kopierbares? {
    guard let spalte = z.spalte, let card = z.karte else { return nil }
    return Kopierbares(
      [
        name(z.spalten[spalte], umfeld), "\(card.kind.nachname), \(card.kind.vorname)",
        card.kind.geboren.deutsch, card.kind.stunden?.deutsch ?? "",
      ], gewaehlt: 1)
  }

  /// The groups as they are seen: for people side by side on one page, for spreadsheets a row for
  /// each child.
  static func ausgabe(
    _ z: GruppenZustand, _ werte: [Feldwert], _ umfeld: Umfeld
  ) -> Ausgabe? {
    guard let antwort = z.antwort, let house = antwort.einrichtung else { return nil }
    let ziel = Ausgabe.Ziel(werte)
    let columns = z.spalten.filter { !$0.kommtErst && ($0.gruppe != nil || !$0.karten.isEmpty) }
    let head = umfeld.texte(
      GruppenText.ausgabeKopf,
      ["einrichtung": house.satz.name, "tag": umfeld.stichtag.deutsch])
    let (titles, rows) =
      ziel == .csv ? liste(columns, umfeld) : seite(columns, umfeld)
    return Ausgabe(
      name: "gruppen", tag: umfeld.stichtag.iso, kopf: [head], spalten: titles, zeilen: rows,
      ziel: ziel)
  }

  /// A row for each child.
  private static func liste(
    _ columns: [Gruppenspalte], _ umfeld: Umfeld
  ) -> (titel: [String], zeilen: [[String]]) {
    let texte = umfeld.texte
    let titles = [
      texte.feldname("gruppe_id"), texte.feldname("nachname"), texte.feldname("vorname"),
      texte.feldname("geburtsdatum"), texte(GruppenText.spalteAlter),
      texte(GruppenText.spalteKategorie), texte.feldname("wochenstunden"),
      texte.feldname("gruppenform"), texte.feldname("status"),
    ]
    let rows = columns.flatMap { column in
      column.karten.map { card in
        [
          name(column, umfeld), card.kind.nachname, card.kind.vorname, card.kind.geboren.deutsch,
          alter(card.kind.geboren, am: umfeld.stichtag), kurzname(card.kategorie, umfeld),
          card.kind.stunden?.deutsch ?? "", form(card, column),
          texte(card.kind.zugesagt ? GruppenText.zugesagt : .unterschrieben),
        ]
      }
    }
    return (titles, rows)
  }

  /// The groups side by side, as many as a page takes; the others below them.
  private static func seite(
    _ columns: [Gruppenspalte], _ umfeld: Umfeld
  ) -> (titel: [String], zeilen: [[String]]) {
    let perRow = 6
    let blocks = stride(from: 0, to: columns.count, by: perRow).map {
      Array(columns[$0..<min($0 + perRow, columns.count)])
    }
    func padded(_ cells: [String]) -> [String] {
      cells + Array(repeating: "", count: max(0, min(perRow, columns.count) - cells.count))
    }
    func heading(_ column: Gruppenspalte) -> String {
      let form = column.gruppe?.gruppenform ?? ""
      return name(column, umfeld) + (form.isEmpty ? "" : " · " + form)
    }
    var rows: [[String]] = []
    for (i, block) in blocks.enumerated() {
      if i > 0 { rows += [padded([]), padded(block.map(heading))] }
      rows.append(
        padded(
          block.map { column in
            guard let belegung = column.belegung else { return String(column.karten.count) }
            return umfeld.texte(
              GruppenText.spaltenkopf,
              [
                "belegt": belegung.belegt.wert(am: umfeld.stichtag).deutsch,
                "plaetze": belegung.grenze.wert(am: umfeld.stichtag).deutsch,
                "u3": belegung.u3.wert(am: umfeld.stichtag).deutsch,
              ])
          }))
      for row in 0..<(block.map(\.karten.count).max() ?? 0) {
        rows.append(
          padded(
            block.map { column in
              guard row < column.karten.count else { return "" }
              let card = column.karten[row]
              let own = card.zuordnung?.gruppenform ?? ""
              return "\(card.kind.nachname), \(card.kind.vorname) "
                + alter(card.kind.geboren, am: umfeld.stichtag) + " "
                + (card.kind.stunden?.deutsch ?? "") + (own.isEmpty ? "" : " (\(own))")
            }))
      }
    }
    return (padded(blocks.first?.map(heading) ?? []), rows)
  }

  private static func name(_ column: Gruppenspalte, _ umfeld: Umfeld) -> String {
    column.gruppe?.name ?? umfeld.texte(GruppenText.ohneGruppe)
  }

  private static func form(_ card: Gruppenkarte, _ column: Gruppenspalte) -> String {
    let own = card.zuordnung?.gruppenform ?? ""
    return own.isEmpty ? column.gruppe?.gruppenform ?? "" : own
  }
}
