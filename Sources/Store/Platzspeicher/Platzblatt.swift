package import Domain

/// The figures of a row on a day, in hundredths of a place.
package struct Platzwerte: Equatable, Sendable {
  /// Free places.
  package var frei: Int32 = 0
  /// Permitted places.
  package var plaetze: Int32 = 0
  /// Permitted places that are not offered.
  package var gesperrt: Int32 = 0
  /// Places of signed contracts.
  package var bestand: Int32 = 0
  /// Places of promised contracts.
  package var zusagen: Int32 = 0
  /// Places kept for others.
  package var reserviert: Int32 = 0

  /// All figures zero.
  package init() {}

  init(_ stufen: Stufenblatt.Stufen, _ i: Int) {
    frei = stufen.figur(0, i)
    plaetze = stufen.figur(2, i)
    gesperrt = stufen.figur(3, i)
    bestand = stufen.figur(4, i)
    zusagen = stufen.figur(5, i)
    reserviert = stufen.figur(6, i)
  }
}

/// The figures of one Einrichtung from a day on; its steps are those of the free places.
package struct Platzblatt {
  private let blatt: Stufenblatt

  /// Stored or freshly reckoned bytes, valid as long as they lie there.
  package init(_ bytes: UnsafeRawBufferPointer) { blatt = Stufenblatt(bytes, figuren: 7) }

  /// The free places of a category from day to day, nil where it never has a row.
  package func frei(_ kategorie: Platzkategorie) -> Stufenblatt.Stufen? { blatt[kategorie] }

  /// All figures of a category from day to day.
  func verlauf(_ kategorie: Platzkategorie) -> Platzverlauf {
    var result = Platzverlauf()
    guard let stufen = blatt[kategorie] else { return result }
    result.frei = stufen.verlauf(0)
    result.zeile = stufen.verlauf(1)
    result.plaetze = stufen.verlauf(2)
    result.gesperrt = stufen.verlauf(3)
    result.bestand = stufen.verlauf(4)
    result.zusagen = stufen.verlauf(5)
    result.reserviert = stufen.verlauf(6)
    return result
  }

  /// Whether a category has permitted places on any day from this one on.
  package func hatPlaetze(_ kategorie: Platzkategorie, ab tag: Tag) -> Bool {
    guard let stufen = blatt[kategorie] else { return false }
    return (max(0, stufen.index(nach: tag) - 1)..<stufen.anzahl).contains {
      stufen.figur(2, $0) > 0
    }
  }

  /// The row of a category on a day, nil where there is none.
  package func zeile(_ kategorie: Platzkategorie, am tag: Tag) -> Platzwerte? {
    guard let stufen = blatt[kategorie] else { return nil }
    let i = stufen.index(nach: tag) - 1
    guard i >= 0, stufen.figur(1, i) > 0 else { return nil }
    return Platzwerte(stufen, i)
  }

  /// Hands out the figures of a category on the first day of a period, and on each day of it on
  /// which one of them changes; nothing for one that never has a row.
  package func jedeStufe(
    _ kategorie: Platzkategorie, in fenster: Zeitraum, _ body: (Tag, Platzwerte) -> Void
  ) {
    guard let stufen = blatt[kategorie] else { return }
    stufen.jede(in: fenster) { body($0, Platzwerte(stufen, $1)) }
  }

  /// Whether a step of a category begins on a day.
  package func hatStufe(_ kategorie: Platzkategorie, am tag: Tag) -> Bool {
    guard let stufen = blatt[kategorie] else { return false }
    let i = stufen.index(nach: tag) - 1
    return i >= 0 && stufen.tag(i) == tag
  }

  /// The bytes for the figures of the three categories.
  package static func bytes(_ verlaeufe: [Platzverlauf]) -> [UInt8] {
    Stufenblatt.bytes(
      verlaeufe.map {
        [$0.frei, $0.zeile, $0.plaetze, $0.gesperrt, $0.bestand, $0.zusagen, $0.reserviert]
      })
  }
}

/// How many children ask for a place at one Einrichtung, from a day on.
package struct Nachfrageblatt {
  private let blatt: Stufenblatt

  /// Stored or freshly reckoned bytes, valid as long as they lie there.
  package init(_ bytes: UnsafeRawBufferPointer) { blatt = Stufenblatt(bytes, figuren: 2) }

  /// Neuanmeldungen and Wechselwünsche of a category on a day.
  package func werte(_ kategorie: Platzkategorie, am tag: Tag) -> (neu: Int, wechsel: Int) {
    guard let stufen = blatt[kategorie] else { return (0, 0) }
    let i = stufen.index(nach: tag) - 1
    return i < 0 ? (0, 0) : (Int(stufen.figur(0, i)), Int(stufen.figur(1, i)))
  }

  /// Hands out the Neuanmeldungen of a category on the first day of a period, and on each day of it
  /// on which they change.
  package func jedeStufe(
    _ kategorie: Platzkategorie, in fenster: Zeitraum, _ body: (Tag, Int) -> Void
  ) {
    guard let stufen = blatt[kategorie] else { return }
    stufen.jede(in: fenster) { body($0, Int(stufen.figur(0, $1))) }
  }

  fileprivate func verlauf(_ figur: Int, _ kategorie: Platzkategorie) -> Verlauf<Platzzahl> {
    blatt[kategorie]?.verlauf(figur) ?? Verlauf()
  }
}

/// The demand at one Einrichtung while it is being reckoned; whole children.
struct Nachfragesumme {
  private var beitraege = Array(repeating: [(Zeitraum, Platzzahl)](), count: 6)

  mutating func add(_ beitrag: Nachfragebeitrag, mal faktor: Int32 = 1) {
    let figur = beitrag.wechselwunsch ? 1 : 0
    beitraege[beitrag.kategorie.rang * 2 + figur]
      .append((beitrag.zeitraum, Platzzahl(hundertstel: faktor)))
  }

  /// The bytes of the demand, added to what `blatt` already holds.
  func bytes(zu blatt: Nachfrageblatt? = nil) -> [UInt8] {
    Stufenblatt.bytes(
      Platzkategorie.allCases.map { kategorie in
        (0..<2).map { figur in
          let more = Verlauf(summe: beitraege[kategorie.rang * 2 + figur])
          return blatt.map { $0.verlauf(figur, kategorie) + more } ?? more
        }
      })
  }
}
