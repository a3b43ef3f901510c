/// Why a command is not possible now.
public enum GrundText: String, Textschluessel {
  public static let bereich = "grund"

  case keineZeile, erstGeburtstag, nurTraeger, keinKindOffen, keinVertrag, keineAnmeldung
  case schonUnterschrieben, schonStorniert, nichtUnterschrieben
}
