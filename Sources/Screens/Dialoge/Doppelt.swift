internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Children that may be the open one taken down a second time: each can be opened or merged into it.
struct Doppelt: Equatable, Sendable {
  /// The record that stays.
  let kind: Kennung<Kind>
  private let gefragt: AehnlicheAuskunft
  private(set) var zeilen: [AehnlicheAuskunft.Zeile]?
  var liste = ListView()

  init(_ akte: KindAkteAuskunft.Antwort) {
    kind = akte.kind.id
    var neu = AehnlicheAuskunft()
    neu.vorname = akte.kind.vorname
    neu.nachname = akte.kind.nachname
    neu.geburtsdatum = akte.kind.geburtsdatum
    neu.geschlecht = akte.kind.geschlecht
    neu.strasse = akte.kind.strasse
    neu.plz = akte.kind.plz
    neu.telefon = akte.eltern.first { !$0.telefon.isEmpty }?.telefon ?? ""
    neu.email = akte.eltern.first { !$0.email.isEmpty }?.email ?? ""
    neu.elternteil = akte.eltern.first.map { "\($0.vorname) \($0.nachname)" } ?? ""
    neu.ausser = akte.kind.id
    gefragt = neu
  }

  var frage: Frage { .aehnliche(gefragt) }

  mutating func empfange(_ neu: [AehnlicheAuskunft.Zeile]) { zeilen = neu }

  /// The selected child.
  var gewaehlt: AehnlicheAuskunft.Zeile? {
    liste.selected(count: zeilen?.count ?? 0).flatMap { zeilen?[$0] }
  }

  /// What a key leads to; nil for one that only moves.
  mutating func nimm(_ key: Key, _ umfeld: Umfeld) -> [Effekt]? {
    if let other = gewaehlt, key == .enter { return [.kind(other.kind.id)] }
    if let other = gewaehlt, key == .text("m") {
      let line = KinderZusammenfuehren(behalte: kind, auf: other.kind.id).zeile
      let name = "\(other.kind.vorname) \(other.kind.nachname)"
      let satz = umfeld.texte(
        AktenText.zusammenfuehren,
        ["name": name, "auf": other.kind.id.text, "behalte": kind.text])
      return [.zeige(.bestaetigen(Bestaetigung(satz, .auftrag(.vorgang(line)))))]
    }
    _ = liste.handle(key, count: zeilen?.count ?? 0, height: AehnlicheAuskunft.hoechstens)
    return nil
  }

  private static func rect(_ work: Rect) -> Rect {
    work.centred(
      Size(width: min(work.width - 2, 100), height: AehnlicheAuskunft.hoechstens * 2 + 4))
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let inner = Panel(umfeld.texte(AktenText.doppeltTitel)).draw(in: &canvas, Self.rect(work))
    guard let zeilen else { return }
    if zeilen.isEmpty {
      canvas.put(
        umfeld.texte(AktenText.doppeltKeine), at: Point(row: inner.row, column: inner.column),
        role: .leise, width: inner.width)
    }
    for (i, zeile) in zeilen.enumerated() {
      let row = inner.row + i * 2
      let selected = i == liste.selected(count: zeilen.count)
      if selected {
        canvas.put(.selected, at: Point(row: row, column: inner.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: inner.column)
      }
      let kind = zeile.kind
      canvas.put(
        "\(kind.nachname), \(kind.vorname) · \(kind.geburtsdatum.deutsch) · \(kind.id.text)",
        at: Point(row: row, column: inner.column + 1), role: selected ? .auswahl : .grund,
        width: inner.width - 1)
      canvas.put(
        "\(zeile.punkte): \(zeile.grund)", at: Point(row: row + 1, column: inner.column + 3),
        role: .leise, width: inner.width - 3)
    }
    canvas.put(
      umfeld.texte(AktenText.doppeltFuss), at: Point(row: inner.bottom - 1, column: inner.column),
      role: .leise, width: inner.width)
  }
}
