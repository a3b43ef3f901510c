/// What users keep for themselves, such as settings, drafts and what they have put off: beside the
/// records, without a trace.
extension Datenbank {
  /// What a user keeps of a kind, by its key.
  package func ablage(
    _ mandant: Int, nutzer: String, art: String
  ) throws(StoreError) -> [String: String] {
    let rows = try connection.all(
      "SELECT schluessel, inhalt FROM ablage WHERE mandant = ? AND nutzer = ? AND art = ?",
      [.int(mandant), .text(nutzer), .text(art)]
    ) { ($0.text(0), $0.text(1)) }
    return Dictionary(rows, uniquingKeysWith: { $1 })
  }

  /// Keeps something for a user instead of what was kept under this key; an empty text forgets it.
  package func lege(
    _ inhalt: String, unter schluessel: String, _ mandant: Int, nutzer: String, art: String
  ) throws(StoreError) {
    let place: [Value] = [.int(mandant), .text(nutzer), .text(art), .text(schluessel)]
    try connection.run(
      "DELETE FROM ablage WHERE mandant = ? AND nutzer = ? AND art = ? AND schluessel = ?", place)
    if inhalt.isEmpty { return }
    try connection.run(
      "INSERT INTO ablage(mandant, nutzer, art, schluessel, inhalt) VALUES (?, ?, ?, ?, ?)",
      place + [.text(inhalt)])
  }

  /// Does something that is given up at once where others write just now.
  package func ohneWarten<T>(_ body: () throws -> T) throws -> T {
    try connection.execute("PRAGMA busy_timeout=20")
    defer { try? connection.execute("PRAGMA busy_timeout=5000") }
    return try body()
  }
}
