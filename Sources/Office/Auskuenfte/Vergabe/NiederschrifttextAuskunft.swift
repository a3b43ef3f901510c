public import Domain
internal import Texte

/// The minutes of a decided Runde as people read them.
public struct NiederschrifttextAuskunft: Auskunft {
  /// The Runde.
  public let runde: Kennung<Runde>

  /// The question for a Runde.
  public init(_ runde: Kennung<Runde>) { self.runde = runde }

  public func antworte(_ lesen: Lesezugriff) throws -> String {
    let blatt = try NiederschriftAuskunft(runde).antworte(lesen)
    guard let schrift = lesen.niederschrift(blatt.inhalt) else {
      throw Ablehnung(lesen.texte(NiederschriftText.veraendert))
    }
    return lesen.texte(schrift, pruefsumme: blatt.pruefsumme)
  }
}
