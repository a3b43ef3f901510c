package import Domain

/// The figures of all Einrichtungen of a Mandant: read from what is stored, or reckoned afresh.
package struct Platzspeicher {
  /// Where the records come from.
  package let quelle: Platzquelle
  private var connection: Connection { quelle.connection }

  /// The figures of the Mandant of `quelle`.
  package init(_ quelle: Platzquelle) { self.quelle = quelle }

  /// Children without a wish count in a row of their own.
  private var ohneWunsch: Int { -quelle.mandant }

  /// Hands out the figures of each Einrichtung, by its number; the one below zero is that of the
  /// children without a wish, which has no places.
  ///
  /// - Parameters:
  ///   - fenster: the days that are looked at
  ///   - gespeichert: whether to read what is stored; it begins with the horizon
  ///   - nur: only these Einrichtungen; nil for all, and the children without a wish
  ///   - body: gets the sheets, which are only valid while it runs
  /// - Throws: what the database says, and what `body` throws
  package func jedesBlatt(
    in fenster: Zeitraum, gespeichert: Bool, nur: [Int]? = nil,
    _ body: (Int, Platzblatt, Nachfrageblatt) throws(StoreError) -> Void
  ) throws(StoreError) {
    if let nur, gespeichert {
      for key in nur {
        try connection.query(
          "SELECT plaetze, nachfrage FROM platzverlauf WHERE einrichtung = ?", [.int(key)]
        ) { (row: Statement) throws(StoreError) in
          try body(key, Platzblatt(row.bytes(0)), Nachfrageblatt(row.bytes(1)))
        }
      }
    } else if gespeichert {
      try connection.query(
        "SELECT einrichtung, plaetze, nachfrage FROM platzverlauf WHERE mandant = ?",
        [.int(quelle.mandant)]
      ) { (row: Statement) throws(StoreError) in
        try body(row.int(0), Platzblatt(row.bytes(1)), Nachfrageblatt(row.bytes(2)))
      }
    } else {
      try frisch(in: fenster, nur: nur) { (key, plaetze, nachfrage) throws(StoreError) in
        try sheets(plaetze, nachfrage) { (p, n) throws(StoreError) in try body(key, p, n) }
      }
    }
  }

  /// The stored figures of one Einrichtung; false where there are none.
  package func blatt(
    _ einrichtung: Int, _ body: (Platzblatt, Nachfrageblatt) -> Void
  ) throws(StoreError) -> Bool {
    var found = false
    try connection.query(
      "SELECT plaetze, nachfrage FROM platzverlauf WHERE einrichtung = ?", [.int(einrichtung)]
    ) { (row: Statement) throws(StoreError) in
      found = true
      body(Platzblatt(row.bytes(0)), Nachfrageblatt(row.bytes(1)))
    }
    return found
  }

  /// Hands out the bytes of freshly reckoned sheets within a period.
  private func frisch(
    in fenster: Zeitraum, nur: [Int]? = nil,
    _ body: (Int, [UInt8], [UInt8]) throws(StoreError) -> Void
  ) throws(StoreError) {
    var demand: [Int: Nachfragesumme] = [ohneWunsch: Nachfragesumme()]
    for kind in try quelle.nachfrage().values {
      for beitrag in kind.beitraege(quelle.regel, in: fenster) {
        demand[ort(beitrag), default: Nachfragesumme()].add(beitrag)
      }
    }
    if nur == nil {
      try body(ohneWunsch, Platzblatt.bytes([]), demand[ohneWunsch]?.bytes() ?? [])
    }
    for (key, grundlage) in try quelle.grundlagen(nur, in: fenster) {
      let rechnung = Platzrechnung(grundlage, regel: quelle.regel, in: fenster)
      try body(
        key, Platzblatt.bytes(rechnung.verlaeufe()),
        (demand[key] ?? Nachfragesumme()).bytes())
    }
  }

  private func ort(_ beitrag: Nachfragebeitrag) -> Int {
    beitrag.einrichtung == 0 ? ohneWunsch : beitrag.einrichtung
  }

  /// Reckons and stores everything anew from a day on.
  ///
  /// - Parameters:
  ///   - horizont: the first day that is stored
  ///   - regelstand: the rules, in words that change with them
  ///   - fortschritt: is told how many Einrichtungen are done
  /// - Throws: what the database says
  package func erneuereAlles(
    ab horizont: Tag, regelstand: String, fortschritt: (Int) -> Void = { _ in }
  ) throws(StoreError) {
    try connection.run("DELETE FROM platzverlauf WHERE mandant = ?", [.int(quelle.mandant)])
    let insert = try connection.prepare("INSERT INTO platzverlauf VALUES (?, ?, ?, ?)")
    var done = 0
    try frisch(in: Zeitraum(ab: horizont)) { (key, plaetze, nachfrage) throws(StoreError) in
      insert.bind(1, key)
      insert.bind(2, quelle.mandant)
      insert.bind(3, plaetze)
      insert.bind(4, nachfrage)
      try insert.run()
      done += 1
      if done % 100 == 0 { fortschritt(done) }
    }
    try connection.run(
      "UPDATE mandant SET horizont = ?, regelstand = ? WHERE key = ?",
      [.int(Int(horizont.nummer)), .text(regelstand), .int(quelle.mandant)])
  }

  /// The places of all Einrichtungen as they are stored, by their numbers.
  package func gespeichert() throws(StoreError) -> [Int: [UInt8]] {
    var result: [Int: [UInt8]] = [:]
    try connection.query(
      "SELECT einrichtung, plaetze FROM platzverlauf WHERE mandant = ? AND einrichtung > 0",
      [.int(quelle.mandant)]
    ) { (row: Statement) throws(StoreError) in result[row.int(0)] = row.blob(1) }
    return result
  }

  /// The places of the Einrichtungen whose stored places differ from those of before, by their
  /// numbers.
  package func aenderungen(
    seit vorher: [Int: [UInt8]], ab horizont: Tag
  ) throws(StoreError) -> [Platzaenderung] {
    func stand(_ bytes: [UInt8]) -> Platzstand {
      bytes.withUnsafeBytes { bytes in
        let blatt = Platzblatt(bytes)
        return Platzstand(
          ab: horizont, verlaeufe: Platzkategorie.allCases.map(blatt.verlauf))
      }
    }
    return try gespeichert().sorted { $0.key < $1.key }.compactMap { key, now in
      guard let before = vorher[key], before != now else { return nil }
      return Platzaenderung(einrichtung: key, vorher: stand(before), nachher: stand(now))
    }
  }

  /// The places of an Einrichtung from a day on, reckoned afresh.
  func stand(_ einrichtung: Int, ab tag: Tag) throws(StoreError) -> Platzstand {
    let fenster = Zeitraum(ab: tag)
    let grundlage = try quelle.grundlage(einrichtung, in: fenster)
    let rechnung = Platzrechnung(grundlage, regel: quelle.regel, in: fenster)
    return Platzstand(ab: tag, verlaeufe: rechnung.verlaeufe())
  }

  /// Reckons and stores the places of some Einrichtungen anew.
  func erneuere(_ einrichtungen: [Int], ab horizont: Tag) throws(StoreError) {
    for key in einrichtungen {
      let bytes = Platzblatt.bytes(try stand(key, ab: horizont).verlaeufe)
      let isStored = try connection.changed(
        "UPDATE platzverlauf SET plaetze = ? WHERE einrichtung = ? RETURNING einrichtung",
        [.blob(bytes), .int(key)])
      if !isStored {
        try connection.run(
          "INSERT INTO platzverlauf VALUES (?, ?, ?, ?)",
          [.int(key), .int(quelle.mandant), .blob(bytes), .blob(Nachfragesumme().bytes())])
      }
    }
  }

  /// What a child adds to the demand from a day on.
  func nachfrage(_ kind: Int, ab horizont: Tag) throws(StoreError) -> [Nachfragebeitrag] {
    try quelle.nachfrage(kind: kind)[kind]?
      .beitraege(quelle.regel, in: Zeitraum(ab: horizont)) ?? []
  }

  /// Brings the stored demand from what some children added to what they add now.
  func erneuere(
    nachfrage vorher: [Int: [Nachfragebeitrag]], ab horizont: Tag
  ) throws(StoreError) {
    var changes: [Int: Nachfragesumme] = [:]
    for (kind, before) in vorher {
      let after = try nachfrage(kind, ab: horizont)
      guard before != after else { continue }
      for b in before { changes[ort(b), default: Nachfragesumme()].add(b, mal: -1) }
      for b in after { changes[ort(b), default: Nachfragesumme()].add(b) }
    }
    for (key, change) in changes {
      let bytes = try connection.first(
        "SELECT nachfrage FROM platzverlauf WHERE einrichtung = ?", [.int(key)]
      ) { change.bytes(zu: Nachfrageblatt($0.bytes(0))) }
      try connection.run(
        "UPDATE platzverlauf SET nachfrage = ? WHERE einrichtung = ?",
        [.blob(bytes ?? change.bytes()), .int(key)])
    }
  }

  /// The numbers of the Einrichtungen whose stored figures are not those of a fresh calculation.
  package func abweichungen(ab horizont: Tag) throws(StoreError) -> [Int] {
    var stored: [Int: ([UInt8], [UInt8])] = [:]
    try connection.query(
      "SELECT einrichtung, plaetze, nachfrage FROM platzverlauf WHERE mandant = ?",
      [.int(quelle.mandant)]
    ) { (row: Statement) throws(StoreError) in stored[row.int(0)] = (row.blob(1), row.blob(2)) }
    var wrong: [Int] = []
    try frisch(in: Zeitraum(ab: horizont)) { (key, plaetze, nachfrage) throws(StoreError) in
      let kept = stored.removeValue(forKey: key)
      if kept?.0 != plaetze || kept?.1 != nachfrage { wrong.append(key) }
    }
    return (wrong + stored.keys).sorted()
  }

  private func sheets(
    _ plaetze: [UInt8], _ nachfrage: [UInt8],
    _ body: (Platzblatt, Nachfrageblatt) throws(StoreError) -> Void
  ) throws(StoreError) {
    let result = plaetze.withUnsafeBytes { p in
      nachfrage.withUnsafeBytes { n in
        Result { () throws(StoreError) in try body(Platzblatt(p), Nachfrageblatt(n)) }
      }
    }
    try result.get()
  }
}
