internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A trial beside the records as they are: on one day, and what becomes of it within 24 months.
struct Vergleich: Equatable, Sendable {
  typealias Antwort = UebersichtAuskunft.Antwort

  let jetzt: Antwort
  let versuch: Antwort
  var liste = ListView()

  /// A row of an Einrichtung that the trial makes another one.
  struct Zeile: Equatable, Sendable {
    let name: String
    let kategorie: Platzkategorie
    /// Free places on the day: now, and in the trial.
    let frei: (Int, Int)
    /// What is free less what is asked for.
    let deckung: (Int, Int)
    /// The first month in which another number of places is free, and the fewest that are in it; nil
    /// where none is within 24 months.
    let monat: (ab: Tag, frei: (Int, Int))?

    static func == (a: Self, b: Self) -> Bool {
      (a.name, a.kategorie, a.monat?.ab) == (b.name, b.kategorie, b.monat?.ab)
        && a.frei == b.frei && a.deckung == b.deckung
        && (a.monat?.frei ?? (0, 0)) == (b.monat?.frei ?? (0, 0))
    }
  }

  /// The rows that differ, in the order of the Übersicht.
  let zeilen: [Zeile]

  init(jetzt: Antwort, versuch: Antwort, _ umfeld: Umfeld) {
    (self.jetzt, self.versuch) = (jetzt, versuch)
    let before = Self.stellen(jetzt)
    let after = Self.stellen(versuch)
    let gone = jetzt.zeilen.indices.filter { after[jetzt.zeilen[$0].schluessel] == nil }
    func werte(_ antwort: Antwort, _ i: Int?) -> (frei: Int, deckung: Int) {
      guard let row = i.map({ antwort.zeilen[$0].werte }) else { return (0, 0) }
      return (Int(row.werte.frei.hundertstel), Int(row.deckung.hundertstel))
    }
    func monate(_ antwort: Antwort, _ i: Int?) -> [Int] {
      i.map { antwort.minima($0).map(Int.init) }
        ?? Array(repeating: 0, count: UebersichtAuskunft.monate)
    }
    func zeile(_ row: UebersichtAuskunft.Zeile, _ a: Int?, _ b: Int?) -> Zeile? {
      let months = (monate(jetzt, a), monate(versuch, b))
      let i = months.0.indices.first { months.0[$0] != months.1[$0] }
      let isSame = a.map({ jetzt.zeilen[$0].werte }) == b.map({ versuch.zeilen[$0].werte })
      if i == nil, isSame { return nil }
      let (old, new) = (werte(jetzt, a), werte(versuch, b))
      return Zeile(
        name: row.einrichtung?.satz.name ?? umfeld.texte(UebersichtText.ohneWunsch),
        kategorie: row.werte.werte.kategorie, frei: (old.frei, new.frei),
        deckung: (old.deckung, new.deckung),
        monat: i.map {
          (
            $0 == 0 ? jetzt.am : jetzt.am.monatserster.plus(monate: $0),
            (months.0[$0], months.1[$0])
          )
        })
    }
    zeilen =
      versuch.zeilen.indices.compactMap {
        zeile(versuch.zeilen[$0], before[versuch.zeilen[$0].schluessel], $0)
      } + gone.compactMap { zeile(jetzt.zeilen[$0], $0, nil) }
  }

  private static func stellen(_ antwort: Antwort) -> [String: Int] {
    Dictionary(
      zip(antwort.zeilen.map(\.schluessel), antwort.zeilen.indices), uniquingKeysWith: { $1 })
  }

