/// Why two records may be one child: a short phrase for each Merkmal, under its name.
public enum DublettenText: String, Textschluessel {
  public static let bereich = "dubletten"

  case vornameGleich, vornameSchreibweise, vornameZusatz, vornameKlang, vornameTippfehler
  case vornameAehnlich, vornameBegonnen, vornameTeilweise, vornameAnders
  case nachnameGleich, nachnameSchreibweise, nachnameKlang, nachnameTippfehler, nachnameTeil
  case nachnameAehnlich, nachnameBegonnen, nachnameAnders, namenVertauscht
  case geburtstagGleich, geburtstagVertauscht, geburtstagVertippt, geburtstagTeilweise
  case geburtstagAnders, geburtstagAndersTrotzFamilie
  case geschlechtAnders, geschlechtUndVornameAnders
  case telefon, email, elternteil, anschrift, familieAnders
}
