/// Judges a state by all rules that need more than one record.
///
/// Every kind of record is walked through once. A record of which a field could not be taken counts
/// as one that can be referred to, and is judged by its references alone.
struct Bestandspruefung {
  let bestand: Datenbestand
  private(set) var verstoesse: [Verstoss] = []

  init(_ bestand: Datenbestand) { self.bestand = bestand }

  mutating func pruefe() {
    pruefeMandant()
    pruefeParameter()
    let traeger = verzeichnis(Traeger.self)
    let einrichtungen = verzeichnis(Einrichtung.self)
    let gruppen = verzeichnis(Gruppe.self)
    let belegrechte = verzeichnis(Belegrecht.self)
    let kinder = verzeichnis(Kind.self)
    let vertraege = verzeichnis(Betreuungsvertrag.self)
    _ = verzeichnis(Platzsperre.self)
    _ = verzeichnis(Sorgeberechtigter.self)
    _ = verzeichnis(Rueckruf.self)
    pruefeVerweise(\Einrichtung.traeger, "traeger_id", auf: traeger)
    pruefeVerweise(\Betriebserlaubnis.einrichtung, "einrichtung_id", auf: einrichtungen)
    pruefeVerweise(\Platzsperre.einrichtung, "einrichtung_id", auf: einrichtungen)
    pruefeVerweise(\Gruppe.einrichtung, "einrichtung_id", auf: einrichtungen)
    pruefeVerweise(\Belegrecht.einrichtung, "einrichtung_id", auf: einrichtungen)
    pruefeVerweise(\Sorgeberechtigter.kind, "kind_id", auf: kinder)
    pruefeVerweise(\Anmeldung.kind, "kind_id", auf: kinder)
    for eintrag in bestand.anmeldungen {
      for wunsch in eintrag.satz.wuensche {
        _ = verweis(auf: wunsch, in: einrichtungen, von: eintrag, "wuensche")
      }
    }
    pruefeFreieVerweise(\Rueckruf.traeger, "traeger_id", auf: traeger)
    pruefeRunden(traeger, einrichtungen, kinder, vertraege, verzeichnis(Anmeldung.self))
    pruefeVertraege(kinder, einrichtungen, belegrechte)
    pruefeZuordnungen(vertraege, gruppen)
    pruefePlatzsummen(einrichtungen)
  }
}

extension Bestandspruefung {
  /// Ten million places of an Einrichtung, in hundredths: with no more, all its records at once, no
  /// sum and no difference of sums in the Platzrechnung leaves 32 bit.
  private static let hoechstsumme = 1_000_000_000

  private mutating func pruefePlatzsummen(_ einrichtungen: Verzeichnis<Einrichtung>) {
    var sums = [Int](repeating: 0, count: bestand.einrichtungen.count)
    func add(_ einrichtung: Kennung<Einrichtung>, _ menge: Platzzahl) {
      if let i = einrichtungen[einrichtung] { sums[i] += Int(menge.hundertstel) }
    }
    for e in bestand.betriebserlaubnis { add(e.satz.einrichtung, e.satz.plaetze) }
    for e in bestand.sperren { add(e.satz.einrichtung, e.satz.plaetze) }
    for e in bestand.belegrechte { add(e.satz.einrichtung, e.satz.plaetze) }
    for e in bestand.vertraege { add(e.satz.einrichtung, e.satz.platzanteil) }
    for i in sums.indices where sums[i] > Self.hoechstsumme {
      let haus = Satzbezug(bestand.einrichtungen[i])
      melde(.zuVielePlaetze(einrichtung: haus), (haus, "id"))
    }
  }

  /// A record that takes part in a broken rule, and the column by which it does.
  typealias Beteiligter = (satz: Satzbezug, spalte: String)

  /// Notes a broken rule at the first of the records that comes from a file.
  mutating func melde(_ grund: Regelgrund, _ beteiligte: Beteiligter...) {
    guard let named = beteiligte.first(where: { $0.satz.zeile > 0 }) ?? beteiligte.first
    else { return }
    verstoesse.append(Verstoss(satz: named.satz, spalte: named.spalte, grund: grund))
  }

  private mutating func pruefeMandant() {
    guard let erster = bestand.mandant.first else {
      return melde(.mandantFehlt, (Satzbezug(.mandant, "", zeile: 1), "ags"))
    }
    for weiterer in bestand.mandant.dropFirst() {
      melde(.mandantMehrfach(erster: Satzbezug(erster)), (Satzbezug(weiterer), "ags"))
    }
  }

