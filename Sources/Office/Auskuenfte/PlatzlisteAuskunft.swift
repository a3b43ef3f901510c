public import Domain

/// Where there is a place for one child, by the ids of the Einrichtungen alone.
///
/// What they are called and where they are is not read: with thousands of them that takes longer
/// than the search.
public struct PlatzlisteAuskunft: Auskunft {
  /// The question for the child.
  public let frage: PlatzAuskunft

  /// The list for a question.
  public init(_ frage: PlatzAuskunft) { self.frage = frage }

  /// What is to be said of one Einrichtung.
  public struct Zeile: Equatable, Sendable {
    /// The Einrichtung.
    public let einrichtung: Kennung<Einrichtung>
    /// Whether and when it has a place.
    public let auskunft: Platzauskunft
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    let ids = lesen.verzeichnis.kennungen
    return try frage.suche(lesen).zeilen.map {
      Zeile(einrichtung: ids[$0.stelle], auskunft: $0.auskunft)
    }
  }
}
