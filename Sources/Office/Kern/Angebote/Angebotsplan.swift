internal import Domain
internal import Store

/// What can be offered today of what a decided Runde gave, and why not the rest.
///
/// Each Einrichtung is gone through by rank, a family as one where its last child stands: whoever waits
/// keeps the place from those behind. All is looked at day by day, on the places of today. Wechselkinder
/// who would wait for each other in a ring are offered their places at once, and sign at once.
struct Angebotsplan {
  /// What becomes of a result that is not offered yet.
  enum Ausgang: Equatable {
    /// This contract can be offered.
    case angebot(Betreuungsvertrag)
    /// The child is there already, and stays.
    case behaelt
    /// The place is free once Wechselkinder who can still sign elsewhere have done so: their numbers.
    case wartet(auf: [Int])
    /// There would be a place, but it is kept for better ranks that have none for their whole stay.
    case freigehalten(fuer: [Int])
    /// From this day on there is no place, whatever Wechselkinder do.
    case fehlt(ab: Tag)
    /// It gets none, whatever is free.
    case entfallen(Angebotshindernis)
  }

  /// A result and what becomes of it.
  typealias Zeile = (ergebnis: Rundenergebnis, ausgang: Ausgang)

  /// The results that are not offered yet, house by house in the order of the ranks.
  private(set) var zeilen: [Zeile] = []
  /// The Wechselkinder, by number, who leave their places to each other, and from when on.
  private(set) var ring: [Int: Tag] = [:]
  /// Each of these with the smallest ring that it is part of.
  private var ringe: [Int: [Int]] = [:]
  /// The Wechselkinder, by number, to whom an offer is out whose place nobody leaves any more.
  private(set) var haengende: Set<Int> = []
  /// The children with a result, by number, with that result.
  let personen: [Int: (kind: Rundenkind, ergebnis: Rundenergebnis)]

  private let lesen: Lesezugriff
  private let runde: Runde
  private let kinder: [Kennung<Rundenergebnis>: Rundenkind]
  /// Of each Einrichtung the children and families in the order in which they get their places.
  private let reihen: [(haus: Kennung<Einrichtung>, reihe: [[Rundenergebnis]])]
  /// Where Wechselkinder had their place when the Runde was decided, and whether it was one of which the
  /// Runde had nothing, maybe because there were more contracts.
  private let bisher: [Kennung<Kind>: (haus: Int, istVerzweigt: Bool)]
  /// The Wechselkinder who have been given another place and can still sign there, by number, and from
  /// when on they would not be where they are.
  private var gehende: [Int: Tag] = [:]
  /// Of those the ones to whom an offer is out whose place is not free: where it is.
  private var ohnePlatz: [Int: Kennung<Einrichtung>] = [:]

  /// The plan for a Runde.
  ///
  /// - Parameters:
  ///   - lesen: what may be read
  ///   - runde: the Runde, which is decided
  ///   - ergebnisse: what it gave
  /// - Throws: what the database says
  init(_ lesen: Lesezugriff, _ runde: Runde, _ ergebnisse: [Rundenergebnis]) throws {
    (self.lesen, self.runde) = (lesen, runde)
    let kinder = try lesen.rundenkinder(runde.id)
    self.kinder = kinder
    personen = Dictionary(
      ergebnisse.compactMap { ergebnis in
        kinder[ergebnis.id].map { ($0.kindnummer, ($0, ergebnis)) }
      }, uniquingKeysWith: { a, _ in a })
    let probe = try lesen.rundenprobe(runde.id)
    bisher = Dictionary(
      probe.lage.antraege.compactMap { antrag in
        (antrag.bisher ?? antrag.ausserhalb).flatMap(lesen.verzeichnis.key).map {
          (antrag.kind, ($0, antrag.bisher == nil))
        }
      }, uniquingKeysWith: { a, _ in a })
    reihen = Self.reihen(ergebnisse.filter { $0.einrichtung != nil && $0.vertrag == nil }, probe)
    gehende = wechsler(ergebnisse)
    var stuck: [Int] = []
    repeat {
      // Who has no place to go to leaves none.
      for child in stuck { gehende[child] = nil }
      zeilen = try reihen.flatMap { try plane($0, []) }
      stuck = zeilen.compactMap { zeile in
        switch zeile.ausgang {
        case .fehlt, .entfallen: nummer(zeile)
        case .angebot, .behaelt, .wartet, .freigehalten: nil
        }
      }.filter { gehende[$0] != nil }
    } while !stuck.isEmpty
    try schliesseRinge()
  }

