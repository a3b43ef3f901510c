/// The help of the screens.
public enum HilfeText: String, Textschluessel {
  public static let bereich = "hilfe"

  case uebersicht, freiePlaetze, warteliste, kinder, gruppen, verwaltung, tastenSchirm,
    tastenRahmen, bewegen
}
