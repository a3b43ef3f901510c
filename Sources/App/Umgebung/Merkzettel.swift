internal import Domain

/// What the program remembers of a user between two starts: screen, filter and theme, never data of
/// children.
struct Merkzettel {
  private let datei: String

  init() {
    let base =
      umgebungswert("XDG_CONFIG_HOME") ?? (umgebungswert("HOME") ?? "") + "/.config"
    datei = base + "/platzwart/merkzettel"
  }

  /// What was kept; nothing where there is none or it can't be read.
  func lies() -> [String: String] {
    guard let bytes = try? Dateien.lies(datei) else { return [:] }
    var result: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }

  /// Keeps it; where that can't be done the program goes on without.
  func schreibe(_ werte: [String: String]) {
    let text = werte.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }.joined()
    try? Dateien.legeOrdnerAn(Dateien.ordner(von: datei))
    try? Dateien.schreibe([(datei, Array(text.utf8))], ersetzen: true)
  }
}
