public import Domain
internal import Store
internal import Texte

/// What a Runde gives: a trial of this moment, and once it is decided what the minutes say, with the
/// places of today where families have swapped.
public struct RundenprobeAuskunft: Auskunft {
  /// The Runde.
  public let runde: Kennung<Runde>

  /// The question for a Runde.
  public init(_ runde: Kennung<Runde>) {
    self.runde = runde
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Rundenprobe {
    let stored = try lesen.satz(runde)
    guard stored.status == .vorbereitung else {
      return try lesen.rundenprobe(
        stored, lesen.saetze(Rundenergebnis.self, .von(stored.verweis)),
        lesen.rundenkinder(runde))
    }
    return lesen.gezeigt(Rundenprobe(try lesen.rundenlage(runde, mitDubletten: true)))
  }
}

extension Lesezugriff {
  /// What the minutes of a decided Runde say, with the places of today; nothing is reckoned anew.
  ///
  /// - Parameters:
  ///   - runde: the Runde
  ///   - ergebnisse: what it gave
  ///   - kinder: the children with a result, by its id
  /// - Returns: the Runde
  /// - Throws: a refusal where its minutes were changed
  func rundenprobe(
    _ runde: Runde, _ ergebnisse: [Rundenergebnis],
    _ kinder: [Kennung<Rundenergebnis>: Rundenkind]
  ) throws -> Rundenprobe {
    guard let minutes = try niederschrift(von: runde),
      Niederschriftblatt(minutes).istUnversehrt, let schrift = niederschrift(minutes.inhalt)
    else { throw Ablehnung(texte(NiederschriftText.veraendert)) }
    var keys: [String: Niederschrift.Schluessel] = [:]
    for ergebnis in ergebnisse {
      guard let kind = kinder[ergebnis.id] else { continue }
      keys[ergebnis.nummer] = Niederschrift.Schluessel(
        kind: ergebnis.kind, anmeldung: ergebnis.anmeldung,
        name: "\(kind.nachname), \(kind.vorname)", geboren: kind.geboren, eingang: kind.eingang,
        los: runde.los(ergebnis.kind))
    }
    return gezeigt(
      schrift.probe(runde, schluessel: keys, regel: regel)
        .getauscht(
          ergebnisse.compactMap { ergebnis in
            ergebnis.einrichtung.map { (kind: ergebnis.kind, einrichtung: $0) }
          }))
  }

  /// Without the grounds for one who may not see them.
  fileprivate func gezeigt(_ probe: Rundenprobe) -> Rundenprobe {
    siehtPunktgruende ? probe : probe.ohneGruende()
  }
}
