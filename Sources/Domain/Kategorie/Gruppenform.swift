/// A form that a group can have by the law of its Land: how many children of what age.
///
/// What a Land says nothing of is nil and is not judged.
public struct Gruppenform: Equatable, Sendable {
  /// Its name, as it stands in groups: `III b`.
  public let name: String
  /// The first day on which this holds, `.anfang` for always.
  public let ab: Tag
  /// How many children it takes.
  public var groesse: Int?
  /// How many more the law lets in for a while or after notice.
  public var zusaetzlich = 0
  /// The categories of its children; empty for all.
  public var kategorien: Set<Platzkategorie> = []
  /// The completed months from which on a child may be in it, and from which on no longer.
  public var abMonat: Int?
  public var bisMonat: Int?
  /// How many children of the category Krippe it must and may have.
  public var u3Mindestens: Int?
  public var u3Hoechstens: Int?
  /// For how many a child of the category Krippe counts.
  public var u3Zaehlt = Platzzahl(1)
  /// The completed months from which on such a child counts once.
  public var u3EinfachAbMonat: Int?
  /// For how many a child counts at least that has this form as its own.
  public var kindZaehlt = Platzzahl(1)
  /// The hours of care a week.
  public var stunden: Wochenstunden?
  /// The paragraph or source, in German.
  public let fundstelle: String
  /// How sure it is.
  public let sicherheit: Sicherheit
  /// The name without blanks and folded: it is compared for every child.
  fileprivate let kern: String

  /// A form about which nothing is said yet but its name and where it comes from.
  public init(_ name: String, ab: Tag = .anfang, fundstelle: String, sicherheit: Sicherheit) {
    self.name = name
    kern = Self.kern(name)
    self.ab = ab
    self.fundstelle = fundstelle
    self.sicherheit = sicherheit
  }

  /// Whether nobody has read it in a source.
  public var istAngenommen: Bool { sicherheit == .angenommen || sicherheit == .erinnert }

  fileprivate static func kern(_ name: String) -> String { gefaltet(name).filter { $0 != " " } }

  /// All ages that decide, in completed months.
  var monate: [Int] { [abMonat, bisMonat, u3EinfachAbMonat].compactMap { $0 } }
}

extension [Gruppenform] {
  /// The values of a form over time, the first one first; empty where nobody knows the name.
  ///
  /// `I b`, `Ib` and `i B` are the same.
  public func mitNamen(_ name: String) -> [Gruppenform] {
    if name.isEmpty { return [] }
    let wanted = Gruppenform.kern(name)
    return filter { $0.kern == wanted }.sorted { $0.ab < $1.ab }
  }

  /// The form of this name in force on a day; nil where nobody knows it.
  public func form(_ name: String, am tag: Tag) -> Gruppenform? {
    mitNamen(name).last { $0.ab <= tag }
  }

  /// The forms in force on a day, in their order.
  public func gueltige(am tag: Tag) -> [Gruppenform] {
    filter { $0.ab <= tag && form($0.name, am: tag) == $0 }
  }
}
