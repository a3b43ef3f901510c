/// What is said when two records of one child become one.
public enum KinderText: String, Textschluessel {
  public static let bereich = "kinder"

  case zusammengefuehrt, geburtsdatum, trotzdem, vertraege
}
