/// The help of the screens.
public enum HilfeText: String, Textschluessel {
  public static let bereich = "hilfe"

  case berichte
  case uebersicht, freiePlaetze, warteliste, kinder, verwaltung, tastenSchirm, tastenRahmen, bewegen
}
