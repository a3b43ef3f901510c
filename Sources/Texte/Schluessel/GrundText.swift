/// Why a command is not possible now.
public enum GrundText: String, Textschluessel {
  public static let bereich = "grund"

  case keineZeile, erstGeburtstag, nurTraeger, hatKeinEnde, nurNeuerWert, wertDesLandes,
    nichtsZugehoeriges, nochNichtGefragt
}