  /// Scrolls by a key.
  mutating func nimm(_ key: Key, _ work: Rect) {
    _ = liste.handle(key, count: zeilen.count, height: max(1, work.height - 14))
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let texte = umfeld.texte
    let rect = work.centred(Size(width: min(work.width, 100), height: work.height))
    let inner = Panel(texte(VersuchText.vergleich, ["tag": jetzt.am.mitWochentag]))
      .draw(in: &canvas, rect)
    var row = drawSummen(in: &canvas, inner, umfeld)
    let columns = Columns(
      [
        Column(texte(VersuchText.spalteHaus), width: 20, flex: 1),
        Column(texte(UebersichtText.spalteKategorie), width: 4),
        Column(texte(VersuchText.spalteFrei), width: 13, align: .right),
        Column(texte(VersuchText.spalteDeckung), width: 13, align: .right),
        Column(texte(VersuchText.spalteMonat), width: 18, align: .right),
      ], width: inner.width - 2)
    row += 1
    columns.drawTitles(in: &canvas, at: Point(row: row, column: inner.column + 2))
    let body = Rect(
      row: row + 1, column: inner.column, width: inner.width, height: inner.bottom - row - 1)
    let chosen = liste.selected(count: zeilen.count)
    if zeilen.isEmpty {
      canvas.put(
        texte(VersuchText.keinUnterschied), at: Point(row: body.row, column: body.column + 2),
        role: .leise)
      canvas.cursor = body.origin
    }
    for (row, i) in zip(
      body.row..<body.bottom, liste.window(count: zeilen.count, height: body.height))
    {
      let zeile = zeilen[i]
      let point = Point(row: row, column: body.column)
      if i == chosen {
        canvas.put(.selected, at: point, role: .auswahl)
        canvas.cursor = point
      }
      columns.draw(
        [
          sichtbar(zeile.name), texte(UebersichtText.kurz(zeile.kategorie)),
          Self.paar(zeile.frei), Self.paar(zeile.deckung),
          zeile.monat.map { Self.monat($0.ab) + " " + Self.paar($0.frei) } ?? "",
        ], in: &canvas, at: Point(row: row, column: body.column + 2)
      ) { column in
        let pair: (Int, Int)? =
          switch column {
          case 2: zeile.frei
          case 3: zeile.deckung
          case 4: zeile.monat?.frei
          default: nil
          }
        return pair.map(Self.rolle) ?? (i == chosen && column == 0 ? .auswahl : .grund)
      }
    }
  }

  /// The sums of each category: now, in the trial, and what lies between; the row below them.
  private func drawSummen(in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld) -> Int {
    let texte = umfeld.texte
    let figures: [(UebersichtText, (UebersichtAuskunft.Summe) -> Int)] = [
      (.spaltePlaetze, \.plaetze), (.spalteBestand, \.bestand), (.spalteZusagen, \.zusagen),
      (.spalteFrei, \.frei), (.spalteNeu, \.neu),
      (.spalteDeckung, \.deckung),
    ]
    let columns = Columns(
      [Column("", width: 26, flex: 1)]
        + figures.map { Column(texte($0.0), width: 7, align: .right) }, width: rect.width)
    columns.drawTitles(in: &canvas, at: rect.origin)
    var row = rect.row + 1
    for (a, b) in zip(jetzt.summen, versuch.summen) {
      let name = texte(WarumText.kategorie(a.kategorie))
      let pairs = figures.map { ($0.1(a), $0.1(b)) }
      let old =
        [name + " · " + texte(VersuchText.jetzt)] + pairs.map { deutscheZahl(hundertstel: $0.0) }
      columns.draw(old, in: &canvas, at: Point(row: row, column: rect.column)) { _ in .leise }
      let new = [texte(VersuchText.imVersuch)] + pairs.map { deutscheZahl(hundertstel: $0.1) }
      columns.draw(new, in: &canvas, at: Point(row: row + 1, column: rect.column)) { column in
        column == 0 ? .grund : Self.rolle(pairs[column - 1])
      }
      row += 2
    }
    return row
  }

  /// A month as `08/27`.
  private static func monat(_ tag: Tag) -> String {
    tag.iso.dropLast(3).suffix(2) + "/" + tag.iso.prefix(4).suffix(2)
  }

  private static func paar(_ pair: (Int, Int)) -> String {
    let (now, then) = (deutscheZahl(hundertstel: pair.0), deutscheZahl(hundertstel: pair.1))
    return now == then ? now : "\(now) \(Sign.right.text) \(then)"
  }

  /// What became more is good, what became less is not.
  private static func rolle(_ pair: (Int, Int)) -> Role {
    pair.0 == pair.1 ? .leise : pair.1 > pair.0 ? .gedeckt : .fehlt
  }
}
