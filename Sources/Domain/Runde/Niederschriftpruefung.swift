/// Judges minutes from what they say alone, with nothing else at hand.
///
/// The papers have to agree (`widersprueche`), the result has to keep what was promised (`vergabe`),
/// and points, places and orders have to follow from the rules that stand in the minutes (`maengel`).
/// Ages, days of Eingang and distances are not in them: what these decided is not judged.
public struct Niederschriftpruefung {
  /// What is wrong in minutes themselves.
  public enum Mangel: Equatable, Sendable {
    /// A word or a number in a row of a list means nothing; the head is the list without a name.
    case unbekannt(liste: String, zeile: Int, feld: String, wert: String)
    /// More places were given than are safe.
    case mehrAlsSicher(einrichtung: String, art: String, plaetze: Int, sicher: Int)
    /// Fewer places were given than are safe, and nobody said why.
    case wenigerOhneGrund(einrichtung: String, art: String)
    /// The points of a child are not what its Kriterien give, or can give.
    case punkte(einrichtung: String, kind: String, genannt: Int, richtig: Int)
    /// A Kriterium that is said to have counted can't have: another of its group counted, it is for
    /// another category, or it doesn't count so often.
    case zaehltNicht(einrichtung: String, kind: String, kriterium: String)
    /// What is said to come before or after the points of a child doesn't follow from its Kriterien
    /// and the rules, or is something else elsewhere.
    case stufe(einrichtung: String, kind: String)
    /// A child applies as the rules of the Runde don't let it: in its category, with its siblings, or
    /// from a place that it has.
    case gegenRegel(kind: String)
    /// Of two children the second would have come first, and the Einrichtung decided on neither.
    case umgekehrt(einrichtung: String, vorher: String, nachher: String)
    /// The lot put these children in one order here and in another one there.
    case losUneins([String])
    /// A child wishes for an Einrichtung that neither ranks it nor says why it was refused.
    case ungenannt(einrichtung: String, kind: String)
    /// It is said that somebody objects, and nobody does.
    case niemandWiderspricht
  }

  /// Where the papers contradict themselves.
  public let widersprueche: [Vergabewiderspruch]
  /// Which promises of the Vergabe the result breaks.
  public let vergabe: [Vergabemangel]
  /// What is wrong in the minutes themselves.
  public private(set) var maengel: [Mangel] = []

  let schrift: Niederschrift
  let raenge: [(einrichtung: String, zeilen: [Niederschrift.Rang])]

  /// Judges minutes.
  ///
  /// - Parameter schrift: the minutes
  /// - Complexity: O(n log n) in their rows, and the proof of the result
  public init(_ schrift: Niederschrift) {
    self.schrift = schrift
    let papers = schrift.unterlagen
    widersprueche = papers.widersprueche
    vergabe = Vergabepruefung(papers, schrift.zuteilungen).maengel
    let rows = Dictionary(grouping: schrift.rang, by: \.einrichtung)
    raenge = rows.keys.sorted(by: bytewiseBefore).map { ($0, rows[$0] ?? []) }
    maengel = unbekanntes + platzmaengel + regelmaengel + punktmaengel + stufenmaengel
    maengel += raenge.flatMap { umgekehrt($0, $1) } + losmaengel + ungenannt
    let objects = vergabe.contains { if case .einspruch = $0 { true } else { false } }
    if !schrift.stabil, !objects { maengel.append(.niemandWiderspricht) }
  }

  /// How many things are wrong.
  public var anzahl: Int { widersprueche.count + vergabe.count + maengel.count }
}

extension Niederschriftpruefung {
  private var platzmaengel: [Mangel] {
    schrift.plaetze.compactMap { satz in
      guard let safe = satz.sicher, satz.plaetze != safe else { return nil }
      if satz.plaetze > safe {
        return .mehrAlsSicher(
          einrichtung: satz.einrichtung, art: satz.kategorie, plaetze: satz.plaetze, sicher: safe)
      }
      return satz.grund.isEmpty
        ? .wenigerOhneGrund(einrichtung: satz.einrichtung, art: satz.kategorie) : nil
    }
  }

