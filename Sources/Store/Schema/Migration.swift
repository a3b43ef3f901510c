/// A step that brings a file from one version of the schema to the next.
///
/// To add one: change `Schema` to what a new file is to look like, add a step with the next number
/// to the end of `schritte`, and keep a sample of the version before in `Tests/StoreTests/Staende`.
/// A step that was released is never changed again. It may only use SQL of its own, for what
/// `Schema` says changes with later versions; where figures that are stored for speed no longer
/// fit, it sets `mandant.regelstand` to NULL, and they are reckoned anew.
struct Migration: Sendable {
  /// The version to which it leads.
  let version: Int
  /// Makes the change; the transaction is open, and references are looked at in the end.
  let tue: @Sendable (Connection) throws(StoreError) -> Void

  /// A step in code.
  init(_ version: Int, _ tue: @escaping @Sendable (Connection) throws(StoreError) -> Void) {
    self.version = version
    self.tue = tue
  }

  /// A step in SQL, possibly of several statements.
  init(_ version: Int, sql: String) {
    self.init(version) { connection throws(StoreError) in try connection.execute(sql) }
  }

  /// All steps, by version; the first one leads to 2.
  static let schritte: [Migration] = [Stand2.schritt, Stand3.schritt, Stand4.schritt]
}

extension Migration {
  /// Brings an older file to the version of the last step: all steps or none.
  ///
  /// Before the first one the file is copied, while nobody else can write into it.
  ///
  /// - Returns: where the copy lies; nil where another program has done it meanwhile
  /// - Throws: `older` where the file or its folder can't be written, and why a step failed; the
  ///   file is as it was then
  static func stelleUm(
    _ path: String, version: Int, mit schritte: [Migration]
  ) throws(StoreError) -> String? {
    var copy: String?
    do {
      let connection = try Connection(path: path, mode: .readWrite)
      // A step may make a table anew to which others refer.
      try connection.execute("PRAGMA foreign_keys=OFF")
      try connection.writing { () throws(StoreError) in
        let now = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        let missing = schritte.filter { $0.version > now }
        guard !missing.isEmpty else { return }
        copy = try Sicherung.lege(neben: path, version: now)
        for step in missing {
          try step.tue(connection)
          try connection.execute("PRAGMA user_version=\(step.version)")
        }
        if let table = try connection.first("PRAGMA foreign_key_check", [], { $0.text(0) }) {
          throw .constraint("\(table): FOREIGN KEY")
        }
      }
      return copy
    } catch {
      if let copy { Sicherung.loesche(copy) }
      switch error as? StoreError {
      case .readOnly, .cannotOpen: throw .older(path: path, version: version)
      case let known?: throw known
      case nil: throw .other(code: 0, reason: "\(error)")
      }
    }
  }
}
