/// The sample Kommune with families: parents, a Zusage, groups, and a child whose address must not
/// be told.
public enum KinderKommune {
  /// The text of each file by its name without `.csv`.
  public static var dateien: [String: String] {
    var files = Musterkommune.dateien
    files["kinder"] =
      (files["kinder"] ?? "").split(separator: "\n").map { line in
        if line.hasPrefix("id;") { return line + ";auskunftssperre" }
        if line.hasPrefix("k2;") {
          return line.split(separator: ";", omittingEmptySubsequences: false)
            .map { $0 == "Weg 1" ? "Geheimweg 1" : $0 }.joined(separator: ";") + ";ja"
        }
        return line + ";"
      }.joined(separator: "\n") + "\n"
    files["sorgeberechtigte"] = """
      id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email
      s1;k9;Eva;Öztürk;Weg 1;04109;Auen;0341 123456;eva@auen.example
      s2;k9;Can;Öztürk;Weg 1;04109;Auen;0171 998877;
      s3;k2;Mira;Çelik;Geheimweg 1;04109;Auen;0341 55;

      """
    files["gruppen"] = """
      id;einrichtung_id;name;gruppenform;plaetze;gueltig_ab;gueltig_bis
      g1;e1;Mäuse;;10;;

      """
    files["zuordnungen"] = """
      vertrag_id;gruppe_id;gruppenform;von;bis
      v9;g1;;2026-10-01;2031-07-31

      """
    files["anmeldungen"] =
      (files["anmeldungen"] ?? "")
      + "a90;k9;betreuungsanfrage;2026-10-01;45;2025-11-04;e1|e3;offen;\n"
    return files
  }
}
