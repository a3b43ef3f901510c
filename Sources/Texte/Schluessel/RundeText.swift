/// The Zentrale Vergabe: what is said of a Runde, its results and its offers.
public enum RundeText: String, Textschluessel {
  public static let bereich = "runde"

  case niemandNimmtTeil, entschieden, nichtStabil, keinStabiles, pruefungFehlt
  case falscherStand, inVorbereitung, istEntschieden, istAngeboten, istAbgeschlossen
  case nurEntscheidung, nichtEntscheidbar, saatFest, hausFehlt, hausFehltVon, plaetzeForm
  case angeboten, warten, fehlen, fehltAb, weitere, freigehalten, nichtMehr
  case nichtsAnzubieten, fristVorbei, fristNachBeginn, fristTrotzdem, werOhne, imRing
  case wartetAuf, hinter, wohin, nurZusammen, haengt, ringSatz, ringFrage
  case ringOffen, haengtSatz, tauschOffen, anderesKind
  case hindertWunsch, hindertZusage, hindertVertrag, hindertGeschlossen, hindertAufenthalt
  case hindertGeschwister, andersAlsGesehen, fristNachLetztem, fristenVerschoben, fristenFrage
  case grenzenGelten, absagenGelten, nochAnzubieten, anzubietenFrage
  case getauscht, jetztGetauscht, getauschtSeither
  case keinTausch, tauschOhnePlatz, tauschGleich, tauschEinAngebot, tauschNichtGewuenscht
  case tauschNichtAngenommen, tauschKeinGewinn, tauschGrenze
  case zurueckgenommen, wiederOffen, angeboteOffen, kinderWarten, trotzdemFrage, abgeschlossen
  case abschliessenFrage, beginnVorbei, nimmtNichtTeil, nichtDabeiMitPlaetzen, rundeFehlt,
    nochKeineRunde,
    rundeMehrdeutig, kindMehrdeutig, kindNichtDabei
  case vergessen, nichtsZuVergessen, zweiPlaetze
  case familieWartet, familieHinter, familieFehlt, familieEntfaellt, familieZusammen, familieHaengt
}
