public import Domain

/// What is in a group on one day, counted child by child: shares no code with the Verläufe.
public struct Handzaehlung: Equatable {
  /// The children.
  public var kinder = 0
  /// The children as they count, in hundredths.
  public var belegt = 0
  /// Those of the category Krippe.
  public var u3 = 0
  /// Boys and girls.
  public var jungen = 0
  public var maedchen = 0
  /// Hours in hundredths.
  public var stunden = 0
  /// By completed years.
  public var alter = [0, 0, 0, 0, 0, 0, 0]
  /// How many may be in it.
  public var grenze = 0
  /// Names of those who are too young or too old.
  public var unpassend: Set<String> = []
  /// Whether there are more or fewer of the category Krippe than the form says.
  public var u3Falsch = false

  /// Whether anything is wrong.
  public var istUeberschritten: Bool {
    belegt > grenze * 100 || !unpassend.isEmpty || u3Falsch
  }

  /// Counts; `amStichtag` says whether the age on 1 November holds for a Kitajahr.
  public init(
    _ haus: Gruppenhaus, _ gruppe: Gruppe, am tag: Domain.Tag, amStichtag: Bool
  ) {
    let form = haus.formen.first { $0.name == gruppe.gruppenform }
    let places = Int(gruppe.plaetze.hundertstel) / 100
    grenze = min(places, form?.groesse ?? places)
    for kind in haus.kinder {
      for z in kind.zuordnungen
      where z.gruppe == gruppe.id && z.gueltig.von <= tag && tag <= z.gueltig.bis {
        let isU3 = kind.kategorie(am: tag) == .krippe
        kinder += 1
        u3 += isU3 ? 1 : 0
        jungen += kind.geschlecht == .m ? 1 : 0
        maedchen += kind.geschlecht == .w ? 1 : 0
        stunden += Int(kind.stunden?.hundertstel ?? 0)
        alter[max(0, min(6, kind.geboren.volleMonate(am: tag) / 12))] += 1
        var counts = z.gruppenform == "integrativ" ? 2 : 1
        if form?.name == "gemischt", isU3, !Self.istAlt(kind, 30, am: tag, amStichtag) {
          counts = 2
        }
        let share = Int(kind.anteil.hundertstel)
        belegt += share > 100 ? max(share, counts * 100) : share * counts
        let own = z.gruppenform.isEmpty ? gruppe.gruppenform : z.gruppenform
        if !Self.passt(kind, own, am: tag, amStichtag) { unpassend.insert(kind.name) }
      }
    }
    if let most = form?.u3Hoechstens { u3Falsch = u3 > most }
    if let least = form?.u3Mindestens, kinder > 0, u3 < least { u3Falsch = true }
  }

  /// Whether a child is of an age for a form of `Zufallshaus`.
  public static func passt(
    _ kind: Gruppenkind, _ form: String, am tag: Domain.Tag, _ amStichtag: Bool
  ) -> Bool {
    switch (form, kind.kategorie(am: tag)) {
    case ("I b", .krippe): istAlt(kind, 24, am: tag, amStichtag)
    case ("I b", .kindergarten), ("gemischt", .krippe), ("gemischt", .kindergarten): true
    case ("II b", .krippe), ("III b", .kindergarten), ("integrativ", .kindergarten): true
    case ("I b", _), ("gemischt", _), ("II b", _), ("III b", _), ("integrativ", _): false
    default: true
    }
  }

  /// Whether a child counts as so many months old: where a Stichtag decides, for the whole Kitajahr in
  /// which it is that old on 1 November.
  private static func istAlt(
    _ kind: Gruppenkind, _ monate: Int, am tag: Domain.Tag, _ amStichtag: Bool
  ) -> Bool {
    if kind.geboren.volleMonate(am: tag) >= monate { return true }
    guard amStichtag else { return false }
    let (jahr, monat, _) = tag.datum
    let november = Domain.Tag(jahr: monat >= 8 ? jahr : jahr - 1, monat: 11, tag: 1) ?? tag
    return kind.geboren.volleMonate(am: november) >= monate
  }
}
