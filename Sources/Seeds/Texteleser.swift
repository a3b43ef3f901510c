extension Saatordner {
  /// Every word that a user reads: the texts of all files in `seeds/texte`, by `area.schluessel`.
  ///
  /// The area is the file's name without `.txt`; a line is `schluessel = Text mit {platzhalter}`,
  /// in which `\n` begins a new line.
  public func texte() throws(SaatFehler) -> [String: String] {
    var texts: [String: String] = [:]
    texts.reserveCapacity(2048)
    for name in names(in: "seeds/texte") where name.hasSuffix(".txt") {
      let file = "seeds/texte/\(name)"
      try readTexts(try bytes(of: file), file, area: name.dropLast(4) + ".", into: &texts)
    }
    return texts
  }
}

/// Reads the texts of one file; each key begins with `area`.
func readTexts(
  _ bytes: [UInt8], _ file: String, area: some StringProtocol, into texts: inout [String: String]
) throws(SaatFehler) {
  let area = Array(area.utf8)
  try forEachLine(of: bytes, file) { number, line throws(SaatFehler) in
    guard let sign = separator(in: line) else {
      throw .zeile(datei: file, zeile: number, grund: .ohneGleichheitszeichen)
    }
    let key = String(decoding: area + line[..<sign], as: UTF8.self)
    guard texts.updateValue(withNewLines(line[(sign + 3)...]), forKey: key) == nil else {
      throw .zeile(datei: file, zeile: number, grund: .schluesselDoppelt(key))
    }
  }
}

/// Where the first ` = ` after a key begins.
private func separator(in line: ArraySlice<UInt8>) -> Int? {
  let (space, sign) = (UInt8(ascii: " "), UInt8(ascii: "="))
  guard let i = line.firstIndex(of: sign), i >= line.startIndex + 2, i + 1 < line.endIndex,
    line[i - 1] == space, line[i + 1] == space
  else { return nil }
  return i - 1
}

/// The text with a line end for each `\n`.
private func withNewLines(_ text: ArraySlice<UInt8>) -> String {
  let (backslash, n) = (UInt8(ascii: "\\"), UInt8(ascii: "n"))
  guard text.contains(backslash) else { return String(decoding: text, as: UTF8.self) }
  var result: [UInt8] = []
  for byte in text {
    if byte == n, result.last == backslash {
      result[result.count - 1] = UInt8(ascii: "\n")
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
