import Domain

/// Places that a child would take: where, from when to when, and how many.
struct Aufnahme {
  /// The place of the Einrichtung in the list of the demo.
  var haus: Int
  var geboren: Tag
  var zurueckgestellt = false
  var laufzeit: Zeitraum
  var status = Betreuungsvertrag.Status.unterschrieben
  var anteil = Platzzahl(1)
  var belegrecht: Belegrecht?
  var verbleibBis: Tag?
}

/// An Einrichtung of the demo, and the places that it has left, day by day.
///
/// Counting days by themselves is fast enough here, and independent of the Platzrechnung, by which
/// the tests judge what was made up.
struct Demohaus {
  let einrichtung: Einrichtung
  /// How many of a thousand places are given away at most.
  let fuellung: Int
  var gruppen: [Demogruppe] = []
  private let fenster: Zeitraum
  /// Hundredths of places left, by category and day of the window.
  private var frei: [[Int32]]
  /// The same for all categories together, where they have a bound.
  private var deckel: [Int32]?
  private var erlaubt: Set<Platzkategorie> = []

  init(_ einrichtung: Einrichtung, fuellung: Int, fenster: Zeitraum) {
    self.einrichtung = einrichtung
    self.fuellung = fuellung
    self.fenster = fenster
    frei = Array(repeating: Array(repeating: 0, count: fenster.bis - fenster.von + 1), count: 3)
  }

  var id: Kennung<Einrichtung> { einrichtung.id }

  func hat(_ kategorie: Platzkategorie) -> Bool { erlaubt.contains(kategorie) }

  /// The places left on a day.
  func frei(_ kategorie: Platzkategorie, am tag: Tag) -> Platzzahl {
    let i = tag - fenster.von
    let places = frei[kategorie.rang]
    guard places.indices.contains(i) else { return .zero }
    return Platzzahl(hundertstel: min(places[i], deckel?[i] ?? .max))
  }

  /// More places (or less, for a Sperre or a Belegrecht) over a period; less of all together
  /// means nothing where these have no bound.
  mutating func aendere(_ art: Platzart, um menge: Platzzahl, in zeitraum: Zeitraum) {
    guard let kategorie = art.kategorie else {
      guard menge > .zero || deckel != nil else { return }
      var places = deckel ?? Array(repeating: 0, count: fenster.bis - fenster.von + 1)
      for i in tage(zeitraum) { places[i] += menge.hundertstel }
      deckel = places
      return
    }
    if menge > .zero { erlaubt.insert(kategorie) }
    for i in tage(zeitraum) { frei[kategorie.rang][i] += menge.hundertstel }
  }

  /// Whether the Einrichtung is open and has the places on every day.
  func passt(_ aufnahme: Aufnahme, _ regel: Kategorieregel) -> Bool {
    guard einrichtung.gueltig.enthaelt(aufnahme.laufzeit) else { return false }
    var passt = true
    forEachAbschnitt(aufnahme, regel) { tage, kategorie in
      let places = frei[kategorie.rang]
      let menge = aufnahme.anteil.hundertstel
      if !erlaubt.contains(kategorie) || places[tage].contains(where: { $0 < menge })
        || (deckel?[tage].contains { $0 < menge } ?? false)
      {
        passt = false
      }
    }
    return passt
  }

  /// Takes the places.
  mutating func belege(_ aufnahme: Aufnahme, _ regel: Kategorieregel) {
    var taken: [(Range<Int>, Int)] = []
    forEachAbschnitt(aufnahme, regel) { taken.append(($0, $1.rang)) }
    for (tage, rang) in taken {
      for i in tage {
        frei[rang][i] -= aufnahme.anteil.hundertstel
        deckel?[i] -= aufnahme.anteil.hundertstel
      }
    }
  }

  /// The stretches that take a place; on that of a Belegrecht, which was set aside, none.
  private func forEachAbschnitt(
    _ aufnahme: Aufnahme, _ regel: Kategorieregel, _ body: (Range<Int>, Platzkategorie) -> Void
  ) {
    regel.forEachAbschnitt(
      geboren: aufnahme.geboren, zurueckgestellt: aufnahme.zurueckgestellt,
      verbleibBis: aufnahme.verbleibBis, in: aufnahme.laufzeit
    ) { zeitraum, kategorie in
      if kategorie != aufnahme.belegrecht?.kategorie { body(tage(zeitraum), kategorie) }
    }
  }

  private func tage(_ zeitraum: Zeitraum) -> Range<Int> {
    guard let inside = zeitraum.schnitt(fenster) else { return 0..<0 }
    return inside.von - fenster.von..<inside.bis - fenster.von + 1
  }
}

/// A group of the demo, the categories that it takes, and how many children it was given.
struct Demogruppe {
  let id: Kennung<Gruppe>
  let kategorien: Set<Platzkategorie>
  let plaetze: Int
  /// The children in it today, and those that come later.
  var kinder: (heute: Int, spaeter: Int) = (0, 0)
}
