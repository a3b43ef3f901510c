import Foundation

/// The folders of published examples beside the project, with the answers to be met.
enum Beispielordner {
  /// Where the examples lie: given by the environment, else beside the checkout.
  static let wurzel: URL = {
    if let pfad = ProcessInfo.processInfo.environment["PLATZWART_SHARED"] {
      return URL(fileURLWithPath: pfad).appendingPathComponent("beispiele")
    }
    var ort = URL(fileURLWithPath: #filePath)
    while ort.path != "/" {
      ort.deleteLastPathComponent()
      let hier = ort.appendingPathComponent("shared/beispiele")
      if FileManager.default.fileExists(atPath: hier.path) { return hier }
    }
    return ort
  }()

  static let namen: [String] = {
    let alle = (try? FileManager.default.contentsOfDirectory(atPath: wurzel.path)) ?? []
    return alle.filter { $0.hasPrefix("platzrechnung-") }.sorted()
  }()

  static let vorhanden = !namen.isEmpty

  /// The text of every CSV file of a folder by its name without `.csv`.
  static func lies(_ ordner: String) throws -> [String: String] {
    let pfad = wurzel.appendingPathComponent(ordner)
    var dateien: [String: String] = [:]
    for datei in try FileManager.default.contentsOfDirectory(atPath: pfad.path)
    where datei.hasSuffix(".csv") {
      dateien[String(datei.dropLast(4))] = try String(
        contentsOf: pfad.appendingPathComponent(datei), encoding: .utf8)
    }
    return dateien
  }
}
