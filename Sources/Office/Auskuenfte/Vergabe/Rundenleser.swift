internal import Domain
internal import Store

/// Gathers what decides a Runde: the applicants first, then the places for just these.
struct Rundenleser {
  let lesen: Lesezugriff
  let runde: Runde
  /// All Einrichtungen, in the order of their ids.
  let haeuser: [Einrichtungskopf]
  private let nachNummern: [Int: Einrichtungskopf]
  /// By category the days of a usual stay in it.
  let ueblich: [Zeitraum?]
  var antraege: [Rundenantrag] = []
  var befunde: [Rundenbefund] = []
  /// The siblings with whom a child wants to be placed, by the id of the child, with the whole wish list.
  private var familienwunsch: [Kennung<Kind>: (mit: [String], liste: [Int])] = [:]
  /// The number of each Wechselkind and the days on which its contracts are not counted, by its id.
  var wechsel: [Kennung<Kind>: (nummer: Int, tage: Zeitraum)] = [:]
  /// The places that other Runden have given and not offered yet, by the id of the child.
  var versprochen: [Kennung<Kind>: Versprechen] = [:]
  /// The contracts with which other Runden have given places that nobody has entered yet.
  var vergeben: [Kennung<Betreuungsvertrag>: Runde] = [:]

  init(_ lesen: Lesezugriff, _ kennung: Kennung<Runde>) throws {
    self.lesen = lesen
    runde = try lesen.satz(kennung)
    haeuser = try lesen.verzeichnis.einrichtungen()
    ueblich = lesen.regel.uebliche(ab: runde.beginn.von)
    nachNummern = Dictionary(uniqueKeysWithValues: haeuser.map { ($0.key, $0) })
  }

  func nimmtTeil(_ haus: Einrichtungskopf) -> Bool {
    (runde.traeger == nil || haus.satz.traeger == runde.traeger)
      && haus.satz.gueltig.schneidet(runde.beginn)
  }

  mutating func melde(_ grund: Rundenbefund.Grund, _ antrag: Rundenantrag) {
    befunde.append(Rundenbefund(grund, antrag))
  }

  private mutating func melde(_ grund: Rundenbefund.Grund, _ bewerber: Bewerber) {
    befunde.append(
      Rundenbefund(
        grund, Verweis(.anmeldungen, bewerber.id.text), wer: bewerber.name, kind: bewerber.kind))
  }

  /// Takes in every child whose wish begins with the Runde, and says who stays out and why.
  mutating func nimmAuf() throws {
    let all = try lesen.datenbank.bewerber(
      lesen.mandant.key, bis: runde.stichtag, vertraegeAb: min(runde.stichtag, runde.beginn.von))
    let those = all.filter { runde.beginn.schneidet($0.wunsch) || $0.faengtVorher(runde.beginn) }
    // Of several Anmeldungen of a child the oldest takes part.
    let oldest = Dictionary(grouping: those, by: \.kind).mapValues {
      $0.min { ($0.eingang, $0.id) < ($1.eingang, $1.id) }
    }
    for bewerber in those {
      if let first = oldest[bewerber.kind] ?? nil, first.id != bewerber.id {
        melde(.zweiteAnmeldung(first.eingang), bewerber)
      } else {
        nimm(bewerber)
      }
    }
  }

  private mutating func nimm(_ bewerber: Bewerber) {
    guard let stay = aufenthalt(bewerber, in: runde) else { return }
    let contracts = bewerber.vertraege.filter { $0.laufzeit.bis >= stay.zeitraum.von }
    if let grund = ausschluss(bewerber, contracts, ab: stay.zeitraum.von) {
      return melde(grund, bewerber)
    }
    let wishes = wuensche(bewerber, contracts.first)
    if bewerber.wuensche.isEmpty { return melde(.nenntKeine, bewerber) }
    let closed = wishes.filter { !nimmtTeil($0) }
    guard closed.count < wishes.count else { return melde(.ohneWunsch, bewerber) }
    for house in closed { melde(.wunschNimmtNichtTeil(house.satz.name), bewerber) }
    var antrag = antrag(bewerber, stay, wishes)
    behandlePlatz(contracts, bewerber.kindnummer, &antrag)
    if antrag.kategorie == .krippe, antrag.geboren.geburtstag(1) > antrag.beginn {
      melde(.ohneAnspruch, antrag)
    }
    if bewerber.geschuetzt { melde(.anschriftGesperrt, antrag) }
    antraege.append(antrag)
    familienwunsch[bewerber.kind] = (
      antrag.angaben.liste(Kriterienangaben.Festwort.zusammenMit.rawValue), bewerber.wuensche
    )
  }

  /// The stay that a child asks for; nil where it has none of a category that takes part.
  func aufenthalt(_ bewerber: Bewerber, in runde: Runde) -> Platzwunsch? {
    let stay = try? Platzwunsch(
      geboren: bewerber.geboren, zurueckgestellt: bewerber.zurueckgestellt,
      ab: max(bewerber.wunsch.von, runde.beginn.von),
      bis: bewerber.wunsch.bis == .offen ? nil : bewerber.wunsch.bis, anteil: Platzzahl(1),
      regel: lesen.regel)
    guard let kategorie = stay?.abschnitte.first?.kategorie, runde.kategorien.contains(kategorie)
    else { return nil }
    return stay
  }

