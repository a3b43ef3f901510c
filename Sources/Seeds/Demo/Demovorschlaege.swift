import Domain

/// Children as they could be in an Einrichtung: their ages, and when their contracts run.
extension Demobau {
  /// A child that has this category today; nil where the draw made no sense.
  mutating func vorschlag(_ h: Int, _ kategorie: Platzkategorie) -> Aufnahme? {
    switch kategorie {
    case .krippe: krippenkind(h)
    case .kindergarten: kindergartenkind(h)
    case .hort: hortkind(h, schulbeginn: zeit.letzterAugust.geburtstag(-zufall.zahl(0...3)))
    }
  }

  private mutating func krippenkind(_ h: Int) -> Aufnahme? {
    let geboren = heute - zufall.zahl(330...1090)
    var von = min(geboren.plus(monate: zufall.zahl(10...20)), heute).monatserster
    if zufall.trifft(500), zeit.letzterAugust - geboren > 300 { von = zeit.letzterAugust }
    guard regel.kategorie(geboren: geboren, am: heute) == .krippe else { return nil }
    return krippenaufnahme(h, geboren, von: von)
  }

  /// A Krippe child stays until school where there is a Kindergarten, else until it is three; some
  /// keep their place to the end of the Kitajahr.
  mutating func krippenaufnahme(_ h: Int, _ geboren: Tag, von: Tag) -> Aufnahme? {
    if haeuser[h].hat(.kindergarten), !zufall.trifft(30) {
      return aufnahme(h, geboren, von: von, bis: schulbeginn(geboren) - 1)
    }
    let drei = geboren.geburtstag(3)
    guard zufall.trifft(120) else { return aufnahme(h, geboren, von: von, bis: drei - 1) }
    let bis = zeit.august(ab: drei + 1) - 1
    var result = aufnahme(h, geboren, von: von, bis: bis)
    result?.verbleibBis = bis
    return result
  }

  private mutating func kindergartenkind(_ h: Int) -> Aufnahme? {
    let geboren = heute - zufall.zahl(1096...2560)
    let zurueckgestellt = zufall.trifft(25)
    guard
      regel.kategorie(geboren: geboren, zurueckgestellt: zurueckgestellt, am: heute)
        == .kindergarten
    else { return nil }
    let drei = geboren.geburtstag(3)
    var von = geboren.plus(monate: zufall.zahl(12...30)).monatserster
    if !haeuser[h].hat(.krippe) || zufall.trifft(500) {
      von = zufall.trifft(350) ? zeit.august(ab: drei) : drei.monatserster.plus(monate: 1)
      von = min(von, max(drei, heute.monatserster))
    }
    return aufnahme(
      h, geboren, zurueckgestellt, von: von,
      bis: schulbeginn(geboren, zurueckgestellt) - 1)
  }

  /// A child that started school on this day, with a contract of four years, sometimes less.
  mutating func hortkind(_ h: Int, schulbeginn: Tag) -> Aufnahme? {
    let geboren = zeit.jahrgang(schulbeginn: schulbeginn) + zufall.zahl(0...364)
    let von = zufall.trifft(880) ? schulbeginn : schulbeginn.plus(monate: zufall.zahl(1...9))
    let jahre = zufall.trifft(850) ? 4 : zufall.zahl(2...3)
    guard self.schulbeginn(geboren) == schulbeginn else { return nil }
    return aufnahme(h, geboren, von: von, bis: schulbeginn.geburtstag(jahre) - 1)
  }

  /// The contract as far as the Einrichtung is open, nil where nothing of it is left.
  func aufnahme(
    _ h: Int, _ geboren: Tag, _ zurueckgestellt: Bool = false, von: Tag, bis: Tag
  ) -> Aufnahme? {
    guard
      let laufzeit = Zeitraum(von: max(von, geboren + 56), bis: bis)?
        .schnitt(haeuser[h].einrichtung.gueltig)
    else { return nil }
    return Aufnahme(
      haus: h, geboren: geboren, zurueckgestellt: zurueckgestellt, laufzeit: laufzeit)
  }

  func schulbeginn(_ geboren: Tag, _ zurueckgestellt: Bool = false) -> Tag {
    regel.schulbeginn(geboren: geboren, zurueckgestellt: zurueckgestellt)
  }
}

extension Demobau {
  /// A contract of a new child, or of a child that is already there, where the places are free.
  ///
  /// - Returns: the child's place in the list, nil where there are no places
  mutating func versuche(
    _ aufnahme: Aufnahme?, kind: Int? = nil, familie: Int? = nil
  ) -> Int? {
    guard let aufnahme, haeuser[aufnahme.haus].passt(aufnahme, regel) else { return nil }
    let kind =
      kind
      ?? neuesKind(
        geboren: aufnahme.geboren, zurueckgestellt: aufnahme.zurueckgestellt,
        ortsteil: wohnort(aufnahme.haus), familie: familie)
    schliesse(aufnahme, kind)
    return kind
  }

  /// Where a child of this Einrichtung lives: mostly in the same Ortsteil.
  private mutating func wohnort(_ h: Int) -> Int {
    let anzahl = woerter.ortsteile.count
    return zufall.trifft(700) ? h % anzahl : zufall.zahl(0...anzahl - 1)
  }

  /// Writes the contract and takes its places, also where there are none.
  mutating func schliesse(_ aufnahme: Aufnahme, _ kind: Int) {
    haeuser[aufnahme.haus].belege(aufnahme, regel)
    if aufnahme.status == .unterschrieben, aufnahme.laufzeit.enthaelt(heute) {
      hausHeute[kind] = aufnahme.haus
    }
    aufnahmen.append((bestand.vertraege.count, kind, aufnahme))
    schreibe(aufnahme, kind)
  }

  /// Writes the contract, which need not take a place.
  mutating func schreibe(_ aufnahme: Aufnahme, _ kind: Int) {
    let haus = haeuser[aufnahme.haus].einrichtung
    let ueblich = (haus.art == .hort ? [25, 30] : [25, 35, 45]).map { Wochenstunden($0) }
    let stunden = zufall.aus(haus.stunden.isEmpty ? ueblich : haus.stunden)
    let zugesagt = aufnahme.status == .zugesagt
    bestand.vertraege.append(
      Eintrag(
        Betreuungsvertrag(
          id: kennung("v", bestand.vertraege.count + 1, stellen: 5),
          kind: bestand.kinder[kind].satz.id, einrichtung: haus.id, laufzeit: aufnahme.laufzeit,
          stunden: zufall.trifft(980) ? stunden : nil,
          status: aufnahme.status, belegrecht: aufnahme.belegrecht?.id,
          platzanteil: aufnahme.anteil, verbleibBis: aufnahme.verbleibBis,
          zusageBis: zugesagt ? heute + zufall.zahl(-9...20) : nil)))
  }
}
