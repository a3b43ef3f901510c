internal import Domain
internal import Store

/// Gathers what decides a Runde: the applicants first, then the places for just these.
struct Rundenleser {
  private let lesen: Lesezugriff
  private let runde: Runde
  private let haeuser: [Einrichtungskopf]
  private let nachNummern: [Int: Einrichtungskopf]
  private var antraege: [Rundenantrag] = []
  private var befunde: [Rundenbefund] = []
  /// The siblings with whom a child wants to be placed, by the id of the child, with the whole wish list.
  private var familienwunsch: [Kennung<Kind>: (mit: [String], liste: [Int])] = [:]
  /// The number of each Wechselkind and from when on its contracts are not counted, by its id.
  private var wechsel: [Kennung<Kind>: (nummer: Int, ab: Tag)] = [:]

  init(_ lesen: Lesezugriff, _ kennung: Kennung<Runde>) throws {
    self.lesen = lesen
    let runde = try lesen.satz(kennung)
    self.runde = runde
    haeuser = try lesen.verzeichnis.einrichtungen().filter {
      (runde.traeger == nil || $0.satz.traeger == runde.traeger)
        && $0.satz.gueltig.schneidet(runde.beginn)
    }
    nachNummern = Dictionary(uniqueKeysWithValues: haeuser.map { ($0.key, $0) })
  }

  private mutating func melde(_ grund: Rundenbefund.Grund, _ bewerber: Bewerber) {
    befunde.append(
      Rundenbefund(grund, bewerber.verweis, wer: bewerber.name, kind: bewerber.kind))
  }

  private mutating func melde(_ grund: Rundenbefund.Grund, _ antrag: Rundenantrag) {
    befunde.append(Rundenbefund(grund, antrag))
  }

  /// Takes in every child whose wish begins with the Runde, and says who stays out and why.
  mutating func nimmAuf() throws {
    let all = try lesen.datenbank.bewerber(
      lesen.mandant.key, bis: runde.stichtag, vertraegeAb: min(runde.stichtag, runde.beginn.von))
    let those = all.filter { runde.beginn.schneidet($0.wunsch) || $0.faengtVorher(runde.beginn) }
    // Of several Anmeldungen of a child the oldest takes part.
    let oldest = Dictionary(grouping: those, by: \.kind).mapValues {
      $0.min { ($0.eingang, $0.id) < ($1.eingang, $1.id) }?.id
    }
    for bewerber in those {
      if oldest[bewerber.kind] == bewerber.id {
        try nimm(bewerber)
      } else if let first = oldest[bewerber.kind] ?? nil {
        melde(.zweiteAnmeldung(first), bewerber)
      }
    }
  }

  private mutating func nimm(_ bewerber: Bewerber) throws {
    let ab = max(bewerber.wunsch.von, runde.beginn.von)
    let wishEnd = bewerber.wunsch.bis == .offen ? nil : bewerber.wunsch.bis
    guard
      let stay = try? Platzwunsch(
        geboren: bewerber.geboren, zurueckgestellt: bewerber.zurueckgestellt, ab: ab, bis: wishEnd,
        anteil: Platzzahl(1), regel: lesen.regel),
      let kategorie = stay.abschnitte.first?.kategorie, runde.kategorien.contains(kategorie)
    else { return }
    let auswaertig = istAuswaertig(bewerber)
    if bewerber.platzanteil != Platzzahl(1) {
      return melde(.andererPlatzanteil(bewerber.platzanteil), bewerber)
    }
    if auswaertig, runde.auswaertige == .keine {
      return melde(.auswaertig, bewerber)
    }
    let now = bewerber.vertraege.filter { $0.laufzeit.bis >= ab }
    if let promised = now.first(where: \.zugesagt) {
      return melde(.zugesagt(try name(promised.einrichtung)), bewerber)
    }
    var wishes = bewerber.wuensche
    var bisher: Kennung<Einrichtung>?
    if let place = now.first {
      // What is wished less than the place that the child has is no gain.
      wishes = Array(wishes.prefix { $0 != place.einrichtung })
      guard runde.wechselkinder, place.laufzeit.enthaelt(ab), !wishes.isEmpty else {
        return melde(.hatPlatz(try name(place.einrichtung)), bewerber)
      }
      // A place of a Belegrecht goes back to its owner: the Runde has nothing of it.
      if !place.aufBelegrecht, let house = haus(place.einrichtung) {
        bisher = house.satz.id
        wechsel[bewerber.kind] = (bewerber.kindnummer, ab)
      }
    }
    var taken = try wishes.compactMap { key -> Rundenantrag.Wunsch? in
      guard let house = haus(key) else {
        melde(.wunschOhnePlatz(try name(key)), bewerber)
        return nil
      }
      return Rundenantrag.Wunsch(
        house.satz.id, naehe: naehe(bewerber, house.satz),
        anschluss: bewerber.vertraege.contains { $0.einrichtung == key && $0.laufzeit.bis < ab })
    }
    guard !taken.isEmpty else {
      wechsel[bewerber.kind] = nil
      return melde(.ohneWunsch, bewerber)
    }
    if let bisher { taken.append(Rundenantrag.Wunsch(bisher)) }
    if kategorie == .krippe, bewerber.geboren.geburtstag(1) > ab {
      melde(.ohneAnspruch, bewerber)
    }
    if bewerber.geschuetzt { melde(.anschriftGesperrt, bewerber) }
    let angaben = Kriterienangaben(bewerber.kriterien)
    antraege.append(
      Rundenantrag(
        anmeldung: bewerber.id, kind: bewerber.kind, name: bewerber.name,
        geboren: bewerber.geboren, aufenthalt: stay, stunden: bewerber.stunden,
        eingang: bewerber.eingang, wuensche: taken, bisher: bisher, angaben: angaben,
        sozialraum: bewerber.geschuetzt ? "" : bewerber.wohnort.ortsteil, auswaertig: auswaertig,
        los: los(bewerber.kind)))
    familienwunsch[bewerber.kind] = (
      angaben.liste(Kriterienangaben.Festwort.zusammenMit.rawValue), bewerber.wuensche
    )
  }

