internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The search over everything: what is typed, what was found, and where Enter leads.
struct Gesamtsuche: Equatable, Sendable {
  var editor = LineEditor(limit: 60)
  private(set) var funde: [GesamtsucheAuskunft.Fund] = []
  private var liste = ListView()

  var frage: Frage? {
    editor.isEmpty ? nil : .gesamtsuche(GesamtsucheAuskunft(editor.text))
  }

  mutating func empfange(_ funde: [GesamtsucheAuskunft.Fund]) {
    if funde != self.funde { liste = ListView() }
    self.funde = funde
  }

  mutating func nimm(_ key: Key, height: Int) {
    if key != .home, key != .end, liste.handle(key, count: funde.count, height: height) { return }
    _ = editor.handle(key)
    if editor.isEmpty { funde = [] }
  }

  mutating func waehle(_ point: Point, _ work: Rect) {
    let rows = Panel("").inner(Palette.rect(work)).split(top: 1).rest
    liste.select(at: point, in: rows, count: funde.count)
  }

  /// Where Enter leads.
  var effekt: Effekt? {
    liste.selected(count: funde.count).map { i in
      switch funde[i] {
      case .kind(let kind): .kind(kind.id)
      case .satz(let verweis, let kind, _): .kind(kind, zeile: verweis)
      case .einrichtung(let haus): .einrichtung(haus.satz.name)
      case .traeger(let traeger): .traeger(traeger.name)
      }
    }
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let inner = Panel(umfeld.texte(DialogText.suchen)).draw(in: &canvas, Palette.rect(work))
    let (field, rows) = inner.split(top: 1)
    editor.draw(in: &canvas, field, active: true)
    canvas.fill(rows)
    if funde.isEmpty {
      let text: DialogText = editor.isEmpty ? .suchenHinweis : .suchenNichts
      canvas.put(
        umfeld.texte(text), at: Point(row: rows.row + 1, column: rows.column + 1), role: .leise,
        width: rows.width - 2)
    }
    for (row, i) in zip(rows.row..., liste.window(count: funde.count, height: rows.height)) {
      let selected = i == liste.selected(count: funde.count)
      if selected {
        canvas.put(.selected, at: Point(row: row, column: rows.column), role: .auswahl)
      }
      let (kind, text) = Self.worte(funde[i], umfeld)
      canvas.put(
        kind, at: Point(row: row, column: rows.column + 1), role: .leise, width: 12)
      canvas.put(
        text, at: Point(row: row, column: rows.column + 14), role: selected ? .auswahl : .grund,
        width: rows.width - 15)
    }
  }

  private static func worte(
    _ fund: GesamtsucheAuskunft.Fund, _ umfeld: Umfeld
  ) -> (String, String) {
    let texte = umfeld.texte
    switch fund {
    case .kind(let k):
      return (
        texte(SatzText.kind),
        "\(k.nachname), \(k.vorname) · \(k.geboren.deutsch)"
          + (k.einrichtung.map { " · " + $0 } ?? "")
      )
    case .einrichtung(let e):
      return (
        texte(SatzText.einrichtung),
        [e.satz.name, e.satz.ortsteil].filter { !$0.isEmpty }.joined(separator: " · ")
      )
    case .traeger(let t): return (texte(SatzText.traeger), t.name)
    case .satz(let verweis, _, let name):
      let kind: SatzText = verweis.satzart == .vertraege ? .vertrag : .anmeldung
      return (texte(kind), "\(verweis.schluessel) · \(name)")
    }
  }
}
