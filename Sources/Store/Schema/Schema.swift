/// How records lie in the database, in a file that is made new; `Migration` brings older ones here.
///
/// Days are counted from 1970-01-01; the smallest and the largest 32-bit number stand for an open
/// beginning and an open end. Places and hours are hundredths. Words of a closed list are numbered
/// in the order in which `austausch` lists them, from 0.
enum Schema {
  /// Kept in the file, so that it is known as one of this program.
  static let applicationID = 0x506C_7A77
  /// The version of the schema, to which the last migration leads.
  static let version = Migration.schritte.last?.version ?? 1

  /// Every table of records begins with these columns.
  static let kopf = """
    key INTEGER PRIMARY KEY,
    mandant INTEGER NOT NULL REFERENCES mandant,
    version INTEGER NOT NULL DEFAULT 1,
    -- the Vorgang up to which the record is as it was last delivered; null: made here
    geliefert INTEGER,
    """

  private static let zeitraum = """
    von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
    """

  static let tables =
    [
      ablage,
      """
      CREATE TABLE mandant(
        key INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, geliefert INTEGER,
        ags TEXT NOT NULL UNIQUE CHECK (ags <> ''),
        name TEXT NOT NULL CHECK (name <> ''), land TEXT NOT NULL,
        -- the first day from which the free places are stored, and the rules they follow
        horizont INTEGER, regelstand TEXT
      ) STRICT
      """,
      """
      CREATE TABLE parameter(\(kopf)
        art TEXT NOT NULL, wert TEXT NOT NULL, von INTEGER NOT NULL, UNIQUE (mandant, art, von)
      ) STRICT
      """,
      """
      CREATE TABLE traeger(\(kopf)
        id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
        art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 4)
      ) STRICT
      """,
      """
      CREATE TABLE einrichtung(\(kopf)
        id TEXT NOT NULL, traeger INTEGER NOT NULL REFERENCES traeger,
        name TEXT NOT NULL CHECK (name <> ''),
        art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 4), strasse TEXT NOT NULL, plz TEXT NOT NULL,
        ort TEXT NOT NULL, ags TEXT NOT NULL, ortsteil TEXT NOT NULL, stunden TEXT NOT NULL,
        telefon TEXT NOT NULL, email TEXT NOT NULL, \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE betriebserlaubnis(\(kopf)
        einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 3),
        plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0),
        aktenzeichen TEXT NOT NULL, \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE platzsperre(\(kopf)
        id TEXT NOT NULL, einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 3),
        plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0),
        grund TEXT NOT NULL, \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE gruppe(\(kopf)
        id TEXT NOT NULL, einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        name TEXT NOT NULL CHECK (name <> ''),
        gruppenform TEXT NOT NULL CHECK (length(gruppenform) <= 20),
        plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0), \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE belegrecht(\(kopf)
        id TEXT NOT NULL, einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 2),
        inhaber TEXT NOT NULL CHECK (inhaber <> ''),
        plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0), \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE kind(\(kopf)
        -- from 0001-01-01 to 9999-12-31
        geburtsdatum INTEGER NOT NULL CHECK (geburtsdatum BETWEEN -719162 AND 2932896),
        zurueckgestellt INTEGER NOT NULL CHECK (zurueckgestellt IN (0, 1)),
        auskunftssperre INTEGER NOT NULL CHECK (auskunftssperre IN (0, 1)),
        geschlecht INTEGER CHECK (geschlecht BETWEEN 0 AND 3),
        id TEXT NOT NULL, vorname TEXT NOT NULL CHECK (vorname <> ''),
        nachname TEXT NOT NULL CHECK (nachname <> ''), strasse TEXT NOT NULL, plz TEXT NOT NULL,
        ort TEXT NOT NULL, ags TEXT NOT NULL, ortsteil TEXT NOT NULL, \(suchspalte)
      ) STRICT
      """,
      """
      CREATE TABLE sorgeberechtigter(\(kopf)
        id TEXT NOT NULL, kind INTEGER NOT NULL REFERENCES kind,
        vorname TEXT NOT NULL CHECK (vorname <> ''), nachname TEXT NOT NULL CHECK (nachname <> ''),
        strasse TEXT NOT NULL, plz TEXT NOT NULL, ort TEXT NOT NULL, telefon TEXT NOT NULL,
        email TEXT NOT NULL, \(suchspalte)
      ) STRICT
      """,
      """
      CREATE TABLE vertrag(\(kopf)
        kind INTEGER NOT NULL REFERENCES kind,
        einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
        platzanteil INTEGER NOT NULL CHECK (platzanteil > 0),
        belegrecht INTEGER REFERENCES belegrecht, verbleib_bis INTEGER, zusage_bis INTEGER,
        stunden INTEGER CHECK (stunden >= 0), id TEXT NOT NULL, \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE zuordnung(\(kopf)
        vertrag INTEGER NOT NULL REFERENCES vertrag, gruppe INTEGER NOT NULL REFERENCES gruppe,
        gruppenform TEXT NOT NULL CHECK (length(gruppenform) <= 20), \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE anmeldung(\(kopf)
        id TEXT NOT NULL, kind INTEGER NOT NULL REFERENCES kind,
        art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 1),
        status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3), eingang INTEGER NOT NULL,
        stunden INTEGER CHECK (stunden >= 0), platzanteil INTEGER NOT NULL CHECK (platzanteil > 0),
        bestaetigt_am INTEGER, kriterien TEXT NOT NULL, bemerkung TEXT NOT NULL, \(zeitraum)
      ) STRICT
      """,
      """
      CREATE TABLE wunsch(
        anmeldung INTEGER NOT NULL REFERENCES anmeldung, rang INTEGER NOT NULL CHECK (rang > 0),
        einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        PRIMARY KEY (anmeldung, rang), UNIQUE (anmeldung, einrichtung)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE rueckruf(\(kopf)
        id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), telefon TEXT NOT NULL,
        geboren INTEGER NOT NULL, ab INTEGER NOT NULL, stunden INTEGER CHECK (stunden >= 0),
        wo TEXT NOT NULL, traeger INTEGER REFERENCES traeger, antwort TEXT NOT NULL,
        eingang INTEGER NOT NULL, erledigt_am INTEGER, bemerkung TEXT NOT NULL
      ) STRICT
      """,
      // Addresses under an Auskunftssperre, by the table and number of the record.
      """
      CREATE TABLE schutzadresse(
        tabelle TEXT NOT NULL, satz INTEGER NOT NULL,
        mandant INTEGER NOT NULL REFERENCES mandant, inhalt TEXT NOT NULL,
        PRIMARY KEY (tabelle, satz)
      ) STRICT, WITHOUT ROWID
      """,
      // What is expensive to reckon, renewed in the transaction that changes what it comes from. The
      // row of children without a wish has the Mandant's number below zero.
      """
      CREATE TABLE platzverlauf(
        einrichtung INTEGER PRIMARY KEY, mandant INTEGER NOT NULL REFERENCES mandant,
        plaetze BLOB NOT NULL, nachfrage BLOB NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE spur(
        nummer INTEGER PRIMARY KEY, zeit TEXT NOT NULL, nutzer TEXT NOT NULL,
        mandant INTEGER REFERENCES mandant, vorgang TEXT, salz BLOB NOT NULL, digest BLOB NOT NULL,
        kette BLOB NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE spurzeile(
        key INTEGER PRIMARY KEY, spur INTEGER NOT NULL REFERENCES spur, tabelle TEXT NOT NULL,
        satz TEXT NOT NULL, vorher TEXT, nachher TEXT, salz BLOB NOT NULL, digest BLOB NOT NULL
      ) STRICT
      """,
    ] + vergabetabellen

