/// A child that takes part in a Runde: what decides where it can go and in which order.
public struct Rundenantrag: Equatable, Sendable {
  /// How near an Einrichtung is to where the child lives, as far as the addresses say.
  public enum Naehe: Int, Comparable, Sendable {
    case fern, postleitzahl, ortsteil

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// An Einrichtung that the child wishes for.
  public struct Wunsch: Equatable, Sendable {
    /// Which one.
    public let einrichtung: Kennung<Einrichtung>
    /// How near it is.
    public let naehe: Naehe
    /// Whether the child is there until the Runde begins, or shortly before (Anschlusskind).
    public let anschluss: Bool

    /// A wish.
    public init(_ einrichtung: Kennung<Einrichtung>, naehe: Naehe = .fern, anschluss: Bool = false)
    {
      self.einrichtung = einrichtung
      self.naehe = naehe
      self.anschluss = anschluss
    }
  }

  /// The Anmeldung with which it takes part.
  public var anmeldung: Kennung<Anmeldung>
  /// The child.
  public var kind: Kennung<Kind>
  /// Its name, for those who may see it.
  public var name: String
  /// Its birthday.
  public var geboren: Tag
  /// The stay, with the categories that the child has in it.
  public var aufenthalt: Platzwunsch
  /// The category on the first day.
  public var kategorie: Platzkategorie
  /// The hours asked for.
  public var stunden: Wochenstunden?
  /// The day on which the Anmeldung came in.
  public var eingang: Tag
  /// Where it wants to go, the most wished first, as the parents gave it: a wish keeps its number
  /// although the Einrichtung takes no part.
  public var wuensche: [Wunsch]
  /// Where it has a place that it keeps if it gets none it prefers.
  public var bisher: Kennung<Einrichtung>?
  /// Where it has a place of which the Runde has nothing: it keeps it unless a wish is fulfilled.
  public var ausserhalb: Kennung<Einrichtung>?
  /// What the parents said for the Kriterien.
  public var angaben: Kriterienangaben { didSet { nachweise = angaben.nachweise } }
  /// The part of the town in which it lives; empty where that is not known or must not be told.
  public var sozialraum: String
  /// Whether it lives in another Kommune.
  public var auswaertig: Bool
  /// The number of the family whose children are placed together; nil for a child alone.
  public var familie: Int?
  /// Its lot: the smaller one comes first.
  public var los: UInt64
  /// The codes of the Kriterien whose evidence was seen.
  public private(set) var nachweise: Set<String>

  /// A child that takes part.
  public init(
    anmeldung: Kennung<Anmeldung>, kind: Kennung<Kind>, name: String = "", geboren: Tag,
    aufenthalt: Platzwunsch, kategorie: Platzkategorie? = nil, stunden: Wochenstunden? = nil,
    eingang: Tag, wuensche: [Wunsch],
    bisher: Kennung<Einrichtung>? = nil, ausserhalb: Kennung<Einrichtung>? = nil,
    angaben: Kriterienangaben = Kriterienangaben(""),
    sozialraum: String = "", auswaertig: Bool = false, familie: Int? = nil, los: UInt64 = 0
  ) {
    self.anmeldung = anmeldung
    self.kind = kind
    self.name = name
    self.geboren = geboren
    self.aufenthalt = aufenthalt
    self.kategorie = kategorie ?? aufenthalt.abschnitte.first?.kategorie ?? .krippe
    self.stunden = stunden
    self.eingang = eingang
    self.wuensche = wuensche
    self.bisher = bisher
    self.ausserhalb = ausserhalb
    self.angaben = angaben
    self.sozialraum = sozialraum
    self.auswaertig = auswaertig
    self.familie = familie
    self.los = los
    nachweise = angaben.nachweise
  }

  /// Its name as it stands in a letter: first the given one.
  public var briefname: String { Domain.briefname(name) }

  /// How many Einrichtungen it wishes: the place that it has is no wish of its own.
  public var wunschzahl: Int { wuensche.count - (bisher == nil ? 0 : 1) }

  /// The first day of the stay.
  public var beginn: Tag { aufenthalt.zeitraum.von }

  /// The full months of age on the first day.
  public var monate: Int { geboren <= beginn ? geboren.volleMonate(am: beginn) : 0 }

  /// Whether the Jugendamt has confirmed a danger to the child (§ 8a SGB VIII).
  public var kindeswohl: Bool { angaben.kindeswohl }
}

/// First the given name, from `Abel, Ada`.
func briefname(_ name: String) -> String {
  name.split(separator: ", ", maxSplits: 1).reversed().joined(separator: " ")
}
