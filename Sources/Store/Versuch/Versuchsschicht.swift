/// The layer of a trial: what is tried lies in memory, over a file that is only read.
///
/// Each table gets a temporary view of its own name: its rows in the file less those that are hidden,
/// and those of the layer. Writing to the view writes to the layer, under the same rules as in the
/// file. So everything that reads and writes records does so unchanged, and nothing can reach the
/// file, which is open for reading only.
struct Versuchsschicht {
  /// Numbers of rows and of entries of the trace that a trial makes are greater than this: what others
  /// add to the file meanwhile never has the same.
  static let beginn = 1 << 40

  private let connection: Connection

  /// Lays the layer over all tables of records; only once for a connection.
  static func lege(ueber connection: Connection) throws(StoreError) {
    let layer = Versuchsschicht(connection: connection)
    let names = try connection.all(
      """
      SELECT name, sql FROM main.sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'ablage'
      """
    ) { (name: $0.text(0), sql: $0.text(1)) }
    var tables: [Tabelle] = []
    for (name, sql) in names { tables.append(try layer.lies(name, sql)) }
    // A trigger names the views of other tables: they must all be there before.
    for table in tables { try connection.execute(table.behaelter + table.sicht) }
    for table in tables { try connection.execute(table.schreibregeln(tables)) }
    try layer.legeRegeln()
    connection.ersteNummer = beginn
  }

  /// Repeats the rules that the file guards itself for the views of its records.
  ///
  /// The trace keeps no such rules here: nothing of it lasts.
  private func legeRegeln() throws(StoreError) {
    let rules = try connection.all(
      """
      SELECT sql FROM main.sqlite_schema
      WHERE type = 'trigger' AND tbl_name NOT IN ('spur', 'spurzeile')
      """
    ) { $0.text(0) }
    for rule in rules {
      try connection.execute(
        rule.replacing("CREATE TRIGGER", with: "CREATE TEMP TRIGGER").replacing(
          " BEFORE ", with: " INSTEAD OF "))
    }
  }

  private func lies(_ name: String, _ sql: String) throws(StoreError) -> Tabelle {
    var table = Tabelle(name: name, sql: sql)
    let columns = try connection.all(
      "SELECT name, dflt_value, pk FROM pragma_table_info(?, 'main') ORDER BY cid", [.text(name)]
    ) { (name: $0.text(0), vorgabe: $0.textOrNil(1), pk: $0.int(2)) }
    table.spalten = columns.map { ($0.name, $0.vorgabe) }
    table.schluessel = columns.filter { $0.pk > 0 }.sorted { $0.pk < $1.pk }.map(\.name)
    table.verweise = try connection.all(
      "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?, 'main')", [.text(name)]
    ) { ($0.text(0), $0.text(1)) }
    let unique = try connection.all(
      "SELECT name FROM pragma_index_list(?, 'main') WHERE \"unique\" AND origin <> 'pk'",
      [.text(name)]
    ) { $0.text(0) }
    for index in unique {
      table.eindeutig.append(
        try connection.all(
          "SELECT name FROM pragma_index_info(?, 'main') ORDER BY seqno", [.text(index)]
        ) { $0.text(0) })
    }
    return table
  }
}

/// A table of the file, and the SQL that lays a layer over it.
private struct Tabelle {
  let name: String
  let sql: String
  var spalten: [(name: String, vorgabe: String?)] = []
  var schluessel: [String] = []
  /// The columns that refer to another table.
  var verweise: [(spalte: String, ziel: String)] = []
  /// The columns that no two rows share.
  var eindeutig: [[String]] = []

  private var neu: String { "versuch_\(name)" }
  private var verdeckt: String { "verdeckt_\(name)" }
  private var namen: String { spalten.map(\.name).joined(separator: ", ") }
  private var pk: String { schluessel.joined(separator: ", ") }

