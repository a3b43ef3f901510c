/// The screen Berichte.
public enum BerichteText: String, Textschluessel {
  public static let bereich = "berichte"

  case titel, nachEinrichtung, nachTraeger, nachKategorie, nachAlter, nachMonat
  case summe, stunden, ohneAngabe, jahre, ungeboren, alle, mitZusagen, ohneZusagen, spaltenVon
  case keine, zurueck, satz, mit, mitStunden, ohne, andere, doppelt
  case filterTitel, filterWo, filterTraeger, filterKategorie, ausgabeKopf
  case kinder, spalteGeboren, spalteEinrichtung, spalteVon, spalteBis, spalteZusage, zusage
}
