import Domain
import Seeds
import Store

/// The same questions as plain SQL over the base tables, in a file of their own.
///
/// It makes SQL's work as easy as can be: the category segments of every contract are stored, and
/// there is an index for each way in.
struct Vergleich {
  private let connection: Connection
  static var datei: String { Bench.ordner + "/vergleich.db" }

  /// Opens the file.
  init() throws { connection = try Connection(path: Self.datei, mode: .create) }

  /// Makes the file from the database of the program.
  static func legeAn(aus datenbank: String) throws {
    for end in ["", "-wal", "-shm"] { loesche(datei + end) }
    try Vergleich().fill(from: datenbank)
  }

  private func fill(from datenbank: String) throws {
    try connection.execute("PRAGMA synchronous=OFF; ATTACH '\(datenbank)' AS p")
    try connection.execute(
      """
      CREATE TABLE abschnitt(einr INT, kat INT, von INT, bis INT, anteil INT, recht INT) STRICT;
      CREATE TABLE erlaubnis AS SELECT einrichtung einr, kategorie kat, plaetze, von, bis
        FROM p.betriebserlaubnis;
      CREATE TABLE sperre AS SELECT einrichtung einr, kategorie kat, plaetze, von, bis
        FROM p.platzsperre;
      CREATE TABLE recht AS SELECT key, einrichtung einr, kategorie kat, plaetze, von, bis
        FROM p.belegrecht;
      """)
    try fillSegments()
    try connection.execute(
      """
      CREATE INDEX abschnitt_tag ON abschnitt(bis, von, einr, kat, anteil, recht);
      CREATE INDEX abschnitt_einr ON abschnitt(einr, bis, von, kat, anteil, recht);
      CREATE INDEX abschnitt_recht ON abschnitt(recht, kat, bis, von, anteil)
        WHERE recht IS NOT NULL;
      CREATE INDEX erlaubnis_einr ON erlaubnis(einr, kat, bis, von, plaetze);
      CREATE INDEX sperre_einr ON sperre(einr, kat, bis, von, plaetze);
      CREATE INDEX recht_einr ON recht(einr, kat, bis, von, plaetze);
      DETACH p; ANALYZE;
      """)
  }

  private func fillSegments() throws {
    let saat = try Saatordner()
    let own = Parameter(art: .kategoriewechsel, wert: .kategoriewechsel(.geburtstag))
    let regel = Kategorieregel(
      parameter: Parametersatz(
        kommune: [own], land: try saat.landesprofil(.BE), standard: try saat.standardprofil()))
    let insert = try connection.prepare("INSERT INTO abschnitt VALUES (?, ?, ?, ?, ?, ?)")
    try connection.execute("BEGIN IMMEDIATE")
    try connection.query(
      """
      SELECT v.einrichtung, v.von, v.bis, v.platzanteil, v.belegrecht, k.geburtsdatum
      FROM p.vertrag v JOIN p.kind k ON k.key = v.kind WHERE v.status IN (1, 2)
      """
    ) { (row: Statement) throws(StoreError) in
      func tag(_ i: Int32) -> Tag { Tag(nummer: Int32(row.int(i))) }
      guard let days = Zeitraum(von: tag(1), bis: tag(2)) else { return }
      var parts: [(Zeitraum, Platzkategorie)] = []
      regel.forEachAbschnitt(geboren: tag(5), zurueckgestellt: false, in: days) {
        parts.append(($0, $1))
      }
      for (zeitraum, kategorie) in parts {
        insert.bind(1, row.int(0))
        insert.bind(2, kategorie.rang)
        insert.bind(3, Int(zeitraum.von.nummer))
        insert.bind(4, Int(zeitraum.bis.nummer))
        insert.bind(5, row.int(3))
        insert.bind(6, row.intOrNil(4))
        try insert.run()
      }
    }
    try connection.execute("COMMIT")
  }

  /// Runs a question; the sum of its third column.
  @discardableResult
  func frage(_ sql: String, _ werte: [Int]) throws -> Int {
    var sum = 0
    try connection.query(sql, werte.map { .int($0) }) { (row: Statement) throws(StoreError) in
      sum += row.int(2)
    }
    return sum
  }

  /// How SQLite answers a question, in its own words.
  func plan(_ was: String, _ sql: String) throws {
    print("\nAnfrageplan: \(was)")
    try connection.query("EXPLAIN QUERY PLAN " + sql) { (row: Statement) throws(StoreError) in
      print("  \(row.text(3))")
    }
  }
}

