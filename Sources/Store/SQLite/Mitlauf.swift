/// Rows that belong to those of another reading in the same order.
final class Mitlauf {
  private let statement: Statement
  private var isOpen: Bool

  init(_ connection: Connection, _ mandant: Int, _ sql: String) throws(StoreError) {
    statement = try connection.prepare(sql)
    statement.bind(1, mandant)
    isOpen = try statement.step()
  }

  /// The rows that begin with this number; those before it belong to none that is read.
  func jede(_ key: Int, _ body: (Statement) -> Void) throws(StoreError) {
    while isOpen, statement.int(0) <= key {
      if statement.int(0) == key { body(statement) }
      isOpen = try statement.step()
    }
  }
}
