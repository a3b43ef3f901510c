/// The screen Vergabe.
public enum RundenschirmText: String, Textschluessel {
  public static let bereich = "rundenschirm"

  case blattPlaetze, blattPruefung, blattKinder, blattListe, blattVergleich, blattAngebote
  case vorbereitung, entschieden, angeboten, abgeschlossen
  case nochKeine, rechnet, umfang, beginn, satz, hausSatz, hausOhne
  case jetzt, versuch, ergebnis, satzEntschieden, kindMit, kindOhne, bisFrist, anrufen
  case versuchssatz, versuchGrenzen, versuchEinzeln, versuchPunkte, nichtsMehrVersucht
  case nachKategorie, warumSicher, gruendeBeimAmt, grundAbsage
  case punkteTitel, punkteHinweis, welcherKatalog
  case ersterWunsch, weitererWunsch, bleiben, ohnePlatz, nichtStabil
  case spalteKrippe, spalteKindergarten, spalteHort, spalteGesamt, spalteLetzter, spalteOhne
  case spalteWer, spalteWas, spalteWuensche, spalteVorrang
  case welcheRunde, neueRunde, rundeAendern, neuerName, folgeName, wunschgrenze, ja, nein
  case auswaertigeGleich, auswaertigeNachrangig, auswaertigeKeine
  case plaetzeTitel, gibtHoechstens, sichereSind, grundReserve, grundPersonal, grundNichtDabei
  case keineBefunde, ohne, bleibt, ohneAngabe
  case listeVon, platzHier, abgelehnt, verschoben, verschiebenTitel, ablehnenTitel, neuerRang
  case stufeKindeswohl, stufeAnschluss, stufeVorrang, stufePunkte, stufeAuswaertig
  case keinePunkte, punktsumme, nurHoechstes, nachweisFehlt
  case werWechselt, versorgt
  case antwortUeberfaellig, antwortOffen, antwortWartet, antwortAngenommen, antwortUnterschrieben
  case antwortAbgelehnt, antwortBleibt
  case absageTitel, anmeldungDanach, suchtWeiter, suchtNicht
  case tauschMit, tauschFrage, keinTausch
  case entscheidenFrage, versuchZaehltNicht, anbietenTitel, anbietenHinweis, nochNichtEntschieden
  case zuruecknehmenTitel, zuruecknehmenHinweis, abschliessenFrage
}
