/// What is said of promised call-backs.
public enum RueckrufText: String, Textschluessel {
  public static let bereich = "rueckruf"

  case vorgemerkt, erledigt, schonErledigt
}
