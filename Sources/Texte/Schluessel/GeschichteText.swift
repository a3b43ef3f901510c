/// What was done to a record, in words.
public enum GeschichteText: String, Textschluessel {
  public static let bereich = "geschichte"

  case titel, nichts, schritt, zurueckgenommen, neu, weg
}
