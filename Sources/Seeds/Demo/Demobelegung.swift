import Domain

/// Who is in care today, who will be next, and who was.
extension Demobau {
  /// Takes in those that must not be missing, while there is room for them.
  mutating func nimmBesondereAuf() {
    let schalttag = zeit.schalttag
    let geburtstag = schalttag.geburtstag(1)
    _ = versuche(aufnahme(11, schalttag, von: geburtstag, bis: schulbeginn(schalttag) - 1))
    for h in 4...11 {
      nimmAuf(h, .krippe, kinder: 2) { $0.anteil = Platzzahl(hundertstel: 50) }
    }
    for h in 8...18 { nimmAuf(h, .kindergarten) { $0.anteil = Platzzahl(2) } }
    for h in 13...15 {
      nimmAuf(h, .kindergarten, familie: neueFamilieAuswaerts()) { _ in }
      let geboren = zeit.jahrgang(schulbeginn: zeit.letzterAugust) + 40 * (h - 10)
      let bis = zeit.naechsterAugust - 1
      _ = versuche(aufnahme(h, geboren, true, von: geboren.geburtstag(4), bis: bis))
    }
    for h in haeuser.indices where haeuser[h].einrichtung.art == .krippe {
      let geboren = heute.geburtstag(-3) - 20 * (h - 24)
      let bis = zeit.august(ab: heute + 30) - 1
      var bleibt = aufnahme(h, geboren, von: geboren.geburtstag(1), bis: bis)
      bleibt?.verbleibBis = bis
      _ = versuche(bleibt)
    }
    for recht in bestand.belegrechte.map(\.satz) {
      guard let h = haeuser.firstIndex(where: { $0.id == recht.einrichtung }) else { continue }
      let kinder = Int(recht.plaetze.hundertstel) / 100 - 1
      for _ in 0..<kinder {
        let familie = recht.inhaber.hasPrefix("Gemeinde") ? neueFamilieAuswaerts() : nil
        nimmAuf(h, recht.kategorie, familie: familie) { $0.belegrecht = recht }
      }
    }
  }

  /// Takes in one child of this category, or several alike, as soon as a draw fits.
  private mutating func nimmAuf(
    _ h: Int, _ kategorie: Platzkategorie, kinder: Int = 1, familie: Int? = nil,
    _ aendere: (inout Aufnahme) -> Void
  ) {
    for _ in 0..<60 {
      guard var aufnahme = vorschlag(h, kategorie) else { continue }
      aendere(&aufnahme)
      if versuche(aufnahme, familie: familie) != nil {
        for _ in 1..<max(1, kinder) { _ = versuche(aufnahme, familie: familie) }
        return
      }
    }
  }

  /// Gives the places of today away, category by category, as far as each Einrichtung is filled.
  ///
  /// A few of the latest contracts aren't signed yet.
  mutating func fuelleHaeuser() {
    var zusagen = 12
    for kategorie in Platzkategorie.allCases {
      for h in haeuser.indices where haeuser[h].einrichtung.gueltig.enthaelt(heute) {
        let offen = Int(haeuser[h].frei(kategorie, am: heute).hundertstel)
        let rest = Platzzahl(offen * (1000 - haeuser[h].fuellung) / 100_000)
        var fehlversuche = 0
        while haeuser[h].frei(kategorie, am: heute) >= rest + Platzzahl(1), fehlversuche < 250 {
          var aufnahme = vorschlag(h, kategorie)
          if zusagen > 0, let von = aufnahme?.laufzeit.von, von > heute - 31, zufall.trifft(120) {
            aufnahme?.status = .zugesagt
          }
          guard let aufnahme, let kind = versuche(aufnahme) else {
            fehlversuche += 1
            continue
          }
          if aufnahme.status == .zugesagt { zusagen -= 1 }
          if zufall.trifft(14) { _ = versuche(aufnahme, familie: familieDesKindes[kind]) }
        }
      }
    }
  }

