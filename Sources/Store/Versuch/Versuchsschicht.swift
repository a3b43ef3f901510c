/// The layer of a trial: what is tried lies in memory, over a file that is only read.
///
/// A table to which something is written gets a temporary view of its own name: its rows in the file
/// less those that are hidden, and those of the layer. Writing to the view writes to the layer, under
/// the same rules as in the file. So everything that reads and writes records does so unchanged, what
/// is not touched is read as fast as ever, and nothing can reach the file, which is open for reading
/// only.
struct Versuchsschicht {
  /// Numbers of rows and of entries of the trace that a trial makes are greater than this: what others
  /// add to the file meanwhile never has the same.
  static let beginn = 1 << 40

  private let connection: Connection

  /// Lays the layer over a connection; only once for each.
  static func lege(ueber connection: Connection) throws(StoreError) {
    let tables = try Versuchsschicht(connection: connection).tabellen()
    connection.ersteNummer = beginn
    connection.schuetzeDatei { [unowned connection] name throws(StoreError) in
      guard let table = tables.first(where: { $0.name == name }) else { throw .readOnly }
      try connection.execute(table.behaelter + table.sicht)
      try connection.execute(table.schreibregeln(tables) + table.regeln)
    }
  }

  /// Whether anything was written to a table.
  static func liegt(ueber table: String, _ connection: Connection) throws(StoreError) -> Bool {
    try connection.first(
      "SELECT 1 FROM temp.sqlite_schema WHERE name = ?", [.text(table)]
    ) { _ in true } ?? false
  }

  /// The tables of records as they are in the file.
  private func tabellen() throws(StoreError) -> [Tabelle] {
    let names = try connection.all(
      """
      SELECT name, sql FROM main.sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'ablage'
      """
    ) { (name: $0.text(0), sql: $0.text(1)) }
    var tables: [Tabelle] = []
    for (name, sql) in names { tables.append(try lies(name, sql)) }
    return tables
  }

  private func lies(_ name: String, _ sql: String) throws(StoreError) -> Tabelle {
    var table = Tabelle(name: name, sql: sql)
    table.indexe = try connection.all(
      """
      SELECT sql FROM main.sqlite_schema
      WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE INDEX%'
      """, [.text(name)]
    ) { $0.text(0) }
    // The trace keeps no rules here: nothing of it lasts.
    table.ausloeser = try connection.all(
      """
      SELECT sql FROM main.sqlite_schema
      WHERE type = 'trigger' AND tbl_name = ? AND tbl_name NOT IN ('spur', 'spurzeile')
      """, [.text(name)]
    ) { $0.text(0) }
    let columns = try connection.all(
      "SELECT name, dflt_value, pk, type FROM pragma_table_info(?, 'main') ORDER BY cid",
      [.text(name)]
    ) { (name: $0.text(0), vorgabe: $0.textOrNil(1), pk: $0.int(2), typ: $0.text(3)) }
    table.spalten = columns.map { ($0.name, $0.vorgabe) }
    let key = columns.filter { $0.pk > 0 }.sorted { $0.pk < $1.pk }
    table.schluessel = key.map(\.name)
    table.istNummeriert = key.map(\.typ) == ["INTEGER"]
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
  /// What finds its rows quickly.
  var indexe: [String] = []
  /// The rules that the file guards itself.
  var ausloeser: [String] = []
  var spalten: [(name: String, vorgabe: String?)] = []
  var schluessel: [String] = []
  /// Whether its rows are found by one number.
  var istNummeriert = false
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
    let indexes = indexe.map {
      $0.replacing("CREATE INDEX ", with: "CREATE INDEX temp.versuch_")
        .replacing(" ON \(name)(", with: " ON \(neu)(") + ";\n"
    }
    // By a number it is asked without comparing rows, which long lists feel.
    let hidden =
      istNummeriert ? "\(pk) INTEGER PRIMARY KEY)" : "\(pk), PRIMARY KEY (\(pk))) WITHOUT ROWID"
    return "\(rows);\n\(indexes.joined())CREATE TEMP TABLE \(verdeckt)(\(hidden);\n"
  }

  var sicht: String {
    """
    CREATE TEMP VIEW \(name) AS SELECT \(namen) FROM main.\(name)
      WHERE (\(pk)) NOT IN (SELECT \(pk) FROM \(verdeckt))
      UNION ALL SELECT \(namen) FROM \(neu);
    """
  }

  /// The rules of the file for the view.
  var regeln: String {
    ausloeser.map {
      $0.replacing("CREATE TRIGGER", with: "\nCREATE TEMP TRIGGER")
        .replacing(" BEFORE ", with: " INSTEAD OF ") + ";"
    }.joined()
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