  /// Why a child takes no part; nil where it does.
  private func ausschluss(
    _ bewerber: Bewerber, _ vertraege: [Bewerber.Vertrag], ab: Tag
  ) -> Rundenbefund.Grund? {
    if let given = versprochen[bewerber.kind] {
      return .platzAusRunde(given.runde.name, name(given.haus))
    }
    // A second Anmeldung of that time is no new wish.
    if let signed = vertraege.first(where: { $0.laufzeit.von > lesen.heute }),
      let other = vergeben[signed.id], bewerber.eingang <= other.stichtag, !signed.zugesagt
    {
      return .platzAusRunde(other.name, name(signed.einrichtung))
    }
    if bewerber.platzanteil != Platzzahl(1) { return .andererPlatzanteil(bewerber.platzanteil) }
    if runde.auswaertige == .keine, istAuswaertig(bewerber) { return .auswaertig }
    if let promised = vertraege.first(where: \.zugesagt) {
      return .zugesagt(name(promised.einrichtung))
    }
    guard let place = vertraege.first else { return nil }
    let changes =
      runde.wechselkinder && place.laufzeit.enthaelt(ab)
      && !wuensche(bewerber, place).isEmpty
    return changes ? nil : .hatPlatz(name(place.einrichtung))
  }

  /// Where a child wants to go: what it wishes less than the place that it has is no gain.
  private func wuensche(_ bewerber: Bewerber, _ platz: Bewerber.Vertrag?) -> [Einrichtungskopf] {
    bewerber.wuensche.prefix { $0 != platz?.einrichtung }.compactMap { nachNummern[$0] }
  }

  private func antrag(
    _ bewerber: Bewerber, _ stay: Platzwunsch, _ wuensche: [Einrichtungskopf]
  ) -> Rundenantrag {
    Rundenantrag(
      anmeldung: bewerber.id, kind: bewerber.kind, name: bewerber.name, geboren: bewerber.geboren,
      aufenthalt: stay, stunden: bewerber.stunden, eingang: bewerber.eingang,
      wuensche: wuensche.map { house in
        Rundenantrag.Wunsch(
          house.satz.id, naehe: naehe(bewerber, house.satz),
          anschluss: bewerber.vertraege.contains {
            $0.einrichtung == house.key && $0.laufzeit.bis < stay.zeitraum.von
          })
      }, angaben: Kriterienangaben(bewerber.kriterien),
      sozialraum: bewerber.geschuetzt ? "" : bewerber.wohnort.ortsteil,
      auswaertig: istAuswaertig(bewerber), los: runde.los(bewerber.kind))
  }

  /// What becomes of the place of a child that has one: it is its last wish and goes to others when the
  /// child gets another, or the child keeps it and the Runde has nothing of it.
  private mutating func behandlePlatz(
    _ vertraege: [Bewerber.Vertrag], _ nummer: Int, _ antrag: inout Rundenantrag
  ) {
    guard let place = vertraege.first, let house = nachNummern[place.einrichtung] else { return }
    if let why = ausserhalb(vertraege, house, ab: antrag.beginn) {
      antrag.ausserhalb = house.satz.id
      return melde(.platzAusserhalb(house.satz.name, why), antrag)
    }
    antrag.bisher = house.satz.id
    antrag.wuensche.append(Rundenantrag.Wunsch(house.satz.id))
    wechsel[antrag.kind] = (nummer, antrag.aufenthalt.zeitraum)
  }

  /// Why the place of a child can't be given to others; nil where it can.
  private func ausserhalb(
    _ vertraege: [Bewerber.Vertrag], _ haus: Einrichtungskopf, ab: Tag
  ) -> Rundenbefund.Ausserhalb? {
    if !nimmtTeil(haus) { return .haus }
    // A place of a Belegrecht goes back to its owner.
    if vertraege.contains(where: \.aufBelegrecht) { return .belegrecht }
    // In the Runde the child counts as one that asks for its place anew: it must take no more now.
    let isPlain = vertraege.allSatisfy {
      $0.einrichtung == haus.key && $0.anteil == Platzzahl(1) && $0.verbleibBis ?? .anfang < ab
    }
    return isPlain ? nil : .vertrag
  }

  /// Joins siblings who want to be placed together, where the Runde does so.
  mutating func verbindeGeschwister() throws {
    guard runde.geschwisterZusammen else { return }
    let places = Dictionary(
      uniqueKeysWithValues: antraege.enumerated().map { ($1.kind.text, $0) })
    var family = Array(antraege.indices)
    func root(_ i: Int) -> Int { family[i] == i ? i : root(family[i]) }
    for (i, antrag) in antraege.enumerated() {
      for other in familienwunsch[antrag.kind]?.mit ?? [] where other != antrag.kind.text {
        guard let j = places[other] else {
          let sibling = try lesen.saetze(Kind.self, .kennung(other)).first
          melde(
            .geschwisterFehlt(sibling.map(lesen.texte.bezeichnung) ?? sichtbar(other)), antrag)
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
          .dublette(lesen.texte.bezeichnung(b), b.geburtsdatum, b.id), a.verweis,
          wer: lesen.texte.bezeichnung(a)))
    }
  }

  private func name(_ key: Int) -> String { nachNummern[key]?.satz.name ?? "" }

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
}

extension Runde {
  /// The lot of a child: the first eight bytes of BLAKE2b over the seed and its id.
  func los(_ kind: Kennung<Kind>) -> UInt64 {
    blake2b(Array("\(saat)|\(kind.text)".utf8)).prefix(8).reduce(0) {
      $0 << 8 | UInt64($1)
    }
  }
}

extension Bewerber {
  fileprivate var name: String { "\(nachname), \(vorname)" }

  /// Whether care was wished for before a Runde begins, and still is.
  fileprivate func faengtVorher(_ beginn: Zeitraum) -> Bool {
    wunsch.von < beginn.von && wunsch.bis >= beginn.von
  }
}
