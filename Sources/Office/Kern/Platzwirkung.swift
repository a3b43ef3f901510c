public import Domain
internal import Store
public import Texte

/// What a Vorgang does to the free places of an Einrichtung.
public struct Platzwirkung: Equatable, Sendable {
  /// The Einrichtung.
  public let einrichtung: Einrichtungskopf
  /// The category.
  public let kategorie: Platzkategorie
  /// The first day on which the free places change.
  public let ab: Tag
  /// The free places of that day, before.
  public let vorher: Platzzahl
  /// The free places of that day, now.
  public let nachher: Platzzahl
  /// The first day on which more places are taken than there are, only now.
  public let ueberbelegtAb: Tag?
  /// The places promised on that day and not yet signed.
  public let zusagen: Platzzahl
}

extension Platzaenderung {
  /// What is different from a day on, category by category.
  func wirkung(ab tag: Tag, _ kopf: Einrichtungskopf) -> [Platzwirkung] {
    Platzkategorie.allCases.compactMap { kategorie in
      let (alt, neu) = (vorher.frei(kategorie), nachher.frei(kategorie))
      let future = Zeitraum(ab: tag)
      let change = verbunden(alt, neu) { $0 == $1 ? Platzzahl.zero : Platzzahl(1) }
      guard let first = change.stufen(in: future).first(where: { $0.wert != .zero }) else {
        return nil
      }
      let worse = verbunden(alt, neu) { $1 < .zero && $1 < $0 ? Platzzahl(1) : .zero }
      let over = worse.stufen(in: future).first { $0.wert != .zero }?.zeitraum.von
      let promised =
        nachher.verlaeufe.isEmpty
        ? Verlauf() : nachher.verlaeufe[kategorie.rang].zusagen
      return Platzwirkung(
        einrichtung: kopf, kategorie: kategorie, ab: first.zeitraum.von,
        vorher: alt.wert(am: first.zeitraum.von), nachher: neu.wert(am: first.zeitraum.von),
        ueberbelegtAb: over, zusagen: over.map { promised.wert(am: $0) } ?? .zero)
    }
  }
}

extension Textkatalog {
  /// What was done to the places, in short sentences.
  public func callAsFunction(_ w: Platzwirkung) -> String {
    let satz = self(
      AmtText.wirkung,
      [
        "wo": w.einrichtung.satz.name, "kategorie": self(WarumText.kategorie(w.kategorie)),
        "ab": w.ab.deutsch, "vorher": w.vorher.deutsch, "nachher": w.nachher.deutsch,
      ])
    guard let day = w.ueberbelegtAb else { return satz }
    return satz
      + self(
        AmtText.wirkungUeberbelegt, ["tag": day.deutsch, "zusagen": w.zusagen.deutsch])
  }
}

extension Textkatalog {
  /// What was done to the places, shortly: what happens to several Einrichtungen is summed up, and
  /// those that become over-occupied are named first.
  ///
  /// - Parameters:
  ///   - alle: what was done
  ///   - hoechstens: how many single effects are named
  /// - Returns: the sum where there is one, then the effects
  public func wirkung(_ alle: [Platzwirkung], hoechstens: Int) -> [String] {
    let worst = alle.filter { $0.ueberbelegtAb != nil } + alle.filter { $0.ueberbelegtAb == nil }
    let named = worst.prefix(hoechstens).map { self($0) }
    let houses = Set(alle.map(\.einrichtung.key)).count
    guard houses > 1, alle.count > hoechstens else { return named }
    let over = alle.filter { $0.ueberbelegtAb != nil }
    if over.isEmpty {
      return [self(AmtText.wirkungSummeOhne, ["haeuser": String(houses)])] + named
    }
    let promised = over.reduce(Platzzahl.zero) { $0 + $1.zusagen }
    return [
      self(
        AmtText.wirkungSumme,
        [
          "haeuser": String(houses),
          "ueberbelegt": String(Set(over.map(\.einrichtung.key)).count),
          "zusagen": promised.deutsch,
        ])
    ] + named
  }
}

extension WarumText {
  /// The name of a category.
  public static func kategorie(_ kategorie: Platzkategorie) -> WarumText {
    switch kategorie {
    case .krippe: .krippe
    case .kindergarten: .kindergarten
    case .hort: .hort
    }
  }
}
