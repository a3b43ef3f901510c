import Domain

/// Who asks for a place.
private struct Bewerbung {
  var geboren: Tag
  var kategorie: Platzkategorie
  var ab: Tag
  var ortsteil: Int
}

extension Demobau {
  /// Einrichtungen that could be wished: those of the same Ortsteil first, then a few others.
  mutating func moegliche(_ kategorie: Platzkategorie, ortsteil: Int, ab: Tag) -> [Int] {
    let anzahl = woerter.ortsteile.count
    let alle = haeuser.indices.filter {
      haeuser[$0].hat(kategorie) && haeuser[$0].einrichtung.gueltig.enthaelt(ab)
    }
    var result = alle.filter { $0 % anzahl == ortsteil % anzahl }
    for _ in 0..<5 where !alle.isEmpty {
      let h = zufall.aus(alle)
      if !result.contains(h) { result.append(h) }
    }
    return result
  }

  /// New children: some with a Zusage, some with a contract that is yet to begin, most waiting.
  mutating func nimmBewerbungenEntgegen() {
    nimmEntgegen(.zugesagt, anzahl: 36)
    nimmEntgegen(.unterschrieben, anzahl: 100)
    for i in 0..<Demobau.wartende {
      let b = bewerbung()
      let kind = neuesKind(geboren: b.geboren, ortsteil: b.ortsteil)
      let anteil = zufall.trifft(40) ? 50 : zufall.trifft(15) ? 200 : 100
      melde(kind, b.kategorie, ab: b.ab, anteil: Platzzahl(hundertstel: Int32(anteil)))
      let status: Betreuungsvertrag.Status? =
        i % 29 == 0 ? .storniert : i % 37 == 1 ? .entwurf : nil
      let wunsch = bestand.anmeldungen.last?.satz.wuensche.first
      if let status, let h = haeuser.firstIndex(where: { $0.id == wunsch }),
        var aufnahme = aufnahme(b, h)
      {
        aufnahme.status = status
        schreibe(aufnahme, kind)
      }
    }
  }

  private mutating func nimmEntgegen(_ status: Betreuungsvertrag.Status, anzahl: Int) {
    var offen = anzahl
    for _ in 0..<2000 where offen > 0 {
      let b = bewerbung()
      guard b.ab > heute, b.geboren < heute else { continue }
      for h in moegliche(b.kategorie, ortsteil: b.ortsteil, ab: b.ab) {
        var aufnahme = aufnahme(b, h)
        aufnahme?.status = status
        guard let kind = versuche(aufnahme) else { continue }
        melde(kind, b.kategorie, ab: b.ab, status: .vermittelt)
        offen -= 1
        break
      }
    }
  }

  private mutating func aufnahme(_ b: Bewerbung, _ h: Int) -> Aufnahme? {
    switch b.kategorie {
    case .krippe: krippenaufnahme(h, b.geboren, von: b.ab)
    case .kindergarten: aufnahme(h, b.geboren, von: b.ab, bis: schulbeginn(b.geboren) - 1)
    case .hort:
      aufnahme(h, b.geboren, von: b.ab, bis: schulbeginn(b.geboren).geburtstag(4) - 1)
    }
  }

  private mutating func bewerbung() -> Bewerbung {
    let los = zufall.zahl(0...999)
    let ortsteil = zufall.zahl(0...woerter.ortsteile.count - 1)
    if los < 110 {
      let schule = zufall.trifft(800) ? zeit.naechsterAugust : zeit.letzterAugust
      let geboren = zeit.jahrgang(schulbeginn: schule) + zufall.zahl(0...364)
      let ab = max(schulbeginn(geboren), zeit.erster(-3))
      return Bewerbung(geboren: geboren, kategorie: .hort, ab: ab, ortsteil: ortsteil)
    }
    let ab: Tag =
      switch zufall.zahl(0...99) {
      case ..<17: zeit.erster(-zufall.zahl(0...7))
      case ..<47: zeit.erster(zufall.zahl(1...7))
      case ..<88: zeit.naechsterAugust
      default: zeit.erster(zufall.zahl(14...25))
      }
    if los < 360 {
      let geboren = ab.geburtstag(-3) - zufall.zahl(5...1100)
      if regel.kategorie(geboren: geboren, am: ab) == .kindergarten {
        return Bewerbung(geboren: geboren, kategorie: .kindergarten, ab: ab, ortsteil: ortsteil)
      }
    }
    var geboren = ab - zufall.zahl(280...980)
    if geboren > heute + 240 { geboren = heute + zufall.zahl(5...240) }
    return Bewerbung(geboren: geboren, kategorie: .krippe, ab: ab, ortsteil: ortsteil)
  }

  /// Takes in Wechselwünsche of children in care, a few of them answered by a Zusage.
  mutating func nimmWechselwuenscheEntgegen() {
    let bleibende = aufnahmen.filter {
      $0.aufnahme.laufzeit.enthaelt(heute) && $0.aufnahme.laufzeit.bis > heute + 250
        && $0.aufnahme.status == .unterschrieben
    }
    for i in 0..<45 where !bleibende.isEmpty {
      let (_, kind, alt) = zufall.aus(bleibende)
      let ab = i % 3 == 0 ? zeit.naechsterAugust : zeit.erster(zufall.zahl(1...6))
      let kategorie = regel.kategorie(
        geboren: alt.geboren, zurueckgestellt: alt.zurueckgestellt, am: ab)
      guard alt.laufzeit.bis > ab else { continue }
      melde(kind, kategorie, ab: ab, ausser: alt.haus)
    }
  }

  /// Writes the Anmeldungen from which recent contracts came, and some that came to nothing.
  mutating func schliesseAlteAnmeldungenAb() {
    for (_, kind, a) in aufnahmen where a.laufzeit.von > heute - 560 {
      if angemeldet.contains(kind) || zufall.trifft(400) { continue }
      let kategorie = regel.kategorie(
        geboren: a.geboren, zurueckgestellt: a.zurueckgestellt, am: a.laufzeit.von)
      let los = zufall.zahl(0...99)
      let status: Anmeldung.Status =
        los < 4 ? .abgelehnt : los < 9 ? .zurueckgezogen : .vermittelt
      melde(kind, kategorie, ab: a.laufzeit.von, status: status, haus: a.haus)
    }
  }
}
