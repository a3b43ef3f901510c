/// The minutes of a Runde as people read them.
public enum NiederschriftText: String, Textschluessel {
  public static let bereich = "niederschrift"

  case titel, entschieden, beginn, stichtag
  case kategorien, traeger, geschwister, wechselkinder, auswaertige, katalog, gleichstand, saat,
    verfahren, stand
  case stabil, nichtStabil, summe
  case katalogTitel, plaetzeTitel, engpaesseTitel, befundeTitel, draussenTitel
  case bewerbungenTitel, rangTitel, ergebnisTitel
  case zweiteAnmeldung, ohneWunsch, andererPlatzanteil, zugesagt, hatPlatz, platzAusRunde,
    nichtVonHier
  case knapp, zahlPlaetze, zahlGesperrt, zahlBestand, zahlZusagen, zahlReserviert
  case zahlWechselkinder, zahlKinder
  case jedesMal, hoechstens, nachweis, nurKategorie, abMonat, bisMonat, gruppe
  case punkteOffen, vorAllen, statt, los, zusammen, bisher, ausserhalb
  case rang, abgelehnt, punkte, entscheid, kindeswohl, anschluss, vorrang, auswaertig
  case platz, behaelt, ohne, nichtDabei
  case keinRecht, nurVergebende, keine, umgeformt, andereForm, mehr, veraendert, andere
  case unbekannt, unbekannteZeile, mehrAlsSicher, wenigerOhneGrund, falschePunkte, zaehltNicht
  case falscheStufe, gegenRegel, losUneins, niemandWiderspricht, rangmangel, ungenannt, stimmt
}
