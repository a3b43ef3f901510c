/// The days, and the places on them, that keep a bound of a Runde from being higher.
public struct Engpass: Equatable, Sendable {
  /// The figures from which what is free on the first of the days follows, by name.
  public typealias Zahlen = [Summand: Platzzahl]

  /// Which places run short.
  public let art: Platzart
  /// The first days on which they do.
  public internal(set) var zeitraum: Zeitraum
  /// How many of them are free then, with those that Wechselkinder leave.
  public let frei: Int
  /// How many of these are places that Wechselkinder have.
  public internal(set) var wechselkinder = 0
  /// How many others are reckoned with, by their category at the start: what is left is the bound.
  public let kinder: [Int]
  /// How many places there are then, and what takes them while all Wechselkinder are where they are.
  public internal(set) var zahlen: Zahlen = [:]
}

extension Engpass {
  /// The same beside the places as they are while all Wechselkinder are where they are.
  ///
  /// - Parameters:
  ///   - verlaeufe: the figures of each category
  ///   - zusammen: what is free in all categories together
  ///   - rechnung: the calculation from which both come
  /// - Returns: the same, with how many Wechselkinder there are and all figures of the first day
  public func neben(
    _ verlaeufe: [Platzverlauf], _ zusammen: Verlauf<Platzzahl>, _ rechnung: Platzrechnung
  ) -> Engpass {
    let day = zeitraum.von
    let verlauf = art.kategorie.map { verlaeufe[$0.rang].frei } ?? zusammen
    var result = self
    result.wechselkinder = frei - verlauf.wert(am: day).ganze
    for summand in Summand.allCases {
      result.zahlen[summand] =
        art.kategorie.map { verlaeufe[$0.rang][summand].wert(am: day) }
        ?? rechnung.zusammen(summand, verlaeufe, am: day)
    }
    return result
  }

  /// What the figures don't say of what is free: a bound on all categories together, or what is
  /// left of a place; in hundredths.
  public var rest: Int {
    guard !zahlen.isEmpty else { return 0 }
    let taken = Summand.allCases.reduce(0) { sum, summand in
      let n = Int(zahlen[summand]?.hundertstel ?? 0)
      return summand == .plaetze ? sum + n : sum - n
    }
    return (frei - wechselkinder) * 100 - taken
  }

  /// Why there is no place of a category.
  ///
  /// A letter says that there are none, or that all are taken, only where that is so of these very
  /// places on each day on which a stay begins; else none is free for the whole stay.
  func mangel(_ kategorie: Platzkategorie, beginn: Zeitraum) -> Platzmangel {
    guard let there = zahlen[.plaetze] else { return .unbekannt }
    guard [kategorie.platzart, .gesamt].contains(art), zeitraum.von <= beginn.von,
      zeitraum.bis >= beginn.bis
    else { return .nichtFrei }
    if there == .zero { return art == .gesamt ? .nichtFrei : .ohne }
    // What is shut or kept back is no other child's: a letter must not say so.
    let taken = (zahlen[.bestand] ?? .zero) + (zahlen[.zusagen] ?? .zero)
    return taken >= there ? .belegt : .nichtFrei
  }
}

extension Platzrechnung {
  /// A figure of all categories together: permits and Sperren for all of them, what is taken in each.
  fileprivate func zusammen(
    _ summand: Summand, _ verlaeufe: [Platzverlauf], am tag: Tag
  ) -> Platzzahl {
    switch summand {
    case .plaetze, .gesperrt:
      beitraege.filter {
        $0.summand == summand && $0.art == .gesamt && $0.zeitraum.enthaelt(tag)
      }.reduce(.zero) { $0 + $1.menge }
    case .bestand, .zusagen, .reserviert:
      verlaeufe.reduce(.zero) { $0 + $1[summand].wert(am: tag) }
    }
  }
}

extension Platzsicherung {
  /// What keeps a bound from being higher; nil where there is none.
  public func engpass(_ art: Platzart) -> Engpass? {
    guard let kategorie = art.kategorie?.rang else { return erster(zusammen) }
    let bound = plaetze.kategorien[kategorie]
    guard start.indices.contains(kategorie) else { return nil }
    if bound == anfang(kategorie) {
      let lage = start[kategorie]
      return Engpass(
        art: art, zeitraum: lage.tage, frei: lage.frei[kategorie], kinder: [0, 0, 0])
    }
    return erster(fehlende.contains(kategorie) ? neben(kategorie) : mitten(kategorie))
  }

  /// The first of them, together with those that follow at once and say the same.
  private func erster(_ alle: [Engpass]) -> Engpass? {
    guard var first = alle.first else { return nil }
    for next in alle.dropFirst() {
      var same = next
      same.zeitraum = first.zeitraum
      guard same == first, next.zeitraum.von == first.zeitraum.bis + 1,
        let both = Zeitraum(von: first.zeitraum.von, bis: next.zeitraum.bis)
      else { break }
      first.zeitraum = both
    }
    return first
  }

  private var zusammen: [Engpass] {
    lagen.filter { lage in
      lage.zusammen.map {
        max(0, $0) == plaetze.gesamt && lage.zusammenBesetzt(plaetze.kategorien) > max(0, $0)
      } ?? false
    }.map { lage in
      Engpass(
        art: .gesamt, zeitraum: lage.tage, frei: lage.zusammen ?? 0, kinder: [0, 0, 0])
    }
  }

  /// Where one more child of a category would have no place.
  private func mitten(_ kategorie: Int) -> [Engpass] {
    var others = plaetze.kategorien
    let bound = others[kategorie]
    others[kategorie] = 0
    return lagen.flatMap { lage in
      Platzkategorie.allCases.compactMap { short in
        let beside = lage.gezaehlt(short.rang, others)
        let free = lage.frei[short.rang]
        guard lage.kinder[kategorie][short.rang] > bound,
          beside.reduce(0, +) + bound >= max(0, free)
        else { return nil }
        return Engpass(art: short.platzart, zeitraum: lage.tage, frei: free, kinder: beside)
      }
    }
  }

  /// Where a child of a category for which nobody applies would have no place.
  private func neben(_ kategorie: Int) -> [Engpass] {
    let bounds = plaetze.kategorien
    return stellen(kategorie, bounds).filter { max(0, $0.rest) == bounds[kategorie] }.map {
      lage, art, _ in
      let short = art.kategorie?.rang
      return Engpass(
        art: art, zeitraum: lage.tage, frei: short.map { lage.frei[$0] } ?? lage.zusammen ?? 0,
        kinder: lage.gezaehlt(short, bounds))
    }
  }
}
