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
  var zeilen: [Zeile] = []
  /// The Wechselkinder, by number, who leave their places to each other, and from when on.
  var ring: [Int: Tag] = [:]
  /// For each of them, by number, the fewest with whom it signs, itself among them.
  var ringe: [Int: [Int]] = [:]
  /// The Wechselkinder, by number, to whom an offer is out whose place nobody leaves any more.
  var haengende: Set<Int> = []
  /// The children with a result, by number, with that result.
  let personen: [Int: (kind: Rundenkind, ergebnis: Rundenergebnis)]

  let lesen: Lesezugriff
  private let runde: Runde
  /// The children with a result, by its id.
  let kinder: [Kennung<Rundenergebnis>: Rundenkind]
  /// Of each Einrichtung the children and families in the order in which they get their places.
  let reihen: [(haus: Kennung<Einrichtung>, reihe: [[Rundenergebnis]])]
  /// The rank of each result in its Einrichtung.
  private let raenge: [Kennung<Rundenergebnis>: Int]
  /// Where Wechselkinder had their place when the Runde was decided, and whether it was one of which the
  /// Runde had nothing, maybe because there were more contracts.
  let bisher: [Kennung<Kind>: (haus: Int, istVerzweigt: Bool)]
  /// The Wechselkinder who have been given another place and can still sign there, by number, and from
  /// when on they would not be where they are.
  var gehende: [Int: Tag] = [:]
  /// Of those the ones to whom an offer is out whose place is free: they sign whenever they like.
  var freie: Set<Int> = []
  /// Of those the ones to whom an offer is out whose place is not free: where it is.
  var ohnePlatz: [Int: Kennung<Einrichtung>] = [:]

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
    let probe = try lesen.rundenprobe(runde, ergebnisse, kinder)
    bisher = lesen.bisher(probe)
    let places = Dictionary(
      probe.lage.antraege.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { a, _ in a })
    raenge = Dictionary(
      ergebnisse.compactMap { ergebnis in
        guard let haus = ergebnis.einrichtung, let place = places[ergebnis.kind] else { return nil }
        return probe.wunsch(place, in: haus).map { (ergebnis.id, $0.rang) }
      }, uniquingKeysWith: { a, _ in a })
    reihen = Self.reihen(
      ergebnisse.filter { $0.einrichtung != nil && $0.vertrag == nil }, raenge
    ) { ergebnis in
      places[ergebnis.kind].flatMap { probe.lage.antraege[$0].familie }.map { "\($0)" }
    }
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
    _ open: [Rundenergebnis], _ raenge: [Kennung<Rundenergebnis>: Int],
    familie: (Rundenergebnis) -> String?
  ) -> [(haus: Kennung<Einrichtung>, reihe: [[Rundenergebnis]])] {
    let houses = Dictionary(grouping: open) { $0.einrichtung }
    return houses.compactMap { haus, those in
      guard let haus else { return nil }
      let families = Dictionary(grouping: those) { familie($0) ?? "-" + $0.id.text }
      let units = families.values.map { family in
        (last: family.map { raenge[$0.id] ?? .max }.max() ?? .max, family: family)
      }
      return (
        haus,
        units.sorted { ($0.last, $0.family[0].kind) < ($1.last, $1.family[0].kind) }
          .map(\.family)
      )
    }.sorted { $0.haus < $1.haus }
  }

  /// Children, by number, the best ranks first.
  func nachRang(_ kinder: some Sequence<Int>) -> [Int] {
    func rang(_ kind: Int) -> Int {
      personen[kind].flatMap { raenge[$0.ergebnis.id] } ?? .max
    }
    return kinder.sorted { (rang($0), $0) < (rang($1), $1) }
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

  func zusage(_ ergebnis: Rundenergebnis, _ kind: Rundenkind) -> Rundenkind.Vertrag? {
    kind.vertraege.first { $0.id == ergebnis.vertrag && $0.status == .zugesagt }
  }

  private func beginn(_ kind: Rundenkind) -> Tag { max(kind.wunsch.von, runde.beginn.von) }

  /// The child with a result; nil where it is not known any more.
  func kind(_ ergebnis: Rundenergebnis) -> Rundenkind? { kinder[ergebnis.id] }

  func nummer(_ zeile: Zeile) -> Int? { kind(zeile.ergebnis)?.kindnummer }

  func tafel(_ haus: Int, _ ring: Set<Int>) throws -> Angebotstafel {
    try Angebotstafel(lesen, haus, ab: runde.beginn.von, ohne: gehende, ring: ring)
  }

  func plane(
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

extension Lesezugriff {
  /// Where children had their place when a Runde was decided, and whether it was one of which the Runde
  /// had nothing.
  func bisher(_ probe: Rundenprobe) -> [Kennung<Kind>: (haus: Int, istVerzweigt: Bool)] {
    Dictionary(
      probe.lage.antraege.compactMap { antrag in
        (antrag.bisher ?? antrag.ausserhalb).flatMap(verzeichnis.key).map {
          (antrag.kind, ($0, antrag.bisher == nil))
        }
      }, uniquingKeysWith: { a, _ in a })
  }
}
