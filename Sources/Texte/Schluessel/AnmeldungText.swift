/// What is said of an Anmeldung: what was done, what can't be, and what can be done else.
public enum AnmeldungText: String, Textschluessel {
  public static let bereich = "anmeldung"

  case aufgenommen, spaet, frueh, bestaetigt, zurueckgezogen, abgelehnt, umgewandelt, wiederOffen
  case mehrere, folge, folgeOhne, vermerkAbgelehnt
  case falscherStand, nieAbgelehnt
  case istOffen, istVermittelt, istZurueckgezogen, istAbgelehnt, ratOffen, ratErledigt
  case bedarfsmeldung, betreuungsanfrage
}
