/// What is said where the screen can't be opened, or was left.
public enum TerminalText: String, Textschluessel {
  public static let bereich = "terminal"

  case keinTerminal, unbekanntesTerm, dumm, zuKlein, ersatz, themaFehlt, themaFalsch
  case groesseFalsch, tastenFalsch
}
