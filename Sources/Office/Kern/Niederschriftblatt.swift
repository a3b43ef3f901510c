public import Domain
internal import Store
public import Texte

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
  public init?(datei: String) {
    var text = datei[...]
    while text.last?.isNewline == true { text.removeLast() }
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

/// The minutes of a decided Runde.
public struct NiederschriftAuskunft: Auskunft {
  /// The Runde.
  public let runde: Kennung<Runde>

  /// The question for a Runde.
  public init(_ runde: Kennung<Runde>) { self.runde = runde }

  public func antworte(_ lesen: Lesezugriff) throws -> Niederschriftblatt {
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

extension Textkatalog {
  /// The minutes as people read them.
  public func callAsFunction(_ schrift: Niederschrift, pruefsumme: String) -> String {
    func tag(_ iso: String) -> String { Tag(iso: iso)?.deutsch ?? iso }
    let given = schrift.ergebnis.count { !$0.einrichtung.isEmpty }
    let head = self(
      NiederschriftText.kopf,
      [
        "runde": schrift.runde, "am": tag(schrift.entschiedenAm), "von": tag(schrift.beginnVon),
        "bis": tag(schrift.beginnBis), "stichtag": tag(schrift.stichtag),
        "katalog": schrift.katalog, "saat": schrift.saat, "programm": schrift.programm,
        "summe": pruefsumme, "n": String(given), "alle": String(schrift.ergebnis.count),
      ])
    let catalogue = schrift.kriterien.map {
      "  \($0.bezeichnung): "
        + ($0.punkte.map { String($0) } ?? self(NiederschriftText.punkteOffen))
    }
    let places = schrift.plaetze.filter { $0.plaetze > 0 || !$0.grund.isEmpty }.map {
      "  \($0.name) (\($0.einrichtung)), \($0.kategorie): \($0.plaetze)"
        + ($0.grund.isEmpty
          ? ""
          : " – "
            + self(
              NiederschriftText.statt,
              ["sicher": $0.sicher.map { String($0) } ?? "", "grund": $0.grund]))
    }
    let names = Dictionary(
      schrift.plaetze.map { ($0.einrichtung, $0.name) }, uniquingKeysWith: { a, _ in a })
    let moved = schrift.rang.filter { !$0.grund.isEmpty }.map {
      "  \(names[$0.einrichtung] ?? $0.einrichtung), \($0.kind): "
        + ($0.rang.map { self(NiederschriftText.verschoben, ["rang": String($0)]) }
          ?? self(NiederschriftText.abgelehnt)) + " – \($0.grund)"
    }
    let results = schrift.ergebnis.map {
      "  \($0.kind): "
        + ($0.einrichtung.isEmpty
          ? self(NiederschriftText.ohne)
          : (names[$0.einrichtung] ?? $0.einrichtung)
            + ($0.wunsch.map { " (\($0). \(self.feldname("wunsch")))" } ?? ""))
    }
    func teil(_ title: NiederschriftText, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : ["", self(title)] + lines
    }
    let parts =
      [head] + teil(.katalogTitel, catalogue) + teil(.plaetzeTitel, places)
      + teil(.entscheideTitel, moved) + teil(.ergebnisTitel, results)
    return parts.joined(separator: "\n") + "\n"
  }
}