  /// Joins siblings who want to be placed together, where the Runde does so.
  mutating func verbindeGeschwister() {
    guard runde.geschwisterZusammen else { return }
    let places = Dictionary(
      uniqueKeysWithValues: antraege.enumerated().map { ($1.kind.text, $0) })
    var family = Array(antraege.indices)
    func root(_ i: Int) -> Int { family[i] == i ? i : root(family[i]) }
    for (i, antrag) in antraege.enumerated() {
      for other in familienwunsch[antrag.kind]?.mit ?? [] where other != antrag.kind.text {
        guard let j = places[other] else {
          melde(.geschwisterFehlt(other), antrag)
          continue
        }
        let (a, b) = (root(i), root(j))
        family[max(a, b)] = min(a, b)
      }
    }
    let groups = Dictionary(grouping: antraege.indices, by: root)
    for (first, members) in groups.sorted(by: { $0.key < $1.key }) where members.count > 1 {
      let lists = members.map { familienwunsch[antraege[$0].kind]?.liste }
      let names = members.map { antraege[$0].name }.joined(separator: ", ")
      if members.contains(where: { antraege[$0].bisher != nil }) {
        melde(.geschwisterMitPlatz(names), antraege[first])
      } else if lists.contains(where: { $0 != lists[0] }) {
        melde(.geschwisterUneins(names), antraege[first])
      } else {
        for i in members { antraege[i].familie = first + 1 }
      }
    }
  }

