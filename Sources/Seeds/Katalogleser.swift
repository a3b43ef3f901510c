public import Domain

/// A file in `seeds/kataloge`, as far as the program needs it.
private struct Katalogdatei: Decodable {
  struct Zeile: Decodable {
    let code: String
    let bezeichnung: String
    let art: String
    let punkte: Int?
    let vorrang: String?
    let nachweis: String?
    let kategorie: String?
    let ab_monat: Int?
    let bis_monat: Int?
    let gruppe: String?
    let hoechstens: Int?

    /// The columns of the record, without its ids.
    var feldwerte: [Feldwert] {
      func zahl(_ wert: Int?) -> String { wert.map(String.init) ?? "" }
      return [
        Feldwert("code", code), Feldwert("bezeichnung", bezeichnung), Feldwert("art", art),
        Feldwert("punkte", zahl(punkte)), Feldwert("vorrang", vorrang ?? ""),
        Feldwert("nachweis", nachweis ?? ""), Feldwert("kategorie", kategorie ?? ""),
        Feldwert("ab_monat", zahl(ab_monat)), Feldwert("bis_monat", zahl(bis_monat)),
        Feldwert("gruppe", gruppe ?? ""), Feldwert("hoechstens", zahl(hoechstens)),
      ]
    }
  }

  let vorlage: String
  let name: String
  let gleichstand: [String]
  let quelle: String
  let luecken: String
  let kriterien: [Zeile]

  /// The columns of the record.
  var feldwerte: [Feldwert] {
    [
      Feldwert("id", vorlage), Feldwert("name", name),
      Feldwert("gleichstand", gleichstand.joined(separator: "|")), Feldwert("quelle", quelle),
      Feldwert("luecken", luecken),
    ]
  }
}

extension Saatordner {
  /// The published catalogues in `seeds/kataloge`, by the names of their files.
  public func katalogvorlagen() throws(SaatFehler) -> [Katalogvorlage] {
    var result: [Katalogvorlage] = []
    for name in names(in: "seeds/kataloge") where name.hasSuffix(".json") {
      let file = "seeds/kataloge/\(name)"
      result.append(
        try Katalogvorlage(json: try bytes(of: file), datei: file, name: String(name.dropLast(5))))
    }
    return result
  }
}

extension Katalogvorlage {
  /// Reads the file of a catalogue, which is held to the rules of its records.
  init(json: [UInt8], datei: String, name: String) throws(SaatFehler) {
    let content: Katalogdatei = try gelesen(json, datei: datei)
    guard content.vorlage == name else { throw .wert(datei: datei, schluessel: "vorlage") }
    let (katalog, wrong) = Kriterienkatalog.gelesen(aus: content.feldwerte)
    if let first = wrong.first { throw .wert(datei: datei, schluessel: first.spalte) }
    var lines: [Kriterium] = []
    for (i, zeile) in content.kriterien.enumerated() {
      let own = [Feldwert("id", "\(name)-\(zeile.code)"), Feldwert("katalog_id", name)]
      let (line, wrong) = Kriterium.gelesen(aus: own + zeile.feldwerte)
      let column =
        wrong.first?.spalte ?? (lines.contains { $0.code == line.code } ? "code" : nil)
      if let column { throw .wert(datei: datei, schluessel: "kriterien.\(i).\(column)") }
      lines.append(line)
    }
    self.init(katalog, lines.sorted { $0.id < $1.id })
  }
}
