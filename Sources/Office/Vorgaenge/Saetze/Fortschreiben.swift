public import Domain
internal import Store
internal import Texte

/// Changes a record of master data from a day on: what held until then ends the day before, and a
/// new record with the changes follows it.
///
/// So a new Betriebserlaubnis takes the place of an old one, and nobody rewrites what was. The
/// Zuordnungen of a group go on in the new one.
public struct Fortschreiben: Vorgang, Equatable {
  public static let art = Vorgangsart.fortschreiben

  /// The kinds of records that can be continued like this.
  public static let satzarten: Set<Satzart> = [
    .betriebserlaubnis, .sperren, .gruppen, .belegrechte,
  ]

  /// What changes of which record.
  public let aenderung: Aendern
  /// The first day of the new record.
  public let ab: Tag
  /// The id that it gets; empty for records without one.
  public private(set) var id: String
  public var ueberbuchung: String { aenderung.ueberbuchung }

  /// A change from a day on.
  public init(_ aenderung: Aendern, ab: Tag, id: String = "") {
    self.aenderung = aenderung
    self.ab = ab
    self.id = id
  }

  public static var nenntLeeres: Bool { true }

  public var argumente: [(name: String, wert: String)] { argumente(aenderung.argumente) }

  public var spurzeile: Vorgangszeile {
    Vorgangszeile(
      name: Self.art.rawValue, argumente: argumente(aenderung.spurzeile.argumente), mitLeeren: true)
  }

  /// Behind the record that is meant stand the new id and the day.
  private func argumente(
    _ aenderung: [(name: String, wert: String)]
  ) -> [(name: String, wert: String)] {
    aenderung.prefix(2) + (id.isEmpty ? [] : [("id", id)]) + [("ab", ab.iso)]
      + aenderung.dropFirst(2)
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let rest = zeile.argumente.filter { !["id", "ab"].contains($0.name) }
    let aenderung = try Aendern(
      Vorgangszeile(name: zeile.name, argumente: rest, mitLeeren: true))
    guard Self.satzarten.contains(aenderung.satzart) else { throw .argument("satzart") }
    self.init(aenderung, ab: try zeile.tag("ab"), id: zeile["id"])
    // The first day of the new record is the one from which on it changes.
    let first = aenderung.satzart.datensatz.anfangsspalte
    if let first, aenderung.werte.contains(where: { $0.spalte == first }) { throw .argument(first) }
    if !id.isEmpty, aenderung.satzart.istMenge { throw .argument("id") }
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if id.isEmpty, !aenderung.satzart.istMenge { id = neu() }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard aenderung.satzart == .gruppen else { return try schreibeFort(schreiben) }
    let haus = try schreiben.satz(Kennung<Gruppe>(gespeichert: aenderung.id)).satz.einrichtung
    return try schreiben.mitWarnungen([haus], ab: ab) {
      (try schreibeFort(schreiben), [Kennung(gespeichert: id)])
    }
  }

  /// The same without what it does to the children of a group.
  func schreibeFort(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard let typ = aenderung.satzart.speichersatz else {
      throw Vorgangsfehler.argument("satzart")
    }
    return try schreibeFort(typ, schreiben)
  }

  private func schreibeFort<S: Speichersatz>(
    _: S.Type, _ schreiben: Schreibzugriff
  ) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    guard let anfang = S.anfangsspalte, let ende = S.endspalte else {
      throw Vorgangsfehler.argument("satzart")
    }
    let (all, alt, neu) = try aenderung.gelesen(S.self, schreiben)
    let was = texte.bezeichnung(alt.satz)
    guard neu != alt.satz else { return .unveraendert(texte) }
    guard alt.satz.geltung.von < ab, ab <= alt.satz.geltung.bis else {
      throw Ablehnung(
        texte(SatzText.giltNichtDavor, ["was": was, "tage": texte(alt.satz.geltung)]))
    }
    let old = try schreiben.geprueft(alt.satz.mit([Feldwert(ende, (ab - 1).iso)]))
    let own = id.isEmpty ? [] : [Feldwert("id", id)]
    let follow = try schreiben.geprueft(neu.mit([Feldwert(anfang, ab.iso)] + own))
    if S.istMenge {
      try schreiben.schreiber.ersetze(
        all, durch: all.map { $0.key == alt.key ? old : $0.satz } + [follow],
        schluessel: alt.satz.schluessel)
    } else {
      try schreiben.schreiber.aendere(alt, in: old)
      try schreiben.trageEin(follow)
      if let ended = old as? Gruppe, let neu = follow as? Gruppe {
        try schreiben.nimmKinderMit(ended.id, in: [ended, neu], ab: ab)
      }
      try verlegeVertraege(schreiben)
    }
    return Vorgangsergebnis(
      satz: texte(
        SatzText.fortgeschrieben, ["ab": ab.deutsch, "was": was, "bis": (ab - 1).deutsch]))
  }

  /// The contracts on a Belegrecht that begin later are on the new one; one that already runs has
  /// only one Belegrecht and keeps it, which nobody could reckon with.
  private func verlegeVertraege(_ schreiben: Schreibzugriff) throws {
    guard aenderung.satzart == .belegrechte else { return }
    let here = try schreiben.saetze(
      Betreuungsvertrag.self, .von(Verweis(.belegrechte, aenderung.id)))
    let running = here.map(\.satz).filter {
      $0.status.belegt && $0.laufzeit.von < ab && ab <= $0.laufzeit.bis
    }
    guard running.isEmpty else {
      throw Ablehnung(
        schreiben.lesen.texte(
          SatzText.rechtBelegt,
          [
            "ab": ab.deutsch, "davor": (ab - 1).deutsch, "n": String(running.count),
            "vertraege": schreiben.lesen.texte(kennungen: running.map(\.id.text)),
          ]))
    }
    for alt in here where alt.satz.laufzeit.von >= ab {
      var neu = alt.satz
      neu.belegrecht = Kennung(gespeichert: id)
      try schreiben.aendere(alt, in: neu)
    }
  }
}