  private mutating func pruefeParameter() {
    let liste = bestand.parameter.filter { !$0.fehlerhaft }
    _ = Verzeichnis(liste) { index, erster in
      melde(
        .parameterDoppelt(erster: Satzbezug(liste[erster])),
        (Satzbezug(liste[index]), "schluessel"), (Satzbezug(liste[erster]), "schluessel"))
    }
  }

  mutating func verzeichnis<Satz: Datensatz>(_: Satz.Type) -> Verzeichnis<Satz> {
    let liste = bestand[keyPath: Satz.liste]
    return Verzeichnis(liste) { index, erster in
      melde(
        .kennungDoppelt(erster: Satzbezug(liste[erster])),
        (Satzbezug(liste[index]), "id"), (Satzbezug(liste[erster]), "id"))
    }
  }

  mutating func pruefeVerweise<Satz: Datensatz, Ziel: Datensatz>(
    _ kennung: (Satz) -> Kennung<Ziel>, _ spalte: String, auf ziel: Verzeichnis<Ziel>
  ) {
    for eintrag in bestand[keyPath: Satz.liste] where ziel[kennung(eintrag.satz)] == nil {
      _ = verweis(auf: kennung(eintrag.satz), in: ziel, von: eintrag, spalte)
    }
  }

  mutating func pruefeFreieVerweise<Satz: Datensatz, Ziel: Datensatz>(
    _ kennung: (Satz) -> Kennung<Ziel>?, _ spalte: String, auf ziel: Verzeichnis<Ziel>
  ) {
    for eintrag in bestand[keyPath: Satz.liste] {
      if let named = kennung(eintrag.satz) {
        _ = verweis(auf: named, in: ziel, von: eintrag, spalte)
      }
    }
  }

  /// Where the record with this id lies.
  ///
  /// That there is none is noted, unless the id itself is already known to be wrong.
  private mutating func verweis<Satz: Datensatz, Ziel: Datensatz>(
    auf kennung: Kennung<Ziel>, in ziel: Verzeichnis<Ziel>, von eintrag: Eintrag<Satz>,
    _ spalte: String
  ) -> Int? {
    if let index = ziel[kennung] { return index }
    if !eintrag.fehlerhaft || Kennung<Ziel>(kennung.text) != nil {
      let grund = Regelgrund.verweisInsLeere(kennung: kennung.text, ziel: Ziel.satzart)
      melde(grund, (Satzbezug(eintrag), spalte))
    }
    return nil
  }

  private mutating func pruefeVertraege(
    _ kinder: Verzeichnis<Kind>, _ einrichtungen: Verzeichnis<Einrichtung>,
    _ belegrechte: Verzeichnis<Belegrecht>
  ) {
    let liste = bestand.vertraege
    var unterschrieben: [Strecke] = []
    unterschrieben.reserveCapacity(liste.count)
    for (index, eintrag) in liste.enumerated() {
      let vertrag = eintrag.satz
      let kind = verweis(auf: vertrag.kind, in: kinder, von: eintrag, "kind_id")
      let haus = verweis(
        auf: vertrag.einrichtung, in: einrichtungen, von: eintrag, "einrichtung_id")
      let recht = vertrag.belegrecht.flatMap {
        verweis(auf: $0, in: belegrechte, von: eintrag, "belegrecht_id")
      }
      guard !eintrag.fehlerhaft else { continue }
      if let haus { pruefeOeffnung(eintrag, bestand.einrichtungen[haus]) }
      if haus != nil, let recht { pruefeBelegrecht(eintrag, bestand.belegrechte[recht]) }
      if vertrag.status == .unterschrieben, let kind {
        unterschrieben.append(
          Strecke(eigner: kind, zeitraum: vertrag.laufzeit, zeile: eintrag.zeile, index: index))
      }
    }
    for (weicht, vor) in kollisionen(unterschrieben) {
      let (vertrag, anderer) = (Satzbezug(liste[weicht]), Satzbezug(liste[vor]))
      melde(.vertragUeberschneidung(vertrag: vertrag, anderer: anderer), (vertrag, "beginn"))
    }
  }

