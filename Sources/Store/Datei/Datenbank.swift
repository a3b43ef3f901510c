/// The database of the office: one file for all its Mandanten.
package final class Datenbank {
  /// The connection; only Store writes SQL.
  let connection: Connection
  /// Where the file is.
  package let path: String

  /// Whether what is asked says for what children get points (`Datensatz.grundspalten`); who writes
  /// the records has them whole.
  package var zeigtGruende = true

  /// How a file is opened.
  package enum Zweck {
    /// To read; nothing is changed.
    case lesen
    /// To read and write.
    case schreiben
    /// To write into a file that may still have to be made.
    case anlegen
    /// To read a file beside which nothing may be written, while nobody writes into it.
    case lesenAllein
    /// To try things out: the file is only read, what is written stays in memory.
    case versuchen
  }

  /// Where the file was copied before it was brought to the version of this program; nil where that
  /// was not needed.
  package let sicherung: String?

  /// Opens a file of this program.
  ///
  /// An empty or missing file becomes one where `zweck` is `.anlegen`. An older one is brought to
  /// this version first, whatever it is opened for; a newer one is refused.
  package convenience init(path: String, zweck: Zweck, exists: Bool) throws(StoreError) {
    try self.init(path: path, zweck: zweck, exists: exists, schritte: Migration.schritte)
  }

  /// The same with other steps from version to version.
  init(
    path: String, zweck: Zweck, exists: Bool, schritte: [Migration]
  ) throws(StoreError) {
    if !exists, zweck != .anlegen { throw .missing(path: path) }
    self.path = path
    let mode: Connection.Mode =
      switch zweck {
      case .lesen, .versuchen: .readOnly
      case .schreiben: .readWrite
      case .anlegen: .create
      case .lesenAllein: .immutable
      }
    let newest = schritte.last?.version ?? 1
    var marks: (id: Int, version: Int)
    do {
      connection = try Connection(path: path, mode: mode)
      marks = try connection.marks
    } catch {
      if case .foreign = error { throw .foreign(path: path) }
      if case .cannotOpen = error { throw .cannotOpen(path: path, reason: "") }
      throw error
    }
    if marks.id == Schema.applicationID, 1..<newest ~= marks.version {
      sicherung = try Migration.stelleUm(path, version: marks.version, mit: schritte)
      marks = try connection.marks
    } else {
      sicherung = nil
    }
    switch marks {
    case (0, 0) where zweck == .anlegen: try create()
    case (Schema.applicationID, newest): break
    case (Schema.applicationID, (newest + 1)...):
      throw .newer(path: path, version: marks.version)
    default: throw .foreign(path: path)
    }
    if zweck == .versuchen { try Versuchsschicht.lege(ueber: connection) }
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

  /// Does something in one transaction that is the only one writing; all of it or nothing.
  package func schreibend<T>(_ body: () throws -> T) throws -> T {
    try connection.writing(body)
  }

  /// Does something to the file while nobody else has it open; busy where somebody has.
  package func alsEinziger(_ body: () throws -> Void) throws {
    // Who has the file open keeps it in WAL mode.
    try connection.execute("PRAGMA journal_mode=DELETE")
    do {
      try connection.writing(body)
    } catch {
      try connection.execute("PRAGMA journal_mode=WAL")
      throw error
    }
  }
}

extension Connection {
  /// Which program wrote the file, and in which version; zeros for an empty one.
  fileprivate var marks: (id: Int, version: Int) {
    get throws(StoreError) {
      (
        try first("PRAGMA application_id") { $0.int(0) } ?? 0,
        try first("PRAGMA user_version") { $0.int(0) } ?? 0
      )
    }
  }
}
