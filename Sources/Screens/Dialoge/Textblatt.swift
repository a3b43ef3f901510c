internal import ScreenKit

/// A text under a title, longer than its room perhaps.
struct Textblatt: Equatable, Sendable {
  let titel: String
  var ansicht: TextView

  init(_ titel: String, _ text: String) {
    self.titel = titel
    ansicht = TextView(text)
  }
}
