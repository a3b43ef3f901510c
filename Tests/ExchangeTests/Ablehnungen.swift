import Domain

private func vertrag(
  _ id: String, _ kind: String = "k1", _ haus: String = "e1", _ beginn: String = "2031-08-01",
  _ ende: String = "", stunden: String = "45", status: String = "zugesagt", recht: String = "",
  anteil: String = ""
) -> String {
  "\(id);\(kind);\(haus);\(beginn);\(ende);\(stunden);\(status);\(recht);\(anteil);;\n"
}

private func anmeldung(
  _ id: String, beginn: String = "2026-08-01", wuensche: String = "e1", ende: String = ""
) -> String {
  "\(id);k1;bedarfsmeldung;\(beginn);;2026-01-01;\(wuensche);offen;;\(ende);;;\n"
}

private func runde(stichtag: String) -> String {
  "n2;Zweite;c1;2027-08-01;2027-09-01;\(stichtag);;krippe;;;;gleich;x;vorbereitung\n"
}

private func bezug(_ satzart: Satzart, _ schluessel: String, _ zeile: Int) -> Satzbezug {
  Satzbezug(satzart, schluessel, zeile: zeile)
}

/// Every refusal that the exchange format names, but for those of a file's form.
let ablehnungen: [Ablehnung] =
  einzelneFelder + mehrereSaetze + [
    Ablehnung(
      "a control character", .sperren, gut: "s2;e1;hort;1;;;Krank\n",
      schlecht: "s2;e1;hort;1;;;Kra\tnk\n", "grund", .aufbau(.steuerzeichen(9))),
    Ablehnung(
      "a control character beyond ASCII", .sperren, gut: "s2;e1;hort;1;;;Kr\u{A0}nk\n",
      schlecht: "s2;e1;hort;1;;;Kr\u{85}nk\n", "grund", .aufbau(.steuerzeichen(0x85))),
    Ablehnung(
      "a character that turns the direction", .sperren, gut: "s2;e1;hort;1;;;Kr–nk\n",
      schlecht: "s2;e1;hort;1;;;Kr\u{202E}nk\n", "grund", .aufbau(.steuerzeichen(0x202E))),
    Ablehnung(
      "a newline in quotes", .sperren, gut: "s2;e1;hort;1;;;\"Krank\"\n",
      schlecht: "s2;e1;hort;1;;;\"Kr\nank\"\n", "grund", .aufbau(.steuerzeichen(10))),
    Ablehnung(
      "too few fields", .traeger, gut: "t2;Stadt;kommunal\n", schlecht: "t2;Stadt\n", "art",
      .aufbau(.feldzahl(erwartet: 3, gefunden: 2))),
    Ablehnung(
      "too many fields", .traeger, gut: "t2;Stadt;kommunal\n", schlecht: "t2;Stadt;kommunal;x;y\n",
      "art", .aufbau(.feldzahl(erwartet: 3, gefunden: 5))),
    Ablehnung(
      "an empty line in the middle", .traeger, gut: "t2;Stadt;kommunal\n\n",
      schlecht: "\nt2;Stadt;kommunal\n", "name", .aufbau(.feldzahl(erwartet: 3, gefunden: 1))),
    Ablehnung(
      "a quote inside an unquoted field", .traeger, gut: "t2;\"Zum \"\"Stern\"\"\";frei\n",
      schlecht: "t2;Zum \"Stern\";frei\n", "name", .aufbau(.anfuehrungszeichenImFeld)),
    Ablehnung(
      "text after a closing quote", .traeger, gut: "t2;\"Stern\";frei\n",
      schlecht: "t2;\"Stern\"e;frei\n", "name", .aufbau(.textNachAnfuehrungszeichen)),
    Ablehnung(
      "a quote that never closes", .traeger, gut: "t2;\"Stern\";frei\n",
      schlecht: "t2;\"Stern;frei\nt3;Mond;frei\n", "name",
      .aufbau(.anfuehrungszeichenNichtGeschlossen)),
  ]

