/// What the next Kitajahr brings for the groups of a house, and what could be done about it.
///
/// Every proposal has its reason, and none is made that would exceed what a group may hold. The same
/// house always leads to the same proposals.
public struct Kitajahrwechsel: Equatable, Sendable {
  /// Why a child should go to another group.
  public enum Anlass: Equatable, Sendable {
    /// Its contract begins on that day, and it has no group.
    case kommt
    /// It has no group from that day on.
    case ohneGruppe
    /// It is too old for the form of its group from that day on.
    case zuAlt(Gruppenform)
    /// It is too young for the form of its group.
    case zuJung(Gruppenform)
    /// Its group is too full from that day on, and it came last.
    case zuVoll(Ueberschreitung)
  }

  /// That a child goes to another group.
  public struct Vorschlag: Equatable, Sendable {
    /// The child, as it was before.
    public let kind: Gruppenkind
    /// The group that it leaves; nil where it had none.
    public let von: Gruppe?
    /// The group into which it goes.
    public let nach: Gruppe
    /// The form for which it is of an age.
    public let form: Gruppenform
    /// The first day.
    public let ab: Tag
    /// Why.
    public let anlass: Anlass
    /// The places free there before, the fewest of any day of that Kitajahr.
    public let frei: Platzzahl
  }

  /// Why nothing can be proposed.
  public enum Hindernis: Equatable, Sendable {
    /// No group has a form that is known and fits.
    case keineForm
    /// These groups would fit and are full.
    case keinPlatz([Gruppe])
  }

  /// A child for whom something should be done, and nothing can be proposed.
  public struct Offenes: Equatable, Sendable {
    /// The child.
    public let kind: Gruppenkind
    /// Its group; nil where it has none.
    public let von: Gruppe?
    /// From when on.
    public let ab: Tag
    /// Why something should be done.
    public let anlass: Anlass
    /// Why nothing is proposed.
    public let hindernis: Hindernis
  }

  /// A group before and after the first day.
  public struct Lage: Equatable, Sendable {
    /// The group.
    public let gruppe: Gruppe
    /// What is taken on the day before.
    public let vorher: Platzzahl
    /// What is taken on the first day, as it stands now.
    public let jetzt: Platzzahl
    /// What is taken on the first day with all proposals.
    public let danach: Platzzahl
    /// How many may be in it on the first day.
    public let grenze: Platzzahl
  }

  /// The Kitajahr.
  public let jahr: Zeitraum
  /// Those who are gone by its first day: to school, or because their contract ends.
  public let gehende: [(kind: Gruppenkind, zurSchule: Bool)]
  /// Those who change to another category while it lasts.
  public let wechsel: [(kind: Gruppenkind, ab: Tag, kategorie: Platzkategorie)]
  /// The groups that exist on its first day.
  public let gruppen: [Lage]
  /// What could be done, group by group.
  public let vorschlaege: [Vorschlag]
  /// For what nothing can be proposed.
  public let offen: [Offenes]
  /// The house with all proposals done.
  public let danach: Gruppenhaus

  /// Looks at the next Kitajahr of a house.
  ///
  /// - Parameters:
  ///   - haus: the house
  ///   - heute: the day on which it is looked at
  ///   - jahr: the Kitajahr
  ///   - ausser: children who stay where they are, by their contracts
  public init(
    _ haus: Gruppenhaus, am heute: Tag, jahr: Zeitraum,
    ausser: Set<Kennung<Betreuungsvertrag>> = []
  ) {
    self.jahr = jahr
    gehende = haus.kinder.filter {
      $0.laufzeit.von < jahr.von && heute <= $0.laufzeit.bis && $0.laufzeit.bis < jahr.von
    }.map { ($0, $0.laufzeit.bis + 1 >= $0.schule) }
    wechsel = haus.kinder.flatMap { kind in
      (kind.laufzeit.schnitt(jahr).map(kind.wechsel(in:)) ?? []).map {
        (kind, $0.ab, $0.kategorie)
      }
    }.sorted { ($0.ab, $0.kind.name) < ($1.ab, $1.kind.name) }
    var suche = Vorschlagssuche(haus, jahr: jahr, ausser: ausser)
    suche.sorgeFuerKinder()
    suche.entlasteGruppen()
    let order = Dictionary(
      haus.gruppen.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    vorschlaege = suche.vorschlaege.sorted {
      (order[$0.nach.id] ?? 0, $0.ab, $0.kind.name, $0.kind.vertrag)
        < (order[$1.nach.id] ?? 0, $1.ab, $1.kind.name, $1.kind.vertrag)
    }
    offen = suche.offen
    danach = suche.haus
    let (first, after) = (jahr.von, suche.haus)
    gruppen = haus.gruppen.filter { $0.gueltig.enthaelt(first) }.map { gruppe in
      let now = haus.belegung(gruppe)
      return Lage(
        gruppe: gruppe, vorher: now.belegt.wert(am: first - 1), jetzt: now.belegt.wert(am: first),
        danach: after.belegung(gruppe).belegt.wert(am: first), grenze: now.grenze.wert(am: first))
    }
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.jahr == b.jahr && a.vorschlaege == b.vorschlaege && a.offen == b.offen
      && a.gruppen == b.gruppen && a.danach == b.danach
  }
}
