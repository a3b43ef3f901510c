public import Domain
internal import Store
internal import Texte

/// All records of the Mandant, as they are exchanged, with the addresses under an Auskunftssperre:
/// they must be able to come back.
public struct BestandAuskunft: Auskunft {
  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> Datenbestand {
    // Half a record can't come back.
    guard lesen.siehtPunktgruende else {
      throw Ablehnung(lesen.texte(NiederschriftText.nurVergebende))
    }
    let (bestand, fremde) = try Self.gelesen(lesen)
    // What is not what it was must not go on to others.
    guard fremde.isEmpty else {
      throw Ablehnung(lesen.texte(AmtText.fremdeWerte, ["anzahl": String(fremde.count)]))
    }
    return bestand
  }

  /// All records, and the stored values that nothing stands for.
  fileprivate static func gelesen(
    _ lesen: Lesezugriff
  ) throws -> (bestand: Datenbestand, fremde: [FremderWert]) {
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
    return (bestand, buch.fremdeWerte)
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
    let (bestand, fremde) = try BestandAuskunft.gelesen(lesen)
    var result = fremde.map {
      Befund(
        regel: "wert", datensatz: $0.schluessel,
        satz: lesen.texte(
          AmtText.fremderWert, ["satzart": $0.satzart.rawValue, "spalte": $0.spalte]),
        hinweis: false)
    }
    result += felder(bestand, lesen.texte)
    result += verstoesse(in: bestand, istUnversehrt: lesen.istUnversehrt).map {
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
    return result + (try vollstaendigkeit(lesen)) + (try platzverlauf(lesen)) + angenommenes(lesen)
  }

  /// Whether the file is built as it was made, and the trace knows all that was done.
  private func vollstaendigkeit(_ lesen: Lesezugriff) throws -> [Befund] {
    let (datenbank, mandant) = (lesen.datenbank, lesen.mandant.key)
    var result = try datenbank.schemafehler().map {
      Befund(
        regel: "schema", datensatz: $0, satz: lesen.texte(AmtText.schemaFalsch, ["name": $0]),
        hinweis: false)
    }
    result += try datenbank.fehlendeEintraege(mandant).map {
      Befund(
        regel: "spur", datensatz: String($0),
        satz: lesen.texte(AmtText.spurFehlt, ["nummer": String($0)]), hinweis: false)
    }
    result += try datenbank.schutzluecken(mandant).map {
      Befund(
        regel: "schutz", datensatz: $0,
        satz: lesen.texte(AmtText.schutzFalsch, ["id": sichtbar($0)]),
        hinweis: false)
    }
    result += try datenbank.suchluecken(mandant).map {
      Befund(
        regel: "suche", datensatz: $0, satz: lesen.texte(AmtText.sucheFalsch, ["id": sichtbar($0)]),
        hinweis: false)
    }
    func pruefe<S: Speichersatz>(_: S.Type) throws {
      result += try datenbank.satzluecken(S.self, mandant: mandant).map {
        Befund(
          regel: "spur", datensatz: $0,
          satz: lesen.texte(
            AmtText.spurLuecke, ["satzart": S.satzart.rawValue, "id": sichtbar($0)]),
          hinweis: false)
      }
    }
    for satzart in Satzart.allCases {
      if let typ = satzart.speichersatz { try pruefe(typ) }
    }
    return result
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
