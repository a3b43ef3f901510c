/// What the office itself says: refusals and what follows from them.
public enum AmtText: String, Textschluessel {
  public static let bereich = "amt"

  case keineEinrichtung, keinTraeger, keinKind, keinMandant, unbekannterMandant, mehrereMandanten
  case mehrereEinrichtungen, mehrereTraeger, keinOrtsteil, keineEinrichtungDort, endeVorBeginn,
    wunschNachEnde
  case dateiFehlt, dateiNichtZuOeffnen, dateiFremd, dateiNeuer, dateiAelter, dateiUmgestellt
  case nichtAllein, dateiNichtLesbar
  case besetzt, platteVoll, nurLesen, nurBild, beschaedigt, regelVerletzt, stehtSchonDa, konflikt,
    stoerung
  case einlesenFehler, einlesenKonflikt, konfliktFeld, einlesenGleich, einlesenProbe
  case einlesenFertig
  case fremdesLand, fremderWert, fremdeWerte, schemaFalsch, spurFehlt, spurLuecke
  case spurGebrochen, platzverlaufVeraltet, platzverlaufFalsch, wertAngenommen
  case schutzFalsch, sucheFalsch
  case keinPlatz, luecke, lueckeOhneErlaubnis, bisZu, und, alleVertraege, wirkung,
    wirkungUeberbelegt, wirkungSumme, wirkungSummeOhne
  case unbekannterVorgang, argumentFalsch, keinGrund
}
