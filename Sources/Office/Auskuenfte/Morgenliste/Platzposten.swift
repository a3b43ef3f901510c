internal import Domain
internal import Store

// What the free places bring up: days on which there are too few.

extension MorgenlisteAuskunft {
  /// An Einrichtung and category with too few places, from a day on.
  private struct Engpass {
    let key: Int
    let kategorie: Platzkategorie
    let ab: Tag
  }

  /// Over-occupied days, each Einrichtung and category once, and the children who grow into one.
  func plaetze(_ lesen: Lesezugriff) throws -> [Posten] {
    let ahead = Zeitraum(
      von: lesen.heute, bis: lesen.heute.plus(monate: Self.ueberbelegungsmonate))
    guard let ahead else { return [] }
    let short = try engpaesse(in: ahead, lesen)
    let over = try short.compactMap { engpass -> Posten? in
      guard let house = try lesen.verzeichnis.kopf(engpass.key) else { return nil }
      var result = Posten(
        art: .ueberbelegt,
        schluessel: "ueberbelegt \(house.satz.id.text) \(engpass.kategorie) \(engpass.ab.iso)",
        einrichtung: house, kategorie: engpass.kategorie, tag: engpass.ab)
      result.saetze = [Verweis(.einrichtungen, house.satz.id.text)]
      return result
    }
    return over + (try wechsel(short, lesen))
  }

  private func engpaesse(in ahead: Zeitraum, _ lesen: Lesezugriff) throws -> [Engpass] {
    var found: [Engpass] = []
    try lesen.jedesBlatt(in: ahead) { key, blatt, _ in
      guard lesen.verzeichnis.stelle(key) != nil else { return }
      for kategorie in Platzkategorie.allCases {
        if let day = blatt.frei(kategorie)?.ersterTag(in: ahead, unter: 0) {
          found.append(Engpass(key: key, kategorie: kategorie, ab: day))
        }
      }
    }
    return found.sorted { ($0.ab, $0.key, $0.kategorie.rang) < ($1.ab, $1.key, $1.kategorie.rang) }
  }

  /// The children who change into the Kindergarten soon, where on that day there are too few places.
  private func wechsel(_ engpaesse: [Engpass], _ lesen: Lesezugriff) throws -> [Posten] {
    let soon = Zeitraum(von: lesen.heute, bis: lesen.heute + Self.wechseltage)
    guard let soon else { return [] }
    var result: [Posten] = []
    for engpass in engpaesse where engpass.kategorie == .kindergarten && engpass.ab <= soon.bis {
      guard let house = try lesen.verzeichnis.kopf(engpass.key) else { continue }
      let grundlage = try lesen.quelle.grundlage(engpass.key, in: soon)
      let frei = Platzrechnung(grundlage, regel: lesen.regel, in: soon)
        .verlaeufe()[Platzkategorie.kindergarten.rang].frei
      for belegung in grundlage.belegungen {
        guard let day = lesen.regel.wechseltag(belegung, in: soon), frei.wert(am: day) < .zero,
          let contract = try lesen.datenbank.vertrag(belegung.nummer, am: day),
          let child = contract.kind
        else { continue }
        var posten = Posten(
          art: .wechsel, schluessel: "wechsel \(contract.id) \(day.iso)", wer: child.name,
          einrichtung: house, kategorie: .kindergarten, tag: day)
        posten.saetze = [
          Verweis(.kinder, child.id), Verweis(.vertraege, contract.id),
          Verweis(.einrichtungen, house.satz.id.text),
        ]
        result.append(posten)
      }
    }
    return result.sorted { ($0.tag, $0.schluessel) < ($1.tag, $1.schluessel) }
  }
}

extension Kategorieregel {
  /// The day within a period on which a child changes from the Krippe into the Kindergarten while
  /// its contract runs.
  fileprivate func wechseltag(_ belegung: Belegung, in zeitraum: Zeitraum) -> Tag? {
    var before: Platzkategorie?
    var found: Tag?
    forEachAbschnitt(
      geboren: belegung.geboren, zurueckgestellt: belegung.zurueckgestellt,
      verbleibBis: belegung.verbleibBis, in: belegung.laufzeit
    ) { days, kategorie in
      if before == .krippe, kategorie == .kindergarten, zeitraum.enthaelt(days.von) {
        found = days.von
      }
      before = kategorie
    }
    return found
  }
}

extension Stufenfolge {
  /// The first day within a period on which the quantity is below a bound, in hundredths.
  fileprivate func ersterTag(in zeitraum: Zeitraum, unter grenze: Int32) -> Tag? {
    var i = index(nach: zeitraum.von)
    if i > 0, wert(i - 1) < grenze { return zeitraum.von }
    while i < anzahl, tag(i) <= zeitraum.bis {
      if wert(i) < grenze { return tag(i) }
      i += 1
    }
    return nil
  }
}
