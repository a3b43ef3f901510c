internal import Domain
internal import Store

// The places of a Runde, for those whom a `Rundenleser` has taken in.

extension Rundenleser {
  /// The places for those who take part, and with them all that decides the Runde.
  mutating func lage() throws -> Rundenlage {
    let katalog = try lesen.satz(runde.katalog)
    let liste = Kriterienliste(
      try lesen.saetze(Kriterium.self, .von(katalog.verweis)), am: runde.stichtag)
    if !katalog.gleichstand.contains(.naehe),
      !liste.kriterien.contains(where: { $0.art == .ortsteil })
    {
      befunde.removeAll { $0.grund == .anschriftGesperrt }
    }
    let houses = try plaetze()
    let entscheide = try lesen.saetze(Rundenentscheid.self, .von(runde.verweis))
    try pruefe(katalog)
    try pruefe(entscheide, houses)
    return Rundenlage(
      runde: runde, katalog: katalog, kriterien: liste, haeuser: houses, antraege: antraege,
      entscheide: entscheide,
      befunde: Rundenbefund.alle(befunde, antraege, houses, liste))
  }

  /// The catalogue counts where it is in force on the Stichtag, as its Kriterien do.
  private mutating func pruefe(_ katalog: Kriterienkatalog) throws {
    if !katalog.gueltig.enthaelt(runde.stichtag) {
      befunde.append(
        Rundenbefund(
          .katalogNichtInKraft(runde.stichtag), katalog.verweis, wer: katalog.name))
    }
    if !katalog.luecken.isEmpty {
      befunde.append(
        Rundenbefund(.katalogLuecken(katalog.luecken), katalog.verweis, wer: katalog.name))
    }
  }

  /// Decisions of Einrichtungen that change nothing.
  private mutating func pruefe(
    _ entscheide: [Rundenentscheid], _ houses: [Rundenlage.Haus]
  ) throws {
    let applicants = Dictionary(uniqueKeysWithValues: antraege.map { ($0.kind, $0) })
    let names = Dictionary(
      uniqueKeysWithValues: houses.filter(\.nimmtTeil).map { ($0.kennung, $0.name) })
    for entscheid in entscheide {
      let antrag = applicants[entscheid.kind]
      let applies =
        antrag?.bisher != entscheid.einrichtung && names[entscheid.einrichtung] != nil
        && antrag?.wuensche.contains { $0.einrichtung == entscheid.einrichtung } == true
      guard !applies, let kind = try lesen.saetze(Kind.self, .kennung(entscheid.kind.text)).first
      else { continue }
      let wo = try lesen.einrichtung(entscheid.einrichtung).satz.name
      befunde.append(
        Rundenbefund(
          .entscheidOhneBewerbung(wo), kind.verweis, wer: "\(kind.nachname), \(kind.vorname)"))
    }
  }

  /// How many places are safe, and what keeps them from being more.
  private typealias Sicher = (plaetze: SicherePlaetze, engpaesse: [Platzart: Engpass])

  /// The Einrichtungen that take part, and those without a place to give that children name.
  private mutating func plaetze() throws -> [Rundenlage.Haus] {
    let grenzen = Dictionary(
      grouping: try lesen.saetze(Rundenplatz.self, .von(runde.verweis)), by: \.einrichtung)
    var wishing: [Kennung<Einrichtung>: [Int]] = [:]
    for (i, antrag) in antraege.enumerated() {
      for wunsch in antrag.wuensche { wishing[wunsch.einrichtung, default: []].append(i) }
    }
    let named = Set(wishing.keys).union(antraege.compactMap(\.ausserhalb))
    return try haeuser.compactMap { kopf in
      let (id, takesPart) = (kopf.satz.id, nimmtTeil(kopf))
      guard takesPart || named.contains(id) else { return nil }
      let those = wishing[id] ?? []
      let (safe, narrow) =
        takesPart
        ? try sicherNebenVollen(kopf, those) : (SicherePlaetze(kategorien: [0, 0, 0]), [:])
      return Rundenlage.Haus(
        kennung: id, name: kopf.satz.name, ortsteil: kopf.satz.ortsteil, nimmtTeil: takesPart,
        sicher: safe, engpaesse: narrow, grenzen: takesPart ? grenzen[id] ?? [] : [],
        wechselkinder: Platzkategorie.allCases.map { schonDa(kopf, those, $0.platzart) })
    }
  }

