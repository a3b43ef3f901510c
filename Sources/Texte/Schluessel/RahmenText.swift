/// The frame around all screens.
public enum RahmenText: String, Textschluessel {
  public static let bereich = "rahmen"

  case schirmUebersicht, schirmFreiePlaetze, schirmWarteliste, schirmKinder, schirmKapazitaet,
    schirmGruppen, schirmVergabe, schirmBerichte,
    schirmVerwaltung
  case kurzUebersicht, kurzFreiePlaetze, kurzWarteliste, kurzKapazitaet, kurzGruppen, kurzBerichte,
    kurzVerwaltung
  case stichtag, themaGewaehlt, wohin, zuKlein, rechnet, auchOffen
  case kopiert, kopiertNicht, wirkungslos
}
