import FoundationEssentials
import Glibc
import Screens
import Seeds
import Testing
import Texte

/// What the handbook says of keys and commands against the program itself.
@Suite struct HandbuchTests {
  static let pfad =
    #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
    + "/docs/handbuch.md"

  /// The tables of keys by the names of their markers.
  static let tabellen: [(marke: String, schirm: Schirm?)] =
    Schirm.allCases.map { ($0.rawValue, $0) } + [("alle", nil)]

  @Test("The tables of keys in the handbook are those of the program")
  func keysAsInTheProgram() throws {
    var handbuch = try String(contentsOf: URL(filePath: Self.pfad), encoding: .utf8)
    let texte = Textkatalog(try Saatordner(executable: Self.pfad).texte())
    for (marke, schirm) in Self.tabellen {
      let begin = try #require(handbuch.firstRange(of: "<!-- tasten:\(marke) -->\n"))
      let end = try #require(
        handbuch[begin.upperBound...].firstRange(of: "<!-- ende -->"))
      let place = begin.upperBound..<end.lowerBound
      let tabelle = tabelle(Sitzung.tastentabelle(schirm, texte))
      if getenv("GOLDEN").map({ String(cString: $0) }) == "write" {
        handbuch.replaceSubrange(place, with: tabelle)
        try Data(handbuch.utf8).write(to: URL(filePath: Self.pfad))
      } else {
        #expect(String(handbuch[place]) == tabelle, "\(marke)")
      }
    }
  }

  /// The rows as a table in Markdown.
  private func tabelle(_ zeilen: [Tastenzeile]) -> String {
    let rows = zeilen.map { zeile in
      let keys = zeile.tasten.map { "`\($0)`" }.joined(separator: ", ")
      return "| \(keys) | \(zeile.name) | \(zeile.hilfe) |\n"
    }
    return "| Taste | Name | was sie tut |\n|---|---|---|\n" + rows.joined()
  }
}
