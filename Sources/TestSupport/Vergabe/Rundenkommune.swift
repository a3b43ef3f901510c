public import Domain
internal import Office

/// Two Einrichtungen, eight children who wish for them, and the Runde that gives the places.
public enum Rundenkommune {
  /// The day on which the Runde is prepared.
  public static let heute = "2027-03-01"

  /// The files of an import.
  public static let dateien: [String: String] = [
    "mandant": "ags;name;land\n14713000;Auen;SN\n",
    "traeger": "id;name;art\nt1;Stadt;kommunal\n",
    "einrichtungen": """
    id;traeger_id;name;art;strasse;plz;ort;ags;gueltig_ab;gueltig_bis;ortsteil
    e1;t1;Sonne;kita;Weg 1;04109;Auen;14713000;;;Süd
    e2;t1;Mond;kita;Weg 2;04110;Auen;14713000;;;Nord

    """,
    "betriebserlaubnis": """
    einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis
    e1;kindergarten;2;;
    e2;kindergarten;2;;
    e2;krippe;1;;

    """,
    "kinder": """
    id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt;ortsteil;auskunftssperre
    k1;Ada;Abel;2023-01-01;w;;04109;Auen;14713000;;Süd;
    k2;Ben;Behr;2023-02-01;m;;04109;Auen;14713000;;Süd;
    k3;Cem;Cruz;2023-03-01;m;;04110;Auen;14713000;;Nord;
    k4;Dora;Dorn;2023-04-01;w;;04110;Auen;14713000;;Nord;ja
    k5;Eva;Ek;2023-05-01;w;;99999;Weit;99000000;;;
    k6;Fee;Fink;2023-06-01;w;;04109;Auen;14713000;;Süd;
    k7;Gina;Fink;2023-06-01;w;;04109;Auen;14713000;;Süd;
    k8;Hans;Holm;2023-07-01;m;;04110;Auen;14713000;;Nord;

    """,
    "vertraege": """
    id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;platzanteil
    v8;k8;e2;2026-08-01;2029-07-31;45;unterschrieben;;

    """,
    "anmeldungen": """
    id;kind_id;art;wunschbeginn;wochenstunden;eingang;wuensche;status;kriterien;wunschende;platzanteil
    a1;k1;betreuungsanfrage;2027-08-01;45;2027-01-01;e1|e2;offen;arbeit=ja|nachweis=arbeit;;
    a2;k2;betreuungsanfrage;2027-08-01;45;2027-01-02;e1|e2;offen;arbeit=ja;;
    a3;k3;betreuungsanfrage;2027-08-01;45;2027-01-03;e2;offen;kindeswohl=ja|nachweis=kindeswohl;;
    a4;k4;betreuungsanfrage;2027-08-01;45;2027-01-04;e2|e1;offen;;;
    a5;k5;betreuungsanfrage;2027-08-01;45;2027-01-05;e1;offen;haertefall=ja;;
    a6;k6;betreuungsanfrage;2027-08-01;45;2027-01-06;e1;offen;zusammen_mit=k7;;
    a7;k7;betreuungsanfrage;2027-08-01;45;2027-01-06;e1;offen;;;
    a8;k8;betreuungsanfrage;2027-08-01;45;2027-01-07;e1;offen;arbeit=ja|nachweis=arbeit;;
    a9;k1;betreuungsanfrage;2027-08-01;45;2027-02-01;e2;offen;;;

    """,
    "kataloge": """
    id;name;gleichstand;quelle;luecken;gueltig_ab;gueltig_bis
    c1;Katalog;aelter;;;;

    """,
    "kriterien": """
    id;katalog_id;code;bezeichnung;art;punkte;vorrang;nachweis;kategorie;ab_monat;bis_monat;gruppe;hoechstens;gueltig_ab;gueltig_bis
    c1-1;c1;arbeit;Arbeit;ja;10;;Bescheinigung;;;;;;;
    c1-2;c1;haertefall;Härtefall;ja;;ja;;;;;;;;
    c1-3;c1;geschwister;Geschwisterkind;einrichtung;;;;;;;;;;

    """,
    "runden": """
    id;name;katalog_id;beginn_von;beginn_bis;stichtag;frist;kategorien;traeger_id;geschwister_zusammen;wechselkinder;auswaertige;saat;status
    n1;Hauptrunde;c1;2027-08-01;2027-08-01;2027-02-28;2027-04-15;krippe|kindergarten;;ja;ja;nachrangig;blau;vorbereitung

    """,
  ]
}

extension Probeamt {
  /// What a decided Runde gave a child; its number and ids are drawn by chance.
  public func ergebnis(_ kind: String) throws -> Rundenergebnis {
    let all = try frage(BestandAuskunft()).rundenergebnisse.map(\.satz)
    guard let found = all.first(where: { $0.kind.text == kind }) else {
      throw Ablehnung("\(kind)")
    }
    return found
  }

  /// The id of the contract that the child was offered.
  public func angebot(_ kind: String) throws -> String {
    try ergebnis(kind).vertrag?.text ?? ""
  }
}
