internal import CSQLite

/// A connection to a database file, used by one thread.
package final class Connection {
  private let handle: OpaquePointer
  private var cache: [String: Statement] = [:]
  /// Rows and entries that are added get numbers above this one.
  var ersteNummer = 0
  private var schreibschutz: Schreibschutz?

  /// How a file is opened.
  package enum Mode: Equatable {
    /// Only read; the file must be there.
    case readOnly
    /// Read and write; the file must be there.
    case readWrite
    /// Read and write; the file is made where it is missing.
    case create
    /// Only read, and nothing is written beside the file: nobody may write into it meanwhile.
    case immutable
  }

  /// Opens a database file.
  package init(path: String, mode: Mode) throws(StoreError) {
    // Only the first call of the process counts.
    _ = sqlite_without_statistics()
    var handle: OpaquePointer?
    let flags =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    let name = mode == .immutable ? Self.uri(path) + "?immutable=1" : path
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle, code == SQLITE_OK else {
      let reason = handle.map { String(cString: sqlite3_errmsg($0)) } ?? ""
      sqlite3_close_v2(handle)
      throw .cannotOpen(path: path, reason: reason)
    }
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 5000)
    try execute(
      """
      PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA synchronous=FULL;
      PRAGMA cache_size=-10240; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON;
      """)
    // Who only reads, reads where the system has the file already.
    if mode == .readOnly { try execute("PRAGMA mmap_size=1073741824") }
  }

  /// A path as a URI, every byte escaped that could be taken otherwise.
  private static func uri(_ path: String) -> String {
    path.utf8.reduce(into: "file:") { uri, byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."):
        uri.unicodeScalars.append(UnicodeScalar(byte))
      default: uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
  }

  deinit {
    cache.removeAll()
    sqlite3_close_v2(handle)
  }

  /// Runs SQL without values, possibly several statements.
  package func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw lastError }
  }

  private var lastError: StoreError {
    StoreError(
      code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
  }

  /// Prepares a statement for use by one caller.
  package func prepare(_ sql: String) throws(StoreError) -> Statement {
    try prepare(sql, geleitet: [])
  }

  /// The same, where writing to these tables was led elsewhere already.
  private func prepare(
    _ sql: String, geleitet: Set<String>
  ) throws(StoreError) -> Statement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    if let schreibschutz, let table = schreibschutz.nimm() {
      // One that names the file itself can't be led elsewhere.
      if geleitet.contains(table) { throw .readOnly }
      try schreibschutz.weiche(table)
      // What was prepared before still reads the file: this has it prepared anew.
      bewache(schreibschutz)
      return try prepare(sql, geleitet: geleitet.union([table]))
    }
    guard code == SQLITE_OK, let statement else { throw lastError }
    return Statement(statement, database: handle)
  }

  /// Whether nothing that is written reaches the file.
  var istGeschuetzt: Bool { schreibschutz != nil }

  /// Keeps statements from writing to tables of the file: `weiche` makes, for the name of a table, that
  /// the same statement writes elsewhere.
  func schuetzeDatei(weiche: @escaping (String) throws(StoreError) -> Void) {
    let guarded = Schreibschutz(weiche: weiche)
    schreibschutz = guarded
    bewache(guarded)
  }

  private func bewache(_ guarded: Schreibschutz) {
    sqlite3_set_authorizer(
      handle,
      { context, action, table, _, file, _ in
        // Functions that yield rows declare themselves in a table of SQLite's own.
        guard [SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE].contains(action), let context,
          let table, let file, String(cString: file) == "main"
        else { return SQLITE_OK }
        let name = String(cString: table)
        guard !name.hasPrefix("sqlite_") else { return SQLITE_OK }
        Unmanaged<Schreibschutz>.fromOpaque(context).takeUnretainedValue().tabelle = name
        return SQLITE_DENY
      }, Unmanaged.passUnretained(guarded).toOpaque())
  }

  private final class Schreibschutz {
    let weiche: (String) throws(StoreError) -> Void
    /// The table to which the statement that was prepared last would have written.
    var tabelle: String?

    init(weiche: @escaping (String) throws(StoreError) -> Void) { self.weiche = weiche }

    func nimm() -> String? {
      defer { tabelle = nil }
      return tabelle
    }
  }

  /// Hands each row of a query to `row`.
  ///
  /// The statement is kept prepared for the next time.
  package func query(
    _ sql: String, _ values: [Value] = [], _ row: (Statement) throws(StoreError) -> Void
  ) throws(StoreError) {
    // While in use a statement is out of the cache, so that the same SQL may be used inside.
    let statement: Statement
    if let kept = cache.removeValue(forKey: sql) {
      statement = kept
    } else {
      statement = try prepare(sql)
    }
    defer {
      statement.reset()
      cache[sql] = statement
    }
    for (i, value) in values.enumerated() { statement.bind(Int32(i + 1), value) }
    while try statement.step() { try row(statement) }
  }

  /// Runs a statement that yields no rows.
  package func run(_ sql: String, _ values: [Value] = []) throws(StoreError) {
    try query(sql, values) { (_: Statement) throws(StoreError) in }
  }

  /// The first row of a query made into something, nil where there is none.
  package func first<T>(
    _ sql: String, _ values: [Value] = [], _ make: (Statement) -> T
  ) throws(StoreError) -> T? {
    var result: T?
    try query(sql, values) { (row: Statement) throws(StoreError) in
      if result == nil { result = make(row) }
    }
    return result
  }

  /// The rows of a query made into something.
  package func all<T>(
    _ sql: String, _ values: [Value] = [], _ make: (Statement) -> T
  ) throws(StoreError) -> [T] {
    var result: [T] = []
    try query(sql, values) { (row: Statement) throws(StoreError) in result.append(make(row)) }
    return result
  }

  /// The number of the last inserted row.
  package var lastInserted: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Does something in one transaction that is the only one writing; all of it or nothing.
  package func writing<T, E: Error>(_ body: () throws(E) -> T) throws -> T {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      try? execute("ROLLBACK")
      // What writing was led to is gone with it: what was prepared for that is, too.
      if schreibschutz != nil { cache.removeAll() }
      throw error
    }
  }

  /// Reads several things as they stood at one moment.
  package func reading<T, E: Error>(_ body: () throws(E) -> T) throws -> T {
    try execute("SAVEPOINT lesen")
    defer { try? execute("RELEASE lesen") }
    return try body()
  }

  /// The highest number in a column, which an index finds; that from which they are counted where
  /// there is none.
  func last(_ column: String, in table: String) throws(StoreError) -> Int {
    // By order: in a trial a maximum would be looked for in all rows.
    let last = try first("SELECT \(column) FROM \(table) ORDER BY \(column) DESC LIMIT 1") {
      $0.int(0)
    }
    return max(last ?? 0, ersteNummer)
  }

  /// Runs a statement that changes rows, with `RETURNING`; says whether it changed any.
  func changed(_ sql: String, _ values: [Value]) throws(StoreError) -> Bool {
    try first(sql, values) { _ in true } ?? false
  }

  /// A number that changes when another connection has written.
  package var dataVersion: Int {
    ((try? first("PRAGMA data_version") { $0.int(0) }) ?? nil) ?? 0
  }
}
