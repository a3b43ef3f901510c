public import Domain
internal import Store
internal import Texte

/// Which Einrichtung somebody means who writes its id or a part of its name.
public struct EinrichtungAuskunft: Auskunft {
  /// What was written.
  public let wort: String

  /// The question for an id or a part of a name.
  public init(_ wort: String) { self.wort = wort }

  public func antworte(_ lesen: Lesezugriff) throws -> Kennung<Einrichtung> {
    if let id = Kennung<Einrichtung>(wort), lesen.verzeichnis.key(id) != nil { return id }
    return try lesen.gemeint(
      wort, unter: lesen.verzeichnis.einrichtungen().map { ($0.satz.id, $0.satz.name) },
      keiner: .keineEinrichtung, mehrere: .mehrereEinrichtungen)
  }
}

/// Which Träger somebody means who writes its id or a part of its name.
public struct TraegerAuskunft: Auskunft {
  /// What was written.
  public let wort: String

  /// The question for an id or a part of a name.
  public init(_ wort: String) { self.wort = wort }

  public func antworte(_ lesen: Lesezugriff) throws -> Kennung<Traeger> {
    let all = try lesen.verzeichnis.traeger().map { ($0.id, $0.name) }
    if let same = all.first(where: { $0.0.text == wort }) { return same.0 }
    return try lesen.gemeint(wort, unter: all, keiner: .keinTraeger, mehrere: .mehrereTraeger)
  }
}

extension Lesezugriff {
  /// The one whose name is this, else of whose name it is a part; a refusal that names several.
  fileprivate func gemeint<A>(
    _ wort: String, unter alle: [(id: Kennung<A>, name: String)], keiner: AmtText, mehrere: AmtText
  ) throws(Ablehnung) -> Kennung<A> {
    let (same, near) = gemeinte(wort, unter: alle.map(\.name))
    let found = (same.isEmpty ? near : same).map { alle[$0] }
    if found.count == 1, !gefaltet(wort).isEmpty { return found[0].id }
    let word = sichtbar(wort)
    guard found.count > 1 else {
      throw Ablehnung(.falscheBenutzung, texte(keiner, ["id": word]))
    }
    let names = found.prefix(5).map { "\(sichtbar($0.name)) (\($0.id.text))" }
    throw Ablehnung(
      .falscheBenutzung,
      texte(
        mehrere,
        ["wort": word, "namen": names.joined(separator: ", ") + (found.count > 5 ? ", …" : "")]))
  }
}

/// The names of all Einrichtungen by their ids.
public struct NamenAuskunft: Auskunft {
  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> [String: String] {
    let heads = try lesen.verzeichnis.einrichtungen()
    return Dictionary(
      heads.map { ($0.satz.id.text, $0.satz.name) }, uniquingKeysWith: { first, _ in first })
  }
}
