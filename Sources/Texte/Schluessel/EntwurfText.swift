/// What was typed when the line broke.
public enum EntwurfText: String, Textschluessel {
  public static let bereich = "entwurf"

  case frage, heute, gestern, am, fortgesetzt, passtNicht
}
