/// The places of one Kategorie of an Einrichtung on every day: the figures that all screens show.
public struct Platzverlauf: Equatable, Sendable {
  /// Above zero on the days on which the Einrichtung has a row for this category.
  public var zeile = Verlauf<Platzzahl>()
  /// Permitted places.
  public var plaetze = Verlauf<Platzzahl>()
  /// Permitted places that are not offered.
  public var gesperrt = Verlauf<Platzzahl>()
  /// Places taken by signed contracts.
  public var bestand = Verlauf<Platzzahl>()
  /// Places taken by promised contracts.
  public var zusagen = Verlauf<Platzzahl>()
  /// Places kept for others that they don't use.
  public var reserviert = Verlauf<Platzzahl>()
  /// Places that can be given away; negative is Überbelegung.
  public var frei = Verlauf<Platzzahl>()

  /// A category without any places.
  public init() {}

  /// A figure by its name.
  subscript(summand: Summand) -> Verlauf<Platzzahl> {
    switch summand {
    case .plaetze: plaetze
    case .gesperrt: gesperrt
    case .bestand: bestand
    case .zusagen: zusagen
    case .reserviert: reserviert
    }
  }
}

/// How many places of an Einrichtung are free, on every day: the one calculation from which every
/// screen, list and allocation takes its figures.
///
/// - Complexity: O(n log n) in the number of its permits and contracts
public struct Platzrechnung: Sendable {
  /// What each record adds to which figure.
  public let beitraege: [Beitrag]
  /// The contracts on places of Belegrechte.
  private let nutzung: [Beitrag]
  let offen: Verlauf<Platzzahl>
  let belegrechte: [Platzposten]

  /// The calculation for an Einrichtung within a period; outside of it all figures are zero.
  ///
  /// - Parameters:
  ///   - grundlage: what counts for its places
  ///   - regel: the rule for the categories of the children
  ///   - fenster: the days that are looked at
  ///   - kind: the number of a child whose own contracts are not counted against it; a place of
  ///     a Belegrecht that it uses stays used
  public init(
    _ grundlage: Platzgrundlage, regel: Kategorieregel, in fenster: Zeitraum = .immer,
    ausser kind: Int? = nil
  ) {
    let all = grundlage.beitraege(regel, in: fenster)
    nutzung = grundlage.belegrechte.isEmpty ? [] : all.filter { $0.belegrecht != nil }
    if let kind {
      let own = Set(grundlage.belegungen.lazy.filter { $0.kind == kind }.map(\.nummer))
      beitraege = all.filter { !($0.istBelegung && own.contains($0.nummer)) }
    } else {
      beitraege = all
    }
    belegrechte = grundlage.belegrechte
    offen = grundlage.offen.schnitt(fenster).map { Verlauf(Platzzahl(1), in: $0) } ?? Verlauf()
  }

  /// The figures of each category, in order.
  public func verlaeufe() -> [Platzverlauf] {
    var verlaeufe = Platzkategorie.allCases.map(ungedeckelt)
    let ueberDeckel = ueberDeckel(verlaeufe)
    for i in verlaeufe.indices {
      let frei = verlaeufe[i].frei
      verlaeufe[i].frei = (frei - ueberDeckel(frei)).nurWo(verlaeufe[i].zeile)
    }
    return verlaeufe
  }

  /// What is free in all categories together: a place under the bound on all of them is one place,
  /// though it shows in two categories.
  public func freiZusammen() -> Verlauf<Platzzahl> {
    let verlaeufe = Platzkategorie.allCases.map(ungedeckelt)
    let frei = verlaeufe.reduce(Verlauf()) { $0 + $1.frei.nurWo($1.zeile) }
    return (frei - ueberDeckel(verlaeufe)(frei))
      .nurWo(verlaeufe.reduce(Verlauf()) { $0 + $1.zeile })
  }

  /// Whether there is a bound on all categories together on a day.
  public func istGedeckelt(am tag: Tag) -> Bool { anzahlErlaubnisse(.gesamt).wert(am: tag) > .zero }

  /// How much of some free places is above the bound on all categories together.
  private func ueberDeckel(
    _ verlaeufe: [Platzverlauf]
  ) -> (Verlauf<Platzzahl>) -> Verlauf<Platzzahl> {
    let belegt = verlaeufe.reduce(Verlauf()) { $0 + $1.bestand + $1.zusagen + $1.reserviert }
    let deckel = summe(.plaetze, .gesamt) - summe(.gesperrt, .gesamt) - belegt
    let gedeckelt = anzahlErlaubnisse(.gesamt)
    return { ($0 - deckel).nichtNegativ.nurWo(gedeckelt) }
  }

  /// The figures of a category, before the bound on all categories together.
  private func ungedeckelt(_ kategorie: Platzkategorie) -> Platzverlauf {
    let art = kategorie.platzart
    var v = Platzverlauf()
    v.gesperrt = summe(.gesperrt, art)
    v.bestand = summe(.bestand, art)
    v.zusagen = summe(.zusagen, art)
    v.reserviert = reserviert(art)
    v.zeile =
      (anzahlErlaubnisse(art) + v.gesperrt + v.bestand + v.zusagen + v.reserviert).nurWo(offen)
    v.plaetze = summe(.plaetze, art).nurWo(v.zeile)
    v.frei = v.plaetze - v.gesperrt - v.bestand - v.zusagen - v.reserviert
    v.gesperrt = v.gesperrt.nurWo(v.zeile)
    v.bestand = v.bestand.nurWo(v.zeile)
    v.zusagen = v.zusagen.nurWo(v.zeile)
    v.reserviert = v.reserviert.nurWo(v.zeile)
    return v
  }

  private func summe(_ summand: Summand, _ art: Platzart) -> Verlauf<Platzzahl> {
    Verlauf(
      summe: beitraege.lazy.filter { $0.summand == summand && $0.art == art }
        .map { ($0.zeitraum, $0.menge) })
  }

  /// How many permits are valid: a permit of 0 places is one, too.
  private func anzahlErlaubnisse(_ art: Platzart) -> Verlauf<Platzzahl> {
    Verlauf(
      summe: beitraege.lazy.filter { $0.summand == .plaetze && $0.art == art }
        .map { ($0.zeitraum, Platzzahl(1)) })
  }

  /// What each Belegrecht keeps beyond the contracts on its places, summed up.
  private func reserviert(_ art: Platzart) -> Verlauf<Platzzahl> {
    belegrechte.filter { $0.art == art }
      .reduce(Verlauf()) { $0 + unbenutzt($1) }
  }

  func unbenutzt(_ belegrecht: Platzposten) -> Verlauf<Platzzahl> {
    let benutzt = Verlauf(
      summe: nutzung.lazy.filter {
        $0.belegrecht == belegrecht.nummer && $0.art == belegrecht.art
      }.map { ($0.zeitraum, $0.menge) })
    return (Verlauf(belegrecht.menge, in: belegrecht.zeitraum) - benutzt).nichtNegativ
  }
}

extension Platzkategorie {
  /// The places of this category in permits and Sperren.
  public var platzart: Platzart {
    switch self {
    case .krippe: .krippe
    case .kindergarten: .kindergarten
    case .hort: .hort
    }
  }
}
