/// A Runde run on trial: nothing is changed by it, and another bound is reckoned at once.
public struct Rundenprobe: Equatable, Sendable {
  /// What it was run on.
  public private(set) var lage: Rundenlage
  /// The applicants of each Einrichtung, in order.
  public private(set) var ranglisten: [Rangliste]
  /// The round as it is reckoned: children and Einrichtungen in the order of those of `lage`.
  public private(set) var vergabe: Vergaberunde
  /// What came of it.
  public private(set) var ergebnis: Vergabeergebnis
  /// Whether there was time for all: a trial with siblings looks only briefly for a stable result.
  public private(set) var istAusgesucht = true
  /// Whether it says for what children get points: without that, other points can't be tried.
  public private(set) var zeigtGruende = true
  /// Which wish those have by now, from 0, who have swapped since the Runde was decided.
  public private(set) var getauscht: [Int: Int] = [:]

  /// Runs a Runde.
  ///
  /// - Parameter lage: what decides it
  /// - Complexity: O(wishes · Kriterien), with siblings as the search for them takes
  public init(_ lage: Rundenlage) {
    self.init(lage, ranglisten: lage.ranglisten(), ergebnis: nil)
  }

  /// A Runde with lists and a result that are known; nil for a result that is to be reckoned.
  init(_ lage: Rundenlage, ranglisten: [Rangliste], ergebnis: Vergabeergebnis?) {
    self.lage = lage
    self.ranglisten = ranglisten
    vergabe = lage.vergaberunde(ranglisten)
    self.ergebnis = ergebnis ?? vergabe.rechne()
  }

  /// As it was decided, whoever has swapped since.
  public func ohneTausch() -> Rundenprobe {
    var result = self
    result.getauscht = [:]
    return result
  }

  /// Runs it again with siblings placed one by one, whatever they want.
  public func einzeln() -> Rundenprobe {
    var result = ohneTausch()
    result.vergabe.familien = []
    result.rechneZuegig()
    return result
  }

  /// Runs it again with other bounds, but never less than the Wechselkinder who are there; the ranks
  /// stay.
  ///
  /// Ready on a keystroke: with siblings it is searched only briefly.
  public func mit(_ plaetze: [(haus: Int, art: Platzart, plaetze: Int?)]) -> Rundenprobe {
    var result = ohneTausch()
    for (haus, art, zahl) in plaetze {
      result.vergabe.grenzen[haus][art] = zahl.map { max($0, lage.haeuser[haus].schonDa(art)) }
    }
    result.rechneZuegig()
    return result
  }

  /// A short search that finds a stable result finds the same one as a long search.
  private mutating func rechneZuegig() {
    ergebnis = vergabe.rechne(.probelauf)
    istAusgesucht = ergebnis.istStabil
  }

  /// The same with all the time that it takes: a stable result, or the proof that there is none.
  public func gruendlich() -> Rundenprobe {
    guard !istAusgesucht else { return self }
    var result = self
    (result.ergebnis, result.istAusgesucht) = (vergabe.rechne(), true)
    return result
  }

  /// The same for a Kita: rank, sum and that there is a Vorrang, but neither which one nor for what
  /// there are points, nor where it lives, nor what another Einrichtung said of it.
  public func ohneGruende() -> Rundenprobe {
    var result = self
    result.zeigtGruende = false
    result.lage = lage.ohneGruende()
    result.ranglisten = ranglisten.map { $0.ohneGruende() }
    return result
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.ergebnis == b.ergebnis && a.istAusgesucht == b.istAusgesucht && a.getauscht == b.getauscht
      && a.vergabe.grenzen == b.vergabe.grenzen
      && a.vergabe.familien == b.vergabe.familien && a.lage == b.lage
  }

  /// Whether it is decided; else all that it says is a trial.
  public var istEntschieden: Bool { lage.runde.status != .vorbereitung }

  /// In which ways a child was found to be there twice.
  public func doppeltes(_ antrag: Int) -> [Rundenbefund.Art] {
    let kind = lage.antraege[antrag].kind
    return lage.befunde.compactMap { befund in
      var those = [befund.betroffen]
      if case .dublette(_, _, let other) = befund.grund { those.append(other) }
      let isTwice = [.dublette, .zweiteAnmeldung].contains(befund.grund.art)
      return isTwice && those.contains(kind) ? befund.grund.art : nil
    }
  }

