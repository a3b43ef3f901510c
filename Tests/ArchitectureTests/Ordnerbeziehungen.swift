/// Which folders of a target use what another one declares.
struct Ordnerbeziehungen {
  /// For each folder the ones it needs, with a word by which it does.
  private var braucht: [String: [String: String]] = [:]

  /// The relations between the folders in which these files lie.
  ///
  /// A folder needs another one where it names a type or a function that is declared there alone,
  /// at the top of a file. Files beside the folders hold them together: no folder needs those.
  init(_ dateien: [Quelltext]) {
    var declared: [String: Set<String>] = [:]
    for datei in dateien {
      for name in datei.deklariert { declared[name, default: []].insert(datei.ordner) }
    }
    for datei in dateien {
      for wort in Set(datei.code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
        guard let places = declared[String(wort)], places.count == 1, let there = places.first,
          there != datei.ordner
        else { continue }
        braucht[datei.ordner, default: [:]][there] = "\(datei.pfad) needs \(wort) of \(there)"
      }
    }
  }

  /// Every need that is part of a circle, in words.
  var kreise: [String] {
    braucht.keys.sorted().flatMap { folder in
      (braucht[folder] ?? [:]).filter { reaches(from: $0.key, folder) }.values.sorted()
    }
  }

  private func reaches(from start: String, _ goal: String) -> Bool {
    var seen: Set<String> = []
    var rest = [start]
    while let next = rest.popLast() {
      if next == goal { return true }
      if seen.insert(next).inserted { rest += (braucht[next] ?? [:]).keys }
    }
    return false
  }
}

extension Quelltext {
  /// The types and functions that are declared at the top of the file, for others to use.
  fileprivate var deklariert: [String] {
    let declaration =
      /^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|final|indirect)\s+)*(?:struct|class|enum|protocol|actor|func|typealias|let|var)\s+(\w+)/
    return code.split(separator: "\n").compactMap { line in
      line.firstMatch(of: declaration).map { String($0.output.1) }
    }
  }
}
