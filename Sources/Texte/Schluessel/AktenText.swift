/// The screen Kinder.
public enum AktenText: String, Textschluessel {
  public static let bereich = "akte"

  case suche, sucheHinweis, sucheLeer, sucheZuletzt, gefunden, sehrViele, nichtsGefunden
  case spalteName, spalteAlter, spaltePlatz, wartet, ohnePlatz, alsZusage
  case kindNummer, auskunftssperre, zurueckgestellt, anspruchUndSchule, nochNichts
  case maennlich, weiblich, divers, ohneAngabe
  case vertrag, anmeldung, elternteil, anmeldungVom, antwortBis, beendet
  case entwurf, zugesagt, unterschrieben, storniert
  case offen, vermittelt, zurueckgezogen, abgelehnt
  case zeichenAnmeldung, zeichenZusage, abKategorie, schule
  case stundenVon, offenesEnde, kategorien, anschrift
}
