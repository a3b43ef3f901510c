public import Domain
internal import Store
public import Texte

// What the Vorgänge on single records share: reading, checking and naming them.

extension Schreibzugriff {
  /// Stored records of a kind, as they stand now.
  func saetze<S: Speichersatz>(_: S.Type, _ auswahl: Auswahl) throws -> [Gespeichert<S>] {
    try lesen.datenbank.saetze(S.self, auswahl, buch: &schreiber.buch, mitSchutz: true)
  }

  /// The same without the addresses under an Auskunftssperre, as the trace has them.
  func oeffentlich<S: Speichersatz>(_: S.Type, _ auswahl: Auswahl) throws -> [S] {
    try lesen.datenbank.saetze(S.self, auswahl, buch: &schreiber.buch).map(\.satz)
  }

  /// The stored record with this id; a refusal that says so where there is none.
  func satz<S: Speichersatz>(_ id: Kennung<S>) throws -> Gespeichert<S> {
    guard let found = try saetze(S.self, .kennung(id.text)).first else {
      throw keinSatz(S.satzart, id.text)
    }
    return found
  }

  /// The record that is meant, among all with its id: the one in whose columns these values stand.
  ///
  /// The id may be that of its owner, which several rows have: where several are meant, the refusal
  /// names the arguments that tell them apart, with the ending of those that say what stands there.
  func gemeint<S: Speichersatz>(
    _: S.Type, _ id: String, mit werte: [Feldwert], endung: String = ""
  ) throws -> (alle: [Gespeichert<S>], einer: Gespeichert<S>) {
    let all = try saetze(S.self, .kennung(id))
    let found = all.filter { $0.satz.hat(werte) }
    guard let first = found.first else { throw keinSatz(S.satzart, id) }
    // Of rows that are the same either is meant.
    guard found.allSatisfy({ $0.satz == first.satz }) else {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(
          SatzText.mehrereZeilen,
          ["satzart": S.satzart.rawValue, "id": sichtbar(id), "n": String(found.count)]),
        einzelheiten: unterscheidend(found.map(\.satz.feldwerte), endung: endung))
    }
    return (all, first)
  }

  /// The arguments that tell rows apart, one row a line.
  private func unterscheidend(_ zeilen: [[Feldwert]], endung: String) -> [String] {
    zeilen.map { zeile in
      zeile.indices.filter { i in zeilen.contains { $0[i] != zeile[i] } }.map { i in
        Vorgangszeile.angabe(zeile[i].spalte + endung, zeile[i].wert)
      }.joined(separator: " ")
    }
  }

  /// Takes a record away; a refusal that says so where another one still needs it.
  func loesche<S: Speichersatz>(_ alt: Gespeichert<S>) throws {
    do {
      try schreiber.loesche(alt)
    } catch {
      guard case .constraint = error else { throw error }
      throw Ablehnung(
        lesen.texte(SatzText.wirdGebraucht, ["was": lesen.texte.bezeichnung(alt.satz)]))
    }
  }

  /// The refusal where a record is not there.
  func keinSatz(_ satzart: Satzart, _ id: String) -> Ablehnung {
    Ablehnung(
      .falscheBenutzung,
      lesen.texte(SatzText.fehlt, ["satzart": satzart.rawValue, "id": sichtbar(id)]))
  }

  /// The record, held to the rules of an import and with all that it refers to known.
  func geprueft<S: Speichersatz>(_ gelesen: (satz: S, fehler: [Feldfehler])) throws -> S {
    let texte = lesen.texte
    if let wrong = gelesen.fehler.first {
      throw Ablehnung(texte.feldname(wrong.spalte) + ": " + texte.satz(wrong.grund))
    }
    if let wrong = feldfehler(gelesen.satz).first {
      throw Ablehnung(
        texte.feldname(wrong.spalte) + ": " + texte.satz(wrong.grund, spalte: wrong.spalte))
    }
    if let missing = try lesen.datenbank.kenne(gelesen.satz.verweise, &schreiber.buch) {
      throw keinSatz(missing.satzart, missing.schluessel)
    }
    if let vertrag = gelesen.satz as? Betreuungsvertrag, let other = try imWeg(vertrag) {
      throw Ablehnung(try imWegSatz(vertrag, other))
    }
    return gelesen.satz
  }

  /// The signed contract that has a day in common with this one, where this one is signed: a child
  /// has one signed contract at a time.
  func imWeg(_ vertrag: Betreuungsvertrag) throws -> Betreuungsvertrag? {
    guard vertrag.status == .unterschrieben else { return nil }
    return try saetze(Betreuungsvertrag.self, .von(Verweis(.kinder, vertrag.kind.text)))
      .map(\.satz).first {
        $0.id != vertrag.id && $0.status == .unterschrieben
          && $0.laufzeit.schneidet(vertrag.laufzeit)
      }
  }

  /// That a signed contract is in the way, and which one.
  func imWegSatz(_ vertrag: Betreuungsvertrag, _ other: Betreuungsvertrag) throws -> String {
    let name = try saetze(Kind.self, .kennung(vertrag.kind.text)).first?.satz.vorname ?? ""
    return lesen.texte(
      SatzText.vertragImWeg,
      [
        "name": name, "tage": lesen.texte(other.laufzeit),
        "wo": try lesen.einrichtung(other.einrichtung).satz.name, "vertrag": other.id.text,
      ])
  }

  /// Changes a stored record, held to the same rules.
  func aendere<S: Speichersatz>(_ alt: Gespeichert<S>, in neu: S) throws {
    try schreiber.aendere(alt, in: geprueft((neu, [])))
  }

  /// Adds a record, held to the same rules.
  func fuegeEin<S: Speichersatz>(_ satz: S) throws {
    try trageEin(geprueft((satz, [])))
  }

  /// Adds a record that was judged; a refusal that says so where its id is taken.
  func trageEin<S: Speichersatz>(_ satz: S) throws {
    do {
      try schreiber.fuegeEin(satz)
    } catch {
      guard case .constraint = error, try !saetze(S.self, .kennung(satz.schluessel)).isEmpty else {
        throw error
      }
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(
          SatzText.gibtEsSchon,
          ["satzart": S.satzart.rawValue, "id": sichtbar(satz.schluessel)]))
    }
  }

  /// Whom and where a record is about, where it has no name of its own.
  func gegenstand(_ satz: some Datensatz) throws -> String? {
    switch satz {
    case let vertrag as Betreuungsvertrag:
      try "\(name(vertrag.kind)), \(wo(vertrag.einrichtung))"
    case let anmeldung as Anmeldung: try name(anmeldung.kind)
    case let zuordnung as Zuordnung:
      try saetze(Betreuungsvertrag.self, .kennung(zuordnung.vertrag.text)).first
        .map { try name($0.satz.kind) }
    default: nil
    }
  }

  /// What a record is called for people, and where it is about an Einrichtung in a Runde, which one.
  func benannt(_ satz: some Datensatz) throws -> String {
    let name = lesen.texte.bezeichnung(satz)
    return switch satz {
    case let platz as Rundenplatz: "\(name), \(try wo(platz.einrichtung))"
    case let entscheid as Rundenentscheid:
      "\(name), \(try self.name(entscheid.kind)), \(try wo(entscheid.einrichtung))"
    default: name
    }
  }

  /// That somebody else has changed a record meanwhile: which one, and whom it is about.
  func konflikt(_ satz: some Datensatz) throws -> String {
    let about = try gegenstand(satz).map { " (\($0))" } ?? ""
    return lesen.texte(SatzText.konflikt, ["was": lesen.texte.bezeichnung(satz) + about])
  }

  /// First and last name of a child.
  func name(_ kind: Kennung<Kind>) throws -> String {
    lesen.texte.bezeichnung(try satz(kind).satz)
  }
}