extension Vergleich {
  /// `frei` of each Einrichtung and category on day `?1`; of Einrichtung `?2` alone where `eine`.
  static func frei(eine: Bool = false) -> String {
    let only = eine ? "AND einr = ?2" : ""
    return """
      WITH belegt AS MATERIALIZED (SELECT einr, kat, sum(anteil) m FROM abschnitt
          WHERE bis >= ?1 AND von <= ?1 \(only) GROUP BY einr, kat),
        erlaubt AS MATERIALIZED (SELECT einr, kat, sum(plaetze) m FROM erlaubnis
          WHERE bis >= ?1 AND von <= ?1 \(only) GROUP BY einr, kat),
        gesperrt AS MATERIALIZED (SELECT einr, kat, sum(plaetze) m FROM sperre
          WHERE bis >= ?1 AND von <= ?1 \(only) GROUP BY einr, kat),
        uebrig AS MATERIALIZED (SELECT einr, kat, sum(max(0, plaetze - coalesce(
            (SELECT sum(a.anteil) FROM abschnitt a WHERE a.recht = recht.key
              AND a.kat = recht.kat AND a.bis >= ?1 AND a.von <= ?1), 0))) m
          FROM recht WHERE bis >= ?1 AND von <= ?1 \(only) GROUP BY einr, kat),
        alle AS (SELECT einr, kat FROM erlaubt WHERE kat < 3 UNION SELECT einr, kat FROM belegt
          UNION SELECT einr, kat FROM gesperrt WHERE kat < 3 UNION SELECT einr, kat FROM uebrig),
        roh AS (SELECT alle.einr, alle.kat,
            coalesce(e.m, 0) - coalesce(s.m, 0) - coalesce(b.m, 0) - coalesce(u.m, 0) frei,
            sum(coalesce(b.m, 0) + coalesce(u.m, 0)) OVER (PARTITION BY alle.einr) besetzt
          FROM alle LEFT JOIN erlaubt e USING (einr, kat) LEFT JOIN gesperrt s USING (einr, kat)
            LEFT JOIN belegt b USING (einr, kat) LEFT JOIN uebrig u USING (einr, kat))
      SELECT roh.einr, roh.kat, CASE WHEN g.m IS NULL THEN frei
          ELSE min(frei, g.m - coalesce(s.m, 0) - besetzt) END
      FROM roh LEFT JOIN erlaubt g ON g.einr = roh.einr AND g.kat = 3
        LEFT JOIN gesperrt s ON s.einr = roh.einr AND s.kat = 3
      """
  }

  /// The smallest number of free places from day `?1` to `?2`, without bounds on all categories
  /// and Belegrechte, which makes it easier.
  static func minimum(_ von: String = "?1", _ bis: String = "?2", _ nur: String = "") -> String {
    func events(_ table: String, _ menge: String, _ plus: String, _ minus: String) -> String {
      """
      SELECT einr, kat, max(von, \(von)) tag, \(plus)\(menge) d FROM \(table)
        WHERE bis >= \(von) AND von <= \(bis) \(nur)
      UNION ALL SELECT einr, kat, bis + 1, \(minus)\(menge) FROM \(table)
        WHERE bis >= \(von) AND bis < \(bis) AND von <= \(bis) \(nur)
      """
    }
    return """
      SELECT einr, kat, min(f) frei FROM (
        SELECT einr, kat, sum(d) OVER (PARTITION BY einr, kat ORDER BY tag) f FROM (
          SELECT einr, kat, tag, sum(d) d FROM (
            \(events("abschnitt", "anteil", "-", "")) UNION ALL
            \(events("erlaubnis", "plaetze", "", "-")) UNION ALL
            \(events("sperre", "plaetze", "-", "")))
          WHERE kat < 3 GROUP BY einr, kat, tag)) GROUP BY einr, kat
      """
  }

  /// The Einrichtungen with a place in the Krippe from `?1` to `?2` and then to `?3`.
  static var platz: String {
    """
    SELECT a.einr, 0, min(a.frei, b.frei) FROM (\(minimum("?1", "?2", "AND kat = 0"))) a
    JOIN (\(minimum("?2 + 1", "?3", "AND kat = 1"))) b USING (einr)
    WHERE a.frei >= 100 AND b.frei >= 100
    """
  }

  /// What is taken on the first day of 36 months from day `?2` on in Einrichtung `?1`.
  static var monate: String {
    """
    WITH RECURSIVE monat(n, tag) AS (SELECT 0, ?2 UNION ALL
      SELECT n + 1, tag + 30 FROM monat WHERE n < 35)
    SELECT n, kat, sum(anteil) FROM monat JOIN abschnitt a
      ON a.einr = ?1 AND a.bis >= monat.tag AND a.von <= monat.tag GROUP BY n, kat
    """
  }
}
