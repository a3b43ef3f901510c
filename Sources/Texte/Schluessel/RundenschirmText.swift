/// The screen Vergabe.
public enum RundenschirmText: String, Textschluessel {
  public static let bereich = "rundenschirm"

  case blattPlaetze, blattPruefung, blattKinder, blattListe, blattVergleich, blattAngebote
  case vorbereitung, entschieden, angeboten, abgeschlossen
  case nochKeine, rechnet, umfang, beginn, satz, hausSatz, hausOhne, jetzt, versuch, ergebnis
  case satzEntschieden, kindMit, kindOhne, kindBleibt, bisFrist, anrufen, versuchssatz
  case versuchGrenzen, versuchEinzeln, versuchPunkte, nichtsMehrVersucht, nachKategorie
  case warumSicher, warumEntschieden, warumPlaetze, warumGesperrt, warumBestand, warumZusagen
  case warumReserviert, warumDeckel, warumGanze, warumWechselkinder, warumWechselkind, warumKinder
  case warumUnbekannt, versuchsmarke, bisheriger, keine, imAmt, derFamilie
  case gruendeBeimAmt, grundAbsage, punkteTitel, punkteHinweis, welcherKatalog
  case ersterWunsch, weitererWunsch, bleiben, ohnePlatz, nichtStabil, keinStabiles, kurzGesucht,
    spalteKrippe
  case spalteKindergarten, spalteHort, spalteGesamt, spalteOhne, ohneKatalog, hausOhneGrenze
  case hausSatzRang, niederschrift, familien, versuchKatalog, gleichViele, mehrMitPlatz
  case zusammenOffen, zusammenAngenommen, spalteHinweis, spalteWer, spalteWas, spalteWuensche,
    spalteVorrang
  case welcheRunde, neueRunde, rundeAendern, neuerName, folgeName, wunschgrenze, ja, nein
  case auswaertigeGleich, auswaertigeNachrangig, auswaertigeKeine
  case plaetzeTitel, gibtHoechstens, sichereSind, ohneGrenze, schonDa, grundReserve, grundPersonal,
    grundNichtDabei
  case hausNichtDabei, erstWiederDabei, wenigerAlsNull, wenigerAlsDa, wiederDabei, nichtDabeiTitel,
    nichtDabeiHinweis, ersetztGrenze, grundImBrief, artWaehlen
  case keineBefunde, pruefungUnbekannt, welcheBefunde, alleBefunde, befundeRunde, befundePlaetze
  case befundeNachweise, befundeDoppelt, befundeWuensche, befundeGeschwister
  case befundeWechselkinder, befundeNichtDabei, ohne, bleibt, ohneAngabe, ohneNamen, listeVon,
    platzHier,
    platzDort
  case abgelehnt, verschoben, zettelAbgelehnt, zettelVerschoben, verschiebenTitel, ablehnenTitel,
    neuerRang, listeGefunden
  case keinTreffer
  case stufeKindeswohl, stufeAnschluss, stufeVorrang, stufePunkte, stufeAuswaertig
  case keinePunkte, hinterRang, punktsumme, nurHoechstes, nachweisFehlt
  case werWechselt, unveraendert, versorgt
  case antwortUeberfaellig, antwortOffen, antwortWartet, antwortNichtAngeboten
  case antwortAngenommen, antwortUnterschrieben
  case antwortAbgelehnt, antwortBleibt, antwortFehlt, antwortBereit, antwortEntfallen, antwortHaengt
  case antwortFreigehalten
  case wunschGestrichen, wunschBleibt, absageHinweis
  case absageTitel, anmeldungDanach, suchtWeiter, suchtNicht
  case tauschPaare, tauschPaar, tauschTitel, tauschKopf, tauschEinverstanden, keinTausch
  case entscheidenFrage, angeboteDanach, katalogLuecken, versuchZaehltNicht, anbietenTitel,
    anbietenHinweis, nachbietenHinweis, nochNichtEntschieden
  case zuruecknehmenTitel, zuruecknehmenHinweis, oeffnenTitel, oeffnenHinweis
}
