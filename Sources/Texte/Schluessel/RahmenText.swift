/// The frame around all screens.
public enum RahmenText: String, Textschluessel {
  public static let bereich = "rahmen"

  case schirmUebersicht, schirmFreiePlaetze, schirmVerwaltung, stichtag, themaGewaehlt, wohin,
    zuKlein, rechnet
}
