internal import CSQLite

/// A prepared statement: values go in by number from 1, columns come out by number from 0.
///
/// Values are always bound, never written into the SQL.
package final class Statement {
  let handle: OpaquePointer
  private let database: OpaquePointer
  /// The first column of the rows read so far that held a value which nothing stands for.
  private(set) var fremd: Int32?

  init(_ handle: OpaquePointer, database: OpaquePointer) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Goes to the next row; false when there is none.
  ///
  /// After the last one the statement is ready for new values.
  package func step() throws(StoreError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let error = StoreError(
        code: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database))
      )
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Notes a column with a value that nothing stands for.
  func merkeFremd(_ i: Int32) { if fremd == nil { fremd = i } }

  /// The column that was noted since the last time; nil for none.
  func nimmFremd() -> Int32? {
    defer { fremd = nil }
    return fremd
  }

  /// Runs a statement that yields no rows.
  package func run() throws(StoreError) { while try step() {} }

  /// Leaves the rows that were not read.
  package func reset() { sqlite3_reset(handle) }
}

extension Statement {
  /// Binds a number.
  package func bind(_ i: Int32, _ value: Int) { sqlite3_bind_int64(handle, i, Int64(value)) }

  /// Binds a number, or nothing.
  package func bind(_ i: Int32, _ value: Int?) {
    if let value { bind(i, value) } else { sqlite3_bind_null(handle, i) }
  }

  /// Binds text.
  package func bind(_ i: Int32, _ value: String) {
    var value = value
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    _ = value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text64(
          handle, i, $0.baseAddress ?? emptyText, UInt64($0.count), transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Binds text, or nothing.
  package func bind(_ i: Int32, _ value: String?) {
    if let value { bind(i, value) } else { sqlite3_bind_null(handle, i) }
  }

  /// Binds bytes.
  package func bind(_ i: Int32, _ value: [UInt8]) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    _ = value.withUnsafeBytes {
      $0.isEmpty
        ? sqlite3_bind_zeroblob(handle, i, 0)
        : sqlite3_bind_blob64(handle, i, $0.baseAddress, UInt64($0.count), transient)
    }
  }

  /// Binds any value.
  package func bind(_ i: Int32, _ value: Value) {
    switch value {
    case .int(let number): bind(i, number)
    case .text(let text): bind(i, text)
    case .blob(let bytes): bind(i, bytes)
    case .null: sqlite3_bind_null(handle, i)
    }
  }

  /// A number, 0 where there is none.
  package func int(_ i: Int32) -> Int { Int(sqlite3_column_int64(handle, i)) }

  /// A number, nil where there is none.
  package func intOrNil(_ i: Int32) -> Int? { isNull(i) ? nil : int(i) }

  /// Whether the column holds nothing.
  package func isNull(_ i: Int32) -> Bool { sqlite3_column_type(handle, i) == SQLITE_NULL }

  /// Text, empty where there is none.
  package func text(_ i: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, i) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, i))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Text, nil where there is none.
  package func textOrNil(_ i: Int32) -> String? { isNull(i) ? nil : text(i) }

  /// The bytes of a column where they lie, valid until the next step.
  package func bytes(_ i: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, i)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, i)))
  }

  /// A copy of the bytes of a column.
  package func blob(_ i: Int32) -> [UInt8] { Array(bytes(i)) }
}

/// A value for a statement.
package enum Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  case int(Int)
  case text(String)
  case blob([UInt8])
  case null

  package init(integerLiteral value: Int) { self = .int(value) }
  package init(stringLiteral value: String) { self = .text(value) }
}

private let emptyBytes: StaticString = ""
private nonisolated(unsafe) let emptyText = UnsafeRawPointer(emptyBytes.utf8Start)
  .assumingMemoryBound(to: CChar.self)
