/// What is said when parents ask for a place.
public enum AnmeldenText: String, Textschluessel {
  public static let bereich = "anmelden"

  case angemeldet, bekanntesKind, bekanntesKindOrt, ohneWunsch, zuVieleWuensche
}
