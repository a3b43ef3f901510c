internal import CSQLite
package import Domain

/// Who has which record open: a database of its own beside the file, `FILE-anwesend`.
///
/// Nothing in it is worth anything when the programs have ended: it is made when the first record is
/// opened, is never forced to the disk, and may be deleted at any time.
package final class Anwesenheit {
  /// Somebody who has a record open.
  package struct Eintrag: Equatable {
    /// Which run of the program it is.
    package let lauf: String
    package let nutzer: String
    package let satz: Verweis
  }

  private let datenbank: String
  private let mandant: Int
  private let lauf: String
  private let nutzer: String
  private var offen: (connection: Connection, datei: UInt64)?
  private var gemeldet: [Verweis] = []

  /// Where it lies.
  package var pfad: String { datenbank + "-anwesend" }

  /// What one run of the program says and hears; nothing is opened yet.
  ///
  /// - Parameters:
  ///   - datenbank: the database beside which it lies
  ///   - mandant: the number of the Mandant
  ///   - lauf: the run of the program
  ///   - nutzer: who uses it
  package init(neben datenbank: String, mandant: Int, lauf: String, nutzer: String) {
    self.datenbank = datenbank
    self.mandant = mandant
    self.lauf = lauf
    self.nutzer = nutzer
  }

  /// Says that exactly these records are open here; where that was said already nothing is written.
  package func melde(_ saetze: [Verweis]) throws(StoreError) {
    let connection = try verbindung()
    guard saetze != gemeldet else { return }
    // One statement after the other: half of it does no harm, and nobody waits for the whole.
    try connection.run("DELETE FROM anwesend WHERE lauf = ?", [.text(lauf)])
    for satz in saetze {
      try connection.run(
        "INSERT OR REPLACE INTO anwesend(lauf, nutzer, mandant, satzart, satz) VALUES (?,?,?,?,?)",
        [
          .text(lauf), .text(nutzer), .int(mandant), .text(satz.satzart.rawValue),
          .text(satz.schluessel),
        ])
    }
    gemeldet = saetze
  }

  /// The records that others have open.
  package func andere() throws(StoreError) -> [Eintrag] {
    try verbindung().all(
      """
      SELECT lauf, nutzer, satzart, satz FROM anwesend WHERE mandant = ? AND lauf <> ?
      ORDER BY nutzer, lauf
      """, [.int(mandant), .text(lauf)]
    ) { row in
      Satzart(rawValue: row.text(2)).map {
        Eintrag(lauf: row.text(0), nutzer: row.text(1), satz: Verweis($0, row.text(3)))
      }
    }.compactMap { $0 }
  }

  /// Forgets a run that has ended without saying so.
  package func vergiss(_ lauf: String) throws(StoreError) {
    try verbindung().run("DELETE FROM anwesend WHERE lauf = ?", [.text(lauf)])
  }

  /// The open file; one that somebody has deleted meanwhile is made anew.
  private func verbindung() throws(StoreError) -> Connection {
    if let offen, offen.datei == file_number(pfad) { return offen.connection }
    offen = nil
    guard make_file_like(pfad, datenbank) == 0 else { throw .cannotOpen(path: pfad, reason: "") }
    let connection = try Connection(path: pfad, mode: .readWrite)
    try connection.execute(
      """
      PRAGMA busy_timeout=50; PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY;
      CREATE TABLE IF NOT EXISTS anwesend(
        lauf TEXT NOT NULL, nutzer TEXT NOT NULL, mandant INTEGER NOT NULL, satzart TEXT NOT NULL,
        satz TEXT NOT NULL, PRIMARY KEY (lauf, satzart, satz)
      ) STRICT, WITHOUT ROWID
      """)
    offen = (connection, file_number(pfad))
    gemeldet = []
    return connection
  }
}
