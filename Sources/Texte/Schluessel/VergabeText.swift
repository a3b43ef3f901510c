/// Why a child gets a place in a round, or doesn't; and what is wrong with a round or its result.
public enum VergabeText: String, Textschluessel {
  public static let bereich = "vergabe"

  case krippenplaetze, kindergartenplaetze, hortplaetze, plaetzeImHaus
  case versuch, wunsch, bisherigerPlatz, platz, behaelt, bessererWunsch, gibtFrei, nimmtNichtTeil,
    nimmtNichtTeilWeil
  case nichtAngenommen, keinePlaetze, keineVomAmt, hatKeine, keineBelegt, keineFrei, keine
  case kategorieVoll, hausVoll, bleibtKeiner, nurWechselkinder, geschwisterNichtAngenommen
  case geschwisterZusammen, hatPlaetze, vorGeschwistern, geschwisterBrauchen, einspruch
  case gleichAelter, gleichEingang, gleichNaehe, gleichLos
  case ohneWuensche, geschwister, erhaelt, erhaeltKeinen, behaeltPlatz
  case doppelt, zweimalAngemeldet, nichtDabei
  case weilZweite, weilOhneWunsch, weilAnteil, weilZusage, weilPlatz, weilAndereRunde
  case weilAuswaertig
  case stand, standKeiner, standLetzter, standWechselkinder
  case mangelFehlt, mangelUnbekannt, mangelMehrfach, mangelGrenze, mangelNichtGewuenscht
  case mangelNichtAngenommen, mangelFalscherWunsch, mangelSchlechter, mangelGetrennt
  case mangelEinspruch, mangelEinspruchFamilie, ohneZahl, und
  case doppelteAngabe, unbekannteEinrichtung, unbekanntesKind, bisherNichtLetzter
  case geschwisterUngleich, geschwisterMitBisher, rangDoppelt, zuVieleWechselkinder
  case dateiFehlt, fehler, ergebnisFehler, nichtStabil, keinStabiles, stimmt, kindFehlt,
    einrichtungFehlt
}
