import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

/// Names of sixty letters at 80x24: they may lose their ends, the sentences not theirs.
@Suite("A sentence that is read out is never cut off")
struct LangeNamenTests {
  private static let lang = "Integrationskindertagesstätte am Wasserturm Obergruna-Siebenl."
  private let zimmer: Amtszimmer

  init() throws {
    var dateien = Musterkommune.lang(Self.lang)
    dateien["einrichtungen"] = dateien["einrichtungen"]?.replacing(";Nord;", with: ";\(Self.lang);")
    zimmer = try Amtszimmer(dateien, schirm: .freiePlaetze)
  }

  /// What the message line says, over one row or two.
  private func gesagt() -> String {
    let lines = zimmer.bild()[(zimmer.sitzung.size.height - 3)...].prefix(2)
    return lines.filter { !$0.contains("──") }.map(\.trimmed).joined(separator: " ")
  }

  @Test("One Einrichtung, several, ways out, none at all: the answer has its end")
  func auskunft() throws {
    for (keys, ends) in [
      ("\"030525\" \"300927\" \"25\"", ["gesichert."]),
      ("\"030525\" \"300927\"", ["gesichert."]),
      ("\"030525\" \"300927\" \"45\" Tab \"mitte\"", ["."]),
      ("\"030525\" \"300927\" \"35\" Tab Tab \"josef\"", ["."]),
      ("\"030525\" \"010345\"", ["Ende des Wunsches (", ")."]),
      ("\"010118\" \"300927\"", ["Ende der Hortzeit gesichert."]),
    ] {
      try zimmer.tippe("Strg-N " + keys)
      let said = gesagt()
      for end in ends { #expect(said.contains(end), "\(keys): \(said)") }
      #expect(said.hasSuffix("."), "\(keys): \(said)")
    }
  }

  @Test("What was taken down is said to its end, also of a child that is known")
  func aufgenommen() throws {
    let name = String(repeating: "Anna-Maria ", count: 6).dropLast()
    for known in [false, true] {
      try zimmer.tippe(
        "Strg-N \"030525\" \"300927\" Enter \"\(name)\" Tab \"von Hohenstein-Wittelsbach\" F8")
      let said = gesagt()
      #expect(said.hasPrefix("Aufgenommen: Anna-Maria"), "\(said)")
      #expect(said.hasSuffix("Plätze unverändert."), "\(said)")
      #expect(said.contains("ab 30.09.2027"))
      #expect(said.contains("schon bekannt: geb. 03.05.2025") == known)
    }
  }

  @Test("Nowhere a place: the way on is named with its key")
  func nirgends() throws {
    var dateien = Musterkommune.lang(Self.lang)
    dateien["betriebserlaubnis"] =
      "einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis;aktenzeichen\ne1;krippe;1;;;\n"
    let zimmer = try Amtszimmer(dateien, schirm: .freiePlaetze)
    try zimmer.tippe("\"030525\" \"300928\"")
    #expect(zimmer.meldung.hasPrefix("Ab 30. September 2028 nirgends durchgehend frei; F8 "))
    #expect(zimmer.meldung.hasSuffix("."))
  }

  @Test("A sentence of the office that is longer than a line takes two")
  func zweiZeilen() throws {
    let zimmer = try Amtszimmer(
      schirm: .freiePlaetze, nurBild: zimmer.texte(AmtText.besetzt))
    try zimmer.tippe("\"030525\" \"010327\" F8 \"Liv\" Tab \"Ek\" F8")
    let rows = zimmer.bild()[21...22].map(\.trimmed)
    #expect(rows.joined(separator: " ") == zimmer.texte(AmtText.besetzt))
    try zimmer.tippe("Esc")
    #expect(zimmer.bild()[21].hasPrefix("──"))
  }
}

extension Musterkommune {
  /// The sample Kommune with Einrichtungen of this name.
  fileprivate static func lang(_ name: String) -> [String: String] {
    dateien.mapValues { text in
      ["Kita Sonnenblume", "Kita Löwenzahn", "Waldkita", "Kita St. Josef mit dem langen Namen"]
        .reduce(text) { $0.replacing(";\($1);", with: ";\(name);") }
    }
  }
}
