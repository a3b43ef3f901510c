internal import Domain
internal import Office
internal import ScreenKit

/// A text under a title, longer than its room perhaps.
struct Textblatt: Equatable, Sendable {
  let titel: String
  /// What its file is called; the title can be that of a child, which no file is called by.
  let name: String
  var ansicht: TextView

  init(_ titel: String, _ text: String, name: String = "text") {
    self.titel = titel
    self.name = name
    ansicht = TextView(text)
  }

  /// The text, to be written or printed.
  func ausgabe(_ werte: [Feldwert], _ umfeld: Umfeld) -> Ausgabe {
    Ausgabe(
      name: name, tag: umfeld.heute.iso, kopf: [], spalten: [titel],
      zeilen: ansicht.text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { wrap(String($0), width: 110) }.map { [$0] },
      ziel: Ausgabe.Ziel(werte))
  }
}