  /// Looks for children who were probably taken down twice among those who take part.
  mutating func sucheDubletten() throws {
    let ids = Set(antraege.map(\.kind))
    let children = try lesen.saetze(Kind.self).filter { ids.contains($0.id) }
    let parents = Dictionary(
      grouping: try lesen.saetze(Sorgeberechtigter.self).filter { ids.contains($0.kind) },
      by: \.kind)
    let persons = children.map { Dublettenperson($0, eltern: parents[$0.id] ?? []) }
    for pair in dubletten(unter: persons) {
      let (a, b) = (children[pair.a], children[pair.b])
      befunde.append(
        Rundenbefund(
          .dublette(lesen.texte.bezeichnung(b), b.id), a.verweis, wer: lesen.texte.bezeichnung(a)))
    }
  }

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
    let grenzen = Dictionary(
      grouping: try lesen.saetze(Rundenplatz.self, .von(runde.verweis)), by: \.einrichtung)
    var wishing: [Kennung<Einrichtung>: [Int]] = [:]
    for (i, antrag) in antraege.enumerated() {
      for wunsch in antrag.wuensche { wishing[wunsch.einrichtung, default: []].append(i) }
    }
    var houses: [Rundenlage.Haus] = []
    for kopf in haeuser {
      let those = wishing[kopf.satz.id] ?? []
      var safe = try sicher(kopf, those)
      // Where a house is so full that not even those who are there are safe, they keep their places
      // beside the Runde, which has nothing of them.
      while let full = Platzart.allCases.first(where: { art in
        safe[art].map { $0 < schonDa(kopf, those, art) } ?? false
      }) {
        for i in those where antraege[i].bisher == kopf.satz.id && full.umfasst(antraege[i]) {
          antraege[i].bisher = nil
          antraege[i].wuensche.removeLast()
          wechsel[antraege[i].kind] = nil
        }
        safe = try sicher(kopf, those)
      }
      houses.append(
        Rundenlage.Haus(
          kennung: kopf.satz.id, name: kopf.satz.name, ortsteil: kopf.satz.ortsteil, sicher: safe,
          grenzen: grenzen[kopf.satz.id] ?? [],
          wechselkinder: Platzkategorie.allCases.map { schonDa(kopf, those, $0.platzart) }))
    }
    return Rundenlage(
      runde: runde, katalog: katalog, kriterien: liste, haeuser: houses, antraege: antraege,
      entscheide: try lesen.saetze(Rundenentscheid.self, .von(runde.verweis)),
      befunde: Rundenbefund.alle(befunde, antraege, houses, liste),
      wunschgrenze: lesen.regel.parameter.anzahl(.wunscheinrichtungenAnzahl, am: runde.stichtag))
  }

  /// How many Wechselkinder are on places of a kind.
  private func schonDa(_ kopf: Einrichtungskopf, _ those: [Int], _ art: Platzart) -> Int {
    those.count { antraege[$0].bisher == kopf.satz.id && art.umfasst(antraege[$0]) }
  }

  /// How many places of an Einrichtung are safe for those who wish for it or are there.
  private func sicher(_ kopf: Einrichtungskopf, _ those: [Int]) throws -> SicherePlaetze {
    let fenster = Zeitraum(von: runde.beginn.von, bis: .offen) ?? .immer
    var grundlage = try lesen.quelle.grundlage(kopf.key, in: fenster)
    let gone = Dictionary(
      uniqueKeysWithValues: those.filter { antraege[$0].bisher == kopf.satz.id }.compactMap {
        wechsel[antraege[$0].kind]
      }.map { ($0.nummer, $0.ab) })
    grundlage.belegungen = grundlage.belegungen.compactMap { belegung in
      guard let ab = gone[belegung.kind] else { return belegung }
      guard
        let before = Zeitraum(von: belegung.laufzeit.von, bis: min(belegung.laufzeit.bis, ab - 1))
      else { return nil }
      var kept = belegung
      kept.laufzeit = before
      return kept
    }
    var safe = SicherePlaetze.hoechstens(
      Platzrechnung(grundlage, regel: lesen.regel, in: fenster),
      those.map { antraege[$0] }, beginn: runde.beginn, offen: kopf.satz.gueltig)
    for kategorie in Platzkategorie.allCases where !runde.kategorien.contains(kategorie) {
      safe[kategorie.platzart] = 0
    }
    return safe
  }

  private func haus(_ key: Int) -> Einrichtungskopf? { nachNummern[key] }

  private func name(_ key: Int) throws -> String {
    try lesen.verzeichnis.kopf(key)?.satz.name ?? ""
  }

  private func naehe(_ bewerber: Bewerber, _ haus: Einrichtung) -> Rundenantrag.Naehe {
    // Points for it would tell where the child lives (§ 51 BMG).
    guard !bewerber.geschuetzt else { return .fern }
    let (ortsteil, plz, _) = bewerber.wohnort
    if !ortsteil.isEmpty, ortsteil == haus.ortsteil { return .ortsteil }
    return !plz.isEmpty && plz == haus.plz ? .postleitzahl : .fern
  }

  /// Whether a child lives in another Kommune; one of which that isn't known lives here.
  private func istAuswaertig(_ bewerber: Bewerber) -> Bool {
    let (there, here) = (bewerber.wohnort.ags, lesen.mandant.satz.ags)
    guard !there.isEmpty else { return false }
    // The key of a Landkreis or of a town without one ends in zeros: its Gemeinden begin alike.
    return here.hasSuffix("000") ? !there.hasPrefix(here.prefix(5)) : there != here
  }

  /// The lot of a child: the first eight bytes of BLAKE2b over the seed and its id.
  private func los(_ kind: Kennung<Kind>) -> UInt64 {
    blake2b(Array("\(runde.saat)|\(kind.text)".utf8)).prefix(8).reduce(0) {
      $0 << 8 | UInt64($1)
    }
  }
}

extension Bewerber {
  fileprivate var name: String { "\(nachname), \(vorname)" }
  fileprivate var verweis: Verweis { Verweis(.anmeldungen, id.text) }

  /// Whether care was wished for before a Runde begins, and still is.
  fileprivate func faengtVorher(_ beginn: Zeitraum) -> Bool {
    wunsch.von < beginn.von && wunsch.bis >= beginn.von
  }
}

extension Platzart {
  /// Whether a child counts among these places on its first day.
  fileprivate func umfasst(_ antrag: Rundenantrag) -> Bool {
    (kategorie ?? antrag.kategorie) == antrag.kategorie
  }
}
