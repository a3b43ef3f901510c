/// A small fixed Kommune in the exchange format, seen from `heute`: for pictures of screens and for
/// tests that must know every figure.
public enum Musterkommune {
  /// The day from which it is looked at, a Monday.
  public static let heute = "2026-11-02"

  /// The text of each file by its name without `.csv`.
  public static var dateien: [String: String] {
    var muster = Muster()
    // Places for the small ones until summer, and enough for the older ones.
    muster.belege("e1", 3, geboren: "2024-06", bis: "2030-07-31")
    muster.belege("e1", 5, geboren: "2022-03", bis: "2028-07-31")
    muster.belege("e1", 1, geboren: "2025-01", bis: "2031-07-31", status: "zugesagt")
    // Full for the small ones until the middle of April.
    muster.belege("e2", 2, geboren: "2024-09", bis: "2027-04-14")
    muster.belege("e2", 3, geboren: "2021-11", bis: "2028-07-31")
    // A place now, and none when the child grows out of the Krippe.
    muster.belege("e3", 2, geboren: "2023-12", bis: "2030-07-31")
    // More children than places, and two who wait.
    muster.belege("e4", 3, geboren: "2025-02", bis: "2031-07-31")
    muster.belege("e4", 2, geboren: "2021-05", bis: "2027-07-31")
    muster.belege("e5", 2, geboren: "2025-05", bis: "2028-07-31")
    muster.belege("e6", 4, geboren: "2018-09", bis: "2029-07-31")
    muster.melde("e4", 2, geboren: "2026-01", ab: "2026-10-01")
    muster.melde("e2", 1, geboren: "2025-08", ab: "2026-11-01")
    muster.melde("", 1, geboren: "2023-01", ab: "2026-09-01")
    return muster.dateien
  }
}

private struct Muster {
  private var kinder: [String] = []
  private var vertraege: [String] = []
  private var anmeldungen: [String] = []

  private static let vornamen = [
    "Liv", "Deniz", "Zofia", "Kim", "Zoë", "Jürgen", "Ayşe", "Nils", "Ida", "Tim", "Eva",
  ]
  private static let nachnamen = [
    "Åström", "Çelik", "Dąbrowska", "Abel", "Öztürk", "Weiß", "Nguyễn", "Behr", "Cruz", "Boll",
    "Dorn", "Ek", "Ott",
  ]

  private mutating func kind(_ monat: String) -> String {
    let n = kinder.count
    let day = n % 27 + 1
    kinder.append(
      "k\(n + 1);\(Self.vornamen[n % 11]);\(Self.nachnamen[n % 13]);\(monat)-"
        + (day < 10 ? "0\(day)" : "\(day)") + ";d;Weg 1;04109;Auen;14713000;")
    return "k\(n + 1)"
  }

  mutating func belege(
    _ haus: String, _ anzahl: Int, geboren: String, bis: String, status: String = "unterschrieben"
  ) {
    for _ in 0..<anzahl {
      let beginn = status == "zugesagt" ? "2026-10-01" : "2026-08-01"
      vertraege.append(
        "v\(vertraege.count + 1);\(kind(geboren));\(haus);\(beginn);\(bis);45;\(status);;")
    }
  }

  mutating func melde(_ haus: String, _ anzahl: Int, geboren: String, ab: String) {
    for _ in 0..<anzahl {
      let art = haus.isEmpty ? "bedarfsmeldung" : "betreuungsanfrage"
      anmeldungen.append(
        "a\(anmeldungen.count + 1);\(kind(geboren));\(art);\(ab);45;2026-05-02;\(haus);offen;")
    }
  }

  var dateien: [String: String] {
    [
      "mandant": "ags;name;land\n14713000;Stadt Auen;SN\n",
      "traeger": """
      id;name;art
      t1;Stadt Auen;kommunal
      t2;Waldkinder e. V.;frei
      t3;Pfarrei St. Josef;frei

      """,
      "einrichtungen": """
      id;traeger_id;name;art;strasse;plz;ort;ags;gueltig_ab;gueltig_bis;ortsteil;stunden
      e1;t1;Kita Sonnenblume;kita;Weg 1;04109;Auen;14713000;;;Süd;25|35|45
      e2;t1;Kita Löwenzahn;kita;Weg 2;04109;Auen;14713000;;;Süd;35|45
      e3;t2;Waldkita;kita;Weg 3;04155;Auen;14713000;;;Nord;45
      e4;t3;Kita St. Josef mit dem langen Namen;kita;Weg 4;04103;Auen;14713000;;;Mitte;45
      e5;t2;Tagespflege Kern;tagespflege;Weg 5;04155;Auen;14713000;;;Nord;35
      e6;t1;Hort am Bach;hort;Weg 6;04103;Auen;14713000;;;Mitte;

      """,
      "betriebserlaubnis": """
      einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis;aktenzeichen
      e1;krippe;6;;;BE-1
      e1;kindergarten;10;;;BE-1
      e2;krippe;2;;;BE-2
      e2;kindergarten;8;;;BE-2
      e3;krippe;3;;;BE-3
      e3;kindergarten;2;;;BE-3
      e4;krippe;2;;;BE-4
      e4;kindergarten;4;;;BE-4
      e5;krippe;5;;;BE-5
      e6;hort;10;;;BE-6

      """,
      "sperren": """
      id;einrichtung_id;kategorie;plaetze;von;bis;grund
      s1;e5;krippe;1;2026-10-01;2027-03-31;Personal

      """,
      "belegrechte": """
      id;einrichtung_id;kategorie;inhaber;plaetze;von;bis
      r1;e1;krippe;Werk AG;1;;

      """,
      "kinder":
        "id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt\n"
        + kinder.joined(separator: "\n") + "\n",
      "vertraege":
        "id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;platzanteil\n"
        + vertraege.joined(separator: "\n") + "\n",
      "anmeldungen":
        "id;kind_id;art;wunschbeginn;wochenstunden;eingang;wuensche;status;kriterien\n"
        + anmeldungen.joined(separator: "\n") + "\n",
    ]
  }
}
