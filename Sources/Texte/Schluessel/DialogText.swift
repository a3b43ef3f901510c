/// What stands in dialogs.
public enum DialogText: String, Textschluessel {
  public static let bereich = "dialog"

  case hilfe, befehle, stichtag, stichtagHinweis, keinTag, auswahl, frage, jaNein, jaNeinSpaeter
  case beenden, verwerfen
  case demoVeraltet, verlauf, bedarfsmeldung, betreuungsanfrage, gefragt, stunden, ohneWunsch
  case kindVorname, kindNachname, elternVorname, elternNachname
  case angabeFehlt, angabeFalsch, stimmtDas, ankreuzen
  case tasteFertig, tasteFilterWeg, erstSchliessen, beendenMitFormular
  case tasteAusgeben, tasteKopieren, zuLangZumKopieren
  case tasteZurueck, tasteUebernehmen, tasteWeiter, tasteVorher, tasteAusfuehren
  case tasteNaechsteZahl, tasteDahinter, tasteSpeichern, tasteFeld, tasteVerwerfen, tasteWaehlen
  case tasteJa, tasteNein, tasteSpaeter, tasteListe, tasteWieOben, tasteWechseln
  case tasteAehnliche, tasteGehen, tasteZusammenfuehren
  case suchen, suchenHinweis, suchenNichts
  case tasteOeffnen, tasteErledigt, tasteWiedervorlage, tasteNaechsteArt, tasteAufgeschobenes
  case tasteZurueckholen, tasteZuTun, tasteHilfe
  case tasteVergleichen, tasteWirklich, tasteBehalten, tasteWegnehmen, tastePlan,
    tasteWeiterVersuchen
}
