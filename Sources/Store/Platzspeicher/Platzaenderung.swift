package import Domain

/// The places of an Einrichtung from a day on, at one moment.
package struct Platzstand: Sendable {
  /// The first day.
  package let ab: Tag
  /// The figures of each category, in order; none for an Einrichtung that was not there.
  package let verlaeufe: [Platzverlauf]

  /// The free places of a category.
  package func frei(_ kategorie: Platzkategorie) -> Verlauf<Platzzahl> {
    verlaeufe.isEmpty ? Verlauf() : verlaeufe[kategorie.rang].frei
  }

  /// The permitted places of a category.
  package func plaetze(_ kategorie: Platzkategorie) -> Verlauf<Platzzahl> {
    verlaeufe.isEmpty ? Verlauf() : verlaeufe[kategorie.rang].plaetze
  }
}

/// What a Vorgang does to the places of an Einrichtung.
package struct Platzaenderung: Sendable {
  /// The number of the Einrichtung.
  package let einrichtung: Int
  /// As it stood before.
  package let vorher: Platzstand
  /// As it stands now.
  package let nachher: Platzstand

  /// The same with other figures now.
  ///
  /// - Parameter verlaeufe: the figures of each category, in order
  /// - Returns: what was before, and these
  package func mit(nachher verlaeufe: [Platzverlauf]) -> Platzaenderung {
    Platzaenderung(
      einrichtung: einrichtung, vorher: vorher,
      nachher: Platzstand(ab: nachher.ab, verlaeufe: verlaeufe))
  }
}
