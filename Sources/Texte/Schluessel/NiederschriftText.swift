/// The minutes of a Runde as people read them.
public enum NiederschriftText: String, Textschluessel {
  public static let bereich = "niederschrift"

  case kopf, punkteOffen, statt, verschoben, abgelehnt, ohne
  case katalogTitel, plaetzeTitel, entscheideTitel, ergebnisTitel
  case keine, veraendert, rangmangel, stimmt
}
