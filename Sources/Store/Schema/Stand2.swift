/// The step to version 2, in parts that don't need each other.
enum Stand2 {
  static let schritt = Migration(2) { connection throws(StoreError) in
    try schutzadressen(connection)
    try rueckrufe(connection)
    // Behind the addresses: one under an Auskunftssperre is never searched.
    try Schema.fuehreSucheEin(connection)
  }

  /// Promised call-backs.
  private static func rueckrufe(_ connection: Connection) throws(StoreError) {
    try connection.execute(
      """
      CREATE TABLE rueckruf(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), telefon TEXT NOT NULL,
        geboren INTEGER NOT NULL, ab INTEGER NOT NULL, stunden INTEGER CHECK (stunden >= 0),
        wo TEXT NOT NULL, traeger INTEGER REFERENCES traeger, antwort TEXT NOT NULL,
        eingang INTEGER NOT NULL, erledigt_am INTEGER, bemerkung TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX rueckruf_id ON rueckruf(mandant, id);
      """)
  }

  /// Addresses under an Auskunftssperre move into a table of their own.
  private static func schutzadressen(_ connection: Connection) throws(StoreError) {
    try connection.execute(
      """
      CREATE TABLE schutzadresse(
        tabelle TEXT NOT NULL, satz INTEGER NOT NULL,
        mandant INTEGER NOT NULL REFERENCES mandant, inhalt TEXT NOT NULL,
        PRIMARY KEY (tabelle, satz)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO schutzadresse SELECT 'kind', key, mandant, json_object('strasse', strasse,
        'plz', plz, 'ort', ort, 'ags', ags, 'ortsteil', ortsteil)
        FROM kind WHERE auskunftssperre = 1;
      INSERT INTO schutzadresse SELECT 'sorgeberechtigter', key, mandant,
        json_object('strasse', strasse, 'plz', plz, 'ort', ort, 'telefon', telefon, 'email', email)
        FROM sorgeberechtigter
        WHERE kind IN (SELECT key FROM kind WHERE auskunftssperre = 1);
      UPDATE sorgeberechtigter SET strasse = '', plz = '', ort = '', telefon = '', email = ''
        WHERE kind IN (SELECT key FROM kind WHERE auskunftssperre = 1);
      UPDATE kind SET strasse = '', plz = '', ort = '', ags = '', ortsteil = ''
        WHERE auskunftssperre = 1;
      """)
  }
}
