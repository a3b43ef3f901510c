import Glibc

/// How long something took, several times, in milliseconds.
struct Dauer {
  private let sorted: [Double]

  init(_ werte: [Double]) { sorted = werte.sorted() }

  /// Does something several times, once more before to warm up.
  init(mal: Int, warm: Bool = true, _ body: (Int) throws -> Void) rethrows {
    if warm { try body(0) }
    self.init(try (0..<mal).map { i in try stoppe { try body(i) } })
  }

  var median: Double { sorted[sorted.count / 2] }
  var p95: Double { sorted[min(sorted.count - 1, sorted.count * 95 / 100)] }
}

/// How long something takes, in milliseconds.
func stoppe(_ body: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure(body) / .milliseconds(1)
}

/// The figures as they are printed.
enum Tabelle {
  static func kopf() {
    zeile("", "Platzwart", "Ziel", "", "SQL", "SQL/Pw")
  }

  /// A figure in milliseconds, with its goal and the same question as plain SQL.
  static func ms(_ was: String, _ ms: Double, ziel: Double? = nil, sql: Double? = nil) {
    zeile(
      was, zahl(ms) + " ms", ziel.map { "≤ \(zahl($0)) ms" } ?? "",
      ziel.map { ms <= $0 ? "ja" : "NEIN" } ?? "", sql.map { zahl($0) + " ms" } ?? "",
      sql.map { zahl($0 / ms) + "×" } ?? "")
  }

  /// Any other figure.
  static func wert(
    _ was: String, _ wert: Double, _ einheit: String, hoechstens: Double? = nil,
    mindestens: Double? = nil
  ) {
    let isMet = wert <= hoechstens ?? .infinity && wert >= mindestens ?? -.infinity
    let goal =
      hoechstens.map { "≤ \(zahl($0)) \(einheit)" } ?? mindestens.map { "≥ \(zahl($0)) \(einheit)" }
    zeile(was, "\(zahl(wert)) \(einheit)", goal ?? "", goal == nil ? "" : isMet ? "ja" : "NEIN")
  }

  static func zeile(_ spalten: String...) {
    let widths = [58, 16, 16, 6, 14, 10]
    let cells = zip(spalten, widths).enumerated().map { i, cell in
      let space = String(repeating: " ", count: max(1, cell.1 - cell.0.count))
      return i == 0 ? cell.0 + space : space + cell.0
    }
    print(cells.joined())
    fflush(nil)
  }

  static func zahl(_ wert: Double) -> String {
    if wert >= 100 { return String(Int(wert.rounded())) }
    let digits = wert >= 10 ? 10.0 : wert >= 1 ? 100.0 : 10_000.0
    return "\((wert * digits).rounded() / digits)"
  }
}
