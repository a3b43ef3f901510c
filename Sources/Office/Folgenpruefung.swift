internal import Domain
internal import Store
internal import Texte

/// Judges what a Vorgang has written, in the transaction in which it was written: whatever changes
/// records here is held to the rules of an import, and gives no place that isn't there.
struct Folgenpruefung {
  /// What can be read, as it stands now.
  let lesen: Lesezugriff
  let schreiber: Schreiber

  /// Refuses records that break a rule together with others.
  func pruefeRegeln() throws {
    var ausschnitt = Ausschnitt(lesen)
    for verweis in schreiber.geschrieben { try ausschnitt.nimmMitUmgebung(verweis) }
    // Minutes that nobody wrote here need not be read.
    let written = schreiber.geschrieben.filter { $0.satzart == .rundenprotokolle }
    let all = verstoesse(in: ausschnitt.bestand) {
      !written.contains($0.verweis) || lesen.istUnversehrt($0)
    }
    guard let broken = all.first else { return }
    throw Ablehnung(
      lesen.texte.satz(.regel(broken.grund), spalte: broken.spalte) + betroffene(all))
  }

  /// How many contracts would run while their Einrichtung is closed and which ones, where there are
  /// several.
  private func betroffene(_ verstoesse: [Verstoss]) -> String {
    let ids = verstoesse.reduce(into: [String]()) { ids, verstoss in
      guard case .vertragAusserhalbOeffnung(let vertrag, _) = verstoss.grund,
        !ids.contains(vertrag.schluessel)
      else { return }
      ids.append(vertrag.schluessel)
    }
    guard ids.count > 1 else { return "" }
    return " "
      + lesen.texte(
        AmtText.alleVertraege,
        [
          "anzahl": deutscheZahl(hundertstel: ids.count * 100),
          "vertraege": lesen.texte(kennungen: ids),
        ])
  }

  /// Refuses a Zusage beside another one of the same child on the same days, wherever that is.
  ///
  /// It can take one of them only, and others wait for the place. Beside a signed contract in the same
  /// Einrichtung it would be counted twice.
  ///
  /// Two that were delivered like this stay, and can be worked on.
  func pruefeZusagen() throws {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    for (vorher, vertrag) in schreiber.vertraege where vertrag.status.belegt {
      let all = try lesen.datenbank.saetze(
        Betreuungsvertrag.self, .von(Verweis(.kinder, vertrag.kind.text)), buch: &buch
      ).map(\.satz)
      guard
        let other = all.first(where: {
          $0.id != vertrag.id && vertrag.istZusageNeben($0) && vorher?.istZusageNeben($0) != true
        })
      else { continue }
      let child = try lesen.datenbank.saetze(Kind.self, .kennung(vertrag.kind.text), buch: &buch)
      throw Ablehnung(
        lesen.texte(
          other.status == .zugesagt ? VertragText.schonZugesagt : .schonVertrag,
          [
            "name": child.first.map { lesen.texte.bezeichnung($0.satz) } ?? "",
            "wo": try lesen.einrichtung(other.einrichtung).satz.name,
            "tage": lesen.texte(other.laufzeit), "vertrag": other.id.text,
          ]))
    }
  }

  /// What a Vorgang does to the places, once children, by their numbers, have left on these days what
  /// they have signed.
  func ohne(
    _ wechsler: [Int: Tag], _ aenderungen: [Platzaenderung]
  ) throws -> [Platzaenderung] {
    guard !wechsler.isEmpty else { return aenderungen }
    return try aenderungen.map { aenderung in
      aenderung.mit(
        nachher: Platzrechnung(
          try lesen.quelle.grundlage(aenderung.einrichtung).ohne(wechsler), regel: lesen.regel
        ).verlaeufe())
    }
  }

