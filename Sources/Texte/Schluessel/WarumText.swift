/// Why a figure is what it is.
public enum WarumText: String, Textschluessel {
  public static let bereich = "warum"

  case titel, titelSumme, erlaubnis, sperre, belegrecht, anmeldung, zusage, vertrag, gesamt, ab
  case bis, nichts, summe, hinweis, hinweisEnter, hinweisTab, krippe, kindergarten, hort, stufe
  case wechsel, erlaubnisBeginnt, erlaubnisEndet, sperreBeginnt, sperreEndet, belegrechtBeginnt
  case belegrechtEndet, zusageBeginnt, zusageEndet, vertragBeginnt, vertragEndet
  case belegrechtGenutzt, belegrechtFrei, kindWechseltIn, kindWechseltAus, oeffnet, schliesst
  case zusammen, neuBeginnt, neuEndet, neuWechseltIn, neuWechseltAus
}
