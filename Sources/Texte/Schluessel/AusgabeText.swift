/// What came of a list that was written or printed.
public enum AusgabeText: String, Textschluessel {
  public static let bereich = "ausgabe"

  case geschrieben, gezeichnet, zuViele, gedruckt, keinDrucker, druckerLehntAb
}
