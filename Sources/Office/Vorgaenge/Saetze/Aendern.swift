public import Domain
internal import Store
internal import Texte

/// Changes columns of a stored record.
///
/// Each change can say what stood there before: where somebody else has changed the same column
/// meanwhile it is refused with both values; changes of other columns are kept from both.
public struct Aendern: Vorgang, Equatable {
  public static let art = Vorgangsart.aendern

  /// The kind of the record.
  public let satzart: Satzart
  /// Its id; of records without one the id of its owner.
  public let id: String
  /// What stood in columns before; for records without an id it says which row is meant.
  public let vorher: [Feldwert]
  /// What is to stand there.
  public let werte: [Feldwert]
  public let ueberbuchung: String

  /// A change of a record.
  public init(
    _ satzart: Satzart, _ id: String, vorher: [Feldwert] = [], _ werte: [Feldwert],
    ueberbuchung: String = ""
  ) {
    self.satzart = satzart
    self.id = id
    self.vorher = vorher
    self.werte = werte
    self.ueberbuchung = ueberbuchung
  }

  public static var nenntLeeres: Bool { true }

  public var argumente: [(name: String, wert: String)] {
    [("satzart", satzart.rawValue), ("satz", id)]
      + vorher.map { ($0.spalte + Vorgangszeile.vorherEndung, $0.wert) }
      + werte.map { ($0.spalte, $0.wert) }
      + (ueberbuchung.isEmpty ? [] : [("ueberbuchung", ueberbuchung)])
  }

  /// Without what stood in columns that stay as they are: that only tells what others did.
  public var spurzeile: Vorgangszeile {
    let kept =
      satzart.istMenge
      ? vorher
      : vorher.filter { v in
        werte.contains { $0.spalte == v.spalte }
      }
    return Aendern(satzart, id, vorher: kept, werte, ueberbuchung: ueberbuchung).zeile
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let satzart: Satzart = try zeile.wort("satzart")
    let werte = try zeile.feldwerte(
      satzart, ausser: ["satzart", "satz", "ueberbuchung"], endung: Vorgangszeile.vorherEndung)
    self.init(
      satzart, try zeile.pflicht("satz") { $0 },
      vorher: werte.filter { $0.spalte.hasSuffix(Vorgangszeile.vorherEndung) }.map {
        Feldwert(String($0.spalte.dropLast(Vorgangszeile.vorherEndung.count)), $0.wert)
      }, werte.filter { !$0.spalte.hasSuffix(Vorgangszeile.vorherEndung) },
      ueberbuchung: zeile["ueberbuchung"])
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard let typ = satzart.speichersatz else { throw Vorgangsfehler.argument("satzart") }
    return try fuehreAus(typ, schreiben)
  }

  /// The columns that only Vorgänge of their own change, because more follows from them.
  private var fest: Set<String> {
    switch satzart {
    case .vertraege: ["id", "kind_id", "status"]
    case .anmeldungen: ["id", "kind_id", "art", "status"]
    case .sorgeberechtigte: ["id", "kind_id"]
    case .runden: ["id", "status"]
    case .rundenplaetze: ["id", "runde_id"]
    case .rundenentscheide: ["id", "runde_id", "kind_id"]
    case .parameter: ["schluessel", "gueltig_ab"]
    case .betriebserlaubnis: ["einrichtung_id"]
    case .zuordnungen: ["vertrag_id"]
    default: ["id"]
    }
  }

  /// The record that is meant, among all with its id, and what becomes of it.
  func gelesen<S: Speichersatz>(
    _: S.Type, _ schreiben: Schreibzugriff
  ) throws -> (alle: [Gespeichert<S>], alt: Gespeichert<S>, neu: S) {
    if let first = werte.first(where: { fest.contains($0.spalte) }) {
      throw Ablehnung(
        .falscheBenutzung,
        schreiben.lesen.texte(SatzText.spalteFest, ["spalte": first.spalte]))
    }
    // A conflict would tell what stands there.
    if !schreiben.lesen.siehtPunktgruende,
      werte.contains(where: { S.grundspalten.contains($0.spalte) })
    {
      throw Ablehnung(schreiben.lesen.texte(NiederschriftText.nurVergebende))
    }
    let (all, alt) = try schreiben.gemeint(
      S.self, id, mit: S.istMenge ? vorher : [], endung: Vorgangszeile.vorherEndung)
    try pruefeVorher(alt, schreiben)
    return (all, alt, try schreiben.geprueft(alt.satz.mit(werte)))
  }

