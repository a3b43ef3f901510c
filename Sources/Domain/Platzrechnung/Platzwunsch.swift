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
  /// The first day of the stay.
  public let beginn: Tag
  /// The first day from the wished start on from which there is a place to the end of the stay.
  public internal(set) var fruehestens: Tag?
  /// The first day of the stay without a place; nil where there is a place throughout.
  public internal(set) var brichtAm: Tag?
  /// The category that the child has on that day.
  public internal(set) var brichtKategorie: Platzkategorie?
  /// The first day after that one with a place again; nil where there is none to the end.
  public internal(set) var wiederAb: Tag?
  /// The smallest number of free places on any day from `fruehestens` on, else of the whole stay.
  public internal(set) var mindestens = Platzzahl.zero
  /// The first day with so few free places.
  public internal(set) var engsterTag: Tag

  @usableFromInline
  init(beginn: Tag) {
    self.beginn = beginn
    engsterTag = beginn
  }

  /// Whether there is a place on every day of the stay.
  public var durchgehend: Bool { brichtAm == nil }
  /// Whether there is a place on the first day, but not to the end.
  public var brichtSpaeter: Bool { (brichtAm ?? beginn) > beginn }
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
    var suche = Platzsuche(anteil: anteil, zeitraum: zeitraum)
    for abschnitt in abschnitte {
      let (von, bis) = (abschnitt.zeitraum.von, abschnitt.zeitraum.bis)
      guard let folge = frei(abschnitt.kategorie) else {
        suche.nimm(0, von, bis, abschnitt.kategorie)
        continue
      }
      var i = folge.index(nach: von)
      var day = von
      var wert = i == 0 ? 0 : folge.wert(i - 1)
      while true {
        let next = i < folge.anzahl ? folge.tag(i) : .offen
        suche.nimm(wert, day, min(bis, next - 1), abschnitt.kategorie)
        guard next <= bis else { break }
        (day, wert) = (next, folge.wert(i))
        i += 1
      }
    }
    return suche.auskunft
  }
}

/// The search for a place while it goes through the days of a stay.
@usableFromInline
struct Platzsuche {
  @usableFromInline let anteil: Int32
  @usableFromInline let ende: Tag
  @usableFromInline var after: Tag
  /// The fewest places since the last gap, and of all days.
  @usableFromInline var fewest: (wert: Int32, tag: Tag)
  @usableFromInline var fewestEver: (wert: Int32, tag: Tag)
  @usableFromInline var gap: (tag: Tag, kategorie: Platzkategorie)?
  @usableFromInline var again: Tag?

  @inlinable
  init(anteil: Platzzahl, zeitraum: Zeitraum) {
    self.anteil = anteil.hundertstel
    ende = zeitraum.bis
    after = zeitraum.von
    fewest = (.max, zeitraum.von)
    fewestEver = fewest
    gap = nil
    again = nil
    beginn = zeitraum.von
  }

  @usableFromInline let beginn: Tag

  /// So many places are free from `von` to `bis`.
  @inlinable
  mutating func nimm(_ wert: Int32, _ von: Tag, _ bis: Tag, _ kategorie: Platzkategorie) {
    if wert < fewestEver.wert { fewestEver = (wert, von) }
    if wert < anteil {
      if gap == nil { gap = (von, kategorie) }
      after = bis + 1
      fewest = (.max, after)
    } else {
      if wert < fewest.wert { fewest = (wert, von) }
      if gap != nil, again == nil { again = von }
    }
  }

  @usableFromInline var auskunft: Platzauskunft {
    var result = Platzauskunft(beginn: beginn)
    let found = after <= ende
    result.fruehestens = found ? after : nil
    result.brichtAm = gap?.tag
    result.brichtKategorie = gap?.kategorie
    result.wiederAb = again
    let shown = found ? fewest : fewestEver
    result.mindestens = Platzzahl(hundertstel: shown.wert)
    result.engsterTag = shown.tag
    return result
  }
}
