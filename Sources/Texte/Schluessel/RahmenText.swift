/// The frame around all screens.
public enum RahmenText: String, Textschluessel {
  public static let bereich = "rahmen"

  case schirmUebersicht, schirmFreiePlaetze, schirmKinder, stichtag, themaGewaehlt, wohin, zuKlein
}
