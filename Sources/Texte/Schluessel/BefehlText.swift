/// What the commands without a screen say.
public enum BefehlText: String, Textschluessel {
  public static let bereich = "befehl"

  case unbekannterBefehl, unbekannteOption, unbekannteAnsicht, meintenSie, unbekannterVorgang,
    optionDoppelt
  case optionOhneWert, optionBrauchtWert, optionFehlt, nurEines, zuVieleWorte, wortFehlt, wertFalsch
  case aufruf, befehle, hilfeEnde, version
  case ordnerFehlt, dateiGrund, dateiVorhanden, dateiInzwischen, exportiert
  case demoFertig, demoGeschrieben, ausgabeGrund, saatFehlt, ohneZeile
  case auswegGrund, auswegArgument, unbekannteAngabe, spaltenDerDatei, vorgaenge, zumBeispiel
  case allesInOrdnung, einheitPlaetze, einheitKinder, fortschritt, paareFehler
  case hilfeImport, hilfeExport, hilfeFrei, hilfeBedarf, hilfePlatz, hilfeWarum, hilfeKind,
    hilfeKapazitaet, hilfeBuchungen
  case hilfePruefe, hilfeVorgang, hilfeDubletten, hilfeDemo, hilfeBild, hilfeUebung, hilfeGruppen
  case hilfeVergabe, hilfeVergabeRechnen, hilfeVergabePruefen, hilfeVergabeBegruenden
  case hilfeRunde, hilfeRundeListe, hilfeRundePruefen, hilfeRundePlaetze, hilfeRundeRang,
    hilfeRundeRechnen, hilfeRundeBegruenden, hilfeRundeProtokoll
  case hilfeTasten, hilfePlan, unbekannterPlan
}
