// What stands beside the tables: the rules that the database guards itself, whoever writes, and what
// may be dropped for a while by one who has judged everything before.

extension Schema {
  /// The rules, by table.
  static let triggers: [(table: String, name: String, sql: String)] =
    [
      ("vertrag_neu", "INSERT"), ("vertrag_anders", "UPDATE OF kind, von, bis, status"),
    ].map { name, event in
      (
        "vertrag", name,
        """
        TRIGGER \(name) BEFORE \(event) ON vertrag WHEN NEW.status = 2 BEGIN
          SELECT RAISE(ABORT, 'vertrag_ueberschneidung') WHERE EXISTS (
            SELECT 1 FROM vertrag v WHERE v.kind = NEW.kind AND v.von <= NEW.bis
              AND v.bis >= NEW.von AND v.status = 2 AND v.key IS NOT NEW.key);
        END
        """
      )
    }
    + bleibt(
      "spur", key: "nummer", fest: ["zeit", "nutzer", "mandant", "digest", "kette"],
      inhalt: ["vorgang"])
    + bleibt(
      "spurzeile", key: "key", fest: ["spur", "tabelle", "satz", "digest"],
      inhalt: ["vorher", "nachher"])

  /// A table whose rows stay as they were written; only their contents may be erased, all at once, and
  /// with them the salt of the digest.
  private static func bleibt(
    _ table: String, key: String, fest: [String], inhalt: [String]
  ) -> [(table: String, name: String, sql: String)] {
    let stop = "BEGIN SELECT RAISE(ABORT, 'spur_bleibt'); END"
    func row(_ name: String) -> String {
      "(" + ([key] + fest).map { "\(name).\($0)" }.joined(separator: ", ") + ")"
    }
    let kept = inhalt.map { "NEW.\($0) IS NOT NULL" }.joined(separator: " OR ")
    return [
      ("bleibt", "BEFORE DELETE ON \(table)"),
      // A REPLACE takes a row away without a DELETE.
      (
        "einmalig",
        """
        BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(key) = NEW.\(key))
        """
      ),
      (
        "unveraendert",
        "BEFORE UPDATE ON \(table) WHEN \(kept) OR \(row("NEW")) IS NOT \(row("OLD"))"
      ),
    ].map { (table, "\(table)_\($0)", "TRIGGER \(table)_\($0) \($1) \(stop)") }
  }

  /// Drops the rules of a table; `makeTriggers` brings them back in the same transaction.
  static func dropTriggers(of table: String, in connection: Connection) throws(StoreError) {
    for trigger in triggers where trigger.table == table {
      try connection.execute("DROP TRIGGER \(trigger.name)")
    }
  }

  /// Makes the rules of a table.
  static func makeTriggers(of table: String, in connection: Connection) throws(StoreError) {
    for trigger in triggers where trigger.table == table {
      try connection.execute("CREATE \(trigger.sql)")
    }
  }

  /// Drops what makes writing many rows slow; `makeIndexes` brings it back in the same transaction.
  static func dropIndexes(of table: String, in connection: Connection) throws(StoreError) {
    for index in indexes where index.table == table {
      try connection.execute("DROP INDEX \(index.name)")
    }
  }

  /// Makes the indexes of a table.
  static func makeIndexes(of table: String, in connection: Connection) throws(StoreError) {
    for index in indexes where index.table == table {
      try connection.execute("CREATE \(index.sql)")
    }
  }
}
