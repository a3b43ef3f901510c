public import Domain
internal import Store
internal import Texte

/// Adds a record of any kind, by the names of its columns; the rules are those of an import.
public struct Anlegen: Vorgang, Equatable {
  public static let art = Vorgangsart.anlegen

  /// The kind of the record.
  public let satzart: Satzart
  /// What stands in its columns; those that are not named are empty.
  public private(set) var werte: [Feldwert]
  /// The Runde that a new one follows: what its Einrichtungen give at most holds on.
  public let nach: Kennung<Runde>?
  public let ueberbuchung: String

  /// A new record.
  public init(
    _ satzart: Satzart, _ werte: [Feldwert], nach: Kennung<Runde>? = nil, ueberbuchung: String = ""
  ) {
    self.satzart = satzart
    self.nach = nach
    self.werte = werte.filter { !$0.wert.isEmpty }
    self.ueberbuchung = ueberbuchung
  }

  public var argumente: [(name: String, wert: String)] {
    [("satzart", satzart.rawValue)] + werte.map { ($0.spalte, $0.wert) }
      + [("nach", nach?.text ?? ""), ("ueberbuchung", ueberbuchung)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let satzart: Satzart = try zeile.wort("satzart")
    let werte = try zeile.feldwerte(satzart, ausser: ["satzart", "nach", "ueberbuchung"])
    let nach: Kennung<Runde>? = try zeile.kennungOderKeine("nach")
    if nach != nil, satzart != .runden { throw .argument("nach") }
    self.init(satzart, werte, nach: nach, ueberbuchung: zeile["ueberbuchung"])
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    // The seed of the lots is drawn once, like an id.
    for made in ["saat", "id"]
    where satzart.datensatz.spalten.contains(where: { $0.name == made })
      && !werte.contains(where: { $0.spalte == made })
    {
      werte.insert(Feldwert(made, neu()), at: 0)
    }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard let typ = satzart.speichersatz else { throw Vorgangsfehler.argument("satzart") }
    return try fuehreAus(typ, schreiben)
  }

  private func fuehreAus<S: Speichersatz>(
    _: S.Type, _ schreiben: Schreibzugriff
  ) throws -> Vorgangsergebnis {
    let satz = try schreiben.geprueft(S.gelesen(aus: werte))
    try schreiben.lesen.pruefeWuensche(satz, vorher: S?.none)
    try schreiben.pruefeRunde(satz, vorher: S?.none)
    var beside: [Betriebserlaubnis] = []
    if S.istMenge {
      let alt = try schreiben.saetze(S.self, .kennung(satz.schluessel))
      beside = alt.compactMap { $0.satz as? Betriebserlaubnis }
      try schreiben.schreiber.ersetze(
        alt, durch: alt.map(\.satz) + [satz], schluessel: satz.schluessel)
    } else {
      try schreiben.trageEin(satz)
    }
    let texte = schreiben.lesen.texte
    var result = Vorgangsergebnis(
      satz: texte(SatzText.angelegt, ["was": try schreiben.benannt(satz)])
        + (try schreiben.bemerkung(zu: satz)))
    result.neu = satz.verweis
    if let runde = satz as? Runde, let nach {
      for (text, n) in [
        (RundeText.grenzenGelten, try schreiben.uebernimmGrenzen(nach, in: runde.id)),
        (.absagenGelten, try schreiben.uebernimmAbsagen(nach, in: runde.id)),
      ] where n > 0 { result.satz += " " + texte(text, ["n": String(n)]) }
    }
    if let erlaubnis = satz as? Betriebserlaubnis {
      result.rueckfrage = rueckfrage(erlaubnis, neben: beside, texte)
    }
    return result
  }

  /// Whether a permit is meant beside those of its category that hold on the same days, or instead
  /// of one of them: that ends the day before, or falls away where it began no earlier.
  private func rueckfrage(
    _ neu: Betriebserlaubnis, neben alle: [Betriebserlaubnis], _ texte: Textkatalog
  ) -> Vorgangsergebnis.Rueckfrage? {
    let running = alle.filter {
      $0.kategorie == neu.kategorie && $0.gueltig.schneidet(neu.gueltig)
    }
    guard !running.isEmpty else { return nil }
    let beside = Vorgangsergebnis.Wahl(text: texte(SatzText.zusaetzlich), zeile: zeile)
    let instead = running.map { alt in
      let goesBefore = alt.gueltig.von < neu.gueltig.von
      let changed = zip(neu.feldwerte, alt.feldwerte).filter { neu, alt in
        neu != alt && !(goesBefore && neu.spalte == Betriebserlaubnis.anfangsspalte)
      }.map(\.0)
      let aenderung = Aendern(
        satzart, alt.schluessel, vorher: alt.feldwerte, changed, ueberbuchung: ueberbuchung)
      return Vorgangsergebnis.Wahl(
        text: texte(
          goesBefore ? SatzText.stattDessen : .stattDessenGanz,
          [
            "plaetze": alt.plaetze.deutsch, "tage": texte(alt.gueltig),
            "bis": goesBefore ? (neu.gueltig.von - 1).deutsch : "",
          ]),
        zeile: goesBefore
          ? Fortschreiben(aenderung, ab: neu.gueltig.von).zeile : aenderung.zeile)
    }
    return Vorgangsergebnis.Rueckfrage(
      satz: texte(SatzText.zusaetzlichOderStatt), zeile: zeile, wahl: [beside] + instead)
  }
}
