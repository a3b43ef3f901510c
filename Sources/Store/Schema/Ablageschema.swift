extension Schema {
  /// What users keep for themselves, beside the records and without a trace; since version 2.
  static let ablage = """
    CREATE TABLE ablage(
      mandant INTEGER NOT NULL REFERENCES mandant, nutzer TEXT NOT NULL CHECK (nutzer <> ''),
      art TEXT NOT NULL CHECK (art <> ''), schluessel TEXT NOT NULL, inhalt TEXT NOT NULL,
      PRIMARY KEY (mandant, nutzer, art, schluessel)
    ) STRICT, WITHOUT ROWID
    """

  /// What finds the Zusagen that run out; since version 2.
  static let zusageindex = "INDEX vertrag_zusage ON vertrag(mandant, zusage_bis) WHERE status=1"
}

extension Stand2 {
  /// What users keep for themselves.
  static func ablage(_ connection: Connection) throws(StoreError) {
    try connection.execute(
      """
      CREATE TABLE ablage(
        mandant INTEGER NOT NULL REFERENCES mandant, nutzer TEXT NOT NULL CHECK (nutzer <> ''),
        art TEXT NOT NULL CHECK (art <> ''), schluessel TEXT NOT NULL, inhalt TEXT NOT NULL,
        PRIMARY KEY (mandant, nutzer, art, schluessel)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX vertrag_zusage ON vertrag(mandant, zusage_bis) WHERE status=1;
      """)
  }
}
