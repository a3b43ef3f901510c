internal import Domain

// By what children are found: beside each child and each parent lies its text for searches.

extension Schema {
  /// The text by which a record is found, as Domain makes it.
  static let suchspalte = "suche TEXT NOT NULL DEFAULT ''"

  /// Indexes for surnames that were begun; all else that is found stands in them, too.
  ///
  /// Those that begin with a text are made quicker.
  static let suchindexe: [(table: String, name: String, sql: String)] = [
    ("kind", "kind_suche", "INDEX kind_suche ON kind(suche, mandant)"),
    (
      "sorgeberechtigter", "sorgeberechtigter_suche",
      "INDEX sorgeberechtigter_suche ON sorgeberechtigter(suche, mandant)"
    ),
  ]

  /// The part of step 2: brings the column into a file of version 1.
  static func fuehreSucheEin(_ connection: Connection) throws(StoreError) {
    for table in ["kind", "sorgeberechtigter"] {
      try connection.execute("ALTER TABLE \(table) ADD COLUMN \(suchspalte)")
    }
    let children = try connection.all(
      "SELECT key, nachname, vorname, strasse, auskunftssperre FROM kind"
    ) { row in
      let street = row.int(4) == 1 ? "" : row.text(3)
      return (row.int(0), suchschluessel([row.text(1), row.text(2), street]))
    }
    for (key, text) in children {
      try connection.run("UPDATE kind SET suche = ? WHERE key = ?", [.text(text), .int(key)])
    }
    try connection.erneuereElternsuche(wo: "", [])
    for index in suchindexe { try connection.execute("CREATE \(index.sql)") }
  }
}

extension Connection {
  /// Makes the texts anew by which parents are found.
  func erneuereElternsuche(wo: String, _ werte: [Value]) throws(StoreError) {
    let parents = try all(
      "SELECT key, nachname, vorname, telefon FROM sorgeberechtigter \(wo)", werte
    ) { row in
      (row.int(0), suchschluessel([row.text(1), row.text(2)]) + "," + rufnummer(row.text(3)))
    }
    for (key, text) in parents {
      try run("UPDATE sorgeberechtigter SET suche = ? WHERE key = ?", [.text(text), .int(key)])
    }
  }
}
