internal import Office
internal import ScreenKit
internal import Seeds
internal import Texte

/// The colour themes that come with the program.
struct Themen {
  let saat: Saatordner
  let texte: Textkatalog

  /// Their names; the first one is the usual one.
  var namen: [String] {
    let found = saat.names(in: "Themes").filter { $0.hasSuffix(".theme") }
      .map { String($0.dropLast(6)) }
    return ["hell"] + found.filter { $0 != "hell" }.sorted()
  }

  func thema(_ name: String) throws(Ablehnung) -> Theme {
    guard namen.contains(name), let text = try? saat.text(of: "Themes/\(name).theme") else {
      throw Ablehnung(
        .falscheBenutzung,
        texte(
          TerminalText.themaFehlt,
          ["thema": sichtbar(name), "themen": namen.joined(separator: ", ")]))
    }
    do {
      return try Theme(parsing: text, name: name)
    } catch {
      throw Ablehnung(
        texte(TerminalText.themaFalsch, ["thema": name, "zeile": String(error.line)]))
    }
  }
}
