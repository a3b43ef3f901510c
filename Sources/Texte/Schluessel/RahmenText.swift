/// The frame around all screens.
public enum RahmenText: String, Textschluessel {
  public static let bereich = "rahmen"

  case schirmUebersicht, schirmFreiePlaetze, schirmWarteliste, schirmKinder, schirmKapazitaet,
    schirmGruppen, schirmVergabe, schirmBerichte,
    schirmVerwaltung
  case stichtag, themaGewaehlt, wohin, zuKlein, rechnet, auchOffen
  case kopiert, kopiertNicht, wirkungslos
}
