internal import Domain

// What can be said of each Vorgang, for help and for those who mistype it.

extension Vorgangsart {
  /// A command line that says all that can be said of it.
  public var beispiel: String {
    switch self {
    case .einlesen: "einlesen ordner=\"lieferung 1\" vorrang=datei probe=ja"
    case .anmelden:
      "anmelden art=betreuungsanfrage id=a7 kind=k7 vorname=Ida nachname=Probe geboren=2025-05-03 ab=2027-08-01 stunden=45 wuensche=e1|e2 eingang=2027-03-01 sorge=s7 sorge_vorname=Jan sorge_nachname=Probe telefon=\"0341 7\" email=\"jan@probe.example\" geschlecht=w strasse=\"Weg 1\" plz=04109 ort=Auen ortsteil=Nord auskunftssperre=ja kriterien=\"alleinerziehend=ja\" trotzdem=ja"
    case .anlegen: "anlegen satzart=traeger id=t9 name=\"AWO Süd\" art=frei"
    case .aendern:
      "aendern satzart=kinder satz=k1 ortsteil.vorher=Nord plz.vorher=\"\" ortsteil=\"\" ueberbuchung=\"Härtefall\""
    case .fortschreiben:
      "fortschreiben satzart=sperren satz=s1 id=s7 ab=2027-08-01 plaetze.vorher=2 plaetze=4 grund=\"\" ueberbuchung=\"Härtefall\""
    case .loeschen:
      "loeschen satzart=betriebserlaubnis satz=e1 kategorie=hort ueberbuchung=\"Härtefall\""
    case .rueckgaengig: "rueckgaengig nummer=7 ueberbuchung=\"Härtefall\""
    case .vertragZusagen:
      "vertrag_zusagen id=v7 anmeldung=a1 beginn=2027-08-01 einrichtung=e2 ende=2030-07-31 stunden=37.5 platzanteil=0.5 belegrecht=r1 verbleib_bis=2028-07-31 zusage_bis=2027-03-01 ueberbuchung=\"Härtefall\""
    case .vertragUnterschreiben:
      "vertrag_unterschreiben vertrag=v7 beende=v1|v2 anmeldung=a1 ueberbuchung=Geschwister einrichtung_id.vorher=e1 status.vorher=zugesagt zusage_bis.vorher=2027-04-15"
    case .vertragStornieren:
      "vertrag_stornieren vertrag=v7 grund=\"doch nicht\" anmeldung=offen wunsch=gestrichen einrichtung_id.vorher=e1 status.vorher=zugesagt zusage_bis.vorher=2027-04-15"
    case .vertragVerfallen: "vertrag_verfallen vertrag=v7 anmeldung=zurueckgezogen"
    case .vertragWiederherstellen: "vertrag_wiederherstellen vertrag=v7"
    case .vertragBeenden:
      "vertrag_beenden vertrag=v7 zum=2027-07-31 anlass=kuendigung grund=\"zieht um\""
    case .vertragStunden: "vertrag_stunden id=v8 vertrag=v7 ab=2027-05-01 stunden=25"
    case .vertragUmziehen:
      "vertrag_umziehen id=v8 vertrag=v7 ab=2027-08-01 status=unterschrieben einrichtung=e3 platzanteil=2 anmeldung=a1"
    case .anmeldungAufnehmen:
      "anmeldung_aufnehmen id=a7 kind=k1 art=bedarfsmeldung ab=2027-08-01 bis=2028-07-31 stunden=45 platzanteil=2 wuensche=e2|e1 eingang=2027-03-01 kriterien=\"geschwister_in=e1\" bemerkung=\"spät\""
    case .anmeldungBestaetigen: "anmeldung_bestaetigen anmeldung=a1|a2 am=2027-03-01"
    case .anmeldungZurueckziehen: "anmeldung_zurueckziehen anmeldung=a1"
    case .anmeldungAblehnen: "anmeldung_ablehnen anmeldung=a1|a2 grund=\"kein Platz\""
    case .anmeldungUmwandeln: "anmeldung_umwandeln anmeldung=a1 art=betreuungsanfrage"
    case .anmeldungWiederOeffnen: "anmeldung_wieder_oeffnen anmeldung=a1"
    case .kinderZusammenfuehren: "kinder_zusammenfuehren behalte=k1 auf=k2 trotzdem=ja"
    case .rueckrufVormerken:
      "rueckruf_vormerken id=r7 name=\"Jana Öztürk\" telefon=\"0341 12\" geboren=2025-05-01 ab=2027-08-01 stunden=37.5 wo=04109 traeger=t1 antwort=\"erst ab Herbst\" eingang=2027-03-01 bemerkung=abends"
    case .rueckrufErledigen: "rueckruf_erledigen rueckruf=r7 am=2027-03-01 bemerkung=versorgt"
    case .gruppeSetzen: "gruppe_setzen vertrag=v1|v2 gruppe=g2 ab=2027-08-01"
    case .gruppeGruppenform:
      "gruppe_gruppenform id=g9 gruppe=g1 gruppenform=\"III b\" ab=2027-08-01"
    case .kindGruppenform: "kind_gruppenform vertrag=v1|v2 gruppenform=\"I b\" ab=2027-08-01"
    case .kitajahrWechseln:
      "kitajahr_wechseln ab=2027-08-01 schritte=v1:g2:2027-08-01|v2:g1:2027-09-14"
    case .vertragAnnehmen:
      "vertrag_annehmen vertrag=v7 einrichtung_id.vorher=e1 status.vorher=zugesagt zusage_bis.vorher=2027-04-15"
    case .rundeEntscheiden: "runde_entscheiden runde=n1 kennung=pw-abc gesehen=1a2b"
    case .rundeZuruecknehmen: "runde_zuruecknehmen runde=n1 grund=\"Katalog war falsch\""
    case .rundeAnbieten: "runde_anbieten runde=n1 frist=2027-04-15 trotzdem=ja"
    case .rundeAbschliessen: "runde_abschliessen runde=n1 trotzdem=ja"
    case .rundenkindVergessen: "rundenkind_vergessen runde=n1 kind=k1"
    case .plaetzeTauschen:
      "plaetze_tauschen ergebnis=n1-1 mit=n1-2 einverstanden=\"Frau Kern, Herr Lutz 3.3.\""
    case .katalogUebernehmen:
      "katalog_uebernehmen id=c7 vorlage=buskamp ab=2027-01-01 name=\"Unsere Kriterien\""
    }
  }

