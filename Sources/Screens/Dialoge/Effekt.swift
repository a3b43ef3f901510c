internal import Domain
internal import Office

/// What a key of a screen leads to.
indirect enum Effekt: Equatable, Sendable {
  /// Look at another day.
  case stichtag(Tag)
  /// Put a dialog over the screen.
  case zeige(Dialog)
  /// Go to the screen Kinder and open this child, at one of its records, or there at the question for
  /// the evidence of a Kriterium that is called so.
  case kind(Kennung<Kind>, zeile: Verweis? = nil, nachweis: String? = nil)
  /// Look for an Einrichtung of this name on the Übersicht.
  case einrichtung(String)
  /// Show how the places of these Einrichtungen go on; nil for the category that is shown.
  case kapazitaet(Umkreis, Platzkategorie?)
  /// Look at the places of a Träger of this name.
  case traeger(String)
  /// Say something on the message line, until the next key.
  case melde(Meldung)
  /// Close the dialog on top.
  case schliesse
  /// Hand to the screen what was filled into one of its forms.
  case angaben(String, [Feldwert])
  /// Show the first of these records that a screen shows; it is called so.
  case oeffne([Verweis], name: String)
  /// Open a form again that was kept by a run that has ended, under this key.
  case fortsetzen(Entwurf, schluessel: String)
  /// Have something done outside.
  case auftrag(Auftrag)
}
