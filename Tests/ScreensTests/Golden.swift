import Glibc
import ScreenKit
import Testing

@testable import Screens

/// Pictures of screens as text, each in a file beside these tests.
///
/// With `GOLDEN=write` in the environment they are written anew instead of being compared.
enum Golden {
  private static let folder = projectFolder + "/Tests/ScreensTests/Golden/"

  static func pruefe(
    _ zimmer: Amtszimmer, _ name: String, signs: SignSet = .unicode, rollen: Bool = false,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let canvas = zimmer.sitzung.draw(signs: signs)
    var lines = canvas.text
    if rollen {
      lines += [""] + canvas.roles
      try vergleiche(Mono.attribute(canvas, try Mono.thema()), name + "-mono", at: place)
      Mono.pruefe(zimmer, name, try Mono.thema(), at: place)
    }
    if let cursor = canvas.cursor {
      lines += ["", "Cursor \(cursor.row + 1),\(cursor.column + 1)"]
    }
    try vergleiche(lines, name, at: place)
  }

  private static func vergleiche(
    _ lines: [String], _ name: String, at place: SourceLocation
  ) throws {
    let shown = lines.joined(separator: "\n") + "\n"
    let path = folder + name + ".txt"
    if getenv("GOLDEN").map({ String(cString: $0) }) == "write" {
      let file = try #require(fopen(path, "w"))
      fputs(shown, file)
      fclose(file)
    }
    let kept = lies(path)
    guard kept != shown else { return }
    let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(before, now).enumerated().first { $1.0 != $1.1 }
    Issue.record(
      """
      \(name) looks different, first in line \(line.map { $0.offset + 1 } ?? before.count):
      kept |\(line?.element.0 ?? "")|
      now  |\(line?.element.1 ?? "")|
      """, sourceLocation: place)
  }

  private static func lies(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 17)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
