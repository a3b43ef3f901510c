/// What the parameters are called for people.
public enum ParameterText: String, Textschluessel {
  public static let bereich = "parameter"

  case kategoriewechsel, kitajahrBeginn, schuljahrBeginn, einschulungLetzterGeburtstag
  case wunscheinrichtungenAnzahl, hortJahre, zusageFristTage, bedarfsmeldungFristMonate
  case bedarfsmeldungFruehMonate, rueckrufTage, bestaetigungMonate
  case kommune, angenommen
}