  private func fuehreAus<S: Speichersatz>(
    _: S.Type, _ schreiben: Schreibzugriff
  ) throws -> Vorgangsergebnis {
    let (all, alt, neu) = try gelesen(S.self, schreiben)
    guard neu != alt.satz else { return .unveraendert(schreiben.lesen.texte) }
    try schreiben.lesen.pruefeWuensche(neu, vorher: alt.satz)
    try schreiben.pruefeRunde(neu, vorher: alt.satz)
    if S.istMenge {
      try schreiben.schreiber.ersetze(
        all, durch: all.map { $0.key == alt.key ? neu : $0.satz }, schluessel: neu.schluessel)
    } else {
      try schreiben.schreiber.aendere(alt, in: neu)
      if var gruppe = neu as? Gruppe {
        // On which days they are in it is not the point here: that is judged.
        gruppe.gueltig = .immer
        try schreiben.nimmKinderMit(gruppe.id, in: [gruppe], ab: neu.geltung.von)
      }
    }
    let texte = schreiben.lesen.texte
    let done =
      texte(SatzText.geaendert, ["was": try schreiben.benannt(neu)])
      + (try schreiben.bemerkung(zu: neu))
    let others = vonAnderen(alt.satz).map { texte.feldname($0) }
    var result = Vorgangsergebnis(
      satz: others.isEmpty
        ? done
        : done + " "
          + texte(SatzText.beidesGilt, ["felder": others.joined(separator: ", ")]))
    if let runde = neu as? Runde, let frist = runde.frist, frist != (alt.satz as? Runde)?.frist {
      let n = try schreiben.verschiebeFristen(runde, auf: frist)
      guard n > 0 else { return result }
      let words: KeyValuePairs = ["n": String(n), "frist": frist.deutsch]
      result.satz += " " + texte(RundeText.fristenVerschoben, words)
      result.rueckfrage = Vorgangsergebnis.Rueckfrage(
        satz: texte(RundeText.fristenFrage, words), zeile: zeile)
    }
    return result
  }

  /// The columns that somebody else has changed meanwhile, and that stay so.
  private func vonAnderen(_ satz: some Datensatz) -> [String] {
    let here = satz.feldwerte
    return vorher.filter { before in
      here.contains { $0.spalte == before.spalte && $0.wert != before.wert }
        && !werte.contains { $0.spalte == before.spalte }
    }.map(\.spalte)
  }

  /// Refuses a change of columns that somebody else has changed otherwise meanwhile.
  func pruefeVorher<S: Speichersatz>(
    _ alt: Gespeichert<S>, _ schreiben: Schreibzugriff
  ) throws {
    let lesen = schreiben.lesen
    let (satz, here) = (alt.satz, alt.satz.feldwerte)
    let konflikte = werte.compactMap { neu -> Feldkonflikt? in
      guard let before = vorher.first(where: { $0.spalte == neu.spalte }),
        let now = here.first(where: { $0.spalte == neu.spalte }), now != before, now != neu
      else { return nil }
      return Feldkonflikt(
        spalte: neu.spalte, vorher: before.wert, hier: now.wert, neu: neu.wert)
    }
    // What is kept apart is not told by the way, nor put up for a choice (§ 51 BMG).
    let hidden = konflikte.isEmpty ? [] : try lesen.datenbank.verdeckteSpalten(alt)
    if konflikte.contains(where: { hidden.contains($0.spalte) }) {
      throw Ablehnung(
        lesen.texte(SatzText.konfliktGeschuetzt, ["was": lesen.texte.bezeichnung(satz)]))
    }
    guard konflikte.isEmpty else {
      throw Ablehnung(
        .abgelehnt, try schreiben.konflikt(satz),
        einzelheiten: konflikte.map {
          lesen.texte(
            SatzText.konfliktFeld,
            [
              "feld": lesen.texte.feldname($0.spalte), "hier": lesbar($0.hier),
              "neu": lesbar($0.neu),
            ])
        }, ausweg: .entscheidung(konflikte))
    }
  }
}

/// A value as people read it.
private func lesbar(_ wert: String) -> String { Tag(iso: wert)?.deutsch ?? sichtbar(wert) }
