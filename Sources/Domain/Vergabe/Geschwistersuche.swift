/// Searches for a stable result of a round with siblings who are only placed together.
///
/// Such a result need not exist. The search puts the families into an order, lets them ask one after
/// the other, and lets everybody follow who has to go or for whom a place became free, until nobody
/// has a reason to move: then the result is stable. A family that never comes to rest is left out, and
/// stands at the front of the order of the next attempt. (Sorted deferred acceptance: Ashlagi,
/// Braverman and Hassidim, Stability in Large Matching Markets with Complementarities, 2014; that free
/// places are offered again: Roth and Peranson, 1999.)
struct Geschwistersuche {
  typealias Einspruch = Vergabeergebnis.Einspruch

  /// A result with the objections against it.
  struct Vorschlag {
    let wunsch: [Int32]
    let einsprueche: [Einspruch]
    let versorgt: Int
  }

  let runde: Vergaberunde
  /// The children without siblings alone, as if there were no families.
  let basis: Vergabelage
  /// For each child its family; -1 for a child alone.
  let familieVon: [Int32]
  let bewerber: Bewerberlisten
  private(set) var bester: Vorschlag?
  private var lage: Vergabelage
  /// Children who have no place and have not asked yet; of a family its first one.
  private var offen: [Int32] = []
  /// Einrichtungen in which somebody has left.
  private var freie: [Int32] = []
  /// Families that don't come to rest.
  private var ruht: [Bool]
  private var zuege: [Int]
  private var schritte = 0
  /// Whether the solver has proven that somebody objects to every result.
  private(set) var gibtKeinStabiles = false

  init(_ runde: Vergaberunde, basis: Vergabelage) {
    self.runde = runde
    self.basis = basis
    lage = basis
    bewerber = Bewerberlisten(runde)
    var family = [Int32](repeating: -1, count: runde.kinder.count)
    for (f, kinder) in runde.familien.enumerated() {
      for kind in kinder { family[Int(kind)] = Int32(f) }
    }
    familieVon = family
    ruht = Array(repeating: false, count: runde.familien.count)
    zuege = Array(repeating: 0, count: runde.familien.count)
  }

  /// The best result that was found.
  mutating func bestes(_ sorgfalt: Vergaberunde.Sorgfalt) -> Vorschlag {
    var order = runde.familien.indices.map { $0 }
    if istKlein {
      suche(order[...], basis)
    } else {
      versuche(&order, hoechstens: sorgfalt == .gruendlich ? Self.versuche(runde) : Self.genug)
    }
    if sorgfalt == .gruendlich, !istStabil { beweise() }
    return bester ?? vorschlag(basis)
  }

  private var istStabil: Bool { bester?.einsprueche.isEmpty ?? false }

  /// After so many attempts one that is stable is good enough.
  private static let genug = 3
  /// After so many conflicts the solver ends without an answer.
  private static let konflikte: Int32 = 20_000
  /// So many statements at most are put to the solver; that is about a gigabyte.
  private static let aussagen = 1_500_000

  /// After so many attempts without a stable one the search ends.
  private static func versuche(_ runde: Vergaberunde) -> Int {
    max(6, min(60, 20_000 / (runde.kinder.count + 1)))
  }

  private mutating func versuche(_ order: inout [Int], hoechstens: Int) {
    var losung = Losung()
    for attempt in 1...hoechstens {
      let restless = Set(versuche(order))
      if istStabil, attempt >= Self.genug { return }
      if restless.isEmpty {
        losung.mische(&order)
      } else {
        order = order.filter(restless.contains) + order.filter { !restless.contains($0) }
      }
    }
  }

  /// Asks the solver for a result with fewer objections, for none at first.
  private mutating func beweise() {
    guard let found = bester?.einsprueche.count, istFassbar else { return }
    for objections in 0..<found {
      let frage = Stabilitaetsfrage(self, hoechstens: objections)
      switch frage.loese(konflikte: Self.konflikte) {
      case .erfuellbar:
        let there = Vergabelage(runde, frage.wuensche)
        merke(there)
        if let best = kinderbeste(there) { merke(best) }
        return
      case .unerfuellbar: gibtKeinStabiles = true
      case .offen: return
      }
    }
  }

  /// Whether the round is small enough for the solver, which counts each applicant up to the bounds.
  private var istFassbar: Bool {
    let counts = runde.einrichtungen.indices.lazy.map { [self] e in
      let (applicants, bounds) = (bewerber[e].count, runde.grenzen[e].werte)
      return applicants
        * min((0..<3).reduce(0) { $0 + Int(bounds[$1]) }, Int(bounds[3]), applicants)
    }
    return counts.reduce(0, +) <= Self.aussagen
  }

  /// Keeps a result if it is the best one so far: the one with the fewest objections, then with most
  /// children placed, then with the smallest list of wishes.
  mutating func merke(_ lage: Vergabelage) {
    let neu = vorschlag(lage)
    guard let alt = bester else {
      bester = neu
      return
    }
    if neu.einsprueche.count != alt.einsprueche.count {
      if neu.einsprueche.count < alt.einsprueche.count { bester = neu }
    } else if neu.versorgt != alt.versorgt {
      if neu.versorgt > alt.versorgt { bester = neu }
    } else if neu.wunsch.lexicographicallyPrecedes(alt.wunsch) {
      bester = neu
    }
  }

  private func vorschlag(_ lage: Vergabelage) -> Vorschlag {
    Vorschlag(
      wunsch: lage.wunsch, einsprueche: einsprueche(lage),
      versorgt: lage.wunsch.indices.count { lage.wunsch[$0] < runde.wunschzahl($0) })
  }
}