  /// Refuses contracts that take a place on a day on which none is free, and permits for fewer
  /// places than are taken, with all that is missing.
  ///
  /// A contract that takes no more than it did before is let through, unless it is promised or
  /// signed only now, or both at once: then every day of it counts. Of permits the days to come do.
  ///
  /// Why they are given all the same says `ueberbuchung`; nil where no reason can be given.
  func pruefePlaetze(_ aenderungen: [Platzaenderung], ueberbuchung: String?) throws {
    if let ueberbuchung, !ueberbuchung.isEmpty { return }
    let ausweg: Ablehnung.Ausweg? = ueberbuchung == nil ? nil : .begruendung
    if schreiber.beruehrt(Betriebserlaubnis.self) {
      for aenderung in aenderungen {
        guard let haus = try lesen.verzeichnis.kopf(aenderung.einrichtung) else { continue }
        try verlangeGrund(
          Platzkategorie.allCases.flatMap {
            luecken($0, aenderung, [(Zeitraum(ab: lesen.heute), false)])
          }, wo: haus.satz.name, ausweg)
      }
    }
    for (vorher, vertrag) in schreiber.vertraege where vertrag.status.belegt {
      let key = try lesen.key(vertrag.einrichtung)
      guard let kind = try lesen.quelle.kind(vertrag.kind),
        let aenderung = aenderungen.first(where: { $0.einrichtung == key })
      else { continue }
      let given = schonVergeben(vertrag, vorher)
      var gaps: [Platzluecke] = []
      lesen.regel.forEachAbschnitt(
        geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt,
        verbleibBis: vertrag.verbleibBis, in: vertrag.laufzeit
      ) { zeitraum, kategorie in
        gaps += luecken(kategorie, aenderung, zeitraum.zerlegt(schonVergeben: given))
      }
      try verlangeGrund(gaps, wo: lesen.einrichtung(vertrag.einrichtung).satz.name, ausweg)
    }
  }

  /// What is missing in a category: on days that are new all of it, on others where it is more than
  /// before.
  private func luecken(
    _ kategorie: Platzkategorie, _ aenderung: Platzaenderung,
    _ teile: [(tage: Zeitraum, istNeu: Bool)]
  ) -> [Platzluecke] {
    // Where no place was ever permitted (§ 45 SGB VIII), it isn't for want of a free one.
    let permitted = aenderung.nachher.plaetze(kategorie)
    return teile.flatMap { days, isNew in
      let missing = verbunden(
        aenderung.vorher.frei(kategorie), aenderung.nachher.frei(kategorie)
      ) { alt, neu in
        neu < .zero && (isNew || neu < alt) ? .zero - neu : .zero
      }
      return missing.stufen(in: days).filter { $0.wert != .zero }.map {
        Platzluecke(
          kategorie: kategorie, tage: $0.zeitraum, fehlen: $0.wert,
          istErlaubt: permitted.wert(am: $0.zeitraum.von) > .zero)
      }
    }
  }

  /// Where places are missing, somebody has to say why they are given all the same.
  private func verlangeGrund(
    _ luecken: [Platzluecke], wo: String, _ ausweg: Ablehnung.Ausweg?
  ) throws {
    guard !luecken.isEmpty else { return }
    throw Ablehnung(
      .abgelehnt,
      lesen.texte(zusammengefasst(luecken), wo: wo, begruendbar: ausweg != nil), ausweg: ausweg)
  }

  /// The days of a contract on which the child had its place as firmly before: what only goes on in
  /// another contract of the same child in the same Einrichtung was given already, on the days of that.
  private func schonVergeben(
    _ vertrag: Betreuungsvertrag, _ vorher: Betreuungsvertrag?
  ) -> [Zeitraum] {
    guard (vorher?.status.festigkeit ?? 0) < vertrag.status.festigkeit else { return [.immer] }
    return schreiber.vertraege.compactMap { before, after in
      before.flatMap {
        $0.kind == vertrag.kind && $0.einrichtung == vertrag.einrichtung
          && $0.status == vertrag.status && after.id != vertrag.id ? $0.laufzeit : nil
      }
    }
  }
}

extension Zeitraum {
  /// Its days in parts: those on which a place was given already, and those on which it is new.
  fileprivate func zerlegt(schonVergeben: [Zeitraum]) -> [(tage: Zeitraum, istNeu: Bool)] {
    var parts: [(tage: Zeitraum, istNeu: Bool)] = []
    var next = von
    for given in schonVergeben.sorted(by: { $0.von < $1.von })
    where given.schneidet(self) && given.bis >= next {
      if let before = Zeitraum(von: next, bis: given.von - 1) { parts.append((before, true)) }
      if let both = Zeitraum(von: max(next, given.von), bis: min(given.bis, bis)) {
        parts.append((both, false))
      }
      if given.bis >= bis { return parts }
      next = given.bis + 1
    }
    if let rest = Zeitraum(von: next, bis: bis) { parts.append((rest, true)) }
    return parts
  }
}

