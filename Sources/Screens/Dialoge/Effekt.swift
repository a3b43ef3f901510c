internal import Domain

/// What a key of a screen leads to.
indirect enum Effekt: Equatable, Sendable {
  /// Look at another day.
  case stichtag(Tag)
  /// Put a dialog over the screen.
  case zeige(Dialog)
  /// Go to the screen Kinder and open this child.
  case kind(Kennung<Kind>)
  /// Close the dialog on top.
  case schliesse
  /// Hand to the screen what was filled into one of its forms.
  case angaben(String, [Feldwert])
  /// Have something done outside.
  case auftrag(Auftrag)
}
