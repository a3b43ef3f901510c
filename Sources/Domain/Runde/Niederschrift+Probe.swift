extension Niederschrift {
  /// A child behind a number of the minutes, as the records of the results tell.
  public struct Schluessel: Sendable {
    public let kind: Kennung<Kind>
    public let anmeldung: Kennung<Anmeldung>
    public let name: String
    public let geboren: Tag

    /// A child behind a number.
    public init(
      kind: Kennung<Kind>, anmeldung: Kennung<Anmeldung>, name: String, geboren: Tag
    ) {
      self.kind = kind
      self.anmeldung = anmeldung
      self.name = name
      self.geboren = geboren
    }
  }

  /// The Runde as it was decided, with the children whose numbers are still known; the others are
  /// called by their number.
  ///
  /// - Parameters:
  ///   - runde: the Runde
  ///   - kriterien: the lines of its catalogue, for their labels
  ///   - schluessel: the children by their numbers
  ///   - regel: the rule for the categories
  /// - Returns: what the minutes say
  public func probe(
    _ runde: Runde, _ kriterien: Kriterienliste, schluessel: [String: Schluessel],
    regel: Kategorieregel
  ) -> Rundenprobe {
    let katalog = Kriterienkatalog(
      id: runde.katalog, name: katalog,
      gleichstand: gleichstand.compactMap { Kriterienkatalog.Gleichstand(rawValue: $0) })
    let antraege = bewerbungen.compactMap { antrag($0, runde, schluessel[$0.kind], regel) }
    let haeuser = haeuser
    let lage = Rundenlage(
      runde: runde, katalog: katalog, kriterien: kriterien, haeuser: haeuser, antraege: antraege,
      entscheide: [], befunde: [], wunschgrenze: 0)
    let places = Dictionary(
      bewerbungen.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { a, _ in a })
    let byHouse = Dictionary(grouping: rang, by: \.einrichtung)
    let lists = haeuser.map { haus in
      var liste = Rangliste()
      for satz in byHouse[haus.kennung.text] ?? [] {
        guard let i = places[satz.kind], let platz = platz(satz, i, antraege, haus, runde) else {
          continue
        }
        if satz.rang == nil { liste.abgelehnt.append(platz) } else { liste.plaetze.append(platz) }
      }
      return liste
    }
    return Rundenprobe(lage, ranglisten: lists, ergebnis: stabil ? gegeben : nil)
  }

  /// The result, in the order of the children.
  private var gegeben: Vergabeergebnis {
    let wishes = Dictionary(ergebnis.map { ($0.kind, $0.wunsch) }, uniquingKeysWith: { a, _ in a })
    return Vergabeergebnis(
      wuensche: bewerbungen.map { satz -> Int32? in
        guard let wish = wishes[satz.kind] ?? nil, wish > 0, wish <= satz.wuensche.count else {
          return nil
        }
        return Int32(wish - 1)
      }, einsprueche: [])
  }

  private func antrag(
    _ satz: Bewerbung, _ runde: Runde, _ kind: Schluessel?, _ regel: Kategorieregel
  ) -> Rundenantrag? {
    let born = kind?.geboren ?? runde.beginn.von
    guard
      let stay = try? Platzwunsch(
        geboren: born, ab: runde.beginn.von, bis: runde.beginn.von, anteil: Platzzahl(1),
        regel: regel)
    else { return nil }
    return Rundenantrag(
      anmeldung: kind?.anmeldung ?? Kennung(gespeichert: ""),
      kind: kind?.kind ?? Kennung(gespeichert: satz.kind), name: kind?.name ?? satz.kind,
      geboren: born, aufenthalt: stay, kategorie: Platzkategorie(rawValue: satz.kategorie),
      eingang: runde.stichtag,
      wuensche: satz.wuensche.map { Rundenantrag.Wunsch(Kennung(gespeichert: $0)) },
      bisher: satz.bisher.isEmpty ? nil : Kennung(gespeichert: satz.bisher),
      ausserhalb: satz.ausserhalb.isEmpty ? nil : Kennung(gespeichert: satz.ausserhalb),
      familie: Int(satz.familie.dropFirst()), los: UInt64(clamping: satz.los))
  }

  /// The Einrichtungen, in the order of their ids.
  private var haeuser: [Rundenlage.Haus] {
    let rows = Dictionary(grouping: plaetze, by: \.einrichtung)
    let there = Dictionary(grouping: bewerbungen, by: \.bisher)
    let takingPart = teilnehmer
    return rows.keys.sorted(by: bytewiseBefore).map { id in
      var safe = SicherePlaetze(kategorien: [0, 0, 0])
      var given = safe
      for row in rows[id] ?? [] {
        guard let art = Platzart(rawValue: row.kategorie) else { continue }
        safe[art] = row.sicher
        given[art] = row.plaetze
      }
      var haus = Rundenlage.Haus(
        kennung: Kennung(gespeichert: id), name: rows[id]?.first?.name ?? id,
        nimmtTeil: takingPart.contains(id), sicher: safe,
        wechselkinder: Platzkategorie.allCases.map { kategorie in
          (there[id] ?? []).count { $0.kategorie == kategorie.rawValue }
        })
      haus.plaetze = given
      return haus
    }
  }

  private func platz(
    _ satz: Rang, _ antrag: Int, _ antraege: [Rundenantrag], _ haus: Rundenlage.Haus, _ runde: Runde
  ) -> Rangliste.Platz? {
    guard antraege.indices.contains(antrag),
      let wish = antraege[antrag].wuensche.firstIndex(where: { $0.einrichtung == haus.kennung })
    else { return nil }
    var platz = Rangliste.Platz(
      antrag: antrag, wunsch: wish,
      stufe: Rangliste.Stufe(name: satz.stufe), punkte: satz.punkte)
    platz.gezaehlt = satz.kriterien
    if !satz.grund.isEmpty {
      platz.entscheid = Rundenentscheid(
        id: Kennung(gespeichert: ""), runde: runde.id, einrichtung: haus.kennung,
        kind: antraege[antrag].kind, rang: satz.rang, grund: satz.grund)
    }
    return platz
  }
}
