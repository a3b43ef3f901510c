/// Why an import refuses a row, and what `pruefe` finds in stored data.
public enum PruefungText: String, Textschluessel {
  public static let bereich = "pruefung"

  case fehlendeSpalte, unbekannteSpalte, doppelteSpalte, spalteAnFalscherStelle, feldzahl
  case anfuehrungszeichenImFeld, textNachAnfuehrungszeichen, anfuehrungszeichenNichtGeschlossen
  case keinUtf8, steuerzeichen, leer, keinDatum, keineKennung, nichtInListe, keineGanzeZahl
  case keineDezimalzahl, nichtUeberNull, fremdesZeichen, endeVorBeginn, doppeltInListe, zuLang
  case unbekannterParameter, wertPasstNicht, vergebenesWort, mandantFehlt, mandantMehrfach,
    kennungDoppelt
  case parameterDoppelt, verweisInsLeere, gruppeAndererEinrichtung, zuordnungAusserhalbVertrag
  case zuordnungAusserhalbGruppe, zuordnungUeberschneidung, belegrechtAndererEinrichtung
  case vertragUeberschneidung, vertragAusserhalbOeffnung, zuGross, zuVielePlaetze
  case stichtagNachBeginn
  case rundensatzDoppelt, rundenstand, niederschriftFehlt, niederschriftVeraendert
}
