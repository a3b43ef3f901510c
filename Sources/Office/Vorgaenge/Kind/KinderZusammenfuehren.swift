public import Domain
internal import Store
internal import Texte

/// Makes one child of two records: contracts, Anmeldungen and Sorgeberechtigte go over to the one
/// that stays, its empty fields are filled, and the other one is taken away.
public struct KinderZusammenfuehren: Vorgang, Equatable {
  public static let art = Vorgangsart.kinderZusammenfuehren

  /// The record that stays.
  public var behalte: Kennung<Kind>
  /// The record that is taken away.
  public var auf: Kennung<Kind>
  /// Whether they are one child though the birthdays differ; that of the record that stays counts.
  public var trotzdem: Bool

  /// Two records of one child.
  public init(behalte: Kennung<Kind>, auf: Kennung<Kind>, trotzdem: Bool = false) {
    self.behalte = behalte
    self.auf = auf
    self.trotzdem = trotzdem
  }

  public var argumente: [(name: String, wert: String)] {
    [("behalte", behalte.text), ("auf", auf.text), ("trotzdem", trotzdem ? "ja" : "")]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    guard ["", "ja"].contains(zeile["trotzdem"]) else { throw .argument("trotzdem") }
    self.init(
      behalte: try zeile.kennung("behalte"), auf: try zeile.kennung("auf"),
      trotzdem: zeile["trotzdem"] == "ja")
    if behalte == auf { throw .argument("auf") }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let stays = try schreiben.satz(behalte)
    let goes = try schreiben.satz(auf)
    try pruefeGeburtsdatum(stays.satz, goes.satz, schreiben)
    try pruefeVertraege(schreiben)
    let filled = ergaenzt(stays.satz, aus: goes.satz)
    if filled != stays.satz { try schreiben.aendere(stays, in: filled) }
    try uebernimm(Betreuungsvertrag.self, \.kind, schreiben)
    try uebernimm(Anmeldung.self, \.kind, schreiben)
    try uebernimmRunden(schreiben)
    try uebernimmGeschwister(schreiben)
    try uebernimmSorgeberechtigte(schreiben)
    try schreiben.schreiber.loesche(goes)
    let texte = schreiben.lesen.texte
    var result = Vorgangsergebnis(
      satz: texte(
        KinderText.zusammengefuehrt,
        ["name": texte.bezeichnung(filled), "behalte": behalte.text, "auf": auf.text]))
    result.kind = behalte
    return result
  }

  private func pruefeGeburtsdatum(
    _ stays: Kind, _ goes: Kind, _ schreiben: Schreibzugriff
  ) throws {
    guard stays.geburtsdatum != goes.geburtsdatum, !trotzdem else { return }
    let texte = schreiben.lesen.texte
    let (a, b) = (stays.geburtsdatum.deutsch, goes.geburtsdatum.deutsch)
    throw Ablehnung(
      .abgelehnt, texte(KinderText.geburtsdatum, ["hier": a, "dort": b]),
      ausweg: .argument(
        frage: texte(KinderText.trotzdem, ["hier": a]), name: "trotzdem", wert: "ja"))
  }

  /// Refuses where both have a signed contract on the same day.
  private func pruefeVertraege(_ schreiben: Schreibzugriff) throws {
    func signed(_ id: Kennung<Kind>) throws -> [Betreuungsvertrag] {
      try schreiben.saetze(Betreuungsvertrag.self, .von(Verweis(.kinder, id.text))).map(\.satz)
        .filter { $0.status == .unterschrieben }
    }
    let here = try signed(behalte)
    for other in try signed(auf) {
      guard let own = here.first(where: { $0.laufzeit.schneidet(other.laufzeit) }) else { continue }
      func name(_ v: Betreuungsvertrag) throws -> String {
        try schreiben.lesen.einrichtung(v.einrichtung).satz.name + " (\(v.id.text))"
      }
      throw Ablehnung(
        schreiben.lesen.texte(
          KinderText.vertraege, ["hier": try name(own), "dort": try name(other)]))
    }
  }

  private func uebernimm<S: Speichersatz>(
    _: S.Type, _ kind: WritableKeyPath<S, Kennung<Kind>>, _ schreiben: Schreibzugriff
  ) throws {
    for alt in try schreiben.saetze(S.self, .von(Verweis(.kinder, auf.text))) {
      var neu = alt.satz
      neu[keyPath: kind] = behalte
      try schreiben.aendere(alt, in: neu)
    }
  }

