/// Why a child gets a place in a round, or doesn't; and what is wrong with a round or its result.
public enum VergabeText: String, Textschluessel {
  public static let bereich = "vergabe"

  case krippenplaetze, kindergartenplaetze, hortplaetze, plaetzeImHaus
  case wunsch, platz, behaelt, bessererWunsch, nimmtNichtTeil, nichtAngenommen, keinePlaetze, keine
  case kategorieVoll, hausVoll, nurWechselkinder, geschwisterNichtAngenommen
  case geschwisterOhnePlaetze, geschwisterKategorie, geschwisterHaus, einspruch
  case gleichAelter, gleichEingang, gleichNaehe, gleichLos
  case ohneWuensche, geschwister, erhaelt, erhaeltKeinen, behaeltPlatz
  case stand, standLetzter, standWechselkinder
  case mangelFehlt, mangelUnbekannt, mangelMehrfach, mangelGrenze, mangelNichtGewuenscht
  case mangelNichtAngenommen, mangelFalscherWunsch, mangelSchlechter, mangelGetrennt
  case mangelEinspruch, mangelEinspruchFamilie, ohneZahl, und
  case doppelteAngabe, unbekannteEinrichtung, unbekanntesKind, bisherNichtLetzter
  case geschwisterUngleich, geschwisterMitBisher, rangDoppelt, zuVieleWechselkinder
  case dateiFehlt, fehler, ergebnisFehler, nichtStabil, keinStabiles, stimmt, kindFehlt,
    einrichtungFehlt
}