  /// How many places of an Einrichtung are safe.
  ///
  /// Where it is so full that not even those who are there are safe, they keep their places beside the
  /// Runde, which has nothing of them.
  private mutating func sicherNebenVollen(
    _ kopf: Einrichtungskopf, _ those: [Int]
  ) throws -> Sicher {
    var safe = try sicher(kopf, those)
    while let full = Platzart.allCases.first(where: { art in
      safe.plaetze[art].map { $0 < schonDa(kopf, those, art) } ?? false
    }) {
      for i in those where antraege[i].bisher == kopf.satz.id && full.umfasst(antraege[i]) {
        antraege[i].bisher = nil
        antraege[i].ausserhalb = kopf.satz.id
        antraege[i].wuensche.removeLast()
        wechsel[antraege[i].kind] = nil
        melde(.platzAusserhalb(kopf.satz.name, .ueberbelegt), antraege[i])
      }
      safe = try sicher(kopf, those)
    }
    return safe
  }

  /// How many Wechselkinder are on places of a kind.
  private func schonDa(_ kopf: Einrichtungskopf, _ those: [Int], _ art: Platzart) -> Int {
    those.count { antraege[$0].bisher == kopf.satz.id && art.umfasst(antraege[$0]) }
  }

  /// How many places of an Einrichtung are safe for those who wish for it or are there.
  private func sicher(_ kopf: Einrichtungskopf, _ those: [Int]) throws -> Sicher {
    let fenster = Zeitraum(von: runde.beginn.von, bis: .offen) ?? .immer
    var grundlage = try lesen.quelle.grundlage(kopf.key, in: fenster)
    grundlage.belegungen += versprochen.values.filter { $0.haus == kopf.key }.map(\.belegung)
    // While it asks for a place a Wechselkind counts as an applicant; what its contract takes after
    // that stays taken.
    let gone = Dictionary(
      uniqueKeysWithValues: those.filter { antraege[$0].bisher == kopf.satz.id }.compactMap {
        wechsel[antraege[$0].kind]
      }.map { ($0.nummer, $0.tage) })
    let now = Platzrechnung(grundlage, regel: lesen.regel, in: fenster)
    let (verlaeufe, zusammen) = (now.verlaeufe(), now.freiZusammen())
    grundlage.belegungen = grundlage.belegungen.flatMap { belegung in
      gone[belegung.kind].map { belegung.ohne($0) } ?? [belegung]
    }
    let wishing = those.map { antraege[$0] }.filter { antrag in
      antrag.wuensche.contains { $0.einrichtung == kopf.satz.id }
    }
    let found = Platzsicherung(
      Platzrechnung(grundlage, regel: lesen.regel, in: fenster), wishing, beginn: runde.beginn,
      offen: kopf.satz.gueltig, ueblich: ueblich)
    var safe = found.plaetze
    for kategorie in Platzkategorie.allCases where !runde.kategorien.contains(kategorie) {
      safe[kategorie.platzart] = 0
    }
    let arten = Platzart.allCases.filter { art in
      art.kategorie.map { runde.kategorien.contains($0) } ?? true
    }
    return (
      safe,
      Dictionary(
        uniqueKeysWithValues: arten.compactMap { art in
          found.engpass(art).map { (art, $0.neben(verlaeufe, zusammen, now)) }
        })
    )
  }
}

extension Platzart {
  /// Whether a child counts among these places on its first day.
  fileprivate func umfasst(_ antrag: Rundenantrag) -> Bool {
    (kategorie ?? antrag.kategorie) == antrag.kategorie
  }
}
