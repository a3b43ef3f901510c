import Domain
import Office
import TestSupport
import Testing

@Suite("A child is found as one types")
struct KindersucheTests {
  let amt: Probeamt

  init() throws {
    var ordner = Probeamt.muster
    ordner["kinder"] = """
      id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt;ortsteil;auskunftssperre
      k1;Anna Lena;Müller;2025-05-03;w;Hauptstraße 5;04109;Auen;14713000;;;
      k2;Łukasz;Öztürk;2024-01-02;m;Am Bach 7;04109;Auen;14713000;;;
      k3;Bruno;Mueller-Lüdenscheidt;2023-01-02;m;Am Bach 9;04109;Auen;14713000;;;
      k4;Manuel;Bauer;2022-01-02;m;Geheimweg 1;04109;Auen;14713000;;;ja
      k5;Ida;von der Leyen;2021-01-02;w;;;;;;;

      """
    ordner["sorgeberechtigte"] = """
      id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email
      s1;k2;Eva;Schmidt;;;;+49 341 12-34 56;

      """
    ordner["vertraege"] = """
      id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;platzanteil
      v1;k1;e1;2026-08-01;2030-07-31;45;unterschrieben;;

      """
    for name in ["anmeldungen", "zuordnungen", "rundenentscheide", "rundenergebnisse"] {
      ordner[name] = ordner[name].map { String($0.prefix { $0 != "\n" }) + "\n" }
    }
    amt = try Probeamt(ordner)
  }

  private func finde(_ text: String) throws -> [String] {
    try amt.frage(KindersucheAuskunft(text)).map(\.id.text)
  }

  @Test("Umlauts may be left out or spelled out, on both sides")
  func umlaute() throws {
    for text in ["müller", "muller", "mueller", "MUE", "mü"] {
      #expect(try finde(text) == ["k1", "k3"], "\(text)")
    }
    #expect(try finde("lukasz") == ["k2"])
    #expect(try finde("Łuk") == ["k2"])
    #expect(try finde("manuel bauer") == ["k4"])
    #expect(try finde("baue") == ["k4"])
  }

  @Test("A Träger is found where one word is typed with its umlaut and another without")
  func traeger() throws {
    try amt.tue("anlegen satzart=traeger id=t9 name=\"Müller und Söhne\" art=frei")
    for text in ["muller söhne", "müller sohne", "mueller soehne", "Müller Söhne"] {
      let found = try amt.frage(GesamtsucheAuskunft(text))
      #expect(
        found.contains { if case .traeger(let t) = $0 { t.id.text == "t9" } else { false } },
        "\(text)")
    }
  }

  @Test("Names in any order, of several words, and parts of them")
  func namen() throws {
    #expect(try finde("anna mü") == ["k1"])
    #expect(try finde("Müller, Anna") == ["k1"])
    #expect(try finde("von der ley") == ["k5"])
    #expect(try finde("leyen") == ["k5"])
    #expect(try finde("lüdensch") == ["k3"])
    #expect(try finde("lena") == ["k1"])
    #expect(try finde("xaver") == [])
  }

  @Test("By parent, phone number, birthday, street and id")
  func andere() throws {
    #expect(try finde("schmidt") == ["k2"])
    #expect(try finde("eva") == ["k2"])
    for phone in ["0341123456", "0341 12 34", "+49341 1234", "1234"] {
      #expect(try finde(phone) == ["k2"], "\(phone)")
    }
    #expect(try finde("030525") == ["k1"])
    #expect(try finde("3.5.2025 müller") == ["k1"])
    #expect(try finde("3.5.2025 bauer") == [])
    #expect(try finde("bach 7") == ["k2"])
    #expect(try finde("hauptstrasse") == ["k1"])
    #expect(try finde("k4") == ["k4"])
  }

  @Test("A street that must not be told finds nobody, also after it was changed")
  func auskunftssperre() throws {
    #expect(try finde("geheimweg") == [])
    _ = try amt.amt().fuehreAus(
      Aendern(.kinder, "k1", [Feldwert("auskunftssperre", "ja")]))
    #expect(try finde("hauptstr") == [])
    #expect(try finde("müller anna") == ["k1"])
    let akte = try amt.frage(KindAkteAuskunft(Kennung(gespeichert: "k1")))
    #expect(akte.kind.strasse.isEmpty && akte.kind.plz.isEmpty && akte.kind.ort.isEmpty)
    _ = try amt.amt().fuehreAus(
      Aendern(.kinder, "k2", [Feldwert("auskunftssperre", "ja")]))
    #expect(try finde("0341123456") == [])
    #expect(try finde("schmidt") == ["k2"])
    _ = try amt.amt().fuehreAus(
      Aendern(.kinder, "k2", [Feldwert("auskunftssperre", "")]))
    #expect(try finde("0341123456") == ["k2"])
  }

  @Test("It says where the child has a place; nothing typed names those opened last")
  func platz() throws {
    let found = try amt.frage(KindersucheAuskunft("müller"))
    #expect(found.map(\.einrichtung) == ["Immer", nil] && found[0].ab == nil)
    #expect(!found[0].istZusage && !found[0].wartet)
    let last = [Kennung<Kind>(gespeichert: "k3"), Kennung(gespeichert: "weg")]
    #expect(try amt.frage(KindersucheAuskunft("", zuletzt: last)).map(\.id.text) == ["k3"])
  }
}
