/// What is to be done today.
public enum MorgenText: String, Textschluessel {
  public static let bereich = "morgen"

  case titel, nichts, aufgeschobenes, nichtsAufgeschoben, kommtAm, zurueckgeholt, zuTun, wiederAm,
    zuletzt, aufgeschoben, keinSpaetererTag, nichtZuErledigen,
    rueckrufDa, soEinlesen, verfallenFrage
  case zusage, rueckruf, ueberbelegt, wechsel, erlaubnis, bestaetigen, einlesen
  case kurzZusage, kurzRueckruf, kurzUeberbelegt, kurzWechsel, kurzErlaubnis, kurzBestaetigen
  case kurzEinlesen
}
