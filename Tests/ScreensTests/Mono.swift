import ScreenKit
import Seeds
import Testing

@testable import Screens

/// What is left of a picture without colours.
enum Mono {
  /// The theme `mono`.
  static func thema() throws -> Theme {
    let saat = try Saatordner(executable: projectFolder + "/Package.swift")
    return try Theme(parsing: try saat.text(of: "Themes/mono.theme"), name: "mono")
  }

  /// How the letters of each cell are written, a letter each: `b` bold, `u` underlined, `r`
  /// reversed; `U`, `R` the same and bold; `.` plain.
  static func attribute(_ canvas: Canvas, _ theme: Theme) -> [String] {
    (0..<canvas.size.height).map { row in
      String(
        (0..<canvas.size.width).map { column in
          letter(theme[canvas[Point(row: row, column: column)].role])
        })
    }
  }

  private static func letter(_ style: Style) -> Character {
    switch (style.bold, style.underlined, style.reversed) {
    case (false, false, false): "."
    case (true, false, false): "b"
    case (false, true, false): "u"
    case (false, false, true): "r"
    case (true, true, false): "U"
    case (true, false, true): "R"
    case (false, true, true): "x"
    case (true, true, true): "X"
    }
  }

  /// The roles that say something of places, of demand or of where one is.
  private static let bedeutung: Set<Role> = [
    .bestand, .zusage, .reserviert, .frei, .neu, .ueberbelegt, .gesperrt, .gedeckt, .teilweise,
    .fehlt, .auswahl, .feldAktiv, .warnung, .fehler, .geaendert, .erlaubnis,
  ]

  /// Two cells side by side that mean different things look different, for all signs.
  ///
  /// They differ by how they are written, or by the letter. What stands one below the other is told apart by its line.
  static func pruefe(
    _ zimmer: Amtszimmer, _ name: String, _ theme: Theme, at place: SourceLocation
  ) {
    for signs in SignSet.allCases {
      let canvas = zimmer.sitzung.draw(signs: signs)
      for i in canvas.cells.indices.dropLast() where (i + 1) % canvas.size.width != 0 {
        let (a, b) = (canvas.cells[i], canvas.cells[i + 1])
        guard gleich(a, b, theme) else { continue }
        Issue.record(
          "\(name), line \(i / canvas.size.width + 1): \(a.role) and \(b.role) are both \(a.text)",
          sourceLocation: place)
      }
    }
  }

  /// Whether two cells of different meaning can't be told apart.
  static func gleich(_ a: Cell, _ b: Cell, _ theme: Theme) -> Bool {
    a.role != b.role && bedeutung.contains(a.role) && bedeutung.contains(b.role)
      && a.text == b.text && a.text != " " && letter(theme[a.role]) == letter(theme[b.role])
  }
}

@Suite("Without colours")
struct MonoTests {
  @Test("what differs in colour alone is found, what differs by a letter or in bold is not")
  func gleich() throws {
    let theme = try Mono.thema()
    var canvas = Canvas(size: Size(width: 5, height: 1))
    for (column, (text, role)) in [
      ("1", Role.bestand), ("1", .zusage), ("2", .frei), ("2", .neu), ("2", .grund),
    ].enumerated() {
      canvas.put(text, at: Point(row: 0, column: column), role: role)
    }
    let found = (0..<4).map { Mono.gleich(canvas.cells[$0], canvas.cells[$0 + 1], theme) }
    #expect(found == [true, false, false, false])
    #expect(Mono.attribute(canvas, theme) == ["...b."])
  }
}