private let einzelneFelder: [Ablehnung] = [
  Ablehnung(
    "an empty id", .traeger, gut: "t2;Stadt;kommunal\n", schlecht: ";Stadt;kommunal\n", "id",
    .feld(.leer)),
  Ablehnung(
    "an empty name", .kinder, gut: "k3;Kim;Nowak;2023-05-01;;;;;;;;\n",
    schlecht: "k3;;Nowak;2023-05-01;;;;;;;;\n", "vorname", .feld(.leer)),
  Ablehnung(
    "an empty day that must be there", .zuordnungen, gut: "v1;g1;;2026-01-01;2026-01-31\n",
    schlecht: "v1;g1;;;2026-01-31\n", "von", .feld(.leer)),
  Ablehnung(
    "a day that the calendar doesn't have", .kinder, gut: "k3;Kim;Nowak;2024-02-29;;;;;;;;\n",
    schlecht: "k3;Kim;Nowak;2023-02-29;;;;;;;;\n", "geburtsdatum", .feld(.keinDatum("2023-02-29"))),
  Ablehnung(
    "an end before its beginning", .sperren, gut: "s2;e1;hort;1;2026-01-02;2026-01-02;\n",
    schlecht: "s2;e1;hort;1;2026-01-02;2026-01-01;\n", "bis", .feld(.endeVorBeginn)),
  Ablehnung(
    "a wunschende before its wunschbeginn", .anmeldungen,
    gut: anmeldung("a2", beginn: "2026-08-01", ende: "2026-08-01"),
    schlecht: anmeldung("a2", beginn: "2026-08-01", ende: "2026-07-31"), "wunschende",
    .feld(.endeVorBeginn)),
  Ablehnung(
    "an id with other letters", .traeger, gut: "T_2.a-Z;Stadt;frei\n",
    schlecht: "t 2;Stadt;frei\n", "id", .feld(.keineKennung("t 2"))),
  Ablehnung(
    "an id that is too long", .traeger, gut: String(repeating: "x", count: 64) + ";Stadt;frei\n",
    schlecht: String(repeating: "x", count: 65) + ";Stadt;frei\n", "id",
    .feld(.keineKennung(String(repeating: "x", count: 65)))),
  Ablehnung(
    "a value outside its list", .traeger, gut: "t2;Stadt;privat\n", schlecht: "t2;Stadt;Privat\n",
    "art",
    .feld(.nichtInListe("Privat", erlaubt: Traeger.Art.allCases.map(\.rawValue)))),
  Ablehnung(
    "plaetze that is not whole", .gruppen, gut: "g4;e1;Elche;;0;;\n",
    schlecht: "g4;e1;Elche;;0.5;;\n", "plaetze", .feld(.keineGanzeZahl("0.5"))),
  Ablehnung(
    "plaetze below 0", .gruppen, gut: "g4;e1;Elche;;10;;\n", schlecht: "g4;e1;Elche;;-1;;\n",
    "plaetze", .feld(.keineGanzeZahl("-1"))),
  Ablehnung(
    "a gruppenform that is too long", .gruppen, gut: "g4;e1;Elche;ÄÖÜ45678901234567890;1;;\n",
    schlecht: "g4;e1;Elche;123456789012345678901;1;;\n", "gruppenform",
    .feld(.zuLang(hoechstens: 20))),
  Ablehnung(
    "a platzanteil of 0", .vertraege, gut: vertrag("v3", anteil: "0.01"),
    schlecht: vertrag("v3", anteil: "0.0"), "platzanteil", .feld(.nichtUeberNull("0.0"))),
  Ablehnung(
    "a platzanteil that no child has", .vertraege, gut: vertrag("v3", anteil: "99"),
    schlecht: vertrag("v3", anteil: "99.5"), "platzanteil",
    .feld(.zuGross("99.5", hoechstens: 99))),
  Ablehnung(
    "three decimals", .vertraege, gut: vertrag("v3", anteil: "0.25"),
    schlecht: vertrag("v3", anteil: "0.255"), "platzanteil", .feld(.keineDezimalzahl("0.255"))),
  Ablehnung(
    "hours with a sign", .vertraege, gut: vertrag("v3", stunden: "0"),
    schlecht: vertrag("v3", stunden: "-1"), "wochenstunden", .feld(.keineDezimalzahl("-1"))),
  Ablehnung(
    "hours with an exponent", .vertraege, gut: vertrag("v3", stunden: "37.5"),
    schlecht: vertrag("v3", stunden: "4e1"), "wochenstunden", .feld(.keineDezimalzahl("4e1"))),
  Ablehnung(
    "an Einrichtung twice in one list of wishes", .anmeldungen,
    gut: anmeldung("a2", wuensche: "e1|e2"), schlecht: anmeldung("a2", wuensche: "e1|e2|e1"),
    "wuensche", .feld(.doppeltInListe("e1"))),
  Ablehnung(
    "a Stichtag after the last day on which a stay can begin", .runden,
    gut: runde(stichtag: "2027-09-01"), schlecht: runde(stichtag: "2030-01-01"), "stichtag",
    .feld(.stichtagNachBeginn)),
  Ablehnung(
    "an unknown parameter", .parameter, gut: "kitajahr_beginn;08-01;\n",
    schlecht: "kitajahr;08-01;\n", "schluessel", .feld(.unbekannterParameter("kitajahr"))),
  Ablehnung(
    "a day of the year that doesn't exist", .parameter, gut: "kitajahr_beginn;02-29;\n",
    schlecht: "kitajahr_beginn;13-45;\n", "wert", .feld(.wertPasstNicht("13-45"))),
  Ablehnung(
    "a Stichtag that doesn't exist", .parameter, gut: "kategoriewechsel;stichtag:11-01;\n",
    schlecht: "kategoriewechsel;stichtag:02-30;\n", "wert", .feld(.wertPasstNicht("stichtag:02-30"))
  ),
  Ablehnung(
    "a Kriterium called like a word of every Anmeldung", .kriterien,
    gut: "c1-8;c1;schutz;Schutz;ja;5;;;;;;;;;\n",
    schlecht: "c1-9;c1;kindeswohl;Schutz;ja;5;;;;;;;;;\n", "code",
    .feld(.vergebenesWort("kindeswohl"))),
]

