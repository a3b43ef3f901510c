import Foundation
import TestSupport
import Testing

/// The program as a user calls it, with a database and a home of its own.
struct Schalter {
  static let programm = Projekt.programme + "/platzwart"

  let ordner: Probeordner
  var datei: String { ordner.pfad + "/amt.db" }

  /// A database that doesn't exist yet, or one that has read a folder.
  init(_ dateien: [String: String]? = nil) throws {
    ordner = try Probeordner()
    if let dateien {
      let result = try ruf("import", try ordner.schreibe(dateien, ordner: "ein"))
      try #require(result.status == 0, "\(result.meldung)")
    }
  }

  /// Calls the program with the database.
  func ruf(_ worte: String...) throws -> Prozessergebnis { try ruf(worte) }

  /// Calls the program with the database.
  func ruf(_ worte: [String]) throws -> Prozessergebnis {
    try Self.ruf(worte, ["PLATZWART_DATENBANK": datei, "HOME": ordner.pfad])
  }

  /// Calls the program without a database.
  static func ruf(
    _ worte: [String], _ umgebung: [String: String?], in verzeichnis: String? = nil
  ) throws -> Prozessergebnis {
    try Prozess([programm] + worte, umgebung: umgebung, verzeichnis: verzeichnis).warte()
  }

  /// Reads a folder.
  func liesEin(_ dateien: [String: String], _ optionen: String...) throws -> Prozessergebnis {
    try ruf(["import", try ordner.schreibe(dateien, ordner: UUID().uuidString)] + optionen)
  }

  /// Writes a folder and hands out its files.
  func gibAus() throws -> [String: String] {
    let result = try ruf("export", ordner.pfad + "/aus", "--ersetzen")
    try #require(result.status == 0, "\(result.meldung)")
    return ordner.dateien("aus")
  }

  /// Changes the file past the program.
  func sql(_ sql: String) throws -> String {
    let result = try Prozess.run("sqlite3", datei, sql)
    try #require(result.status == 0, "\(result.meldung)")
    return result.ausgabe
  }
}

/// The rows of a JSON answer.
func jsonZeilen(_ text: String) throws -> [[String: Any]] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
}
