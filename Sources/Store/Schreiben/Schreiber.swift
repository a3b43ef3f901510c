package import Domain

/// Writes the changes of one Vorgang: the records, the trace, and what is stored for speed.
///
/// It lives within one transaction; `schreibeSpur` is the last thing done in it.
package final class Schreiber {
  /// The number of the Vorgang in the trace.
  package let nummer: Int
  /// The numbers of the records that the Vorgang knows.
  package var buch: Schluesselbuch
  let connection: Connection
  let speicher: Platzspeicher
  let horizont: Tag
  let lieferung: Bool
  private var zeilen: [Spurzeile] = []
  var vorher: [Int: Platzstand] = [:]
  var nachfrageVorher: [Int: [Nachfragebeitrag]] = [:]
  private var einfueger: [Einfueger?] = Satzart.allCases.map { _ in nil }
  private var massenhaft: Set<String> = []
  private var beruehrt: Set<String> = []
  private var beurteilt: Set<String> = []
  /// The children under an Auskunftssperre, once somebody asked.
  var geschuetzteKinder: Set<Int>?
  /// The records that were added or changed here, in order.
  package private(set) var geschrieben: [Verweis] = []
  /// The contracts that were added or changed here: what they were and what they are now.
  package private(set) var vertraege: [(vorher: Betreuungsvertrag?, nachher: Betreuungsvertrag)] =
    []

  /// A writer for a Vorgang.
  ///
  /// - Parameters:
  ///   - datenbank: where it writes
  ///   - speicher: the figures that have to follow
  ///   - buch: the numbers of the records that the Vorgang knows
  ///   - horizont: the first day that is stored
  ///   - lieferung: whether records are delivered from elsewhere
  /// - Throws: what the database says
  init(
    _ datenbank: Datenbank, speicher: Platzspeicher, buch: Schluesselbuch, horizont: Tag,
    lieferung: Bool
  ) throws(StoreError) {
    connection = datenbank.connection
    self.speicher = speicher
    self.buch = buch
    self.horizont = horizont
    self.lieferung = lieferung
    nummer = try Spur(connection: connection).naechsteNummer()
  }

  /// Drops the indexes of a table until the end, because so many rows are coming.
  package func schreibeMassenhaft<S: Speichersatz>(_: S.Type) throws(StoreError) {
    massenhaft.insert(S.tabelle)
    // Sorting an index in memory is quicker than in pieces.
    try connection.execute("PRAGMA cache_size=-65536")
    try Schema.dropIndexes(of: S.tabelle, in: connection)
  }

  /// Drops the rules that a table guards itself until the end.
  ///
  /// They hold for the state that was judged; on the way there, row by row, they may not.
  package func schreibeBeurteiltes<S: Speichersatz>(_: S.Type) throws(StoreError) {
    beurteilt.insert(S.tabelle)
    try Schema.dropTriggers(of: S.tabelle, in: connection)
  }

  /// Whether a record of this kind was added or changed.
  package func beruehrt<S: Speichersatz>(_: S.Type) -> Bool { beruehrt.contains(S.tabelle) }

  /// Adds a record; one that is not delivered leaves a row in the trace.
  package func fuegeEin<S: Speichersatz>(_ satz: S) throws(StoreError) {
    if !lieferung {
      try merkeVor(satz)
      try vermerke(S.self, satz.schluessel, vorher: [], nachher: [satz])
    }
    let key = try insert(satz, geliefert: lieferung ? nummer : nil)
    if S.hatKennung { buch[S.satzart].add(key, satz.schluessel) }
    if !lieferung, satz is Einrichtung { vorher[key] = Platzstand(ab: horizont, verlaeufe: []) }
    if !satz.wunschliste.isEmpty { try schreibe(satz.wunschliste, key: key) }
  }

  /// A statement that adds rows to a table, and the number of the last one.
  private final class Einfueger {
    let statement: Statement
    var key: Int

    init(_ statement: Statement, key: Int) {
      self.statement = statement
      self.key = key
    }
  }

  private func insert<S: Speichersatz>(_ satz: S, geliefert: Int?) throws(StoreError) -> Int {
    let einfueger = try einfueger(S.self)
    einfueger.key += 1
    let statement = einfueger.statement
    statement.bind(1, einfueger.key)
    statement.bind(2, buch.mandant)
    statement.bind(3, geliefert)
    let anschrift = try geschuetzt(satz)
    if anschrift.isEmpty {
      satz.bind(statement, 4, buch)
    } else {
      satz.ohneSchutz.bind(statement, 4, buch)
      try schutz.schreibe(anschrift, S.tabelle, einfueger.key, mandant: buch.mandant)
    }
    try statement.run()
    if !anschrift.isEmpty, S.self == Kind.self { geschuetzteKinder = nil }
    return einfueger.key
  }

  private func einfueger<S: Speichersatz>(_: S.Type) throws(StoreError) -> Einfueger {
    if let kept = einfueger[S.satzart.rang] { return kept }
    beruehrt.insert(S.tabelle)
    let marks = Array(repeating: "?", count: S.spaltenSQL.count + 3).joined(separator: ", ")
    let columns = (["key", "mandant", "geliefert"] + S.spaltenSQL).joined(separator: ", ")
    let last = try connection.last("key", in: S.tabelle)
    let new = Einfueger(
      try connection.prepare("INSERT INTO \(S.tabelle)(\(columns)) VALUES (\(marks))"), key: last)
    einfueger[S.satzart.rang] = new
    return new
  }

  private func schreibe(
    _ wuensche: [Kennung<Einrichtung>], key: Int
  ) throws(StoreError) {
    for (rang, wunsch) in wuensche.enumerated() {
      try connection.run(
        "INSERT INTO wunsch VALUES (?, ?, ?)", [.int(key), .int(rang + 1), .int(buch.key(wunsch))])
    }
  }

  /// Changes a record; the trace keeps what it was.
  ///
  /// Fails with a conflict where somebody else has changed it since it was read.
  package func aendere<S: Speichersatz>(
    _ alt: Gespeichert<S>, in neu: S
  ) throws(StoreError) {
    beruehrt.insert(S.tabelle)
    try merkeVor(alt.satz, neu)
    let assignments = S.spaltenSQL.map { "\($0) = ?" }.joined(separator: ", ")
    let statement = try connection.prepare(
      """
      UPDATE \(S.tabelle) SET \(assignments), version = version + 1, geliefert = ?
      WHERE key = ? AND version = ? RETURNING version
      """)
    let anschrift = try geschuetzt(neu)
    (anschrift.isEmpty ? neu : neu.ohneSchutz).bind(statement, 1, buch)
    let next = Int32(S.spaltenSQL.count + 1)
    statement.bind(next, lieferung ? nummer : alt.geliefert)
    statement.bind(next + 1, alt.key)
    statement.bind(next + 2, alt.version)
    guard try statement.step() else {
      throw .conflict(table: S.tabelle, id: alt.satz.schluessel)
    }
    try statement.run()
    if S.self == Anmeldung.self, alt.satz.wunschliste != neu.wunschliste {
      try connection.run("DELETE FROM wunsch WHERE anmeldung = ?", [.int(alt.key)])
      try schreibe(neu.wunschliste, key: alt.key)
    }
    if S.self is any Schuetzbar.Type {
      try schutz.schreibe(anschrift, S.tabelle, alt.key, mandant: buch.mandant)
      try schuetzeEltern(alt.key, alt.satz, neu)
    }
    try vermerke(S.self, neu.schluessel, vorher: [alt.satz], nachher: [neu])
  }

  /// Takes a record away; the trace keeps what it was.
  ///
  /// Fails where another record still refers to it, and with a conflict where somebody else has
  /// changed it since it was read.
  package func loesche<S: Speichersatz>(_ alt: Gespeichert<S>) throws(StoreError) {
    try merkeVor(alt.satz)
    if S.self == Anmeldung.self {
      try connection.run("DELETE FROM wunsch WHERE anmeldung = ?", [.int(alt.key)])
    }
    try delete(alt)
    if S.self == Einrichtung.self {
      // What nobody can ask for any more is not renewed either.
      vorher[alt.key] = nil
      try connection.run("DELETE FROM platzverlauf WHERE einrichtung = ?", [.int(alt.key)])
    }
    try vermerke(S.self, alt.satz.schluessel, vorher: [alt.satz], nachher: [])
  }

  /// Takes a record away; the trace keeps that it is gone, not what it was.
  package func loescheUngesagt<S: Speichersatz>(_ alt: Gespeichert<S>) throws(StoreError) {
    try delete(alt)
    zeilen.append(
      Spurzeile(tabelle: S.tabelle, satz: alt.satz.schluessel, vorher: nil, nachher: nil))
  }

  private func delete<S: Speichersatz>(_ alt: Gespeichert<S>) throws(StoreError) {
    beruehrt.insert(S.tabelle)
    let isGone = try connection.changed(
      "DELETE FROM \(S.tabelle) WHERE key = ? AND version = ? RETURNING key",
      [.int(alt.key), .int(alt.version)])
    if !isGone { throw .conflict(table: S.tabelle, id: alt.satz.schluessel) }
    if S.self is any Schuetzbar.Type {
      try schutz.schreibe([], S.tabelle, alt.key, mandant: buch.mandant)
    }
  }

  /// Keeps for the trace what a record or set was and what it became.
  private func vermerke<S: Speichersatz>(
    _: S.Type, _ schluessel: String, vorher: [S], nachher: [S]
  ) throws(StoreError) {
    let neu = try getrennt(nachher)
    // What comes under an Auskunftssperre now lies apart as it was, too.
    let alt = try getrennt(vorher, wie: nachher.first)
    zeilen.append(
      Spurzeile(
        tabelle: S.tabelle, satz: schluessel, vorher: S.spurtext(alt.saetze),
        nachher: S.spurtext(neu.saetze)))
    if alt.anschrift != neu.anschrift {
      zeilen.append(
        Spurzeile(
          tabelle: Schutzadressen.tabelle, satz: "\(S.tabelle)/\(schluessel)",
          vorher: alt.anschrift, nachher: neu.anschrift))
    }
    guard !lieferung, !nachher.isEmpty else { return }
    geschrieben.append(Verweis(S.satzart, schluessel))
    if let vertrag = nachher.first as? Betreuungsvertrag {
      vertraege.append((vorher.first as? Betreuungsvertrag, vertrag))
    }
  }

  /// Changes the Mandant itself.
  package func aendere(_ alt: Mandantensatz, in neu: Mandant) throws(StoreError) {
    let isChanged = try connection.changed(
      """
      UPDATE mandant SET name = ?, land = ?, version = version + 1, geliefert = ?
      WHERE key = ? AND version = ? RETURNING version
      """,
      [
        .text(neu.name), .text(neu.land.rawValue), .int(nummer), .int(alt.key), .int(alt.version),
      ])
    if !isChanged { throw .conflict(table: "mandant", id: alt.satz.ags) }
    zeilen.append(
      Spurzeile(
        tabelle: "mandant", satz: neu.ags, vorher: alt.satz.json, nachher: neu.json))
  }

  /// Replaces the set of records that belong together by another one.
  package func ersetze<S: Speichersatz>(
    _ alt: [Gespeichert<S>], durch neu: [S], schluessel: String
  ) throws(StoreError) {
    for satz in alt {
      try merkeVor(satz.satz)
      try delete(satz)
    }
    for satz in neu {
      try merkeVor(satz)
      _ = try insert(satz, geliefert: lieferung ? nummer : alt.first?.geliefert)
    }
    guard !alt.isEmpty || !lieferung else { return }
    try vermerke(S.self, schluessel, vorher: alt.map(\.satz), nachher: neu)
  }

  /// Notes that records stand as they were delivered, though somebody had changed them meanwhile.
  ///
  /// No entry of the trace is needed for it: they count as delivered after the last one.
  package func merkeGeliefert<S: Speichersatz>(_ saetze: [Gespeichert<S>]) throws(StoreError) {
    for satz in saetze {
      try connection.run(
        "UPDATE \(S.tabelle) SET geliefert = ? WHERE key = ?", [.int(nummer - 1), .int(satz.key)])
    }
  }

  /// Notes the number of a stored record that the Vorgang refers to.
  package func kenne<S: Speichersatz>(_: S.Type, _ key: Int, _ id: String) {
    buch[S.satzart].add(key, id)
  }

  /// Makes anew what was dropped for many rows, or for rows that were judged before.
  package func stelleTabellenHer() throws(StoreError) {
    einfueger = einfueger.map { _ in nil }
    for table in massenhaft.sorted() {
      try Schema.makeIndexes(of: table, in: connection)
    }
    for table in beurteilt.sorted() {
      try Schema.makeTriggers(of: table, in: connection)
    }
    (massenhaft, beurteilt) = ([], [])
  }

  /// Whether an address under an Auskunftssperre was written.
  package var schriebAnschrift: Bool { zeilen.contains(where: \.istAnschrift) }

  /// Writes the entry of the trace, with what is said of the Vorgang.
  package func schreibeSpur(_ kopf: Spurkopf) throws(StoreError) {
    try Spur(connection: connection).schreibe(
      kopf, nummer: nummer, mandant: buch.mandant, zeilen: zeilen)
  }
}
