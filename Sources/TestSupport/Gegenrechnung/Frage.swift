/// The question that stands in the name of a file of answers, such as
/// `platz-geboren-2025-05-03-ab-2027-03-01-anteil-0.5`.
public struct Frage {
  /// What is asked.
  public enum Art {
    case frei, bedarf
    case platz(geboren: String, bis: String?, anteil: String)
  }

  /// What is asked.
  public let art: Art
  /// The day asked for; of a place, its first one.
  public let am: String

  /// Reads the name of a file without `.csv`; nil where it is not one of answers.
  public init?(_ name: String) {
    let teile = name.split(separator: "-").map(String.init)
    func datum(_ stelle: Int) -> String? {
      stelle + 2 < teile.count ? teile[stelle...(stelle + 2)].joined(separator: "-") : nil
    }
    func datum(nach wort: String) -> String? {
      teile.firstIndex(of: wort).flatMap { datum($0 + 1) }
    }
    switch teile.first {
    case "frei", "bedarf":
      guard let tag = datum(1) else { return nil }
      art = teile[0] == "frei" ? .frei : .bedarf
      am = tag
    case "platz":
      guard let geboren = datum(nach: "geboren"), let ab = datum(nach: "ab") else { return nil }
      let anteil = teile.firstIndex(of: "anteil").map { teile[$0 + 1] } ?? "1"
      art = .platz(geboren: geboren, bis: datum(nach: "bis"), anteil: anteil)
      am = ab
    default: return nil
    }
  }
}
