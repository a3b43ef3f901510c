/// What is to be looked at before a Runde of the Vergabe is run.
public enum BefundText: String, Textschluessel {
  public static let bereich = "befund"

  case nachweisFehlt, kindeswohlUnbestaetigt, punkteUnbekannt, zweiteAnmeldung, dublette,
    ohneAnspruch, ohneWunsch, nenntKeine, katalogLuecken, anzahl
  case wunschOhnePlatz, andererPlatzanteil, zugesagt, hatPlatz, auswaertig
  case geschwisterUneins, geschwisterMitPlatz, geschwisterFehlt, mehrAlsSicher, wenigerAlsDa
  case katalogNichtInKraft, andereRunde, platzAusRunde, entscheidOhneBewerbung
  case wunschNimmtNichtTeil, platzAusserhalb
  case ausserhalbHaus, ausserhalbBelegrecht, ausserhalbVertrag, ausserhalbUeberbelegt
  case anschriftGesperrt, mehrmals
  case kurzKatalogNichtInKraft, kurzKatalogLuecken, kurzAndereRunde, kurzNachweisFehlt
  case kurzZweiteAnmeldung, kurzDublette, kurzWunschNimmtNichtTeil, kurzWunschOhnePlatz
  case kurzPlatzAusserhalb, kurzAndererPlatzanteil, kurzZugesagt, kurzHatPlatz, kurzPlatzAusRunde
  case kurzGeschwisterUneins, kurzGeschwisterMitPlatz, kurzGeschwisterFehlt
  case kurzEntscheidOhneBewerbung, kurzMehrAlsSicher, kurzWenigerAlsDa, kurzAnschriftGesperrt
}
