/// The screen Kinder.
public enum AktenText: String, Textschluessel {
  public static let bereich = "akte"

  case suche, sucheHinweis, sucheLeer, sucheZuletzt, gefunden, sehrViele, nichtsGefunden
  case spalteName, spalteAlter, spaltePlatz, wartet, ohnePlatz, alsZusage
  case kindNummer, auskunftssperre, zurueckgestellt, anspruchUndSchule, nochNichts
  case maennlich, weiblich, divers, ohneAngabe
  case vertrag, anmeldung, elternteil, abTag, antwortBis, beendet
  case entwurf, zugesagt, unterschrieben, storniert
  case offen, vermittelt, zurueckgezogen, abgelehnt
  case zeichenAnmeldung, zeichenZusage, abKategorie, schule
  case stundenVon, offenesEnde, kategorien, anschrift
  case neuesKind, kindAendern, neuerElternteil, elternteilAendern, neueAnmeldung, anmeldungAendern
  case zusage, neuerEntwurf, vertragAendern, beenden, stornieren, stundenAendern, umziehen, ablehnen
  case endeVonSelbst, letzterTag, ersterTag, anlass, wohin, anmeldungDanach, ja
  case kuendigung, vertragsende, abgemeldet
  case doppeltTitel, doppeltKeine, doppeltFuss, zusammenfuehren, umwandelnFrage
  case maennlichLang, weiblichLang, diversLang, ohneAngabeLang
}
