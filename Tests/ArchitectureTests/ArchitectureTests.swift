import Testing

/// The walls between the modules, as the architecture has them.
@Suite struct ArchitectureTests {
  /// What the files of a target may import.
  static let erlaubt: [String: Set<String>] = [
    "Domain": ["CCadical", "CUtf8proc"],
    "Texte": [],
    "ScreenKit": ["CUtf8proc"],
    "Seeds": ["Domain", "Texte", "ScreenKit", "FoundationEssentials", "Glibc"],
    "Store": ["Domain", "CSQLite", "CSodium"],
    "Office": ["Domain", "Store", "Texte"],
    "Exchange": ["Domain", "FoundationEssentials", "Synchronization", "Glibc"],
    "Screens": ["Domain", "Texte", "ScreenKit", "Office"],
    "TerminalIO": ["ScreenKit", "CTerminal", "Glibc"],
    "App": [
      "Domain", "Texte", "ScreenKit", "Seeds", "Office", "Exchange", "Screens", "TerminalIO",
      "Glibc",
    ],
    "platzwart": ["App"],
    "TestSupport": [
      "Domain", "Texte", "ScreenKit", "Seeds", "Store", "Office", "Exchange", "Screens", "App",
      "FoundationEssentials", "Glibc",
    ],
    "Bench": [
      "Domain", "Texte", "ScreenKit", "Seeds", "Store", "Office", "Exchange", "Screens", "CSQLite",
      "Glibc",
    ],
  ]

  @Test("The sources are found")
  func sourcesAreFound() {
    #expect(Quelltext.alle.count > 50)
    #expect(Set(Quelltext.alle.map(\.ziel)).isSubset(of: Self.erlaubt.keys))
  }

  @Test("A file imports only what its target may")
  func importsStayWithinTheWalls() {
    for datei in Quelltext.alle {
      for name in datei.imports where Self.erlaubt[datei.ziel]?.contains(name) != true {
        Issue.record("\(datei.pfad) imports \(name)")
      }
    }
  }

  @Test("Only Store writes SQL")
  func sqlStaysInStore() {
    let sql = /\b(SELECT\s.*\bFROM|INSERT INTO|UPDATE \S+ SET|DELETE FROM|PRAGMA |CREATE TABLE)\b/
      .dotMatchesNewlines()
    // The bench asks the same questions in plain SQL, to compare; tests try the file from outside.
    for datei in Quelltext.alle where !["Store", "Bench", "TestSupport"].contains(datei.ziel) {
      for text in datei.texte where text.contains(sql) {
        Issue.record("\(datei.pfad) holds SQL: \(text)")
      }
    }
  }

  @Test("A write transaction begins at once as the only one")
  func everyTransactionIsImmediate() {
    // What else follows BEGIN is the body of a trigger, also of one that is put together.
    let begin = /\bBEGIN\b(?!\s+(IMMEDIATE|SELECT|INSERT|UPDATE|DELETE)\b)/
    for datei in Quelltext.alle {
      for text in datei.texte where text.contains(begin) && !text.contains("CREATE TEMP TRIGGER") {
        Issue.record("\(datei.pfad) begins a transaction otherwise: \(text)")
      }
    }
  }

  @Test("Only App makes the office that runs Vorgänge and Auskünfte")
  func onlyAppMakesTheOffice() {
    for datei in Quelltext.alle where !["App", "Bench", "TestSupport"].contains(datei.ziel) {
      #expect(!datei.code.contains(/\bAmt\s*(\.init\s*)?\(/), "\(datei.pfad)")
    }
  }

  @Test("The checker of the Vergabe names nothing of the allocation that it judges")
  func checkerSharesNoCode() throws {
    let folder = Quelltext.alle.filter { $0.pfad.hasPrefix("Domain/Vergabe/") }
    let checker = try #require(folder.first { $0.pfad.hasSuffix("/Vergabepruefung.swift") })
    // The papers and the lines of a result are what it reads; what else is beside it reckons.
    let papers = try #require(folder.first { $0.pfad.hasSuffix("/Vergabeunterlagen.swift") })
    let reckoning = folder.filter { ![checker.pfad, papers.pfad].contains($0.pfad) }
    let own = /\b(?:let|var|func|struct|enum)\s+(\w+)/
    let names = [checker, papers].reduce(into: Set(reckoning.flatMap(\.namen))) { names, file in
      names.subtract(file.code.matches(of: own).map { String($0.output.1) })
    }
    #expect(
      names.isSuperset(of: ["Vergaberunde", "Platztafel", "alleWuensche", "nimmt", "rechne"]))
    // A type, something that is called, or a property.
    let words = checker.code.matches(of: /(\.?)(\w+)(\(?)/).filter { word in
      word.output.2.first?.isUppercase == true || !word.output.1.isEmpty || !word.output.3.isEmpty
    }
    #expect(names.intersection(words.map { String($0.output.2) }) == [])
    // Nor is anything reckoned in the papers, or taken from where the allocation counts places.
    #expect(papers.namen.allSatisfy { $0.first?.isUppercase == true })
    #expect(!checker.code.contains(/(kategorie|gesamt|art)\.rang\b/))
  }

  @Test("A file can be read at one go")
  func filesAreShort() {
    for datei in Quelltext.alle {
      let lines = datei.text.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(lines <= 320, "\(datei.pfad) has \(lines) lines")
    }
  }

  @Test("No two folders of a target need each other")
  func foldersHaveNoCircle() {
    for (ziel, dateien) in Dictionary(grouping: Quelltext.alle, by: \.ziel) {
      for kreis in Ordnerbeziehungen(dateien).kreise { Issue.record("\(ziel): \(kreis)") }
    }
  }
}

extension Quelltext {
  /// The types, functions and computed values that the file declares.
  fileprivate var namen: Set<String> {
    let declared =
      /\b(?:struct|enum|class|protocol|typealias|func)\s+(\w+)|\bvar\s+(\w+)\s*:[^={\n]+\{/
    return Set(
      code.matches(of: declared).compactMap { $0.output.1 ?? $0.output.2 }.map { String($0) })
  }

  /// The modules that the file imports.
  var imports: [String] {
    let line =
      /^\s*(?:@\w+\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    return code.split(separator: "\n").compactMap {
      $0.firstMatch(of: line).map { String($0.output.1) }
    }
  }
}
