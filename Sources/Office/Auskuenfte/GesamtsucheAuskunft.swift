public import Domain
internal import Store

/// Searches everything: children, Einrichtungen, Träger, and the ids of contracts and Anmeldungen.
public struct GesamtsucheAuskunft: Auskunft {
  /// Something that was found.
  public enum Fund: Equatable, Sendable {
    case kind(KindersucheAuskunft.Zeile)
    case einrichtung(Einrichtungskopf)
    case traeger(Traeger)
    /// A contract or an Anmeldung of a child.
    case satz(Verweis, kind: Kennung<Kind>, name: String)
  }

  /// So many of each kind are named at most; of children more.
  private static let jeArt = 8

  /// What was typed.
  public let text: String

  /// The question for what was typed.
  public init(_ text: String) { self.text = text.split(separator: " ").joined(separator: " ") }

  public func antworte(_ lesen: Lesezugriff) throws -> [Fund] {
    guard !text.isEmpty else { return [] }
    let words = suchfaltung(text).split(separator: " ").map(String.init)
    let heads = try lesen.verzeichnis.einrichtungen()
    let texts = try lesen.verzeichnis.suchtexte()
    func fits(_ folded: String) -> Bool { words.allSatisfy { enthaelt(folded, $0) } }
    let houses = try lesen.verzeichnis.nachNamen()
      .filter { fits(texts[$0]) || heads[$0].satz.id.text == text }.prefix(Self.jeArt)
      .map { Fund.einrichtung(heads[$0]) }
    let traeger = try lesen.verzeichnis.traeger()
      .filter { t in
        t.id.text == text || fits(faltungen(t.name).joined(separator: "\n"))
      }.prefix(Self.jeArt).map { Fund.traeger($0) }
    let records =
      Kennung<Kind>(text) != nil && text.utf8.contains { (48...57).contains($0) }
      ? try lesen.datenbank.nummern(
        text, mandant: lesen.mandant.key, hoechstens: Self.jeArt) : []
    let children = try KindersucheAuskunft(text).antworte(lesen).prefix(40).map { Fund.kind($0) }
    return records.map {
      .satz($0.verweis, kind: Kennung(gespeichert: $0.kind), name: $0.name)
    } + houses + traeger + children
  }
}
