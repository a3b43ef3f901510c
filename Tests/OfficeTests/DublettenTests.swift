import Domain
import Office
import TestSupport
import Testing
import Texte

@Suite("Children who were taken down twice are shown to the office")
struct DublettenTests {
  private static let kopf =
    "id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt;ortsteil;"
    + "auskunftssperre\n"
  private static let eltern =
    "id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email\n"

  private func amt(_ kinder: [String], _ sorge: [String] = []) throws -> Probeamt {
    try Probeamt(
      Probeamt.muster.nur()
        .mit("kinder", Self.kopf + kinder.map { $0 + "\n" }.joined())
        .mit("sorgeberechtigte", Self.eltern + sorge.map { $0 + "\n" }.joined()))
  }

  private static let ida = "k1;Ida;Müller;2022-03-11;w;Goethestr. 3;04109;Auen;;;;"
  private static let doppelt = "k2;Ida Maria;Mueller;2022-11-03;w;Goethestraße 3;04109;Auen;;;;"

  @Test("with points and reasons, the best pair first")
  func pairs() throws {
    let amt = try amt(
      [
        Self.ida, Self.doppelt, "k3;Emma;Müller;2022-03-11;w;Goethestr. 3;04109;Auen;;;;",
        "k4;Leon;Ek;2021-05-05;m;Weg 1;04109;Auen;;;;", "k5;Leon;Ek;2021-05-05;m;;;;;;;",
      ], ["s1;k1;Eva;Müller;;;;0341 123456;", "s2;k2;Eva;Müller;;;;+49 341 123456;"])
    let rows = try amt.frage(DublettenAuskunft())
    #expect(rows.map { "\($0.a.id.text) \($0.b.id.text)" } == ["k1 k2", "k4 k5"])
    #expect(rows.map(\.punkte) == [100, 95])
    #expect(
      rows[0].grund
        == "weiterer Vorname fehlt, Nachname anders geschrieben, Tag und Monat vertauscht, "
        + "gleiches Telefon, gleicher Elternteil, gleiche Anschrift")
    #expect(rows[1].grund == "gleicher Vorname, gleicher Nachname, gleicher Geburtstag")
  }

  @Test("and that a protected child lives where another does is not said, and changes no point")
  func protected() throws {
    let open = try amt([Self.ida, Self.doppelt]).frage(DublettenAuskunft())
    #expect(open[0].grund.contains("Anschrift"))
    let here = try amt([Self.ida + "ja", Self.doppelt]).frage(DublettenAuskunft())
    let elsewhere = try amt([
      Self.ida.replacing("Goethestr. 3", with: "Weg 9") + "ja", Self.doppelt,
    ]).frage(DublettenAuskunft())
    #expect(!here[0].grund.contains("Anschrift"))
    #expect(here == elsewhere)
  }

  @Test("and every Merkmal has its words")
  func words() throws {
    let texte = try Probeamt(Probeamt.muster).texte
    for merkmal in Merkmal.allCases {
      #expect(DublettenText(rawValue: merkmal.rawValue) != nil, "\(merkmal)")
    }
    #expect(texte(DublettenText.anschrift) == "gleiche Anschrift")
  }

  @Test("and while a child is typed its look-alikes appear: by birthday, by phone, five at most")
  func typing() throws {
    let amt = try amt(
      [Self.ida, Self.doppelt, "k3;Emma;Müller;2022-03-11;w;;;;;;;"]
        + (4...12).map { "k\($0);Lea;Ek;2020-05-05;;;;;;;;" },
      ["s1;k1;Eva;Müller;;;;0341/12 34-56;", "s3;k3;Eva;Müller;;;;0341 123456;"])
    var frage = AehnlicheAuskunft()
    let found = { try amt.frage(frage).map(\.kind.id.text) }
    #expect(try found() == [])
    frage.vorname = "Id"
    #expect(try found() == [])
    frage.geburtsdatum = Tag(iso: "2022-11-03")
    #expect(try found() == ["k2"])
    frage.vorname = "Ida"
    frage.nachname = "Müller"
    #expect(try found() == ["k2", "k1"])
    frage.ausser = Kennung("k2")
    #expect(try found() == ["k1"])
    frage = AehnlicheAuskunft()
    frage.telefon = "+49 341 12 34 56"
    #expect(try found() == ["k1", "k3"])
    frage.vorname = "Emma"
    #expect(try found() == ["k3"])
    frage = AehnlicheAuskunft()
    frage.vorname = "Lea"
    frage.geburtsdatum = Tag(iso: "2020-05-05")
    #expect(try found().count == 5)
  }
}
