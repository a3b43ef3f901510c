/// What a key is called and does: a word or two, then one line of help.
public enum TastenText: String, Textschluessel {
  public static let bereich = "tasten"

  case hilfe, befehle, stichtag, heute, thema, gehe, ende, uebersicht, freiePlaetze
  case monatZurueck, monatVor, jahrZurueck, jahrVor, figurVor, figurZurueck, warum, filtern
  case betreuungsanfrage, bedarfsmeldung, details, auswahlliste, feldVor, feldZurueck
  case neuerAnruf, rueckgaengig
  case warteliste, listeSuchen, wartefilter, filterWeg, spalteLinks, spalteRechts, sortieren,
    spaltenwahl
  case markieren, alleMarkieren, anmeldungAendern, ausgeben, bestaetigen, zurueckziehen, ablehnen,
    zusagen
  case kinder, kindOeffnen, kindSuchen, kindZurueck, kindNeu, kindAendern
  case elternteilNeu, anmeldungNeu, vertragEntwurf, vertragZusagen, vertragUnterschreiben
  case vertragStunden, vertragUmziehen, vertragBeenden, absagen, anmeldungBestaetigen
  case anmeldungZurueckziehen, anmeldungUmwandeln, anmeldungWiederOeffnen
  case suchen, geschichte, kindDoppelt
  case verwaltung, satzAendern, satzNeu, satzKopieren, satzBeenden, satzLoeschen, zugehoeriges
  case katalogUebernehmen
  case artVor, artZurueck, nurGueltige, satzSuchen, zuTun, rueckruf, aufgaben
  case nurFehlende, nachDeckung, umwandeln, versuch
  case kapazitaet, kapazitaetOeffnen, tagZurueck, tagVor, naechsterWechsel, vorigerWechsel
  case zeigerMonatZurueck, zeigerMonatVor, wenigerMonate, mehrMonate, kategorieVor, kategorieZurueck
  case umkreis, alsTabelle, zeigerAlsStichtag, wechselOeffnen
  case gruppen, kindAufnehmen, kindAblegen, gruppenkind, gruppeLinks, gruppeRechts, gruppenform,
    kindform
  case gruppenzahlen, kitajahr, abschnittVor, abschnittZurueck, gruppeAnnehmen, kitajahrAusfuehren
  case einrichtungWaehlen
  case berichte, buchungskinder, buchungenNach, buchungenVorher, mitZusagen, balken, buchungsfilter
  case buchungsfilterWeg
  case kopieren, warumWartet
  case vergabe, vergabeBlattVor, vergabeBlattZurueck, rundeWaehlen, rundeNeu, folgerunde,
    rundeAendern
  case geschwisterEinzeln, rundenversuchWeg, einPlatzMehr, einPlatzWeniger, rundenplatzSetzen,
    teilnahme
  case befundOeffnen, befundeFiltern, vergabegruende, naechstesHaus, vorigesHaus,
    bewerberVerschieben
  case bewerberAblehnen, entscheidWeg, punktezettel, vergleichNach, punkteVersuchen,
    katalogVersuchen, wechselgruende
  case angebotAnnehmen, angebotAblehnen, plaetzeTauschen, rundeEntscheiden, versuchAussuchen,
    rundeAnbieten
  case niederschriftZeigen
  case rundeZuruecknehmen, rundeAbschliessen
}