private let mehrereSaetze: [Ablehnung] = [
  Ablehnung(
    "a second mandant", .mandant, gut: "", schlecht: "14713001;Auen-Land;SN\n", "ags",
    .regel(.mandantMehrfach(erster: bezug(.mandant, "14713000", 2)))),
  Ablehnung(
    "an id used twice", .traeger, gut: "T1;Stadt;frei\n", schlecht: "t1;Stadt;frei\n", "id",
    .regel(.kennungDoppelt(erster: bezug(.traeger, "t1", 2)))),
  Ablehnung(
    "a parameter given twice for a day", .parameter, gut: "hort_jahre;5;2026-08-02\n",
    schlecht: "hort_jahre;5;2026-08-01\n", "schluessel",
    .regel(.parameterDoppelt(erster: bezug(.parameter, "hort_jahre 2026-08-01", 2)))),
  Ablehnung(
    "a second decision on a child", .rundenentscheide, gut: "n1-z;n1;e2;k2;;Probe\n",
    schlecht: "n1-z;n1;e1;k1;;Probe\n", "kind_id",
    .regel(.rundensatzDoppelt(erster: bezug(.rundenentscheide, "n1-x", 2)))),
  Ablehnung(
    "a reference to nothing", .sorgeberechtigte, gut: "p2;k2;Jan;Nowak;;;;;\n",
    schlecht: "p2;k9;Jan;Nowak;;;;;\n", "kind_id",
    .regel(.verweisInsLeere(kennung: "k9", ziel: .kinder))),
  Ablehnung(
    "a wish for nothing", .anmeldungen, gut: anmeldung("a2", wuensche: "e2"),
    schlecht: anmeldung("a2", wuensche: "e2|e9"), "wuensche",
    .regel(.verweisInsLeere(kennung: "e9", ziel: .einrichtungen))),
  Ablehnung(
    "a Zuordnung to a group of another Einrichtung", .zuordnungen,
    gut: "v1;g1;;2026-01-01;2026-07-31\n", schlecht: "v1;g2;;2026-01-01;2026-07-31\n", "gruppe_id",
    .regel(
      .gruppeAndererEinrichtung(
        vertrag: bezug(.vertraege, "v1", 2), gruppe: bezug(.gruppen, "g2", 3)))),
  Ablehnung(
    "a Zuordnung that outlasts its contract", .zuordnungen, gut: "v1;g3;;2026-01-01;2030-07-31\n",
    schlecht: "v1;g3;;2026-01-01;\n", "bis",
    .regel(
      .zuordnungAusserhalbVertrag(
        vertrag: bezug(.vertraege, "v1", 2), gruppe: bezug(.gruppen, "g3", 4)))),
  Ablehnung(
    "a Zuordnung before its contract", .zuordnungen, gut: "v2;g3;;2025-08-01;\n",
    schlecht: "v2;g3;;2025-07-31;\n", "von",
    .regel(
      .zuordnungAusserhalbVertrag(
        vertrag: bezug(.vertraege, "v2", 3), gruppe: bezug(.gruppen, "g3", 4)))),
  Ablehnung(
    "a Zuordnung that outlasts its group", .zuordnungen, gut: "v1;g1;;2026-01-01;2029-12-31\n",
    schlecht: "v1;g1;;2026-01-01;2030-01-01\n", "bis",
    .regel(
      .zuordnungAusserhalbGruppe(
        vertrag: bezug(.vertraege, "v1", 2), gruppe: bezug(.gruppen, "g1", 2)))),
  Ablehnung(
    "two Zuordnungen of a contract on one day", .zuordnungen, gut: "v1;g3;;2026-01-01;2026-01-31\n",
    schlecht: "v1;g3;;2025-12-31;2026-01-31\n", "von",
    .regel(
      .zuordnungUeberschneidung(
        vertrag: "v1", gruppe: "g3", andere: bezug(.zuordnungen, "g1", 2)))),
  Ablehnung(
    "a Belegrecht of another Einrichtung", .vertraege, gut: vertrag("v3", recht: "r1"),
    schlecht: vertrag("v3", "k1", "e2", "2026-08-01", "2027-07-31", recht: "r1"), "belegrecht_id",
    .regel(
      .belegrechtAndererEinrichtung(
        vertrag: bezug(.vertraege, "v3", 4), belegrecht: bezug(.belegrechte, "r1", 2)))),
  Ablehnung(
    "two signed contracts of a child on one day", .vertraege,
    gut: vertrag("v3", "k1", "e1", "2030-08-01", status: "unterschrieben"),
    schlecht: vertrag("v3", "k1", "e1", "2030-07-31", status: "unterschrieben"), "beginn",
    .regel(
      .vertragUeberschneidung(
        vertrag: bezug(.vertraege, "v3", 4), anderer: bezug(.vertraege, "v1", 2)))),
  Ablehnung(
    "a contract that begins before its Einrichtung opens", .vertraege,
    gut: vertrag("v3", "k1", "e2", "2020-01-01", "2021-07-31", status: "storniert"),
    schlecht: vertrag("v3", "k1", "e2", "2019-12-31", "2021-07-31", status: "storniert"), "beginn",
    .regel(
      .vertragAusserhalbOeffnung(
        vertrag: bezug(.vertraege, "v3", 4), einrichtung: bezug(.einrichtungen, "e2", 3)))),
  Ablehnung(
    "a contract without an end in an Einrichtung with a last day", .vertraege,
    gut: vertrag("v3", "k1", "e2", "2026-01-01", "2030-12-31", status: "entwurf"),
    schlecht: vertrag("v3", "k1", "e2", "2026-01-01", "", status: "entwurf"), "ende",
    .regel(
      .vertragAusserhalbOeffnung(
        vertrag: bezug(.vertraege, "v3", 4), einrichtung: bezug(.einrichtungen, "e2", 3)))),
]
