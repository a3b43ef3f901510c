internal import Domain

/// What a key of a screen leads to.
indirect enum Effekt: Equatable, Sendable {
  /// Look at another day.
  case stichtag(Tag)
  /// Put a dialog over the screen.
  case zeige(Dialog)
  /// Say something on the message line, until the next key.
  case melde(Meldung)
  /// Close the dialog on top.
  case schliesse
  /// Have something done outside.
  case auftrag(Auftrag)
}
