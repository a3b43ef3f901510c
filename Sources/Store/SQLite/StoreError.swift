internal import CSQLite

/// Why the database did not do what it was asked.
package enum StoreError: Error, Equatable {
  /// There is no file at this path.
  case missing(path: String)
  /// The file can't be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file is not a database of this program.
  case foreign(path: String)
  /// The file was written by a newer program.
  case newer(path: String, version: Int)
  /// The file must first be brought to this version by somebody who may write.
  case older(path: String, version: Int)
  /// Another program held the database for too long.
  case busy
  /// The disk is full.
  case full
  /// The file may not be written.
  case readOnly
  /// The file is damaged.
  case corrupt(reason: String)
  /// A rule that the database itself guards was broken.
  case constraint(String)
  /// A record was changed by somebody else meanwhile.
  case conflict(table: String, id: String)
  /// Anything else that SQLite says.
  case other(code: Int32, reason: String)

  init(code: Int32, message: String) {
    self =
      switch code & 0xff {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_FULL: .full
      case SQLITE_READONLY, SQLITE_PERM: .readOnly
      case SQLITE_CANTOPEN: .cannotOpen(path: "", reason: message)
      case SQLITE_CORRUPT: .corrupt(reason: message)
      case SQLITE_NOTADB: .foreign(path: "")
      case SQLITE_CONSTRAINT: .constraint(message)
      default: .other(code: code, reason: message)
      }
  }
}
