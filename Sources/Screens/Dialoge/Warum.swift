internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A figure whose reasons can be asked for.
struct Warumziel: Equatable, Sendable {
  let titel: String
  let frage: WarumAuskunft

  /// A question in words of its own.
  init(titel: String, frage: WarumAuskunft) {
    self.titel = titel
    self.frage = frage
  }

  /// A figure of an Einrichtung, nil for the children without a wish.
  init(
    _ figur: Figur, _ einrichtung: Einrichtung?, _ kategorie: Platzkategorie, am: Tag,
    _ umfeld: Umfeld
  ) {
    titel = umfeld.texte(
      WarumText.titel,
      [
        "figur": umfeld.texte(figur.text),
        "wo": einrichtung?.name ?? umfeld.texte(UebersichtText.ohneWunsch),
        "kategorie": umfeld.texte(WarumText.kategorie(kategorie)), "tag": am.deutsch,
      ])
    frage = WarumAuskunft(figur.warum, einrichtung: einrichtung?.id, kategorie: kategorie, am: am)
  }
}

/// Why a figure is what it is: what adds to it, and the sum.
struct Warum: Equatable, Sendable {
  /// What adds to the figure.
  struct Zeile: Equatable, Sendable {
    let text: String
    /// What stays the same when the figures change.
    let schluessel: String
    /// In hundredths.
    let menge: Int
    /// The reasons behind it, where it is a figure itself.
    var ziel: Warumziel?
  }

  /// A sum over the Kommune.
  struct Summe: Equatable, Sendable {
    let kategorie: Platzkategorie
    let figur: Figur
  }

  private(set) var titel: String
  /// The sum whose parts these are, where it is one.
  let von: Summe?
  /// The figures between which Tab changes.
  private(set) var ziele: [Warumziel]
  private(set) var ziel = 0
  private(set) var zeilen: [Zeile] = []
  private(set) var summe = 0
  /// What is free in all categories together, where that is not the sum of what each shows.
  private(set) var zusammen: Platzzahl?
  var liste = ListView()

  /// The reasons of a figure, to be asked for.
  init(_ titel: String, _ ziele: [Warumziel], ziel: Int = 0) {
    self.titel = titel
    self.ziele = ziele
    self.ziel = ziel
    von = nil
  }

  /// Reasons that are known already.
  init(_ titel: String, _ von: Summe? = nil, zeilen: [Zeile]) {
    self.titel = titel
    self.von = von
    ziele = []
    nimm(zeilen)
  }

  var frage: WarumAuskunft? { ziele.indices.contains(ziel) ? ziele[ziel].frage : nil }
  var naechste: Warumziel? { liste.selected(count: zeilen.count).flatMap { zeilen[$0].ziel } }

  mutating func wechsle(_ schritt: Int) -> Bool {
    guard ziele.count > 1 else { return false }
    ziel = (ziel + schritt + ziele.count) % ziele.count
    (zeilen, summe, liste) = ([], 0, ListView())
    return true
  }

  mutating func empfange(_ antwort: WarumAuskunft.Antwort, _ umfeld: Umfeld) {
    zusammen = antwort.zusammen
    nimm(
      antwort.posten.map {
        Zeile(
          text: Warum.text($0, umfeld), schluessel: "\($0.satzart) \($0.platzart) \($0.id)",
          menge: Int($0.menge.hundertstel))
      })
  }

  /// Takes the same sum as it is now.
  mutating func empfange(_ neu: Warum) {
    titel = neu.titel
    nimm(neu.zeilen)
  }

  /// Takes other lines; the selection stays on its line.
  private mutating func nimm(_ neu: [Zeile]) {
    liste.stay(on: zeilen.map(\.schluessel), in: neu.map(\.schluessel))
    zeilen = neu
    summe = neu.reduce(0) { $0 + $1.menge }
  }

  private static func text(_ p: WarumAuskunft.Posten, _ umfeld: Umfeld) -> String {
    let kind: WarumText =
      switch p.satzart {
      case .betriebserlaubnis: .erlaubnis
      case .sperren: .sperre
      case .belegrechte: .belegrecht
      case .anmeldungen: .anmeldung
      default: p.summand == .zusagen ? .zusage : .vertrag
      }
    var period = ""
    if p.zeitraum.von != .anfang {
      period += " " + umfeld.texte(WarumText.ab) + " " + p.zeitraum.von.deutsch
    }
    if p.zeitraum.bis != .offen {
      period += " " + umfeld.texte(WarumText.bis) + " " + p.zeitraum.bis.deutsch
    }
    let id = p.satzart == .betriebserlaubnis ? "" : " " + p.id
    let name = p.name.isEmpty ? "" : " " + p.name
    let all = p.platzart == .gesamt ? " " + umfeld.texte(WarumText.gesamt) : ""
    return umfeld.texte(kind) + id + name + all + (period.isEmpty ? "" : "," + period)
  }

  /// Where its lines are.
  func lines(_ work: Rect) -> Rect { Panel("").inner(rect(work)).split(bottom: 2).rest }

  /// As high as what is known already needs; what is still asked for has room for all that may come.
  private func rect(_ work: Rect) -> Rect {
    let height = ziele.isEmpty ? max(zeilen.count, 1) + 4 : work.height
    return work.centred(Size(width: min(work.width - 2, 96), height: min(height, work.height)))
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let title = ziele.indices.contains(ziel) ? ziele[ziel].titel : titel
    let inner = Panel(title).draw(in: &canvas, rect(work))
    let (body, foot) = inner.split(bottom: 2)
    let window = liste.window(count: zeilen.count, height: body.height)
    for (row, i) in zip(body.row..., window) {
      let selected = liste.selected(count: zeilen.count) == i
      if selected {
        canvas.put(.selected, at: Point(row: row, column: body.column), role: .auswahl)
      }
      canvas.put(
        zeilen[i].text, at: Point(row: row, column: body.column + 1),
        role: selected ? .auswahl : .grund, width: body.width - 12)
      canvas.put(
        deutscheZahl(hundertstel: zeilen[i].menge),
        at: Point(row: row, column: body.right - 10),
        role: zeilen[i].menge < 0 ? .warnung : .grund, width: 9, align: .right)
      if selected { canvas.cursor = Point(row: row, column: body.column) }
    }
    if zeilen.isEmpty {
      canvas.put(
        umfeld.texte(WarumText.nichts), at: Point(row: body.row, column: body.column + 1),
        role: .leise)
      canvas.cursor = Point(row: body.row, column: body.column + 1)
    }
    canvas.line(at: Point(row: foot.row, column: foot.column), width: foot.width)
    if let zusammen {
      canvas.put(
        " " + umfeld.texte(WarumText.zusammen, ["frei": zusammen.deutsch]) + " ",
        at: Point(row: foot.row, column: foot.column + 1), role: .hervorgehoben)
    }
    let hint: WarumText =
      ziele.count > 1 ? .hinweisTab : zeilen.contains { $0.ziel != nil } ? .hinweisEnter : .hinweis
    canvas.put(
      umfeld.texte(hint, ["anzahl": String(zeilen.count)]),
      at: Point(row: foot.row + 1, column: foot.column + 1), role: .leise,
      width: foot.width - 24)
    let sum = umfeld.texte(WarumText.summe, ["summe": deutscheZahl(hundertstel: summe)])
    canvas.put(
      sum, at: Point(row: foot.row + 1, column: foot.right - 1 - sum.columns),
      role: .hervorgehoben)
  }
}
