public import Domain

/// What can be said of a contract when it is made; what nobody says follows from where it comes from.
public struct Vertragsangaben: Equatable, Sendable {
  /// Where.
  public var einrichtung: Kennung<Einrichtung>?
  /// The last day.
  public var ende: Tag?
  /// The hours of care a week.
  public var stunden: Wochenstunden?
  /// How much of a place it takes: a half one, a double one.
  public var platzanteil: Platzzahl?
  /// The Belegrecht on whose place the child is.
  public var belegrecht: Kennung<Belegrecht>?
  /// The last day on which the child keeps its Krippe place past the category change.
  public var verbleibBis: Tag?
  /// By when the family must answer a Zusage.
  public var zusageBis: Tag?

  /// Nothing is said.
  public init() {}

  /// Reads them from a command line.
  init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    einrichtung = try zeile.kennungOderKeine("einrichtung")
    ende = try zeile.tagOderKeiner("ende")
    stunden = try zeile.stunden("stunden")
    platzanteil = try zeile.platzanteil("platzanteil")
    belegrecht = try zeile.kennungOderKeine("belegrecht")
    verbleibBis = try zeile.tagOderKeiner("verbleib_bis")
    zusageBis = try zeile.tagOderKeiner("zusage_bis")
  }

  /// As they stand on a command line.
  var argumente: [(name: String, wert: String)] {
    [
      ("einrichtung", einrichtung?.text ?? ""), ("ende", ende?.iso ?? ""),
      ("stunden", stunden?.text ?? ""), ("platzanteil", platzanteil?.text ?? ""),
      ("belegrecht", belegrecht?.text ?? ""), ("verbleib_bis", verbleibBis?.iso ?? ""),
      ("zusage_bis", zusageBis?.iso ?? ""),
    ]
  }

  /// The contract with all that was said, apart from its days.
  func eingetragen(in vertrag: Betreuungsvertrag) -> Betreuungsvertrag {
    var result = vertrag
    if let einrichtung { result.einrichtung = einrichtung }
    if let stunden { result.stunden = stunden }
    if let platzanteil { result.platzanteil = platzanteil }
    if let belegrecht { result.belegrecht = belegrecht }
    if let verbleibBis { result.verbleibBis = verbleibBis }
    if let zusageBis { result.zusageBis = zusageBis }
    return result
  }
}
