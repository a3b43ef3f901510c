/// The minutes of a Runde as people read them.
public enum NiederschriftText: String, Textschluessel {
  public static let bereich = "niederschrift"

  case titel, entschieden, beginn, stichtag, katalog, gleichstand, saat, verfahren, stand
  case stabil, nichtStabil, summe
  case katalogTitel, plaetzeTitel, bewerbungenTitel, rangTitel, ergebnisTitel
  case punkteOffen, vorAllen, statt, los, zusammen, bisher, ausserhalb
  case rang, abgelehnt, punkte, entscheid, kindeswohl, anschluss, vorrang, auswaertig
  case platz, ohne
  case keinRecht, keine, veraendert, andere, rangmangel, ungenannt, stimmt
}
