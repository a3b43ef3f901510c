/// Why a command is not possible now.
public enum GrundText: String, Textschluessel {
  public static let bereich = "grund"

  case keineZeile, nichtMehrDa, erstGeburtstag, nurTraeger, keinKindOffen, keinVertrag,
    keineAnmeldung
  case keineKinder
  case keinFilter, keineSpalte, nurEine, hatKeinEnde, nurNeuerWert, wertDesLandes
  case keinKindGewaehlt, keineZahl, nichtsZugehoeriges, nochNichtGefragt, nieAbgelehnt
  case keineGruppen, keineGruppe, nurTafel, keinVorschlag, keinVorschlagGewaehlt
  case schonUnterschrieben, schonStorniert, nichtUnterschrieben
  case nichtsGewaehlt
  case keineRunde, nichtsVersucht, schonAusgesucht, rundeEntschieden, nurEinKatalog,
    erstEntscheiden, keinAngebot,
    keinEntscheid, gruendeBeimAmt
  case schonAngeboten, erstAnbieten, schonAbgeschlossen, nichtsAnzubieten
  case schonAngenommen, angebotUnterschrieben, schonAbgelehnt, angebotHaengt, keinePlatzart,
    nurVermerkt
}
