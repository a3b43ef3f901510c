/// What stands in forms and beside their fields.
public enum FormularText: String, Textschluessel {
  public static let bereich = "formular"

  case fehlt, unbekannt, keinTag, keineZahl, keineGanzeZahl, tagHinweis, listeHinweis, wahlHinweis,
    zahlenHinweis
  case grundTitel, grund, wirkungFrage, auchKategorien, konfliktTitel, konfliktFuss, meins, ihres
  case abWann, giltAb, abTag, ganzeZeit
  case grundHinweis, nichtAngeboten, passtNicht, aehnlich, stattdessen
  case keinTelefon, keinePlz, keineEmail, seltsameStunden, zweifelWert, zweifelFrage
}
