/// What the columns of records are called for people; the keys are the names of the columns.
public enum FeldText: String, Textschluessel {
  public static let bereich = "feld"

  case id, name, land, art, ags, schluessel, wert, strasse, plz, ort, ortsteil, stunden, telefon
  case email, kategorie, plaetze, aktenzeichen, grund, gruppenform, inhaber, von, bis, vorname
  case nachname, geburtsdatum, geschlecht, zurueckgestellt, auskunftssperre, beginn, ende
  case wochenstunden, status, platzanteil, wunschbeginn, wunschende, eingang, wuensche, kriterien
  case bemerkung, geboren, ab, wo, antwort, gleichstand, quelle, luecken, code, bezeichnung
  case punkte, vorrang, nachweis, gruppe, hoechstens, stichtag, frist, kategorien, wechselkinder
  case auswaertige, saat, rang, nummer, wunsch, inhalt, pruefsumme
  case gueltigAb = "gueltig_ab"
  case gueltigBis = "gueltig_bis"
  case traegerId = "traeger_id"
  case einrichtungId = "einrichtung_id"
  case gruppeId = "gruppe_id"
  case kindId = "kind_id"
  case vertragId = "vertrag_id"
  case belegrechtId = "belegrecht_id"
  case verbleibBis = "verbleib_bis"
  case zusageBis = "zusage_bis"
  case bestaetigtAm = "bestaetigt_am"
  case erledigtAm = "erledigt_am"
  case katalogId = "katalog_id"
  case rundeId = "runde_id"
  case anmeldungId = "anmeldung_id"
  case abMonat = "ab_monat"
  case bisMonat = "bis_monat"
  case beginnVon = "beginn_von"
  case beginnBis = "beginn_bis"
  case geschwisterZusammen = "geschwister_zusammen"
}
