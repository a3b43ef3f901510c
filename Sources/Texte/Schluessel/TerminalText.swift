/// What is said where the screen can't be opened, or was left.
public enum TerminalText: String, Textschluessel {
  public static let bereich = "terminal"

  case keinTerminal, unbekanntesTerm, dumm, zuKlein, ersatz, themaFehlt, themaFalsch
  case groesseFalsch, tastenFalsch
  case probe, beschreibung, ja, nein, eingefuegt, klick, unbekannt, spalteTaste, spalteGesendet
  case spalteBytes, probeEnde, ohneFarben, ohneUtf8, ohneFunktionstasten, fuerBetreuung
}
