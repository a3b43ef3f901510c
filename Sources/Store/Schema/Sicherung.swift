internal import CSQLite

/// The copy of a file from before it was brought to a newer version.
enum Sicherung {
  /// Copies a database beside itself: `FILE.v1-sicherung`, with a number behind it where there is
  /// such a file already; only its owner may open it.
  ///
  /// - Parameters:
  ///   - path: the database, into which nobody writes meanwhile
  ///   - version: its version
  /// - Returns: where the copy lies
  /// - Throws: why it can't be made; nothing is left of it then
  static func lege(neben path: String, version: Int) throws(StoreError) -> String {
    var copy = "\(path).v\(version)-sicherung"
    var number = 1
    while case let failure = make_private_file(copy), failure != 0 {
      guard failure == file_exists else { throw .cannotOpen(path: copy, reason: "") }
      number += 1
      copy = "\(path).v\(version)-sicherung-\(number)"
    }
    do {
      try Connection(path: path, mode: .readOnly).run("VACUUM INTO ?", [.text(copy)])
    } catch {
      loesche(copy)
      throw error
    }
    return copy
  }

  /// Takes a copy away that is not needed.
  static func loesche(_ copy: String) { delete_file(copy) }
}
