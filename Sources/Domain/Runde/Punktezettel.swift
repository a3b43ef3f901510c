/// What the Kriterien give a child at an Einrichtung, line by line.
public struct Punktezettel: Equatable, Sendable {
  /// A Kriterium that a child fulfils, or would with its evidence.
  public struct Posten: Equatable, Sendable {
    /// Which one, by its place in the catalogue.
    public let kriterium: Int
    /// How often it is fulfilled.
    public let mal: Int
    /// What it gives before only the highest of a group counts; 0 where the points are not known.
    public let punkte: Int
    /// Whether its evidence was seen, or none is needed.
    public let belegt: Bool
    /// Whether it counts: it is proved, and no other of its group gives more.
    public internal(set) var zaehlt: Bool
  }

  /// The lines, in the order of the catalogue.
  public let posten: [Posten]
  /// The sum of those that count.
  public let summe: Int
  /// Whether one of them comes before all points.
  public let vorrang: Bool
}

/// The Kriterien of a catalogue that are in force on a day, ready to be applied to many children.
public struct Kriterienliste: Equatable, Sendable {
  /// The lines, in the order of their ids.
  public let kriterien: [Kriterium]
  /// The first day on which a stay can begin.
  public let beginn: Tag

  /// The Kriterien in force on the Stichtag of a Runde, and the day from which on it gives places.
  public init(_ alle: [Kriterium], am stichtag: Tag, beginn: Tag = .anfang) {
    self.beginn = beginn
    kriterien = alle.filter { $0.gueltig.enthaelt(stichtag) }.sorted { $0.id < $1.id }
  }

  /// Lines that were in force, in their order.
  init(_ kriterien: [Kriterium]) {
    (self.kriterien, beginn) = (kriterien, .anfang)
  }

  /// What parents are asked for a child with this stay; one that is wished earlier begins with the
  /// Runde.
  public func fragen(geboren: Tag, _ aufenthalt: Platzwunsch) -> [Kriterium] {
    let day = max(aufenthalt.zeitraum.von, beginn)
    let part = aufenthalt.abschnitte.last { $0.zeitraum.von <= day }
    return fragen(
      part?.kategorie ?? .krippe, monate: geboren <= day ? geboren.volleMonate(am: day) : 0)
  }

  /// What parents are asked, for a child of this category and age in months at the start.
  public func fragen(_ kategorie: Platzkategorie, monate: Int) -> [Kriterium] {
    kriterien.filter { $0.art.fragt && $0.betrifft(kategorie, monate: monate) }
  }

  /// What the Kriterien give a child at the Einrichtung that is its wish number `wunsch`, from 0.
  ///
  /// Each counts at most `Kriterium.oft` times; one whose evidence was not seen is there and doesn't
  /// count.
  ///
  /// - Complexity: O(Kriterien), and in the square of those of a group
  public func zettel(_ antrag: Rundenantrag, wunsch: Int) -> Punktezettel {
    var posten: [Punktezettel.Posten] = []
    for (i, kriterium) in kriterien.enumerated() {
      guard kriterium.betrifft(antrag.kategorie, monate: antrag.monate) else { continue }
      let times = kriterium.anzahl(antrag, wunsch: wunsch)
      guard times > 0 else { continue }
      let points = kriterium.punkte(mal: times)
      let proved = kriterium.nachweis.isEmpty || antrag.nachweise.contains(kriterium.code)
      posten.append(
        Punktezettel.Posten(
          kriterium: i, mal: times, punkte: points, belegt: proved, zaehlt: proved))
    }
    for i in posten.indices where posten[i].zaehlt {
      let group = kriterien[posten[i].kriterium].gruppe
      guard !group.isEmpty else { continue }
      posten[i].zaehlt = !posten.indices.contains { j in
        j != i && posten[j].belegt && kriterien[posten[j].kriterium].gruppe == group
          && wert(posten[j], j) > wert(posten[i], i)
      }
    }
    let counting = posten.filter(\.zaehlt)
    return Punktezettel(
      posten: posten, summe: counting.reduce(0) { $0 + $1.punkte },
      vorrang: counting.contains { kriterien[$0.kriterium].vorrang })
  }

  /// What decides within a group: what comes before all points is the highest; of equals the first
  /// one counts.
  private func wert(_ posten: Punktezettel.Posten, _ stelle: Int) -> (Int, Int, Int) {
    (kriterien[posten.kriterium].vorrang ? 1 : 0, posten.punkte, -stelle)
  }
}

extension Kriterium {
  /// The most that anything is counted.
  public static let oft = 9

  /// What it gives where it is fulfilled so often; 0 where the points are not known.
  public func punkte(mal: Int) -> Int { min((punkte ?? 0) * mal, hoechstens ?? .max) }

  /// Whether it counts for children of this category and age in months.
  func betrifft(_ kategorie: Platzkategorie, monate: Int) -> Bool {
    (self.kategorie ?? kategorie) == kategorie && monate >= abMonat ?? .min
      && monate <= bisMonat ?? .max
  }

  /// How often a child fulfils it at one of its wishes.
  func anzahl(_ antrag: Rundenantrag, wunsch: Int) -> Int {
    switch art {
    case .ja: antrag.angaben[code] == "ja" ? 1 : 0
    case .anzahl: min(antrag.angaben[code].flatMap { Int($0) } ?? 0, Kriterium.oft)
    case .einrichtung:
      antrag.angaben.liste(code).contains(antrag.wuensche[wunsch].einrichtung.text) ? 1 : 0
    case .erstwunsch: wunsch == 0 ? 1 : 0
    case .immer: 1
    case .ortsansaessig: antrag.auswaertig ? 0 : 1
    case .ortsteil: antrag.wuensche[wunsch].naehe == .ortsteil ? 1 : 0
    }
  }
}
