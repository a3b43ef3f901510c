public import ScreenKit
public import Texte

/// A sentence on the message line.
public struct Meldung: Equatable, Sendable {
  /// The sentence.
  public var satz: String
  /// How it is drawn.
  public var rolle: Role
  /// The names in it: where there is no room they lose their ends, not the sentence its own.
  public var namen: [String]

  /// A sentence and how it is drawn.
  public init(_ satz: String, _ rolle: Role = .meldung, namen: [String] = []) {
    self.satz = satz
    self.rolle = rolle
    self.namen = namen
  }

  /// Says what lies in the clipboard now; nil that the terminal takes nothing there.
  public static func kopiert(_ text: String?, _ texte: Textkatalog) -> Meldung {
    guard let text else { return Meldung(texte(RahmenText.kopiertNicht), .warnung) }
    // Of a whole text the beginning tells which one it is.
    let line = text.prefix(200).map { $0.isNewline ? " " : String($0) }.joined()
    let shown = line.replacing("\t", with: " | ")
    return Meldung(texte(RahmenText.kopiert, ["text": shown]), namen: [shown])
  }

  /// The sentence in one line, or where that can't be, in as few as hold all of it; nothing is cut
  /// off but names.
  func zeilen(breite: Int) -> [String] {
    let one = gekuerzt(auf: 1, breite, rest: 24)
    return one.count == 1 ? one : Array(gekuerzt(auf: 2, breite, rest: 12).prefix(5))
  }

  /// The sentence in one line, with names cut as far as it takes.
  func zeile(breite: Int) -> String { gekuerzt(auf: 1, breite, rest: 4).first ?? "" }

  /// The lines, with names cut to no less than `rest` columns where there are too many.
  private func gekuerzt(auf anzahl: Int, _ breite: Int, rest: Int) -> [String] {
    var (satz, namen) = (satz, namen)
    while true {
      let lines = wrap(satz, width: breite)
      let longest = namen.indices.max { namen[$0].columns < namen[$1].columns }
      guard lines.count > anzahl, let longest, namen[longest].columns > rest else {
        return lines
      }
      let name = namen[longest]
      let short = name.dropLast(name.hasSuffix(Sign.ellipsis.text) ? 2 : 1) + Sign.ellipsis.text
      satz = satz.replacing(name, with: short, maxReplacements: 1)
      namen[longest] = String(short)
    }
  }
}