// One attempt: the families ask in an order, and everybody follows.
extension Geschwistersuche {
  /// Lets the families ask in an order, and says which of them never came to rest.
  private mutating func versuche(_ order: [Int]) -> [Int] {
    lage = basis
    beginne()
    for f in order {
      offen.append(runde.familien[f][0])
      beruhige()
    }
    for _ in 0..<3 {
      let restless = order.filter { ruht[$0] }
      if restless.isEmpty { break }
      beginne()
      for f in restless { wecke(runde.familien[f][0]) }
    }
    let restless = order.filter { ruht[$0] }
    for f in restless { setzeWoRaumIst(f) }
    merke(lage)
    if restless.isEmpty, let best = kinderbeste(lage) { merke(best) }
    return restless
  }

  /// Lets a child, or its family, ask anew, and everybody follow.
  private mutating func wecke(_ kind: Int32) {
    if lage.wunsch[Int(kind)] == runde.wunschzahl(Int(kind)) { offen.append(kind) }
    for wunsch in runde.wuensche(Int(kind)).prefix(Int(lage.wunsch[Int(kind)])) {
      freie.append(wunsch.einrichtung)
    }
    beruhige()
  }

  private mutating func beginne() {
    offen.removeAll(keepingCapacity: true)
    freie.removeAll(keepingCapacity: true)
    schritte = 0
    for f in ruht.indices {
      ruht[f] = false
      zuege[f] = 0
    }
  }

  /// Lets everybody ask who has no place, and fills what became free, until nobody has a reason to
  /// move or the steps are used up.
  private mutating func beruhige() {
    let most = 1_000 + 20 * runde.kinder.count
    while schritte < most {
      if let kind = offen.popLast() {
        biete(kind)
      } else if let e = freie.popLast() {
        if fuelle(Int(e)) { freie.append(e) }
      } else {
        return
      }
    }
    offen.removeAll(keepingCapacity: true)
    freie.removeAll(keepingCapacity: true)
  }

  private mutating func biete(_ kind: Int32) {
    let f = Int(familieVon[Int(kind)])
    let wishes = runde.wunschzahl(Int(kind))
    // Meanwhile it may have moved in where somebody left.
    if f >= 0 && ruht[f] || Int(lage.wunsch[Int(kind)]) < wishes { return }
    for j in 0..<wishes where nimmt(kind, j, lage) {
      return setze(kind, j)
    }
  }

  /// Lets the first one by rank move in for whom there is a place now; says whether there is one.
  private mutating func fuelle(_ e: Int) -> Bool {
    for (sitz, j) in bewerber[e] {
      var kind = Int32(truncatingIfNeeded: sitz)
      let f = Int(familieVon[Int(kind)])
      if f >= 0 {
        if ruht[f] { continue }
        kind = runde.familien[f][0]
      }
      guard lage.wunsch[Int(kind)] > j, nimmt(kind, Int(j), lage) else { continue }
      verlasse(kind)
      setze(kind, Int(j))
      return true
    }
    return false
  }

  /// A child, or its family, takes a place that it can have; whoever has to go is going to ask anew.
  private mutating func setze(_ kind: Int32, _ j: Int) {
    schritte += 1
    let f = Int(familieVon[Int(kind)])
    guard f >= 0 else { return setzeEines(kind, j) }
    zuege[f] += 1
    if zuege[f] > 3 * runde.wunschzahl(Int(kind)) + 6 { ruht[f] = true }
    for member in runde.familien[f] { setzeEines(member, j) }
  }

  private mutating func setzeEines(_ kind: Int32, _ j: Int) {
    let k = Int(kind)
    let wish = runde.wunsch(k, j)
    lage.wunsch[k] = Int32(j)
    let away = lage.tafel.setze(
      kind, rang: wish.rang, kategorie: runde.kategorien[k].rang, in: Int(wish.einrichtung))
    guard away >= 0 else { return }
    let f = Int(familieVon[Int(away)])
    guard f >= 0 else {
      lage.wunsch[Int(away)] = Int32(runde.wunschzahl(Int(away)))
      offen.append(away)
      return
    }
    for other in runde.familien[f] where other != away { entferne(other) }
    lage.wunsch[Int(away)] = Int32(runde.wunschzahl(Int(away)))
    freie.append(wish.einrichtung)
    offen.append(runde.familien[f][0])
  }

  /// A child, or its family, gives up the place that it has.
  private mutating func verlasse(_ kind: Int32) {
    let wunsch = Int(lage.wunsch[Int(kind)])
    guard wunsch < runde.wunschzahl(Int(kind)) else { return }
    freie.append(runde.wunsch(Int(kind), wunsch).einrichtung)
    let f = Int(familieVon[Int(kind)])
    if f >= 0 { runde.familien[f].forEach { entferne($0) } } else { entferne(kind) }
  }

  private mutating func entferne(_ kind: Int32) {
    let k = Int(kind)
    let wish = runde.wunsch(k, Int(lage.wunsch[k]))
    lage.tafel.entferne(
      kind, rang: wish.rang, kategorie: runde.kategorien[k].rang, in: Int(wish.einrichtung))
    lage.wunsch[k] = Int32(runde.wunschzahl(k))
  }

  /// Gives a family that has nothing the first place that nobody has to leave for it.
  private mutating func setzeWoRaumIst(_ f: Int) {
    let kind = runde.familien[f][0]
    guard Int(lage.wunsch[Int(kind)]) == runde.wunschzahl(Int(kind)) else { return }
    for j in 0..<runde.wunschzahl(Int(kind)) {
      guard let seats = sitze(f, j) else { continue }
      let e = Int(runde.wunsch(Int(kind), j).einrichtung)
      if lage.tafel.hatRaum(seats, in: e) { return setze(kind, j) }
    }
  }
}