  private mutating func pruefeOeffnung(
    _ vertrag: Eintrag<Betreuungsvertrag>, _ haus: Eintrag<Einrichtung>
  ) {
    let (laufzeit, offen) = (vertrag.satz.laufzeit, haus.satz.gueltig)
    guard !haus.fehlerhaft, !offen.enthaelt(laufzeit) else { return }
    let (v, e) = (Satzbezug(vertrag), Satzbezug(haus))
    let grund = Regelgrund.vertragAusserhalbOeffnung(vertrag: v, einrichtung: e)
    if laufzeit.von < offen.von { melde(grund, (v, "beginn"), (e, "gueltig_ab")) }
    if laufzeit.bis > offen.bis { melde(grund, (v, "ende"), (e, "gueltig_bis")) }
  }

  private mutating func pruefeBelegrecht(
    _ vertrag: Eintrag<Betreuungsvertrag>, _ recht: Eintrag<Belegrecht>
  ) {
    guard !recht.fehlerhaft, recht.satz.einrichtung != vertrag.satz.einrichtung else { return }
    let (v, r) = (Satzbezug(vertrag), Satzbezug(recht))
    melde(
      .belegrechtAndererEinrichtung(vertrag: v, belegrecht: r),
      (v, "belegrecht_id"), (r, "einrichtung_id"))
  }

  private mutating func pruefeZuordnungen(
    _ vertraege: Verzeichnis<Betreuungsvertrag>, _ gruppen: Verzeichnis<Gruppe>
  ) {
    let liste = bestand.zuordnungen
    var strecken: [Strecke] = []
    strecken.reserveCapacity(liste.count)
    for (index, eintrag) in liste.enumerated() {
      let zuordnung = eintrag.satz
      let vertrag = verweis(auf: zuordnung.vertrag, in: vertraege, von: eintrag, "vertrag_id")
      let gruppe = verweis(auf: zuordnung.gruppe, in: gruppen, von: eintrag, "gruppe_id")
      guard !eintrag.fehlerhaft, let vertrag else { continue }
      strecken.append(
        Strecke(eigner: vertrag, zeitraum: zuordnung.gueltig, zeile: eintrag.zeile, index: index))
      if let gruppe { pruefe(eintrag, bestand.vertraege[vertrag], bestand.gruppen[gruppe]) }
    }
    for (weicht, vor) in kollisionen(strecken) {
      let (satz, vorher) = (liste[weicht].satz, liste[vor])
      let andere = Satzbezug(.zuordnungen, vorher.satz.gruppe.text, zeile: vorher.zeile)
      melde(
        .zuordnungUeberschneidung(
          vertrag: satz.vertrag.text, gruppe: satz.gruppe.text, andere: andere),
        (Satzbezug(liste[weicht]), "von"))
    }
  }

  private mutating func pruefe(
    _ zuordnung: Eintrag<Zuordnung>, _ vertrag: Eintrag<Betreuungsvertrag>,
    _ gruppe: Eintrag<Gruppe>
  ) {
    let (z, v, g) = (Satzbezug(zuordnung), Satzbezug(vertrag), Satzbezug(gruppe))
    let tage = zuordnung.satz.gueltig
    if !vertrag.fehlerhaft, !gruppe.fehlerhaft,
      vertrag.satz.einrichtung != gruppe.satz.einrichtung
    {
      melde(
        .gruppeAndererEinrichtung(vertrag: v, gruppe: g),
        (z, "gruppe_id"), (g, "einrichtung_id"), (v, "einrichtung_id"))
    }
    if !vertrag.fehlerhaft {
      let grund = Regelgrund.zuordnungAusserhalbVertrag(vertrag: v, gruppe: g)
      if tage.von < vertrag.satz.laufzeit.von { melde(grund, (z, "von"), (v, "beginn")) }
      if tage.bis > vertrag.satz.laufzeit.bis { melde(grund, (z, "bis"), (v, "ende")) }
    }
    if !gruppe.fehlerhaft {
      let grund = Regelgrund.zuordnungAusserhalbGruppe(vertrag: v, gruppe: g)
      if tage.von < gruppe.satz.gueltig.von { melde(grund, (z, "von"), (g, "gueltig_ab")) }
      if tage.bis > gruppe.satz.gueltig.bis { melde(grund, (z, "bis"), (g, "gueltig_bis")) }
    }
  }
}
