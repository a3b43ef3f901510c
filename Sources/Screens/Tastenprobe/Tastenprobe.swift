internal import Office
public import ScreenKit
public import Texte

/// What a terminal is and can, as the program sees it.
public struct Terminalangaben: Equatable, Sendable {
  /// What it calls itself (`TERM`), and as which it is treated where that is not known here.
  public let term: String
  public let ersatz: String?
  /// What the environment says of language and letters; empty where it says nothing.
  public let sprache: String
  /// How many colours it shows.
  public let farben: Int
  /// The signs that are drawn.
  public let zeichen: SignSet
  /// Whether its description has all function keys.
  public let hatFunktionstasten: Bool
  /// Whether something can be put into its clipboard.
  public let nimmtZwischenablage: Bool

  /// What is known of a terminal.
  public init(
    term: String, ersatz: String?, sprache: String, farben: Int, zeichen: SignSet,
    hatFunktionstasten: Bool, nimmtZwischenablage: Bool
  ) {
    self.term = term
    self.ersatz = ersatz
    self.sprache = sprache
    self.farben = farben
    self.zeichen = zeichen
    self.hatFunktionstasten = hatFunktionstasten
    self.nimmtZwischenablage = nimmtZwischenablage
  }
}

/// Shows for each key what the terminal sent and what it means, and what the terminal lacks.
public struct Tastenprobe: Equatable, Sendable {
  /// The version of the program.
  let fassung: String
  /// The terminal.
  let angaben: Terminalangaben
  /// Its size.
  public var groesse: Size
  private let texte: Textkatalog
  private var tasten: [Stroke] = []

  /// So many keys go to the support.
  private static let gemeldete = 30

  /// The terminal before any key.
  public init(
    _ angaben: Terminalangaben, groesse: Size, fassung: String, texte: Textkatalog
  ) {
    self.angaben = angaben
    self.groesse = groesse
    self.fassung = fassung
    self.texte = texte
  }

  /// The texts don't change.
  public static func == (a: Self, b: Self) -> Bool {
    (a.fassung, a.angaben, a.groesse, a.tasten) == (b.fassung, b.angaben, b.groesse, b.tasten)
  }

  /// Takes keys.
  public mutating func nimm(_ strokes: [Stroke]) {
    tasten = (tasten + strokes).suffix(200)
  }

  /// Whether Strg-C was pressed, or Esc twice.
  public var istZuEnde: Bool {
    tasten.last?.events.last == .key(.control("c"))
      || tasten.suffix(2).flatMap(\.events).suffix(2) == [.key(.escape), .key(.escape)]
  }

  /// What the program made of a key.
  func deutung(_ stroke: Stroke) -> String {
    let words = stroke.events.compactMap { event -> String? in
      switch event {
      case .key(let key): key.name
      case .paste(let text): texte(TerminalText.eingefuegt, ["text": sichtbar(text)])
      case .click(let at):
        texte(
          TerminalText.klick, ["zeile": String(at.row + 1), "spalte": String(at.column + 1)])
      default: nil
      }
    }
    return words.isEmpty ? texte(TerminalText.unbekannt) : words.joined(separator: ", ")
  }

  /// What is missing, and what helps.
  var warnungen: [String] {
    let isUTF8 = ["UTF-8", "UTF8"].contains { angaben.sprache.uppercased().hasSuffix($0) }
    return [
      angaben.ersatz.map {
        texte(TerminalText.ersatz, ["term": sichtbar(angaben.term), "ersatz": $0])
      },
      angaben.farben == 0 ? texte(TerminalText.ohneFarben) : nil,
      isUTF8 ? nil : texte(TerminalText.ohneUtf8),
      angaben.hatFunktionstasten ? nil : texte(TerminalText.ohneFunktionstasten),
    ].compactMap { $0 }
  }

  /// The terminal in one line.
  private var beschreibung: String {
    texte(
      TerminalText.beschreibung,
      [
        "term": sichtbar(angaben.term), "groesse": "\(groesse)",
        "sprache": angaben.sprache.isEmpty ? Sign.enDash.text : sichtbar(angaben.sprache),
        "farben": String(angaben.farben), "zeichen": angaben.zeichen.rawValue,
        "ablage": texte(angaben.nimmtZwischenablage ? TerminalText.ja : .nein),
      ])
  }

  /// One line for the support: the terminal, and the last keys that wrote no letter.
  ///
  /// What was typed or pasted may be a name or a password, and stays here.
  public var meldung: String {
    let keys = tasten.filter { stroke in
      !stroke.events.contains {
        switch $0 {
        case .key(.text), .paste: true
        default: false
        }
      }
    }
    return
      (["Platzwart \(fassung)", beschreibung]
      + keys.suffix(Self.gemeldete).map { "\($0.hex) = \(deutung($0))" })
      .joined(separator: "; ")
  }

  /// Draws it all, the last key in sight.
  public func draw() -> Canvas {
    var canvas = Canvas(size: groesse, signs: angaben.zeichen)
    let width = groesse.width
    canvas.put(
      " \(texte(TerminalText.probe, ["fassung": fassung]))", at: Point(row: 0, column: 0),
      role: .titel, width: width)
    var row = 1
    func say(_ text: String, _ role: Role) {
      for line in wrap(text, width: width - 2) {
        canvas.put(line, at: Point(row: row, column: 1), role: role)
        row += 1
      }
    }
    say(beschreibung, .grund)
    for warnung in warnungen { say("\(Sign.short.text) \(warnung)", .warnung) }
    row += 1
    let layout = Columns(
      [
        Column(texte(TerminalText.spalteTaste), width: 16, flex: 1),
        Column(texte(TerminalText.spalteGesendet), width: 18, flex: 1),
        Column(texte(TerminalText.spalteBytes), width: 22, flex: 1, priority: 1),
      ], width: width - 2)
    layout.drawTitles(in: &canvas, at: Point(row: row, column: 1))
    let foot = wrap(texte(TerminalText.probeEnde), width: width - 2)
    let end = groesse.height - foot.count
    let seen = tasten.suffix(max(1, end - row - 2))
    canvas.cursor = Point(row: min(row + 1, groesse.height - 1), column: 1)
    for stroke in seen {
      row += 1
      layout.draw(
        [deutung(stroke), stroke.readable, stroke.hex], in: &canvas,
        at: Point(row: row, column: 1)
      ) { $0 == 0 ? (stroke.events.isEmpty ? .warnung : .hervorgehoben) : .grund }
      canvas.cursor = Point(row: row, column: 1)
    }
    for (i, line) in foot.enumerated() {
      canvas.put(line, at: Point(row: end + i, column: 1), role: .leise)
    }
    return canvas
  }
}
