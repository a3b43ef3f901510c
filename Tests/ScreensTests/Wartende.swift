import TestSupport

/// The small Kommune with more who wait: parents, a phone, a protected address, a child in care.
enum Wartende {
  static var dateien: [String: String] {
    var files = Musterkommune.dateien
    let children = (files["kinder"] ?? "").split(separator: "\n")
    files["kinder"] =
      (["\(children[0]);ortsteil;auskunftssperre"] + children.dropFirst().map { "\($0);;" } + [
        "w1;Anna;Müller;2025-05-03;w;Rosenstraße 5;04109;Auen;14713000;;Süd;",
        "w2;Jan;Łukasz;2023-06-17;m;Weg 7;04109;Auen;14713000;;Nord;",
        "w3;Deniz;Çelik;2024-11-02;m;Geheimgasse 9;04109;Auen;14713000;;Verborgen;ja",
        "w4;Kim;Abel;2026-03-12;d;Weg 9;04109;Auen;14713000;;Süd;",
      ]).joined(separator: "\n") + "\n"
    files["sorgeberechtigte"] = """
      id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email
      p1;w1;Eva;Öztürk;;;;0341 / 55-12 3;
      p2;w2;Ada;Schulz;;;;+49 341 777;
      p3;w3;Ece;Çelik;Geheimgasse 9;;;0341 999;

      """
    files["vertraege", default: ""] += "vw;w2;e3;2026-08-01;2027-07-31;45;unterschrieben;;\n"
    let asked = (files["anmeldungen"] ?? "").split(separator: "\n")
    files["anmeldungen"] =
      (["\(asked[0]);bestaetigt_am;bemerkung"] + asked.dropFirst().map { "\($0);;" } + [
        "b1;w1;betreuungsanfrage;2027-08-01;45;2026-06-10;e1|e3;offen;;2026-10-01;",
        "b2;w2;betreuungsanfrage;2026-09-01;35;2026-03-01;e2;offen;;;",
        "b3;w3;bedarfsmeldung;2027-09-01;25;2026-10-20;;offen;;;=1+1",
        "b4;w4;betreuungsanfrage;2027-08-01;45;2026-06-10;e3;offen;;;",
        "b5;w4;bedarfsmeldung;2026-12-01;45;2026-01-10;e3;zurueckgezogen;;;",
      ]).joined(separator: "\n") + "\n"
    return files
  }
}