  /// Takes more children into one Krippe than it has places.
  mutating func ueberbelege() {
    let h = Sonderhaus.ueberbelegt
    while haeuser[h].frei(.krippe, am: heute) > Platzzahl(-2) {
      let geboren = heute - zufall.zahl(500...900)
      guard
        let aufnahme = aufnahme(
          h, geboren, von: zeit.erster(-2), bis: geboren.geburtstag(3) - 1)
      else { return }
      let kind = neuesKind(geboren: geboren, ortsteil: h)
      schliesse(aufnahme, kind)
    }
  }

  /// Lets the children that leave go on elsewhere: to a Kindergarten, to a Hort, or to the list of
  /// those that wait.
  mutating func sichereUebergaenge() {
    for (_, kind, alt) in aufnahmen where alt.laufzeit.bis >= heute {
      let ab = alt.laufzeit.bis + 1
      let schule = schulbeginn(alt.geboren, alt.zurueckgestellt)
      guard ab < schule || ab == zeit.naechsterAugust && ab == schule else { continue }
      let kategorie: Platzkategorie = ab < schule ? .kindergarten : .hort
      let bis = (ab < schule ? schule : schule.geburtstag(4)) - 1
      var naechstes: Int?
      if zufall.trifft(550) {
        let status: Betreuungsvertrag.Status = zufall.trifft(60) ? .zugesagt : .unterschrieben
        for h in moegliche(kategorie, ortsteil: alt.haus, ab: ab) where naechstes == nil {
          var neu = aufnahme(h, alt.geboren, alt.zurueckgestellt, von: ab, bis: bis)
          guard neu?.laufzeit.von == ab else { continue }
          neu?.anteil = min(alt.anteil, Platzzahl(1))
          neu?.status = status
          naechstes = versuche(neu, kind: kind)
        }
      }
      if naechstes == nil, zufall.trifft(kategorie == .hort ? 90 : 650) {
        melde(kind, kategorie, ab: ab)
      }
    }
  }

  /// Fills up the number of children with those that left in the last two years.
  mutating func holeEhemaligeNach() {
    for (_, kind, hort) in aufnahmen where hort.laufzeit.von > heute - 700 {
      let schule = schulbeginn(hort.geboren, hort.zurueckgestellt)
      guard hort.laufzeit.von >= schule, schule <= heute, zufall.trifft(600) else { continue }
      let von = zeit.august(ab: hort.geboren.geburtstag(3))
      let kitas = moegliche(.kindergarten, ortsteil: hort.haus, ab: von)
      _ = kitas.first {
        versuche(aufnahme($0, hort.geboren, von: von, bis: schule - 1), kind: kind) != nil
      }
    }
    for _ in 0..<40_000 where bestand.kinder.count < Demobau.kinderzahl {
      let h = zufall.zahl(0...haeuser.count - 1)
      if zufall.trifft(300) {
        let familie = zufall.trifft(700) ? neueFamilieAuswaerts() : nil
        _ = versuche(weggezogen(h), familie: familie)
      } else if haeuser[h].hat(.hort) {
        let schule = zeit.letzterAugust.geburtstag(-zufall.zahl(4...5))
        _ = versuche(hortkind(h, schulbeginn: schule))
      } else if let kind = versuche(schulkind(h)), zufall.trifft(80) {
        melde(kind, .hort, ab: zeit.erster(zufall.zahl(-2...2)))
      }
    }
  }

  /// A child that went to school in the last two years.
  private mutating func schulkind(_ h: Int) -> Aufnahme? {
    let schule = zeit.letzterAugust.geburtstag(-zufall.zahl(0...1))
    let geboren = zeit.jahrgang(schulbeginn: schule) + zufall.zahl(0...364)
    let von = geboren.plus(monate: zufall.zahl(37...50)).monatserster
    return aufnahme(h, geboren, von: von, bis: schulbeginn(geboren) - 1)
  }

  /// A child that moved away in the last two years.
  private mutating func weggezogen(_ h: Int) -> Aufnahme? {
    let bis = zeit.erster(-zufall.zahl(0...22)) - 1
    let geboren = bis - zufall.zahl(600...2000)
    let von = geboren.plus(monate: zufall.zahl(12...19)).monatserster
    return aufnahme(h, geboren, von: von, bis: min(bis, schulbeginn(geboren) - 1))
  }
}
