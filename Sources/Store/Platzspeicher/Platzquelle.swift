package import Domain

/// Where the Platzrechnung of one Mandant takes its records from.
package struct Platzquelle {
  let connection: Connection
  /// The number of the Mandant.
  package let mandant: Int
  /// The rule for the categories of its children.
  package let regel: Kategorieregel

  /// The records of a Mandant under a rule.
  package init(_ datenbank: Datenbank, mandant: Int, regel: Kategorieregel) {
    connection = datenbank.connection
    self.mandant = mandant
    self.regel = regel
  }

  private static let belegungen = """
    SELECT v.key, v.kind, v.von, v.bis, v.platzanteil, v.status, v.belegrecht, v.verbleib_bis,
      v.einrichtung
    """

  private static func belegung(_ row: Statement, geboren: Tag, zurueckgestellt: Bool) -> Belegung {
    Belegung(
      nummer: row.int(0), kind: row.int(1), geboren: geboren, zurueckgestellt: zurueckgestellt,
      verbleibBis: row.tagOderKeiner(7), laufzeit: row.zeitraum(2), anteil: row.zahl(4),
      zugesagt: row.int(5) == 1, belegrecht: row.intOrNil(6))
  }

  /// What counts for the places of one Einrichtung within a period.
  package func grundlage(
    _ einrichtung: Int, in fenster: Zeitraum = .immer
  ) throws(StoreError) -> Platzgrundlage {
    let offen = try connection.first(
      "SELECT von, bis FROM einrichtung WHERE key = ?", [.int(einrichtung)]
    ) { $0.zeitraum(0) }
    var result = Platzgrundlage(offen: offen ?? .immer)
    try posten(of: " AND einrichtung = ?", [.int(einrichtung)]) { result.add($1, in: $2) }
    try connection.query(
      """
      \(Self.belegungen), k.geburtsdatum, k.zurueckgestellt FROM vertrag v
      JOIN kind k ON k.key = v.kind
      WHERE v.einrichtung = ? AND v.bis >= ? AND v.von <= ? AND v.status IN (1, 2)
      """, [.int(einrichtung), .int(Int(fenster.von.nummer)), .int(Int(fenster.bis.nummer))]
    ) { (row: Statement) throws(StoreError) in
      result.belegungen.append(
        Self.belegung(row, geboren: row.tag(9), zurueckgestellt: row.int(10) == 1))
    }
    return result
  }

  /// What counts for the places of these Einrichtungen, nil for all, within a period, by their
  /// numbers.
  func grundlagen(_ nur: [Int]?, in fenster: Zeitraum) throws(StoreError) -> [Int: Platzgrundlage] {
    guard let nur else { return try grundlagen(in: fenster) }
    var result: [Int: Platzgrundlage] = [:]
    for key in nur { result[key] = try grundlage(key, in: fenster) }
    return result
  }

  /// Hands out what counts for the places of each Einrichtung within a period, by their numbers.
  ///
  /// It reads every table once, from beginning to end.
  package func grundlagen(in fenster: Zeitraum) throws(StoreError) -> [Int: Platzgrundlage] {
    var result: [Int: Platzgrundlage] = [:]
    try connection.query(
      "SELECT key, von, bis FROM einrichtung WHERE mandant = ?", [.int(mandant)]
    ) { (row: Statement) throws(StoreError) in
      result[row.int(0)] = Platzgrundlage(offen: row.zeitraum(1))
    }
    try posten(of: "", []) { einrichtung, posten, table in
      result[einrichtung]?.add(posten, in: table)
    }
    let kinder = try geburtstage()
    try connection.query(
      """
      \(Self.belegungen) FROM vertrag v
      WHERE v.mandant = ? AND v.bis >= ? AND v.von <= ? AND v.status IN (1, 2)
      """, [.int(mandant), .int(Int(fenster.von.nummer)), .int(Int(fenster.bis.nummer))]
    ) { (row: Statement) throws(StoreError) in
      // A contract of no child, as only somebody from outside can make it, takes no place.
      guard let (geboren, zurueckgestellt) = kinder[row.int(1)] else { return }
      result[row.int(8)]?.belegungen.append(
        Self.belegung(row, geboren: geboren, zurueckgestellt: zurueckgestellt))
    }
    return result
  }

  /// Birthdays and Zurückstellungen of all children, by their numbers.
  func geburtstage() throws(StoreError) -> Geburtstage {
    var result = Geburtstage(
      anzahl: (try connection.first("SELECT max(key) FROM main.kind") { $0.int(0) } ?? 0) + 1)
    try connection.query(
      "SELECT key, geburtsdatum, zurueckgestellt FROM kind WHERE mandant = ?", [.int(mandant)]
    ) { (row: Statement) throws(StoreError) in
      result[row.int(0)] = (row.tag(1), row.int(2) == 1)
    }
    return result
  }

  /// Birthdays by the numbers of the children: side by side those of the file, the few of a trial
  /// apart.
  struct Geburtstage {
    private var datei: [(Tag, Bool)?]
    private var versuch: [Int: (Tag, Bool)] = [:]

    init(anzahl: Int) { datei = Array(repeating: nil, count: anzahl) }

    subscript(key: Int) -> (Tag, Bool)? {
      get { datei.indices.contains(key) ? datei[key] : versuch[key] }
      set {
        if datei.indices.contains(key) { datei[key] = newValue } else { versuch[key] = newValue }
      }
    }
  }

  private enum Table: String, CaseIterable { case betriebserlaubnis, platzsperre, belegrecht }

  private func posten(
    of filter: String, _ values: [Value], _ body: (Int, Platzposten, String) -> Void
  ) throws(StoreError) {
    for table in Table.allCases {
      try connection.query(
        """
        SELECT key, einrichtung, kategorie, plaetze, von, bis FROM \(table.rawValue)
        WHERE mandant = ?\(filter)
        """, [.int(mandant)] + values
      ) { (row: Statement) throws(StoreError) in
        let posten = Platzposten(
          nummer: row.int(0), art: row.wort(2), menge: row.zahl(3), zeitraum: row.zeitraum(4))
        body(row.int(1), posten, table.rawValue)
      }
    }
  }
}

