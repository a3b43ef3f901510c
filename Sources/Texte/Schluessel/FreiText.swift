/// The screen Freie Plätze.
public enum FreiText: String, Textschluessel {
  public static let bereich = "frei"

  case feldGeboren, feldAb, feldStunden, feldWo, feldTraeger, alle, spalteEinrichtung
  case spalteOrtsteil, spalteTraeger, spalteAufnahme, spalteDort, nochNichts, anzahl, einPlatz
  case einPlatzWechsel, plaetze, plaetzeWechsel, spaeter, nurBis, voll, vollEinKind
  case vollWartende, geburtstagFehlt, geburtstagUnvollstaendig, beginnUnvollstaendig
  case stundenUnklar, traegerUnklar, bisSchule, bisHortende, satzEine, satzMehrere, satzMehrereKurz,
    satzNichts, satzNichtsKurz
  case satzAuswege, auswegSpaeter, auswegWoanders, auswegStunden, auswegTraeger, kategorieBis,
    schule, hortende, krippe, kindergarten, hort
  case dann, angenommen, regelWechsel, regelKitajahr, regelSchuljahr, regelEinschulung,
    regelWuensche, regelHort, nochNichtGeboren, einJahr, jahre, einTag, tage, einMonat, monate,
    hilfeGeboren,
    hilfeAb
  case hilfeStunden, hilfeWo, hilfeTraeger
}
