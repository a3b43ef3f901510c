/// Where the children of a round are at a moment of the reckoning.
struct Vergabelage {
  /// The places.
  var tafel: Platztafel
  /// For each child its wish that is fulfilled, from 0; the number of its wishes where none is.
  var wunsch: [Int32]

  /// Nobody has a place, and nobody was asked yet.
  init(_ runde: Vergaberunde) {
    tafel = Platztafel(runde)
    wunsch = Array(repeating: 0, count: runde.kinder.count)
  }

  /// Everybody is where a result has it.
  init(_ runde: Vergaberunde, _ wunsch: [Int32]) {
    tafel = Platztafel(runde)
    self.wunsch = wunsch
    for k in wunsch.indices where wunsch[k] < runde.wunschzahl(k) {
      let wish = runde.wunsch(k, Int(wunsch[k]))
      _ = tafel.setze(
        Int32(k), rang: wish.rang, kategorie: runde.kategorien[k].rang, in: Int(wish.einrichtung))
    }
  }

  /// A child asks for its wishes in order, from the present one on, and so does whoever has to go.
  ///
  /// Gale and Shapley, College Admissions and the Stability of Marriage, 1962. Whoever is asked in
  /// whichever order: the result is the same, and the best for every child among all stable ones.
  ///
  /// - Returns: the child that went without a place in the end; nil where everybody has one
  @discardableResult
  mutating func biete(_ runde: Vergaberunde, _ start: Int32) -> Int32? {
    var kind = start
    while true {
      let k = Int(kind)
      let category = runde.kategorien[k].rang
      let first = Int(runde.wunschbeginn[k])
      let end = Int(runde.wunschbeginn[k &+ 1])
      var w = first &+ Int(wunsch[k])
      var away = kind
      while w < end {
        let wish = runde.wuensche[w]
        if wish.rang >= 0 {
          away = tafel.setze(kind, rang: wish.rang, kategorie: category, in: Int(wish.einrichtung))
          if away != kind { break }
        }
        w &+= 1
      }
      wunsch[k] = Int32(truncatingIfNeeded: w &- first)
      if w == end { return kind }
      if away < 0 { return nil }
      kind = away
      wunsch[Int(kind)] &+= 1
    }
  }
}

extension Vergaberunde {
  /// How long is searched for a stable result of a round with siblings.
  public enum Sorgfalt: Sendable {
    /// As long as for a decision.
    case gruendlich
    /// As long as a key may take; what is stable is the same result as that of a long search.
    case probelauf
  }

  /// Gives out the places.
  ///
  /// Without siblings the result is the one that is best for every child among all stable ones; that takes
  /// a step for each wish. With siblings a stable one is searched for, in orders of the families at first
  /// and then by a solver, which also proves that there is none; it is not asked beyond some 20,000
  /// children, and ends after a number of its steps. Where none is found, the result is the one with the
  /// fewest objections, and names them. The same round always has the same result.
  public func rechne(_ sorgfalt: Sorgfalt = .gruendlich) -> Vergabeergebnis {
    let basis = ohneFamilien()
    guard !familien.isEmpty else { return ergebnis(basis.wunsch) }
    var suche = Geschwistersuche(self, basis: basis)
    let best = suche.bestes(sorgfalt)
    return ergebnis(best.wunsch, best.einsprueche, gibtKeinStabiles: suche.gibtKeinStabiles)
  }

  /// The children alone have their best places, and no family has any.
  func ohneFamilien() -> Vergabelage {
    var lage = Vergabelage(self)
    for familie in familien {
      for kind in familie { lage.wunsch[Int(kind)] = Int32(wunschzahl(Int(kind))) }
    }
    for kind in kinder.indices where lage.wunsch[kind] == 0 { lage.biete(self, Int32(kind)) }
    return lage
  }

  private func ergebnis(
    _ wunsch: [Int32], _ einsprueche: [Vergabeergebnis.Einspruch] = [],
    gibtKeinStabiles: Bool = false
  ) -> Vergabeergebnis {
    Vergabeergebnis(
      wuensche: wunsch.indices.map { wunsch[$0] < wunschzahl($0) ? wunsch[$0] : nil },
      einsprueche: einsprueche, gibtKeinStabiles: gibtKeinStabiles)
  }
}
