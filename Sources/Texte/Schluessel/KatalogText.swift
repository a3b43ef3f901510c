/// The words of Kriterienkataloge and Runden, and the questions of a catalogue.
public enum KatalogText: String, Textschluessel {
  public static let bereich = "katalog"

  case ja, nein, belegt
  case artJa, artAnzahl, artEinrichtung, artErstwunsch, artImmer, artOrtsansaessig, artOrtsteil
  case aelter, eingang, naehe, los
  case gleich, nachrangig, keine
  case vorbereitung, entschieden, angeboten, abgeschlossen
  case uebernehmen, uebernehmenHinweis, vorlage, offen, zuerst, luecken
  case fragen, nichtsZuFragen, stand, standFehlt, nachweisFehlt, nochNichts, nachweisZu,
    frageNachweis
  case kindeswohl, bestaetigung, zusammenMit, erstTage
}
