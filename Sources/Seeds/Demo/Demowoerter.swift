import Domain

/// The words from which the demo is made up: names, streets, Ortsteile, Einrichtungen, groups.
public struct Demowoerter: Sendable {
  let vornamenWeiblich: [String]
  let vornamenMaennlich: [String]
  let nachnamen: [String]
  let strassen: [String]
  let gruppen: [String]
  let ortsteile: [(name: String, plz: String)]
  let einrichtungen: [(name: String, art: Einrichtung.Art)]
  let traeger: [Traeger]
  /// The Kriterienkatalog that the Kommune has taken.
  let katalog: Katalogvorlage

  /// Reads the word lists in `seeds/demo`.
  public init(_ ordner: Saatordner) throws(SaatFehler) {
    vornamenWeiblich = try ordner.liste("vornamen-w") { $0[0] }
    vornamenMaennlich = try ordner.liste("vornamen-m") { $0[0] }
    nachnamen = try ordner.liste("nachnamen") { $0[0] }
    strassen = try ordner.liste("strassen") { $0[0] }
    gruppen = try ordner.liste("gruppen") { $0[0] }
    ortsteile = try ordner.liste("ortsteile", felder: 2) { ($0[0], $0[1]) }
    einrichtungen = try ordner.liste("einrichtungen", felder: 2) { fields in
      Einrichtung.Art(rawValue: fields[1]).map { (fields[0], $0) }
    }
    traeger = try ordner.liste("traeger", felder: 3) { fields in
      guard let art = Traeger.Art(rawValue: fields[2]) else { return nil }
      return Kennung(fields[0]).map { Traeger(id: $0, name: fields[1], art: art) }
    }
    let file = "seeds/kataloge/buskamp.json"
    guard
      let katalog = try ordner.katalogvorlagen().first(where: { $0.katalog.id.text == "buskamp" })
    else { throw .dateiFehlt(file) }
    self.katalog = katalog
  }
}

extension Saatordner {
  /// The lines of a word list, each one split at its semicolons.
  fileprivate func liste<Wort>(
    _ name: String, felder: Int = 1, _ wort: ([String]) -> Wort?
  ) throws(SaatFehler) -> [Wort] {
    let file = "seeds/demo/\(name).txt"
    var result: [Wort] = []
    try forEachLine(of: try bytes(of: file), file) { number, line throws(SaatFehler) in
      let fields = line.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      guard fields.count == felder,
        let wort = wort(fields.map { String(decoding: $0, as: UTF8.self) })
      else { throw .zeile(datei: file, zeile: number, grund: .feldPasstNicht) }
      result.append(wort)
    }
    if result.isEmpty { throw .dateiLeer(file) }
    return result
  }
}
