import TestSupport
import Testing

@Suite("platzwart dubletten lists who was taken down twice, and judges pairs of a file")
struct DublettenbefehlTests {
  private static let kopf =
    "paar;a_vorname;a_nachname;a_geburtsdatum;a_strasse;a_plz;a_telefon;"
    + "b_vorname;b_nachname;b_geburtsdatum;b_strasse;b_plz;b_telefon;dublette\n"
  private static let kinder = """
    id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt
    k1;Lara;Gröttner;2022-03-11;w;;;;;
    k2;Gröttner;Lara;2022-03-11;;;;;;
    k3;Emma;Gröttner;2022-03-11;w;;;;;

    """

  private func judge(_ text: String, _ options: String...) throws -> Prozessergebnis {
    let schalter = try Schalter()
    try schalter.ordner.schreibe(Array(text.utf8), "paare.csv")
    return try Schalter.ruf(
      ["dubletten", "--paare", "paare.csv"] + options,
      ["PLATZWART_DATENBANK": schalter.datei, "HOME": schalter.ordner.pfad],
      in: schalter.ordner.pfad)
  }

  @Test("the pairs of the database, with names and days for people")
  func database() throws {
    let schalter = try Schalter(
      ["mandant": Probeamt.muster["mandant"] ?? "", "kinder": Self.kinder])
    let reason =
      "gleicher Vorname, gleicher Nachname, Vor- und Nachname vertauscht, gleicher Geburtstag"
    #expect(
      try schalter.ruf("dubletten").ausgabe
        == "kind_a;kind_b;punkte;grund\nk1;k2;92;\(reason)\n")
    let text = try schalter.ruf("dubletten", "--format", "text").ausgabe
    #expect(text.contains("k1      Gröttner, Lara  11.03.2022  k2      Lara, Gröttner  11.03.2022"))
    let json = try jsonZeilen(try schalter.ruf("dubletten", "--format", "json").ausgabe)
    #expect(json.count == 1 && json[0]["punkte"] as? Double == 92)
  }

  @Test("the pairs of a file in its order, without a database")
  func file() throws {
    let result = try judge(
      Self.kopf + "b;Ida;Ek;2020-01-01;;;;Emma;Ek;2020-01-01;;;;nein\n"
        + "a;Ida;Ek;2020-01-01;;;;Idaa;Ek;2020-01-01;;;;\n")
    #expect(
      result.ausgabe == """
        paar;urteil;punkte;grund
        b;nein;10;anderer Vorname, gleicher Nachname, gleicher Geburtstag
        a;ja;90;Vorname vertippt, gleicher Nachname, gleicher Geburtstag

        """)
    #expect(result.status == 0)
    #expect(result.meldung == "")
  }

  @Test("and a broken file is refused with file, line and reason")
  func broken() throws {
    let result = try judge(Self.kopf + "1;Ida;Ek;2020-13-01;;;;Ida;Ek;2020-01-01;;;;\n2;Ida\n")
    #expect(result.status == 1)
    #expect(result.ausgabe == "")
    #expect(result.meldung.contains("paare.csv:2: a_geburtsdatum: "))
    #expect(result.meldung.contains("paare.csv:3: "))
    #expect(result.meldung.contains("Es wurde nichts beurteilt: 2 Angaben"))
    let none = try Schalter.ruf(["dubletten", "--paare", "/fehlt.csv"], [:])
    #expect(none.status == 1)
    #expect(none.meldung.contains("/fehlt.csv: "))
  }
}
