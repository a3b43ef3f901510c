package import Domain

/// What a search for children looks for; every word has to be found.
package struct Kindersuchwort: Sendable {
  /// The words, as `suchschluessel` makes them.
  package var worte: [String]
  /// As it was typed, where it could be an id.
  package var kennung: String?
  /// A birthday.
  package var geboren: Tag?

  /// What a search looks for.
  package init(worte: [String], kennung: String?, geboren: Tag?) {
    self.worte = worte
    self.kennung = kennung
    self.geboren = geboren
  }
}

/// A child as a list of search results shows it.
package struct Kindfund: Sendable {
  package let id: String
  package let vorname: String
  package let nachname: String
  package let geboren: Tag
  /// The number of the Einrichtung in which it has a place or one promised; 0 for none.
  package let einrichtung: Int
  /// How far the contract there has come.
  package let status: Betreuungsvertrag.Status?
  /// The first day of that contract.
  package let ab: Tag?
  /// Whether an Anmeldung is open.
  package let wartet: Bool
}

extension Datenbank {
  /// Where it is cheaper to look at every child than to find few.
  private static let wenige = 20

  /// The numbers of the children that a search finds, the best first: by id, then those whose
  /// surname, parent or first name begins so, and where those are few all in which it stands.
  ///
  /// - Complexity: O(what begins so) for surnames; O(all children) for names that few have
  package func sucheKinder(
    _ suche: Kindersuchwort, mandant: Int, hoechstens: Int
  ) throws(StoreError) -> [Int] {
    var fund = Fund(connection: connection, mandant: mandant, hoechstens: hoechstens)
    if let kennung = suche.kennung {
      try fund.nimm(
        "SELECT key, id FROM kind WHERE mandant = ? AND id >= ? AND id < ? ORDER BY id",
        [.text(kennung), .text(kennung + Fund.ende)])
    }
    if let geboren = suche.geboren {
      try fund.nimm(
        "SELECT key, suche FROM kind WHERE +mandant = ? AND geburtsdatum = ?\(Fund.mit(suche.worte))"
          + " ORDER BY suche", [.int(Int(geboren.nummer))] + Fund.werte(suche.worte))
      return fund.keys
    }
    guard !suche.worte.isEmpty else { return fund.keys }
    let whole = suche.worte.joined(separator: " ")
    if suche.worte.count > 1 { try fund.nimmNachnamen(whole, []) }
    for (i, wort) in suche.worte.enumerated() {
      var others = suche.worte
      others.remove(at: i)
      try fund.nimmNachnamen(wort, others)
    }
    for (i, wort) in suche.worte.enumerated() {
      var others = suche.worte
      others.remove(at: i)
      try fund.nimm(
        """
        SELECT kind, suche FROM sorgeberechtigter WHERE +mandant = ? AND suche >= ? AND suche < ?
          \(Fund.mit(others)) ORDER BY suche
        """, Fund.von(wort) + Fund.werte(others))
    }
    if suche.worte.count == 1 {
      // A first name begins behind a comma; of a common one there are soon enough.
      try fund.nimm(
        "SELECT key, suche FROM kind WHERE +mandant = ?\(Fund.mit(suche.worte)) ORDER BY suche",
        Fund.werte(["," + whole]))
    }
    guard fund.keys.count < Self.wenige, whole.utf8.count > 2 else { return fund.keys }
    for (column, table) in [("key", "kind"), ("kind", "sorgeberechtigter")] {
      try fund.nimm(
        "SELECT \(column), suche FROM \(table) WHERE +mandant = ?\(Fund.mit(suche.worte)) ORDER BY suche",
        Fund.werte(suche.worte))
    }
    return fund.keys
  }

  /// Children as lists show them, in the order of their numbers; where they are on a day.
  package func kindfunde(
    _ keys: [Int], am tag: Tag
  ) throws(StoreError) -> [Kindfund] {
    let day = Value.int(Int(tag.nummer))
    var result: [Kindfund] = []
    for key in keys {
      let contract = try connection.first(
        """
        SELECT einrichtung, status, von, von > ? AS spaeter FROM vertrag
        WHERE kind = ? AND bis >= ? AND status IN (1, 2) ORDER BY spaeter, status DESC, von LIMIT 1
        """, [day, .int(key), day]
      ) { (einrichtung: $0.int(0), status: $0.wort(1) as Betreuungsvertrag.Status, ab: $0.tag(2)) }
      let found = try connection.first(
        """
        SELECT id, vorname, nachname, geburtsdatum,
          EXISTS (SELECT 1 FROM anmeldung WHERE kind = ?1 AND status = 0)
        FROM kind WHERE key = ?1
        """, [.int(key)]
      ) {
        Kindfund(
          id: $0.text(0), vorname: $0.text(1), nachname: $0.text(2), geboren: $0.tag(3),
          einrichtung: contract?.einrichtung ?? 0, status: contract?.status, ab: contract?.ab,
          wartet: $0.int(4) == 1)
      }
      if let found { result.append(found) }
    }
    return result
  }

  /// The numbers of children by their ids, in their order; those that are not there are left out.
  package func kinder(
    _ ids: [Kennung<Kind>], mandant: Int
  ) throws(StoreError) -> [Int] {
    var result: [Int] = []
    for id in ids {
      let key = try connection.first(
        "SELECT key FROM kind WHERE mandant = ? AND id = ?", [.int(mandant), .text(id.text)]
      ) { $0.int(0) }
      if let key { result.append(key) }
    }
    return result
  }
}

/// What was found so far: each child once, the best first.
///
/// In its queries the plus before `mandant` keeps SQLite from going through the index of all ids.
private struct Fund {
  /// Behind every text that begins alike.
  static let ende = "\u{10FFFF}"
  let connection: Connection
  let mandant: Int
  let hoechstens: Int
  private(set) var keys: [Int] = []
  private var da: Set<Int> = []

  init(connection: Connection, mandant: Int, hoechstens: Int) {
    self.connection = connection
    self.mandant = mandant
    self.hoechstens = hoechstens
  }

  /// Adds what a query finds until there is enough.
  mutating func nimm(_ sql: String, _ werte: [Value]) throws(StoreError) {
    guard keys.count < hoechstens else { return }
    let found = try connection.all(
      sql + " LIMIT \(hoechstens)", [.int(mandant)] + werte
    ) { $0.int(0) }
    for key in found where keys.count < hoechstens && da.insert(key).inserted {
      keys.append(key)
    }
  }

  mutating func nimmNachnamen(_ wort: String, _ andere: [String]) throws(StoreError) {
    try nimm(
      "SELECT key, suche FROM kind WHERE +mandant = ? AND suche >= ? AND suche < ?\(Self.mit(andere))"
        + " ORDER BY suche", Self.von(wort) + Self.werte(andere))
  }

  static func von(_ wort: String) -> [Value] { [.text(wort), .text(wort + ende)] }
  static func mit(_ worte: [String]) -> String {
    String(repeating: " AND instr(suche, ?) > 0", count: worte.count)
  }
  static func werte(_ worte: [String]) -> [Value] { worte.map { .text($0) } }
}
