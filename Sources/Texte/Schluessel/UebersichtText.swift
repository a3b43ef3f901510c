/// The screen Übersicht.
public enum UebersichtText: String, Textschluessel {
  public static let bereich = "uebersicht"

  case ohneWunsch, gefiltert, allesGedeckt, nichtGedeckt, nichtsGefunden, esFehlen, gedecktFrei
  case teilPlaetze, teilGesperrt, kurzGesperrt, kurzZusagen, kurzReserviert, kurzUeberbelegt,
    teilBestand, teilZusagen, teilReserviert, teilFrei
  case teilUeberbelegt, teilNeu, teilWechsel, spalteEinrichtung, spalteOrtsteil, spalteKategorie
  case spaltePlaetze, spalteAngebot, spalteBestand, spalteZusagen, spalteReserviert, spalteFrei
  case spalteUeberbelegt, spalteNeu, spalteWechsel, spalteDeckung, spalteBelegung, spalteMonate,
    kurzKrippe,
    kurzKindergarten
  case kurzHort, figurPlaetze, figurGesperrt, figurAngebot, figurUeberbelegt, figurBestand,
    figurZusagen, figurReserviert
  case figurFrei, figurNeu, figurWechsel, figurDeckung
  case nichtGedecktUeberbelegt, filterFehlende, nachDeckung, nachNamen, ohneVertraege
}
