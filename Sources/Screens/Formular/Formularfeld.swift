internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A field of a form: the name under which a Vorgang or a record knows it, and what is typed there.
struct Formularfeld: Equatable, Sendable {
  /// A word of a coded field, and what people read for it.
  struct Wahl: Equatable, Sendable {
    /// The value in the form of the exchange format.
    let wert: String
    /// What people read and type.
    let text: String
    /// What they say for it, too.
    var auch: [String] = []

    /// Whether they say just so for it.
    func heisst(_ gesagt: String) -> Bool {
      wert == gesagt
        || ([text] + auch).contains { gesprochen($0) == gesprochen(gesagt) }
    }
  }

  /// What can be typed.
  enum Art: Equatable, Sendable {
    case text
    case geburtstag
    case tag
    /// A number with at most two decimals.
    case zahl
    /// A whole number.
    case anzahl
    /// Several such numbers, with blanks between them.
    case zahlen
    /// One of a list; F4 shows it.
    case wahl([Wahl])
    /// Some text; F4 shows words that are usual.
    case vorschlag([Wahl])
    /// Several of a list in order, separated by a comma; F4 adds one.
    case mehrere([Wahl])
    /// What the parents say for the Kriterien; nothing is typed there, Enter asks.
    case kriterien(Kriterienliste)

    /// Whether what stands there is typed anew rather than mended.
    var wirdErsetzt: Bool {
      switch self {
      case .geburtstag, .tag, .zahl, .anzahl, .wahl, .vorschlag: true
      case .text, .zahlen, .mehrere, .kriterien: false
      }
    }

    /// Whether it is a day.
    var istTag: Bool { self == .tag || self == .geburtstag }

    /// Whether it is filled by questions of its own.
    var fragt: Bool { if case .kriterien = self { true } else { false } }
  }

  let name: String
  /// The column whose rules hold for it.
  let spalte: String
  /// What stands before it.
  let titel: String
  let art: Art
  /// Whether it must be filled.
  let pflicht: Bool
  /// The names of the fields with any of which it must be filled, too.
  let pflichtMit: [String]
  /// The value with which it began.
  var anfang: String
  /// The whole question, where the title has no room for it; empty where it has.
  var frage = ""
  var editor: LineEditor

  /// A field that begins with a value in the form of the exchange format.
  init(
    _ name: String, _ titel: String, _ art: Art = .text, wert: String = "", pflicht: Bool = false,
    pflichtMit: [String] = [], spalte: String? = nil
  ) {
    self.name = name
    self.spalte = spalte ?? name
    self.titel = titel
    self.art = art
    self.pflicht = pflicht
    self.pflichtMit = pflichtMit
    anfang = wert
    editor = LineEditor(Self.lesbar(wert, art), limit: art.fragt ? 4000 : 200)
  }

  /// A value as people read it.
  private static func lesbar(_ wert: String, _ art: Art) -> String {
    switch art {
    case .text, .anzahl, .kriterien: wert
    case .geburtstag, .tag: Tag(iso: wert)?.deutsch ?? wert
    case .zahl: String(wert.map { $0 == "." ? "," : $0 })
    case .zahlen: String(wert.map { $0 == "." ? "," : $0 == "|" ? " " : $0 })
    case .wahl(let all), .vorschlag(let all): all.first { $0.wert == wert }?.text ?? wert
    case .mehrere(let all):
      wert.split(separator: "|").map { part in
        all.first { $0.wert == part }?.text ?? String(part)
      }.joined(separator: ", ")
    }
  }

  /// The value that was typed, in the form of the exchange format; nil while it can't be one.
  func wert(_ umfeld: Umfeld) -> String? {
    // What stood there is known, also where it is no longer on the list.
    if editor.text == Self.lesbar(anfang, art) { return anfang }
    let text = editor.text.split(separator: " ").joined(separator: " ")
    if text.isEmpty { return "" }
    switch art {
    case .text, .kriterien: return text
    case .geburtstag: return tag(text, .geburtstag, umfeld)
    case .tag: return tag(text, .tag, umfeld)
    case .zahl:
      return Platzzahl(text: String(text.map { $0 == "," ? "." : $0 }))?.text
    case .anzahl: return Int32(text).map { String($0) }
    case .zahlen:
      let parts = text.split { " ·|;".contains($0) }
      let numbers = parts.compactMap {
        Platzzahl(text: String($0.map { $0 == "," ? "." : $0 }))?.text
      }
      return numbers.count == parts.count ? numbers.joined(separator: "|") : nil
    case .wahl(let all): return Self.gemeint(text, all)?.wert
    case .vorschlag(let all):
      let wanted = gefaltet(text)
      return all.first { gefaltet($0.text) == wanted }?.wert ?? text
    case .mehrere(let all):
      let parts = text.split(separator: ",").map { Self.gemeint($0.trimmed, all)?.wert }
      let known = parts.compactMap { $0 }
      return known.count == parts.count ? known.joined(separator: "|") : nil
    }
  }

  private func tag(_ text: String, _ zweck: Datumseingabe.Zweck, _ umfeld: Umfeld) -> String? {
    Datumseingabe.lies(text, zweck, heute: umfeld.heute, stichtag: umfeld.stichtag)?.iso
  }

  /// What was begun: the same, else the only one that begins so, else the only one that holds it.
  private static func gemeint(_ text: String, _ all: [Wahl]) -> Wahl? {
    if let said = all.first(where: { $0.heisst(text) }) { return said }
    let wanted = suchfaltung(text)
    for fits in [{ $0 == wanted }, { $0.hasPrefix(wanted) }, { $0.contains(wanted) }]
      as [(String) -> Bool]
    {
      let found = all.filter { faltungen($0.text).contains(where: fits) }
      if found.count == 1 { return found[0] }
    }
    return nil
  }

  /// Takes a word from its list: instead of what was begun there, behind what is whole.
  mutating func nimm(_ wahl: Wahl) {
    guard case .mehrere = art else { return editor.text = wahl.text }
    let whole = begonnen.isEmpty ? teile : teile.dropLast()
    editor.text = (whole + [wahl.text]).joined(separator: ", ")
  }

  /// What was typed of a word of its list that is not whole yet.
  var begonnen: String {
    guard let last = teile.last, !auswahl.contains(where: { $0.heisst(last) }) else { return "" }
    return last
  }

  /// What stands there, word by word of its list.
  private var teile: [String] {
    let parts =
      if case .mehrere = art { editor.text.split(separator: ",") } else { [editor.text[...]] }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Says in full what was meant, when the field is left.
  mutating func setzeAus(_ umfeld: Umfeld) {
    if let wert = wert(umfeld), !wert.isEmpty { editor.text = Self.lesbar(wert, art) }
  }

  /// The words from which one chooses.
  var auswahl: [Wahl] {
    switch art {
    case .wahl(let all), .vorschlag(let all), .mehrere(let all): all
    default: []
    }
  }

  /// Whether it holds something else than in the beginning.
  func istGeaendert(_ umfeld: Umfeld) -> Bool { wert(umfeld) != anfang }
}

extension StringProtocol {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
