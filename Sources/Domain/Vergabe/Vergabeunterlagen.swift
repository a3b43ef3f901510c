/// Children whose family wants them in the same Einrichtung.
public enum Familie {}

/// The papers of a round: who gives out how many places, who applies, and in which order they stand.
///
/// What contradicts itself in them is named by `widersprueche`.
public struct Vergabeunterlagen: Equatable, Sendable {
  /// The bounds; what has no row has no places, and without a row `gesamt` there is no such bound.
  public var plaetze: [Vergabeplaetze]
  /// The applications, one for each child.
  public var bewerbungen: [Bewerbung]
  /// The orders of the Einrichtungen; a child that isn't listed is not accepted.
  public var raenge: [Bewerberrang]

  /// The papers of a round.
  public init(
    plaetze: [Vergabeplaetze] = [], bewerbungen: [Bewerbung] = [], raenge: [Bewerberrang] = []
  ) {
    self.plaetze = plaetze
    self.bewerbungen = bewerbungen
    self.raenge = raenge
  }
}

/// The files in which a round is exchanged.
public enum Vergabedatei: String, CaseIterable, Sendable {
  case plaetze, bewerbungen, rang, ergebnis
}

/// How many places of a category, or of all together, an Einrichtung gives out.
public struct Vergabeplaetze: Equatable, Sendable {
  /// Who gives them.
  public var einrichtung: Kennung<Einrichtung>
  /// Which places.
  public var art: Platzart
  /// How many of them.
  public var plaetze: Int32
  /// Where it stands in its file; 0 for what comes from the database.
  public var zeile: Int

  /// The columns of the file.
  public static let spalten: [Spalte] = ["einrichtung_id", "kategorie", "plaetze"]

  /// A bound of a round.
  public init(
    einrichtung: Kennung<Einrichtung>, art: Platzart, plaetze: Int32, zeile: Int = 0
  ) {
    self.einrichtung = einrichtung
    self.art = art
    self.plaetze = plaetze
    self.zeile = zeile
  }

  /// Reads the fields of a row.
  public init(_ felder: inout Feldleser, zeile: Int) {
    einrichtung = felder.kennung()
    art = felder.wort(.krippe)
    plaetze = felder.zahlAb0()
    self.zeile = zeile
  }
}

/// What a child applies for.
public struct Bewerbung: Equatable, Sendable {
  /// Who applies.
  public var kind: Kennung<Kind>
  /// For which places.
  public var kategorie: Platzkategorie
  /// With whom it wants to be in the same Einrichtung; nil for a child alone.
  public var familie: Kennung<Familie>?
  /// Where it wants to go, best first.
  public var wuensche: [Kennung<Einrichtung>]
  /// Where a Wechselkind is now.
  public var bisher: Kennung<Einrichtung>?
  /// Where it stands in its file; 0 for what comes from the database.
  public var zeile: Int

  /// The columns of the file.
  public static let spalten: [Spalte] = [
    "kind_id", "kategorie", "familie_id", "wuensche", "bisher",
  ]

  /// An application.
  public init(
    kind: Kennung<Kind>, kategorie: Platzkategorie, familie: Kennung<Familie>? = nil,
    wuensche: [Kennung<Einrichtung>], bisher: Kennung<Einrichtung>? = nil, zeile: Int = 0
  ) {
    self.kind = kind
    self.kategorie = kategorie
    self.familie = familie
    self.wuensche = wuensche
    self.bisher = bisher
    self.zeile = zeile
  }

  /// Reads the fields of a row.
  public init(_ felder: inout Feldleser, zeile: Int) {
    kind = felder.kennung()
    kategorie = felder.wort(.krippe)
    familie = felder.kennungOderKeine()
    wuensche = felder.kennungen()
    bisher = felder.kennungOderKeine()
    self.zeile = zeile
  }
}

/// The place of a child in the order of an Einrichtung.
public struct Bewerberrang: Equatable, Sendable {
  /// Whose order it is.
  public var einrichtung: Kennung<Einrichtung>
  /// Who stands there.
  public var kind: Kennung<Kind>
  /// Which one it is, from 1; there may be gaps.
  public var rang: Int32
  /// Where it stands in its file; 0 for what comes from the database.
  public var zeile: Int

  /// The columns of the file.
  public static let spalten: [Spalte] = ["einrichtung_id", "kind_id", "rang"]

  /// A rank.
  public init(
    einrichtung: Kennung<Einrichtung>, kind: Kennung<Kind>, rang: Int32, zeile: Int = 0
  ) {
    self.einrichtung = einrichtung
    self.kind = kind
    self.rang = rang
    self.zeile = zeile
  }

  /// Reads the fields of a row.
  public init(_ felder: inout Feldleser, zeile: Int) {
    einrichtung = felder.kennung()
    kind = felder.kennung()
    rang = felder.zahlAb1()
    self.zeile = zeile
  }
}

/// What a child gets, as it stands in a file.
public struct Zuteilung: Equatable, Sendable {
  /// Whose line it is.
  public var kind: Kennung<Kind>
  /// Where it gets a place; nil where it gets none.
  public var einrichtung: Kennung<Einrichtung>?
  /// Which of its wishes that is, from 1; nil where it gets none.
  public var wunsch: Int32?
  /// Where it stands in its file.
  public var zeile: Int

  /// The columns of the file.
  public static let spalten: [Spalte] = ["kind_id", "einrichtung_id", "wunsch"]

  /// A line of a result.
  public init(
    kind: Kennung<Kind>, einrichtung: Kennung<Einrichtung>?, wunsch: Int32?, zeile: Int = 0
  ) {
    self.kind = kind
    self.einrichtung = einrichtung
    self.wunsch = wunsch
    self.zeile = zeile
  }

  /// Reads the fields of a row.
  public init(_ felder: inout Feldleser, zeile: Int) {
    kind = felder.kennung()
    einrichtung = felder.kennungOderKeine()
    wunsch = felder.zahlAb1OderKeine()
    self.zeile = zeile
  }
}
