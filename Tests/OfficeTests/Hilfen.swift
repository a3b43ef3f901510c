import Domain
import Office
import TestSupport

/// A calendar day, not a mark on a test.
typealias Tag = Domain.Tag

extension Probeamt {
  /// The rows of one table, as the shell prints them.
  func zeilen(_ sql: String) throws -> [String] {
    try self.sql(sql).ausgabe.split(separator: "\n").map(String.init)
  }

  /// How many entries the trace has.
  func eintraege() throws -> Int { Int(try zeilen("SELECT count(*) FROM spur")[0]) ?? -1 }

  /// Everything that the file holds.
  func inhalt() throws -> String { try sql(".dump").ausgabe }

  /// What `pruefe` finds, as `rule record`.
  func befunde() throws -> [String] {
    try frage(PruefAuskunft()).filter { !$0.hinweis }.map { "\($0.regel) \($0.datensatz)" }
  }
}

extension [String: String] {
  /// The same folder with other text in some files.
  func mit(_ datei: String, _ text: String) -> Self { merging([datei: text]) { $1 } }

  /// The same folder with a piece of text replaced by another.
  func mit(_ datei: String, _ alt: String, _ neu: String) -> Self {
    mit(datei, (self[datei] ?? "").replacing(alt, with: neu))
  }

  /// Only these files of the folder, and its Mandant.
  func nur(_ dateien: String...) -> Self {
    filter { dateien.contains($0.key) || $0.key == "mandant" }
  }
}

/// Why a Vorgang was refused; nil where it was not.
func ablehnung(_ body: () throws -> Void) rethrows -> Ablehnung? {
  do {
    try body()
    return nil
  } catch let refusal as Ablehnung {
    return refusal
  }
}
