/// The figures of an Einrichtung from which its free places follow.
public enum Summand: String, CaseIterable, Sendable {
  case plaetze, gesperrt, bestand, zusagen, reserviert
}

/// What one record adds to a figure of an Einrichtung over a period.
public struct Beitrag: Equatable, Sendable {
  /// The figure.
  public let summand: Summand
  /// The number of the record: a permit, a Sperre, a contract or a Belegrecht, by the figure.
  public let nummer: Int
  /// The places it counts among.
  public let art: Platzart
  /// The days on which it counts there.
  public let zeitraum: Zeitraum
  /// How many places, never negative.
  public let menge: Platzzahl
  /// The number of the Belegrecht on whose place a contract is.
  public var belegrecht: Int?

  /// Whether the record is a contract.
  public var istBelegung: Bool { summand == .bestand || summand == .zusagen }
}

extension Platzgrundlage {
  /// What each record adds to which figure within a period.
  ///
  /// A contract adds to `bestand` or `zusagen`, once for each category that its child has while it
  /// runs. A Belegrecht adds all its places; what is used of them shows in the contracts.
  func beitraege(_ regel: Kategorieregel, in fenster: Zeitraum) -> [Beitrag] {
    var result: [Beitrag] = []
    result.reserveCapacity(erlaubnisse.count + belegungen.count * 2 + 8)
    func append(_ posten: [Platzposten], _ summand: Summand) {
      for p in posten {
        guard let zeitraum = p.zeitraum.schnitt(fenster) else { continue }
        result.append(
          Beitrag(
            summand: summand, nummer: p.nummer, art: p.art, zeitraum: zeitraum, menge: p.menge))
      }
    }
    append(erlaubnisse, .plaetze)
    append(sperren, .gesperrt)
    append(belegrechte, .reserviert)
    for b in belegungen {
      guard let laufzeit = b.laufzeit.schnitt(fenster) else { continue }
      regel.forEachAbschnitt(
        geboren: b.geboren, zurueckgestellt: b.zurueckgestellt, verbleibBis: b.verbleibBis,
        in: laufzeit
      ) { zeitraum, kategorie in
        result.append(
          Beitrag(
            summand: b.zugesagt ? .zusagen : .bestand, nummer: b.nummer, art: kategorie.platzart,
            zeitraum: zeitraum, menge: b.anteil, belegrecht: b.belegrecht))
      }
    }
    return result
  }
}
