internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// What the user has to do today, line by line: each is opened, done, or put off.
struct Morgenliste: Equatable, Sendable {
  typealias Posten = MorgenlisteAuskunft.Posten

  private var antwort: MorgenlisteAuskunft.Antwort
  /// Whether what was put off is shown instead.
  private(set) var zeigtAufgeschobenes = false
  var liste = ListView()
  /// The day to which the selected line is put off, while it is being typed.
  var aufschub: LineEditor?

  init(_ antwort: MorgenlisteAuskunft.Antwort) { self.antwort = antwort }

  /// The lines that are shown.
  var posten: [Posten] { zeigtAufgeschobenes ? antwort.aufgeschoben : antwort.posten }

  /// The selected line.
  var gewaehlt: Posten? { liste.selected(count: posten.count).map { posten[$0] } }

  /// Takes a new list; the cursor stays on its line.
  mutating func setze(_ neu: MorgenlisteAuskunft.Antwort) {
    let selected = gewaehlt?.schluessel
    antwort = neu
    if let i = posten.firstIndex(where: { $0.schluessel == selected }) { liste.follow(i) }
  }

  /// Shows what was put off, or again what is due.
  mutating func wechsle() {
    zeigtAufgeschobenes.toggle()
    liste = ListView()
  }

  /// Goes to the first line of the next or of the previous kind.
  mutating func geheZurArt(_ schritt: Int) {
    let posten = posten
    let firsts = posten.indices.filter { $0 == 0 || posten[$0 - 1].art != posten[$0].art }
    guard let now = liste.selected(count: posten.count), !firsts.isEmpty else { return }
    let own = firsts.lastIndex { $0 <= now } ?? 0
    liste.follow(firsts[(own + schritt + firsts.count) % firsts.count])
  }

  static func rect(_ work: Rect) -> Rect {
    work.centred(Size(width: min(work.width - 2, 110), height: work.height))
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let title = umfeld.texte(zeigtAufgeschobenes ? MorgenText.aufgeschobenes : .titel)
    let inner = Panel(title).draw(in: &canvas, Self.rect(work))
    let (body, foot) = inner.split(bottom: 1)
    let posten = posten
    // Each kind stands below its heading.
    let lines = posten.indices.flatMap { i -> [(art: MorgenlisteAuskunft.Art, posten: Int?)] in
      let art = posten[i].art
      return (i == 0 || posten[i - 1].art != art ? [(art, nil)] : []) + [(art, i)]
    }
    liste.draw(in: &canvas, body, lines: lines.map(\.posten)) { canvas, i, rect, isSelected in
      let (art, place) = lines[i]
      if let place {
        drawPosten(posten[place], selected: isSelected, in: &canvas, rect, umfeld)
      } else {
        let n = zeigtAufgeschobenes ? posten.count { $0.art == art } : antwort.anzahl[art] ?? 0
        canvas.put(
          umfeld.texte(MorgenText.kopf(art), ["n": String(n)]), at: rect.origin,
          role: .ueberschrift, width: rect.width)
      }
    }
    if posten.isEmpty {
      canvas.put(
        umfeld.texte(zeigtAufgeschobenes ? MorgenText.nichtsAufgeschoben : .nichts),
        at: body.origin, role: .leise)
    }
    if let aufschub { drawAufschub(aufschub, in: &canvas, foot, umfeld) }
  }

  private func drawPosten(
    _ p: Posten, selected: Bool, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let isDue = p.tag < umfeld.heute && p.art == .zusage
    canvas.put(
      p.tag.deutsch, at: rect.origin, role: isDue ? .warnung : .leise, width: 10)
    let house = [
      p.einrichtung?.satz.name, p.kategorie.map { umfeld.texte(WarumText.kategorie($0)) },
    ].compactMap { $0 }.joined(separator: ", ")
    let back = p.bis.map { umfeld.texte(MorgenText.kommtAm, ["tag": $0.deutsch]) } ?? ""
    let text = [back, p.wer, house, p.dazu].filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.put(
      text.isEmpty ? umfeld.texte(MorgenText.zuletzt) : text,
      at: Point(row: rect.row, column: rect.column + 12), role: selected ? .auswahl : .grund,
      width: rect.width - 12)
  }