  /// The numbers of the Einrichtungen that take part.
  public var teilnehmer: [Int] { lage.haeuser.indices.filter { lage.haeuser[$0].nimmtTeil } }

  /// Where a child gets a place, by the number of the Einrichtung; where it has swapped it since, the
  /// one that it has now.
  public func haus(_ antrag: Int) -> Int? {
    wunsch(antrag).map { Int(vergabe.wunsch(antrag, $0).einrichtung) }
  }

  /// Which of its wishes that is, from 0.
  public func wunsch(_ antrag: Int) -> Int? {
    getauscht[antrag] ?? ergebnis.wuensche[antrag].map { Int($0) }
  }

  mutating func tausche(_ antrag: Int, _ wunsch: Int) { getauscht[antrag] = wunsch }

  /// Whether a child keeps the place that it has, in the Runde or beside it.
  public func behaelt(_ antrag: Int) -> Bool {
    haus(antrag).map { lage.haeuser[$0].kennung == lage.antraege[antrag].bisher }
      ?? (lage.antraege[antrag].ausserhalb != nil)
  }

  /// Where a child is afterwards, with a place that it is given or keeps, by the number of the
  /// Einrichtung.
  public func bleibtIn(_ antrag: Int) -> Int? {
    haus(antrag)
      ?? lage.antraege[antrag].ausserhalb.flatMap { id in
        lage.haeuser.firstIndex { $0.kennung == id }
      }
  }

  /// What became of each wish of a child, best first.
  public func gruende(_ antrag: Int) -> [Wunschgrund] {
    Vergabegruende(vergabe, ergebnis).wuensche(antrag).map { grund in
      var result = grund
      let house = lage.haeuser[grund.einrichtung]
      switch grund.grund {
      case .bessererWunsch: break
      case _ where !house.nimmtTeil: result.grund = .nimmtNichtTeil(warum: nil)
      case .keinePlaetze where house.ausgeschlossen != nil,
        .geschwisterOhnePlaetze where house.ausgeschlossen != nil:
        result.grund = .nimmtNichtTeil(warum: house.ausgeschlossen)
      case .keinePlaetze:
        result.grund = .keinePlaetze(
          house.mangel(lage.antraege[antrag].kategorie, beginn: lage.runde.beginn))
      case .geschwisterOhnePlaetze(let kategorie, _):
        result.grund = .geschwisterOhnePlaetze(
          kategorie, house.mangel(kategorie, beginn: lage.runde.beginn))
      default: result.gleich = punktgleich(grund)
      }
      return result
    }
  }
}

extension Rundenlage {
  /// The round as it is reckoned.
  public func vergaberunde(_ ranglisten: [Rangliste]) -> Vergaberunde {
    var ranks = antraege.map {
      [Int32](repeating: Vergaberunde.Wunsch.abgelehnt, count: $0.wuensche.count)
    }
    for liste in ranglisten {
      for (rang, platz) in liste.plaetze.enumerated() {
        ranks[platz.antrag][platz.wunsch] = Int32(rang + 1)
      }
    }
    let places = Dictionary(
      uniqueKeysWithValues: haeuser.enumerated().map { ($1.kennung, Int32($0)) })
    var result = Vergaberunde(
      einrichtungen: haeuser.map(\.kennung), grenzen: haeuser.map { Vergabegrenzen($0.plaetze) })
    for (i, antrag) in antraege.enumerated() {
      result.nimmAuf(
        antrag.kind, antrag.kategorie,
        antrag.wuensche.enumerated().compactMap { w, wunsch in
          places[wunsch.einrichtung].map {
            Vergaberunde.Wunsch(
              einrichtung: $0, rang: wunsch.einrichtung == antrag.bisher ? 0 : ranks[i][w])
          }
        })
    }
    let families = Dictionary(grouping: antraege.indices.filter { antraege[$0].familie != nil }) {
      antraege[$0].familie
    }
    result.familien = families.values.filter { $0.count > 1 }.map { $0.map { Int32($0) } }
      .sorted { $0[0] < $1[0] }
    return result
  }
}

extension Vergabegrenzen {
  /// The bounds of an Einrichtung.
  init(_ plaetze: SicherePlaetze) {
    self.init()
    for art in Platzart.allCases { self[art] = plaetze[art] }
  }
}