extension Betreuungsvertrag {
  /// Whether both give the same child a place on the same day: both promise it, or one does and it is
  /// the same Einrichtung.
  fileprivate func istZusageNeben(_ other: Betreuungsvertrag) -> Bool {
    let (one, two) = (status == .zugesagt, other.status == .zugesagt)
    return status.belegt && other.status.belegt && kind == other.kind
      && (one && two || (one || two) && einrichtung == other.einrichtung)
      && laufzeit.schneidet(other.laufzeit)
  }
}

extension Betreuungsvertrag.Status {
  /// How firmly a place is given by it.
  fileprivate var festigkeit: Int {
    switch self {
    case .entwurf, .storniert: 0
    case .zugesagt: 1
    case .unterschrieben: 2
    }
  }
}

/// The part of all records that is needed to judge some of them.
struct Ausschnitt {
  private let lesen: Lesezugriff
  private(set) var bestand = Datenbestand()
  private var da: Set<Verweis> = []
  /// Of which records all of a kind were taken that refer to them.
  private var umgebung: [Satzart: Set<Verweis>] = [:]
  private var buch: Schluesselbuch

  init(_ lesen: Lesezugriff) {
    self.lesen = lesen
    buch = Schluesselbuch(mandant: lesen.mandant.key)
    bestand.mandant = [Eintrag(lesen.mandant.satz)]
  }

  /// Takes a record, those that a rule holds against it, and what all of these refer to.
  mutating func nimmMitUmgebung(_ verweis: Verweis) throws {
    try nimm(verweis)
    switch verweis.satzart {
    case .einrichtungen: try nimm(.vertraege, von: verweis)
    case .gruppen: try nimm(.zuordnungen, von: verweis)
    case .belegrechte: try nimm(.vertraege, von: verweis)
    case .rundenentscheide:
      if let satz = eben(bestand.rundenentscheide, verweis) {
        try nimm(.rundenentscheide, von: Verweis(.runden, satz.runde.text))
      }
    case .runden: try nimm(.rundenergebnisse, von: verweis)
    case .vertraege:
      try nimm(.zuordnungen, von: verweis)
      try nimm(.rundenergebnisse, von: verweis)
      if let satz = eben(bestand.vertraege, verweis) {
        try nimm(.vertraege, von: Verweis(.kinder, satz.kind.text))
      }
    default: break
    }
    // A Runde that is decided has minutes.
    for runde in bestand.runden { try nimm(.rundenprotokolle, von: runde.satz.verweis) }
    // What counts for the places of an Einrichtung is judged together.
    let houses =
      bestand.betriebserlaubnis.map(\.satz.einrichtung) + bestand.sperren.map(\.satz.einrichtung)
      + bestand.belegrechte.map(\.satz.einrichtung)
    for house in Set(houses) {
      for art in [Satzart.betriebserlaubnis, .sperren, .belegrechte] {
        try nimm(art, von: Verweis(.einrichtungen, house.text))
      }
    }
  }

  /// A record that was taken; one that was taken just now is found at once.
  private func eben<S: Speichersatz>(_ liste: [Eintrag<S>], _ verweis: Verweis) -> S? {
    liste.last { $0.satz.verweis == verweis }?.satz
  }

  private mutating func nimm(_ verweis: Verweis) throws {
    guard !da.contains(verweis), let typ = verweis.satzart.speichersatz else { return }
    try nimm(typ, .kennung(verweis.schluessel))
  }

  private mutating func nimm(_ art: Satzart, von verweis: Verweis) throws {
    guard umgebung[art, default: []].insert(verweis).inserted, let typ = art.speichersatz
    else { return }
    try nimm(typ, .von(verweis))
  }

  private mutating func nimm<S: Speichersatz>(_: S.Type, _ auswahl: Auswahl) throws {
    let found = try lesen.datenbank.saetze(S.self, auswahl, buch: &buch).map(\.satz)
    // Records without an id are taken as whole sets.
    let new = Set(found.map(\.verweis).filter { !da.contains($0) })
    bestand[keyPath: S.liste] += found.filter { new.contains($0.verweis) }.map { Eintrag($0) }
    da.formUnion(new)
    for satz in found { for verweis in satz.verweise { try nimm(verweis) } }
  }
}
