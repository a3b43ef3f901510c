/// The words of closed lists, as people read them.
public enum WortText: String, Textschluessel {
  public static let bereich = "wort"

  case kommunal, frei, katholisch, evangelisch, privat
  case krippe, kindergarten, kita, hort, tagespflege, gesamt
  case krippeGesagt, kindergartenGesagt, hortGesagt
  case keinGrund
  case geburtstag, folgemonat, geburtsmonat, kitajahrEnde, stichtag
}
