/// A child with open Anmeldungen, and the days on which it has a contract.
public struct Nachfragekind: Sendable {
  /// An open Anmeldung.
  public struct Wunsch: Sendable {
    /// The number of the Anmeldung.
    public var nummer: Int
    /// Its id, which decides between two of the same day.
    public var id: String
    /// The day on which it came in.
    public var eingang: Tag
    /// The days on which care is asked for.
    public var zeitraum: Zeitraum
    /// The number of the most wished Einrichtung; 0 for none.
    public var erstwunsch: Int

    /// An open Anmeldung.
    public init(nummer: Int, id: String, eingang: Tag, zeitraum: Zeitraum, erstwunsch: Int) {
      self.nummer = nummer
      self.id = id
      self.eingang = eingang
      self.zeitraum = zeitraum
      self.erstwunsch = erstwunsch
    }
  }

  /// The child's birthday.
  public var geboren: Tag
  /// Whether it starts school a year later.
  public var zurueckgestellt: Bool
  /// Its open Anmeldungen.
  public var wuensche: [Wunsch] = []
  /// When its signed and promised contracts run.
  public var vertraege: [Zeitraum] = []

  /// A child without any Anmeldung yet.
  public init(geboren: Tag, zurueckgestellt: Bool) {
    self.geboren = geboren
    self.zurueckgestellt = zurueckgestellt
  }
}

/// A child that is counted as asking for a place over a period.
public struct Nachfragebeitrag: Equatable, Sendable {
  /// The number of the Anmeldung by which it counts.
  public let nummer: Int
  /// The number of the Einrichtung at which it counts; 0 where it has no wish.
  public let einrichtung: Int
  /// Its category on these days.
  public let kategorie: Platzkategorie
  /// The days.
  public let zeitraum: Zeitraum
  /// Whether it has a contract on these days and wishes to change.
  public let wechselwunsch: Bool
}

extension Nachfragekind {
  /// When and where the child counts as Neuanmeldung or, while it has a contract, as Wechselwunsch.
  ///
  /// On each day it counts once: at the first wish of its oldest open Anmeldung for that day.
  public func beitraege(_ regel: Kategorieregel, in fenster: Zeitraum = .immer)
    -> [Nachfragebeitrag]
  {
    let ordered = wuensche.sorted {
      $0.eingang != $1.eingang ? $0.eingang < $1.eingang : bytewiseBefore($0.id, $1.id)
    }
    let bounds =
      (ordered.map(\.zeitraum) + vertraege).flatMap {
        [$0.von, $0.bis == .offen ? .offen : $0.bis + 1]
      }
    let days = Set(bounds.filter { $0 > fenster.von && $0 <= fenster.bis } + [fenster.von]).sorted()
    var result: [Nachfragebeitrag] = []
    for (i, von) in days.enumerated() {
      guard let wunsch = ordered.first(where: { $0.zeitraum.enthaelt(von) }) else { continue }
      let bis = i + 1 < days.count ? days[i + 1] - 1 : fenster.bis
      let inCare = vertraege.contains { $0.enthaelt(von) }
      regel.forEachAbschnitt(
        geboren: geboren, zurueckgestellt: zurueckgestellt, in: Zeitraum(geordnet: von, bis)
      ) { zeitraum, kategorie in
        result.append(
          Nachfragebeitrag(
            nummer: wunsch.nummer, einrichtung: wunsch.erstwunsch, kategorie: kategorie,
            zeitraum: zeitraum, wechselwunsch: inCare))
      }
    }
    return result
  }
}
