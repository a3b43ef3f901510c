internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Gruppen {
  /// Where the cards are: below the heads of the columns, above the line of the selected child.
  static func karten(_ rect: Rect) -> Rect { rect.split(top: 4).rest.split(bottom: 1).0 }

  /// Where a column of the board stands.
  static func spaltenplatz(_ place: Int, _ shown: Int, _ rect: Rect) -> Rect {
    let width = rect.width / shown
    return Rect(
      row: rect.row + 1, column: rect.column + place * width, width: width,
      height: rect.height - 2)
  }

  static func draw(
    _ z: GruppenZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    canvas.cursor = rect.origin
    guard let antwort = z.antwort else { return }
    guard let house = antwort.einrichtung else {
      canvas.put(
        umfeld.texte(GruppenText.nirgendsGruppen), at: Point(row: rect.row, column: 1),
        role: .leise, width: rect.width - 2)
      return
    }
    drawKopf(house.satz.name, z, in: &canvas, rect, umfeld)
    switch z.teil {
    case .tafel: drawTafel(z, in: &canvas, rect, umfeld)
    case .zahlen: drawZahlen(z, antwort, in: &canvas, rect, umfeld)
    case .kitajahr: drawKitajahr(z, in: &canvas, rect, umfeld)
    }
  }

  /// The Einrichtung, how many children it has, and which of its groups are seen.
  private static func drawKopf(
    _ name: String, _ z: GruppenZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let groups = z.spalten.filter { $0.gruppe != nil && !$0.kommtErst }
    let taken = groups.reduce(Platzzahl.zero) {
      $0 + ($1.belegung?.belegt.wert(am: umfeld.stichtag) ?? .zero)
    }
    let places = groups.reduce(Platzzahl.zero) { $0 + ($1.gruppe?.plaetze ?? .zero) }
    let shown = z.breite.window(count: z.spalten.count, height: sichtbar(z, umfeld))
    let isAll = shown.count == z.spalten.count || z.teil != .tafel
    let right =
      isAll
      ? ""
      : umfeld.texte(
        shown.count == 1 ? GruppenText.eineVon : .vonBis,
        [
          "von": String(shown.lowerBound + 1), "bis": String(shown.upperBound),
          "n": String(z.spalten.count),
        ])
    let end = rect.right - right.columns - 1
    canvas.put(right, at: Point(row: rect.row, column: end), role: .hervorgehoben)
    let sum = umfeld.texte(
      GruppenText.kopf,
      ["n": String(groups.count), "belegt": taken.deutsch, "plaetze": places.deutsch])
    let room = end - 2 - rect.column
    let wide = canvas.put(
      name, at: Point(row: rect.row, column: rect.column + 1), role: .titel,
      width: min(name.columns, room))
    // Either all of the sum is said, or nothing.
    guard wide + sum.columns + 3 <= room else { return }
    canvas.put(
      " · " + sum, at: Point(row: rect.row, column: rect.column + 1 + wide), role: .leise)
  }

  private static func drawTafel(
    _ z: GruppenZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let shown = sichtbar(z, umfeld)
    for (place, i) in z.breite.window(count: z.spalten.count, height: shown).enumerated() {
      let column = spaltenplatz(place, shown, rect)
      canvas.within(column) { canvas in
        drawSpaltenkopf(z, i, in: &canvas, column, umfeld)
        drawKarten(z, i, in: &canvas, column, karten(rect), umfeld)
      }
    }
    let foot = Point(row: rect.bottom - 1, column: rect.column + 1)
    if let card = z.karte {
      canvas.put(
        beschreibung(card, umfeld), at: foot, role: .hervorgehoben, width: rect.width - 2)
    }
  }

  private static func drawSpaltenkopf(
    _ z: GruppenZustand, _ i: Int, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let spalte = z.spalten[i]
    let (row, column, width) = (rect.row, rect.column, rect.width - 2)
    let isHere = i == z.spalte
    if isHere {
      canvas.put(.selected, at: Point(row: row, column: column), role: .auswahl)
      canvas.cursor = Point(row: row, column: column)
    }
    let role: Role = isHere ? .auswahl : .ueberschrift
    let at = Point(row: row, column: column + 1)
    guard let gruppe = spalte.gruppe, let belegung = spalte.belegung else {
      canvas.put(umfeld.texte(GruppenText.ohneGruppe), at: at, role: role, width: width)
      canvas.put(
        String(spalte.karten.count), at: Point(row: row + 1, column: column + 1),
        role: spalte.karten.isEmpty ? .leise : .warnung)
      if isHere {
        drawGetragene(
          z.getragene, in: &canvas, Rect(row: row + 2, column: column + 1, width: width, height: 1))
      }
      return
    }
    let form = gruppe.gruppenform
    canvas.put(gruppe.name + (form.isEmpty ? "" : " · " + form), at: at, role: role, width: width)
    let day = umfeld.stichtag
    if spalte.kommtErst {
      canvas.put(
        umfeld.texte(GruppenText.erstAb, ["tag": gruppe.gueltig.von.deutsch]),
        at: Point(row: row + 1, column: column + 1), role: .warnung, width: width)
      return
    }
    let (taken, limit) = (belegung.belegt.wert(am: day), belegung.grenze.wert(am: day))
    let (sign, state): (Sign, Role) =
      switch spalte.lage {
      case .gut: (.covered, .gedeckt)
      case .bald: (.partly, .teilweise)
      case .drueber: (.short, .fehlt)
      }
    let figures = umfeld.texte(
      GruppenText.spaltenkopf,
      [
        "belegt": taken.deutsch, "plaetze": limit.deutsch,
        "u3": belegung.u3.wert(am: day).deutsch,
      ])
    let used = canvas.put(
      figures + " ", at: Point(row: row + 1, column: column + 1), role: state)
    canvas.put(sign, at: Point(row: row + 1, column: column + 1 + used), role: state)
    if isHere, !z.aufgenommen.isEmpty {
      return drawGetragene(
        z.getragene, in: &canvas, Rect(row: row + 2, column: column + 1, width: width, height: 1))
    }
    let promised = spalte.karten.count { $0.kind.zugesagt } * 100
    let all = Int(taken.hundertstel)
    StackedBar(
      [
        StackedBar.Segment(.bestand, "B", max(0, all - promised)),
        StackedBar.Segment(.zusage, "Z", min(all, promised)),
        StackedBar.Segment(.frei, "·", Int((limit - taken).hundertstel)),
      ], permitted: Int(limit.hundertstel)
    ).draw(in: &canvas, Rect(row: row + 2, column: column + 1, width: width, height: 1))
  }

  /// Who is carried, where they would be put down.
  private static func drawGetragene(
    _ children: [Gruppenkind], in canvas: inout Canvas, _ rect: Rect
  ) {
    guard let first = children.first else { return }
    let more = children.count > 1 ? " +\(children.count - 1)" : ""
    let name = first.kurzname(breite: rect.width - 2 - more.columns)
    canvas.put(
      Sign.carried.text + " " + name + more, at: rect.origin, role: .auswahl, width: rect.width)
  }

  private static func drawKarten(
    _ z: GruppenZustand, _ i: Int, in canvas: inout Canvas, _ column: Rect, _ rows: Rect,
    _ umfeld: Umfeld
  ) {
    let cards = z.spalten[i].karten
    let window = z.liste(i).window(count: cards.count, height: rows.height)
    let selected = i == z.spalte ? z.liste(i).selected(count: cards.count) : nil
    for (row, card) in zip(rows.row..., window) {
      let rect = Rect(row: row, column: column.column, width: column.width, height: 1)
      // How many there are above or below, this one with them.
      let unseen: (pfeil: Sign, n: Int)? =
        row == rows.row && window.lowerBound > 0
        ? (.up, card + 1)
        : row == rows.bottom - 1 && window.upperBound < cards.count
          ? (.down, cards.count - card) : nil
      if let unseen, card != selected {
        canvas.put(
          umfeld.texte(GruppenText.mehr, ["pfeil": unseen.pfeil.text, "n": String(unseen.n)]),
          at: Point(row: row, column: rect.column + 1), role: .leise, width: rect.width - 2)
      } else {
        drawKarte(cards[card], card == selected, z, in: &canvas, rect, umfeld)
        if let unseen {
          canvas.put(unseen.pfeil, at: Point(row: row, column: rect.right - 1), role: .leise)
        }
      }
    }
  }

  /// One child: category, name, age and hours; what is special by a sign of its own.
  private static func drawKarte(
    _ card: Gruppenkarte, _ isSelected: Bool, _ z: GruppenZustand, in canvas: inout Canvas,
    _ rect: Rect, _ umfeld: Umfeld
  ) {
    let (kind, row, end) = (card.kind, rect.row, rect.right - 1)
    let isCarried = z.aufgenommen.contains(kind.vertrag)
    func put(_ sign: Sign, _ column: Int, _ role: Role) {
      canvas.put(sign, at: Point(row: row, column: column), role: role)
    }
    if isSelected {
      put(.selected, rect.column, .auswahl)
      canvas.cursor = Point(row: row, column: rect.column)
    }
    if isCarried {
      put(.carried, rect.column + 1, .auswahl)
    } else {
      canvas.put(
        umfeld.texte(GruppenText.buchstabe(card.kategorie)),
        at: Point(row: row, column: rect.column + 1),
        role: card.kategorie == .krippe ? .hervorgehoben : .leise)
    }
    let role: Role =
      isSelected ? .auswahl : isCarried ? .leise : kind.zugesagt ? .zusage : .grund
    canvas.put(
      kind.kurzname(breite: rect.width - 14), at: Point(row: row, column: rect.column + 3),
      role: role, width: rect.width - 14)
    let age = alter(kind.geboren, am: umfeld.stichtag)
    canvas.put(
      age, at: Point(row: row, column: end - 10), role: role, width: 5, align: .right)
    if card.zuordnung?.gruppenform.isEmpty == false, age.columns < 5 {
      put(.bound, end - 10, .warnung)
    }
    canvas.put(
      kind.stunden?.deutsch ?? "", at: Point(row: row, column: end - 5), role: role, width: 4,
      align: .right)
    if kind.zugesagt {
      canvas.put(
        umfeld.texte(GruppenText.kurzZugesagt), at: Point(row: row, column: end - 1), role: .zusage)
    }
  }

  /// All that the board knows of the selected child.
  private static func beschreibung(_ card: Gruppenkarte, _ umfeld: Umfeld) -> String {
    let (kind, texte) = (card.kind, umfeld.texte)
    let days = card.zuordnung.map { texte($0.gueltig) }
    let own = card.zuordnung?.gruppenform ?? ""
    let parts: [String?] = [
      kind.name, alter(kind.geboren, am: umfeld.stichtag),
      texte(UebersichtText.kurz(card.kategorie)),
      kind.stunden.map { texte(GruppenText.std, ["n": $0.deutsch]) },
      own.isEmpty ? nil : texte(GruppenText.eigeneForm, ["form": own]),
      kind.zugesagt ? texte(GruppenText.zugesagt) : nil,
      kind.anteil == Platzzahl(1)
        ? nil : texte(GruppenText.plaetzeKind, ["n": kind.anteil.deutsch]),
      days ?? texte(GruppenText.vertragZeit, ["tage": texte(kind.laufzeit)]),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension GruppenText {
  /// The letter of a category.
  static func buchstabe(_ kategorie: Platzkategorie) -> GruppenText {
    switch kategorie {
    case .krippe: .buchstabeKrippe
    case .kindergarten: .buchstabeKindergarten
    case .hort: .buchstabeHort
    }
  }
}

extension Gruppenkind {
  /// The name in so many columns: where it is too long the surname yields, so that brothers and sisters
  /// are told apart.
  func kurzname(breite: Int) -> String {
    let whole = nachname + ", " + vorname
    guard whole.columns > breite else { return whole }
    let first = min(vorname.columns, max(4, breite - nachname.columns - 2))
    let last = breite - first - 2
    guard nachname.columns > last, last > 2 else { return whole }
    return String(nachname.prefix(last - 1)) + Sign.ellipsis.text + ", " + vorname
  }
}