extension Datensatz {
  /// Whether all these values stand in its columns.
  func hat(_ werte: [Feldwert]) -> Bool {
    let own = feldwerte
    return werte.allSatisfy(own.contains)
  }
}

extension Lesezugriff {
  /// Refuses more wishes than the Kommune allows, where an Anmeldung has got other ones.
  func pruefeWuensche(_ neu: some Datensatz, vorher: (some Datensatz)?) throws(Ablehnung) {
    guard let neu = neu as? Anmeldung, neu.wuensche != (vorher as? Anmeldung)?.wuensche else {
      return
    }
    let most = regel.parameter.anzahl(.wunscheinrichtungenAnzahl, am: neu.eingang)
    if neu.wuensche.count > most {
      throw Ablehnung(texte(AnmeldenText.zuVieleWuensche, ["anzahl": String(most)]))
    }
  }
}

extension Vorgangsergebnis {
  /// Everything stands already as it was to be.
  static func unveraendert(_ texte: Textkatalog) -> Vorgangsergebnis {
    var result = Vorgangsergebnis(satz: texte(SatzText.unveraendert))
    result.geaendert = false
    return result
  }
}

extension Vorgangszeile {
  /// The arguments that are columns of a kind of records, each also with this ending, apart from
  /// some that are no columns; any other one is an error.
  func feldwerte(
    _ satzart: Satzart, ausser: Set<String>, endung: String = ""
  ) throws(Vorgangsfehler) -> [Feldwert] {
    let known = Set(satzart.datensatz.spalten.flatMap { [$0.name, $0.name + endung] })
    var result: [Feldwert] = []
    for (name, wert) in argumente where !ausser.contains(name) {
      guard known.contains(name) else { throw .argument(name) }
      result.append(Feldwert(name, wert))
    }
    return result
  }
}

