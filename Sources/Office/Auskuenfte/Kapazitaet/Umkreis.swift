public import Domain
internal import Store
internal import Texte

/// Which Einrichtungen are looked at together: all that meet every condition.
public struct Umkreis: Equatable, Sendable {
  /// Only this Einrichtung.
  public var einrichtung: Kennung<Einrichtung>?
  /// Only those of this Träger.
  public var traeger: Kennung<Traeger>?
  /// Only those in this Ortsteil, large or small letters being the same.
  public var ortsteil: String?

  /// All Einrichtungen, or those that meet these conditions.
  public init(
    einrichtung: Kennung<Einrichtung>? = nil, traeger: Kennung<Traeger>? = nil,
    ortsteil: String? = nil
  ) {
    self.einrichtung = einrichtung
    self.traeger = traeger
    self.ortsteil = ortsteil
  }

  /// Whether these are all Einrichtungen; then children without a wish belong to them.
  public var istAlles: Bool { self == Umkreis() }

  /// Where the Einrichtungen stand in the Verzeichnis, by name; nil for all.
  ///
  /// What does not exist is refused, and so are several conditions that no Einrichtung meets.
  func stellen(_ lesen: Lesezugriff) throws -> [Int]? {
    if istAlles { return nil }
    if let einrichtung { _ = try lesen.key(einrichtung) }
    if let traeger { try lesen.pruefe(traeger: traeger) }
    let heads = try lesen.verzeichnis.einrichtungen()
    let wanted = ortsteil.map(gefaltet)
    func isThere(_ e: Einrichtung) -> Bool { wanted == nil || gefaltet(e.ortsteil) == wanted }
    if let ortsteil, !heads.contains(where: { isThere($0.satz) }) {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(AmtText.keinOrtsteil, ["ortsteil": sichtbar(ortsteil)]))
    }
    let found = try lesen.verzeichnis.nachNamen().filter { i in
      let e = heads[i].satz
      return (einrichtung == nil || e.id == einrichtung)
        && (traeger == nil || e.traeger == traeger) && isThere(e)
    }
    // A Träger may have none yet.
    guard !found.isEmpty || self == Umkreis(traeger: traeger) else {
      throw Ablehnung(.falscheBenutzung, lesen.texte(AmtText.keineEinrichtungDort))
    }
    return found
  }

  /// What it is called: the names of its conditions; empty for all.
  func name(_ lesen: Lesezugriff) throws -> String {
    let parts = [
      try einrichtung.map { try lesen.einrichtung($0).satz.name },
      try traeger.flatMap { id in try lesen.verzeichnis.traeger().first { $0.id == id }?.name },
      try ortsteil.flatMap { name in
        try lesen.verzeichnis.einrichtungen().map(\.satz.ortsteil)
          .first { gefaltet($0) == gefaltet(name) }
      },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Lesezugriff {
  /// Hands out the figures of the Einrichtungen at these places of the Verzeichnis, nil for all, in a
  /// period: each with its number.
  func jedesBlatt(
    _ stellen: [Int]?, in fenster: Zeitraum,
    _ body: (Int, Platzblatt, Nachfrageblatt) throws(StoreError) -> Void
  ) throws {
    let heads = try stellen.map { _ in try verzeichnis.einrichtungen() } ?? []
    try speicher.jedesBlatt(
      in: fenster, gespeichert: istGespeichert(ab: fenster.von),
      nur: stellen?.map { heads[$0].key },
      body)
  }
}
