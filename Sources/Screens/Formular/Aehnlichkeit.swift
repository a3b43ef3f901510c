internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Children that look like the one that is being typed.
struct Aehnlichkeit: Equatable, Sendable {
  /// At most so many are shown.
  static let hoechstens = 3

  /// What is asked now; nil while too little was typed.
  private(set) var frage: AehnlicheAuskunft?
  /// Those that were found.
  private(set) var zeilen: [AehnlicheAuskunft.Zeile] = []

  /// Takes what was typed so far.
  mutating func folge(_ formular: Formular, _ umfeld: Umfeld) {
    func wert(_ name: String) -> String {
      formular.felder.first { $0.name == name }?.wert(umfeld)
        ?? formular.fest.first { $0.spalte == name }?.wert ?? ""
    }
    var neu = AehnlicheAuskunft()
    neu.vorname = wert("vorname")
    neu.nachname = wert("nachname")
    neu.geburtsdatum = Tag(iso: wert("geboren"))
    neu.geschlecht = Kind.Geschlecht(rawValue: wert("geschlecht"))
    neu.strasse = wert("strasse")
    neu.plz = wert("plz")
    neu.telefon = wert("telefon")
    neu.email = wert("email")
    neu.elternteil = [wert("sorge_vorname"), wert("sorge_nachname")]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let isKnown = neu.geburtsdatum != nil && !neu.nachname.isEmpty
    frage = isKnown || neu.telefon.utf8.count >= 6 ? neu : nil
    if frage == nil { zeilen = [] }
  }

  mutating func empfange(_ zeilen: [AehnlicheAuskunft.Zeile]) {
    self.zeilen = Array(zeilen.prefix(Self.hoechstens))
  }

  /// Draws a heading and a row for each.
  func draw(in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld) {
    guard !zeilen.isEmpty else { return }
    canvas.put(
      Sign.short.text + " " + umfeld.texte(FormularText.aehnlich), at: rect.origin,
      role: .warnung, width: rect.width)
    for (row, zeile) in zip((rect.row + 1)..<rect.bottom, zeilen) {
      let name = "\(zeile.kind.nachname), \(zeile.kind.vorname)"
      canvas.put(name, at: Point(row: row, column: rect.column + 2), role: .grund, width: 24)
      canvas.put(
        zeile.kind.geburtsdatum.deutsch, at: Point(row: row, column: rect.column + 27))
      canvas.put(
        "\(zeile.punkte)", at: Point(row: row, column: rect.column + 38), width: 3, align: .right)
      canvas.put(
        zeile.grund, at: Point(row: row, column: rect.column + 42), role: .leise,
        width: rect.width - 42)
    }
  }
}
