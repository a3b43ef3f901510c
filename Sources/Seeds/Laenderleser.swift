public import Domain
import FoundationEssentials

/// A file in `seeds/laender`, as far as the program needs it.
private struct Laenderdatei: Decodable {
  struct Wert: Decodable {
    let schluessel: String
    let wert: String
    let gueltigAb: String?
    let fundstelle: String
    let sicherheit: String

    enum CodingKeys: String, CodingKey {
      case schluessel, wert, fundstelle, sicherheit
      case gueltigAb = "gueltig_ab"
    }
  }

  let land: String
  let werte: [Wert]
}

extension Saatordner {
  /// The rules of a Land.
  public func landesprofil(_ land: Land) throws(SaatFehler) -> Landesprofil {
    try profil(land.rawValue)
  }

  /// The usual rules, which stand in where a Land's profile knows none.
  public func standardprofil() throws(SaatFehler) -> Landesprofil { try profil("standard") }

  private func profil(_ name: String) throws(SaatFehler) -> Landesprofil {
    let file = "seeds/laender/\(name).json"
    return try Landesprofil(json: try bytes(of: file), datei: file, land: name)
  }
}

extension Landesprofil {
  /// Reads the file of a Land.
  init(json: [UInt8], datei: String, land: String) throws(SaatFehler) {
    let content: Laenderdatei
    do {
      content = try JSONDecoder().decode(Laenderdatei.self, from: Data(json))
    } catch {
      throw .wert(datei: datei, schluessel: path(of: error))
    }
    guard content.land == land else { throw .wert(datei: datei, schluessel: "land") }
    var werte: [Parameterart: [Regelwert]] = [:]
    for (i, wert) in content.werte.enumerated() {
      func broken(_ key: String) -> SaatFehler {
        .wert(datei: datei, schluessel: "werte.\(i).\(key)")
      }
      guard let art = Parameterart(rawValue: wert.schluessel) else { throw broken("schluessel") }
      guard let value = Parameterwert(wert.wert, art: art) else { throw broken("wert") }
      guard let sure = Sicherheit(rawValue: wert.sicherheit) else { throw broken("sicherheit") }
      guard let ab = wert.gueltigAb.map(Tag.init(iso:)) ?? .anfang else {
        throw broken("gueltig_ab")
      }
      guard werte[art, default: []].allSatisfy({ $0.ab != ab }) else { throw broken("gueltig_ab") }
      werte[art, default: []].append(
        Regelwert(wert: value, ab: ab, fundstelle: wert.fundstelle, sicherheit: sure))
    }
    self.init(werte: werte)
  }
}

/// The key that a decoder stumbled over, as a path.
private func path(of error: any Error) -> String {
  let keys: [any CodingKey] =
    switch error {
    case DecodingError.keyNotFound(let key, let context): context.codingPath + [key]
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      context.codingPath
    default: []
    }
  return keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
}
