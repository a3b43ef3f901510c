/// The screen Kapazität, and the drawing of it.
public enum KapazitaetText: String, Textschluessel {
  public static let bereich = "kapazitaet"

  case alle, bildTitel, bildTag, bildEngster
  case monate, plaetzeAb, serieBestand, serieZusagen, serieReserviert, serieNeu, liniePlaetze,
    linieAngebot, keineAenderung, weitere
  case freiHeute, freiHeuteBis, freiAb, freiDann, freiIn, freiMehr, nieFrei, wahl, wahlTraeger,
    wahlOrtsteil
  case wahlEinrichtung, nichtsMehr, nichtsDavor, stichtagGesetzt, spalteAb, ausgabeKopf
}
