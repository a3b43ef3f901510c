extension Niederschrift {
  /// A child behind a number of the minutes, as the records of the results tell.
  public struct Schluessel: Sendable {
    public let kind: Kennung<Kind>
    public let anmeldung: Kennung<Anmeldung>
    public let name: String
    public let geboren: Tag
    public let eingang: Tag?
    public let los: UInt64

    /// A child behind a number.
    public init(
      kind: Kennung<Kind>, anmeldung: Kennung<Anmeldung>, name: String, geboren: Tag,
      eingang: Tag? = nil, los: UInt64 = 0
    ) {
      self.eingang = eingang
      self.los = los
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
  ///   - schluessel: the children by their numbers
  ///   - regel: the rule for the categories
  /// - Returns: what the minutes say; a child whose number is not known has no name, and is born on the
  ///   first day of the Runde
  /// - Complexity: O(wishes + n log n), and the proof where somebody objects
  public func probe(
    _ runde: Runde, schluessel: [String: Schluessel], regel: Kategorieregel
  ) -> Rundenprobe {
    let katalog = Kriterienkatalog(
      id: runde.katalog, name: katalog,
      gleichstand: gleichstand.compactMap { Kriterienkatalog.Gleichstand(rawValue: $0) })
    // In the order of their ids, as before the decision.
    let known = bewerbungen.compactMap { satz in
      antrag(satz, runde, schluessel[satz.kind], regel).map { (nummer: satz.kind, antrag: $0) }
    }.sorted { $0.antrag.kind < $1.antrag.kind }
    let antraege = known.map(\.antrag)
    let haeuser = haeuser(runde)
    let places = Dictionary(
      known.enumerated().map { ($1.nummer, $0) }, uniquingKeysWith: { a, _ in a })
    var lage = Rundenlage(
      runde: runde, katalog: katalog,
      kriterien: Kriterienliste(kriterien.enumerated().map { $1.kriterium($0) }),
      haeuser: haeuser, antraege: antraege, entscheide: [],
      befunde: (befunde ?? []).compactMap {
        befund($0, runde, places[$0.kind].map { antraege[$0] })
      })
    lage.ausAlterNiederschrift = befunde == nil || engpaesse == nil
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
    return Rundenprobe(lage, ranglisten: lists, ergebnis: gegeben(antraege, places, haeuser))
  }

  /// The result, in the order of the children; who objects to it is found by the proof.
  private func gegeben(
    _ antraege: [Rundenantrag], _ stellen: [String: Int], _ haeuser: [Rundenlage.Haus]
  ) -> Vergabeergebnis {
    var wishes = [Int32?](repeating: nil, count: antraege.count)
    for satz in ergebnis {
      guard let i = stellen[satz.kind],
        let wish = antraege[i].wuensche.indices.first(where: { $0 + 1 == satz.wunsch })
      else { continue }
      wishes[i] = Int32(wish)
    }
    guard !stabil else { return Vergabeergebnis(wuensche: wishes, einsprueche: []) }
    let houses = Dictionary(
      haeuser.enumerated().map { ($1.kennung, Int32($0)) }, uniquingKeysWith: { a, _ in a })
    let objections = Vergabepruefung(unterlagen, zuteilungen).maengel.compactMap { mangel in
      if case .einspruch(let kinder, let einrichtung, let wunsch) = mangel {
        Vergabeergebnis.Einspruch(
          kinder: kinder.compactMap { stellen[$0.text].map { Int32($0) } },
          wunsch: Int32(wunsch - 1),
          einrichtung: houses[einrichtung] ?? 0)
      } else {
        Vergabeergebnis.Einspruch?.none
      }
    }
    return Vergabeergebnis(wuensche: wishes, einsprueche: objections)
  }

  /// What the check found; nil for a kind of finding that means nothing.
  private func befund(
    _ satz: Befund, _ runde: Runde, _ antrag: Rundenantrag?
  ) -> Rundenbefund? {
    guard let art = Rundenbefund.Art(rawValue: satz.grund) else { return nil }
    let grund = Rundenbefund.Grund.vermerkt(art, Int(Int32(clamping: satz.anzahl)))
    guard let antrag, !antrag.anmeldung.text.isEmpty else {
      return Rundenbefund(grund, runde.verweis, wer: satz.kind.isEmpty ? satz.wer : satz.kind)
    }
    return Rundenbefund(grund, antrag)
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
      eingang: kind?.eingang ?? runde.stichtag,
      wuensche: satz.wuensche.map { Rundenantrag.Wunsch(Kennung(gespeichert: $0)) },
      bisher: satz.bisher.isEmpty ? nil : Kennung(gespeichert: satz.bisher),
      ausserhalb: satz.ausserhalb.flatMap { $0.isEmpty ? nil : Kennung(gespeichert: $0) },
      familie: Int(satz.familie.dropFirst()), los: kind?.los ?? UInt64(clamping: satz.los ?? 0))
  }

  /// The Einrichtungen, in the order of their ids.
  private func haeuser(_ runde: Runde) -> [Rundenlage.Haus] {
    let rows = Dictionary(grouping: plaetze, by: \.einrichtung)
    let there = Dictionary(grouping: bewerbungen, by: \.bisher)
    let takingPart = teilnehmer
    let narrow = Dictionary(grouping: engpaesse ?? [], by: \.einrichtung).mapValues { rows in
      Dictionary(
        rows.compactMap { row in
          Platzart(rawValue: row.kategorie).flatMap { art in row.engpass.map { (art, $0) } }
        }, uniquingKeysWith: { a, _ in a })
    }
    return rows.keys.sorted(by: bytewiseBefore).map { id in
      var safe = SicherePlaetze(kategorien: [0, 0, 0])
      var given = safe
      var bounds: [Rundenplatz] = []
      for row in rows[id] ?? [] {
        guard let art = Platzart(rawValue: row.kategorie) else { continue }
        safe[art] = row.sicher
        given[art] = row.plaetze
        if !row.grund.isEmpty {
          bounds.append(
            Rundenplatz(
              id: Kennung(gespeichert: ""), runde: runde.id, einrichtung: Kennung(gespeichert: id),
              kategorie: art, plaetze: Platzzahl(row.plaetze), grund: row.grund))
        }
      }
      var haus = Rundenlage.Haus(
        kennung: Kennung(gespeichert: id), name: rows[id]?.first?.name ?? id,
        nimmtTeil: takingPart.contains(id), sicher: safe,
        engpaesse: narrow[id] ?? [:], grenzen: bounds,
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
      stufe: Rangliste.Stufe(name: satz.stufe) ?? .punkte, punkte: satz.punkte)
    platz.gezaehlt = satz.kriterien
    if !satz.grund.isEmpty {
      platz.entscheid = Rundenentscheid(
        id: Kennung(gespeichert: ""), runde: runde.id, einrichtung: haus.kennung,
        kind: antraege[antrag].kind, rang: satz.rang, grund: satz.grund)
    }
    return platz
  }
}
