/// What a key is called and does: a word or two, then one line of help.
public enum TastenText: String, Textschluessel {
  public static let bereich = "tasten"

  case hilfe, befehle, stichtag, heute, thema, gehe, ende, uebersicht, freiePlaetze
  case monatZurueck, monatVor, jahrZurueck, jahrVor, figurVor, figurZurueck, warum, filtern
  case betreuungsanfrage, bedarfsmeldung, details, auswahlliste, feldVor, feldZurueck
  case neuerAnruf, rueckgaengig, nurFehlende, sortieren
}
