/// A contract of care, from its draft to its end.
public struct Betreuungsvertrag: Datensatz {
  /// How far it has come.
  public enum Status: String, CaseIterable, Sendable {
    case entwurf, zugesagt, unterschrieben, storniert

    /// Whether it takes a place.
    public var belegt: Bool { self == .zugesagt || self == .unterschrieben }
  }

  /// Its id.
  public var id: Kennung<Betreuungsvertrag>
  /// For whom.
  public var kind: Kennung<Kind>
  /// Where.
  public var einrichtung: Kennung<Einrichtung>
  /// The days on which it runs.
  public var laufzeit: Zeitraum
  /// The hours of care agreed.
  public var stunden: Wochenstunden?
  /// How far it has come.
  public var status: Status
  /// The Belegrecht on whose place the child is.
  public var belegrecht: Kennung<Belegrecht>?
  /// How much of a place it takes.
  public var platzanteil: Platzzahl
  /// The last day on which the child keeps its Krippe place past the category change.
  public var verbleibBis: Tag?
  /// By when the family must answer the Zusage.
  public var zusageBis: Tag?

  /// Whether it was promised, and the family has not answered yet.
  public var istOffenesAngebot: Bool { status == .zugesagt && zusageBis != nil }

  public static let satzart = Satzart.vertraege
  public static let spalten: [Spalte] = [
    "id", "kind_id", "einrichtung_id", "beginn", "ende", "wochenstunden", "status",
    "belegrecht_id", "platzanteil", "[verbleib_bis]", "[zusage_bis]",
  ]
  public var schluessel: String { id.text }

  /// A contract.
  public init(
    id: Kennung<Betreuungsvertrag>, kind: Kennung<Kind>, einrichtung: Kennung<Einrichtung>,
    laufzeit: Zeitraum, stunden: Wochenstunden? = nil, status: Status,
    belegrecht: Kennung<Belegrecht>? = nil, platzanteil: Platzzahl = Platzzahl(1),
    verbleibBis: Tag? = nil, zusageBis: Tag? = nil
  ) {
    self.id = id
    self.kind = kind
    self.einrichtung = einrichtung
    self.laufzeit = laufzeit
    self.stunden = stunden
    self.status = status
    self.belegrecht = belegrecht
    self.platzanteil = platzanteil
    self.verbleibBis = verbleibBis
    self.zusageBis = zusageBis
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    kind = felder.kennung()
    einrichtung = felder.kennung()
    let beginn = felder.tag()
    laufzeit = felder.zeitraum(von: beginn)
    stunden = felder.stunden()
    status = felder.wort(.entwurf)
    belegrecht = felder.kennungOderKeine()
    platzanteil = felder.platzanteil()
    verbleibBis = felder.tagOderKeiner()
    zusageBis = felder.tagOderKeiner()
  }

  public var felder: [String] {
    [
      id.text, kind.text, einrichtung.text, laufzeit.von.iso, laufzeit.bis.iso, stunden?.text ?? "",
      status.rawValue, belegrecht?.text ?? "", platzanteil.anteilText, verbleibBis?.iso ?? "",
      zusageBis?.iso ?? "",
    ]
  }
}

/// In which group a child with a contract is.
public struct Zuordnung: Datensatz {
  /// The contract.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// The group.
  public var gruppe: Kennung<Gruppe>
  /// The Gruppenform of this child where it deviates from the group's, else empty.
  public var gruppenform: String
  /// On which days.
  public var gueltig: Zeitraum

  public static let satzart = Satzart.zuordnungen
  public static let spalten: [Spalte] = ["vertrag_id", "gruppe_id", "gruppenform", "von", "bis"]
  /// The Zuordnungen of a contract are kept and replaced as one set.
  public var schluessel: String { vertrag.text }

  /// A child with a contract in a group.
  public init(
    vertrag: Kennung<Betreuungsvertrag>, gruppe: Kennung<Gruppe>, gruppenform: String = "",
    gueltig: Zeitraum
  ) {
    self.vertrag = vertrag
    self.gruppe = gruppe
    self.gruppenform = gruppenform
    self.gueltig = gueltig
  }

  public init(_ felder: inout Feldleser) {
    vertrag = felder.kennung()
    gruppe = felder.kennung()
    gruppenform = felder.text(hoechstens: 20)
    let von = felder.tag()
    gueltig = felder.zeitraum(von: von)
  }

  public var felder: [String] {
    [vertrag.text, gruppe.text, gruppenform, gueltig.von.iso, gueltig.bis.iso]
  }

  /// By contract, first day and group.
  public static func steht(_ a: Self, vor b: Self) -> Bool {
    if a.vertrag != b.vertrag { return a.vertrag < b.vertrag }
    if a.gueltig.von != b.gueltig.von { return a.gueltig.von < b.gueltig.von }
    return a.gruppe < b.gruppe
  }
}

extension Platzzahl {
  /// As it is exchanged: empty for a whole place.
  var anteilText: String { self == Platzzahl(1) ? "" : text }
}
