// What becomes of the Zuordnungen of one contract when its child is carried to another group.

extension [Zuordnung] {
  /// The Zuordnungen once the child is in a group from a day on, or in none.
  ///
  /// The one that holds on the day ends the day before; the new one goes on to its end, else to the
  /// next one, else to the end of the contract, but never beyond its group. A form of the child's own
  /// goes with it, unless the group has it anyway.
  ///
  /// - Parameters:
  ///   - gruppe: where to; nil for no group
  ///   - vertrag: the contract
  ///   - laufzeit: its days
  ///   - ab: the first day; where contract or group begin later, that one
  /// - Returns: nil where contract or group have ended by then
  public func gesetzt(
    in gruppe: Gruppe?, _ vertrag: Kennung<Betreuungsvertrag>, _ laufzeit: Zeitraum, ab: Tag
  ) -> [Zuordnung]? {
    let day = Self.ersterTag(in: gruppe, laufzeit, ab: ab)
    let running = first { $0.gueltig.enthaelt(day) }
    let next = lazy.map(\.gueltig.von).filter { $0 > day }.min().map { $0 - 1 }
    let end = running?.gueltig.bis ?? next ?? laufzeit.bis
    guard day <= laufzeit.bis else { return nil }
    var result = compactMap { $0 == running ? $0.vor(day) : $0 }
    if let gruppe {
      guard let period = Zeitraum(von: day, bis: Swift.min(end, gruppe.gueltig.bis)) else {
        return nil
      }
      let own = running?.gruppenform ?? ""
      result.append(
        Zuordnung(
          vertrag: vertrag, gruppe: gruppe.id,
          gruppenform: own == gruppe.gruppenform ? "" : own, gueltig: period))
    }
    return result.verschmolzen
  }

  /// The day on which a child really comes to a group, or leaves all: contract or group may begin later.
  public static func ersterTag(in gruppe: Gruppe?, _ laufzeit: Zeitraum, ab: Tag) -> Tag {
    Swift.max(ab, laufzeit.von, gruppe?.gueltig.von ?? .anfang)
  }

  /// The Zuordnungen once a group has become others, that follow one another, or another itself.
  ///
  /// The child goes along, each group on its own days; what is the form of its group is then no longer
  /// its own.
  ///
  /// - Parameters:
  ///   - gruppe: the group
  ///   - gruppen: what it has become
  ///   - ab: the first day of what is new; what has ended by then stays
  /// - Returns: in order, as before where nothing is different
  public func fortgesetzt(
    _ gruppe: Kennung<Gruppe>, in gruppen: [Gruppe], ab: Tag
  ) -> [Zuordnung] {
    let result = flatMap { zuordnung -> [Zuordnung] in
      guard zuordnung.gruppe == gruppe, zuordnung.gueltig.bis >= ab else { return [zuordnung] }
      return gruppen.compactMap { neu in
        zuordnung.gueltig.schnitt(neu.gueltig).map {
          Zuordnung(
            vertrag: zuordnung.vertrag, gruppe: neu.id,
            gruppenform: zuordnung.gruppenform == neu.gruppenform ? "" : zuordnung.gruppenform,
            gueltig: $0)
        }
      }
    }
    return result == self ? self : result.verschmolzen
  }

  /// The Zuordnungen once the child has a form of its own from a day on; empty for the group's.
  ///
  /// - Returns: nil where it is in no group on that day
  public func mitForm(_ form: String, ab: Tag) -> [Zuordnung]? {
    guard let running = first(where: { $0.gueltig.enthaelt(ab) }) else { return nil }
    var changed = running
    changed.gruppenform = form
    changed.gueltig = Zeitraum(geordnet: ab, running.gueltig.bis)
    return (compactMap { $0 == running ? $0.vor(ab) : $0 } + [changed]).verschmolzen
  }

  /// In order, with what follows in the same group under the same form as one.
  private var verschmolzen: [Zuordnung] {
    var result: [Zuordnung] = []
    for zuordnung in sorted(by: Zuordnung.steht(_:vor:)) {
      if let last = result.last, last.gueltig.bis + 1 == zuordnung.gueltig.von,
        last.gruppe == zuordnung.gruppe, last.gruppenform == zuordnung.gruppenform
      {
        result[result.count - 1].gueltig = Zeitraum(
          geordnet: last.gueltig.von, zuordnung.gueltig.bis)
      } else {
        result.append(zuordnung)
      }
    }
    return result
  }
}

extension Zuordnung {
  /// What of it lies before a day.
  fileprivate func vor(_ tag: Tag) -> Zuordnung? {
    guard let rest = Zeitraum(von: gueltig.von, bis: Swift.min(gueltig.bis, tag - 1)) else {
      return nil
    }
    var result = self
    result.gueltig = rest
    return result
  }
}
