import FoundationEssentials
import Testing

/// The catalogue of texts against the code that uses it.
@Suite struct TexteTests {
  /// The keys of one area, from their source file.
  struct Bereich: Sendable {
    let enumName: String
    let name: String
    let schluessel: [String]
    let datei: String

    init?(_ datei: Quelltext) {
      guard let head = datei.code.firstMatch(of: /enum\s+(\w+)\s*:\s*String\s*,\s*Textschluessel/),
        let area = datei.ohneKommentare.firstMatch(of: /static let bereich\s*=\s*"(\w+)"/)
      else { return nil }
      enumName = String(head.output.1)
      name = String(area.output.1)
      self.datei = datei.pfad
      schluessel = datei.ohneKommentare
        .matches(of: /\bcase\s+(\w+(?:\s*,\s*\w+)*)(?:\s*=\s*"(\w+)")?/).flatMap { match in
          match.output.2.map { [String($0)] }
            ?? match.output.1.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        }
    }

    /// The texts of the area's file, by their keys.
    var texte: [String: String] {
      let path = projectFolder + "/seeds/texte/\(name).txt"
      guard let bytes = FileManager.default.contents(atPath: path) else { return [:] }
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
      return Dictionary(
        lines.compactMap { line in
          line.firstRange(of: " = ").map {
            (String(line[..<$0.lowerBound]), String(line[$0.upperBound...]))
          }
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What the command `bild` is going to say; it comes with the screens.
  static let kommt: Set = ["nurBild", "hilfeBild", "unbekannteAnsicht"]

  static let bereiche = Quelltext.alle
    .filter { $0.pfad.hasPrefix("Texte/Schluessel/") }.map { ($0.pfad, Bereich($0)) }

  @Test("Every file of keys holds the keys of one area")
  func everyFileOfKeysIsUnderstood() {
    for (pfad, bereich) in Self.bereiche {
      #expect(bereich?.schluessel.isEmpty == false, "\(pfad)")
    }
  }

  @Test("Every key has a text and every text has a key")
  func keysAndTextsBelongTogether() throws {
    let areas = Self.bereiche.compactMap(\.1)
    for area in areas {
      let texts = Set(area.texte.keys)
      let keys = Set(area.schluessel)
      #expect(keys.subtracting(texts).sorted() == [], "keys of \(area.name) without a text")
      #expect(texts.subtracting(keys).sorted() == [], "texts of \(area.name) without a key")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: projectFolder + "/seeds/texte")
    #expect(Set(files) == Set(areas.map { "\($0.name).txt" }))
  }

  @Test("Every key is used")
  func everyKeyIsUsed() {
    let areas = Self.bereiche.compactMap(\.1)
    let files = Set(areas.map(\.datei))
    var used: Set<String> = []
    for datei in Quelltext.alle where !files.contains(datei.pfad) {
      for use in datei.code.matches(of: /\.(\w+)/) { used.insert(String(use.output.1)) }
    }
    // The keys of the fields are the names of the columns, as the records list them.
    for area in areas where ["feld", "feldhilfe"].contains(area.name) {
      let columns = Set(
        Quelltext.alle.filter { $0.pfad.hasPrefix("Domain/Daten/") }.flatMap(\.texte)
          .map { $0.filter { !"[]".contains($0) } })
      #expect(area.schluessel.filter { !columns.contains($0) } == [], "fields of no record")
    }
    // Those of the Vorgänge are their names.
    for datei in Quelltext.alle where datei.pfad == "Office/Kern/Vorgang.swift" {
      used.formUnion(datei.texte)
    }
    for area in areas where !["feld", "feldhilfe"].contains(area.name) {
      let unused = area.schluessel.filter { !used.contains($0) && !Self.kommt.contains($0) }
      #expect(unused == [], "keys of \(area.enumName) that nobody uses")
    }
  }

  @Test("What a caller fills in are the placeholders of the text")
  func placeholdersFit() {
    for area in Self.bereiche.compactMap(\.1) {
      let texts = area.texte
      for datei in Quelltext.alle where datei.pfad != area.datei {
        for (key, filledIn) in datei.aufrufe(area.enumName) {
          guard let text = texts[key] else { continue }
          #expect(filledIn == platzhalter(in: text), "\(datei.pfad): \(area.enumName).\(key)")
        }
      }
    }
  }

  @Test("What is counted has a word for one and another one for more, each whole")
  func countedWords() {
    for area in Self.bereiche.compactMap(\.1) {
      for (key, text) in area.texte {
        let rest = text.replacing(Self.platzhalter, with: "")
        #expect(!rest.contains(where: "{|}".contains), "\(area.name).\(key)")
        for match in text.matches(of: Self.platzhalter) {
          let (one, more) = (match.output.2, match.output.3)
          #expect(one == nil || one != more, "\(area.name).\(key)")
        }
      }
    }
  }

  /// `{name}`, or `{name|one|more}`.
  private static nonisolated(unsafe) let platzhalter = /\{(\w+)(?:\|([^{|}]*)\|([^{|}]*))?\}/

  private func platzhalter(in text: String) -> Set<String> {
    Set(text.matches(of: Self.platzhalter).map { String($0.output.1) })
  }
}

extension Quelltext {
  /// The calls `texte(Enum.key)` and `texte(Enum.key, ["name": …])`, with the names filled in.
  ///
  /// Where a key is chosen elsewhere it can't be seen what belongs to it.
  fileprivate func aufrufe(_ enumName: String) -> [(key: String, filledIn: Set<String>)] {
    ohneKommentare.ranges(of: "(").compactMap { open in
      let rest = ohneKommentare[open.upperBound...].drop { $0.isWhitespace }
      guard rest.hasPrefix(enumName + ".") else { return nil }
      let key = rest.dropFirst(enumName.count + 1).prefix { $0.isLetter || $0.isNumber }
      let after = rest[key.endIndex...].drop { $0.isWhitespace }
      if after.first == ")" { return (String(key), []) }
      let list = after.dropFirst().drop { $0.isWhitespace }
      guard after.first == ",", list.first == "[" else { return nil }
      return (String(key), names(in: list))
    }
  }

  /// The names of a list `["name": …, …]`, without those of lists within it.
  private func names(in list: Substring) -> Set<String> {
    var result: Set<String> = []
    var depth = 0
    var i = list.startIndex
    while i < list.endIndex {
      switch list[i] {
      case "[", "(", "{": depth += 1
      case "]", ")", "}": depth -= 1
      case "\"":
        let start = list.index(after: i)
        i = list[start...].firstIndex(of: "\"") ?? start
        if depth == 1, list[i...].hasPrefix("\":") { result.insert(String(list[start..<i])) }
      default: break
      }
      if depth == 0 { break }
      i = list.index(after: i)
    }
    return result
  }
}