  /// Of each Einrichtung the children and families in the order in which they get their places.
  private static func reihen(
    _ open: [Rundenergebnis], _ probe: Rundenprobe
  ) -> [(haus: Kennung<Einrichtung>, reihe: [[Rundenergebnis]])] {
    let places = Dictionary(
      probe.lage.antraege.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { a, _ in a })
    func rang(_ ergebnis: Rundenergebnis, _ haus: Kennung<Einrichtung>) -> Int {
      places[ergebnis.kind].flatMap { probe.wunsch($0, in: haus)?.rang } ?? .max
    }
    let houses = Dictionary(grouping: open) { $0.einrichtung }
    return houses.compactMap { haus, those in
      guard let haus else { return nil }
      let families = Dictionary(grouping: those) { ergebnis in
        places[ergebnis.kind].flatMap { probe.lage.antraege[$0].familie }.map { "\($0)" }
          ?? "-" + ergebnis.id.text
      }
      let units = families.values.map { family in
        (last: family.map { rang($0, haus) }.max() ?? .max, family: family)
      }
      return (
        haus,
        units.sorted { ($0.last, $0.family[0].kind) < ($1.last, $1.family[0].kind) }
          .map(\.family)
      )
    }.sorted { $0.haus < $1.haus }
  }

  private func wechsler(_ ergebnisse: [Rundenergebnis]) -> [Int: Tag] {
    var result: [Int: Tag] = [:]
    for ergebnis in ergebnisse {
      guard let id = ergebnis.einrichtung, let haus = lesen.verzeichnis.key(id),
        let kind = kinder[ergebnis.id]
      else { continue }
      let ab = beginn(kind)
      guard ergebnis.vertrag == nil || zusage(ergebnis, kind) != nil,
        kind.vertraege.contains(where: {
          $0.status == .unterschrieben && $0.einrichtung != haus && $0.laufzeit.enthaelt(ab)
        })
      else { continue }
      result[kind.kindnummer] = ab
    }
    return result
  }

  private func zusage(_ ergebnis: Rundenergebnis, _ kind: Rundenkind) -> Rundenkind.Vertrag? {
    kind.vertraege.first { $0.id == ergebnis.vertrag && $0.status == .zugesagt }
  }

  private func beginn(_ kind: Rundenkind) -> Tag { max(kind.wunsch.von, runde.beginn.von) }

  /// The child with a result; nil where it is not known any more.
  func kind(_ ergebnis: Rundenergebnis) -> Rundenkind? { kinder[ergebnis.id] }

  private func nummer(_ zeile: Zeile) -> Int? { kind(zeile.ergebnis)?.kindnummer }

  private func tafel(_ haus: Int, _ ring: Set<Int>) throws -> Angebotstafel {
    try Angebotstafel(lesen, haus, ab: runde.beginn.von, ohne: gehende, ring: ring)
  }

  private func plane(
    _ ort: (haus: Kennung<Einrichtung>, reihe: [[Rundenergebnis]]), _ ring: Set<Int>
  ) throws -> [Zeile] {
    let kopf = try lesen.einrichtung(ort.haus)
    var tafel = try tafel(kopf.key, ring)
    return try ort.reihe.flatMap { family -> [Zeile] in
      let staying = family.filter {
        kinder[$0.id]?.istDa(in: kopf.key, am: runde.beginn.von) == true
      }
      let others = family.filter { ergebnis in !staying.contains { $0.id == ergebnis.id } }
      let all: [Zeile] = staying.map { ($0, .behaelt) }
      let judged = others.map { ($0, angebot($0, kopf)) }
      let offers = judged.compactMap { $1.angebot }
      guard offers.count == others.count else {
        return all + judged.map { ($0, .entfallen($1.hindernis ?? .geschwister)) }
      }
      let swaps = offers.allSatisfy { ring.contains($0.kind.kindnummer) }
      let gap = try tafel.nimm(offers, tauscht: swaps)
      return all + offers.map { ($0.ergebnis, gap ?? .angebot($0.vertrag)) }
    }
  }

  /// The contract that a child can be offered, or what stands in the way.
  private func angebot(
    _ ergebnis: Rundenergebnis, _ haus: Einrichtungskopf
  ) -> (angebot: Angebotskind?, hindernis: Angebotshindernis?) {
    guard let kind = kinder[ergebnis.id], kind.anmeldung == .offen,
      kind.wuensche.contains(haus.key)
    else { return (nil, .keinWunsch) }
    guard
      let stay = try? Platzwunsch(
        geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt, ab: beginn(kind),
        bis: kind.wunsch.bis == .offen ? nil : kind.wunsch.bis, anteil: Platzzahl(1),
        regel: lesen.regel)
    else { return (nil, .keinAufenthalt) }
    let open = haus.satz.gueltig
    guard open.enthaelt(beginn(kind)),
      let tage = Zeitraum(von: beginn(kind), bis: min(stay.zeitraum.bis, open.bis))
    else { return (nil, .geschlossen) }
    if let other = kind.imWeg(
      haus.key, tage, bisher: bisher[ergebnis.kind], ab: runde.beginn.von)
    {
      let wo = (try? lesen.verzeichnis.kopf(other.einrichtung))?.satz.id ?? haus.satz.id
      return (nil, other.status == .zugesagt ? .zusage(wo) : .vertrag(wo))
    }
    let vertrag = Betreuungsvertrag(
      id: Kennung(gespeichert: "\(ergebnis.id.text)-v"), kind: ergebnis.kind,
      einrichtung: haus.satz.id, laufzeit: tage, stunden: kind.stunden, status: .entwurf)
    return (Angebotskind(ergebnis: ergebnis, kind: kind, vertrag: vertrag), nil)
  }
}