extension Platzgrundlage {
  fileprivate mutating func add(_ posten: Platzposten, in table: String) {
    switch table {
    case "betriebserlaubnis": erlaubnisse.append(posten)
    case "platzsperre": sperren.append(posten)
    default: belegrechte.append(posten)
    }
  }
}

extension Platzquelle {
  /// The children with open Anmeldungen, or the one with this number, by their numbers.
  package func nachfrage(kind: Int? = nil) throws(StoreError) -> [Int: Nachfragekind] {
    try nachfrage(kind == nil ? "a.mandant = ?" : "a.kind = ?", kind ?? mandant)
  }

  /// The children of whom an open Anmeldung wishes this Einrichtung most, by their numbers; with 0
  /// those of whom one wishes none.
  package func nachfrage(haus: Int) throws(StoreError) -> [Int: Nachfragekind] {
    try haus == 0
      ? nachfrage(
        """
        a.kind IN (SELECT kind FROM anmeldung b WHERE b.mandant = ? AND b.status = 0 AND NOT EXISTS
          (SELECT 1 FROM wunsch WHERE anmeldung = b.key AND rang = 1))
        """, mandant)
      : nachfrage(
        """
        a.kind IN (SELECT b.kind FROM wunsch w JOIN anmeldung b ON b.key = w.anmeldung
          WHERE w.einrichtung = ? AND w.rang = 1 AND b.status = 0)
        """, haus)
  }

  private func nachfrage(
    _ filter: String, _ value: Int
  ) throws(StoreError) -> [Int: Nachfragekind] {
    var result: [Int: Nachfragekind] = [:]
    try connection.query(
      """
      SELECT a.key, a.id, a.eingang, a.von, a.bis,
        (SELECT einrichtung FROM wunsch WHERE anmeldung = a.key AND rang = 1), a.kind,
        k.geburtsdatum, k.zurueckgestellt
      FROM anmeldung a JOIN kind k ON k.key = a.kind WHERE a.status = 0 AND \(filter)
      """, [.int(value)]
    ) { (row: Statement) throws(StoreError) in
      let child = row.int(6)
      result[
        child, default: Nachfragekind(geboren: row.tag(7), zurueckgestellt: row.int(8) == 1)
      ].wuensche.append(
        Nachfragekind.Wunsch(
          nummer: row.int(0), id: row.text(1), eingang: row.tag(2), zeitraum: row.zeitraum(3),
          erstwunsch: row.int(5)))
    }
    for child in result.keys {
      let periods = try connection.all(
        "SELECT von, bis FROM vertrag WHERE kind = ? AND status IN (1, 2)", [.int(child)]
      ) { $0.zeitraum(0) }
      result[child]?.vertraege = periods
    }
    return result
  }
}
