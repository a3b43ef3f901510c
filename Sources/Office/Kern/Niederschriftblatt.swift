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

  /// Reads a file back; nil for what is none, or is one that was laid out anew.
  ///
  /// What an editor puts around a line (a byte order mark, another end of line) is not part of it.
  public init?(datei bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let blanks = Set("\r\n \t".utf8)
    var text = bytes[...]
    if text.starts(with: mark) { text = text.dropFirst(mark.count) }
    while let last = text.last, blanks.contains(last) { text = text.dropLast() }
    guard text.starts(with: Self.kopf.utf8), text.last == UInt8(ascii: "}") else { return nil }
    let rest = text.dropFirst(Self.kopf.utf8.count).dropLast(Self.ende.utf8.count)
    guard let digits = rest.firstIndex(of: UInt8(ascii: "\"")),
      rest[digits...].starts(with: Self.mitte.utf8),
      let summe = String(validating: rest[..<digits], as: UTF8.self),
      let inhalt = String(
        validating: rest[digits...].dropFirst(Self.mitte.utf8.count), as: UTF8.self)
    else { return nil }
    pruefsumme = summe
    self.inhalt = inhalt
  }

  /// Whether a file that can't be read as minutes says the same in another layout.
  public static func istUmgeformt(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return ["\"pruefsumme\"", "\"niederschrift\""].allSatisfy(text.contains)
  }

  /// As it is handed on, one line.
  public var datei: String { Self.kopf + pruefsumme + Self.mitte + inhalt + Self.ende + "\n" }

  /// Whether nobody has changed a byte of it.
  public var istUnversehrt: Bool { hexadezimal(blake2b(Array(inhalt.utf8))) == pruefsumme }
}

/// The minutes of a decided Runde, for those who may see the grounds of points.
///
/// It is refused where the one who asks may not see them, where there is no such Runde, and where it is
/// not decided yet.
public struct NiederschriftAuskunft: Auskunft {
  /// The Runde.
  public let runde: Kennung<Runde>

  /// The question for a Runde.
  public init(_ runde: Kennung<Runde>) { self.runde = runde }

  public func antworte(_ lesen: Lesezugriff) throws -> Niederschriftblatt {
    // They say for what each child got its points, on numbers that a Kita can put names to.
    guard lesen.siehtPunktgruende else { throw Ablehnung(lesen.texte(NiederschriftText.keinRecht)) }
    let stored = try lesen.satz(runde)
    guard let minutes = try lesen.niederschrift(von: stored) else {
      throw Ablehnung(
        lesen.texte(
          RundeText.falscherStand,
          ["runde": stored.name, "stand": lesen.texte(RundeText.inVorbereitung)]))
    }
    return Niederschriftblatt(minutes)
  }
}