  /// What Runden say of both: of two results in one Runde that stays which gives a place, of two
  /// decisions of an Einrichtung that on the record that stays.
  private func uebernimmRunden(_ schreiben: Schreibzugriff) throws {
    let (here, there) = (Verweis(.kinder, behalte.text), Verweis(.kinder, auf.text))
    let own = try schreiben.saetze(Rundenentscheid.self, .von(here)).map(\.satz)
    for other in try schreiben.saetze(Rundenentscheid.self, .von(there))
    where own.contains(where: {
      $0.runde == other.satz.runde && $0.einrichtung == other.satz.einrichtung
    }) {
      try schreiben.schreiber.loesche(other)
    }
    let results = try schreiben.saetze(Rundenergebnis.self, .von(here))
    for other in try schreiben.saetze(Rundenergebnis.self, .von(there)) {
      guard let same = results.first(where: { $0.satz.runde == other.satz.runde }) else { continue }
      guard try gibtPlatz(other.satz, schreiben) else {
        try schreiben.schreiber.loesche(other)
        continue
      }
      guard try !gibtPlatz(same.satz, schreiben) else {
        throw Ablehnung(
          schreiben.lesen.texte(
            RundeText.zweiPlaetze, ["runde": try schreiben.satz(same.satz.runde).satz.name]))
      }
      try schreiben.schreiber.loesche(same)
    }
    try uebernimm(Rundenentscheid.self, \.kind, schreiben)
    try uebernimm(Rundenergebnis.self, \.kind, schreiben)
  }

  /// Whether a child has a place by what it got, or can still get it.
  private func gibtPlatz(_ ergebnis: Rundenergebnis, _ schreiben: Schreibzugriff) throws -> Bool {
    guard ergebnis.einrichtung != nil else { return false }
    return try ergebnis.vertrag.map { try schreiben.satz($0).satz.status != .storniert } ?? true
  }

  /// Whoever wants to be placed together with the record that goes, wants it with the one that stays.
  private func uebernimmGeschwister(_ schreiben: Schreibzugriff) throws {
    let lesen = schreiben.lesen
    for id in try lesen.datenbank.anmeldungen(lesen.mandant.key, nennen: auf.text) {
      let alt = try schreiben.satz(id)
      var neu = alt.satz
      neu.ersetzeGeschwister { $0 == auf.text ? behalte.text : $0 }
      if neu != alt.satz { try schreiben.aendere(alt, in: neu) }
    }
  }

  /// The Sorgeberechtigten of both; one that is the same person in both is kept once.
  private func uebernimmSorgeberechtigte(_ schreiben: Schreibzugriff) throws {
    var here = try schreiben.saetze(
      Sorgeberechtigter.self, .von(Verweis(.kinder, behalte.text)))
    for other in try schreiben.saetze(Sorgeberechtigter.self, .von(Verweis(.kinder, auf.text))) {
      guard let i = here.firstIndex(where: { $0.satz.istGleich(other.satz) }) else {
        var neu = other.satz
        neu.kind = behalte
        try schreiben.aendere(other, in: neu)
        continue
      }
      let filled = ergaenzt(here[i].satz, aus: other.satz)
      if filled != here[i].satz {
        try schreiben.aendere(here[i], in: filled)
        here[i] = try schreiben.satz(filled.id)
      }
      try schreiben.schreiber.loesche(other)
    }
  }
}

/// The columns that are one address together.
private let adresse: Set = ["strasse", "plz", "ort", "ags", "ortsteil"]

/// A record with its empty fields filled from another one of the same person; an address is only
/// completed by parts of the same one.
private func ergaenzt<S: Datensatz>(_ hier: S, aus dort: S) -> S {
  let pairs = zip(hier.feldwerte, dort.feldwerte)
  let sameAddress = pairs.allSatisfy { own, other in
    !adresse.contains(own.spalte) || own.wert.isEmpty || other.wert.isEmpty || own == other
  }
  let missing = pairs.filter { own, other in
    own.wert.isEmpty && !other.wert.isEmpty && (sameAddress || !adresse.contains(own.spalte))
  }.map(\.1)
  let result = hier.mit(missing)
  // Both were taken before, and so are their fields.
  return result.fehler.isEmpty ? result.satz : hier
}

extension Sorgeberechtigter {
  /// Whether it is the same person in another record: the same name, and nothing that differs.
  fileprivate func istGleich(_ other: Sorgeberechtigter) -> Bool {
    guard gefaltet(vorname) == gefaltet(other.vorname),
      gefaltet(nachname) == gefaltet(other.nachname)
    else { return false }
    let names: Set = ["id", "kind_id", "vorname", "nachname"]
    return zip(feldwerte, other.feldwerte).allSatisfy { own, there in
      names.contains(own.spalte) || own.wert.isEmpty || there.wert.isEmpty || own == there
    }
  }
}