  private func gleich(_ columns: [String], _ row: String) -> String {
    columns.map { "\($0) = \(row).\($0)" }.joined(separator: " AND ")
  }

  /// Where the rows of the layer lie, with the conditions of the table itself, and which rows of the
  /// file are hidden.
  var behaelter: String {
    // References are kept by triggers: they lead to the views.
    let rows = verweise.reduce(sql) { $0.replacing(" REFERENCES \($1.ziel)", with: "") }
      .replacing("CREATE TABLE \(name)", with: "CREATE TEMP TABLE \(neu)")
    return "\(rows);\nCREATE TEMP TABLE \(verdeckt)(\(pk), PRIMARY KEY (\(pk))) WITHOUT ROWID;\n"
  }

  var sicht: String {
    """
    CREATE TEMP VIEW \(name) AS SELECT \(namen) FROM main.\(name)
      WHERE (\(pk)) NOT IN (SELECT \(pk) FROM \(verdeckt))
      UNION ALL SELECT \(namen) FROM \(neu);
    """
  }

  /// What writing to the view does; the references between `tabellen` hold as in the file.
  func schreibregeln(_ tabellen: [Tabelle]) -> String {
    let broken = "SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') WHERE"
    func pruefe(_ changed: ([String]) -> String) -> String {
      let taken = ([schluessel] + eindeutig).map { columns in
        let names = columns.map { "\(name).\($0)" }.joined(separator: ", ")
        return """
          SELECT RAISE(ABORT, 'UNIQUE constraint failed: \(names)')
            WHERE \(changed(columns))EXISTS (SELECT 1 FROM \(name) WHERE \(gleich(columns, "NEW")));
          """
      }
      let lost = verweise.map { spalte, ziel in
        let key = tabellen.first { $0.name == ziel }?.schluessel.first ?? "key"
        return """
          \(broken) \(changed([spalte]))NEW.\(spalte) IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM \(ziel) WHERE \(key) = NEW.\(spalte));
          """
      }
      return (taken + lost).joined(separator: "\n")
    }
    let inUse = tabellen.flatMap { other in
      other.verweise.filter { $0.ziel == name }.map {
        "\(broken) EXISTS (SELECT 1 FROM \(other.name) WHERE \($0.spalte) = OLD.\(schluessel[0]));"
      }
    }
    let remove = """
      INSERT OR IGNORE INTO \(verdeckt) VALUES (\(schluessel.map { "OLD.\($0)" }.joined(separator: ", ")));
      DELETE FROM \(neu) WHERE \(gleich(schluessel, "OLD"));
      """
    let add = "INSERT INTO \(neu) VALUES (\(spalten.map(wert).joined(separator: ", ")));"
    return """
      CREATE TEMP TRIGGER versuch_neu_\(name) INSTEAD OF INSERT ON \(name) BEGIN
      \(pruefe { _ in "" })
      \(add)
      END;
      CREATE TEMP TRIGGER versuch_anders_\(name) INSTEAD OF UPDATE ON \(name) BEGIN
      \(pruefe { "(\($0.map { "NEW.\($0) IS NOT OLD.\($0)" }.joined(separator: " OR "))) AND " })
      \(remove)
      \(add)
      END;
      CREATE TEMP TRIGGER versuch_weg_\(name) INSTEAD OF DELETE ON \(name) BEGIN
      \(inUse.joined(separator: "\n"))
      \(remove)
      END;
      """
  }

  /// What a row that is written has in a column: where nothing is said, what the table says itself.
  private func wert(_ spalte: (name: String, vorgabe: String?)) -> String {
    let new = "NEW.\(spalte.name)"
    if let usual = spalte.vorgabe { return "coalesce(\(new), \(usual))" }
    // A row without a number gets the next one.
    guard schluessel == ["key"], spalte.name == "key" else { return new }
    return """
      coalesce(\(new), (SELECT max(key) FROM \(neu)) + 1, \(Versuchsschicht.beginn + 1))
      """
  }
}
