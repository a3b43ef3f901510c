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
      try connection.erneuereSuche(von: table)
    }
    for index in suchindexe { try connection.execute("CREATE \(index.sql)") }
  }
}

extension Connection {
  /// A row of children or parents, with the text by which it is found and that which it should be.
  typealias Suchstand = (key: Int, id: String, gespeichert: String, frisch: String)

  /// How rows of children or parents are found, and how they should be.
  func suchstaende(
    von tabelle: String, wo: String = "", _ werte: [Value] = []
  ) throws(StoreError) -> [Suchstand] {
    let isChild = tabelle == Kind.tabelle
    let last = isChild ? "iif(auskunftssperre = 1, '', strasse)" : "telefon"
    return try all(
      "SELECT key, id, suche, nachname, vorname, \(last) FROM \(tabelle) \(wo)", werte
    ) { row in
      let (surname, name, third) = (row.text(3), row.text(4), row.text(5))
      let fresh =
        isChild
        ? Kind.suchtext(nachname: surname, vorname: name, strasse: third)
        : Sorgeberechtigter.suchtext(nachname: surname, vorname: name, telefon: third)
      return (row.int(0), row.text(1), row.text(2), fresh)
    }
  }

  /// Makes the texts anew by which children or parents are found.
  func erneuereSuche(von tabelle: String, wo: String = "", _ werte: [Value] = []) throws(StoreError)
  {
    for row in try suchstaende(von: tabelle, wo: wo, werte) where row.gespeichert != row.frisch {
      try run(
        "UPDATE \(tabelle) SET suche = ? WHERE key = ?", [.text(row.frisch), .int(row.key)])
    }
  }
}
