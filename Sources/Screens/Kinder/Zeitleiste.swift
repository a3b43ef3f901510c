internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The years of a child in one line: when it was taken down, promised and cared for.
struct Zeitleiste {
  private let zeitraum: Zeitraum
  private let breite: Int
  private let akte: KindAkteAuskunft.Antwort

  /// The line over so many columns.
  init(_ akte: KindAkteAuskunft.Antwort, breite: Int) {
    self.akte = akte
    self.breite = breite
    let contracts = akte.vertraege.filter { $0.satz.status != .storniert }
    let begins =
      contracts.map(\.satz.laufzeit.von) + akte.anmeldungen.map(\.satz.eingang)
      + [akte.kind.geburtsdatum]
    let ends =
      contracts.map(\.satz.laufzeit.bis).filter { $0 < .offen }
      + akte.anmeldungen.map(\.satz.wunsch.von) + [akte.schulbeginn.plus(monate: 12)]
    let first = Self.neujahr((begins.min() ?? .anfang).jahr)
    let last = Self.neujahr((ends.max() ?? first).jahr + 1) - 1
    zeitraum = Zeitraum(von: first, bis: last) ?? Zeitraum(am: first)
  }

  private static func neujahr(_ jahr: Int) -> Tag { Tag(jahr: jahr, monat: 1, tag: 1) ?? .anfang }

  /// The column of a day; days outside stand at the edge.
  func spalte(_ tag: Tag) -> Int {
    let days = max(1, zeitraum.bis - zeitraum.von + 1)
    let day = max(0, min(days - 1, tag - zeitraum.von))
    return day * breite / days
  }

  /// Draws three rows: the years, the line, and words to what begins on it.
  func draw(in canvas: inout Canvas, at point: Point, _ umfeld: Umfeld) {
    drawWords(in: &canvas, at: Point(row: point.row + 2, column: point.column), umfeld)
    guard canvas.signs.drawsPictures else { return }
    drawYears(in: &canvas, at: point)
    let row = point.row + 1
    canvas.fill(
      Rect(row: row, column: point.column, width: breite, height: 1), with: "·", role: .leise)
    func put(_ sign: Sign, _ tag: Tag, _ role: Role) {
      canvas.put(sign, at: Point(row: row, column: point.column + spalte(tag)), role: role)
    }
    func put(_ text: String, _ tag: Tag, _ role: Role) {
      canvas.put(
        text, at: Point(row: row, column: point.column + spalte(tag)), role: role)
    }
    put(.dotted, akte.kind.geburtsdatum, .grund)
    put(.dotted, akte.schulbeginn, .grund)
    for vertrag in gezeigte.reversed() {
      for abschnitt in vertrag.abschnitte {
        let (from, to) = (spalte(abschnitt.zeitraum.von), spalte(abschnitt.zeitraum.bis))
        canvas.fill(
          Rect(row: row, column: point.column + from, width: to - from + 1, height: 1),
          with: Character(abschnitt.kategorie.zeichen.text),
          role: vertrag.satz.status == .unterschrieben ? .bestand : .zusage)
      }
    }
    for anfrage in akte.anmeldungen {
      put(umfeld.texte(AktenText.zeichenAnmeldung), anfrage.satz.eingang, .neu)
    }
    // Above all else: a Zusage is seen also where a signed contract lies over its days.
    for vertrag in gezeigte where vertrag.satz.status == .zugesagt {
      put(umfeld.texte(AktenText.zeichenZusage), vertrag.satz.laufzeit.von, .zusage)
    }
  }

  /// The contracts that take a place: those that are signed, then those that are promised.
  private var gezeigte: [KindAkteAuskunft.Vertrag] {
    [.unterschrieben, .zugesagt].flatMap { status in
      akte.vertraege.filter { $0.satz.status == status }
    }
  }

  private func drawYears(in canvas: inout Canvas, at point: Point) {
    var free = 0
    for jahr in zeitraum.von.jahr...zeitraum.bis.jahr {
      let column = spalte(Self.neujahr(jahr))
      guard column >= free, column + 4 <= breite else { continue }
      canvas.put(
        String(jahr), at: Point(row: point.row, column: point.column + column),
        role: jahr == zeitraum.von.jahr ? .ueberschrift : .leise)
      free = column + 5
    }
  }

  /// What begins on the line, in words, where there is room for them.
  private func drawWords(in canvas: inout Canvas, at point: Point, _ umfeld: Umfeld) {
    var words: [(Tag, String)] = []
    for vertrag in gezeigte {
      for abschnitt in vertrag.abschnitte {
        let name = kurzname(abschnitt.kategorie, umfeld)
        words.append(
          (
            abschnitt.zeitraum.von,
            umfeld.texte(
              AktenText.abKategorie, ["ab": abschnitt.zeitraum.von.kurz, "kategorie": name])
          ))
      }
    }
    words += akte.anmeldungen.map { ($0.satz.eingang, umfeld.texte(AktenText.anmeldung)) }
    words.append((akte.schulbeginn, umfeld.texte(AktenText.schule)))
    // Where there isn't room for all, what is known of places goes before the rest.
    var taken: [Range<Int>] = []
    for (tag, text) in words {
      var column = spalte(tag)
      // A little to the right it still is understood: the day stands in the words.
      if let left = taken.first(where: { $0.contains(column) }) { column = left.upperBound }
      column = max(0, min(column, breite - text.columns))
      let range = column..<(column + text.columns)
      guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
      canvas.put(
        text, at: Point(row: point.row, column: point.column + column), role: .leise)
      taken.append((column - 2)..<(range.upperBound + 2))
    }
  }
}

extension Platzkategorie {
  /// How the category is drawn on the line of the years.
  var zeichen: Sign {
    switch self {
    case .krippe: .bar8
    case .kindergarten: .shade
    case .hort: .lightShade
    }
  }
}
