/// What is to be known of a field; the keys are the names of the columns, where there is something.
public enum FeldhilfeText: String, Textschluessel {
  public static let bereich = "feldhilfe"

  case telefon, plz, stunden, wochenstunden, platzanteil, auskunftssperre, zurueckgestellt
  case wuensche, kriterien, wunschende, eingang, kategorie
  case verbleibBis = "verbleib_bis"
  case zusageBis = "zusage_bis"
  case belegrechtId = "belegrecht_id"
}
