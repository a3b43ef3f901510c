/// The practice: its tasks, and what it says of them.
public enum UebungText: String, Textschluessel {
  public static let bereich = "uebung"

  case band, titel, hinweis, erledigt, fertig, wirdAngelegt
  case anfrage, bestaetigen, zusagen, unterschreiben, stunden, sperre, zuruecknehmen
  case anfrageSatz, bestaetigenSatz, zusagenSatz, unterschreibenSatz, stundenSatz, sperreSatz
  case zuruecknehmenSatz
}