  private var regelmaengel: [Mangel] {
    schrift.bewerbungen.filter { satz in
      schrift.kategorien.map { !$0.contains(satz.kategorie) } ?? false
        || schrift.geschwisterZusammen == false && !satz.familie.isEmpty
        || schrift.wechselkinder == false && !satz.bisher.isEmpty
    }.map { .gegenRegel(kind: $0.kind) }
  }

  private func umgekehrt(_ einrichtung: String, _ rows: [Niederschrift.Rang]) -> [Mangel] {
    let byLot =
      (schrift.gleichstand.first ?? Kriterienkatalog.Gleichstand.los.rawValue)
      == Kriterienkatalog.Gleichstand.los.rawValue
    let lots = Dictionary(
      schrift.bewerbungen.map { ($0.kind, $0.los ?? 0) }, uniquingKeysWith: { a, _ in a })
    // Ascending in the order of the rules; what is not known does not decide.
    func platz(_ satz: Niederschrift.Rang) -> (Int, Int, Int) {
      (
        (Rangliste.Stufe(name: satz.stufe) ?? .punkte).rawValue, -Int(Int32(clamping: satz.punkte)),
        byLot ? lots[satz.kind] ?? 0 : 0
      )
    }
    let ordered = nachRang(rows)
    return zip(ordered, ordered.dropFirst()).filter { platz($0) > platz($1) }.map {
      .umgekehrt(einrichtung: einrichtung, vorher: $0.kind, nachher: $1.kind)
    }
  }

  /// Who stands where the rules put it, the first rank first.
  private func nachRang(_ rows: [Niederschrift.Rang]) -> [Niederschrift.Rang] {
    rows.filter { $0.rang != nil && $0.grund.isEmpty }.sorted { $0.rang ?? 0 < $1.rang ?? 0 }
  }

  /// Children whom nothing but age, Eingang and lot puts in an order that is not the same everywhere.
  private var losmaengel: [Mangel] {
    guard !schrift.gleichstand.contains(Kriterienkatalog.Gleichstand.naehe.rawValue) else {
      return []
    }
    var behind: [String: Set<String>] = [:]
    var before: [String: Int] = [:]
    for (_, rows) in raenge {
      let ordered = nachRang(rows)
      for (a, b) in zip(ordered, ordered.dropFirst())
      where a.stufe == b.stufe && a.punkte == b.punkte {
        if behind[a.kind, default: []].insert(b.kind).inserted { before[b.kind, default: 0] += 1 }
      }
    }
    // Whoever nobody stands before is taken away, again and again: a circle is left.
    var free = behind.keys.filter { before[$0] == nil }
    while let kind = free.popLast() {
      for next in behind.removeValue(forKey: kind) ?? [] {
        before[next, default: 0] -= 1
        if before[next] == 0 { free.append(next) }
      }
    }
    let circle = behind.keys.sorted(by: bytewiseBefore)
    return circle.isEmpty ? [] : [.losUneins(circle)]
  }

  private var ungenannt: [Mangel] {
    let named = Dictionary(uniqueKeysWithValues: raenge.map { ($0, $1) }).mapValues { rows in
      Set(rows.filter { $0.rang != nil || !$0.grund.isEmpty }.map(\.kind))
    }
    let there = schrift.teilnehmer
    return schrift.bewerbungen.flatMap { satz in
      satz.wuensche.filter {
        $0 != satz.bisher && there.contains($0) && named[$0]?.contains(satz.kind) != true
      }
      .map { .ungenannt(einrichtung: $0, kind: satz.kind) }
    }
  }
}

extension Rangliste.Stufe {
  /// The one that minutes name; nil for a word that names none.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = found
  }
}
