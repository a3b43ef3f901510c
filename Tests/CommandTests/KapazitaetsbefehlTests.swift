import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite("The command kapazitaet")
struct KapazitaetsbefehlTests {
  private static let beispiele: [String] = {
    guard let daten = Projekt.fremdeDaten else { return [] }
    return ["folgemonat", "geburtsmonat", "geburtstag", "kanten", "kitajahr_ende", "stichtag"]
      .map { daten + "/beispiele/platzrechnung-" + $0 }
  }()

  /// The rows of an answer, a value for each column.
  private func zeilen(_ schalter: Schalter, _ worte: [String]) throws -> [[String: String]] {
    let result = try schalter.ruf(["kapazitaet"] + worte)
    #expect(result.status == 0, "\(result.meldung)")
    return GTabelle.lies(result.ausgabe)
  }

  @Test(
    "meets every published answer of frei (left out where the folder of examples is missing)",
    .enabled(if: Projekt.fremdeDaten != nil), arguments: beispiele)
  func examples(_ folder: String) throws {
    let schalter = try Schalter(Probeordner.dateien(folder))
    var compared = 0
    for (name, answer) in Probeordner.dateien(folder + "/erwartet") {
      guard let frage = Frage(name), case .frei = frage.art else { continue }
      // Each call is a process: some rows of each day are enough.
      for row in GTabelle.lies(answer).enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
        let shown = try zeilen(
          schalter,
          [
            "--kategorie", row["kategorie"] ?? "", "--einrichtung", row["einrichtung_id"] ?? "",
            "--von", frage.am, "--bis", Gegenrechnung.tag(nach: frage.am, tage: 200),
          ])
        #expect(shown.first?["tag"] == frage.am)
        for column in ["plaetze", "gesperrt", "bestand", "zusagen", "reserviert", "frei"] {
          #expect(shown.first?[column] == row[column], "\(folder)/\(name), \(row), \(column)")
        }
        let least = shown.compactMap { Double($0["frei"] ?? "") }.min()
        #expect(least == Double(row["frei_durchgehend"] ?? ""), "\(folder)/\(name), \(row)")
        compared += 1
      }
    }
    #expect(compared > 3)
  }

  @Test("A row is the first day or one on which a printed figure changes; no row counts as zeros")
  func rows() throws {
    let schalter = try Schalter(Musterkommune.dateien)
    let words = ["kapazitaet", "--kategorie", "krippe", "--heute", Musterkommune.heute]
    // It is full until the middle of April, and who asks for it changes no row.
    #expect(
      try schalter.ruf(
        words + ["--von", "2026-10-01", "--bis", "2027-12-31", "--einrichtung", "e2"]
      ).ausgabe == """
        tag;plaetze;gesperrt;bestand;zusagen;reserviert;frei
        2026-10-01;2;0;2;0;0;0
        2027-04-15;2;0;0;0;0;2

        """)
    // One is over-occupied, and the free place of another does not undo that.
    #expect(
      try schalter.ruf(
        words + ["--von", "2027-01-01", "--bis", "2027-02-01", "--einrichtung", "e4"]
      ).ausgabe.hasSuffix("2027-01-01;2;0;3;0;0;-1\n"))
    #expect(
      try schalter.ruf(
        words + ["--von", "2027-01-01", "--bis", "2027-02-01", "--traeger", "t3"]
      ).ausgabe.hasSuffix("2027-01-01;2;0;3;0;0;0\n"))
    #expect(
      try schalter.ruf(
        words + ["--von", "2027-01-01", "--bis", "2027-02-01", "--einrichtung", "hort am bach"]
      ).ausgabe.hasSuffix("2027-01-01;0;0;0;0;0;0\n"))
  }

  @Test("All forms say the same, and one that there is not is refused")
  func forms() throws {
    let schalter = try Schalter(Musterkommune.dateien)
    let words = [
      "kapazitaet", "--kategorie", "krippe", "--von", "2026-11-02", "--bis", "2029-11-01",
      "--ortsteil", "Nord",
    ]
    let csv = try schalter.ruf(words + ["--format", "csv"])
    let rows = GTabelle.lies(csv.ausgabe)
    let objects = try jsonZeilen(try schalter.ruf(words + ["--format", "json"]).ausgabe)
    #expect(objects.count == rows.count && rows.count > 2)
    #expect(objects.map { $0["tag"] as? String } == rows.map { $0["tag"] })
    #expect(objects.map { $0["frei"] as? Double } == rows.map { Double($0["frei"] ?? "") })
    let text = try schalter.ruf(words + ["--format", "text"]).ausgabe
    #expect(text.contains("plaetze (Plätze)") && text.contains("02.11.2026"))
    #expect(try schalter.ruf(words + ["--format", "xml"]).status == 2)
    #expect(try schalter.ruf("frei", "--am", "2027-01-01", "--format", "svg").status == 2)
  }

  @Test("The drawing is a document of its own that can be read aloud, whatever names hold")
  func drawing() throws {
    let name = "<Kita> \"Süd\" & 'Söhne'\u{1B}"
    let houses = (Musterkommune.dateien["einrichtungen"] ?? "")
      .replacing("Kita Sonnenblume", with: "\"<Kita> \"\"Süd\"\" & 'Söhne'\"")
    let schalter = try Schalter(Musterkommune.dateien.merging(["einrichtungen": houses]) { $1 })
    let svg = try schalter.ruf(
      "kapazitaet", "--kategorie", "krippe", "--von", "2026-11-02", "--bis", "2029-11-01",
      "--einrichtung", "e1", "--format", "svg"
    ).ausgabe
    let document = try XMLDocument(xmlString: svg)
    let root = try #require(document.rootElement())
    func attribut(_ name: String, _ element: XMLElement) -> String? {
      element.attributes?.first { $0.name == name }?.stringValue
    }
    #expect(root.name == "svg" && attribut("role", root) == "img")
    let title = root.elements(forName: "title").first
    #expect(title?.stringValue?.contains("<Kita> \"Süd\" & 'Söhne'") == true, "\(name)")
    let labelled = attribut("aria-labelledby", root)?.split(separator: " ")
    #expect(labelled == ["titel", "beschreibung"])
    let told = root.elements(forName: "desc").first?.stringValue
    #expect(
      told?.contains("Am 02.11.2026: 6 Plätze") == true && told?.contains("Am engsten") == true)
    // Each area has a pattern of its own, and each pattern that is used is there.
    let patterns = root.elements(forName: "pattern").compactMap { attribut("id", $0) }
    let fills = Set(
      root.elements(forName: "path").compactMap { attribut("fill", $0) }
        .filter { $0.hasPrefix("url(#") }.map { String($0.dropFirst(5).dropLast()) })
    #expect(fills.isSubset(of: patterns) && fills.count > 1)
    // Nothing is fetched from anywhere.
    #expect(!svg.contains("href") && !svg.contains("@import"))
  }
}
