internal import Domain
internal import Store

/// The places of one Einrichtung as they stand now, from which offers are taken one after the other.
struct Angebotstafel {
  private let lesen: Lesezugriff
  private let jetzt: Platzgrundlage
  /// Without the Wechselkinder who can still sign elsewhere.
  private let spaeter: Platzgrundlage
  /// Without those of a ring, who all sign at once.
  private let imRing: Platzgrundlage
  /// The Wechselkinder who can still sign elsewhere, and from when on they are gone.
  private let wechsler: [Int: Tag]
  /// The Wechselkinder who would leave a place here, by number.
  private let gehende: [Int]
  /// What is offered or waits for a Wechselkind.
  private var genommen: [Belegung] = []
  /// What is kept for those who have no place for their whole stay.
  private var freigehalten: [Belegung] = []
  private let fenster: Zeitraum

  /// The places of an Einrichtung.
  ///
  /// - Parameters:
  ///   - lesen: what may be read
  ///   - haus: the number of the Einrichtung
  ///   - ab: the first day that counts
  ///   - wechsler: the Wechselkinder who can still sign elsewhere, and from when on they are gone
  ///   - ring: those of them who sign all at once
  /// - Throws: what the database says
  init(
    _ lesen: Lesezugriff, _ haus: Int, ab: Tag, ohne wechsler: [Int: Tag], ring: Set<Int>
  ) throws {
    (self.lesen, self.wechsler) = (lesen, wechsler)
    fenster = Zeitraum(von: ab, bis: .offen) ?? .immer
    jetzt = try lesen.quelle.grundlage(haus, in: fenster)
    spaeter = jetzt.ohne(wechsler)
    imRing = jetzt.ohne(wechsler.filter { ring.contains($0.key) })
    var seen: Set<Int> = []
    gehende = jetzt.belegungen.filter { belegung in
      !belegung.zugesagt && seen.insert(belegung.kind).inserted
        && wechsler[belegung.kind].map { $0 <= belegung.laufzeit.bis } ?? false
    }.map(\.kind)
  }

  /// Takes the places of a child or a family from those who come after, whether they are free yet or
  /// not.
  ///
  /// - Parameters:
  ///   - familie: the child or the family
  ///   - tauscht: whether it is of the ring
  /// - Returns: nil where there is a place for each on every day, else what is in the way
  /// - Throws: what the database says
  mutating func nimm(_ familie: [Angebotskind], tauscht: Bool) throws -> Angebotsplan.Ausgang? {
    let places = familie.map { belegung($0) }
    let all = genommen + freigehalten
    guard try luecke(familie, tauscht ? imRing : jetzt, all) != nil else {
      genommen += places
      return nil
    }
    if try luecke(familie, spaeter, all) == nil {
      genommen += places
      return .wartet(auf: try noetige(familie, all))
    }
    let day = try luecke(familie, spaeter, genommen)
    let before = freigehalten.map(\.kind)
    freigehalten += places
    return day.map { .fehlt(ab: $0) } ?? .freigehalten(fuer: before)
  }

  /// Who of these has the place that it was promised, once the ring has signed: one after the other.
  ///
  /// - Parameters:
  ///   - kinder: children to whom offers are out, by number, the first in line first
  ///   - andere: whose offers don't count before
  /// - Returns: those of them who have a place on every day
  func haltende(_ kinder: [Int], statt andere: Set<Int>) -> Set<Int> {
    var basis = imRing
    basis.belegungen.removeAll { $0.zugesagt && andere.contains($0.kind) }
    var result: Set<Int> = []
    for kind in kinder {
      let offers = imRing.belegungen.filter { $0.zugesagt && $0.kind == kind }
      let before = basis
      basis.belegungen += offers
      if offers.allSatisfy({ passt($0, in: basis) }) { result.insert(kind) } else { basis = before }
    }
    return result
  }

  /// Whether a stay has its place on every day.
  private func passt(_ offer: Belegung, in basis: Platzgrundlage) -> Bool {
    let frei = Platzrechnung(basis, regel: lesen.regel, in: fenster).verlaeufe().map(\.frei)
    var holds = true
    lesen.regel.forEachAbschnitt(
      geboren: offer.geboren, zurueckgestellt: offer.zurueckgestellt,
      verbleibBis: offer.verbleibBis, in: offer.laufzeit
    ) { tage, kategorie in
      if frei[kategorie.rang].minimum(in: tage) < .zero { holds = false }
    }
    return holds
  }

  /// Of the Wechselkinder as few as have to leave for a family to have its places.
  private func noetige(_ familie: [Angebotskind], _ vergeben: [Belegung]) throws -> [Int] {
    func reicht(_ leaving: [Int]) throws -> Bool {
      try luecke(familie, jetzt.ohne(wechsler.filter { leaving.contains($0.key) }), vergeben) == nil
    }
    // How many of them, from the first on, are enough.
    var (low, high) = (1, gehende.count)
    while low < high {
      let n = (low + high) / 2
      if try reicht(Array(gehende.prefix(n))) { high = n } else { low = n + 1 }
    }
    var result = Array(gehende.prefix(high))
    for child in result.dropLast() {
      let fewer = result.filter { $0 != child }
      if try reicht(fewer) { result = fewer }
    }
    return result
  }

  /// The first day on which one of a family has no place; nil where all fit.
  private func luecke(
    _ familie: [Angebotskind], _ basis: Platzgrundlage, _ vergeben: [Belegung]
  ) throws -> Tag? {
    var grundlage = basis
    grundlage.belegungen += vergeben
    var first: Tag?
    for angebot in familie {
      let (kind, vertrag) = (angebot.kind, angebot.vertrag)
      let frei = Platzrechnung(grundlage, regel: lesen.regel, in: fenster).verlaeufe().map(\.frei)
      let stay = try Platzwunsch(
        geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt, ab: vertrag.laufzeit.von,
        bis: vertrag.laufzeit.bis, anteil: vertrag.platzanteil, regel: lesen.regel)
      if let day = stay.auskunft({ Optional(frei[$0.rang]) }).brichtAm {
        first = min(first ?? day, day)
      }
      grundlage.belegungen.append(belegung(angebot))
    }
    return first
  }

  private func belegung(_ angebot: Angebotskind) -> Belegung {
    Belegung(
      nummer: 0, kind: angebot.kind.kindnummer, geboren: angebot.kind.geboren,
      zurueckgestellt: angebot.kind.zurueckgestellt, verbleibBis: nil,
      laufzeit: angebot.vertrag.laufzeit, anteil: angebot.vertrag.platzanteil, zugesagt: true,
      belegrecht: nil)
  }
}

extension Platzgrundlage {
  /// The same once children, by their numbers, have left on these days what they have signed.
  func ohne(_ wechsler: [Int: Tag]) -> Platzgrundlage {
    guard !wechsler.isEmpty else { return self }
    var result = self
    result.belegungen = belegungen.flatMap { belegung in
      guard !belegung.zugesagt, let ab = wechsler[belegung.kind] else { return [belegung] }
      return belegung.ohne(Zeitraum(ab: ab))
    }
    return result
  }
}