// Who waits for each other.

extension Angebotsplan {
  /// Looks for Wechselkinder whose places become free by each other alone.
  private mutating func schliesseRinge() throws {
    let promised = personen.filter { child, person in
      gehende[child] != nil && zusage(person.ergebnis, person.kind) != nil
    }
    for (haus, those) in Dictionary(grouping: promised, by: \.value.ergebnis.einrichtung) {
      guard let haus else { continue }
      let tafel = try tafel(lesen.key(haus), [])
      for (child, _) in those where !tafel.haelt(child, mitRing: false) { ohnePlatz[child] = haus }
    }
    let waiting = zeilen.compactMap { zeile in
      if case .wartet = zeile.ausgang { nummer(zeile) } else { nil }
    }.filter { gehende[$0] != nil }
    let (found, planned) = try groesster(Set(waiting).union(ohnePlatz.keys))
    haengende = Set(ohnePlatz.keys).subtracting(found)
    ring = gehende.filter { found.contains($0.key) }
    zeilen = reihen.flatMap { ort in
      planned[ort.haus] ?? zeilen.filter { $0.ergebnis.einrichtung == ort.haus }
    }
    try trenneRinge()
  }

  /// The most of these Wechselkinder who all have a place once all of them have left theirs, and what
  /// becomes of everybody in the Einrichtungen where that changes something.
  private func groesster(
    _ kinder: Set<Int>
  ) throws -> (ring: Set<Int>, zeilen: [Kennung<Einrichtung>: [Zeile]]) {
    var ring = kinder
    while !ring.isEmpty {
      var planned: [Kennung<Einrichtung>: [Zeile]] = [:]
      let houses = Set(
        ring.filter { ohnePlatz[$0] == nil }.compactMap { personen[$0]?.ergebnis.einrichtung })
      for ort in reihen where houses.contains(ort.haus) { planned[ort.haus] = try plane(ort, ring) }
      var fits = Set(
        planned.values.joined().compactMap { zeile -> Int? in
          if case .angebot = zeile.ausgang { nummer(zeile) } else { nil }
        }
      ).intersection(ring)
      for (child, haus) in ohnePlatz where ring.contains(child) {
        if try tafel(lesen.key(haus), ring).haelt(child, mitRing: true) { fits.insert(child) }
      }
      if fits == ring { return (ring, planned) }
      ring = fits
    }
    return ([], [:])
  }

  /// The smallest ring that a child is part of, by number, with itself; nobody where it is in none.
  func ring(um kind: Int) -> [Int] { ringe[kind] ?? [] }

  /// Takes apart who leaves a place to whom: each child stands with those whom it can't do without.
  ///
  /// - Complexity: for each child of a chain of Einrichtungen the plan of these; a long chain stays whole
  private mutating func trenneRinge() throws {
    for chain in ketten {
      for child in chain where ringe[child] == nil {
        let found = chain.count > Self.lang ? chain : try kleinster(um: child, in: chain)
        for one in found where ringe[one] == nil { ringe[one] = found }
      }
    }
  }

  /// After so many children a chain is not taken apart any more.
  private static let lang = 12

  private func kleinster(um kind: Int, in kette: [Int]) throws -> [Int] {
    var result = Set(kette)
    for other in kette where other != kind && result.contains(other) {
      let rest = try groesster(result.subtracting([other])).ring
      if rest.contains(kind) { result = rest }
    }
    return result.sorted()
  }

  /// The children of all rings, together with those whom a chain of Einrichtungen joins: what one
  /// leaves another one wants.
  private var ketten: [[Int]] {
    var chains: [(houses: Set<Int>, children: [Int])] = []
    for child in ring.keys.sorted() {
      guard let person = personen[child],
        let wanted = person.ergebnis.einrichtung.flatMap(lesen.verzeichnis.key)
      else { continue }
      var houses: Set<Int> = [wanted]
      for contract in person.kind.vertraege where contract.status == .unterschrieben {
        houses.insert(contract.einrichtung)
      }
      let joined = chains.filter { !$0.houses.isDisjoint(with: houses) }
      chains.removeAll { !$0.houses.isDisjoint(with: houses) }
      chains.append(
        (
          joined.reduce(into: houses) { $0.formUnion($1.houses) },
          (joined.flatMap(\.children) + [child]).sorted()
        ))
    }
    return chains.map(\.children)
  }
}
