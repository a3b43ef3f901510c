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
    let probe = try probe(lesen)
    return lesen.siehtPunktgruende ? probe : probe.ohneGruende()
  }

  private func probe(_ lesen: Lesezugriff) throws -> Rundenprobe {
    let stored = try lesen.satz(runde)
    guard stored.status != .vorbereitung else {
      return Rundenprobe(try lesen.rundenlage(runde, mitDubletten: true))
    }
    // What was decided is never reckoned anew.
    guard let minutes = try lesen.niederschrift(von: stored),
      Niederschriftblatt(minutes).istUnversehrt, let schrift = lesen.niederschrift(minutes.inhalt)
    else { throw Ablehnung(lesen.texte(NiederschriftText.veraendert)) }
    let results = try lesen.saetze(Rundenergebnis.self, .von(stored.verweis))
    let children = try lesen.rundenkinder(runde)
    var keys: [String: Niederschrift.Schluessel] = [:]
    for result in results {
      guard let kind = children[result.id] else { continue }
      keys[result.nummer] = Niederschrift.Schluessel(
        kind: result.kind, anmeldung: result.anmeldung, name: "\(kind.nachname), \(kind.vorname)",
        geboren: kind.geboren, eingang: kind.eingang, los: stored.los(result.kind))
    }
    return schrift.probe(stored, schluessel: keys, regel: lesen.regel)
      .getauscht(
        results.compactMap { result in
          result.einrichtung.map { (kind: result.kind, einrichtung: $0) }
        })
  }
}