extension Textkatalog {
  /// A period as it is said: `vom … bis …`, `ab …`, `bis …`.
  public func callAsFunction(_ zeitraum: Zeitraum) -> String {
    switch (zeitraum.von, zeitraum.bis) {
    case (.anfang, .offen): self(SatzText.immer)
    case (let von, .offen): self(SatzText.abTag, ["ab": von.deutsch])
    case (.anfang, let bis): self(SatzText.bisTag, ["bis": bis.deutsch])
    case (let von, let bis): self(SatzText.vonBis, ["ab": von.deutsch, "bis": bis.deutsch])
    }
  }

  /// What a column is called for people.
  public func feldname(_ spalte: String) -> String {
    FeldText(rawValue: spalte).map { self($0) } ?? spalte
  }

  /// What a record is called for people.
  func bezeichnung(_ satz: some Datensatz) -> String {
    switch satz {
    case let s as Kind: "\(s.vorname) \(s.nachname)"
    case let s as Sorgeberechtigter: "\(s.vorname) \(s.nachname)"
    case let s as Traeger: s.name
    case let s as Einrichtung: s.name
    case let s as Gruppe: s.name
    case let s as Belegrecht: s.inhaber
    case let s as Rueckruf: s.name
    case let s as Kriterienkatalog: s.name
    case let s as Kriterium: s.bezeichnung
    case let s as Runde: s.name
    case let s as Rundenplatz: self(SatzText.rundenplatz) + " (\(s.grund))"
    case let s as Rundenentscheid: self(SatzText.rundenentscheid) + " (\(s.grund))"
    case let s as Parameter: "„\(name(s.art))“"
    case let s as Betriebserlaubnis: plaetze(.betriebserlaubnis, s.kategorie.kategorie)
    case let s as Platzsperre: plaetze(.sperre, s.kategorie.kategorie)
    default: self(SatzText.name(Swift.type(of: satz).satzart)) + " " + satz.schluessel
    }
  }
}

extension Textkatalog {
  /// Places by what they are; of those for all ages together there is no more to say.
  private func plaetze(_ text: SatzText, _ kategorie: Platzkategorie?) -> String {
    self(text) + (kategorie.map { " „\(self(WarumText.kategorie($0)))“" } ?? "")
  }
}

extension SatzText {
  /// What a record of a kind is called.
  public static func name(_ satzart: Satzart) -> SatzText {
    switch satzart {
    case .mandant: .mandant
    case .parameter: .parameter
    case .traeger: .traeger
    case .einrichtungen: .einrichtung
    case .betriebserlaubnis: .betriebserlaubnis
    case .sperren: .sperre
    case .gruppen: .gruppe
    case .belegrechte: .belegrecht
    case .kinder: .kind
    case .sorgeberechtigte: .sorgeberechtigter
    case .vertraege: .vertrag
    case .zuordnungen: .zuordnung
    case .anmeldungen: .anmeldung
    case .rueckrufe: .rueckruf
    case .kataloge: .katalog
    case .kriterien: .kriterium
    case .runden: .runde
    case .rundenplaetze: .rundenplatz
    case .rundenentscheide: .rundenentscheid
    case .rundenergebnisse: .rundenergebnis
    case .rundenprotokolle: .rundenprotokoll
    }
  }
}