  /// What finds records quickly, by table; a large import drops and remakes those of a table.
  static let indexes: [(table: String, name: String, sql: String)] =
    [
      "traeger", "einrichtung", "platzsperre", "gruppe", "belegrecht", "kind", "sorgeberechtigter",
      "vertrag", "anmeldung", "rueckruf",
    ].map { ($0, "\($0)_id", "UNIQUE INDEX \($0)_id ON \($0)(mandant, id)") } + [
      ("einrichtung", "einrichtung_traeger", "INDEX einrichtung_traeger ON einrichtung(traeger)"),
      (
        "betriebserlaubnis", "betriebserlaubnis_einrichtung",
        "INDEX betriebserlaubnis_einrichtung ON betriebserlaubnis(einrichtung)"
      ),
      (
        "platzsperre", "platzsperre_einrichtung",
        "INDEX platzsperre_einrichtung ON platzsperre(einrichtung)"
      ),
      ("gruppe", "gruppe_einrichtung", "INDEX gruppe_einrichtung ON gruppe(einrichtung)"),
      (
        "belegrecht", "belegrecht_einrichtung",
        "INDEX belegrecht_einrichtung ON belegrecht(einrichtung)"
      ),
      (
        "sorgeberechtigter", "sorgeberechtigter_kind",
        "INDEX sorgeberechtigter_kind ON sorgeberechtigter(kind)"
      ),
      ("kind", "kind_geburtsdatum", "INDEX kind_geburtsdatum ON kind(geburtsdatum)"),
      ("vertrag", "vertrag_einrichtung", "INDEX vertrag_einrichtung ON vertrag(einrichtung, bis)"),
      ("vertrag", "vertrag_kind", "INDEX vertrag_kind ON vertrag(kind, von, bis, status)"),
      ("zuordnung", "zuordnung_vertrag", "INDEX zuordnung_vertrag ON zuordnung(vertrag)"),
      ("anmeldung", "anmeldung_kind", "INDEX anmeldung_kind ON anmeldung(kind)"),
      (
        "anmeldung", "anmeldung_offen", "INDEX anmeldung_offen ON anmeldung(mandant) WHERE status=0"
      ),
      ("vertrag", "vertrag_zusage", zusageindex),
      ("wunsch", "wunsch_einrichtung", "INDEX wunsch_einrichtung ON wunsch(einrichtung, rang)"),
      ("spurzeile", "spurzeile_spur", "INDEX spurzeile_spur ON spurzeile(spur)"),
      ("spurzeile", "spurzeile_satz", "INDEX spurzeile_satz ON spurzeile(tabelle, satz, spur)"),
    ] + suchindexe + vergabeindexe

  /// Makes all tables, indexes and triggers in an empty file.
  static func create(in connection: Connection) throws(StoreError) {
    for table in tables { try connection.execute(table) }
    for index in indexes { try connection.execute("CREATE \(index.sql)") }
    for trigger in triggers { try connection.execute("CREATE \(trigger.sql)") }
    try connection.execute(
      "PRAGMA application_id=\(applicationID); PRAGMA user_version=\(version)")
  }
}
