public import Domain
internal import Store
internal import Texte

/// All records of the Mandant, as they are exchanged, with the addresses under an Auskunftssperre:
/// they must be able to come back.
public struct BestandAuskunft: Auskunft {
  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> Datenbestand {
    var bestand = Datenbestand()
    bestand.mandant = [Eintrag(lesen.mandant.satz)]
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    func lies<S: Speichersatz>(_: S.Type) throws {
      bestand[keyPath: S.liste] =
        try lesen.datenbank.saetze(S.self, buch: &buch, mitSchutz: true).map { Eintrag($0.satz) }
    }
    for satzart in Satzart.allCases {
      if let typ = satzart.speichersatz { try lies(typ) }
    }
    return bestand
  }
}

/// Every rule that the stored data breaks.
public struct PruefAuskunft: Auskunft {
  /// A broken rule, or something that is only assumed.
  public struct Befund: Equatable, Sendable {
    /// The short name of the rule.
    public let regel: String
    /// The record.
    public let datensatz: String
    /// What is wrong, in one sentence.
    public let satz: String
    /// Whether nothing is broken, only assumed.
    public let hinweis: Bool
  }

  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> [Befund] {
    let bestand = try BestandAuskunft().antworte(lesen)
    var result = felder(bestand, lesen.texte)
    result += verstoesse(in: bestand).map {
      Befund(
        regel: $0.grund.regel.rawValue, datensatz: $0.satz.schluessel,
        satz: lesen.texte.satz(.regel($0.grund), spalte: $0.spalte), hinweis: false)
    }
    result += try lesen.datenbank.gebrocheneSpur().map {
      Befund(
        regel: "spur", datensatz: String($0),
        satz: lesen.texte(AmtText.spurGebrochen, ["nummer": String($0)]), hinweis: false)
    }
    result += zweifel(bestand, lesen.texte)
    return result + (try platzverlauf(lesen)) + angenommenes(lesen)
  }

  /// The fields of every record by the rules of an import.
  private func felder(_ bestand: Datenbestand, _ texte: Textkatalog) -> [Befund] {
    var result: [Befund] = []
    func lies<S: Datensatz>(_: S.Type) {
      for eintrag in bestand[keyPath: S.liste] {
        result += feldfehler(eintrag.satz).map {
          Befund(
            regel: "feld", datensatz: eintrag.satz.schluessel, satz: texte($0), hinweis: false)
        }
      }
    }
    for satzart in Satzart.allCases { lies(satzart.datensatz) }
    return result
  }

  /// Open Anmeldungen that are most likely slips of the pen.
  private func zweifel(_ bestand: Datenbestand, _ texte: Textkatalog) -> [Befund] {
    let births = Dictionary(
      bestand.kinder.map { ($0.satz.id, $0.satz.geburtsdatum) }, uniquingKeysWith: { a, _ in a })
    return bestand.anmeldungen.lazy.map(\.satz).filter { $0.status == .offen }.compactMap {
      guard let geboren = births[$0.kind],
        let zweifel = Anmeldungszweifel(geboren: geboren, ab: $0.wunsch.von, eingang: $0.eingang)
      else { return nil }
      return Befund(
        regel: "unwahrscheinlich", datensatz: $0.id.text,
        satz: texte(zweifel, geboren: geboren, ab: $0.wunsch.von), hinweis: true)
    }
  }

  /// The stored figures against a fresh calculation.
  private func platzverlauf(_ lesen: Lesezugriff) throws -> [Befund] {
    guard let horizont = lesen.mandant.horizont, lesen.istGespeichert(ab: horizont) else {
      return [
        Befund(
          regel: "platzverlauf", datensatz: "", satz: lesen.texte(AmtText.platzverlaufVeraltet),
          hinweis: true)
      ]
    }
    return try lesen.speicher.abweichungen(ab: horizont).map { key in
      let id = lesen.verzeichnis.stelle(key).map { lesen.verzeichnis.kennungen[$0].text }
      return Befund(
        regel: "platzverlauf", datensatz: id ?? "",
        satz: lesen.texte(AmtText.platzverlaufFalsch, ["einrichtung": id ?? "–"]),
        hinweis: false)
    }
  }

  /// The values that no Land's profile knows and nobody has set.
  private func angenommenes(_ lesen: Lesezugriff) -> [Befund] {
    let parameter = lesen.regel.parameter
    return parameter.angenommen(am: lesen.heute).map { art in
      let wert = parameter.regelwert(art, am: lesen.heute)?.wert.text ?? ""
      return Befund(
        regel: "angenommen", datensatz: art.rawValue,
        satz: lesen.texte(
          AmtText.wertAngenommen,
          ["parameter": art.rawValue, "wert": wert, "land": lesen.mandant.satz.land.rawValue]),
        hinweis: true)
    }
  }
}
