/// The screen Freie Plätze.
public enum FreiText: String, Textschluessel {
  public static let bereich = "frei"

  case feldGeboren, feldAb, feldStunden, feldWo, feldTraeger, alle, spalteEinrichtung
  case spalteOrtsteil, spalteTraeger, spalteAufnahme, spalteDort, nochNichts, anzahl
  case schonAufgenommen, plaetze, plaetzeKurz, plaetzeWechsel, spaeter, nurBis, nurBisWieder,
    nurBisWiederKurz
  case nurBisKindergarten, zeitweise, keinePlaetze, voll, warten, spalteWartende
  case geburtstagKeinTag, beginnKeinTag, passtNichtDatum, passtNichtStunden, woFremd, woGemeint
  case satzNurBis, satzBisKindergarten, satzNurBisWieder
  case geburtstagFehlt, geburtstagUnvollstaendig, beginnUnvollstaendig, stundenUnklar
  case traegerUnklar, bisSchule, bisHortende, satzEine, satzMehrere, satzNichts
  case satzAuswege, auswegSpaeter, auswegWoanders, auswegStunden, auswegTraeger, kategorieBis
  case schule, hortende, krippe, kindergarten, hort, dann, angenommen, regelWechsel, regelKitajahr
  case regelSchuljahr, regelEinschulung, regelWuensche, regelHort, nochNichtGeboren, jahre, tage
  case monate, hilfeGeboren, hilfeAb, hilfeStunden, hilfeWo, hilfeTraeger, rueckruf, rueckrufKopf
}
