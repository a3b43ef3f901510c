/// The screen Warteliste.
public enum WartelisteText: String, Textschluessel {
  public static let bereich = "warteliste"

  case filter, ohneFilter, suche, nVonM, niemand, nichtsGefunden, aeltester, markiertUndAeltester
  case filterTitel, filterAlter, filterStunden, filterWunschAb, filterWunschBis, filterEingangAb
  case filterEingangBis, feldBestand, feldKategorie, feldAlter, feldEinrichtung, feldTraeger
  case feldOrtsteil, feldStunden, feldStatus, feldWunschAb, feldWunschBis, feldEingangAb
  case feldEingangBis, feldOhneWunsch
  case bestand, neu, kurzBestand, kurzNeu, alterU2, alterU3, alterUe3, ja, ohneWunsch
  case offen, vermittelt, zurueckgezogen, abgelehnt
  case spalten, spalteArt, spalteName, spalteGeschlecht, spalteGeboren, spalteAlter, spalteGruppe
  case spalteWunsch, spalteStunden, spalteKategorie, spalteWuensche, spalteEingang, spalteOrtsteil
  case spalteBetreut, spalteBestaetigt, spalteAnmeldung, spalteStatus, spalteTraeger
  case spalteBemerkung, seit, betreutBis, kurzBedarf, kurzAnfrage
  case ausgabeTitel, ausgabeHinweis, ausgabeZiel, ausgabeDrucker, ausgabeKopf, alsCsv, alsText,
    alsZeichnung
  case aufDrucker, anmeldungTitel, zusageTitel, ablehnenTitel, frageBestaetigen, frageZurueckziehen
  case mehrere, kennungAnmeldung, kennungKind, umwandelnTitel
}
