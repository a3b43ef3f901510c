/// What a child needs in one place: the category on each day of its stay, and how much of a place.
public struct Platzwunsch: Equatable, Sendable {
  /// A stretch of the stay with one category.
  public struct Abschnitt: Equatable, Sendable {
    /// The days.
    public let zeitraum: Zeitraum
    /// The category that the child has on them.
    public let kategorie: Platzkategorie
  }

  /// Why there is no such wish.
  public enum Fehler: Error, Equatable, Sendable {
    /// The stay would begin after its end.
    case beginntNachEnde(ab: Tag, ende: Tag)
  }

  /// The stretches of the stay, in order, without a gap.
  public let abschnitte: [Abschnitt]
  /// How much of a place is needed.
  public let anteil: Platzzahl
  /// The whole stay.
  public let zeitraum: Zeitraum

  /// The wish of a child.
  ///
  /// It ends on its `bis`; else the day before school starts; for a child that starts school on or
  /// before `ab`, the day before the `hort_jahre`-th anniversary of its school start.
  public init(
    geboren: Tag, zurueckgestellt: Bool = false, ab: Tag, bis: Tag? = nil, anteil: Platzzahl,
    regel: Kategorieregel
  ) throws(Fehler) {
    let school = regel.schulbeginn(geboren: geboren, zurueckgestellt: zurueckgestellt)
    let years = regel.parameter.anzahl(.hortJahre, am: ab)
    let ende = bis ?? (school > ab ? school : school.geburtstag(years)) - 1
    guard let zeitraum = Zeitraum(von: ab, bis: ende) else {
      throw .beginntNachEnde(ab: ab, ende: ende)
    }
    var abschnitte: [Abschnitt] = []
    regel.forEachAbschnitt(geboren: geboren, zurueckgestellt: zurueckgestellt, in: zeitraum) {
      abschnitte.append(Abschnitt(zeitraum: $0, kategorie: $1))
    }
    self.abschnitte = abschnitte
    self.anteil = anteil
    self.zeitraum = zeitraum
  }
}

/// Whether an Einrichtung has a concrete place for a child for the whole of its stay.
public struct Platzauskunft: Equatable, Sendable {
  /// The first day from the wished start on from which there is a place to the end of the stay.
  public var fruehestens: Tag?
  /// The first day of the stay without a place; nil where there is a place throughout.
  public var brichtAm: Tag?
  /// The category that the child has on that day.
  public var brichtKategorie: Platzkategorie?
  /// The smallest number of free places on any day from `fruehestens` on, else of the whole stay.
  public var mindestens: Platzzahl

  @usableFromInline
  init(
    fruehestens: Tag?, brichtAm: Tag?, brichtKategorie: Platzkategorie?, mindestens: Platzzahl
  ) {
    self.fruehestens = fruehestens
    self.brichtAm = brichtAm
    self.brichtKategorie = brichtKategorie
    self.mindestens = mindestens
  }

  /// Whether there is a place on every day of the stay.
  public var durchgehend: Bool { brichtAm == nil }
}

extension Platzwunsch {
  /// Looks for the place in the free places of one Einrichtung.
  ///
  /// - Parameter frei: the free places of a category; nil for one without any
  /// - Returns: whether there is a place for the whole stay, and from when
  /// - Complexity: O(steps within the stay)
  @inlinable
  public func auskunft<Folge: Stufenfolge>(
    _ frei: (Platzkategorie) -> Folge?
  ) -> Platzauskunft {
    var firstGap: (tag: Tag, kategorie: Platzkategorie)?
    var after = zeitraum.von
    var smallest = Int32.max
    func gap(_ von: Tag, _ bis: Tag, _ kategorie: Platzkategorie) {
      if firstGap == nil { firstGap = (von, kategorie) }
      after = bis + 1
      smallest = .max
    }
    for abschnitt in abschnitte {
      let (von, bis) = (abschnitt.zeitraum.von, abschnitt.zeitraum.bis)
      guard let folge = frei(abschnitt.kategorie) else {
        gap(von, bis, abschnitt.kategorie)
        continue
      }
      var i = folge.index(nach: von)
      var day = von
      var wert = i == 0 ? 0 : folge.wert(i - 1)
      while day <= bis {
        let next = i < folge.anzahl ? folge.tag(i) : .offen
        let last = min(bis, next - 1)
        if wert < anteil.hundertstel {
          gap(day, last, abschnitt.kategorie)
        } else {
          smallest = min(smallest, wert)
        }
        guard next <= bis else { break }
        (day, wert) = (next, folge.wert(i))
        i += 1
      }
    }
    let earliest = after <= zeitraum.bis ? after : nil
    return Platzauskunft(
      fruehestens: earliest, brichtAm: firstGap?.tag, brichtKategorie: firstGap?.kategorie,
      mindestens: Platzzahl(hundertstel: earliest == nil ? 0 : smallest))
  }
}
