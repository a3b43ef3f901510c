public import Domain
public import Texte

/// What the office takes from outside: rules, words, the clock, and how deliveries are read.
public struct Amtsumgebung {
  /// The catalogue of texts.
  public let texte: Textkatalog
  /// The profile of a Land, and the usual values where a Land knows none.
  public let profil: (Land) throws -> (land: Landesprofil, standard: Landesprofil)
  /// The Kriterienkataloge that a Kommune can take.
  public let vorlagen: () throws -> [Katalogvorlage]
  /// The day and the moment, in UTC as ISO 8601.
  public let uhr: () -> (heute: Tag, zeit: String)
  /// A moment of the trace at this place; nil where it can't be read.
  public let ortszeit: (String) -> Zeitpunkt?
  /// Reads the folder of a delivery.
  public let lieferung: (String) throws -> Lieferung
  /// Reads minutes of a Runde; nil for what are none.
  public let niederschrift: (String) -> Niederschrift?
  /// An id that no other record has.
  public let kennung: () -> String
  /// Which run of the program this is.
  public let lauf: Laufkennung
  /// Whether a run of the program still goes on.
  public let lebt: (Laufkennung) -> Bool

  /// The surroundings of the office.
  public init(
    texte: Textkatalog,
    profil: @escaping (Land) throws -> (land: Landesprofil, standard: Landesprofil),
    vorlagen: @escaping () throws -> [Katalogvorlage] = { [] },
    uhr: @escaping () -> (heute: Tag, zeit: String),
    ortszeit: @escaping (String) -> Zeitpunkt? = { Zeitpunkt(utc: $0) },
    lieferung: @escaping (String) throws -> Lieferung,
    niederschrift: @escaping (String) -> Niederschrift? = { _ in nil },
    kennung: @escaping () -> String,
    lauf: Laufkennung = Laufkennung(prozess: 0, beginn: ""),
    lebt: @escaping (Laufkennung) -> Bool = { _ in false }
  ) {
    self.texte = texte
    self.profil = profil
    self.vorlagen = vorlagen
    self.uhr = uhr
    self.ortszeit = ortszeit
    self.lieferung = lieferung
    self.niederschrift = niederschrift
    self.kennung = kennung
    self.lauf = lauf
    self.lebt = lebt
  }
}
