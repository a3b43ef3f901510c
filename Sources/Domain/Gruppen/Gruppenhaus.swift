/// The groups of an Einrichtung and the children with a contract there, from a day on.
public struct Gruppenhaus: Equatable, Sendable {
  /// The day; what was before is not looked at.
  public let ab: Tag
  /// The groups that exist on the day or later, by name.
  public let gruppen: [Gruppe]
  /// The children with a promised or signed contract on the day or later, by name.
  public internal(set) var kinder: [Gruppenkind]
  /// The forms that groups can have.
  public let formen: [Gruppenform]

  /// A house.
  public init(ab: Tag, gruppen: [Gruppe], kinder: [Gruppenkind], formen: [Gruppenform]) {
    self.ab = ab
    self.gruppen = gruppen
    self.kinder = kinder
    self.formen = formen
  }

  /// The group with this id.
  public func gruppe(_ id: Kennung<Gruppe>) -> Gruppe? { gruppen.first { $0.id == id } }

  /// The child with this contract.
  public func kind(_ vertrag: Kennung<Betreuungsvertrag>) -> Gruppenkind? {
    kinder.first { $0.vertrag == vertrag }
  }

  /// The children without a group on a day on which their contract runs.
  public func ohneGruppe(am tag: Tag) -> [Gruppenkind] {
    kinder.filter { $0.laufzeit.enthaelt(tag) && $0.zuordnung(am: tag) == nil }
  }

  /// The same house with other Zuordnungen of one child.
  public func mit(
    _ zuordnungen: [Zuordnung], _ vertrag: Kennung<Betreuungsvertrag>
  ) -> Gruppenhaus {
    var result = self
    for i in kinder.indices where kinder[i].vertrag == vertrag {
      result.kinder[i].zuordnungen = zuordnungen
    }
    return result
  }
}

/// From a day on a child has a category.
public struct Kategorieabschnitt: Equatable, Sendable {
  /// The first day.
  public let ab: Tag
  /// The category.
  public let kategorie: Platzkategorie
}

/// A child with a contract in a house with groups.
public struct Gruppenkind: Equatable, Sendable {
  /// The contract.
  public let vertrag: Kennung<Betreuungsvertrag>
  /// The child.
  public let kind: Kennung<Kind>
  /// First names.
  public let vorname: String
  /// Surname.
  public let nachname: String
  /// Birthday.
  public let geboren: Tag
  /// Its sex as in the register.
  public let geschlecht: Kind.Geschlecht?
  /// The days on which the contract runs.
  public let laufzeit: Zeitraum
  /// Whether the contract is promised and not yet signed.
  public let zugesagt: Bool
  /// How much of a place it takes.
  public let anteil: Platzzahl
  /// The hours a week.
  public let stunden: Wochenstunden?
  /// In which group it is on which days, in order.
  public internal(set) var zuordnungen: [Zuordnung]
  /// Its categories, the first from `.anfang`.
  public let abschnitte: [Kategorieabschnitt]
  /// The first day of its first school year.
  public let schule: Tag
  /// The day from which it counts as so many completed months old.
  let alter: [Int: Tag]

  /// A child with a contract, and what follows for it from the rules.
  ///
  /// - Parameters:
  ///   - vertrag: the contract
  ///   - kind: the child
  ///   - zuordnungen: its groups, in order
  ///   - regel: the rule for its categories
  public init(
    _ vertrag: Betreuungsvertrag, _ kind: Kind, _ zuordnungen: [Zuordnung], _ regel: Kategorieregel
  ) {
    self.vertrag = vertrag.id
    self.kind = kind.id
    vorname = kind.vorname
    nachname = kind.nachname
    geboren = kind.geburtsdatum
    geschlecht = kind.geschlecht
    laufzeit = vertrag.laufzeit
    zugesagt = vertrag.status == .zugesagt
    anteil = vertrag.platzanteil
    stunden = vertrag.stunden
    self.zuordnungen = zuordnungen
    abschnitte = regel.kategorien(
      geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt,
      verbleibBis: vertrag.verbleibBis
    ).map { Kategorieabschnitt(ab: $0.ab, kategorie: $0.kategorie) }
    schule = regel.schulbeginn(
      geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt)
    let months = Set(regel.parameter.gruppenformen.flatMap(\.monate))
    alter = Dictionary(
      uniqueKeysWithValues: months.map { ($0, regel.alter($0, geboren: kind.geburtsdatum)) })
  }

  /// The Zuordnung that holds on a day.
  public func zuordnung(am tag: Tag) -> Zuordnung? {
    zuordnungen.first { $0.gueltig.enthaelt(tag) }
  }

  /// The category on a day.
  public func kategorie(am tag: Tag) -> Platzkategorie {
    abschnitte.last { $0.ab <= tag }?.kategorie ?? .krippe
  }

  /// The days on which the child changes to another category, and to which.
  public func wechsel(in zeitraum: Zeitraum) -> [Kategorieabschnitt] {
    abschnitte.filter { zeitraum.enthaelt($0.ab) }
  }

  /// First and last name.
  public var name: String { "\(vorname) \(nachname)" }

  /// How a child and a form go together.
  public enum Passung: Equatable, Sendable { case passt, zuJung, zuAlt }

  /// Whether the child is of an age for a form on a day.
  public func passung(_ form: Gruppenform, am tag: Tag) -> Passung {
    let category = kategorie(am: tag)
    if let first = form.kategorien.min(), category < first { return .zuJung }
    if let last = form.kategorien.max(), category > last { return .zuAlt }
    if let month = form.abMonat, let day = alter[month], tag < day { return .zuJung }
    if let month = form.bisMonat, let day = alter[month], tag >= day { return .zuAlt }
    return .passt
  }

  /// The days within a period from which the child may count otherwise for its group.
  func wendetage(in zeitraum: Zeitraum) -> [Tag] {
    (abschnitte.map(\.ab) + alter.values).filter { zeitraum.von < $0 && $0 <= zeitraum.bis }
  }

  /// For how many it counts in a group of a form on a day, with a form of its own where it has one.
  ///
  /// A child that takes more than a place counts for as many as it takes; one that shares a place
  /// counts for its share of what a whole one would.
  func gewicht(_ form: Gruppenform?, eigene: Gruppenform?, am tag: Tag) -> Platzzahl {
    var counts = eigene?.kindZaehlt ?? Platzzahl(1)
    if let form, kategorie(am: tag) == .krippe {
      let isOnce = form.u3EinfachAbMonat.flatMap { alter[$0] }.map { tag >= $0 } ?? false
      if !isOnce { counts = max(counts, form.u3Zaehlt) }
    }
    let share = min(anteil, Platzzahl(1))
    let whole = Int(share.hundertstel) * Int(counts.hundertstel) / 100
    return max(anteil, Platzzahl(hundertstel: Int32(whole)))
  }
}
