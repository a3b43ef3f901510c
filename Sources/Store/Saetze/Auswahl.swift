package import Domain

/// Which stored records of a kind are read.
package enum Auswahl: Sendable {
  /// Every one of the Mandant.
  case alle
  /// The one with this id; of records without an id those of the owner with it.
  case kennung(String)
  /// Those that refer to this record.
  case von(Verweis)
}

/// A condition on the rows of a table, behind `WHERE mandant = ?`.
struct Bedingung {
  var sql = ""
  var werte: [Value] = []
  /// The column of the Mandant: with a plus where another one finds the rows quicker than the order
  /// of the ids would.
  var mandant = "mandant"

  init<S: Speichersatz>(_ auswahl: Auswahl, _: S.Type, mandant: Int) {
    switch auswahl {
    case .alle: break
    case .kennung(let id) where S.hatKennung: (sql, werte) = (" AND id = ?", [.text(id)])
    case .kennung(let id):
      guard let owner = S.spalten.first?.ziel else { return }
      verweis(auf: Verweis(owner, id), S.self, mandant)
    case .von(let verweis): self.verweis(auf: verweis, S.self, mandant)
    }
  }

  private mutating func verweis<S: Speichersatz>(
    auf verweis: Verweis, _: S.Type, _ mandant: Int
  ) {
    guard let ziel = verweis.satzart.speichersatz,
      let spalte = S.spalten.first(where: { $0.ziel == verweis.satzart })
    else {
      sql = " AND 0"
      return
    }
    let key = "(SELECT key FROM \(ziel.tabelle) WHERE mandant = ? AND id = ?)"
    sql =
      spalte.istListe
      ? " AND key IN (SELECT anmeldung FROM wunsch WHERE einrichtung = \(key))"
      : " AND \(spalte.verweisSQL) = \(key)"
    werte = [.int(mandant), .text(verweis.schluessel)]
    self.mandant = "+mandant"
  }
}

extension Spalte {
  /// Whether it refers to several records, which lie in a table of their own.
  var istListe: Bool { name == "wuensche" }

  /// The column of the table that holds the number of the record to which it refers.
  var verweisSQL: String { String(name.dropLast(3)) }
}

extension Datenbank {
  /// The stored records of one kind of a Mandant, in the order of an export.
  ///
  /// Their ids and those of the records that they refer to are added to `buch`. Addresses under an
  /// Auskunftssperre are only there where `mitSchutz` asks for them: for who writes the records or
  /// hands on all of them.
  package func saetze<S: Speichersatz>(
    _: S.Type, _ auswahl: Auswahl = .alle, buch: inout Schluesselbuch, mitSchutz: Bool = false
  ) throws(StoreError) -> [Gespeichert<S>] {
    let wo = Bedingung(auswahl, S.self, mandant: buch.mandant)
    let values = [.int(buch.mandant)] + wo.werte
    if case .alle = auswahl {} else { try kenneVerweise(von: S.self, wo, &buch) }
    let wishes = S.self == Anmeldung.self ? try wuensche(wo, buch) : [:]
    let columns = S.spaltenSQL.joined(separator: ", ")
    let book = buch
    var fremde: [FremderWert] = []
    var result = try connection.all(
      "SELECT key, version, geliefert, \(columns) FROM \(S.tabelle) WHERE \(wo.mandant) = ?"
        + "\(wo.sql) ORDER BY \(S.ordnung)", values
    ) { row in
      let satz = S(row, 3, book)
      if let column = row.nimmFremd() {
        fremde.append(
          FremderWert(
            satzart: S.satzart, schluessel: satz.schluessel,
            spalte: S.spaltenSQL[Int(column) - 3]))
      }
      return Gespeichert<S>(
        key: row.int(0), version: row.int(1), geliefert: row.intOrNil(2), satz: satz)
    }
    buch.fremdeWerte += fremde
    if S.hatKennung {
      buch[S.satzart].reserve(result.count)
      for i in result.indices {
        buch[S.satzart].addStored(result[i].key, result[i].satz.schluessel)
      }
    } else if case .kennung(let id) = auswahl {
      // Parameters are known by what they set and from when, without a first day by the former alone.
      result.removeAll { ![id, id + " "].contains($0.satz.schluessel) }
    }
    if !wishes.isEmpty {
      for i in result.indices {
        guard var anmeldung = result[i].satz as? Anmeldung else { continue }
        anmeldung.wuensche = wishes[result[i].key] ?? []
        if let satz = anmeldung as? S { result[i].satz = satz }
      }
    }
    if mitSchutz { return try mitSchutzadressen(result, mandant: buch.mandant) }
    if !zeigtGruende {
      for i in result.indices { result[i].satz = result[i].satz.ohneGruende }
    }
    return result
  }

  /// Notes the numbers and ids of the records to which some rows of a table refer.
  private func kenneVerweise<S: Speichersatz>(
    von _: S.Type, _ wo: Bedingung, _ buch: inout Schluesselbuch
  ) throws(StoreError) {
    for spalte in S.spalten {
      guard let ziel = spalte.ziel, let typ = ziel.speichersatz else { continue }
      let rows = "FROM \(S.tabelle) WHERE \(wo.mandant) = ?\(wo.sql)"
      let keys =
        spalte.istListe
        ? "SELECT einrichtung FROM wunsch WHERE anmeldung IN (SELECT key \(rows))"
        : "SELECT \(spalte.verweisSQL) \(rows)"
      let found = try connection.all(
        "SELECT key, id FROM \(typ.tabelle) WHERE key IN (\(keys))",
        [.int(buch.mandant)] + wo.werte
      ) { ($0.int(0), $0.text(1)) }
      for (key, id) in found { buch[ziel].addStored(key, id) }
    }
  }

  /// Notes the numbers of records that are known by their ids, such as those that a new one names.
  ///
  /// - Returns: the first that is not there, nil where all are
  package func kenne(
    _ verweise: [Verweis], _ buch: inout Schluesselbuch
  ) throws(StoreError) -> Verweis? {
    for verweis in verweise where buch[verweis.satzart].key(verweis.schluessel) == 0 {
      guard let typ = verweis.satzart.speichersatz else { continue }
      let key = try connection.first(
        "SELECT key FROM \(typ.tabelle) WHERE mandant = ? AND id = ?",
        [.int(buch.mandant), .text(verweis.schluessel)]
      ) { $0.int(0) }
      guard let key else { return verweis }
      buch[verweis.satzart].addStored(key, verweis.schluessel)
    }
    return nil
  }

  private func wuensche(
    _ wo: Bedingung, _ buch: Schluesselbuch
  ) throws(StoreError) -> [Int: [Kennung<Einrichtung>]] {
    var result: [Int: [Kennung<Einrichtung>]] = [:]
    let some =
      wo.sql.isEmpty
      ? "" : " WHERE anmeldung IN (SELECT key FROM anmeldung WHERE \(wo.mandant) = ?\(wo.sql))"
    try connection.query(
      "SELECT anmeldung, einrichtung, rang FROM wunsch\(some) ORDER BY anmeldung, rang",
      wo.sql.isEmpty ? [] : [.int(buch.mandant)] + wo.werte
    ) { (row: Statement) throws(StoreError) in
      result[row.int(0), default: []].append(buch.id(row.int(1)))
    }
    return result
  }
}
