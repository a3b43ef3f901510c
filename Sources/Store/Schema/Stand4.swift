/// The step to version 4: what a Runde says of the same things it says once, and what is erased from the
/// trace takes its salt along.
///
/// Where an older file says it twice, what counted stays: of two results of a child the one that gives
/// it a place, of two with one number the one with a contract, of two with one contract that of its
/// child; of two decisions of an Einrichtung on a child the first. The copy from before has all of them.
enum Stand4 {
  static let schritt = Migration(
    4,
    sql: """
      DELETE FROM rundenentscheid WHERE key IN (SELECT key FROM (
        SELECT key, row_number() OVER (
          PARTITION BY runde, einrichtung, kind ORDER BY id) AS n FROM rundenentscheid
      ) WHERE n > 1);
      UPDATE rundenergebnis SET vertrag = NULL WHERE key IN (SELECT key FROM (
        SELECT e.key, row_number() OVER (
          PARTITION BY e.vertrag ORDER BY v.kind = e.kind DESC, e.id) AS n
        FROM rundenergebnis e JOIN vertrag v ON v.key = e.vertrag
      ) WHERE n > 1);
      DELETE FROM rundenergebnis WHERE key IN (SELECT key FROM (
        SELECT e.key, row_number() OVER (
          PARTITION BY e.runde, e.kind ORDER BY ifnull(v.status IN (1, 2), 0) DESC,
            e.einrichtung IS NOT NULL AND v.status IS NOT 3 DESC, e.id) AS n
        FROM rundenergebnis e LEFT JOIN vertrag v ON v.key = e.vertrag
      ) WHERE n > 1);
      DELETE FROM rundenergebnis WHERE key IN (SELECT key FROM (
        SELECT key, row_number() OVER (
          PARTITION BY runde, nummer ORDER BY vertrag IS NOT NULL DESC, id) AS n
        FROM rundenergebnis
      ) WHERE n > 1);
      DROP INDEX rundenentscheid_runde;
      DROP INDEX rundenergebnis_runde;
      DROP INDEX rundenergebnis_vertrag;
      CREATE UNIQUE INDEX rundenentscheid_runde ON rundenentscheid(runde, einrichtung, kind);
      CREATE UNIQUE INDEX rundenergebnis_runde ON rundenergebnis(runde, kind);
      CREATE UNIQUE INDEX rundenergebnis_nummer ON rundenergebnis(runde, nummer);
      CREATE UNIQUE INDEX rundenergebnis_vertrag ON rundenergebnis(vertrag);
      DROP TRIGGER spur_unveraendert;
      DROP TRIGGER spurzeile_unveraendert;
      UPDATE spur SET salz = x'' WHERE vorgang IS NULL;
      UPDATE spurzeile SET salz = x'' WHERE vorher IS NULL AND nachher IS NULL;
      \(waechter)
      """)

  private static let waechter = Schema.triggers.filter { $0.name.hasSuffix("_unveraendert") }
    .map { "CREATE \($0.sql);" }.joined(separator: "\n")
}
