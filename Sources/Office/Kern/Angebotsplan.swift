internal import Domain
internal import Store

/// What can be offered today of what a decided Runde gave, and why not the rest.
///
/// Each Einrichtung is gone through by rank, a family as one where its last child stands: whoever waits
/// keeps the place from those behind. All is looked at day by day, on the places of today.
struct Angebotsplan {
  /// What becomes of a result that is not offered yet.
  enum Ausgang: Equatable {
    /// This contract can be offered.
    case angebot(Betreuungsvertrag)
    /// The child is there already, and stays.
    case behaelt
    /// The place is free once Wechselkinder who can still sign elsewhere have done so.
    case wartet
    /// There would be a place, but it is kept for a better rank that has none for its whole stay.
    case freigehalten
    /// From this day on there is no place, whatever Wechselkinder do.
    case fehlt(ab: Tag)
    /// The child, or another one of its family, doesn't wish the place any more or has another offer.
    case entfallen
  }

  /// The results that are not offered yet, house by house in the order of the ranks.
  private(set) var zeilen: [(ergebnis: Rundenergebnis, ausgang: Ausgang)] = []

  private let lesen: Lesezugriff
  private let runde: Runde
  private let kinder: [Kennung<Rundenergebnis>: Rundenkind]

  /// The plan for a Runde.
  ///
  /// - Parameters:
  ///   - lesen: what may be read
  ///   - runde: the Runde
  ///   - ergebnisse: what it gave
  ///   - kinder: the children, by their results
  /// - Throws: what the database says
  init(
    _ lesen: Lesezugriff, _ runde: Runde, _ ergebnisse: [Rundenergebnis],
    _ kinder: [Kennung<Rundenergebnis>: Rundenkind]
  ) throws {
    (self.lesen, self.runde, self.kinder) = (lesen, runde, kinder)
    let open = ergebnisse.filter { $0.einrichtung != nil && $0.vertrag == nil }
    guard !open.isEmpty else { return }
    let units = Self.reihen(open, try lesen.rundenprobe(runde.id))
    var leaving = try wechsler(ergebnisse)
    var stuck: [Int] = []
    repeat {
      // Who has no place to go to leaves none.
      for child in stuck { leaving[child] = nil }
      zeilen = try units.flatMap { haus, reihe in try plane(haus, reihe, leaving) }
      stuck = zeilen.compactMap { zeile in
        switch zeile.ausgang {
        case .fehlt, .entfallen: kinder[zeile.ergebnis.id]?.kindnummer
        case .angebot, .behaelt, .wartet, .freigehalten: nil
        }
      }.filter { leaving[$0] != nil }
    } while !stuck.isEmpty
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

  /// The Wechselkinder who have been given another place and can still sign there, by number, and from
  /// when on they would not be where they are.
  private func wechsler(_ ergebnisse: [Rundenergebnis]) throws -> [Int: Tag] {
    var result: [Int: Tag] = [:]
    for ergebnis in ergebnisse {
      guard let id = ergebnis.einrichtung, let haus = lesen.verzeichnis.key(id),
        let kind = kinder[ergebnis.id]
      else { continue }
      let ab = beginn(kind)
      guard
        ergebnis.vertrag == nil
          || kind.vertraege.contains(where: { $0.id == ergebnis.vertrag && $0.status == .zugesagt }),
        kind.vertraege.contains(where: {
          $0.status == .unterschrieben && $0.einrichtung != haus && $0.laufzeit.enthaelt(ab)
        })
      else { continue }
      result[kind.kindnummer] = ab
    }
    return result
  }

  private func beginn(_ kind: Rundenkind) -> Tag { max(kind.wunsch.von, runde.beginn.von) }

  private func plane(
    _ haus: Kennung<Einrichtung>, _ reihe: [[Rundenergebnis]], _ wechsler: [Int: Tag]
  ) throws -> [(ergebnis: Rundenergebnis, ausgang: Ausgang)] {
    let kopf = try lesen.einrichtung(haus)
    var tafel = try Angebotstafel(lesen, kopf.key, ab: runde.beginn.von, ohne: wechsler)
    return try reihe.flatMap { family in
      let staying = Set(
        family.filter { kinder[$0.id]?.istDa(in: kopf.key, am: runde.beginn.von) == true }
          .map(\.id))
      let others = family.filter { !staying.contains($0.id) }
      let offers = others.compactMap { angebot($0, kopf) }
      let all = staying.map { id in (family.first { $0.id == id } ?? family[0], Ausgang.behaelt) }
      guard offers.count == others.count else { return all + others.map { ($0, .entfallen) } }
      let luecke = try tafel.nimm(offers)
      return all
        + zip(others, offers).map { ergebnis, offer in
          (ergebnis, luecke ?? .angebot(offer.vertrag))
        }
    }
  }

  /// The contract that a child is offered; nil where its Anmeldung is no longer open, where it doesn't
  /// wish the Einrichtung any more, or where it has another offer: it has one at a time.
  private func angebot(
    _ ergebnis: Rundenergebnis, _ haus: Einrichtungskopf
  ) -> (vertrag: Betreuungsvertrag, kind: Rundenkind)? {
    guard let kind = kinder[ergebnis.id], kind.anmeldung == .offen,
      kind.wuensche.contains(haus.key),
      !kind.vertraege.contains(where: {
        $0.status == .zugesagt && $0.laufzeit.bis >= runde.beginn.von
      }),
      let stay = try? Platzwunsch(
        geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt, ab: beginn(kind),
        bis: kind.wunsch.bis == .offen ? nil : kind.wunsch.bis, anteil: Platzzahl(1),
        regel: lesen.regel),
      let tage = Zeitraum(von: beginn(kind), bis: min(stay.zeitraum.bis, haus.satz.gueltig.bis))
    else { return nil }
    return (
      Betreuungsvertrag(
        id: Kennung(gespeichert: "\(ergebnis.id.text)-v"), kind: ergebnis.kind,
        einrichtung: haus.satz.id, laufzeit: tage, stunden: kind.stunden, status: .entwurf), kind
    )
  }
}

extension Rundenkind {
  /// Whether the child has a signed contract in an Einrichtung on a day.
  func istDa(in haus: Int, am tag: Tag) -> Bool {
    vertraege.contains {
      $0.status == .unterschrieben && $0.einrichtung == haus && $0.laufzeit.enthaelt(tag)
    }
  }
}

/// The places of one Einrichtung as they stand now, from which offers are taken one after the other.
private struct Angebotstafel {
  private let lesen: Lesezugriff
  private let jetzt: Platzgrundlage
  /// Without the Wechselkinder who can still sign elsewhere.
  private let spaeter: Platzgrundlage
  /// What is offered or waits for a Wechselkind.
  private var genommen: [Belegung] = []
  /// What is kept for those who have no place for their whole stay.
  private var freigehalten: [Belegung] = []
  private let fenster: Zeitraum

