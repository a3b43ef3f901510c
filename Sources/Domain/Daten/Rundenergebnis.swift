/// What a decided Runde gave a child.
///
/// It is also the key of the pseudonym: the minutes know the child by its number alone, which was drawn
/// at random, as was the id of this record. Where it is erased with the child and with what the trace
/// keeps of it, nothing in the database or in the minutes leads from the one to the other. Copies
/// outside are not reached by that: an old export still has this record, and whoever kept the id of
/// the child can draw its lot anew from the seed and compare it with the orders of equals.
public struct Rundenergebnis: Datensatz {
  /// Its id.
  public var id: Kennung<Rundenergebnis>
  /// Of which Runde.
  public var runde: Kennung<Runde>
  /// The number by which the minutes know the child.
  public var nummer: String
  /// The child.
  public var kind: Kennung<Kind>
  /// The Anmeldung with which it took part.
  public var anmeldung: Kennung<Anmeldung>
  /// Where it got a place; nil for nowhere.
  public var einrichtung: Kennung<Einrichtung>?
  /// Which wish that was, from 1.
  public var wunsch: Int?
  /// The contract that was promised, from which follows what the family said; nil where nothing was
  /// offered yet.
  public var vertrag: Kennung<Betreuungsvertrag>?

  public static let satzart = Satzart.rundenergebnisse
  public static let spalten: [Spalte] = [
    "id", "runde_id", "nummer", "kind_id", "anmeldung_id", "einrichtung_id", "wunsch",
    "vertrag_id",
  ]
  public var schluessel: String { id.text }

  /// What a child got.
  public init(
    id: Kennung<Rundenergebnis>, runde: Kennung<Runde>, nummer: String, kind: Kennung<Kind>,
    anmeldung: Kennung<Anmeldung>, einrichtung: Kennung<Einrichtung>?, wunsch: Int?,
    vertrag: Kennung<Betreuungsvertrag>? = nil
  ) {
    self.id = id
    self.runde = runde
    self.nummer = nummer
    self.kind = kind
    self.anmeldung = anmeldung
    self.einrichtung = einrichtung
    self.wunsch = wunsch
    self.vertrag = vertrag
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    runde = felder.kennung()
    nummer = felder.pflichttext()
    kind = felder.kennung()
    anmeldung = felder.kennung()
    einrichtung = felder.kennungOderKeine()
    wunsch = felder.ganzzahlOderKeine()
    vertrag = felder.kennungOderKeine()
  }

  public var felder: [String] {
    [
      id.text, runde.text, nummer, kind.text, anmeldung.text, einrichtung?.text ?? "",
      wunsch.map(String.init) ?? "", vertrag?.text ?? "",
    ]
  }
}

/// The minutes of a decided Runde: all that is needed to judge it years later, on pseudonyms.
public struct Rundenprotokoll: Datensatz {
  /// Its id.
  public var id: Kennung<Rundenprotokoll>
  /// Of which Runde.
  public var runde: Kennung<Runde>
  /// Input, catalogue, seed, version and result as one line of JSON.
  public var inhalt: String
  /// BLAKE2b-256 of `inhalt`, in hexadecimal digits.
  public var pruefsumme: String

  public static let satzart = Satzart.rundenprotokolle
  public static let spalten: [Spalte] = ["id", "runde_id", "inhalt", "pruefsumme"]
  public var schluessel: String { id.text }

  /// Minutes.
  public init(
    id: Kennung<Rundenprotokoll>, runde: Kennung<Runde>, inhalt: String, pruefsumme: String
  ) {
    self.id = id
    self.runde = runde
    self.inhalt = inhalt
    self.pruefsumme = pruefsumme
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    runde = felder.kennung()
    inhalt = felder.pflichttext()
    pruefsumme = felder.pflichttext()
  }

  public var felder: [String] { [id.text, runde.text, inhalt, pruefsumme] }
}
