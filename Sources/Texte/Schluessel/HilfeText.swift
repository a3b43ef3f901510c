/// The help of the screens.
public enum HilfeText: String, Textschluessel {
  public static let bereich = "hilfe"

  case uebersicht, freiePlaetze, warteliste, kinder, gruppen, kapazitaet, vergabe, berichte,
    verwaltung
  case tastenSchirm, tastenRahmen, bewegen
  case morgenliste, geschichte, formular, tastenFenster, imFeld
  case feldText, feldGeburtstag, feldTag, feldZahl, feldAnzahl, feldZahlen, feldWahl, feldMehrere,
    feldKriterien
}
