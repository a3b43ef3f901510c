/// A small Kommune in Nordrhein-Westfalen with the groups of one Kita, seen from `heute`: 19 children
/// in Bären (I b), 9 in Mäuse (II c), 26 in Igel (III b) that takes 25, and three without a group.
public enum Gruppenkommune {
  /// The day from which it is looked at, a Monday.
  public static let heute = "2026-11-02"

  /// The text of each file by its name without `.csv`.
  public static var dateien: [String: String] {
    var haus = Haus()
    haus.setze(5, "g1", jahr: 2024)
    haus.setze(14, "g1", jahr: 2022)
    haus.setze(9, "g2", jahr: 2024, eigeneForm: "I b")
    haus.setze(26, "g3", jahr: 2021)
    haus.setze(2, "", jahr: 2022)
    haus.setze(1, "", jahr: 2025, status: "zugesagt")
    return haus.dateien
  }
}

private struct Haus {
  private var kinder: [String] = []
  private var vertraege: [String] = []
  private var zuordnungen: [String] = []

  private static let vornamen = [
    ("Kim", "m"), ("Leo", "m"), ("Eva", "w"), ("Tim", "m"), ("Ada", "w"), ("Jo", "d"),
    ("Ida", "w"), ("Nils", "m"), ("Zoë", "w"), ("Ayşe", "w"), ("Jürgen", "m"),
  ]
  private static let nachnamen = [
    "Abel", "Behr", "Cruz", "Boll", "Cem", "Diaz", "Dorn", "Ek", "Åström", "Öztürk", "Weiß",
    "Nguyễn", "von Hohenstein-Lüdenscheidt",
  ]

  mutating func setze(
    _ anzahl: Int, _ gruppe: String, jahr: Int, eigeneForm: String = "",
    status: String = "unterschrieben"
  ) {
    for i in 0..<anzahl {
      let n = kinder.count
      let (vorname, geschlecht) = Self.vornamen[n % 11]
      let (monat, tag) = (n % 12 + 1, n * 7 % 28 + 1)
      let end = (monat, tag) <= (9, 30) ? jahr + 6 : jahr + 7
      kinder.append(
        "k\(n + 1);\(vorname);\(Self.nachnamen[n % 13]);\(jahr)-\(zwei(monat))-\(zwei(tag));"
          + "\(geschlecht);Weg 1;50667;Auen;05315000;")
      let beginn = status == "zugesagt" ? "2026-10-01" : "2026-08-01"
      let stunden = ["25", "35", "45"][n % 3]
      vertraege.append(
        "v\(n + 1);k\(n + 1);e1;\(beginn);\(end)-07-31;\(stunden);\(status);;")
      if !gruppe.isEmpty {
        zuordnungen.append(
          "v\(n + 1);\(gruppe);\(i == 0 ? eigeneForm : "");\(beginn);\(end)-07-31")
      }
    }
  }

  private func zwei(_ zahl: Int) -> String { zahl < 10 ? "0\(zahl)" : "\(zahl)" }

  var dateien: [String: String] {
    [
      "mandant": "ags;name;land\n05315000;Stadt Auen;NW\n",
      "traeger": "id;name;art\nt1;Stadt Auen;kommunal\n",
      "einrichtungen": """
      id;traeger_id;name;art;strasse;plz;ort;ags;gueltig_ab;gueltig_bis
      e1;t1;Kita Sonnenblume;kita;Weg 1;50667;Auen;05315000;;
      e2;t1;Kita am Park;kita;Weg 2;50667;Auen;05315000;;

      """,
      "betriebserlaubnis": """
      einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis
      e1;krippe;20;;
      e1;kindergarten;60;;

      """,
      "gruppen": """
      id;einrichtung_id;name;gruppenform;plaetze;gueltig_ab;gueltig_bis
      g1;e1;Bären;I b;20;;
      g2;e1;Mäuse;II c;10;;
      g3;e1;Igel;III b;25;;

      """,
      "kinder": "id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt\n"
        + kinder.joined(separator: "\n") + "\n",
      "vertraege":
        "id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;platzanteil\n"
        + vertraege.joined(separator: "\n") + "\n",
      "zuordnungen": "vertrag_id;gruppe_id;gruppenform;von;bis\n"
        + zuordnungen.joined(separator: "\n") + "\n",
    ]
  }
}
