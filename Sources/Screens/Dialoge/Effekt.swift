internal import Domain

/// What a key of a screen leads to.
indirect enum Effekt: Equatable, Sendable {
  /// Look at another day.
  case stichtag(Tag)
  /// Put a dialog over the screen.
  case zeige(Dialog)
  /// Close the dialog on top.
  case schliesse
  /// Show the first of these records that a screen shows; it is called so.
  case oeffne([Verweis], name: String)
  /// Have something done outside.
  case auftrag(Auftrag)
}