  private func drawAufschub(
    _ editor: LineEditor, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let label = umfeld.texte(MorgenText.wiederAm)
    canvas.put(label, at: rect.origin, role: .hervorgehoben)
    let start = rect.column + label.columns + 1
    editor.draw(
      in: &canvas, Rect(row: rect.row, column: start, width: 12, height: 1), active: true)
    let day = tag(umfeld)
    canvas.put(
      day?.mitWochentag ?? umfeld.texte(DialogText.stichtagHinweis),
      at: Point(row: rect.row, column: start + 13), role: .leise, width: rect.right - start - 13)
  }

  /// The day that was typed; nil while it can't be one.
  func tag(_ umfeld: Umfeld) -> Tag? {
    aufschub.flatMap {
      Datumseingabe.lies($0.text, .tag, heute: umfeld.heute, stichtag: umfeld.heute)
    }
  }

  /// The keys that the legend names while it is open.
  var tasten: [(taste: Key, text: DialogText)] {
    if aufschub != nil { return [(.enter, .tasteUebernehmen), (.escape, .tasteZurueck)] }
    var result: [(Key, DialogText)] = []
    if gewaehlt?.saetze.isEmpty == false { result.append((.enter, .tasteOeffnen)) }
    if gewaehlt?.erledigung != nil { result.append((.text("f"), .tasteErledigt)) }
    if zeigtAufgeschobenes, gewaehlt != nil { result.append((.text("h"), .tasteZurueckholen)) }
    if gewaehlt != nil { result.append((.text("w"), .tasteWiedervorlage)) }
    if zeigtAufgeschobenes {
      result.append((.text("a"), .tasteZuTun))
    } else if !antwort.aufgeschoben.isEmpty {
      result.append((.text("a"), .tasteAufgeschobenes))
    }
    if gewaehlt != nil { result.append((.tab, .tasteNaechsteArt)) }
    return result + [(.escape, .tasteZurueck)]
  }
}

extension MorgenText {
  /// What stands above the lines of a kind.
  static func kopf(_ art: MorgenlisteAuskunft.Art) -> MorgenText {
    switch art {
    case .zusage: .zusage
    case .rueckruf: .rueckruf
    case .ueberbelegt: .ueberbelegt
    case .wechsel: .wechsel
    case .erlaubnis: .erlaubnis
    case .bestaetigen: .bestaetigen
    case .einlesen: .einlesen
    }
  }

  /// The same in the message line.
  static func kurz(_ art: MorgenlisteAuskunft.Art) -> MorgenText {
    switch art {
    case .zusage: .kurzZusage
    case .rueckruf: .kurzRueckruf
    case .ueberbelegt: .kurzUeberbelegt
    case .wechsel: .kurzWechsel
    case .erlaubnis: .kurzErlaubnis
    case .bestaetigen: .kurzBestaetigen
    case .einlesen: .kurzEinlesen
    }
  }

  /// All that is to be done in one line: as much as there is room for.
  static func satz(_ anzahlen: [MorgenlisteAuskunft.Art: Int], _ umfeld: Umfeld) -> String {
    let parts = MorgenlisteAuskunft.Art.allCases.compactMap { art -> String? in
      anzahlen[art].map { umfeld.texte(kurz(art), ["n": String($0)]) }
    }
    var shown = parts
    while true {
      let rest = shown.count < parts.count ? " …" : ""
      let satz = umfeld.texte(zuTun, ["was": shown.joined(separator: " · ") + rest])
      if satz.columns <= umfeld.breite || shown.count <= 1 { return satz }
      shown.removeLast()
    }
  }
}
