public import Domain
internal import Store
internal import Texte

/// The minutes of a Runde with their check sum, as they are handed on: the line of JSON stays as it is.
public struct Niederschriftblatt: Equatable, Sendable {
  /// The line of JSON.
  public let inhalt: String
  /// BLAKE2b-256 of it, in hexadecimal digits.
  public let pruefsumme: String

  private static let (kopf, mitte, ende) = ("{\"pruefsumme\":\"", "\",\"niederschrift\":", "}")

  init(_ protokoll: Rundenprotokoll) {
    inhalt = protokoll.inhalt
    pruefsumme = protokoll.pruefsumme
  }

  /// Reads a file back; nil for what is none.
  public init?(datei bytes: [UInt8]) {
    guard let all = String(validating: bytes, as: UTF8.self) else { return nil }
    let text = all.hasSuffix("\n") ? all.dropLast() : all[...]
    guard text.hasPrefix(Self.kopf), text.hasSuffix(Self.ende) else { return nil }
    let rest = text.dropFirst(Self.kopf.count).dropLast(Self.ende.count)
    guard let digits = rest.firstIndex(of: "\""), rest[digits...].hasPrefix(Self.mitte) else {
      return nil
    }
    pruefsumme = String(rest[..<digits])
    inhalt = String(rest[digits...].dropFirst(Self.mitte.count))
  }

  /// As it is handed on, one line.
  public var datei: String { Self.kopf + pruefsumme + Self.mitte + inhalt + Self.ende + "\n" }

  /// Whether nobody has changed a byte of it.
  public var istUnversehrt: Bool { hexadezimal(blake2b(Array(inhalt.utf8))) == pruefsumme }
}

/// The minutes of a decided Runde, for those who may see the grounds of points.
public struct NiederschriftAuskunft: Auskunft {
  /// The Runde.
  public let runde: Kennung<Runde>

  /// The question for a Runde.
  public init(_ runde: Kennung<Runde>) { self.runde = runde }

  public func antworte(_ lesen: Lesezugriff) throws -> Niederschriftblatt {
    // They say for what each child got its points, on numbers that a Kita can put names to.
    guard lesen.siehtPunktgruende else { throw Ablehnung(lesen.texte(NiederschriftText.keinRecht)) }
    let stored = try lesen.satz(runde)
    guard let minutes = try lesen.saetze(Rundenprotokoll.self, .von(stored.verweis)).first else {
      throw Ablehnung(
        lesen.texte(
          RundeText.falscherStand,
          ["runde": stored.name, "stand": lesen.texte(RundeText.inVorbereitung)]))
    }
    return Niederschriftblatt(minutes)
  }
}
