public import Domain

/// A small folder without an error, as the text of each file.
public let musterordner: [Satzart: String] = [
  .mandant: """
  ags;name;land
  14713000;Auen;SN
  """,
  .parameter: """
  schluessel;wert;gueltig_ab
  hort_jahre;3;2026-08-01
  hort_jahre;4;
  """,
  .traeger: """
  id;name;art
  t1;"Kinder; ""Sterne"" e. V.";frei
  """,
  .einrichtungen: """
  id;traeger_id;name;art;strasse;plz;ort;ags;gueltig_ab;gueltig_bis;ortsteil;stunden;telefon;\
  email
  e1;t1;Immer;kita;Weg 1;04109;Auen;14713000;;;Süd;25|37.5|45;0341 1;kita@auen.example
  e2;t1;Begrenzt;kita;Weg 2;04109;Auen;14713000;2020-01-01;2030-12-31;;;;
  """,
  .betriebserlaubnis: """
  einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis;aktenzeichen
  e1;krippe;10;;;A-1
  e1;gesamt;20;;;
  """,
  .sperren: """
  id;einrichtung_id;kategorie;plaetze;von;bis;grund
  s1;e1;krippe;2;2026-01-01;;Personal
  """,
  .gruppen: """
  id;einrichtung_id;name;gruppenform;plaetze;gueltig_ab;gueltig_bis
  g1;e1;Bienen;Typ I;10;2020-01-01;2029-12-31
  g2;e2;Igel;;10;;
  g3;e1;Elche;;10;;
  """,
  .belegrechte: """
  id;einrichtung_id;kategorie;inhaber;plaetze;von;bis
  r1;e1;krippe;Werk AG;3;;
  """,
  .kinder: """
  id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt;ortsteil;\
  auskunftssperre
  k1;Zoë;Öztürk;2024-02-29;w;Weg 1;04109;Auen;14713000;;;
  k2;Kim;Nowak;2023-05-01;o;;;;;ja;;ja
  """,
  .sorgeberechtigte: """
  id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email
  p1;k1;Ayşe;Öztürk;Weg 1;04109;Auen;;
  """,
  .vertraege: """
  id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;platzanteil;\
  verbleib_bis;zusage_bis
  v1;k1;e1;2025-08-01;2030-07-31;45;unterschrieben;r1;;2027-07-31;
  v2;k2;e1;2025-08-01;;37.5;zugesagt;;0.5;;2025-06-30
  """,
  .zuordnungen: """
  vertrag_id;gruppe_id;gruppenform;von;bis
  v1;g1;;2025-08-01;2025-12-31
  """,
  .anmeldungen: """
  id;kind_id;art;wunschbeginn;wochenstunden;eingang;wuensche;status;kriterien;wunschende;\
  platzanteil;bestaetigt_am;bemerkung
  a1;k1;betreuungsanfrage;2026-08-01;45;2026-01-01;e2|e1;offen;alleinerziehend=ja;2027-07-31;\
  0.25;2026-02-01;Zwilling
  """,
  .rueckrufe: """
  id;name;telefon;geboren;ab;stunden;wo;traeger_id;antwort;eingang;erledigt_am;bemerkung
  r1;Jana Öztürk;0341 12;2025-05-01;2027-08-01;37.5;Süd;t1;erst ab Herbst;2026-03-01;2026-03-20;ist versorgt
  r2;Kim Nowak;;2025-05-01;2027-08-01;;;;;2026-03-02;;
  """,
  .kataloge: """
  id;name;gleichstand;quelle;luecken;gueltig_ab;gueltig_bis
  c1;Katalog der Stadt;aelter|los;Satzung;Punkte für Geschwister;2026-01-01;
  """,
  .kriterien: """
  id;katalog_id;code;bezeichnung;art;punkte;vorrang;nachweis;kategorie;ab_monat;bis_monat;gruppe;\
  hoechstens;gueltig_ab;gueltig_bis
  c1-1;c1;alleinerziehend;Alleinerziehend;ja;10;;Bescheinigung;;;;Familie;;;
  c1-2;c1;arbeit;Arbeit;anzahl;2;;;krippe;6;35;;4;2026-01-01;
  c1-3;c1;haertefall;Härtefall;ja;;ja;;;;;;;;
  """,
  .runden: """
  id;name;katalog_id;beginn_von;beginn_bis;stichtag;frist;kategorien;traeger_id;\
  geschwister_zusammen;wechselkinder;auswaertige;saat;status
  n1;Hauptrunde;c1;2027-08-01;2027-09-01;2027-02-28;2027-04-15;krippe|kindergarten;t1;ja;;\
  nachrangig;blau;angeboten
  """,
  .rundenplaetze: """
  id;runde_id;einrichtung_id;kategorie;plaetze;grund
  n1-p;n1;e1;krippe;2;Reserve
  """,
  .rundenentscheide: """
  id;runde_id;einrichtung_id;kind_id;rang;grund
  n1-x;n1;e1;k1;3;Gruppe
  n1-y;n1;e2;k1;;kein Fahrdienst
  """,
  .rundenergebnisse: """
  id;runde_id;nummer;kind_id;anmeldung_id;einrichtung_id;wunsch;vertrag_id
  n1-1;n1;1;k1;a1;e1;2;v1
  n1-2;n1;2;k2;a1;;;
  """,
  .rundenprotokolle: """
  id;runde_id;inhalt;pruefsumme
  n1;n1;"{""programm"":""Probe"",""runde"":""Hauptrunde"",""beginnVon"":""2027-08-01"",\
  ""beginnBis"":""2027-09-01"",""stichtag"":""2027-02-28"",""entschiedenAm"":""2027-03-01"",\
  ""katalog"":""Katalog der Stadt"",""gleichstand"":[""aelter"",""los""],""saat"":""blau"",\
  ""stabil"":true,""kriterien"":[],""plaetze"":[],""bewerbungen"":[],""rang"":[],\
  ""ergebnis"":[]}";4f0115d881e104d74734422bdc61c16470b5009362c7a0e137e2865155096d40
  """,
].mapValues { $0 + "\n" }
