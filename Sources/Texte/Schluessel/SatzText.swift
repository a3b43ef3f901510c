/// What is said of single records: what they are called, and what became of them.
public enum SatzText: String, Textschluessel {
  public static let bereich = "satz"

  case angelegt, geaendert, beidesGilt, geloescht, unveraendert, fehlt, mehrereZeilen, gibtEsSchon,
    spalteFest, bleibt
  case wirdGebraucht, fortgeschrieben, giltNichtDavor, rechtBelegt
  case katalogUebernommen, katalogLuecken, katalogSchonDa, keineVorlage
  case zusaetzlichOderStatt, zusaetzlich, stattDessen, stattDessenGanz
  case konflikt, konfliktFeld, konfliktGeschuetzt, vertragImWeg
  case immer, abTag, bisTag, vonBis
  case mandant, parameter, traeger, einrichtung, betriebserlaubnis, sperre, gruppe, belegrecht
  case kind, sorgeberechtigter, vertrag, zuordnung, anmeldung, rueckruf
  case katalog, kriterium, runde, rundenplatz, rundenentscheid, rundenergebnis, rundenprotokoll
}
