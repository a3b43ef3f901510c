/// The Zentrale Vergabe: what is said of a Runde, its results and its offers.
public enum RundeText: String, Textschluessel {
  public static let bereich = "runde"

  case niemandNimmtTeil, entschieden, nichtStabil, pruefungFehlt
  case falscherStand, inVorbereitung, istEntschieden, istAngeboten, istAbgeschlossen
  case nurEntscheidung
  case angeboten, warten, nichtMehr, nichtsAnzubieten, fristVorbei
  case getauscht, keinTausch
  case zurueckgenommen, angeboteOffen, kinderWarten, trotzdemFrage, abgeschlossen
  case vergessen, nichtsZuVergessen, zweiPlaetze
}
