/// What is said of trials and plans.
public enum VersuchText: String, Textschluessel {
  public static let bereich = "versuch"

  case band, titel, titelPlan, leer, wieHeisst, keinName, begonnen, geoeffnet, neuGespielt
  case passtNicht, ausfuehrenFrage, ausgefuehrt, teilweise, verwerfenFrage, verworfen
  case behalten, keinePlaene, plaene, plan, beenden, keineLieferung
  case vergleich, jetzt, imVersuch, spalteHaus, spalteFrei, spalteDeckung, spalteMonat
  case keinUnterschied, abgerissen, keinAufschub
  case passenNicht, ausgefuehrtBisAuf, wegnehmenFrage, weggenommen, probiert, neu
}
