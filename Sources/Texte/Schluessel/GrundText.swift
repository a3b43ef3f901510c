/// Why a command is not possible now.
public enum GrundText: String, Textschluessel {
  public static let bereich = "grund"

  case keineZeile, nichtMehrDa, erstGeburtstag, nurTraeger, keinKindOffen, keinVertrag,
    keineAnmeldung
  case keinFilter, keineSpalte, nurEine, hatKeinEnde, nurNeuerWert, wertDesLandes
  case nichtsZugehoeriges, nochNichtGefragt, nieAbgelehnt
  case schonUnterschrieben, schonStorniert, nichtUnterschrieben
  case nichtsGewaehlt
}