  /// The kinds that take the columns of their record, too.
  public var nimmtSpalten: Bool {
    [.anlegen, .aendern, .fortschreiben, .loeschen].contains(self)
  }

  /// What can be said of it: names of which one is said, and whether one must be.
  public var angaben: [(namen: [String], pflicht: Bool)] {
    guard let zeile = Vorgangszeile(beispiel) else { return [] }
    func gelingt(_ zeile: Vorgangszeile) -> Bool { (try? Self.lies(zeile)) != nil }
    var angaben: [(namen: [String], pflicht: Bool)] = []
    for name in alleNamen where !angaben.contains(where: { $0.namen.contains(name) }) {
      let rest = zeile.ohne([name])
      guard !gelingt(rest) else {
        angaben.append(([name], false))
        continue
      }
      let instead = alleNamen.filter {
        zeile[$0].isEmpty && gelingt(rest.mit($0, zeile[name]))
      }
      angaben.append(([name] + instead, true))
    }
    return angaben
  }

  /// The names of all its arguments, without columns.
  private var alleNamen: [String] {
    let all = (try? Self.lies(beispiel))?.argumente.map(\.name) ?? []
    return nimmtSpalten
      ? all.filter { ["satzart", "satz", "ab", "nach", "ueberbuchung"].contains($0) } : all
  }

  /// The names that may stand in a line of it, which says of what kind its record is.
  public func namen(in zeile: Vorgangszeile) -> [String] {
    let columns =
      nimmtSpalten
      ? Satzart(rawValue: zeile["satzart"])?.datensatz.spalten.map(\.name) ?? [] : []
    let before =
      [.aendern, .fortschreiben].contains(self)
      ? columns.map { $0 + Vorgangszeile.vorherEndung } : []
    return alleNamen + columns + before
  }
}
