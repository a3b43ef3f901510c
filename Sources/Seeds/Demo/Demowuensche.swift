import Domain

extension Demobau {
  /// Children that wait without having been in care.
  static let wartende = 520

  /// Takes in the Anmeldung of a child; every eighth family files one of each kind.
  ///
  /// `ausser` isn't wished, because the child is there; `haus` is what became of it.
  mutating func melde(
    _ kind: Int, _ kategorie: Platzkategorie, ab: Tag, anteil: Platzzahl = Platzzahl(1),
    status: Anmeldung.Status = .offen, ausser: Int? = nil, haus: Int? = nil
  ) {
    angemeldet.insert(kind)
    let geboren = bestand.kinder[kind].satz.geburtsdatum
    let frist = ab < heute ? zufall.zahl(20...260) : zufall.zahl(60...420)
    let eingang = min(max(ab - frist, geboren - 150), heute - zufall.zahl(0...25))
    let ende = zufall.trifft(40) ? Zeitraum(von: ab, bis: ab + zufall.zahl(180...600)) : nil
    let wuensche = wuensche(kind, kategorie, ab: ab, ausser: ausser, haus: haus)
    let stunden = kategorie == .hort ? [20, 25, 30] : [25, 30, 35, 40, 45, 45]
    let bestaetigt = eingang < heute - 100 && zufall.trifft(500)
    let bedarf = zufall.trifft(400)
    let anmeldung = Anmeldung(
      id: kennung("a", bestand.anmeldungen.count + 1, stellen: 4),
      kind: bestand.kinder[kind].satz.id, art: bedarf ? .bedarfsmeldung : .betreuungsanfrage,
      wunsch: ende ?? Zeitraum(ab: ab),
      stunden: zufall.trifft(970) ? Wochenstunden(zufall.aus(stunden)) : nil, eingang: eingang,
      wuensche: wuensche, status: status, kriterien: kriterien(kind), platzanteil: anteil,
      bestaetigtAm: bestaetigt ? heute - zufall.zahl(1...90) : nil, bemerkung: bemerkung())
    bestand.anmeldungen.append(Eintrag(anmeldung))
    if status == .offen, zufall.trifft(120) {
      var zweite = anmeldung
      zweite.id = kennung("a", bestand.anmeldungen.count + 1, stellen: 4)
      zweite.art = bedarf ? .betreuungsanfrage : .bedarfsmeldung
      zweite.eingang = min(eingang + zufall.zahl(1...60), heute)
      bestand.anmeldungen.append(Eintrag(zweite))
    }
  }

  /// Up to three Einrichtungen: that of a brother or sister first, then those near home.
  private mutating func wuensche(
    _ kind: Int, _ kategorie: Platzkategorie, ab: Tag, ausser: Int?, haus: Int?
  ) -> [Kennung<Einrichtung>] {
    if haus == nil, zufall.trifft(70) { return [] }
    let wohnort = bestand.kinder[kind].satz.ortsteil
    let ortsteil =
      woerter.ortsteile.firstIndex { $0.name == wohnort }
      ?? zufall.zahl(0...woerter.ortsteile.count - 1)
    let offen = moegliche(kategorie, ortsteil: ortsteil, ab: max(ab, heute))
    let bevorzugt = [haus, geschwisterhaus(kind)].compactMap { $0 }
      .filter { haeuser[$0].hat(kategorie) }
    var result: [Int] = []
    for h in bevorzugt + offen where !result.contains(h) && h != ausser { result.append(h) }
    let anzahl = [1, 2, 2, 3, 3, 3][zufall.zahl(0...5)]
    return result.prefix(anzahl).map { haeuser[$0].id }
  }

  /// Where a brother or sister is in care today.
  private func geschwisterhaus(_ kind: Int) -> Int? {
    familien[familieDesKindes[kind]].kinder.lazy.filter { $0 != kind }
      .compactMap { hausHeute[$0] }.first
  }

  private mutating func kriterien(_ kind: Int) -> String {
    var result: [String] = []
    if let h = geschwisterhaus(kind) { result.append("geschwister_in=\(haeuser[h].id.text)") }
    if familien[familieDesKindes[kind]].eltern.count == 1, zufall.trifft(800) {
      result.append("alleinerziehend=ja")
    }
    if zufall.trifft(450) { result.append("berufstaetig=ja") }
    return result.joined(separator: "|")
  }

  private mutating func bemerkung() -> String {
    guard zufall.trifft(60) else { return "" }
    return zufall.aus([
      "Rückruf vormittags erbeten", "Geschwister möglichst zusammen", "Umzug nach Auen geplant",
      "Lebensmittelallergie", "Eingewöhnung erst nach der Elternzeit",
    ])
  }
}
