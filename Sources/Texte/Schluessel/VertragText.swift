/// What is said of a contract: what was done, what can't be, and what can be done else.
public enum VertragText: String, Textschluessel {
  public static let bereich = "vertrag"

  case zugesagt, angenommen, antwortBis, unterschrieben, dortBeendet, storniert, verfallen, beendet,
    stunden
  case umgezogen, umzugZugesagt
  case wiederhergestellt, wiederherstellenFrage, nichtWiederherstellbar, unterschreibenFrage
  case wer, falscherStand, beginntErst, endetSchon, laeuftSchon, fristLaeuft, ohneFrist, nichtImWeg
  case dortBeenden, dortStornieren, dortStorniert, ohneEinrichtung, anderesKind, schonDort
  case schonZugesagt, schonVertrag, inzwischen, istOffenBis, istAngenommen, zusammen, nurImRing,
    nachFrist
  case angenommenZusammen, nurZusammen
  case istEntwurf, istZugesagt, istUnterschrieben, istStorniert
  case ratEntwurf, ratZugesagt, ratUnterschrieben, ratStorniert
  case kuendigung, vertragsende, abgemeldet
}
