/// What Vorgänge are called for people; the keys are their names.
public enum VorgangText: String, Textschluessel {
  public static let bereich = "vorgang"

  case einlesen, anmelden, anlegen, aendern, fortschreiben, loeschen, rueckgaengig
  case vertragZusagen = "vertrag_zusagen"
  case vertragUnterschreiben = "vertrag_unterschreiben"
  case vertragStornieren = "vertrag_stornieren"
  case vertragVerfallen = "vertrag_verfallen"
  case vertragBeenden = "vertrag_beenden"
  case vertragStunden = "vertrag_stunden"
  case vertragUmziehen = "vertrag_umziehen"
  case anmeldungAufnehmen = "anmeldung_aufnehmen"
  case anmeldungBestaetigen = "anmeldung_bestaetigen"
  case anmeldungZurueckziehen = "anmeldung_zurueckziehen"
  case anmeldungAblehnen = "anmeldung_ablehnen"
  case anmeldungUmwandeln = "anmeldung_umwandeln"
  case anmeldungWiederOeffnen = "anmeldung_wieder_oeffnen"
  case kinderZusammenfuehren = "kinder_zusammenfuehren"
  case rueckrufVormerken = "rueckruf_vormerken"
  case rueckrufErledigen = "rueckruf_erledigen"
  case gruppeSetzen = "gruppe_setzen"
  case gruppeGruppenform = "gruppe_gruppenform"
  case kindGruppenform = "kind_gruppenform"
  case kitajahrWechseln = "kitajahr_wechseln"
  case katalogUebernehmen = "katalog_uebernehmen"
}
