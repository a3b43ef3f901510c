/// Why one's last Vorgang can or can't be taken back.
public enum RueckgaengigText: String, Textschluessel {
  public static let bereich = "rueckgaengig"

  case fertig, frage, nichts, nichtUmkehrbar, stattAnbieten, stattZuruecknehmen, zuAlt
  case spaeterGeaendert, andersGeworden, fremd
  case undWeitere
}
