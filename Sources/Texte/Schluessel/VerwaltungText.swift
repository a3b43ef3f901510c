/// The screen Verwaltung.
public enum VerwaltungText: String, Textschluessel {
  public static let bereich = "verwaltung"

  case traeger, einrichtungen, betriebserlaubnis, sperren, belegrechte, gruppen, parameter
  case kataloge, kriterien
  case nur, nurGueltige, suche, anzahl, gueltigVon, nichts, nichtsGefunden
  case herkunft, fundstelle, ausLand, wertSatz
  case neu, aendern, beenden, neuerWert, loeschen
}
