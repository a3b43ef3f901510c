import Domain

/// The database of the office: one file for all its Mandanten.
package final class Datenbank {
  /// The connection; only Store writes SQL.
  let connection: Connection
  /// Where the file is.
  package let path: String

  /// How a file is opened.
  package enum Zweck {
    /// To read; nothing is changed.
    case lesen
    /// To read and write.
    case schreiben
    /// To write into a file that may still have to be made.
    case anlegen
  }

  /// Opens a file of this program.
  ///
  /// An empty or missing file becomes one where `zweck` is `.anlegen`. A newer file is refused.
  package init(path: String, zweck: Zweck, exists: Bool) throws(StoreError) {
    if !exists, zweck != .anlegen { throw .missing(path: path) }
    self.path = path
    let mode: Connection.Mode =
      switch zweck {
      case .lesen: .readOnly
      case .schreiben: .readWrite
      case .anlegen: .create
      }
    connection = try Connection(path: path, mode: mode)
    let marks: (id: Int, version: Int)
    do {
      marks = (
        try connection.first("PRAGMA application_id") { $0.int(0) } ?? 0,
        try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
      )
    } catch {
      if case .corrupt = error { throw .foreign(path: path) }
      throw error
    }
    switch marks {
    case (0, 0) where zweck == .anlegen: try create()
    case (Schema.applicationID, Schema.version): break
    case (Schema.applicationID, Schema.version...):
      throw .newer(path: path, version: marks.version)
    default: throw .foreign(path: path)
    }
  }

  private func create() throws(StoreError) {
    let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
    guard tables == 0 else { throw .foreign(path: path) }
    try connection.execute("PRAGMA journal_mode=WAL")
    do {
      try connection.writing { () throws(StoreError) in
        // Another program may have made the file meanwhile.
        let made = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        if made == 0 { try Schema.create(in: connection) }
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .other(code: 0, reason: "\(error)")
    }
  }

  /// A number that changes when another program has written into the file.
  package var fremdeAenderungen: Int { connection.dataVersion }

  /// Reads several things as they stood at one moment.
  package func lesend<T>(_ body: () throws -> T) throws -> T {
    try connection.reading(body)
  }

  /// Folds what was written back into the one file.
  package func aufraeumen() { try? connection.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
}