  init(_ lesen: Lesezugriff, _ haus: Int, ab: Tag, ohne wechsler: [Int: Tag]) throws {
    self.lesen = lesen
    fenster = Zeitraum(von: ab, bis: .offen) ?? .immer
    jetzt = try lesen.quelle.grundlage(haus, in: fenster)
    var later = jetzt
    later.belegungen = jetzt.belegungen.flatMap { belegung in
      guard !belegung.zugesagt, let ab = wechsler[belegung.kind] else { return [belegung] }
      return belegung.ohne(Zeitraum(ab: ab))
    }
    spaeter = later
  }

  /// Takes the places of a child or a family from those who come after, whether they are free yet or
  /// not.
  ///
  /// - Returns: nil where there is a place for each on every day, else what is in the way
  mutating func nimm(
    _ familie: [(vertrag: Betreuungsvertrag, kind: Rundenkind)]
  ) throws -> Angebotsplan.Ausgang? {
    let places = familie.map { belegung($0.vertrag, $0.kind) }
    let all = genommen + freigehalten
    guard try luecke(familie, jetzt, all) != nil else {
      genommen += places
      return nil
    }
    if try luecke(familie, spaeter, all) == nil {
      genommen += places
      return .wartet
    }
    let day = try luecke(familie, spaeter, genommen)
    freigehalten += places
    return day.map { .fehlt(ab: $0) } ?? .freigehalten
  }

  /// The first day on which one of a family has no place; nil where all fit.
  private func luecke(
    _ familie: [(vertrag: Betreuungsvertrag, kind: Rundenkind)], _ basis: Platzgrundlage,
    _ vergeben: [Belegung]
  ) throws -> Tag? {
    var grundlage = basis
    grundlage.belegungen += vergeben
    var first: Tag?
    for (vertrag, kind) in familie {
      let frei = Platzrechnung(grundlage, regel: lesen.regel, in: fenster).verlaeufe().map(\.frei)
      let stay = try Platzwunsch(
        geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt, ab: vertrag.laufzeit.von,
        bis: vertrag.laufzeit.bis, anteil: vertrag.platzanteil, regel: lesen.regel)
      if let day = stay.auskunft({ Optional(frei[$0.rang]) }).brichtAm {
        first = min(first ?? day, day)
      }
      grundlage.belegungen.append(belegung(vertrag, kind))
    }
    return first
  }

  private func belegung(_ vertrag: Betreuungsvertrag, _ kind: Rundenkind) -> Belegung {
    Belegung(
      nummer: 0, kind: kind.kindnummer, geboren: kind.geboren,
      zurueckgestellt: kind.zurueckgestellt, verbleibBis: nil, laufzeit: vertrag.laufzeit,
      anteil: vertrag.platzanteil, zugesagt: true, belegrecht: nil)
  }
}
